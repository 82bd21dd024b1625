// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/file.h"

#include <string>
#include <utility>

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "gtest/gtest.h"

namespace base {
namespace {

class FileTest : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(dir_.CreateUniqueTempDir()); }

  FilePath Path(const char* name) const {
    return dir_.path().AppendASCII(name);
  }

  FilePath Existing(const std::string& contents) const {
    const FilePath path = Path("existing");
    EXPECT_EQ(
        static_cast<int>(contents.size()),
        WriteFile(path, contents.data(), static_cast<int>(contents.size())));
    return path;
  }

  static std::string Contents(const FilePath& path) {
    std::string contents;
    EXPECT_TRUE(ReadFileToString(path, &contents));
    return contents;
  }

  ScopedTempDir dir_;
};

TEST_F(FileTest, StartsOutInvalid) {
  File file;
  EXPECT_FALSE(file.IsValid());
  EXPECT_EQ(File::FILE_ERROR_FAILED, file.error_details());
}

TEST_F(FileTest, OpenWantsAnExistingFile) {
  File file(Path("missing"), File::FLAG_OPEN | File::FLAG_READ);
  EXPECT_FALSE(file.IsValid());
  EXPECT_EQ(File::FILE_ERROR_NOT_FOUND, file.error_details());
}

TEST_F(FileTest, CreateWantsANewFile) {
  const FilePath path = Path("new");
  {
    File file(path, File::FLAG_CREATE | File::FLAG_WRITE);
    EXPECT_TRUE(file.IsValid());
    EXPECT_TRUE(file.created());
    EXPECT_EQ(File::FILE_OK, file.error_details());
  }
  File again(path, File::FLAG_CREATE | File::FLAG_WRITE);
  EXPECT_FALSE(again.IsValid());
  EXPECT_FALSE(again.created());
  EXPECT_EQ(File::FILE_ERROR_EXISTS, again.error_details());
}

TEST_F(FileTest, OpenAlwaysTellsWhetherTheFileIsNew) {
  const uint32 kFlags = File::FLAG_OPEN_ALWAYS | File::FLAG_READ;
  File first(Path("file"), kFlags);
  EXPECT_TRUE(first.IsValid());
  EXPECT_TRUE(first.created());
  File second(Path("file"), kFlags);
  EXPECT_TRUE(second.IsValid());
  EXPECT_FALSE(second.created());
}

TEST_F(FileTest, CreateAlwaysEmptiesTheFile) {
  File file(Existing("old"), File::FLAG_CREATE_ALWAYS | File::FLAG_WRITE);
  EXPECT_TRUE(file.created());
  EXPECT_EQ(0, file.GetLength());
}

TEST_F(FileTest, OpenTruncatedEmptiesTheFile) {
  File file(Existing("old"), File::FLAG_OPEN_TRUNCATED | File::FLAG_WRITE);
  EXPECT_TRUE(file.IsValid());
  EXPECT_FALSE(file.created());
  EXPECT_EQ(0, file.GetLength());
}

TEST_F(FileTest, RefusesAPathThatLeadsUpwards) {
  const FilePath path = dir_.path().AppendASCII("sub").AppendASCII("..");
  File file(path.AppendASCII("f"), File::FLAG_CREATE | File::FLAG_WRITE);
  EXPECT_FALSE(file.IsValid());
  EXPECT_EQ(File::FILE_ERROR_ACCESS_DENIED, file.error_details());
}

TEST_F(FileTest, InitializeUnsafeTakesAnyPath) {
  ASSERT_TRUE(CreateDirectory(Path("sub")));
  File file;
  file.InitializeUnsafe(Path("sub").AppendASCII("..").AppendASCII("f"),
                        File::FLAG_CREATE | File::FLAG_WRITE);
  EXPECT_TRUE(file.IsValid());
}

TEST_F(FileTest, ReadsAndWritesAtOffsets) {
  File file(Path("f"), File::FLAG_CREATE | File::FLAG_READ | File::FLAG_WRITE);
  EXPECT_EQ(4, file.Write(0, "test", 4));
  EXPECT_EQ(2, file.Write(2, "xt", 2));
  char data[8];
  EXPECT_EQ(3, file.Read(1, data, sizeof(data)));
  EXPECT_EQ("ext", std::string(data, 3));
  EXPECT_EQ(0, file.Read(100, data, sizeof(data)));
}

TEST_F(FileTest, ReadsAndWritesAtItsPosition) {
  File file(Path("f"), File::FLAG_CREATE | File::FLAG_READ | File::FLAG_WRITE);
  EXPECT_EQ(6, file.WriteAtCurrentPos("abcdef", 6));
  EXPECT_EQ(4, file.Seek(File::FROM_CURRENT, -2));
  char data[8];
  EXPECT_EQ(2, file.ReadAtCurrentPos(data, sizeof(data)));
  EXPECT_EQ("ef", std::string(data, 2));
  EXPECT_EQ(5, file.Seek(File::FROM_END, -1));
  EXPECT_EQ(0, file.Seek(File::FROM_BEGIN, 0));
  EXPECT_EQ(-1, file.Seek(File::FROM_BEGIN, -1));
}

