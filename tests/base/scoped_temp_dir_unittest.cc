// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/scoped_temp_dir.h"

#include "base/files/file_util.h"
#include "gtest/gtest.h"

namespace base {
namespace {

TEST(ScopedTempDirTest, DeletesTheDirectoryWithAllItHolds) {
  FilePath path;
  {
    ScopedTempDir dir;
    ASSERT_TRUE(dir.CreateUniqueTempDir());
    path = dir.path();
    EXPECT_TRUE(dir.IsValid());
    ASSERT_TRUE(CreateDirectory(path.AppendASCII("a").AppendASCII("b")));
    ASSERT_EQ(1, WriteFile(path.AppendASCII("f"), "x", 1));
  }
  EXPECT_FALSE(PathExists(path));
}

TEST(ScopedTempDirTest, TakeHandsTheDirectoryOver) {
  FilePath path;
  {
    ScopedTempDir dir;
    ASSERT_TRUE(dir.CreateUniqueTempDir());
    path = dir.Take();
    EXPECT_FALSE(dir.IsValid());
  }
  EXPECT_TRUE(DirectoryExists(path));

  ScopedTempDir dir;
  EXPECT_TRUE(dir.Set(path));
  EXPECT_TRUE(dir.Delete());
  EXPECT_FALSE(DirectoryExists(path));
}

TEST(ScopedTempDirTest, HoldsOneDirectoryAtATime) {
  ScopedTempDir dir;
  ASSERT_TRUE(dir.CreateUniqueTempDir());
  EXPECT_FALSE(dir.CreateUniqueTempDir());
  EXPECT_FALSE(dir.CreateUniqueTempDirUnderPath(dir.path()));
  EXPECT_FALSE(dir.Set(dir.path()));
  EXPECT_TRUE(dir.Delete());
  EXPECT_FALSE(dir.Delete());
  EXPECT_TRUE(dir.CreateUniqueTempDir());
}

TEST(ScopedTempDirTest, UnderAPathThatStays) {
  ScopedTempDir outer;
  ASSERT_TRUE(outer.CreateUniqueTempDir());
  const FilePath parent = outer.path().AppendASCII("parent");
  {
    ScopedTempDir inner;
    EXPECT_TRUE(inner.CreateUniqueTempDirUnderPath(parent));
    EXPECT_TRUE(parent.IsParent(inner.path()));
  }
  EXPECT_TRUE(IsDirectoryEmpty(parent));
  EXPECT_TRUE(DirectoryExists(parent));
}

}  // namespace
}  // namespace base
