// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/descriptors.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "gtest/gtest.h"
#include "ipc/ipc_message_attachment.h"
#include "ipc/ipc_platform_file_attachment_posix.h"
#include "tests/support/fd_census.h"

namespace test_support {

bool IsOpen(int fd) {
  return fcntl(fd, F_GETFD) != -1;
}

bool IsCloseOnExec(int fd) {
  const int flags = fcntl(fd, F_GETFD);
  return flags != -1 && (flags & FD_CLOEXEC);
}

bool IsNonBlocking(int fd) {
  const int flags = fcntl(fd, F_GETFL);
  return flags != -1 && (flags & O_NONBLOCK);
}

bool AreSameFile(int fd, int other_fd) {
  struct stat info;
  struct stat other_info;
  return fstat(fd, &info) == 0 && fstat(other_fd, &other_info) == 0 &&
         info.st_dev == other_info.st_dev && info.st_ino == other_info.st_ino;
}

WatchedFile::WatchedFile() {
  int ends[2];
  EXPECT_EQ(pipe2(ends, O_CLOEXEC), 0) << strerror(errno);
  watching_.reset(ends[0]);
  passed_.reset(ends[1]);
}

WatchedFile::~WatchedFile() = default;

base::ScopedFD WatchedFile::Duplicate() const {
  return base::ScopedFD(fcntl(fd(), F_DUPFD_CLOEXEC, 0));
}

bool WatchedFile::IsHeld() const {
  pollfd end = {watching_.get(), POLLIN, 0};
  EXPECT_GE(poll(&end, 1, 0), 0) << strerror(errno);
  return !(end.revents & POLLHUP);
}

base::ScopedFD OpenDirectory(int extra_flags) {
  base::ScopedFD fd(
      open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC | extra_flags));
  EXPECT_TRUE(fd.is_valid()) << strerror(errno);
  return fd;
}

bool Attach(base::ScopedFD fd, IPC::Message* message) {
  return message->WriteAttachment(
      new IPC::internal::PlatformFileAttachment(std::move(fd)));
}

bool AttachBorrowed(int fd, IPC::Message* message) {
  return message->WriteAttachment(
      new IPC::internal::PlatformFileAttachment(fd));
}

base::ScopedFD ReadDescriptor(const IPC::Message& message,
                              PickleIterator* reader) {
  scoped_refptr<IPC::MessageAttachment> attachment;
  if (!message.ReadAttachment(reader, &attachment))
    return base::ScopedFD();
  return base::ScopedFD(attachment->TakePlatformFile());
}

std::vector<base::ScopedFD> ReadDescriptors(const IPC::Message& message) {
  std::vector<base::ScopedFD> descriptors;
  PickleIterator reader(message);
  for (;;) {
    base::ScopedFD fd = ReadDescriptor(message, &reader);
    if (!fd.is_valid())
      return descriptors;
    descriptors.push_back(std::move(fd));
  }
}

DescriptorShortage::DescriptorShortage(size_t free) {
  rlimit limit;
  EXPECT_EQ(getrlimit(RLIMIT_NOFILE, &limit), 0);
  usual_limit_ = limit.rlim_cur;
  // Just above the highest open one; below it there are holes.
  const int highest = OpenDescriptors().rbegin()->first;
  limit.rlim_cur = static_cast<rlim_t>(highest) + 1 + free;
  EXPECT_EQ(setrlimit(RLIMIT_NOFILE, &limit), 0) << strerror(errno);
  for (;;) {
    base::ScopedFD filler(open("/dev/null", O_RDONLY | O_CLOEXEC));
    if (!filler.is_valid())
      break;
    fillers_.push_back(std::move(filler));
  }
  fillers_.resize(fillers_.size() - std::min(free, fillers_.size()));
}

DescriptorShortage::~DescriptorShortage() {
  rlimit limit;
  EXPECT_EQ(getrlimit(RLIMIT_NOFILE, &limit), 0);
  limit.rlim_cur = usual_limit_;
  EXPECT_EQ(setrlimit(RLIMIT_NOFILE, &limit), 0) << strerror(errno);
}

}  // namespace test_support
