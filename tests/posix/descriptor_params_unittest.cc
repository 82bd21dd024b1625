// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Descriptors as message parameters: who owns them when, and what a peer can
// try (weaknesses.md row 1). The fd census sees every one that stays open, and
// closing one twice ends the process.

#include <limits.h>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/containers/small_map.h"
#include "base/file_descriptor_posix.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_attachment_set.h"
#include "ipc/ipc_message_utils.h"
#include "ipc/ipc_platform_file_attachment_posix.h"
#include "tests/posix/descriptor_messages.h"
#include "tests/support/descriptors.h"

namespace test_support {

namespace {

using base::FileDescriptor;

// A message as a peer could have sent it: any payload, any attachments.
class HandMade : public IPC::Message {
 public:
  HandMade() : IPC::Message(1, 2, PRIORITY_NORMAL) {}

  HandMade& Own(const WatchedFile& file, int count) {
    std::vector<int> fds;
    for (int i = 0; i < count; ++i)
      fds.push_back(file.Duplicate().release());
    attachment_set()->AddDescriptorsToOwn(fds.data(),
                                          static_cast<unsigned>(count));
    return *this;
  }
  HandMade& AskFor(int index) {
    WriteBool(true);
    WriteInt(index);
    return *this;
  }
};

template <class P>
bool Read(const IPC::Message& message, P* value) {
  PickleIterator iter(message);
  return IPC::ReadParam(&message, &iter, value);
}

// The first |length| bytes of a payload, with |file| attached.
template <class P>
bool ReadCut(const std::string& payload,
             size_t length,
             const WatchedFile& file,
             int attachments) {
  HandMade message;
  message.Own(file, attachments);
  message.WriteBytes(payload.data(), static_cast<int>(length));
  P value{};
  return Read(message, &value);
}

class DescriptorParamsTest : public testing::Test {
 protected:
  // Wherever the message is cut, or if its last descriptor is one that was
  // already taken, nothing stays open.
  template <class P>
  void ExpectNothingKeptOf(const P& value, int attachments) {
    IPC::Message whole;
    IPC::WriteParam(&whole, value);
    const std::string payload(whole.payload(), whole.payload_size());
    for (size_t length = 0; length + 4 <= payload.size(); length += 4) {
      SCOPED_TRACE(length);
      EXPECT_FALSE(ReadCut<P>(payload, length, file_, attachments));
    }
    EXPECT_FALSE(ReadCut<P>(payload, payload.size(), file_, attachments - 1));
    file_.Take();
    EXPECT_FALSE(file_.IsHeld());
  }

  FileDescriptor Borrowed() { return FileDescriptor(file_.fd(), false); }

