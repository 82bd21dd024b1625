// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "base/test/test_file_util.h"
#include "testing/gtest/include/gtest/gtest.h"

namespace {

class FilePermissionsTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(dir_.CreateUniqueTempDir());
    file_ = dir_.path().AppendASCII("file");
    ASSERT_EQ(4, base::WriteFile(file_, "text", 4));
  }
  int Mode() const {
    int mode = 0;
    EXPECT_TRUE(base::GetPosixFilePermissions(file_, &mode));
    return mode;
  }

  base::ScopedTempDir dir_;
  base::FilePath file_;
};

TEST_F(FilePermissionsTest, PermissionsGoAndComeBack) {
  const int before = Mode();
  {
    base::FilePermissionRestorer restorer(file_);
    ASSERT_TRUE(base::MakeFileUnreadable(file_));
    EXPECT_EQ(0, Mode() & 0444);
    ASSERT_TRUE(base::MakeFileUnwritable(file_));
    EXPECT_EQ(0, Mode() & 0222);
  }
  EXPECT_EQ(before, Mode());
}

}  // namespace
