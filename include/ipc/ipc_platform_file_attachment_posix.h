// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_PLATFORM_FILE_ATTACHMENT_POSIX_H_
#define IPC_IPC_PLATFORM_FILE_ATTACHMENT_POSIX_H_

#include "ipc/ipc_export.h"
#include "ipc/ipc_message_attachment.h"

namespace IPC {
namespace internal {

class IPC_EXPORT PlatformFileAttachment : public MessageAttachment {
 public:
  // Borrows |file|, which must stay open until the message is sent.
  explicit PlatformFileAttachment(base::PlatformFile file);
  // Owns |file|.
  explicit PlatformFileAttachment(base::ScopedFD file);

  Type GetType() const override;
  // A borrowed descriptor is returned every time, an owned one once.
  base::PlatformFile TakePlatformFile() override;

  // The number, also after it was taken.
  base::PlatformFile file() const { return file_; }
  bool Owns() const { return owning_.is_valid(); }
  // Whether it owned the descriptor and no longer does.
  bool taken() const { return !borrowed_ && !Owns(); }

 private:
  ~PlatformFileAttachment() override;

  const base::PlatformFile file_;
  const bool borrowed_;
  base::ScopedFD owning_;
};

// The number in an attachment that is a file.
base::PlatformFile GetPlatformFile(scoped_refptr<MessageAttachment> attachment);

}  // namespace internal
}  // namespace IPC

#endif  // IPC_IPC_PLATFORM_FILE_ATTACHMENT_POSIX_H_
