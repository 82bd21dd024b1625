// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a hostile peer sends where an ipcx::ReadOnlyFile or ipcx::SealedMemory
// is declared. Each is a bad message once, or ends the channel; no handler sees
// it, and the fd census sees every descriptor that stays open.

#include <fcntl.h>
#include <limits.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "base/files/file_util.h"
#include "base/threading/thread_restrictions.h"
#include "tests/ipcx/typed_messages.h"
#include "tests/support/channel_test.h"
#include "tests/support/descriptors.h"

namespace test_support {

namespace {

using base::ScopedFD;
using ipcx::DisconnectReason;

const int kSizeSeals = F_SEAL_SHRINK | F_SEAL_GROW;
const int kAllSeals = kSizeSeals | F_SEAL_WRITE;
const off_t kPage = 4096;

class Victim : public RecordingListener {
 public:
  bool OnMessageReceived(const IPC::Message& message) override {
    RecordingListener::OnMessageReceived(message);
    IPC_BEGIN_MESSAGE_MAP(Victim, message)
      IPC_MESSAGE_HANDLER(TypedMsg_File, OnFile)
      IPC_MESSAGE_HANDLER(TypedMsg_Memory, OnMemory)
    IPC_END_MESSAGE_MAP()
    return true;
  }

  int handled() const { return handled_; }
  const ipcx::SealedMemory::Mapping& memory() const { return memory_; }

 private:
  void OnFile(const ipcx::ReadOnlyFile& file) {
    EXPECT_TRUE(file.IsValid());
    ++handled_;
  }
  void OnMemory(const ipcx::SealedMemory& memory) {
    memory_ = memory.Map();
    ++handled_;
  }

  int handled_ = 0;
  ipcx::SealedMemory::Mapping memory_;
};

class TypedParamAttackTest : public ChannelTest {
 protected:
  TypedParamAttackTest() { channel_ = MeetRawPeer(&victim_, &peer_); }

  // A message of |type| that asks for its first descriptor.
  static RawMessage Message(uint32_t type) {
    RawMessage message;
    message.type = type;
    message.num_fds = 1;
    message.payload = IntBytes(1) + IntBytes(0);
    return message;
  }
  void Send(uint32_t type, const ScopedFD& fd) {
    ASSERT_TRUE(fd.is_valid());
    peer_->SendWithDescriptors(Message(type).Bytes(), {fd.get()});
  }

  void ExpectBad(uint32_t type) {
    const std::string name = std::to_string(type);
    RunUntilEvent(victim_, "message:" + name);
    RunUntilIdle();
    EXPECT_EQ(victim_.story(), "message:" + name + " bad:" + name);
    EXPECT_EQ(victim_.handled(), 0);
    victim_.Forget();
  }
  void ExpectRefused(uint32_t type, const ScopedFD& fd) {
    Send(type, fd);
    ExpectBad(type);
  }
  void ExpectServed(uint32_t type, const ScopedFD& fd) {
    Send(type, fd);
    RunUntilEvent(victim_, "message:" + std::to_string(type));
    EXPECT_EQ(victim_.handled(), 1);
  }
  // The channel itself refuses it.
  void ExpectEndBy(uint32_t type, const ScopedFD& fd) {
    Send(type, fd);
    ExpectEnd(victim_, *channel_, DisconnectReason::kDirectoryDescriptor);
    EXPECT_EQ(victim_.handled(), 0);
  }

