// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/file_util.h"

#include <string>

#include "base/files/scoped_temp_dir.h"
#include "gtest/gtest.h"

namespace base {
namespace {

class FileUtilTest : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(dir_.CreateUniqueTempDir()); }

  FilePath Path(const char* name) const {
    return dir_.path().AppendASCII(name);
  }

  FilePath Write(const FilePath& path, const std::string& contents) const {
    EXPECT_EQ(
        static_cast<int>(contents.size()),
        WriteFile(path, contents.data(), static_cast<int>(contents.size())));
    return path;
  }
  FilePath Write(const char* name, const std::string& contents) const {
    return Write(Path(name), contents);
  }

  static std::string Contents(const FilePath& path) {
    std::string contents;
    EXPECT_TRUE(ReadFileToString(path, &contents));
    return contents;
  }

  ScopedTempDir dir_;
};

TEST_F(FileUtilTest, WritesReadsAndAppends) {
  const FilePath path = Write("f", "abc");
  EXPECT_TRUE(AppendToFile(path, "def", 3));
  EXPECT_EQ("abcdef", Contents(path));

  char data[4];
  EXPECT_EQ(4, ReadFile(path, data, sizeof(data)));
  EXPECT_EQ("abcd", std::string(data, 4));
}

TEST_F(FileUtilTest, WritingEmptiesTheFileFirst) {
  Write("f", "something long");
  EXPECT_EQ("x", Contents(Write("f", "x")));
}

TEST_F(FileUtilTest, MissingFilesCannotBeReadOrAppendedTo) {
  std::string contents = "old";
  EXPECT_FALSE(ReadFileToString(Path("missing"), &contents));
  EXPECT_EQ("", contents);
  char data[1];
  EXPECT_EQ(-1, ReadFile(Path("missing"), data, 1));
  EXPECT_FALSE(AppendToFile(Path("missing"), "a", 1));
  EXPECT_FALSE(PathExists(Path("missing")));
}

TEST_F(FileUtilTest, ReadsALargeFile) {
  std::string large(300 * 1000, 'x');
  large += "end";
  EXPECT_EQ(large, Contents(Write("f", large)));
}

TEST_F(FileUtilTest, ReadingStopsAtTheLimit) {
  const FilePath path = Write("f", "abcdef");
  std::string contents;
  EXPECT_FALSE(ReadFileToString(path, &contents, 3));
  EXPECT_EQ("abc", contents);
  EXPECT_TRUE(ReadFileToString(path, &contents, 6));
  EXPECT_EQ("abcdef", contents);
}

TEST_F(FileUtilTest, RefusesToReadAPathThatLeadsUpwards) {
  Write("f", "abc");
  ASSERT_TRUE(CreateDirectory(Path("sub")));
  std::string contents;
  EXPECT_FALSE(ReadFileToString(Path("sub").AppendASCII("..").AppendASCII("f"),
                                &contents));
}

TEST_F(FileUtilTest, TellsFilesFromDirectories) {
  const FilePath file = Write("f", "abc");
  EXPECT_TRUE(PathExists(file));
  EXPECT_FALSE(DirectoryExists(file));
  EXPECT_TRUE(PathExists(dir_.path()));
  EXPECT_TRUE(DirectoryExists(dir_.path()));
  EXPECT_TRUE(PathIsWritable(dir_.path()));
  EXPECT_FALSE(IsLink(file));

  int64 size = 0;
  EXPECT_TRUE(GetFileSize(file, &size));
  EXPECT_EQ(3, size);
  File::Info info;
  EXPECT_TRUE(GetFileInfo(dir_.path(), &info));
  EXPECT_TRUE(info.is_directory);
  EXPECT_FALSE(GetFileInfo(Path("missing"), &info));
}

