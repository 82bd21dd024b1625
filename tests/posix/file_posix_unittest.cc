// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

#include "base/files/file.h"
#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "gtest/gtest.h"
#include "src/posix/pipe_posix.h"

namespace base {
namespace {

bool IsCloseOnExec(int fd) {
  return (fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0;
}

class FilePosixTest : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(dir_.CreateUniqueTempDir()); }
  FilePath Path(const char* name) const { return dir_.path().Append(name); }

  int Mode(const FilePath& path) const {
    int mode = -1;
    EXPECT_TRUE(GetPosixFilePermissions(path, &mode));
    return mode;
  }

  ScopedTempDir dir_;
};

TEST_F(FilePosixTest, EverythingIsCloseOnExec) {
  File file(Path("f"), File::FLAG_CREATE | File::FLAG_WRITE);
  EXPECT_TRUE(IsCloseOnExec(file.GetPlatformFile()));
  for (const char* mode : {"r", "w", "a+", "r+b"}) {
    ScopedFILE stream(OpenFile(Path("f"), mode));
    ASSERT_TRUE(stream) << mode;
    EXPECT_TRUE(IsCloseOnExec(fileno(stream.get()))) << mode;
  }
  FilePath path;
  ScopedFILE temporary(CreateAndOpenTemporaryFileInDir(dir_.path(), &path));
  EXPECT_TRUE(IsCloseOnExec(fileno(temporary.get())));
}

TEST_F(FilePosixTest, NewFilesAreForTheirOwnerOnly) {
  File file(Path("f"), File::FLAG_CREATE | File::FLAG_WRITE);
  EXPECT_EQ(0600, Mode(Path("f")));
  ASSERT_TRUE(CreateDirectory(Path("a").Append("b")));
  EXPECT_EQ(0700, Mode(Path("a")));
  EXPECT_EQ(0700, Mode(Path("a").Append("b")));
  FilePath temporary;
  ASSERT_TRUE(CreateTemporaryFileInDir(dir_.path(), &temporary));
  EXPECT_EQ(0600, Mode(temporary));
}

TEST_F(FilePosixTest, ContradictoryFlagsOpenNothing) {
  const uint32 kBad[] = {
      File::FLAG_READ,
      File::FLAG_OPEN | File::FLAG_CREATE | File::FLAG_READ,
      File::FLAG_OPEN,
      File::FLAG_OPEN_TRUNCATED | File::FLAG_READ,
  };
  for (const uint32 flags : kBad) {
    File file(Path("f"), flags);
    EXPECT_FALSE(file.IsValid()) << flags;
    EXPECT_EQ(File::FILE_ERROR_INVALID_OPERATION, file.error_details());
  }
}

TEST_F(FilePosixTest, TellsWhyItFailed) {
  EXPECT_EQ(
      File::FILE_ERROR_ACCESS_DENIED,
      File(dir_.path(), File::FLAG_OPEN | File::FLAG_WRITE).error_details());
  ASSERT_EQ(1, WriteFile(Path("f"), "x", 1));
  EXPECT_EQ(File::FILE_ERROR_NOT_A_DIRECTORY,
            File(Path("f").Append("g"), File::FLAG_OPEN | File::FLAG_READ)
                .error_details());
  EXPECT_EQ(File::FILE_ERROR_TOO_MANY_OPENED, File::OSErrorToFileError(EMFILE));
  EXPECT_EQ(File::FILE_ERROR_NO_SPACE, File::OSErrorToFileError(ENOSPC));
  EXPECT_EQ(File::FILE_ERROR_FAILED, File::OSErrorToFileError(E2BIG));
}

TEST_F(FilePosixTest, BestEffortGoesOnUntilTheEnd) {
  ScopedFD read_end;
  ScopedFD write_end;
  ASSERT_TRUE(internal::CreatePipe(&read_end, &write_end));
  File reader(read_end.release());
  // More than a pipe gives at once.
  std::string data(200 * 1000, 'x');
  const pid_t writer = fork();
  if (writer == 0) {
    _exit(WriteFileDescriptor(write_end.get(), data.data(),
                              static_cast<int>(data.size()))
              ? 0
              : 1);
  }
  write_end.reset();
  std::string received(data.size(), '\0');
  EXPECT_EQ(
      static_cast<int>(data.size()),
      reader.ReadAtCurrentPos(&received[0], static_cast<int>(received.size())));
  EXPECT_EQ(data, received);
  waitpid(writer, nullptr, 0);
}

TEST_F(FilePosixTest, ReadFromFDWantsAllOfIt) {
  ScopedFD read_end;
  ScopedFD write_end;
  ASSERT_TRUE(internal::CreatePipe(&read_end, &write_end));
  ASSERT_TRUE(WriteFileDescriptor(write_end.get(), "abcd", 4));
  write_end.reset();
  char data[4];
  EXPECT_TRUE(ReadFromFD(read_end.get(), data, 3));
  EXPECT_EQ("abc", std::string(data, 3));
  EXPECT_FALSE(ReadFromFD(read_end.get(), data, 3));
}

TEST_F(FilePosixTest, ALockKeepsOtherProcessesOut) {
  const uint32 kFlags =
      File::FLAG_OPEN_ALWAYS | File::FLAG_READ | File::FLAG_WRITE;
  File file(Path("f"), kFlags);
  ASSERT_EQ(File::FILE_OK, file.Lock());
  const auto lock_in_child = [&] {
    const pid_t pid = fork();
    if (pid == 0)
      _exit(file.Lock() == File::FILE_OK ? 0 : 1);
    int status;
    waitpid(pid, &status, 0);
    return WEXITSTATUS(status) == 0;
  };
  EXPECT_FALSE(lock_in_child());
  EXPECT_EQ(File::FILE_OK, file.Unlock());
  EXPECT_TRUE(lock_in_child());
}

TEST_F(FilePosixTest, LinksAreReadAndNotFollowedByDelete) {
  ASSERT_TRUE(CreateDirectory(Path("kept")));
  ASSERT_EQ(1, WriteFile(Path("kept").Append("f"), "x", 1));
  ASSERT_TRUE(CreateDirectory(Path("deleted")));
  const FilePath link = Path("deleted").Append("link");
  ASSERT_TRUE(CreateSymbolicLink(Path("kept"), link));
  EXPECT_TRUE(IsLink(link));
  FilePath target;
  EXPECT_TRUE(ReadSymbolicLink(link, &target));
  EXPECT_EQ(Path("kept"), target);
  EXPECT_FALSE(ReadSymbolicLink(Path("kept"), &target));

  EXPECT_TRUE(DeleteFile(Path("deleted"), true));
  EXPECT_TRUE(PathExists(Path("kept").Append("f")));
}

TEST_F(FilePosixTest, ADirectoryIsCopiedWithoutItsLinks) {
  ASSERT_TRUE(CreateDirectory(Path("from")));
  ASSERT_TRUE(CreateSymbolicLink(dir_.path(), Path("from").Append("loop")));
  EXPECT_TRUE(CopyDirectory(Path("from"), Path("to"), true));
  EXPECT_TRUE(IsDirectoryEmpty(Path("to")));
}

TEST_F(FilePosixTest, PermissionsCanBeSet) {
  ASSERT_EQ(1, WriteFile(Path("f"), "x", 1));
  EXPECT_TRUE(SetPosixFilePermissions(Path("f"), 0640));
  EXPECT_EQ(0640, Mode(Path("f")));
  int mode;
  EXPECT_FALSE(GetPosixFilePermissions(Path("missing"), &mode));
  EXPECT_FALSE(SetPosixFilePermissions(Path("missing"), 0600));
}

class VerifyPathTest : public FilePosixTest {
 protected:
  void SetUp() override {
    FilePosixTest::SetUp();
    below_ = Path("a").Append("b");
    ASSERT_TRUE(CreateDirectory(below_));
  }