TEST_F(FileTest, RefusesNegativeSizesAndOffsets) {
  File file(Existing("abc"),
            File::FLAG_OPEN | File::FLAG_READ | File::FLAG_WRITE);
  char data[4] = {};
  EXPECT_EQ(-1, file.Read(0, data, -1));
  EXPECT_EQ(-1, file.Read(-1, data, 1));
  EXPECT_EQ(-1, file.ReadAtCurrentPos(data, -1));
  EXPECT_EQ(-1, file.ReadNoBestEffort(0, data, -1));
  EXPECT_EQ(-1, file.ReadAtCurrentPosNoBestEffort(data, -1));
  EXPECT_EQ(-1, file.Write(0, data, -1));
  EXPECT_EQ(-1, file.WriteAtCurrentPos(data, -1));
  EXPECT_EQ(-1, file.WriteAtCurrentPosNoBestEffort(data, -1));
}

TEST_F(FileTest, AppendsWhateverTheOffset) {
  const FilePath path = Existing("abc");
  File file(path, File::FLAG_OPEN | File::FLAG_APPEND);
  ASSERT_TRUE(file.IsValid());
  EXPECT_EQ(3, file.Write(0, "def", 3));
  EXPECT_EQ("abcdef", Contents(path));
}

TEST_F(FileTest, SetLengthCutsAndExtends) {
  const FilePath path = Existing("abcdef");
  File file(path, File::FLAG_OPEN | File::FLAG_WRITE);
  EXPECT_TRUE(file.SetLength(2));
  EXPECT_EQ(2, file.GetLength());
  EXPECT_TRUE(file.SetLength(4));
  EXPECT_TRUE(file.Flush());
  EXPECT_EQ(std::string("ab\0\0", 4), Contents(path));
}

TEST_F(FileTest, TellsAndSetsTimes) {
  File file(Existing("abc"), File::FLAG_OPEN | File::FLAG_WRITE);
  const Time accessed = Time::UnixEpoch() + TimeDelta::FromSeconds(1000);
  const Time modified = Time::UnixEpoch() + TimeDelta::FromMicroseconds(-1500);
  EXPECT_TRUE(file.SetTimes(accessed, modified));

  File::Info info;
  ASSERT_TRUE(file.GetInfo(&info));
  EXPECT_EQ(3, info.size);
  EXPECT_FALSE(info.is_directory);
  EXPECT_FALSE(info.is_symbolic_link);
  EXPECT_EQ(accessed, info.last_accessed);
  EXPECT_EQ(modified, info.last_modified);
  EXPECT_FALSE(info.creation_time.is_null());
}

TEST_F(FileTest, MovesByMoveAndByPass) {
  File first(Existing("abc"), File::FLAG_OPEN | File::FLAG_READ);
  File second(std::move(first));
  EXPECT_FALSE(first.IsValid());
  File third = second.Pass();
  EXPECT_FALSE(second.IsValid());
  EXPECT_EQ(3, third.GetLength());
  third = File(File::FILE_ERROR_IO);
  EXPECT_FALSE(third.IsValid());
  EXPECT_EQ(File::FILE_ERROR_IO, third.error_details());
}

TEST_F(FileTest, TakeHandsOverTheOpenFile) {
  File file(Existing("abc"), File::FLAG_OPEN | File::FLAG_READ);
  File other(file.TakePlatformFile());
  EXPECT_FALSE(file.IsValid());
  EXPECT_EQ(3, other.GetLength());
}

TEST_F(FileTest, ReopeningForgetsTheOldFile) {
  File file(Path("new"), File::FLAG_CREATE | File::FLAG_WRITE);
  file.Initialize(Path("missing"), File::FLAG_OPEN | File::FLAG_READ);
  EXPECT_FALSE(file.IsValid());
  EXPECT_FALSE(file.created());
}

TEST_F(FileTest, AsyncHandlesSayWhatTheyAre) {
  File file(Existing("abc"), File::FLAG_OPEN | File::FLAG_READ);
  EXPECT_FALSE(file.async());
  File async = File::CreateForAsyncHandle(file.TakePlatformFile());
  EXPECT_TRUE(async.async());
}

TEST_F(FileTest, DeleteOnCloseLeavesNothing) {
  const FilePath path = Path("f");
  {
    File file(path, File::FLAG_CREATE | File::FLAG_WRITE |
                        File::FLAG_DELETE_ON_CLOSE);
    EXPECT_TRUE(file.IsValid());
  }
  EXPECT_FALSE(PathExists(path));
}

TEST(FileErrorTest, HasANameForEveryNumberEvenUnknownOnes) {
  EXPECT_EQ("FILE_OK", File::ErrorToString(File::FILE_OK));
  EXPECT_EQ("FILE_ERROR_NOT_EMPTY",
            File::ErrorToString(File::FILE_ERROR_NOT_EMPTY));
  EXPECT_EQ("unknown file error 42",
            File::ErrorToString(static_cast<File::Error>(42)));
}

TEST(FileFlagsTest, NumbersAreThoseOfChromium) {
  EXPECT_EQ(1 << 4, File::FLAG_OPEN_TRUNCATED);
  EXPECT_EQ(1 << 7, File::FLAG_APPEND);
  EXPECT_EQ(1 << 13, File::FLAG_DELETE_ON_CLOSE);
  EXPECT_EQ(1 << 18, File::FLAG_EXECUTE);
  EXPECT_EQ(-17, File::FILE_ERROR_MAX);
}

}  // namespace
}  // namespace base
