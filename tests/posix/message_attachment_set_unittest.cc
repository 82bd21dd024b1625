// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_message_attachment_set.h"

#include <fcntl.h>

#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_platform_file.h"
#include "ipc/ipc_platform_file_attachment_posix.h"
#include "tests/support/descriptors.h"

namespace test_support {

namespace {

using IPC::MessageAttachment;
using IPC::MessageAttachmentSet;
using IPC::internal::PlatformFileAttachment;

class MessageAttachmentSetTest : public testing::Test {
 protected:
  MessageAttachmentSetTest() : set_(new MessageAttachmentSet) {}

  bool Own(base::ScopedFD fd) {
    return set_->AddAttachment(new PlatformFileAttachment(std::move(fd)));
  }
  bool Borrow(int fd) {
    return set_->AddAttachment(new PlatformFileAttachment(fd));
  }
  int TakeAt(unsigned index) {
    return set_->GetAttachmentAt(index)->TakePlatformFile();
  }

  WatchedFile file_;
  scoped_refptr<MessageAttachmentSet> set_;
};

TEST_F(MessageAttachmentSetTest, CountsWhatItHolds) {
  EXPECT_TRUE(set_->empty());
  Borrow(file_.fd());
  Borrow(file_.fd());
  EXPECT_EQ(set_->size(), 2u);
  EXPECT_EQ(set_->num_descriptors(), 2u);
  EXPECT_EQ(set_->num_mojo_handles(), 0u);
  set_->CommitAll();
  EXPECT_TRUE(set_->empty());
}

TEST_F(MessageAttachmentSetTest, HoldsSevenDescriptors) {
  EXPECT_EQ(MessageAttachmentSet::kMaxDescriptorsPerMessage, 7u);
  for (int i = 0; i < 7; ++i)
    EXPECT_TRUE(Borrow(file_.fd()));
  EXPECT_FALSE(Borrow(file_.fd()));
  EXPECT_EQ(set_->size(), 7u);
}

TEST_F(MessageAttachmentSetTest, ClosesWhatItOwnsOnceSent) {
  Own(file_.Take());
  set_->CommitAll();
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(MessageAttachmentSetTest, ClosesWhatItOwnsAtTheEnd) {
  Own(file_.Take());
  set_ = NULL;
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(MessageAttachmentSetTest, LeavesABorrowedOneOpen) {
  Borrow(file_.fd());
  set_->CommitAll();
  EXPECT_TRUE(IsOpen(file_.fd()));
}

TEST_F(MessageAttachmentSetTest, IsWalkedInOrder) {
  for (int fd : {50000, 50001, 50002})
    Borrow(fd);
  EXPECT_FALSE(set_->GetAttachmentAt(1));
  EXPECT_EQ(TakeAt(0), 50000);
  EXPECT_FALSE(set_->GetAttachmentAt(0));
  EXPECT_FALSE(set_->GetAttachmentAt(2));
  EXPECT_EQ(TakeAt(1), 50001);
  EXPECT_EQ(TakeAt(2), 50002);
  EXPECT_FALSE(set_->GetAttachmentAt(3));
}

TEST_F(MessageAttachmentSetTest, IsWalkedAgainFromTheStart) {
  Borrow(50000);
  Borrow(50001);
  for (int round = 0; round < 3; ++round) {
    EXPECT_EQ(TakeAt(0), 50000);
    EXPECT_EQ(TakeAt(1), 50001);
  }
}

TEST_F(MessageAttachmentSetTest, GivesAnOwnedOneAwayOnce) {
  const int number = file_.fd();
  Own(file_.Take());
  const base::ScopedFD taken(TakeAt(0));
  EXPECT_EQ(taken.get(), number);
  EXPECT_EQ(TakeAt(0), -1);
  EXPECT_EQ(IPC::internal::GetPlatformFile(set_->GetAttachmentAt(0)), number);
}

TEST_F(MessageAttachmentSetTest, EachRoundShowsTheSameAndGivesNothingTwice) {
  std::vector<base::ScopedFD> taken;
  for (int i = 0; i < 3; ++i)
    Own(file_.Duplicate());
  for (int round = 0; round < 3; ++round) {
    for (unsigned i = 0; i < 3; ++i) {
      const scoped_refptr<MessageAttachment> attachment =
          set_->GetAttachmentAt(i);
      ASSERT_TRUE(attachment);
      EXPECT_FALSE(set_->GetAttachmentAt(i + 2)) << "not next";
      const base::PlatformFile number = attachment->TakePlatformFile();
      if (round == 0)
        taken.emplace_back(number);
      else
        EXPECT_EQ(number, -1);
      EXPECT_EQ(IPC::internal::GetPlatformFile(attachment), taken[i].get());
    }
  }
  EXPECT_EQ(set_->size(), 3u);
}

TEST_F(MessageAttachmentSetTest, ShowsDescriptorsWithoutGivingThem) {
  set_->PeekDescriptors(NULL);
  Own(file_.Duplicate());
  Borrow(50000);
  int fds[2] = {-2, -2};
  set_->PeekDescriptors(fds);
  EXPECT_TRUE(AreSameFile(fds[0], file_.fd()));
  EXPECT_EQ(fds[1], 50000);
}

TEST_F(MessageAttachmentSetTest, DoesNotShowANumberThatWasTaken) {
  Own(file_.Take());
  EXPECT_FALSE(set_->ContainsTakenDescriptor());
  const base::ScopedFD taken(TakeAt(0));
  EXPECT_TRUE(set_->ContainsTakenDescriptor());
  int fd = -2;
  set_->PeekDescriptors(&fd);
  EXPECT_EQ(fd, -1);
}

TEST_F(MessageAttachmentSetTest, ReleasesOnlyWhatItOwns) {
  const int number = file_.fd();
  Borrow(50000);
  Own(file_.Take());
  std::vector<int> fds(1, 7);
  set_->ReleaseFDsToClose(&fds);
  EXPECT_EQ(fds, (std::vector<int>{7, number}));
  EXPECT_TRUE(set_->empty());
  base::ScopedFD(fds[1]).reset();
}

TEST_F(MessageAttachmentSetTest, OwnsWhatWasReceived) {
  set_->AddDescriptorsToOwn(NULL, 0);
  EXPECT_TRUE(set_->empty());
  const int fd = file_.Take().release();
  set_->AddDescriptorsToOwn(&fd, 1);
  EXPECT_EQ(set_->size(), 1u);
  set_->CommitAll();
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(MessageAttachmentSetTest, KnowsADirectoryByAnyDescriptor) {
  Borrow(file_.fd());
  EXPECT_FALSE(set_->ContainsDirectoryDescriptor());
  Own(OpenDirectory());
  EXPECT_TRUE(set_->ContainsDirectoryDescriptor());
  set_->CommitAll();
  Own(OpenDirectory(O_PATH));
  EXPECT_TRUE(set_->ContainsDirectoryDescriptor());
}

TEST_F(MessageAttachmentSetTest, CopiesOfAMessageShareIt) {
  IPC::Message message(1, 2, IPC::Message::PRIORITY_NORMAL);
  Attach(file_.Take(), &message);
  IPC::Message copy(message);
  IPC::Message assigned;
  assigned = copy;
  PickleIterator reader(assigned);
  EXPECT_TRUE(ReadDescriptor(assigned, &reader).is_valid());
  EXPECT_TRUE(ReadDescriptors(message).empty());
  EXPECT_TRUE(ReadDescriptors(copy).empty());
}

TEST(PlatformFileAttachmentTest, OwnsOnlyWhatItWasGiven) {
  WatchedFile file;
  const scoped_refptr<PlatformFileAttachment> borrowed(
      new PlatformFileAttachment(file.fd()));
  EXPECT_FALSE(borrowed->Owns());
  EXPECT_FALSE(borrowed->taken());
  EXPECT_EQ(borrowed->GetType(), MessageAttachment::TYPE_PLATFORM_FILE);
  const scoped_refptr<PlatformFileAttachment> owned(
      new PlatformFileAttachment(file.Duplicate()));
  EXPECT_TRUE(owned->Owns());
  base::ScopedFD(owned->TakePlatformFile()).reset();
  EXPECT_FALSE(owned->Owns());
  EXPECT_TRUE(owned->taken());
}

TEST(PlatformFileTest, IsDuplicatedForTransitUnlessGivenUp) {
  WatchedFile file;
  const IPC::PlatformFileForTransit copy =
      IPC::GetFileHandleForProcess(file.fd(), base::kNullProcessHandle, false);
  base::ScopedFD owner(copy.fd);
  EXPECT_TRUE(copy.auto_close);
  EXPECT_NE(copy.fd, file.fd());
  EXPECT_TRUE(IsCloseOnExec(copy.fd));

  const int number = file.fd();
  const IPC::PlatformFileForTransit same = IPC::GetFileHandleForProcess(
      file.Take().release(), base::kNullProcessHandle, true);
  EXPECT_EQ(same.fd, number);
  EXPECT_EQ(IPC::PlatformFileForTransitToFile(same).GetPlatformFile(), number);
}

TEST(PlatformFileTest, AnInvalidOneIsInvalidInTransit) {
  EXPECT_EQ(IPC::PlatformFileForTransitToPlatformFile(
                IPC::InvalidPlatformFileForTransit()),
            -1);
  WatchedFile file;
  const int number = file.fd();
  base::ScopedFD taken(
      IPC::TakeFileHandleForProcess(base::File(file.Take().release()),
                                    base::kNullProcessHandle)
          .fd);
  EXPECT_EQ(taken.get(), number);
}

}  // namespace

}  // namespace test_support
