// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The headers that are too small for a test file of their own.

#include <map>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/atomic_sequence_num.h"
#include "base/auto_reset.h"
#include "base/debug/alias.h"
#include "base/gtest_prod_util.h"
#include "base/location.h"
#include "base/move.h"
#include "base/process/process_handle.h"
#include "base/profiler/scoped_profile.h"
#include "base/stl_util.h"
#include "base/template_util.h"
#include "base/trace_event/trace_event.h"
#include "gtest/gtest.h"

namespace base {

class Befriended {
  FRIEND_TEST_ALL_PREFIXES(GtestProdUtilTest, ReachesPrivateMembers);
  int secret_ = 5;
};

TEST(GtestProdUtilTest, ReachesPrivateMembers) {
  EXPECT_EQ(5, Befriended().secret_);
}

namespace {

TEST(AutoResetTest, RestoresTheValue) {
  std::string text = "before";
  {
    AutoReset<std::string> reset(&text, "within");
    EXPECT_EQ("within", text);
  }
  EXPECT_EQ("before", text);
}

StaticAtomicSequenceNumber g_sequence;

TEST(AtomicSequenceNumberTest, CountsFromZero) {
  EXPECT_EQ(0, g_sequence.GetNext());
  EXPECT_EQ(1, g_sequence.GetNext());
  AtomicSequenceNumber other;
  EXPECT_EQ(0, other.GetNext());
}

TEST(AtomicSequenceNumberTest, ThreadsNeverGetTheSameNumber) {
  AtomicSequenceNumber sequence;
  std::thread other([&sequence] {
    for (int i = 0; i < 1000; ++i)
      sequence.GetNext();
  });
  for (int i = 0; i < 1000; ++i)
    sequence.GetNext();
  other.join();
  EXPECT_EQ(2000, sequence.GetNext());
}

TEST(LocationTest, FromHereIsHere) {
  const tracked_objects::Location here = FROM_HERE;
  EXPECT_EQ(__LINE__ - 1, here.line_number());
  EXPECT_STREQ(__FILE__, here.file_name());
  EXPECT_STREQ("TestBody", here.function_name());
  EXPECT_NE(nullptr, here.program_counter());
}

TEST(LocationTest, IsPrintedInTwoForms) {
  const tracked_objects::Location place("F", "f.cc", 3, nullptr);
  EXPECT_EQ("F@f.cc:3", place.ToString());
  std::string text = "at ";
  place.Write(true, true, &text);
  EXPECT_EQ("at F@f.cc[3]", text);
}

TEST(LocationTest, AnUnknownPlaceSaysSo) {
  EXPECT_STREQ("Unknown", tracked_objects::Location().function_name());
}

TEST(LocationTest, SortsByLineThenFile) {
  const tracked_objects::Location a("F", "f.cc", 3, nullptr);
  const tracked_objects::Location b("F", "f.cc", 4, nullptr);
  EXPECT_TRUE(a < b);
  EXPECT_FALSE(b < a);
  EXPECT_FALSE(a < a);
}

TEST(ScopedProfileTest, IsAStatement) {
  if (true)
    TRACK_RUN_IN_THIS_SCOPED_REGION(Foo::Bar);
  else
    FAIL();
  tracked_objects::ScopedProfile profile(
      FROM_HERE, tracked_objects::ScopedProfile::ENABLED);
}

TEST(TraceEventTest, ArgumentsAreNotEvaluated) {
  int evaluations = 0;
  TRACE_EVENT0("category", "name");
  TRACE_EVENT1("category", "name", "key", ++evaluations);
  int more = 0;
  TRACE_EVENT2("category", "name", "key", ++evaluations, "other", ++more);
  TRACE_EVENT_FLOW_BEGIN0(TRACE_DISABLED_BY_DEFAULT("flow"), "name",
                          ++evaluations);
  TRACE_EVENT_FLOW_END0("category", "name", ++evaluations);
  EXPECT_EQ(0, evaluations + more);
  EXPECT_STREQ("disabled-by-default-flow", TRACE_DISABLED_BY_DEFAULT("flow"));
}

TEST(TraceEventTest, TheProcessIdOfTheLogIsOursUntilSet) {
  trace_event::TraceLog* const log = trace_event::TraceLog::GetInstance();
  const int pid = static_cast<int>(GetCurrentProcId());
  EXPECT_EQ(pid, log->process_id());
  log->SetProcessID(12);
  EXPECT_EQ(12, trace_event::TraceLog::GetInstance()->process_id());
  log->SetProcessID(pid);
}

TEST(AliasTest, TakesAnyPointer) {
  const int local = 3;
  debug::Alias(&local);
  debug::Alias(nullptr);
}

// Moved as in C++03, by hidden copying from a non-const object.
class OldMovable {
  MOVE_ONLY_TYPE_FOR_CPP_03(OldMovable, RValue)

