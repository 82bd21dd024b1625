// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/memfd_posix.h"

#include <errno.h>
#include <sys/stat.h>

#include "gtest/gtest.h"
#include "tests/support/descriptors.h"

namespace base {
namespace internal {

namespace {

// A peer that fills the table must not switch off what depends on the answer,
// which is asked for once in a process.
TEST(MemfdTest, AFullDescriptorTableDoesNotHideTheSeals) {
  bool has_seals;
  {
    test_support::DescriptorShortage shortage;
    has_seals = SystemHasSeals();
    errno = 0;
    EXPECT_FALSE(CreateMemfd(1, false).is_valid());
  }
  EXPECT_EQ(has_seals, CreateMemfd(1, false).is_valid());
}

TEST(MemfdTest, HasItsSizeAndIsForThisUserAlone) {
  const ScopedFD memory = CreateMemfd(5000, false);
  struct stat info;
  ASSERT_EQ(fstat(memory.get(), &info), 0);
  EXPECT_EQ(info.st_size, 5000);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
  EXPECT_TRUE(test_support::IsCloseOnExec(memory.get()));
}

TEST(MemfdTest, SealsAreAsked) {
  const ScopedFD memory = CreateMemfd(5000, false);
  EXPECT_FALSE(HasSealedSize(memory.get()));
  EXPECT_TRUE(SealSize(memory.get(), false));
  EXPECT_TRUE(HasSealedSize(memory.get()));
  EXPECT_FALSE(HasSealedContents(memory.get()));
  EXPECT_TRUE(SealContents(memory.get()));
  EXPECT_TRUE(HasSealedContents(memory.get()));
}

TEST(MemfdTest, SealsCanBeForGood) {
  const ScopedFD memory = CreateMemfd(5000, false);
  EXPECT_TRUE(SealSize(memory.get(), true));
  EXPECT_FALSE(SealContents(memory.get()));
}

}  // namespace

}  // namespace internal
}  // namespace base
