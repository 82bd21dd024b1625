// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/read_only_file.h"

#include <string>
#include <utility>

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "gtest/gtest.h"

namespace ipcx {

namespace {

using base::File;

class ReadOnlyFileTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(folder_.CreateUniqueTempDir());
    path_ = folder_.path().AppendASCII("letter");
    ASSERT_EQ(base::WriteFile(path_, "dear", 4), 4);
  }

  static std::string Contents(File file) {
    char buffer[16];
    const int size = file.Read(0, buffer, sizeof(buffer));
    return size < 0 ? "unreadable"
                    : std::string(buffer, static_cast<size_t>(size));
  }

  base::ScopedTempDir folder_;
  base::FilePath path_;
};

TEST_F(ReadOnlyFileTest, OpensAFile) {
  ReadOnlyFile file = ReadOnlyFile::Open(path_);
  ASSERT_TRUE(file.IsValid());
  EXPECT_EQ(Contents(file.TakeFile()), "dear");
  EXPECT_FALSE(file.IsValid());
}

TEST_F(ReadOnlyFileTest, NoFileIsNone) {
  EXPECT_FALSE(ReadOnlyFile().IsValid());
  EXPECT_FALSE(ReadOnlyFile::Open(path_.AppendASCII("missing")).IsValid());
  EXPECT_FALSE(ReadOnlyFile::FromFile(File()).IsValid());
  EXPECT_FALSE(ReadOnlyFile().TakeFile().IsValid());
  EXPECT_FALSE(ReadOnlyFile().Duplicate().IsValid());
}

TEST_F(ReadOnlyFileTest, AFolderIsRefused) {
  EXPECT_FALSE(ReadOnlyFile::Open(folder_.path()).IsValid());
}

TEST_F(ReadOnlyFileTest, TakesAFileThatCanOnlyBeRead) {
  EXPECT_TRUE(
      ReadOnlyFile::FromFile(File(path_, File::FLAG_OPEN | File::FLAG_READ))
          .IsValid());
}

TEST_F(ReadOnlyFileTest, AFileThatCanBeWrittenIsRefusedAndClosed) {
  for (uint32 flags : {File::FLAG_READ | File::FLAG_WRITE, File::FLAG_WRITE + 0,
                       File::FLAG_APPEND + 0}) {
    File file(path_, File::FLAG_OPEN | flags);
    ASSERT_TRUE(file.IsValid());
    EXPECT_FALSE(ReadOnlyFile::FromFile(std::move(file)).IsValid()) << flags;
  }
}

TEST_F(ReadOnlyFileTest, ADuplicateOutlivesIt) {
  File copy;
  {
    const ReadOnlyFile file = ReadOnlyFile::Open(path_);
    copy = file.Duplicate();
  }
  EXPECT_EQ(Contents(std::move(copy)), "dear");
}

TEST_F(ReadOnlyFileTest, MovesAway) {
  ReadOnlyFile first = ReadOnlyFile::Open(path_);
  ReadOnlyFile second(std::move(first));
  EXPECT_TRUE(second.IsValid());
  first = std::move(second);
  EXPECT_EQ(Contents(first.Duplicate()), "dear");
}

}  // namespace

}  // namespace ipcx
