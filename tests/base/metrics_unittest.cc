// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What is measured and traced nowhere: the macros compile, and evaluate what
// their headers say.

#include <string>
#include <vector>

#include "base/metrics/field_trial.h"
#include "base/metrics/histogram.h"
#include "base/metrics/sparse_histogram.h"
#include "base/metrics/user_metrics.h"
#include "base/trace_event/trace_event.h"
#include "gtest/gtest.h"

namespace base {
namespace {

enum Fruit { APPLE, PEAR, FRUIT_COUNT };

TEST(HistogramTest, SamplesAreEvaluatedOnce) {
  int counted = 0;
  int timed = 0;
  UMA_HISTOGRAM_COUNTS("name", ++counted);
  UMA_HISTOGRAM_TIMES("name", TimeDelta::FromSeconds(++timed));
  EXPECT_EQ(1, counted);
  EXPECT_EQ(1, timed);
}

TEST(HistogramTest, NamesAndRangesAreNotEvaluated) {
  int evaluated = 0;
  const auto name = [&evaluated] {
    ++evaluated;
    return std::string("name");
  };
  UMA_HISTOGRAM_CUSTOM_COUNTS(name(), 1, ++evaluated, 10, 5);
  UMA_HISTOGRAM_CUSTOM_TIMES(name(), TimeDelta(), TimeDelta(), TimeDelta(),
                             ++evaluated);
  EXPECT_EQ(0, evaluated);
}

// With warnings as errors; variables only a histogram uses are used.
TEST(HistogramTest, EveryMacroIsAStatement) {
  const int number = 3;
  const TimeDelta time;
  const std::vector<int> ranges;
  if (number == 4)
    UMA_HISTOGRAM_BOOLEAN("name", true);
  else
    UMA_HISTOGRAM_ENUMERATION("name", PEAR, FRUIT_COUNT);
  SCOPED_UMA_HISTOGRAM_TIMER("name");
  SCOPED_UMA_HISTOGRAM_LONG_TIMER("name");
  UMA_HISTOGRAM_TIMES("name", time);
  UMA_HISTOGRAM_MEDIUM_TIMES("name", time);
  UMA_HISTOGRAM_LONG_TIMES("name", time);
  UMA_HISTOGRAM_LONG_TIMES_100("name", time);
  UMA_HISTOGRAM_COUNTS_100("name", number);
  UMA_HISTOGRAM_COUNTS_10000("name", number);
  UMA_HISTOGRAM_MEMORY_KB("name", number);
  UMA_HISTOGRAM_MEMORY_MB("name", number);
  UMA_HISTOGRAM_PERCENTAGE("name", number);
  UMA_HISTOGRAM_CUSTOM_ENUMERATION("name", number, ranges);
  UMA_HISTOGRAM_SPARSE_SLOWLY("name", number);
  UMA_STABILITY_HISTOGRAM_COUNTS_100("name", number);
  UMA_STABILITY_HISTOGRAM_ENUMERATION("name", APPLE, FRUIT_COUNT);
  LOCAL_HISTOGRAM_TIMES("name", time);
  LOCAL_HISTOGRAM_CUSTOM_TIMES("name", time, time, time, 5);
  LOCAL_HISTOGRAM_COUNTS("name", number);
  LOCAL_HISTOGRAM_COUNTS_100("name", number);
  LOCAL_HISTOGRAM_COUNTS_10000("name", number);
  LOCAL_HISTOGRAM_CUSTOM_COUNTS("name", number, 1, 2, 3);
  LOCAL_HISTOGRAM_MEMORY_KB("name", number);
  LOCAL_HISTOGRAM_PERCENTAGE("name", number);
  LOCAL_HISTOGRAM_BOOLEAN("name", true);
  LOCAL_HISTOGRAM_ENUMERATION("name", PEAR, FRUIT_COUNT);
  LOCAL_HISTOGRAM_CUSTOM_ENUMERATION("name", number, ranges);
  HISTOGRAM_TIMES("name", time);
  HISTOGRAM_COUNTS("name", number);
  HISTOGRAM_ENUMERATION("name", PEAR, FRUIT_COUNT);
  HISTOGRAM_BOOLEAN("name", false);
}

TEST(FieldTrialTest, ThereAreNone) {
  EXPECT_EQ("", FieldTrialList::FindFullName("trial"));
  EXPECT_EQ(FieldTrial::kNotFinalized, FieldTrialList::FindValue("trial"));
  EXPECT_FALSE(FieldTrialList::TrialExists("trial"));
}

TEST(UserMetricsTest, AreRecordedNowhere) {
  RecordAction(UserMetricsAction("Back"));
  RecordComputedAction("Forward");
}

TEST(TraceEventTest, NothingIsEvaluated) {
  int evaluated = 0;
  TRACE_EVENT1("category", "name", "value", ++evaluated);
  TRACE_EVENT_ASYNC_BEGIN1("category", "name", ++evaluated, "value", 1);
  TRACE_COUNTER1("category", "name", ++evaluated);
  EXPECT_EQ(0, evaluated);
}

TEST(TraceEventTest, NoCategoryIsEnabled) {
  bool enabled = true;
  TRACE_EVENT_CATEGORY_GROUP_ENABLED("category", &enabled);
  EXPECT_FALSE(enabled);
  bool is_new = true;
  TRACE_EVENT_IS_NEW_TRACE(&is_new);
  EXPECT_FALSE(is_new);
}

TEST(TraceEventTest, DisabledCategoriesHaveAPrefix) {
  EXPECT_STREQ("disabled-by-default-ipc", TRACE_DISABLED_BY_DEFAULT("ipc"));
}

TEST(TraceEventTest, EveryFamilyIsAStatement) {
  const int id = 3;
  const std::string text = "text";
  if (id == 4)
    TRACE_EVENT0("c", "n");
  else
    TRACE_EVENT2(TRACE_DISABLED_BY_DEFAULT("c"), "n", "k", 1, "l",
                 TRACE_STR_COPY(text.c_str()));
  UNSHIPPED_TRACE_EVENT0("c", "n");
  TRACE_EVENT_INSTANT0("c", "n", TRACE_EVENT_SCOPE_THREAD);
  TRACE_EVENT_INSTANT1("c", "n", TRACE_EVENT_SCOPE_PROCESS, "k", 1);
  TRACE_EVENT_COPY_INSTANT2("c", "n", TRACE_EVENT_SCOPE_GLOBAL, "k", 1, "l", 2);
  TRACE_EVENT_BEGIN0("c", "n");
  TRACE_EVENT_END2("c", "n", "k", 1, "l", text);
  TRACE_EVENT_COPY_BEGIN1("c", "n", "k", 1);
  TRACE_EVENT_COPY_END1("c", "n", "k", 1);
  TRACE_EVENT_BEGIN_WITH_ID_TID_AND_TIMESTAMP0("c", "n", id, 1, 2);
  TRACE_COUNTER2("c", "n", "k", 1, "l", 2);
  TRACE_COUNTER_ID1("c", "n", this, 1);
  TRACE_COPY_COUNTER_ID2("c", "n", id, "k", 1, "l", 2);
  TRACE_EVENT_ASYNC_BEGIN0("c", "n", this);
  TRACE_EVENT_ASYNC_STEP_INTO0("c", "n", TRACE_ID_MANGLE(id), "step");
  TRACE_EVENT_ASYNC_STEP_PAST1("c", "n", id, "step", "k", 1);
  TRACE_EVENT_ASYNC_END2("c", "n", TRACE_ID_DONT_MANGLE(id), "k", 1, "l", 2);
  TRACE_EVENT_COPY_ASYNC_BEGIN0("c", "n", id);
  TRACE_EVENT_NESTABLE_ASYNC_BEGIN1("c", "n", id, "k", 1);
  TRACE_EVENT_NESTABLE_ASYNC_END0("c", "n", id);
  TRACE_EVENT_FLOW_BEGIN0("c", "n", id);
  TRACE_EVENT_FLOW_STEP1("c", "n", id, "step", "k", 1);
  TRACE_EVENT_FLOW_END1("c", "n", id, "k", 1);
  TRACE_EVENT_COPY_FLOW_END0("c", "n", id);
  TRACE_EVENT_OBJECT_CREATED_WITH_ID("c", "n", this);
  TRACE_EVENT_OBJECT_SNAPSHOT_WITH_ID("c", "n", this, text);
  TRACE_EVENT_OBJECT_DELETED_WITH_ID("c", "n", this);
}

}  // namespace
}  // namespace base
