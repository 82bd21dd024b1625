// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/scoped_file.h"

#include <fcntl.h>
#include <unistd.h>

#include "base/file_descriptor_posix.h"
#include "gtest/gtest.h"

namespace base {
namespace {

int OpenNull() {
  return open("/dev/null", O_RDONLY | O_CLOEXEC);
}

bool IsOpen(int fd) {
  return fcntl(fd, F_GETFD) != -1;
}

TEST(ScopedFDTest, Closes) {
  const int fd = OpenNull();
  { ScopedFD scoped(fd); }
  EXPECT_FALSE(IsOpen(fd));
}

TEST(ScopedFDTest, AnAlienCloseIsFatal) {
  EXPECT_DEATH(
      {
        ScopedFD scoped(OpenNull());
        close(scoped.get());
        scoped.reset();
      },
      "closing descriptor");
}

TEST(ScopedFILETest, Closes) {
  const int fd = OpenNull();
  { ScopedFILE file(fdopen(fd, "r")); }
  EXPECT_FALSE(IsOpen(fd));
}

TEST(FileDescriptorTest, TakesFilesAndScopedDescriptorsToBeClosed) {
  const int fd = OpenNull();
  const FileDescriptor from_file = File(fd);
  EXPECT_EQ(FileDescriptor(fd, true), from_file);

  ScopedFD scoped(from_file.fd);
  const FileDescriptor from_scoped(scoped.Pass());
  EXPECT_FALSE(scoped.is_valid());
  EXPECT_EQ(FileDescriptor(fd, true), from_scoped);
  close(from_scoped.fd);
}

TEST(FileDescriptorTest, ComparesBothPartsAndOrdersBackwards) {
  EXPECT_EQ(FileDescriptor(), FileDescriptor(-1, false));
  EXPECT_NE(FileDescriptor(1, false), FileDescriptor(1, true));
  EXPECT_TRUE(FileDescriptor(2, false) < FileDescriptor(1, false));
  EXPECT_FALSE(FileDescriptor(1, false) < FileDescriptor(2, false));
}

}  // namespace
}  // namespace base
