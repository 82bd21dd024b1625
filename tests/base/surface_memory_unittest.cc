// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The names of Chromium 42's owners and callbacks.

#include <set>
#include <string>
#include <vector>

#include "base/at_exit.h"
#include "base/bind.h"
#include "base/bind_helpers.h"
#include "base/callback.h"
#include "base/callback_helpers.h"
#include "base/lazy_instance.h"
#include "base/memory/linked_ptr.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/scoped_vector.h"
#include "base/memory/singleton.h"
#include "base/memory/weak_ptr.h"
#include "base/stl_util.h"
#include "base/supports_user_data.h"
#include "base/tuple.h"
#include "tests/support/surface.h"

namespace base {

using test_support::Exists;
using test_support::Function;
using test_support::Method;

TEST(SurfaceTest, ScopedPtr) {
  typedef scoped_ptr<int> Ptr;
  typedef scoped_ptr<int[]> Array;
  Method<void (Ptr::*)(int*)>(&Ptr::reset);
  Method<int* (Ptr::*)() const>(&Ptr::get);
  Method<int* (Ptr::*)()>(&Ptr::release);
  Method<void (Ptr::*)(Ptr&)>(&Ptr::swap);
  Method<Ptr && (Ptr::*)()>(&Ptr::Pass);
  Method<int& (Ptr::*)() const>(&Ptr::operator*);
  Method<int* (Ptr::*)() const>(&Ptr::operator->);
  Method<int& (Array::*)(size_t) const>(&Array::operator[]);
  Method<DefaultDeleter<int>& (Ptr::*)()>(&Ptr::get_deleter);
  Ptr a(new int(1));
  Ptr b(make_scoped_ptr(new int(2)));
  swap(a, b);
  Ptr c(nullptr);
  c = a.Pass();
  Exists(c && c != b.get() && c.get() == c);
  scoped_ptr<int, FreeDeleter> freed(static_cast<int*>(malloc(4)),
                                     FreeDeleter());
}

TEST(SurfaceTest, ScopedVector) {
  typedef ScopedVector<int> Vector;
  Method<void (Vector::*)(int*)>(&Vector::push_back);
  Method<void (Vector::*)(scoped_ptr<int>)>(&Vector::push_back);
  Method<Vector::iterator (Vector::*)(Vector::iterator)>(&Vector::erase);
  Method<Vector::iterator (Vector::*)(Vector::iterator)>(&Vector::weak_erase);
  Method<void (Vector::*)()>(&Vector::clear);
  Method<void (Vector::*)()>(&Vector::weak_clear);
  Method<void (Vector::*)(size_t)>(&Vector::resize);
  Method<void (Vector::*)(std::vector<int*>*)>(&Vector::release);
  Method<const std::vector<int*>& (Vector::*)() const>(&Vector::get);
  Method<void (Vector::*)(Vector&)>(&Vector::swap);
  Method<Vector && (Vector::*)()>(&Vector::Pass);
  Method<size_t (Vector::*)() const>(&Vector::size);
  Method<bool (Vector::*)() const>(&Vector::empty);
  Method<int*& (Vector::*)(size_t)>(&Vector::operator[]);
  Method<int*& (Vector::*)()>(&Vector::front);
  Method<int*& (Vector::*)()>(&Vector::back);
  Method<void (Vector::*)(size_t)>(&Vector::reserve);
  Method<Vector::reverse_iterator (Vector::*)()>(&Vector::rbegin);
}

TEST(SurfaceTest, LinkedPtr) {
  typedef linked_ptr<int> Ptr;
  Method<int* (Ptr::*)() const>(&Ptr::get);
  Method<void (Ptr::*)(int*)>(&Ptr::reset);
  Method<int* (Ptr::*)()>(&Ptr::release);
  Function<Ptr(int*)>(make_linked_ptr<int>);
}

class Counted : public RefCounted<Counted> {
 private:
  friend class RefCounted<Counted>;
  ~Counted() {}
};
struct SafeTraits;
class SafelyCounted : public RefCountedThreadSafe<SafelyCounted, SafeTraits> {};
struct SafeTraits {
  static void Destruct(const SafelyCounted* object) { delete object; }
};

TEST(SurfaceTest, RefCounted) {
  Method<void (Counted::*)() const>(&Counted::AddRef);
  Method<void (Counted::*)() const>(&Counted::Release);
  Method<bool (Counted::*)() const>(&Counted::HasOneRef);
  Method<void (SafelyCounted::*)() const>(&SafelyCounted::AddRef);
  Method<void (SafelyCounted::*)() const>(&SafelyCounted::Release);
  Method<bool (SafelyCounted::*)() const>(&SafelyCounted::HasOneRef);
  Function<scoped_refptr<Counted>(Counted*)>(make_scoped_refptr<Counted>);
  typedef scoped_refptr<Counted> Ref;
  Method<Counted* (Ref::*)() const>(&Ref::get);
  Method<void (Ref::*)(Ref&)>(&Ref::swap);
  Ref ref = new Counted;
  Exists(ref && ref == ref && !(ref < ref) && !(ref != ref.get()));
  scoped_refptr<RefCountedData<int>> data(new RefCountedData<int>(3));
  EXPECT_EQ(3, data->data);
}

class Weak : public SupportsWeakPtr<Weak> {};

TEST(SurfaceTest, WeakPtr) {
  typedef WeakPtrFactory<int> Factory;
  Method<int* (WeakPtr<int>::*)() const>(&WeakPtr<int>::get);
  Method<void (WeakPtr<int>::*)()>(&WeakPtr<int>::reset);
  Method<WeakPtr<int> (Factory::*)()>(&Factory::GetWeakPtr);
  Method<void (Factory::*)()>(&Factory::InvalidateWeakPtrs);
  Method<bool (Factory::*)() const>(&Factory::HasWeakPtrs);
  Method<WeakPtr<Weak> (Weak::*)()>(&Weak::AsWeakPtr);
  Function<WeakPtr<Weak>(Weak*)>(AsWeakPtr<Weak>);
}

class Single {
 public:
  static Single* GetInstance() {
    return Singleton<Single, LeakySingletonTraits<Single>>::get();
  }
};

LazyInstance<std::string> g_lazy = LAZY_INSTANCE_INITIALIZER;
LazyInstance<std::string>::Leaky g_leaky = LAZY_INSTANCE_INITIALIZER;

TEST(SurfaceTest, GlobalObjects) {
  Exists(Single::GetInstance() != nullptr);
  Exists(DefaultSingletonTraits<int>::kRegisterAtExit &&
         StaticMemorySingletonTraits<int>::kRegisterAtExit);
  Exists(g_lazy.Pointer() == &g_lazy.Get() && g_leaky == g_leaky.Pointer());
  Exists(DefaultLazyInstanceTraits<int>::kRegisterOnExit);
  Function<void(void (*)(void*), void*)>(AtExitManager::RegisterCallback);
  Function<void(const Closure&)>(AtExitManager::RegisterTask);
  Function<void()>(AtExitManager::ProcessCallbacksNow);
}

TEST(SurfaceTest, StlUtil) {
  typedef std::vector<int*> Vector;
  typedef std::map<int, int*> Map;
  Function<void(Vector*)>(STLClearObject<Vector>);
  Function<void(int**, int**)>(STLDeleteContainerPointers<int**>);
  Function<void(Vector*)>(STLDeleteElements<Vector>);
  Function<void(Map*)>(STLDeleteValues<Map>);
  STLElementDeleter<Vector> elements(nullptr);
  STLValueDeleter<Map> values(nullptr);
  Function<int**(Vector*)>(vector_as_array<int*>);
  Function<char*(std::string*)>(string_as_array);
  Exists(ContainsKey(std::set<int>{3}, 3));
  const std::set<int> set;
  Exists(STLIsSorted(set) && STLIncludes(set, set));
  Exists(STLSetDifference<std::set<int>>(set, set).empty());
  Exists(STLSetUnion<std::set<int>>(set, set).empty());
  Exists(STLSetIntersection<std::set<int>>(set, set).empty());
}

TEST(SurfaceTest, UserData) {
  typedef SupportsUserData::Data Data;
  Method<Data* (SupportsUserData::*)(const void*) const>(
      &SupportsUserData::GetUserData);
  Method<void (SupportsUserData::*)(const void*, Data*)>(
      &SupportsUserData::SetUserData);
  Method<void (SupportsUserData::*)(const void*)>(
      &SupportsUserData::RemoveUserData);
  Method<void (SupportsUserData::*)()>(&SupportsUserData::DetachUserDataThread);
  Method<Counted* (UserDataAdapter<Counted>::*)()>(
      &UserDataAdapter<Counted>::release);
}

int Negate(int number) {
  return -number;
}
void TakeAll(int*, int*, scoped_ptr<int>) {}

TEST(SurfaceTest, Callbacks) {
  typedef Callback<int(int)> IntCallback;
  static_assert(std::is_same<Closure, Callback<void(void)>>::value, "");
  static_assert(std::is_same<IntCallback::RunType, int(int)>::value, "");
  Method<bool (IntCallback::*)() const>(&IntCallback::is_null);
  Method<void (IntCallback::*)()>(&IntCallback::Reset);
  IntCallback callback = Bind(&Negate);
  Exists(callback.Equals(callback));
  EXPECT_EQ(-3, Bind(callback, 3).Run());
  EXPECT_EQ(-3, ResetAndReturn(&callback).Run(3));
  Bind(IgnoreResult(&Negate), 3).Run();
  int number = 3;
  EXPECT_EQ(-3, Bind(&Negate, ConstRef(number)).Run());
  Bind(&DeletePointer<int>, new int).Run();
  scoped_ptr<int> passed(new int);
  Bind(&TakeAll, Unretained(&number), Owned(new int), Passed(&passed)).Run();
  Function<void()>(DoNothing);
  Method<void (ScopedClosureRunner::*)()>(&ScopedClosureRunner::Reset);
  Method<void (ScopedClosureRunner::*)(const Closure&)>(
      &ScopedClosureRunner::Reset);
  Method<Closure (ScopedClosureRunner::*)()>(&ScopedClosureRunner::Release);
}

struct Adder {
  void Add(int a, int b, int* sum) { *sum = a + b; }
};

TEST(SurfaceTest, Tuples) {
  typedef Tuple<int, std::string&> Pair;
  typedef TupleTypes<Pair> Types;
  static_assert(std::is_same<Types::ValueTuple, Tuple<int, std::string>>::value,
                "");
  static_assert(std::is_same<Types::RefTuple, Tuple<int&, std::string&>>::value,
                "");
  static_assert(
      std::is_same<Types::ParamTuple, Tuple<const int&, std::string&>>::value,
      "");
  static_assert(std::is_same<TupleTraits<int&>::ValueType, int>::value, "");
  static_assert(std::is_same<MakeIndexSequence<2>, IndexSequence<0, 1>>::value,
                "");
  int number = 0;
  get<0>(MakeRefTuple(number)) = 5;
  Tuple<int> sum;
  Adder adder;
  DispatchToMethod(&adder, &Adder::Add, MakeTuple(2, number), &sum);
  EXPECT_EQ(7, get<0>(sum));
  DispatchToFunction(&Negate, MakeTuple(1));
}

}  // namespace base
