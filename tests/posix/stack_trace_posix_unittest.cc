// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/debug/stack_trace.h"

#include <string>

#include "base/path_service.h"
#include "gtest/gtest.h"
#include "tests/support/descriptors.h"
#include "tests/support/fd_census.h"

namespace base {
namespace debug {

class StackTraceFilesTest : public testing::Test {
 protected:
  // The first names open files that stay open.
  static void SetUpTestSuite() { StackTrace().ToString(); }
};

TEST_F(StackTraceFilesTest, AreNotInherited) {
  FilePath program;
  ASSERT_TRUE(PathService::Get(FILE_EXE, &program));
  int open_files = 0;
  for (const auto& descriptor : test_support::OpenDescriptors()) {
    if (descriptor.second != program.value())
      continue;
    ++open_files;
    EXPECT_TRUE(test_support::IsCloseOnExec(descriptor.first));
  }
  EXPECT_GT(open_files, 0);
}

}  // namespace debug
}  // namespace base