 public:
  explicit OldMovable(int value) : value_(value) {}
  OldMovable(RValue other) : value_(other.object->value_) {
    other.object->value_ = 0;
  }
  int value() const { return value_; }

 private:
  int value_;
};

OldMovable MakeOldMovable() {
  OldMovable result(4);
  return result.Pass();
}

TEST(MoveTest, TheOldFormPasses) {
  OldMovable a = MakeOldMovable();
  OldMovable b = a.Pass();
  EXPECT_EQ(0, a.value());
  EXPECT_EQ(4, b.value());
  static_assert(!std::is_copy_constructible<OldMovable>::value, "");
}

TEST(TemplateUtilTest, TellsReferencesApart) {
  static_assert(is_non_const_reference<int&>::value, "");
  static_assert(!is_non_const_reference<const int&>::value, "");
  static_assert(!is_non_const_reference<int>::value, "");
  static_assert(is_same<true_type, is_pointer<int*>::type>::value, "");
  static_assert(sizeof(internal::YesType) != sizeof(internal::NoType), "");
}

struct CountsDeletion {
  explicit CountsDeletion(int* deleted) : deleted(deleted) {}
  ~CountsDeletion() { ++*deleted; }
  int* deleted;
};

TEST(StlUtilTest, DeletesElements) {
  int deleted = 0;
  std::vector<CountsDeletion*> vector(3, nullptr);
  vector[0] = new CountsDeletion(&deleted);
  STLDeleteElements(&vector);
  EXPECT_EQ(1, deleted);
  EXPECT_TRUE(vector.empty());
  STLDeleteElements(static_cast<std::vector<CountsDeletion*>*>(nullptr));
}

TEST(StlUtilTest, DeletesValuesAtTheEndOfAScope) {
  int deleted = 0;
  std::map<int, CountsDeletion*> map;
  map[1] = new CountsDeletion(&deleted);
  std::set<CountsDeletion*> set = {new CountsDeletion(&deleted)};
  {
    STLValueDeleter<std::map<int, CountsDeletion*>> values(&map);
    STLElementDeleter<std::set<CountsDeletion*>> elements(&set);
    EXPECT_EQ(0, deleted);
  }
  EXPECT_EQ(2, deleted);
  EXPECT_TRUE(map.empty() && set.empty());
}

TEST(StlUtilTest, ClearingGivesTheMemoryBack) {
  std::vector<int> vector(100);
  STLClearObject(&vector);
  EXPECT_EQ(0u, vector.capacity());
}

TEST(StlUtilTest, AnEmptyVectorIsNoArray) {
  std::vector<int> vector;
  EXPECT_EQ(nullptr, vector_as_array(&vector));
  vector.push_back(3);
  EXPECT_EQ(3, *vector_as_array(&vector));
  std::string text;
  EXPECT_EQ(nullptr, string_as_array(&text));
}

TEST(StlUtilTest, SetsAreCombined) {
  typedef std::set<int> Set;
  const Set a = {1, 2, 3};
  const Set b = {2, 3, 4};
  EXPECT_EQ(Set{1}, STLSetDifference<Set>(a, b));
  EXPECT_EQ((Set{1, 2, 3, 4}), STLSetUnion<Set>(a, b));
  EXPECT_EQ((Set{2, 3}), STLSetIntersection<Set>(a, b));
  EXPECT_TRUE(STLIncludes(a, Set{1, 3}));
  EXPECT_FALSE(STLIncludes(a, b));
  EXPECT_TRUE(ContainsKey(a, 1));
  EXPECT_FALSE(ContainsKey(a, 4));
}

TEST(StlUtilTest, SortedMeansWithoutDuplicates) {
  EXPECT_TRUE(STLIsSorted(std::vector<int>{1, 2, 4}));
  EXPECT_FALSE(STLIsSorted(std::vector<int>{1, 1}));
  EXPECT_FALSE(STLIsSorted(std::vector<int>{2, 1}));
}

}  // namespace
}  // namespace base
