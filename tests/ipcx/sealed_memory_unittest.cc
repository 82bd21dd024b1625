// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/sealed_memory.h"

#include <limits.h>
#include <stdint.h>

#include <string>
#include <utility>

#include "base/process/process_handle.h"
#include "gtest/gtest.h"

namespace ipcx {

namespace {

base::SharedMemoryHandle HandleOf(const SealedMemory& memory) {
  return memory.ForProcess(base::GetCurrentProcessHandle());
}

TEST(SealedMemoryTest, HoldsWhatItWasMadeOf) {
  const SealedMemory memory = SealedMemory::Create("picture");
  ASSERT_TRUE(memory.IsValid());
  EXPECT_EQ(memory.size(), 7u);
  EXPECT_EQ(memory.Map().bytes(), "picture");
}

TEST(SealedMemoryTest, IsFilledInPlace) {
  const SealedMemory memory = SealedMemory::Create(10000, [](char* bytes) {
    EXPECT_EQ(bytes[9999], 0);
    bytes[9999] = 'x';
  });
  const SealedMemory::Mapping mapping = memory.Map();
  ASSERT_EQ(mapping.bytes().size(), 10000u);
  EXPECT_EQ(mapping.bytes()[0], 0);
  EXPECT_EQ(mapping.bytes()[9999], 'x');
}

TEST(SealedMemoryTest, NoneHasNothing) {
  EXPECT_FALSE(SealedMemory().IsValid());
  EXPECT_FALSE(SealedMemory().Map().IsValid());
  EXPECT_FALSE(SealedMemory::Mapping().IsValid());
  base::StringPiece part;
  EXPECT_FALSE(SealedMemory::Mapping().GetPart(0, 0, &part));
  EXPECT_FALSE(base::SharedMemory::IsHandleValid(HandleOf(SealedMemory())));
}

TEST(SealedMemoryTest, SizesOutOfRangeAreRefused) {
  EXPECT_FALSE(SealedMemory::Create("").IsValid());
  const size_t too_large = static_cast<size_t>(INT_MAX) + 1;
  EXPECT_FALSE(SealedMemory::Create(too_large, [](char*) {
                 ADD_FAILURE() << "asked to fill it";
               }).IsValid());
}

TEST(SealedMemoryTest, AMappingOutlivesIt) {
  SealedMemory::Mapping mapping = SealedMemory::Create("picture").Map();
  EXPECT_EQ(mapping.bytes(), "picture");
  SealedMemory::Mapping other = std::move(mapping);
  EXPECT_FALSE(mapping.IsValid());
  EXPECT_EQ(other.bytes(), "picture");
}

TEST(SealedMemoryTest, APartIsWithinOrRefused) {
  const SealedMemory::Mapping mapping = SealedMemory::Create("picture").Map();
  base::StringPiece part;
  ASSERT_TRUE(mapping.GetPart(2, 5, &part));
  EXPECT_EQ(part, "cture");
  EXPECT_TRUE(mapping.GetPart(7, 0, &part));
  EXPECT_TRUE(part.empty());
  for (uint64 claim : {uint64{8}, uint64{1} << 31, uint64{1} << 32,
                       uint64{INT64_MAX}, UINT64_MAX}) {
    EXPECT_FALSE(mapping.GetPart(0, claim, &part)) << claim;
    EXPECT_FALSE(mapping.GetPart(claim, 0, &part)) << claim;
    EXPECT_FALSE(mapping.GetPart(claim, UINT64_MAX - claim + 2, &part))
        << claim;
  }
}

TEST(SealedMemoryTest, AHandleCarriesIt) {
  const SealedMemory memory = SealedMemory::Create("picture");
  const SealedMemory received = SealedMemory::FromHandle(HandleOf(memory), 7);
  ASSERT_TRUE(received.IsValid());
  EXPECT_EQ(received.Map().bytes(), "picture");
}

TEST(SealedMemoryTest, ASizeThatItDoesNotHaveIsRefused) {
  const SealedMemory memory = SealedMemory::Create("picture");
  for (size_t size : {size_t{0}, size_t{1} << 20, size_t{INT_MAX},
                      size_t{INT_MAX} + 1, SIZE_MAX}) {
    EXPECT_FALSE(SealedMemory::FromHandle(HandleOf(memory), size).IsValid())
        << size;
  }
}

TEST(SealedMemoryTest, MemoryThatCanBeWrittenIsRefused) {
  base::SharedMemory writable;
  ASSERT_TRUE(writable.CreateAnonymous(4096));
  base::SharedMemoryHandle handle;
  ASSERT_TRUE(
      writable.ShareToProcess(base::GetCurrentProcessHandle(), &handle));
  EXPECT_FALSE(SealedMemory::FromHandle(handle, 4096).IsValid());
}

TEST(SealedMemoryTest, NoHandleIsRefused) {
  EXPECT_FALSE(
      SealedMemory::FromHandle(base::SharedMemory::NULLHandle(), 1).IsValid());
}

TEST(SealedMemoryTest, NobodyWhoHasItCanMapItForWriting) {
  base::SharedMemory receiver(HandleOf(SealedMemory::Create("picture")), false);
  EXPECT_FALSE(receiver.Map(7));
}

}  // namespace

}  // namespace ipcx
