// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_DESCRIPTORS_H_
#define TESTS_SUPPORT_DESCRIPTORS_H_

#include <stddef.h>

#include <utility>
#include <vector>

#include "base/files/scoped_file.h"
#include "base/pickle.h"
#include "ipc/ipc_message.h"

namespace test_support {

bool IsOpen(int fd);
bool IsCloseOnExec(int fd);
bool IsNonBlocking(int fd);
bool AreSameFile(int fd, int other_fd);

// A pipe: the end that is passed around, and the end by which a test sees
// whether anybody, in any process, still holds the other.
class WatchedFile {
 public:
  WatchedFile();
  ~WatchedFile();

  int fd() const { return passed_.get(); }
  base::ScopedFD Take() { return std::move(passed_); }
  // A further descriptor of the same file.
  base::ScopedFD Duplicate() const;
  bool IsHeld() const;

 private:
  base::ScopedFD passed_;
  base::ScopedFD watching_;
};

base::ScopedFD OpenDirectory(int extra_flags = 0);

// Adds a descriptor to the payload and attachments of |message|: an owned one
// or a borrowed one.
bool Attach(base::ScopedFD fd, IPC::Message* message);
bool AttachBorrowed(int fd, IPC::Message* message);

// Takes the next descriptor out of a message; invalid if there is none.
base::ScopedFD ReadDescriptor(const IPC::Message& message,
                              PickleIterator* reader);
// Those of a message whose payload holds nothing else.
std::vector<base::ScopedFD> ReadDescriptors(const IPC::Message& message);

// While it lives, this process can open just |free| more descriptors.
class DescriptorShortage {
 public:
  explicit DescriptorShortage(size_t free = 0);
  ~DescriptorShortage();

 private:
  unsigned long usual_limit_;
  std::vector<base::ScopedFD> fillers_;
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_DESCRIPTORS_H_
