// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_NUMBERED_ATTACHMENT_H_
#define TESTS_SUPPORT_NUMBERED_ATTACHMENT_H_

#include "build/build_config.h"
#include "ipc/ipc_message_attachment.h"

namespace test_support {

// Stands for a descriptor, where attachments are only counted and handed over.
class NumberedAttachment : public IPC::MessageAttachment {
 public:
  explicit NumberedAttachment(int number) : number_(number) {}
  Type GetType() const override { return TYPE_MOJO_HANDLE; }
#if defined(OS_POSIX)
  base::PlatformFile TakePlatformFile() override {
    return -1;
  }
#endif
  int number() const {
    return number_;
  }

 private:
  ~NumberedAttachment() override {}
  const int number_;
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_NUMBERED_ATTACHMENT_H_