TEST_F(FileUtilTest, TouchSetsTimes) {
  const FilePath file = Write("f", "abc");
  const Time accessed = Time::UnixEpoch() + TimeDelta::FromDays(1);
  const Time modified = Time::UnixEpoch() + TimeDelta::FromDays(2);
  EXPECT_TRUE(TouchFile(file, accessed, modified));
  File::Info info;
  ASSERT_TRUE(GetFileInfo(file, &info));
  EXPECT_EQ(accessed, info.last_accessed);
  EXPECT_EQ(modified, info.last_modified);
}

TEST_F(FileUtilTest, CreatesMissingParents) {
  const FilePath deep = Path("a").AppendASCII("b").AppendASCII("c");
  EXPECT_TRUE(CreateDirectory(deep));
  EXPECT_TRUE(DirectoryExists(deep));
  EXPECT_TRUE(CreateDirectory(deep));
}

TEST_F(FileUtilTest, AFileInTheWayStopsADirectory) {
  const FilePath file = Write("f", "");
  File::Error error = File::FILE_OK;
  EXPECT_FALSE(CreateDirectoryAndGetError(file, &error));
  EXPECT_EQ(File::FILE_ERROR_EXISTS, error);
  EXPECT_FALSE(CreateDirectory(file.AppendASCII("below")));
}

TEST_F(FileUtilTest, DeletesWhatThereIs) {
  const FilePath file = Write("f", "");
  EXPECT_TRUE(DeleteFile(file, false));
  EXPECT_FALSE(PathExists(file));
  EXPECT_TRUE(DeleteFile(file, false));
}

TEST_F(FileUtilTest, AFullDirectoryNeedsRecursion) {
  ASSERT_TRUE(CreateDirectory(Path("a").AppendASCII("b")));
  Write(Path("a").AppendASCII("f"), "abc");
  EXPECT_FALSE(DeleteFile(Path("a"), false));
  EXPECT_TRUE(DirectoryExists(Path("a")));
  EXPECT_TRUE(DeleteFile(Path("a"), true));
  EXPECT_FALSE(PathExists(Path("a")));
}

TEST_F(FileUtilTest, MovesAndReplaces) {
  const FilePath from = Write("from", "abc");
  const FilePath to = Write("to", "old");
  EXPECT_TRUE(Move(from, to));
  EXPECT_FALSE(PathExists(from));
  EXPECT_EQ("abc", Contents(to));

  Write("from", "newer");
  EXPECT_TRUE(ReplaceFile(from, to, nullptr));
  EXPECT_EQ("newer", Contents(to));
  File::Error error = File::FILE_OK;
  EXPECT_FALSE(ReplaceFile(Path("missing"), to, &error));
  EXPECT_EQ(File::FILE_ERROR_NOT_FOUND, error);
}

TEST_F(FileUtilTest, CopiesAFile) {
  const FilePath from = Write("from", "abc");
  Write("to", "something longer");
  EXPECT_TRUE(CopyFile(from, Path("to")));
  EXPECT_TRUE(ContentsEqual(from, Path("to")));
  EXPECT_FALSE(CopyFile(Path("missing"), Path("to")));
}

TEST_F(FileUtilTest, CopyingAFileOntoItselfKeepsIt) {
  const FilePath file = Write("f", "abc");
  EXPECT_FALSE(CopyFile(file, file));
  EXPECT_EQ("abc", Contents(file));
}

TEST_F(FileUtilTest, ComparesContents) {
  EXPECT_FALSE(ContentsEqual(Write("a", "abc"), Write("b", "abd")));
  EXPECT_FALSE(ContentsEqual(Write("a", "abc"), Write("b", "abcd")));
  EXPECT_TRUE(ContentsEqual(Write("a", ""), Write("b", "")));
  EXPECT_FALSE(ContentsEqual(Path("a"), Path("missing")));
}

