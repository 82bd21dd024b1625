// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_MESSAGE_ATTACHMENT_SET_H_
#define IPC_IPC_MESSAGE_ATTACHMENT_SET_H_

#include <vector>

#include "base/basictypes.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_vector.h"
#include "build/build_config.h"
#include "ipc/ipc_export.h"

#if defined(OS_POSIX)
#include "base/files/file.h"
#endif

namespace IPC {

class MessageAttachment;

// The attachments of a message, shared by its copies. An attachment that owns
// its descriptor gives it away once; what was not taken is closed with the set.
class IPC_EXPORT MessageAttachmentSet
    : public base::RefCountedThreadSafe<MessageAttachmentSet> {
 public:
  MessageAttachmentSet();

  // All that were added, taken or not.
  unsigned size() const;
  unsigned num_descriptors() const;
  unsigned num_mojo_handles() const;
  bool empty() const { return size() == 0; }

  // False for a descriptor too many.
  bool AddAttachment(scoped_refptr<MessageAttachment> attachment);

  // Hands the attachments out in their order: null for any index but the next
  // one, which keeps a peer from hiding some. After the last one the walk may
  // start again at 0; it meets the same objects, which give nothing away twice.
  scoped_refptr<MessageAttachment> GetAttachmentAt(unsigned index);

  // Empties the set: all attachments were sent.
  void CommitAll();

  static constexpr size_t kMaxDescriptorsPerMessage = 7;

#if defined(OS_POSIX)
  // The descriptors, of which |buffer| has room for size(); -1 for those that
  // were taken. They stay owned by whoever owns them.
  void PeekDescriptors(base::PlatformFile* buffer) const;

  // Whether an owned descriptor was taken, so that its number may by now be
  // another file's.
  bool ContainsTakenDescriptor() const;

  // Directories must not be passed: a sandboxed peer could climb out of them.
  bool ContainsDirectoryDescriptor() const;

  // Appends the owned descriptors, which the caller must close, and empties
  // the set.
  void ReleaseFDsToClose(std::vector<base::PlatformFile>* fds);

  // Takes ownership of |count| descriptors, kMaxDescriptorsPerMessage at most.
  // The set must be empty.
  void AddDescriptorsToOwn(const base::PlatformFile* buffer, unsigned count);
#endif

 private:
  friend class base::RefCountedThreadSafe<MessageAttachmentSet>;
  ~MessageAttachmentSet();

  std::vector<scoped_refptr<MessageAttachment>> attachments_;
  // The index that may be asked for next.
  unsigned next_index_;

  DISALLOW_COPY_AND_ASSIGN(MessageAttachmentSet);
};

}  // namespace IPC

#endif  // IPC_IPC_MESSAGE_ATTACHMENT_SET_H_
