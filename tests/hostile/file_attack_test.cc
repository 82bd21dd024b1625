// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/hostile/file_attack_test.h"

#include "tests/support/channel_test.h"
#include "tests/support/run_until.h"

namespace hostile {

FileAttackTest::FileAttackTest(const VictimType& type)
    : HostileTest(type), file_(new test_support::WatchedFile) {}

FileAttackTest::~FileAttackTest() = default;

void FileAttackTest::OpenForFiles() {
  Open();
  victim().HandleBy([this](const IPC::Message& message) {
    return OnMessageReceived(message);
  });
}

void FileAttackTest::MeetForFiles() {
  Meet();
  victim().HandleBy([this](const IPC::Message& message) {
    return OnMessageReceived(message);
  });
}

std::vector<int> FileAttackTest::Many(size_t count) const {
  return std::vector<int>(count, fd());
}

void FileAttackTest::Attack(const RawMessage& message,
                            const std::vector<int>& descriptors) {
  attacker().SendWithDescriptors(message.Bytes(), descriptors);
}

void FileAttackTest::Attack(const std::string& bytes,
                            const std::vector<int>& descriptors) {
  attacker().SendWithDescriptors(bytes, descriptors);
}

// static
void FileAttackTest::AttackUnfinished(int announced, size_t sent) {
  RawMessage message = ManyFiles(announced);
  message.payload_size = 1000;
  Attack(message, Many(sent));
}

std::string FileAttackTest::Descriptor(int index) {
  return IntBytes(1) + IntBytes(index);
}

// static
RawMessage FileAttackTest::Message(uint32_t type,
                                   int count,
                                   const std::string& payload) {
  RawMessage message = Control(type, payload);
  message.num_fds = static_cast<uint16_t>(count);
  return message;
}

// static
RawMessage FileAttackTest::ManyFiles(int count) {
  std::string payload = IntBytes(count);
  for (int i = 0; i < count; ++i)
    payload += Descriptor(i);
  return Message(FileMsg_Many::ID, count, payload);
}

void FileAttackTest::ExpectFileDroppedFor(DisconnectReason reason) {
  ExpectDroppedFor(reason);
  EXPECT_EQ(handled_, 0);
  ExpectNotHeld();
}

void FileAttackTest::ExpectFileRefused() {
  ExpectRefusedFor(DisconnectReason::kUnparsableMessage);
  EXPECT_EQ(handled_, 0);
  ExpectNotHeld();
}

void FileAttackTest::ExpectNotHeld() {
  file_->Take();
  EXPECT_FALSE(file_->IsHeld());
  file_.reset(new test_support::WatchedFile);
}

bool FileAttackTest::OnMessageReceived(const IPC::Message& message) {
  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(FileAttackTest, message)
    IPC_MESSAGE_HANDLER(FileMsg_One, OnOne)
    IPC_MESSAGE_HANDLER(FileMsg_Two, OnTwo)
    IPC_MESSAGE_HANDLER(FileMsg_Many, OnMany)
    IPC_MESSAGE_HANDLER(FileMsg_Channel, OnChannel)
    IPC_MESSAGE_HANDLER(FileMsg_ReadOnly, OnReadOnly)
    IPC_MESSAGE_HANDLER(FileMsg_Memory, OnMemory)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  return handled;
}

void FileAttackTest::OnOne(const base::FileDescriptor& file) {
  ++handled_;
  taken_.emplace_back(file.fd);
}

void FileAttackTest::OnTwo(const base::FileDescriptor& first,
                           const base::FileDescriptor& second) {
  ++handled_;
  taken_.emplace_back(first.fd);
  taken_.emplace_back(second.fd);
}

void FileAttackTest::OnMany(const std::vector<base::FileDescriptor>& files) {
  ++handled_;
  for (const base::FileDescriptor& file : files)
    taken_.emplace_back(file.fd);
}

void FileAttackTest::OnChannel(const IPC::ChannelHandle& handle) {
  ++handled_;
  taken_.emplace_back(handle.socket.fd);
}

void FileAttackTest::OnReadOnly(const ipcx::ReadOnlyFile& file) {
  ++handled_;
}

void FileAttackTest::OnMemory(const ipcx::SealedMemory& memory) {
  ++handled_;
  memory_ = memory.Map();
}

}  // namespace hostile
