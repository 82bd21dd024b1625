// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Memory and files that are not what their parameter says. More of these, one
// for each kind of file, in tests/ipcx.

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "tests/hostile/file_attack_test.h"
#include "tests/support/channel_test.h"

namespace hostile {

namespace {

using base::ScopedFD;

const int kSizeSeals = F_SEAL_SHRINK | F_SEAL_GROW;
const int kAllSeals = kSizeSeals | F_SEAL_WRITE;
const off_t kPage = 4096;

ScopedFD Memory(int seals) {
  ScopedFD memory(memfd_create("attack", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  EXPECT_EQ(ftruncate(memory.get(), kPage), 0);
  EXPECT_EQ(pwrite(memory.get(), "before", 6, 0), 6);
  EXPECT_EQ(fcntl(memory.get(), F_ADD_SEALS, seals), 0);
  return memory;
}

class SharedMemoryAttack : public FileAttackTest {
 protected:
  void SetUp() override {
    FileAttackTest::SetUp();
    MeetForFiles();
  }
  void Send(uint32_t type, const ScopedFD& fd) {
    Attack(Message(type, 1, Descriptor(0)), {fd.get()});
  }
  void ExpectMemoryRefused(const ScopedFD& fd) {
    Send(FileMsg_Memory::ID, fd);
    ExpectFileRefused();
  }
};

TEST_F(SharedMemoryAttack, MemoryThatCanChangeAfterItWasChecked) {
  ExpectMemoryRefused(Memory(kSizeSeals));
}

TEST_F(SharedMemoryAttack, MemoryThatCanShrinkUnderTheReader) {
  ExpectMemoryRefused(Memory(F_SEAL_GROW | F_SEAL_WRITE));
}

TEST_F(SharedMemoryAttack, MemoryThatShrinksOnItsWay) {
  const ScopedFD memory = Memory(0);
  Send(FileMsg_Memory::ID, memory);
  ASSERT_EQ(ftruncate(memory.get(), 0), 0);
  ExpectFileRefused();
}

TEST_F(SharedMemoryAttack, SealedMemoryDoesNotChangeWhateverTheAttackerDoes) {
  const ScopedFD memory = Memory(kAllSeals);
  Send(FileMsg_Memory::ID, memory);
  ExpectStillServes();
  ASSERT_EQ(handled(), 1);
  EXPECT_EQ(pwrite(memory.get(), "after", 5, 0), -1);
  EXPECT_EQ(ftruncate(memory.get(), 0), -1);
  EXPECT_EQ(
      mmap(nullptr, kPage, PROT_READ | PROT_WRITE, MAP_SHARED, memory.get(), 0),
      MAP_FAILED);
  EXPECT_EQ(this->memory().bytes().substr(0, 6), "before");
}

TEST_F(SharedMemoryAttack, AnOrdinaryFileAsMemory) {
  ExpectMemoryRefused(ScopedFD(open("/proc/self/exe", O_RDONLY | O_CLOEXEC)));
}

TEST_F(SharedMemoryAttack, ADeviceAsMemory) {
  ExpectMemoryRefused(ScopedFD(open("/dev/zero", O_RDWR | O_CLOEXEC)));
}

TEST_F(SharedMemoryAttack, AWritableFileAsAReadOnlyOne) {
  Send(FileMsg_ReadOnly::ID, Memory(0));
  ExpectFileRefused();
}

TEST_F(SharedMemoryAttack, APipeAsAFile) {
  Send(FileMsg_ReadOnly::ID, test_support::WatchedFile().Take());
  ExpectFileRefused();
}

TEST_F(SharedMemoryAttack, ANameInsteadOfAFile) {
  Send(FileMsg_ReadOnly::ID,
       ScopedFD(open("/proc/self/exe", O_PATH | O_CLOEXEC)));
  ExpectFileRefused();
}

TEST_F(SharedMemoryAttack, ADirectoryInsteadOfMemory) {
  Send(FileMsg_Memory::ID, test_support::OpenDirectory(O_PATH));
  ExpectFileDroppedFor(DisconnectReason::kDirectoryDescriptor);
}

}  // namespace

}  // namespace hostile
