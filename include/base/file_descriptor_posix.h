// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_FILE_DESCRIPTOR_POSIX_H_
#define BASE_FILE_DESCRIPTOR_POSIX_H_

#include "base/files/file.h"
#include "base/files/scoped_file.h"

namespace base {

// A descriptor on its way into or out of a message. It owns nothing by itself:
// |auto_close| tells whoever writes it into a message to close it once sent,
// and whoever reads it from a message to take it over.
struct FileDescriptor {
  FileDescriptor() : fd(-1), auto_close(false) {}
  FileDescriptor(int ifd, bool iauto_close)
      : fd(ifd), auto_close(iauto_close) {}
  FileDescriptor(File file) : fd(file.TakePlatformFile()), auto_close(true) {}
  explicit FileDescriptor(ScopedFD scoped_fd)
      : fd(scoped_fd.release()), auto_close(true) {}

  bool operator==(const FileDescriptor& other) const {
    return fd == other.fd && auto_close == other.auto_close;
  }
  bool operator!=(const FileDescriptor& other) const {
    return !operator==(other);
  }
  // For ordered containers; higher descriptors come first.
  bool operator<(const FileDescriptor& other) const { return other.fd < fd; }

  int fd;
  bool auto_close;
};

}  // namespace base

#endif  // BASE_FILE_DESCRIPTOR_POSIX_H_
