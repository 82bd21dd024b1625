// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_MESSAGE_ATTACHMENT_H_
#define IPC_IPC_MESSAGE_ATTACHMENT_H_

#include "base/files/file.h"
#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "build/build_config.h"
#include "ipc/ipc_export.h"

namespace IPC {

// What travels beside the bytes of a message.
class IPC_EXPORT MessageAttachment
    : public base::RefCounted<MessageAttachment> {
 public:
  enum Type {
    TYPE_PLATFORM_FILE,
    TYPE_MOJO_HANDLE,
  };

  virtual Type GetType() const = 0;

#if defined(OS_POSIX)
  // The descriptor; whoever owned it through this attachment, the caller does
  // now. -1 if there is none or if an owned one was taken before.
  virtual base::PlatformFile TakePlatformFile() = 0;
#endif

 protected:
  friend class base::RefCounted<MessageAttachment>;
  MessageAttachment();
  virtual ~MessageAttachment();

 private:
  DISALLOW_COPY_AND_ASSIGN(MessageAttachment);
};

}  // namespace IPC

#endif  // IPC_IPC_MESSAGE_ATTACHMENT_H_