  Victim victim_;
  scoped_ptr<RawPeer> peer_;
  scoped_ptr<PlatformChannel> channel_;
};

ScopedFD Open(const char* path, int flags) {
  return ScopedFD(open(path, flags | O_CLOEXEC));
}

ScopedFD TemporaryFile(int flags) {
  char path[] = "/tmp/classic_ipc.XXXXXX";
  ScopedFD created(mkostemp(path, O_CLOEXEC));
  ScopedFD file = Open(path, flags);
  unlink(path);
  return file;
}

// A memfd as a peer can make it.
ScopedFD Memory(off_t size, int seals, unsigned int flags = 0) {
  ScopedFD fd(memfd_create("attack", MFD_CLOEXEC | MFD_ALLOW_SEALING | flags));
  if (!fd.is_valid() || ftruncate(fd.get(), size) != 0 ||
      fcntl(fd.get(), F_ADD_SEALS, seals) != 0) {
    return ScopedFD();
  }
  return fd;
}

class ReadOnlyFileAttackTest : public TypedParamAttackTest {
 protected:
  void ExpectFileRefused(const ScopedFD& fd) {
    ExpectRefused(TypedMsg_File::ID, fd);
  }
};

TEST_F(ReadOnlyFileAttackTest, AFileOpenForReadingIsServed) {
  ExpectServed(TypedMsg_File::ID, TemporaryFile(O_RDONLY));
}

TEST_F(ReadOnlyFileAttackTest, AFileOpenForWriting) {
  ExpectFileRefused(TemporaryFile(O_WRONLY));
  ExpectFileRefused(TemporaryFile(O_RDWR));
  ExpectFileRefused(TemporaryFile(O_WRONLY | O_APPEND));
}

// The access mode 3, which some drivers give a meaning to.
TEST_F(ReadOnlyFileAttackTest, AFileOpenInNoOrdinaryWay) {
  ExpectFileRefused(TemporaryFile(O_ACCMODE));
}

TEST_F(ReadOnlyFileAttackTest, AFileOpenAsAPath) {
  ExpectFileRefused(TemporaryFile(O_PATH));
}

TEST_F(ReadOnlyFileAttackTest, ADirectory) {
  ExpectEndBy(TypedMsg_File::ID, OpenDirectory());
}

TEST_F(ReadOnlyFileAttackTest, ADirectoryOpenedAsAPath) {
  ExpectEndBy(TypedMsg_File::ID, OpenDirectory(O_PATH));
}

TEST_F(ReadOnlyFileAttackTest, ALinkOpenedAsAPath) {
  ExpectFileRefused(Open("/proc/self/exe", O_PATH | O_NOFOLLOW));
}

TEST_F(ReadOnlyFileAttackTest, APipe) {
  int ends[2];
  ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
  const ScopedFD read_end(ends[0]);
  const ScopedFD write_end(ends[1]);
  ExpectFileRefused(read_end);
  ExpectFileRefused(write_end);
}

TEST_F(ReadOnlyFileAttackTest, AFifo) {
  char folder[] = "/tmp/classic_ipc.XXXXXX";
  ASSERT_NE(mkdtemp(folder), nullptr);
  const std::string path = std::string(folder) + "/fifo";
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  ExpectFileRefused(Open(path.c_str(), O_RDONLY | O_NONBLOCK));
  unlink(path.c_str());
  rmdir(folder);
}

TEST_F(ReadOnlyFileAttackTest, ASocket) {
  ExpectFileRefused(ScopedFD(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)));
}

TEST_F(ReadOnlyFileAttackTest, ADevice) {
  ExpectFileRefused(Open("/dev/null", O_RDONLY));
}

TEST_F(ReadOnlyFileAttackTest, WritableMemory) {
  ExpectFileRefused(Memory(kPage, kAllSeals));
}

TEST_F(ReadOnlyFileAttackTest, None) {
  RawMessage message;
  message.type = TypedMsg_File::ID;
  message.payload = IntBytes(0);
  peer_->Send(message);
  ExpectBad(TypedMsg_File::ID);
}

TEST_F(ReadOnlyFileAttackTest, OneThatWasNotSent) {
  RawMessage message = Message(TypedMsg_File::ID);
  message.num_fds = 0;
  peer_->Send(message);
  ExpectBad(TypedMsg_File::ID);
}

TEST_F(ReadOnlyFileAttackTest, AnotherIndex) {
  const ScopedFD file = TemporaryFile(O_RDONLY);
  for (int index : {1, -1, INT_MAX}) {
    RawMessage message = Message(TypedMsg_File::ID);
    message.payload = IntBytes(1) + IntBytes(index);
    peer_->SendWithDescriptors(message.Bytes(), {file.get()});
    ExpectBad(TypedMsg_File::ID);
  }
}

// The checks must not take a thread for one that may wait for a disk.
TEST_F(ReadOnlyFileAttackTest, OnAThreadThatMustNotBlock) {
  base::ThreadRestrictions::SetIOAllowed(false);
  ExpectFileRefused(TemporaryFile(O_RDWR));
  ExpectServed(TypedMsg_File::ID, Open("/proc/self/exe", O_RDONLY));
  base::ThreadRestrictions::SetIOAllowed(true);
}

class SealedMemoryAttackTest : public TypedParamAttackTest {
 protected:
  void ExpectMemoryRefused(const ScopedFD& fd) {
    ExpectRefused(TypedMsg_Memory::ID, fd);
  }
};

TEST_F(SealedMemoryAttackTest, SealedMemoryIsServedAndStaysAsItIs) {
  const ScopedFD memory = Memory(kPage, 0);
  ASSERT_EQ(pwrite(memory.get(), "picture", 7, 0), 7);
  ASSERT_EQ(fcntl(memory.get(), F_ADD_SEALS, kAllSeals), 0);
  ExpectServed(TypedMsg_Memory::ID, memory);
  EXPECT_EQ(pwrite(memory.get(), "x", 1, 0), -1);
  EXPECT_EQ(ftruncate(memory.get(), 0), -1);
  EXPECT_EQ(victim_.memory().bytes().substr(0, 7), "picture");
}

TEST_F(SealedMemoryAttackTest, NotSealed) {
  ExpectMemoryRefused(Memory(kPage, 0));
}

TEST_F(SealedMemoryAttackTest, NotSealedButUnableToGetSeals) {
  ExpectMemoryRefused(Memory(kPage, F_SEAL_SEAL));
}

TEST_F(SealedMemoryAttackTest, AbleToShrink) {
  ExpectMemoryRefused(Memory(kPage, F_SEAL_GROW | F_SEAL_WRITE));
}

TEST_F(SealedMemoryAttackTest, AbleToGrow) {
  ExpectMemoryRefused(Memory(kPage, F_SEAL_SHRINK | F_SEAL_WRITE));
}

TEST_F(SealedMemoryAttackTest, AbleToChange) {
  ExpectMemoryRefused(Memory(kPage, kSizeSeals));
}

// Does not stop a mapping from before.
TEST_F(SealedMemoryAttackTest, SealedAgainstFutureWritersOnly) {
  const int kSealFutureWrite = 0x0010;
  const ScopedFD memory = Memory(kPage, 0);
  void* const mapping =
      mmap(nullptr, kPage, PROT_READ | PROT_WRITE, MAP_SHARED, memory.get(), 0);
  ASSERT_NE(mapping, MAP_FAILED);
  if (fcntl(memory.get(), F_ADD_SEALS, kSizeSeals | kSealFutureWrite) == 0)
    ExpectMemoryRefused(memory);
  munmap(mapping, kPage);
}

TEST_F(SealedMemoryAttackTest, ShrunkAfterItWasSent) {
  const ScopedFD memory = Memory(kPage, 0);
  Send(TypedMsg_Memory::ID, memory);
  ASSERT_EQ(ftruncate(memory.get(), 0), 0);
  ExpectBad(TypedMsg_Memory::ID);
}

TEST_F(SealedMemoryAttackTest, Empty) {
  ExpectMemoryRefused(Memory(0, kAllSeals));
}

TEST_F(SealedMemoryAttackTest, TooLarge) {
  for (off_t size : {off_t{INT_MAX} + 1, off_t{1} << 32, off_t{1} << 40})
    ExpectMemoryRefused(Memory(size, kAllSeals));
}

TEST_F(SealedMemoryAttackTest, OfHugePages) {
  const ScopedFD memory = Memory(off_t{1} << 21, kAllSeals, MFD_HUGETLB);
  if (!memory.is_valid())
    GTEST_SKIP() << "This system has no huge pages";
  ExpectMemoryRefused(memory);
}

TEST_F(SealedMemoryAttackTest, AnOrdinaryFile) {
  ExpectMemoryRefused(TemporaryFile(O_RDWR));
  ExpectMemoryRefused(TemporaryFile(O_RDONLY));
}

TEST_F(SealedMemoryAttackTest, WhatIsNoFile) {
  const ScopedFD pipe = WatchedFile().Take();
  ExpectMemoryRefused(pipe);
  ExpectMemoryRefused(Open("/dev/zero", O_RDWR));
}

TEST_F(SealedMemoryAttackTest, OpenOtherwiseThanForReading) {
  const ScopedFD memory = Memory(kPage, 0);
  const std::string path = "/proc/self/fd/" + std::to_string(memory.get());
  const ScopedFD write_only = Open(path.c_str(), O_WRONLY);
  const ScopedFD name_only = Open(path.c_str(), O_PATH);
  ASSERT_EQ(fcntl(memory.get(), F_ADD_SEALS, kAllSeals), 0);
  ExpectMemoryRefused(write_only);
  ExpectMemoryRefused(name_only);
}

TEST_F(SealedMemoryAttackTest, None) {
  RawMessage message;
  message.type = TypedMsg_Memory::ID;
  message.payload = IntBytes(0);
  peer_->Send(message);
  ExpectBad(TypedMsg_Memory::ID);
}

}  // namespace

}  // namespace test_support
