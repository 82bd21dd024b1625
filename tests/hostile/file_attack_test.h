// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_HOSTILE_FILE_ATTACK_TEST_H_
#define TESTS_HOSTILE_FILE_ATTACK_TEST_H_

#include <vector>

#include "base/files/scoped_file.h"
#include "ipcx/sealed_memory.h"
#include "tests/hostile/file_messages.h"
#include "tests/hostile/hostile_test.h"
#include "tests/support/descriptors.h"

namespace hostile {

// A victim that takes descriptors, and an attacker that has one to send.
class FileAttackTest : public HostileTest {
 protected:
  explicit FileAttackTest(const VictimType& type = kSuspiciousChannelVictim);
  ~FileAttackTest() override;

  // Those of HostileTest, with handlers of file_messages.h.
  void OpenForFiles();
  void MeetForFiles();

  int handled() const { return handled_; }
  std::vector<base::ScopedFD>& taken() { return taken_; }
  const ipcx::SealedMemory::Mapping& memory() const { return memory_; }

  // The attacker's file; it is the same one that often.
  int fd() const { return file_->fd(); }
  std::vector<int> Many(size_t count) const;
  void Attack(const RawMessage& message, const std::vector<int>& descriptors);
  void Attack(const std::string& bytes, const std::vector<int>& descriptors);
  using HostileTest::Attack;
  // A message that announces so many; of its payload more is to come.
  void AttackUnfinished(int announced, size_t sent);

  // A descriptor as a payload has it, and a message that says it has |count|.
  static std::string Descriptor(int index);
  static RawMessage Message(uint32_t type,
                            int count,
                            const std::string& payload);
  // An honest one of |count|.
  static RawMessage ManyFiles(int count);

  // The channel ends, and nobody but the attacker holds its file.
  void ExpectFileDroppedFor(DisconnectReason reason);
  // The message is refused, and nobody but the attacker holds its file.
  void ExpectFileRefused();

 private:
  bool OnMessageReceived(const IPC::Message& message);
  void OnOne(const base::FileDescriptor& file);
  void OnTwo(const base::FileDescriptor& first,
             const base::FileDescriptor& second);
  void OnMany(const std::vector<base::FileDescriptor>& files);
  void OnChannel(const IPC::ChannelHandle& handle);
  void OnReadOnly(const ipcx::ReadOnlyFile& file);
  void OnMemory(const ipcx::SealedMemory& memory);
  void ExpectNotHeld();

  scoped_ptr<test_support::WatchedFile> file_;
  int handled_ = 0;
  std::vector<base::ScopedFD> taken_;
  ipcx::SealedMemory::Mapping memory_;
};

}  // namespace hostile

#endif  // TESTS_HOSTILE_FILE_ATTACK_TEST_H_
