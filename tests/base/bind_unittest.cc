// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/bind.h"

#include <string.h>

#include <memory>
#include <string>

#include "base/callback_helpers.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/weak_ptr.h"
#include "gtest/gtest.h"

namespace base {
namespace {

int Sum(int a, int b, int c) {
  return 100 * a + 10 * b + c;
}
int NoThrow(int a) noexcept {
  return a;
}
std::string Concat(const std::string& a, std::string b) {
  return a + b;
}
int Length(const char* text) {
  return static_cast<int>(strlen(text));
}
void Increment(int* counter) {
  ++*counter;
}

struct Object {
  int Add(int n) { return value += n; }
  int Get() const { return value; }
  int GetNoThrow() const noexcept { return value; }
  void Set(int n) { value = n; }
  int value = 1;
};

TEST(BindTest, BoundArgumentsComeFirst) {
  EXPECT_EQ(123, Bind(&Sum, 1, 2, 3).Run());
  EXPECT_EQ(123, Bind(&Sum, 1, 2).Run(3));
  EXPECT_EQ(123, Bind(&Sum, 1).Run(2, 3));
  EXPECT_EQ(123, Bind(&Sum).Run(1, 2, 3));
  EXPECT_EQ(123, Bind(Sum, 1).Run(2, 3));
}

TEST(BindTest, TheResultHasTheSignatureThatRemains) {
  Callback<int(int)> callback = Bind(&Sum, 1, 2);
  EXPECT_EQ(123, callback.Run(3));
}

TEST(BindTest, ACallbackCanBeBoundAgain) {
  Callback<int(int, int)> first = Bind(&Sum, 1);
  Callback<int(int)> second = Bind(first, 2);
  EXPECT_EQ(123, second.Run(3));
}

TEST(BindTest, NoexceptFunctionsAreFunctions) {
  EXPECT_EQ(4, Bind(&NoThrow, 4).Run());
  Object object;
  EXPECT_EQ(1, Bind(&Object::GetNoThrow, Unretained(&object)).Run());
}

TEST(BindTest, ArgumentsAreKeptByValue) {
  int n = 3;
  Callback<int()> callback = Bind(&Sum, 1, 2, n);
  n = 9;
  EXPECT_EQ(123, callback.Run());
}

TEST(BindTest, StringLiteralsAreKeptAsPointers) {
  EXPECT_EQ("ab", Bind(&Concat, "a", "b").Run());
  EXPECT_EQ(3, Bind(&Length, "abc").Run());
  char buffer[] = "abcd";
  EXPECT_EQ(4, Bind(&Length, buffer).Run());
}

TEST(BindTest, ConstRefIsKeptByReference) {
  int n = 3;
  Callback<int()> callback = Bind(&Sum, 1, 2, ConstRef(n));
  n = 4;
  EXPECT_EQ(124, callback.Run());
}

TEST(BindTest, MethodsTakeTheirReceiverFirst) {
  Object object;
  EXPECT_EQ(3, Bind(&Object::Add, Unretained(&object), 2).Run());
  EXPECT_EQ(5, Bind(&Object::Add, Unretained(&object)).Run(2));
  EXPECT_EQ(7, Bind(&Object::Add).Run(&object, 2));
  const Object& constant = object;
  EXPECT_EQ(7, Bind(&Object::Get, Unretained(&constant)).Run());
}

TEST(BindTest, IgnoreResultReturnsNothing) {
  Object object;
  Closure method = Bind(IgnoreResult(&Object::Add), Unretained(&object), 2);
  method.Run();
  EXPECT_EQ(3, object.value);
  Closure function = Bind(IgnoreResult(&Sum), 1, 2, 3);
  function.Run();
  Closure callback = Bind(IgnoreResult(Bind(&Sum)), 1, 2, 3);
  callback.Run();
}

TEST(BindTest, TheHelpersDoWhatTheySay) {
  Bind(&DoNothing).Run();
  Bind(&DeletePointer<int>, new int).Run();
}

// --- Receivers ---

// Counts, and has no base class and no virtual function.
struct MerelyCounts {
  void AddRef() { ++references; }
  void Release() { --references; }
  void Method() { during_run = references; }
  Closure BindThis() { return Bind(&MerelyCounts::Method, this); }
  int references = 0;
  int during_run = 0;
};
struct DerivedCounts : MerelyCounts {
  Closure BindDerivedThis() { return Bind(&DerivedCounts::Method, this); }
};

TEST(BindReceiverTest, ARawThisHoldsAReference) {
  MerelyCounts object;
  {
    Closure callback = object.BindThis();
    EXPECT_EQ(1, object.references);
    Closure copy = callback;
    EXPECT_EQ(1, object.references);
    callback.Reset();
    copy.Run();
  }
  EXPECT_EQ(1, object.during_run);
  EXPECT_EQ(0, object.references);
}

TEST(BindReceiverTest, ADerivedThisIsNoDifferent) {
  DerivedCounts object;
  object.BindDerivedThis().Run();
  EXPECT_EQ(1, object.during_run);
  EXPECT_EQ(0, object.references);
}

class Counted : public RefCounted<Counted> {
 public:
  explicit Counted(bool* gone) : gone_(gone) {}
  int Get() const { return 5; }

