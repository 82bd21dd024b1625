// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/test_file_util.h"

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "testing/gtest/include/gtest/gtest.h"

namespace {

class TestFileUtilTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(dir_.CreateUniqueTempDir());
    file_ = dir_.path().AppendASCII("file");
    ASSERT_EQ(4, base::WriteFile(file_, "text", 4));
  }

  base::ScopedTempDir dir_;
  base::FilePath file_;
};

TEST_F(TestFileUtilTest, AFolderDiesWithItsFiles) {
  EXPECT_FALSE(base::DieFileDie(dir_.path(), false));
  EXPECT_TRUE(base::DieFileDie(dir_.path(), true));
  EXPECT_FALSE(base::PathExists(dir_.path()));
}

TEST_F(TestFileUtilTest, TheCacheForgetsAFile) {
  EXPECT_TRUE(base::EvictFileFromSystemCache(file_));
  EXPECT_FALSE(base::EvictFileFromSystemCache(dir_.path().AppendASCII("none")));
}

}  // namespace
