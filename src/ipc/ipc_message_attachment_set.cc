// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_message_attachment_set.h"

#include <algorithm>
#include <utility>

#include "base/logging.h"
#include "ipc/ipc_message_attachment.h"

namespace IPC {

namespace {

unsigned CountOfType(
    const std::vector<scoped_refptr<MessageAttachment>>& attachments,
    MessageAttachment::Type type) {
  return static_cast<unsigned>(
      std::count_if(attachments.begin(), attachments.end(),
                    [type](const scoped_refptr<MessageAttachment>& attachment) {
                      return attachment->GetType() == type;
                    }));
}

}  // namespace

MessageAttachmentSet::MessageAttachmentSet() : next_index_(0) {}

MessageAttachmentSet::~MessageAttachmentSet() {
  if (next_index_ != size()) {
    LOG(WARNING) << "A message is gone with " << size() - next_index_ << " of "
                 << size() << " attachments neither sent nor read";
  }
}

unsigned MessageAttachmentSet::size() const {
  return static_cast<unsigned>(attachments_.size());
}

unsigned MessageAttachmentSet::num_descriptors() const {
  return CountOfType(attachments_, MessageAttachment::TYPE_PLATFORM_FILE);
}

unsigned MessageAttachmentSet::num_mojo_handles() const {
  return CountOfType(attachments_, MessageAttachment::TYPE_MOJO_HANDLE);
}

bool MessageAttachmentSet::AddAttachment(
    scoped_refptr<MessageAttachment> attachment) {
  if (attachment->GetType() == MessageAttachment::TYPE_PLATFORM_FILE &&
      num_descriptors() == kMaxDescriptorsPerMessage) {
    DLOG(WARNING) << "A message holds " << kMaxDescriptorsPerMessage
                  << " descriptors at most";
    return false;
  }
  attachments_.push_back(std::move(attachment));
  return true;
}

scoped_refptr<MessageAttachment> MessageAttachmentSet::GetAttachmentAt(
    unsigned index) {
  if (index >= size())
    return nullptr;
  const bool restart = index == 0 && next_index_ == size();
  if (index != next_index_ && !restart)
    return nullptr;
  next_index_ = index + 1;
  return attachments_[index];
}

void MessageAttachmentSet::CommitAll() {
  attachments_.clear();
  next_index_ = 0;
}

}  // namespace IPC
