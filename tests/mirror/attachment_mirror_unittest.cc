// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, sections 4.4 and 4.5: attachments and platform files.

#include <stddef.h>

#include <vector>

#include "ipc/ipc_message_attachment.h"
#include "ipc/ipc_message_attachment_set.h"
#include "ipc/ipc_platform_file.h"
#include "tests/mirror/mirror.h"

#if defined(OS_POSIX)
#include "ipc/ipc_platform_file_attachment_posix.h"
#endif

using IPC::MessageAttachment;
using IPC::MessageAttachmentSet;
using IPC::PlatformFileForTransit;

// ipc_message_attachment.h
static_assert(mirror::PubliclyDerives<MessageAttachment,
                                      base::RefCounted<MessageAttachment>>(),
              "");
static_assert(std::is_abstract<MessageAttachment>::value, "");
static_assert(mirror::IsNotCopyable<MessageAttachment>(), "");
MIRROR_FIELD(MessageAttachment::TYPE_PLATFORM_FILE, MessageAttachment::Type);
MIRROR_VALUE(MessageAttachment::TYPE_PLATFORM_FILE, 0);
MIRROR_VALUE(MessageAttachment::TYPE_MOJO_HANDLE, 1);
MIRROR(&MessageAttachment::GetType,
       MessageAttachment::Type (MessageAttachment::*)() const);
#if defined(OS_POSIX)
MIRROR(&MessageAttachment::TakePlatformFile,
       base::PlatformFile (MessageAttachment::*)());

// ipc_platform_file_attachment_posix.h
using IPC::internal::PlatformFileAttachment;
static_assert(
    mirror::PubliclyDerives<PlatformFileAttachment, MessageAttachment>(),
    "");
// Not by is_constructible, because the destructor is not public.
MIRROR_TYPE(decltype(new PlatformFileAttachment(base::PlatformFile())),
            PlatformFileAttachment*);
MIRROR_TYPE(decltype(new PlatformFileAttachment(base::ScopedFD())),
            PlatformFileAttachment*);
MIRROR(&PlatformFileAttachment::GetType,
       MessageAttachment::Type (PlatformFileAttachment::*)() const);
MIRROR(&PlatformFileAttachment::TakePlatformFile,
       base::PlatformFile (PlatformFileAttachment::*)());
MIRROR(&PlatformFileAttachment::file,
       base::PlatformFile (PlatformFileAttachment::*)() const);
MIRROR(&PlatformFileAttachment::Owns, bool (PlatformFileAttachment::*)() const);
MIRROR(&IPC::internal::GetPlatformFile,
       base::PlatformFile (*)(scoped_refptr<MessageAttachment>));
#endif

// ipc_message_attachment_set.h
static_assert(
    mirror::PubliclyDerives<MessageAttachmentSet,
                            base::RefCountedThreadSafe<MessageAttachmentSet>>(),
    "");
static_assert(mirror::IsNotCopyable<MessageAttachmentSet>(), "");
MIRROR(&MessageAttachmentSet::size, unsigned (MessageAttachmentSet::*)() const);
MIRROR(&MessageAttachmentSet::num_descriptors,
       unsigned (MessageAttachmentSet::*)() const);
MIRROR(&MessageAttachmentSet::num_mojo_handles,
       unsigned (MessageAttachmentSet::*)() const);
MIRROR(&MessageAttachmentSet::empty, bool (MessageAttachmentSet::*)() const);
MIRROR(&MessageAttachmentSet::AddAttachment,
       bool (MessageAttachmentSet::*)(scoped_refptr<MessageAttachment>));
MIRROR(&MessageAttachmentSet::GetAttachmentAt,
       scoped_refptr<MessageAttachment> (MessageAttachmentSet::*)(unsigned));
MIRROR(&MessageAttachmentSet::CommitAll, void (MessageAttachmentSet::*)());
#if defined(OS_POSIX)
MIRROR_FIELD(MessageAttachmentSet::kMaxDescriptorsPerMessage, const size_t);
MIRROR_VALUE(MessageAttachmentSet::kMaxDescriptorsPerMessage, 7u);
MIRROR(&MessageAttachmentSet::PeekDescriptors,
       void (MessageAttachmentSet::*)(base::PlatformFile*) const);
MIRROR(&MessageAttachmentSet::ContainsDirectoryDescriptor,
       bool (MessageAttachmentSet::*)() const);
MIRROR(&MessageAttachmentSet::ReleaseFDsToClose,
       void (MessageAttachmentSet::*)(std::vector<base::PlatformFile>*));
MIRROR(&MessageAttachmentSet::AddDescriptorsToOwn,
       void (MessageAttachmentSet::*)(const base::PlatformFile*, unsigned));
#endif

// ipc_platform_file.h
#if defined(OS_POSIX)
MIRROR_TYPE(PlatformFileForTransit, base::FileDescriptor);
#else
MIRROR_TYPE(PlatformFileForTransit, base::PlatformFile);
#endif
MIRROR(&IPC::InvalidPlatformFileForTransit, PlatformFileForTransit (*)());
MIRROR(&IPC::PlatformFileForTransitToPlatformFile,
       base::PlatformFile (*)(const PlatformFileForTransit&));
MIRROR(&IPC::PlatformFileForTransitToFile,
       base::File (*)(const PlatformFileForTransit&));
MIRROR(&IPC::GetFileHandleForProcess,
       PlatformFileForTransit (*)(base::PlatformFile,
                                  base::ProcessHandle,
                                  bool));
MIRROR(&IPC::TakeFileHandleForProcess,
       PlatformFileForTransit (*)(base::File, base::ProcessHandle));

namespace {

// A client's own kind, as Mojo's was.
class HandleAttachment : public MessageAttachment {
 public:
  Type GetType() const override { return TYPE_MOJO_HANDLE; }
#if defined(OS_POSIX)
  base::PlatformFile TakePlatformFile() override {
    return -1;
  }
#endif

 private:
  ~HandleAttachment() override {}
};

TEST(AttachmentMirror, AClientMayAttachItsOwnKind) {
  const scoped_refptr<MessageAttachmentSet> set(new MessageAttachmentSet);
  EXPECT_TRUE(set->AddAttachment(new HandleAttachment));
  EXPECT_EQ(set->size(), 1u);
  EXPECT_EQ(set->num_mojo_handles(), 1u);
  EXPECT_EQ(set->num_descriptors(), 0u);
}

#if defined(OS_POSIX)
TEST(AttachmentMirror, TheLimitHasAnAddress) {
  const size_t* const limit = &MessageAttachmentSet::kMaxDescriptorsPerMessage;
  EXPECT_EQ(*limit, 7u);
}

TEST(PlatformFileMirror, AnInvalidOneOwnsNothing) {
  const PlatformFileForTransit invalid = IPC::InvalidPlatformFileForTransit();
  EXPECT_EQ(invalid.fd, -1);
  EXPECT_FALSE(invalid.auto_close);
  EXPECT_FALSE(IPC::PlatformFileForTransitToFile(invalid).IsValid());
}
#endif

}  // namespace