TEST_F(FileUtilTest, CopiesADirectoryFlatOrDeep) {
  ASSERT_TRUE(CreateDirectory(Path("from").AppendASCII("sub")));
  Write(Path("from").AppendASCII("f"), "abc");
  Write(Path("from").AppendASCII("sub").AppendASCII("g"), "defg");

  EXPECT_TRUE(CopyDirectory(Path("from"), Path("flat"), false));
  EXPECT_EQ("abc", Contents(Path("flat").AppendASCII("f")));
  EXPECT_FALSE(PathExists(Path("flat").AppendASCII("sub")));

  EXPECT_TRUE(CopyDirectory(Path("from"), Path("deep"), true));
  EXPECT_EQ("defg", Contents(Path("deep").AppendASCII("sub").AppendASCII("g")));
  EXPECT_EQ(7, ComputeDirectorySize(Path("deep")));

  EXPECT_TRUE(CopyDirectory(Path("from"), Path("flat"), true));
  EXPECT_EQ("abc", Contents(Path("flat").AppendASCII("from").AppendASCII("f")));
}

TEST_F(FileUtilTest, RefusesToCopyADirectoryIntoItself) {
  ASSERT_TRUE(CreateDirectory(Path("from")));
  EXPECT_FALSE(
      CopyDirectory(Path("from"), Path("from").AppendASCII("to"), true));
  EXPECT_FALSE(CopyDirectory(Path("from"), Path("from"), true));
  EXPECT_TRUE(IsDirectoryEmpty(Path("from")));
}

TEST_F(FileUtilTest, TemporaryNamesAreUnique) {
  FilePath a;
  FilePath b;
  EXPECT_TRUE(CreateTemporaryFileInDir(dir_.path(), &a));
  EXPECT_TRUE(CreateTemporaryFileInDir(dir_.path(), &b));
  EXPECT_NE(a, b);
  EXPECT_TRUE(PathExists(a));
  EXPECT_EQ(dir_.path(), b.DirName());

  FilePath c;
  EXPECT_TRUE(CreateTemporaryDirInDir(dir_.path(), FilePath::StringType(), &c));
  EXPECT_TRUE(IsDirectoryEmpty(c));
}

TEST_F(FileUtilTest, ATemporaryStreamCanBeWrittenAndRead) {
  FilePath path;
  ScopedFILE file(CreateAndOpenTemporaryFileInDir(dir_.path(), &path));
  ASSERT_TRUE(file);
  EXPECT_EQ(3u, fwrite("abc", 1, 3, file.get()));
  EXPECT_TRUE(CloseFile(file.release()));
  EXPECT_EQ("abc", Contents(path));
}

TEST_F(FileUtilTest, StreamsOpenAndTruncate) {
  const FilePath path = Write("f", "abcdef");
  FILE* file = OpenFile(path, "r+");
  ASSERT_TRUE(file);
  EXPECT_EQ(0, fseek(file, 2, SEEK_SET));
  EXPECT_TRUE(TruncateFile(file));
  EXPECT_TRUE(CloseFile(file));
  EXPECT_EQ("ab", Contents(path));
  EXPECT_FALSE(OpenFile(Path("missing"), "r"));
}

TEST_F(FileUtilTest, MakesPathsAbsolute) {
  FilePath before;
  ASSERT_TRUE(GetCurrentDirectory(&before));
  Write("f", "");
  const FilePath real_dir = MakeAbsoluteFilePath(dir_.path());
  ASSERT_TRUE(SetCurrentDirectory(dir_.path()));
  FilePath current;
  EXPECT_TRUE(GetCurrentDirectory(&current));
  EXPECT_EQ(real_dir, current);
  EXPECT_EQ(real_dir.AppendASCII("f"),
            MakeAbsoluteFilePath(FilePath(FILE_PATH_LITERAL("f"))));
  FilePath normal;
  EXPECT_TRUE(NormalizeFilePath(FilePath(FILE_PATH_LITERAL("f")), &normal));
  EXPECT_FALSE(NormalizeFilePath(FilePath(FILE_PATH_LITERAL(".")), &normal));
  EXPECT_TRUE(MakeAbsoluteFilePath(Path("missing")).empty());
  EXPECT_TRUE(SetCurrentDirectory(before));
}

}  // namespace
}  // namespace base
