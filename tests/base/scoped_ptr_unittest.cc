// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/memory/scoped_ptr.h"

#include <map>
#include <vector>

#include "base/logging.h"
#include "gtest/gtest.h"

namespace {

int g_alive = 0;

struct Base {
  Base() { ++g_alive; }
  virtual ~Base() { --g_alive; }
};
struct Derived : Base {};
struct Incomplete;

// Compiles without the type being known.
struct HoldsIncomplete {
  HoldsIncomplete();
  ~HoldsIncomplete();
  scoped_ptr<Incomplete> member;
};
struct Incomplete : Base {};
HoldsIncomplete::HoldsIncomplete() : member(new Incomplete) {}
HoldsIncomplete::~HoldsIncomplete() {}

scoped_ptr<Base> MakeDerived() {
  return scoped_ptr<Derived>(new Derived);
}
scoped_ptr<Base> MakeNothing() {
  return nullptr;
}
bool IsSet(const scoped_ptr<Base>& pointer) {
  return pointer;
}

TEST(ScopedPtrTest, DeletesWhatItOwns) {
  { scoped_ptr<Base> owner(new Base); }
  EXPECT_EQ(0, g_alive);
}

TEST(ScopedPtrTest, ConvertsFromDerivedOnReturn) {
  scoped_ptr<Base> owner = MakeDerived();
  EXPECT_EQ(1, g_alive);
  owner = MakeNothing();
  EXPECT_EQ(0, g_alive);
}

TEST(ScopedPtrTest, MovesByPassAndByStdMove) {
  scoped_ptr<Derived> a(new Derived);
  Derived* const object = a.get();
  scoped_ptr<Derived> b = a.Pass();
  EXPECT_EQ(nullptr, a.get());
  scoped_ptr<Base> c(std::move(b));
  EXPECT_EQ(object, c.get());
  scoped_ptr<Base> d;
  d = c.Pass();
  EXPECT_TRUE(c == nullptr);
  EXPECT_EQ(1, g_alive);
}

TEST(ScopedPtrTest, IsMovableNotCopyable) {
  typedef scoped_ptr<Base> P;
  static_assert(!std::is_copy_constructible<P>::value, "");
  static_assert(!std::is_copy_assignable<P>::value, "");
  static_assert(std::is_move_constructible<P>::value, "");
  static_assert(!std::is_convertible<Base*, P>::value, "explicit");
  static_assert(!std::is_constructible<scoped_ptr<Derived>, P>::value, "");
  static_assert(!std::is_constructible<scoped_ptr<Base[]>, Derived*>::value,
                "an array of Derived is no array of Base");
  static_assert(sizeof(P) == sizeof(Base*), "");
}

TEST(ScopedPtrTest, MovingIntoItselfKeepsTheObject) {
  scoped_ptr<Base> owner(new Base);
  scoped_ptr<Base>& alias = owner;
  owner = alias.Pass();
  EXPECT_EQ(1, g_alive);
}

TEST(ScopedPtrTest, TakesNullInEverySpelling) {
  scoped_ptr<Base> a(NULL), b(nullptr), c = nullptr, d(static_cast<Base*>(0));
  a = nullptr;
  b = NULL;
  EXPECT_FALSE(a || b || c || d);
}

TEST(ScopedPtrTest, ComparesWithRawPointers) {
  scoped_ptr<Base> owner(new Base);
  EXPECT_TRUE(owner == owner.get() && owner.get() == owner);
  EXPECT_TRUE(owner != nullptr && nullptr != owner);
  EXPECT_TRUE(owner != NULL && NULL != owner);
}

TEST(ScopedPtrTest, IsABool) {
  scoped_ptr<Base> owner;
  EXPECT_FALSE(IsSet(owner));
  owner.reset(new Base);
  EXPECT_TRUE(IsSet(owner));
  EXPECT_FALSE(!owner);
}

TEST(ScopedPtrTest, ReleaseGivesUp) {
  scoped_ptr<Base> owner(new Base);
  Base* const object = owner.release();
  EXPECT_FALSE(owner);
  EXPECT_EQ(1, g_alive);
  delete object;
}

TEST(ScopedPtrTest, SwapExchanges) {
  scoped_ptr<int> a(new int(1)), b(new int(2));
  swap(a, b);
  EXPECT_EQ(2, *a);
  a.swap(b);
  EXPECT_EQ(1, *a);
}

// Looks at its owner while it is deleted.
struct Looks {
  explicit Looks(scoped_ptr<Looks>* owner, bool* was_null)
      : owner(owner), was_null(was_null) {}
  ~Looks() { *was_null = !owner->get(); }
  scoped_ptr<Looks>* owner;
  bool* was_null;
};

TEST(ScopedPtrTest, IsNullWhileTheOldObjectDies) {
  bool was_null = false;
  bool ignored;
  scoped_ptr<Looks> owner;
  owner.reset(new Looks(&owner, &was_null));
  owner.reset(new Looks(&owner, &ignored));
  EXPECT_TRUE(was_null);
}

TEST(ScopedPtrTest, OwnsArrays) {
  scoped_ptr<Base[]> array(new Base[3]);
  EXPECT_EQ(3, g_alive);
  scoped_ptr<Base[]> other = array.Pass();
  other.reset();
  EXPECT_EQ(0, g_alive);
  scoped_ptr<int[]> numbers(new int[2]);
  numbers[1] = 5;
  EXPECT_EQ(5, numbers.get()[1]);
}

TEST(ScopedPtrTest, FreesMemoryOfMalloc) {
  scoped_ptr<char, base::FreeDeleter> memory(static_cast<char*>(malloc(8)));
  static_assert(sizeof(memory) == sizeof(char*), "");
  memory.reset();
}

struct CountingDeleter {
  explicit CountingDeleter(int* count = nullptr) : count(count) {}
  void operator()(int* object) const {
    ++*count;
    delete object;
  }
  int* count;
};

TEST(ScopedPtrTest, TheDeleterMovesAlong) {
  int first = 0;
  int second = 0;
  {
    scoped_ptr<int, CountingDeleter> a(new int, CountingDeleter(&first));
    scoped_ptr<int, CountingDeleter> b(new int, CountingDeleter(&second));
    b = a.Pass();
    EXPECT_EQ(1, second);
  }
  EXPECT_EQ(1, first);
}

TEST(ScopedPtrTest, LivesInContainers) {
  std::vector<scoped_ptr<Base>> vector;
  vector.push_back(make_scoped_ptr(new Base));
  vector.push_back(MakeDerived());
  std::map<int, scoped_ptr<Base>> map;
  map[1] = vector[0].Pass();
  EXPECT_EQ(2, g_alive);
  vector.clear();
  EXPECT_EQ(1, g_alive);
}

TEST(ScopedPtrTest, AMemberMayBeOfATypeNotYetKnown) {
  { HoldsIncomplete holder; }
  EXPECT_EQ(0, g_alive);
}

TEST(ScopedPtrDeathTest, ResettingToItselfEndsTheProcess) {
  scoped_ptr<int> owner(new int);
  EXPECT_DEATH(owner.reset(owner.get()), "AllowsSelfReset");
}

struct Tolerant {
  typedef void AllowSelfReset;
  void operator()(int*) const {}
};

TEST(ScopedPtrTest, ADeleterCanAllowResettingToItself) {
  int object = 0;
  scoped_ptr<int, Tolerant> owner(&object);
  owner.reset(&object);
  EXPECT_EQ(&object, owner.get());
}

}  // namespace
