// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <sstream>
#include <string>

#include "base/compiler_specific.h"
#include "base/debug/debugger.h"
#include "base/debug/leak_annotations.h"
#include "base/debug/stack_trace.h"
#include "base/logging.h"
#include "gtest/gtest.h"

namespace base {
namespace debug {

NOINLINE StackTrace TraceFromHere() {
  StackTrace trace;
  // So that this is no tail call.
  EXPECT_NE("", trace.ToString());
  return trace;
}

class StackTraceTest : public testing::Test {
 protected:
  // The first names open files that stay open.
  static void SetUpTestSuite() { StackTrace().ToString(); }
};

TEST_F(StackTraceTest, BeginsWithTheCaller) {
  const std::string text = TraceFromHere().ToString();
  EXPECT_EQ(0u, text.find("#0 "));
#if defined(__MINGW32__)
  GTEST_SKIP() << "Windows does not read the symbols of this compiler";
#endif
  EXPECT_LT(text.find("TraceFromHere"), text.find('\n')) << text;
}

TEST_F(StackTraceTest, CanBeMadeOfAddresses) {
  const StackTrace trace = TraceFromHere();
  size_t count = 0;
  const void* const* const addresses = trace.Addresses(&count);
  ASSERT_GT(count, 1u);
  EXPECT_EQ(trace.ToString(), StackTrace(addresses, count).ToString());
  EXPECT_EQ("", StackTrace(addresses, 0).ToString());
}

TEST_F(StackTraceTest, GoesToAStream) {
  const StackTrace trace;
  std::ostringstream out;
  trace.OutputToStream(&out);
  EXPECT_EQ(trace.ToString(), out.str());
}

TEST_F(StackTraceTest, GoesToStderr) {
  const StackTrace trace;
  testing::internal::CaptureStderr();
  trace.Print();
  EXPECT_EQ(trace.ToString(), testing::internal::GetCapturedStderr());
}

TEST(DebuggerTest, WaitingHasAnEnd) {
  if (BeingDebugged())
    GTEST_SKIP() << "in a debugger";
  EXPECT_FALSE(WaitForDebugger(0, true));
}

TEST(DebuggerTest, SuppressionIsRemembered) {
  EXPECT_FALSE(IsDebugUISuppressed());
  SetSuppressDebugUI(true);
  EXPECT_TRUE(IsDebugUISuppressed());
  SetSuppressDebugUI(false);
}

TEST(DebuggerDeathTest, BreakingAloneEndsTheProcess) {
  if (BeingDebugged())
    GTEST_SKIP() << "in a debugger";
  EXPECT_DEATH(
      {
        BreakDebugger();
        LOG(ERROR) << "went on";
        exit(0);
      },
      "");
}

// Fails where leaks are looked for.
TEST(LeakAnnotationsTest, AnnotatedLeaksAreIgnored) {
  {
    ANNOTATE_SCOPED_MEMORY_LEAK;
    EXPECT_NE(nullptr, new int[3]);
  }
  int* const leaked = new int[3];
  ANNOTATE_LEAKING_OBJECT_PTR(leaked);
}

}  // namespace debug
}  // namespace base