 private:
  friend class RefCounted<Counted>;
  ~Counted() { *gone_ = true; }
  bool* const gone_;
};

int GetOfPointer(Counted* object) {
  return object->Get();
}
int GetOfRefptr(const scoped_refptr<Counted>& object) {
  return object->Get();
}

TEST(BindReceiverTest, ARefptrKeepsItsObject) {
  bool gone = false;
  Callback<int()> callback;
  callback = Bind(&Counted::Get, make_scoped_refptr(new Counted(&gone)));
  EXPECT_EQ(5, callback.Run());
  EXPECT_FALSE(gone);
  callback.Reset();
  EXPECT_TRUE(gone);
}

TEST(BindReceiverTest, ARefptrArgumentArrivesAsAPointer) {
  bool gone = false;
  scoped_refptr<Counted> object(new Counted(&gone));
  EXPECT_EQ(5, Bind(&GetOfPointer, object).Run());
  EXPECT_EQ(5, Bind(&GetOfRefptr, object).Run());
  EXPECT_EQ(5, Bind(&GetOfPointer, Unretained(object.get())).Run());
}

TEST(BindReceiverTest, OwnedIsDeletedWithTheCallback) {
  bool gone = false;
  struct Item {
    ~Item() { *gone = true; }
    void Touch() {}
    bool* gone;
  };
  Closure callback = Bind(&Item::Touch, Owned(new Item{&gone}));
  Closure copy = callback;
  callback.Reset();
  copy.Run();
  copy.Run();
  EXPECT_FALSE(gone);
  copy.Reset();
  EXPECT_TRUE(gone);
}

struct Weak : SupportsWeakPtr<Weak> {
  void Count(int n) { total += n; }
  int Add(int n) { return total += n; }
  int total = 0;
};
bool IsAlive(const WeakPtr<Weak>& object) {
  return object;
}

TEST(BindReceiverTest, AnInvalidWeakReceiverIsNotCalled) {
  Weak object;
  Callback<void(int)> callback;
  {
    Weak shortlived;
    callback = Bind(&Weak::Count, shortlived.AsWeakPtr());
    callback.Run(2);
    EXPECT_EQ(2, shortlived.total);
  }
  callback.Run(3);
  callback = Bind(IgnoreResult(&Weak::Add), object.AsWeakPtr());
  callback.Run(4);
  EXPECT_EQ(4, object.total);
}

TEST(BindReceiverTest, AWeakArgumentIsJustAnArgument) {
  Callback<bool()> callback;
  {
    Weak object;
    callback = Bind(&IsAlive, object.AsWeakPtr());
    EXPECT_TRUE(callback.Run());
  }
  EXPECT_FALSE(callback.Run());
}

// --- Moving ---

int Take(scoped_ptr<int> owner) {
  return *owner;
}
int TakeBoth(std::unique_ptr<int> a, scoped_ptr<int> b) {
  return 10 * *a + *b;
}

TEST(BindPassedTest, MovesAnOwnerIntoTheFunction) {
  scoped_ptr<int> owner(new int(4));
  Callback<int()> callback = Bind(&Take, Passed(&owner));
  EXPECT_FALSE(owner);
  EXPECT_EQ(4, callback.Run());
  EXPECT_EQ(5, Bind(&Take, Passed(make_scoped_ptr(new int(5)))).Run());
  owner.reset(new int(6));
  EXPECT_EQ(6, Bind(&Take, Passed(owner.Pass())).Run());
}

TEST(BindPassedTest, WhatIsNeverRunIsDeletedWithTheCallback) {
  Callback<int()> callback = Bind(&Take, Passed(make_scoped_ptr(new int)));
}

TEST(BindPassedTest, RunParametersMayBeMoveOnly) {
  Callback<int(scoped_ptr<int>)> callback = Bind(&Take);
  scoped_ptr<int> owner(new int(4));
  EXPECT_EQ(4, callback.Run(owner.Pass()));
  EXPECT_EQ(67, Bind(&TakeBoth, Passed(std::make_unique<int>(6)))
                    .Run(make_scoped_ptr(new int(7))));
  EXPECT_EQ(8, Bind(callback, Passed(make_scoped_ptr(new int(8)))).Run());
}

TEST(BindPassedDeathTest, ASecondRunEndsTheProcess) {
  Callback<int()> callback = Bind(&Take, Passed(make_scoped_ptr(new int(4))));
  callback.Run();
  EXPECT_DEATH(callback.Run(), "is_valid_");
}

// --- Copies ---

struct CountsCopies {
  explicit CountsCopies(int* copies) : copies(copies) {}
  CountsCopies(const CountsCopies& other) : copies(other.copies) { ++*copies; }
  CountsCopies(CountsCopies&& other) = default;
  int* copies;
};
void ByReference(const CountsCopies&) {}
void ByValue(CountsCopies) {}

TEST(BindCopiesTest, ABoundTemporaryIsNotCopied) {
  int copies = 0;
  Closure callback = Bind(&ByReference, CountsCopies(&copies));
  callback.Run();
  EXPECT_EQ(0, copies);
}

TEST(BindCopiesTest, ARunParameterIsCopiedByTheFunctionOnly) {
  int copies = 0;
  const CountsCopies argument(&copies);
  Callback<void(const CountsCopies&)> by_reference = Bind(&ByReference);
  by_reference.Run(argument);
  EXPECT_EQ(0, copies);
  Callback<void(CountsCopies)> by_value = Bind(&ByValue);
  by_value.Run(argument);
  EXPECT_EQ(1, copies);
}

// --- What does not compile ---

void ChangesArgument(int, int&) {}
struct Plain {};

TEST(BindRefusalTest, NonConstReferencesCannotBeBound) {
  using Parameters =
      internal::FunctorTraits<decltype(&ChangesArgument)>::Parameters;
  static_assert(!internal::BindsToNonConstReference<1, Parameters>::value, "");
  static_assert(internal::BindsToNonConstReference<2, Parameters>::value, "");
  int counter = 0;
  Callback<void(int&)> unbound = Bind(&ChangesArgument, 1);
  unbound.Run(counter);
}

TEST(BindRefusalTest, RawPointersToRefCountedObjectsCannotBeBound) {
  static_assert(internal::IsRawPointerToRefCounted<Counted*>::value, "");
  static_assert(internal::IsRawPointerToRefCounted<const Counted*>::value, "");
  static_assert(!internal::IsRawPointerToRefCounted<Plain*>::value, "");
  static_assert(!internal::IsRawPointerToRefCounted<void*>::value, "");
}

TEST(BindRefusalTest, ARawReceiverMustCountReferences) {
  static_assert(internal::IsUsableReceiver<MerelyCounts*>::value, "");
  static_assert(internal::IsUsableReceiver<Counted*>::value, "");
  static_assert(!internal::IsUsableReceiver<Plain*>::value, "");
}

TEST(BindTest, APointerArgumentStaysThatPointer) {
  int counter = 0;
  Closure callback = Bind(&Increment, &counter);
  callback.Run();
  callback.Run();
  EXPECT_EQ(2, counter);
}

}  // namespace
}  // namespace base