  WatchedFile file_;
};

TEST_F(DescriptorParamsTest, AnOwnedOneIsClosedWithTheMessage) {
  {
    IPC::Message message;
    IPC::WriteParam(&message, FileDescriptor(file_.Take()));
    EXPECT_TRUE(file_.IsHeld());
  }
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(DescriptorParamsTest, ABorrowedOneStaysOpen) {
  {
    IPC::Message message;
    IPC::WriteParam(&message, Borrowed());
  }
  EXPECT_TRUE(IsOpen(file_.fd()));
}

TEST_F(DescriptorParamsTest, AnInvalidOneArrivesAsInvalid) {
  IPC::Message message;
  IPC::WriteParam(&message, FileDescriptor(-1, true));
  EXPECT_FALSE(message.HasAttachments());
  FileDescriptor read(7, true);
  ASSERT_TRUE(Read(message, &read));
  EXPECT_EQ(read, FileDescriptor(-1, false));
}

TEST_F(DescriptorParamsTest, TheReaderOwnsWhatItGets) {
  FileDescriptor read;
  {
    HandMade message;
    message.Own(file_, 1).AskFor(0);
    ASSERT_TRUE(Read(message, &read));
    EXPECT_TRUE(read.auto_close);
  }
  EXPECT_TRUE(AreSameFile(read.fd, file_.fd()));
  base::ScopedFD(read.fd).reset();
}

TEST_F(DescriptorParamsTest, NoneIsGivenAwayTwice) {
  HandMade message;
  message.Own(file_, 1).AskFor(0).AskFor(0).WriteInt(5);
  Tuple<FileDescriptor, FileDescriptor, int> read;
  EXPECT_FALSE(DescriptorMsg_Two::Read(&message, &read));
  EXPECT_EQ(get<0>(read), FileDescriptor());
}

TEST_F(DescriptorParamsTest, ReadingAMessageTwiceFails) {
  HandMade message;
  message.Own(file_, 1).AskFor(0);
  FileDescriptor read;
  ASSERT_TRUE(Read(message, &read));
  base::ScopedFD owner(read.fd);
  EXPECT_FALSE(Read(message, &read));
  const IPC::Message copy(message);
  EXPECT_FALSE(Read(copy, &read));
}

TEST_F(DescriptorParamsTest, OnlyTheNextIndexIsAccepted) {
  for (int index : {1, 2, -1, INT_MIN, INT_MAX}) {
    SCOPED_TRACE(index);
    HandMade message;
    message.Own(file_, 2).AskFor(index);
    FileDescriptor read;
    EXPECT_FALSE(Read(message, &read));
  }
}

TEST_F(DescriptorParamsTest, AMessageWithoutDescriptorsHasNoneToGive) {
  HandMade message;
  message.AskFor(0);
  FileDescriptor read;
  EXPECT_FALSE(Read(message, &read));
}

TEST_F(DescriptorParamsTest, TheEighthIsRefusedAndClosed) {
  IPC::Message message;
  for (int i = 0; i < 7; ++i)
    EXPECT_TRUE(Attach(file_.Duplicate(), &message));
  WatchedFile eighth;
  EXPECT_FALSE(Attach(eighth.Take(), &message));
  EXPECT_FALSE(eighth.IsHeld());
}

TEST_F(DescriptorParamsTest, AFailedTupleKeepsNothing) {
  ExpectNothingKeptOf(Tuple<FileDescriptor, FileDescriptor, std::string>(
                          Borrowed(), Borrowed(), "tail"),
                      2);
}

TEST_F(DescriptorParamsTest, AFailedStructKeepsNothing) {
  DescriptorMsg_Named named;
  named.name = "name";
  named.file = Borrowed();
  ExpectNothingKeptOf(
      Tuple<DescriptorMsg_Named, int, DescriptorMsg_Named>(named, 1, named), 2);
}

TEST_F(DescriptorParamsTest, AFailedVectorKeepsNothing) {
  DescriptorMsg_Named named;
  named.file = Borrowed();
  ExpectNothingKeptOf(std::vector<DescriptorMsg_Named>(3, named), 3);
}

TEST_F(DescriptorParamsTest, AFailedMapKeepsNothing) {
  ExpectNothingKeptOf(
      std::map<int, FileDescriptor>{{1, Borrowed()}, {2, Borrowed()}}, 2);
}

TEST_F(DescriptorParamsTest, AFailedUnorderedMapKeepsNothing) {
  ExpectNothingKeptOf(
      std::unordered_map<int, FileDescriptor>{{1, Borrowed()}, {2, Borrowed()}},
      2);
}

TEST_F(DescriptorParamsTest, AFailedSetKeepsNothing) {
  WatchedFile other;
  ExpectNothingKeptOf(
      std::set<FileDescriptor>{Borrowed(), FileDescriptor(other.fd(), false)},
      2);
}

TEST_F(DescriptorParamsTest, AFailedArrayKeepsNothing) {
  ExpectNothingKeptOf(
      std::array<FileDescriptor, 3>{{Borrowed(), Borrowed(), Borrowed()}}, 3);
}

TEST_F(DescriptorParamsTest, WhatPointersHoldIsNotKeptEither) {
  std::optional<FileDescriptor> optional(Borrowed());
  ExpectNothingKeptOf(std::make_pair(optional, std::make_pair(optional, 1)), 2);
}

TEST_F(DescriptorParamsTest, AFailedHandleKeepsNothing) {
  ExpectNothingKeptOf(Tuple<IPC::ChannelHandle, FileDescriptor>(
                          IPC::ChannelHandle("name", Borrowed()), Borrowed()),
                      2);
}

TEST_F(DescriptorParamsTest, AKeyWithADescriptorComesOnce) {
  HandMade message;
  message.Own(file_, 2).WriteInt(2);
  message.WriteInt(5);
  message.AskFor(0).WriteInt(5);
  message.AskFor(1);
  std::map<int, FileDescriptor> read;
  EXPECT_FALSE(Read(message, &read));
  EXPECT_TRUE(read.empty());
}

TEST_F(DescriptorParamsTest, MapsArriveWithTheirDescriptors) {
  HandMade message;
  message.Own(file_, 1).WriteInt(1);
  message.WriteInt(5);
  message.AskFor(0);
  std::map<int, FileDescriptor> read;
  ASSERT_TRUE(Read(message, &read));
  base::ScopedFD owner(read[5].fd);
  EXPECT_TRUE(AreSameFile(owner.get(), file_.fd()));
}

TEST_F(DescriptorParamsTest, AFailedReadTakesOnlyItsOwnEntriesBack) {
  HandMade message;
  message.Own(file_, 2).WriteInt(2);
  message.WriteInt(5);
  message.AskFor(0).WriteInt(5);
  message.AskFor(1);
  std::map<int, FileDescriptor> read{{1, Borrowed()}};
  EXPECT_FALSE(Read(message, &read));
  EXPECT_EQ(read.size(), 1u);
  EXPECT_EQ(read[1], Borrowed());
}

TEST_F(DescriptorParamsTest, ASmallMapKeepsNothingEither) {
  base::SmallMap<std::map<int, FileDescriptor>> map;
  map[1] = Borrowed();
  map[2] = Borrowed();
  ExpectNothingKeptOf(map, 2);
}

class DescriptorReplyTest : public DescriptorParamsTest {
 protected:
  // The reply to |request| as its receiver would make it.
  scoped_ptr<IPC::Message> ReplyTo(const IPC::Message& request) {
    scoped_ptr<IPC::Message> reply(IPC::SyncMessage::GenerateReply(&request));
    DescriptorMsg_Ask::WriteReplyParams(reply.get(),
                                        FileDescriptor(file_.Take()), 5);
    return reply;
  }
};

TEST_F(DescriptorReplyTest, TheCallerOwnsWhatItAskedFor) {
  FileDescriptor file;
  int number = 0;
  DescriptorMsg_Ask request(&file, &number);
  scoped_ptr<IPC::MessageReplyDeserializer> out(request.GetReplyDeserializer());
  ASSERT_TRUE(out->SerializeOutputParameters(*ReplyTo(request)));
  EXPECT_EQ(number, 5);
  EXPECT_TRUE(file_.IsHeld());
  base::ScopedFD(file.fd).reset();
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(DescriptorReplyTest, WhatNobodyWantsIsClosed) {
  int number = 0;
  DescriptorMsg_Ask request(NULL, &number);
  scoped_ptr<IPC::MessageReplyDeserializer> out(request.GetReplyDeserializer());
  ASSERT_TRUE(out->SerializeOutputParameters(*ReplyTo(request)));
  EXPECT_EQ(number, 5);
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(DescriptorReplyTest, ABrokenReplyKeepsNothing) {
  FileDescriptor file;
  int number = 0;
  DescriptorMsg_Ask request(&file, &number);
  scoped_ptr<IPC::MessageReplyDeserializer> out(request.GetReplyDeserializer());
  scoped_ptr<IPC::Message> reply(IPC::SyncMessage::GenerateReply(&request));
  IPC::WriteParam(reply.get(), FileDescriptor(file_.Take()));
  EXPECT_FALSE(out->SerializeOutputParameters(*reply));
  EXPECT_EQ(file.fd, -1);
  EXPECT_FALSE(file_.IsHeld());
}

TEST_F(DescriptorParamsTest, LoggingTakesNothingOut) {
  const DescriptorMsg_One message((FileDescriptor(file_.Take())));
  std::string name;
  std::string text;
  DescriptorMsg_One::Log(&name, &message, &text);
  EXPECT_EQ(name, "DescriptorMsg_One");
  Tuple<FileDescriptor> read;
  ASSERT_TRUE(DescriptorMsg_One::Read(&message, &read));
  base::ScopedFD(get<0>(read).fd).reset();
}

TEST_F(DescriptorParamsTest, ALogShowsWhoCloses) {
  std::string text;
  IPC::LogParam(FileDescriptor(7, true), &text);
  IPC::LogParam(FileDescriptor(8, false), &text);
  IPC::LogParam(IPC::ChannelHandle("name", FileDescriptor(9, true)), &text);
  EXPECT_EQ(text, "FD(7 auto-close)FD(8)ChannelHandle(name, FD(9 auto-close))");
}

}  // namespace

}  // namespace test_support
