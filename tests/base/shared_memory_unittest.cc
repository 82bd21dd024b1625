// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/memory/shared_memory.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>

#include <algorithm>
#include <limits>
#include <string>
#include <thread>

#include "gtest/gtest.h"

namespace base {
namespace {

const size_t kSize = 100 * 1000;

char* Bytes(const SharedMemory& memory) {
  return static_cast<char*>(memory.memory());
}

SharedMemoryHandle ShareWithOurselves(SharedMemory* memory) {
  SharedMemoryHandle handle = SharedMemory::NULLHandle();
  EXPECT_TRUE(memory->ShareToProcess(GetCurrentProcessHandle(), &handle));
  return handle;
}

SharedMemoryHandle ShareReadOnlyWithOurselves(SharedMemory* memory) {
  SharedMemoryHandle handle = SharedMemory::NULLHandle();
  EXPECT_TRUE(
      memory->ShareReadOnlyToProcess(GetCurrentProcessHandle(), &handle));
  return handle;
}

bool CreateForReaders(SharedMemory* memory) {
  SharedMemoryCreateOptions options;
  options.size = kSize;
  options.share_read_only = true;
  return memory->Create(options);
}

TEST(SharedMemoryTest, StartsOutWithoutAnything) {
  SharedMemory memory;
  EXPECT_FALSE(SharedMemory::IsHandleValid(memory.handle()));
  EXPECT_FALSE(memory.memory());
  EXPECT_FALSE(memory.Map(1));
  EXPECT_FALSE(memory.Unmap());
  EXPECT_FALSE(SharedMemory::IsHandleValid(SharedMemory::NULLHandle()));
  EXPECT_GT(SharedMemory::GetHandleLimit(), 10u);
}

TEST(SharedMemoryTest, IsZeroFilledAndAligned) {
  SharedMemory memory;
  ASSERT_TRUE(memory.CreateAndMapAnonymous(kSize));
  EXPECT_EQ(kSize, memory.requested_size());
  EXPECT_GE(memory.mapped_size(), kSize);
  EXPECT_EQ(0u, reinterpret_cast<uintptr_t>(memory.memory()) %
                    SharedMemory::MAP_MINIMUM_ALIGNMENT);
  EXPECT_TRUE(std::all_of(Bytes(memory), Bytes(memory) + kSize,
                          [](char c) { return c == 0; }));
}

TEST(SharedMemoryTest, RefusesSizesThatAreNone) {
  SharedMemory memory;
  EXPECT_FALSE(memory.CreateAnonymous(0));
  EXPECT_FALSE(memory.CreateAnonymous(static_cast<size_t>(INT_MAX) + 1));
  EXPECT_FALSE(memory.CreateAnonymous(std::numeric_limits<size_t>::max()));
  EXPECT_FALSE(SharedMemory::IsHandleValid(memory.handle()));
}

TEST(SharedMemoryTest, MapsOnceAtATime) {
  SharedMemory memory;
  ASSERT_TRUE(memory.CreateAndMapAnonymous(kSize));
  EXPECT_FALSE(memory.Map(kSize));
  EXPECT_TRUE(memory.Unmap());
  EXPECT_FALSE(memory.Unmap());
  EXPECT_EQ(0u, memory.mapped_size());
  EXPECT_TRUE(memory.Map(kSize));
}

TEST(SharedMemoryTest, NeverMapsMoreThanThereIs) {
  SharedMemory memory;
  ASSERT_TRUE(memory.CreateAnonymous(kSize));
  EXPECT_FALSE(memory.Map(0));
  EXPECT_FALSE(memory.Map(kSize + 1));
  EXPECT_FALSE(memory.Map(static_cast<size_t>(INT_MAX)));
  EXPECT_FALSE(memory.Map(std::numeric_limits<size_t>::max()));
  EXPECT_FALSE(memory.MapAt(65536, kSize - 65536 + 1));
  EXPECT_FALSE(memory.MapAt(-65536, 65536));
  EXPECT_FALSE(memory.MapAt(65536, std::numeric_limits<size_t>::max() - 10));
  EXPECT_TRUE(memory.MapAt(65536, kSize - 65536));
}

TEST(SharedMemoryTest, AMappingOutlivesClose) {
  SharedMemory memory;
  ASSERT_TRUE(memory.CreateAndMapAnonymous(kSize));
  memory.Close();
  EXPECT_FALSE(SharedMemory::IsHandleValid(memory.handle()));
  Bytes(memory)[kSize - 1] = 'x';
  EXPECT_EQ('x', Bytes(memory)[kSize - 1]);
}

TEST(SharedMemoryTest, TwoObjectsSeeTheSameBytes) {
  SharedMemory ours;
  ASSERT_TRUE(ours.CreateAndMapAnonymous(kSize));
  SharedMemory theirs(ShareWithOurselves(&ours), false);
  ASSERT_TRUE(theirs.Map(kSize));
  EXPECT_EQ(0u, theirs.requested_size());

  strcpy(Bytes(ours), "from us");
  EXPECT_STREQ("from us", Bytes(theirs));
  strcpy(Bytes(theirs), "from them");
  EXPECT_STREQ("from them", Bytes(ours));
}

TEST(SharedMemoryTest, AReceiverCannotMapMoreThanThereIs) {
  SharedMemory ours;
  ASSERT_TRUE(ours.CreateAnonymous(kSize));
  SharedMemory theirs(ShareWithOurselves(&ours), false);
  EXPECT_FALSE(theirs.Map(kSize + 64 * 1024)) << "a page more, wherever";
  EXPECT_TRUE(theirs.Map(kSize));
}

TEST(SharedMemoryTest, GivingLeavesTheGiverWithNothing) {
  SharedMemory ours;
  ASSERT_TRUE(ours.CreateAndMapAnonymous(kSize));
  Bytes(ours)[0] = 'x';
  SharedMemoryHandle handle = SharedMemory::NULLHandle();
  EXPECT_TRUE(ours.GiveToProcess(GetCurrentProcessHandle(), &handle));
  EXPECT_FALSE(ours.memory());
  EXPECT_FALSE(SharedMemory::IsHandleValid(ours.handle()));

  SharedMemory theirs(handle, false);
  ASSERT_TRUE(theirs.Map(kSize));
  EXPECT_EQ('x', Bytes(theirs)[0]);
}

TEST(SharedMemoryTest, ReadersSeeWhatTheWriterWrites) {
  SharedMemory ours;
  ASSERT_TRUE(CreateForReaders(&ours));
  ASSERT_TRUE(ours.Map(kSize));
  SharedMemory theirs(ShareReadOnlyWithOurselves(&ours), true);
  ASSERT_TRUE(theirs.Map(kSize));
  strcpy(Bytes(ours), "written later");
  EXPECT_STREQ("written later", Bytes(theirs));
}

TEST(SharedMemoryTest, AReadOnlyHandleCannotBeMappedForWriting) {
  SharedMemory ours;
  ASSERT_TRUE(CreateForReaders(&ours));
  SharedMemory theirs(ShareReadOnlyWithOurselves(&ours), false);
  EXPECT_FALSE(theirs.Map(kSize));
}

TEST(SharedMemoryTest, TheWriterCanStillMapAfterSharingForReading) {
  SharedMemory ours;
  ASSERT_TRUE(CreateForReaders(&ours));
  SharedMemory theirs(ShareReadOnlyWithOurselves(&ours), true);
  ASSERT_TRUE(theirs.Map(kSize));
  for (char mark : {'a', 'b'}) {
    ASSERT_TRUE(ours.MapAt(65536, kSize - 65536));
    Bytes(ours)[10] = mark;
    EXPECT_EQ(mark, Bytes(theirs)[65536 + 10]);
    EXPECT_TRUE(ours.Unmap());
  }
  EXPECT_FALSE(ours.Map(kSize + 1));
  EXPECT_FALSE(ours.MapAt(1, 1));
}

TEST(SharedMemoryTest, GivingForReadingLeavesNoWriter) {
  SharedMemory ours;
  ASSERT_TRUE(CreateForReaders(&ours));
  ASSERT_TRUE(ours.Map(kSize));
  Bytes(ours)[0] = 'x';
  SharedMemoryHandle handle = SharedMemory::NULLHandle();
  EXPECT_TRUE(ours.GiveReadOnlyToProcess(GetCurrentProcessHandle(), &handle));
  EXPECT_FALSE(ours.memory());
  SharedMemory theirs(handle, true);
  ASSERT_TRUE(theirs.Map(kSize));
  EXPECT_EQ('x', Bytes(theirs)[0]);
}

TEST(SharedMemoryTest, SharingForReadingMustHaveBeenAskedForAtCreation) {
  SharedMemory ours;
  ASSERT_TRUE(ours.CreateAnonymous(kSize));
  SharedMemoryHandle handle;
  EXPECT_DEATH(ours.ShareReadOnlyToProcess(GetCurrentProcessHandle(), &handle),
               "");
}

TEST(SharedMemoryTest, CloseHandleIsForHandlesNobodyTook) {
  SharedMemory ours;
  ASSERT_TRUE(ours.CreateAnonymous(kSize));
  SharedMemory::CloseHandle(ShareWithOurselves(&ours));
  SharedMemory::CloseHandle(SharedMemory::NULLHandle());
}

TEST(SharedMemoryTest, TheLockKeepsThreadsApart) {
  SharedMemory memory;
  ASSERT_TRUE(memory.CreateAndMapAnonymous(sizeof(int)));
  int* counter = static_cast<int*>(memory.memory());
  const auto count = [&] {
    for (int i = 0; i < 200; ++i) {
      SharedMemoryAutoLockDeprecated hold(&memory);
      const int before = *counter;
      std::this_thread::yield();
      *counter = before + 1;
    }
  };
  std::thread first(count);
  std::thread second(count);
  first.join();
  second.join();
  EXPECT_EQ(400, *counter);
}

class NamedSharedMemoryTest : public testing::Test {
 protected:
  NamedSharedMemoryTest()
      : name_("classic_ipc_unittest_" + std::to_string(GetCurrentProcId())) {}
  ~NamedSharedMemoryTest() override { SharedMemory().Delete(name_); }

