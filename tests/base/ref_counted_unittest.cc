// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/memory/ref_counted.h"

#include <set>
#include <thread>
#include <vector>

#include "base/logging.h"
#include "gtest/gtest.h"

namespace {

int g_alive = 0;

class Counted : public base::RefCounted<Counted> {
 public:
  Counted() { ++g_alive; }

 protected:
  friend class base::RefCounted<Counted>;
  virtual ~Counted() { --g_alive; }
};

class Special : public Counted {
  ~Special() override {}
};

class Shared : public base::RefCountedThreadSafe<Shared> {
 public:
  explicit Shared(bool* gone) : gone_(gone) {}

 private:
  friend class base::RefCountedThreadSafe<Shared>;
  ~Shared() { *gone_ = true; }

  bool* const gone_;
};

class Recycled;
struct RecycleTraits {
  static void Destruct(const Recycled* object);
};
class Recycled : public base::RefCountedThreadSafe<Recycled, RecycleTraits> {
 public:
  static int destructs;

 private:
  friend struct RecycleTraits;
  ~Recycled() {}
};
int Recycled::destructs = 0;
void RecycleTraits::Destruct(const Recycled* object) {
  ++Recycled::destructs;
  delete object;
}

// No base class at all.
struct HandMade {
  void AddRef() { ++references; }
  void Release() { --references; }
  int references = 0;
};

bool IsSet(const scoped_refptr<Counted>& pointer) {
  return pointer;
}

TEST(RefCountedTest, LivesAsLongAsItsLastReference) {
  scoped_refptr<Counted> a(new Counted);
  EXPECT_TRUE(a->HasOneRef());
  scoped_refptr<Counted> b = a;
  EXPECT_FALSE(a->HasOneRef());
  a = nullptr;
  EXPECT_EQ(1, g_alive);
  b = NULL;
  EXPECT_EQ(0, g_alive);
}

TEST(RefCountedTest, AMoveLeavesTheCountAlone) {
  HandMade object;
  scoped_refptr<HandMade> a(&object);
  scoped_refptr<HandMade> b(std::move(a));
  EXPECT_EQ(1, object.references);
  EXPECT_TRUE(a == nullptr);
  a = std::move(b);
  EXPECT_EQ(1, object.references);
}

TEST(RefCountedTest, AssigningItselfKeepsTheObject) {
  scoped_refptr<Counted> a(new Counted);
  scoped_refptr<Counted>& alias = a;
  a = alias;
  a = a.get();
  a = std::move(alias);
  EXPECT_EQ(1, g_alive);
  EXPECT_TRUE(a.get() != nullptr);
}

TEST(RefCountedTest, ConvertsFromDerived) {
  scoped_refptr<Special> special(new Special);
  scoped_refptr<Counted> general = special;
  EXPECT_TRUE(general == special);
  general = special;
  general = scoped_refptr<Special>(new Special);
  EXPECT_TRUE(general != special);
  static_assert(!std::is_convertible<scoped_refptr<Counted>,
                                     scoped_refptr<Special>>::value,
                "");
}

TEST(RefCountedTest, DoesNotConvertToARawPointer) {
  static_assert(!std::is_convertible<scoped_refptr<Counted>, Counted*>::value,
                "");
}

TEST(RefCountedTest, ComparesAndSorts) {
  scoped_refptr<Counted> a = make_scoped_refptr(new Counted);
  scoped_refptr<Counted> b(new Counted);
  EXPECT_TRUE(a == a.get() && a.get() == a && a != b.get());
  EXPECT_TRUE(a != nullptr && NULL != a.get());
  std::set<scoped_refptr<Counted>> set;
  set.insert(a);
  set.insert(b);
  set.insert(a);
  EXPECT_EQ(2u, set.size());
}

TEST(RefCountedTest, IsABool) {
  scoped_refptr<Counted> a;
  EXPECT_FALSE(IsSet(a));
  a = new Counted;
  EXPECT_TRUE(IsSet(a));
}

TEST(RefCountedTest, SwapsWithARawPointer) {
  HandMade object;
  HandMade* raw = nullptr;
  scoped_refptr<HandMade> a(&object);
  a.swap(&raw);
  EXPECT_EQ(&object, raw);
  EXPECT_EQ(1, object.references);
}

TEST(RefCountedTest, TheTraitsDestruct) {
  Recycled::destructs = 0;
  scoped_refptr<Recycled> a(new Recycled);
  scoped_refptr<Recycled> b = a;
  a = nullptr;
  EXPECT_EQ(0, Recycled::destructs);
  b = nullptr;
  EXPECT_EQ(1, Recycled::destructs);
}

TEST(RefCountedTest, ThreadsMayShareReferences) {
  bool gone = false;
  {
    scoped_refptr<Shared> object(new Shared(&gone));
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([object] {
        for (int j = 0; j < 1000; ++j)
          scoped_refptr<Shared> copy(object);
      });
    }
    object = nullptr;
    for (std::thread& thread : threads)
      thread.join();
  }
  EXPECT_TRUE(gone);
}

TEST(RefCountedTest, DataIsZeroUnlessGiven) {
  scoped_refptr<base::RefCountedData<int>> zero(new base::RefCountedData<int>);
  EXPECT_EQ(0, zero->data);
  scoped_refptr<base::RefCountedData<int>> two(
      new base::RefCountedData<int>(2));
  EXPECT_EQ(2, two->data);
}

#if DCHECK_IS_ON()
struct DeletedByHand : base::RefCounted<DeletedByHand> {};

TEST(RefCountedDeathTest, DeletingWithoutReleaseAsserts) {
  EXPECT_DEATH(delete new DeletedByHand, "kReferencesReleased");
}
#endif

}  // namespace