  bool Verify(const std::set<gid_t>& groups = {}) {
    return VerifyPathControlledByUser(dir_.path(), below_, geteuid(), groups);
  }

  FilePath below_;
};

TEST_F(VerifyPathTest, AcceptsWhatOnlyTheOwnerCanChange) {
  EXPECT_TRUE(Verify());
  EXPECT_TRUE(VerifyPathControlledByUser(below_, below_, geteuid(), {}));
}

TEST_F(VerifyPathTest, RefusesAnotherOwner) {
  EXPECT_FALSE(
      VerifyPathControlledByUser(dir_.path(), below_, geteuid() + 1, {}));
}

TEST_F(VerifyPathTest, RefusesWhatOthersCanWrite) {
  ASSERT_TRUE(SetPosixFilePermissions(Path("a"), 0702));
  EXPECT_FALSE(Verify());
}

TEST_F(VerifyPathTest, AcceptsWritersOfTheGivenGroupsOnly) {
  ASSERT_TRUE(SetPosixFilePermissions(Path("a"), 0770));
  struct stat info;
  ASSERT_EQ(0, stat(Path("a").value().c_str(), &info));
  EXPECT_FALSE(Verify());
  EXPECT_TRUE(Verify({info.st_gid}));
}

TEST_F(VerifyPathTest, RefusesLinksAndPathsOutside) {
  ASSERT_TRUE(CreateSymbolicLink(Path("a"), Path("link")));
  EXPECT_FALSE(VerifyPathControlledByUser(dir_.path(), Path("link").Append("b"),
                                          geteuid(), {}));
  EXPECT_FALSE(VerifyPathControlledByUser(below_, dir_.path(), geteuid(), {}));
}

}  // namespace
}  // namespace base