  const std::string name_;
};

TEST_F(NamedSharedMemoryTest, IsFoundByItsName) {
  SharedMemory ours;
  ASSERT_TRUE(ours.CreateNamedDeprecated(name_, false, kSize));
  ASSERT_TRUE(ours.Map(kSize));
  Bytes(ours)[0] = 'x';

  SharedMemory reader;
  ASSERT_TRUE(reader.Open(name_, true));
  ASSERT_TRUE(reader.Map(kSize));
  EXPECT_EQ('x', Bytes(reader)[0]);

  SharedMemory writer;
  ASSERT_TRUE(writer.CreateNamedDeprecated(name_, true, kSize));
  ASSERT_TRUE(writer.Map(kSize));
  Bytes(writer)[0] = 'y';
  EXPECT_EQ('y', Bytes(reader)[0]);
}

TEST_F(NamedSharedMemoryTest, ANameIsTakenOnce) {
  SharedMemory ours;
  ASSERT_TRUE(ours.CreateNamedDeprecated(name_, false, kSize));
  SharedMemory second;
  EXPECT_FALSE(second.CreateNamedDeprecated(name_, false, kSize));
}

#if defined(OS_POSIX)
// Elsewhere it goes with the last handle.
TEST_F(NamedSharedMemoryTest, DeleteRemovesTheName) {
  SharedMemory ours;
  ASSERT_TRUE(ours.CreateNamedDeprecated(name_, false, kSize));
  EXPECT_TRUE(ours.Delete(name_));
  SharedMemory late;
  EXPECT_FALSE(late.Open(name_, true));
  EXPECT_TRUE(late.Delete(name_));
  EXPECT_TRUE(ours.Map(kSize));
}
#endif

TEST_F(NamedSharedMemoryTest, ExistingMemoryMayBeSmallerThanHoped) {
  SharedMemory ours;
  ASSERT_TRUE(ours.CreateNamedDeprecated(name_, false, 100));
  SharedMemory other;
  ASSERT_TRUE(other.CreateNamedDeprecated(name_, true, kSize));
  EXPECT_FALSE(other.Map(kSize));
}

}  // namespace
}  // namespace base
