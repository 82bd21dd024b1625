// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/pickle.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <string>
#include <utility>
#include <vector>

#include "base/strings/string16.h"
#include "base/strings/utf_string_conversions.h"
#include "gtest/gtest.h"

namespace {

// Opens what only subclasses of Pickle may use.
class TestPickle : public Pickle {
 public:
  struct CustomHeader : Pickle::Header {
    uint32 first;
    uint32 second;
  };

  using Pickle::Pickle;
  TestPickle() {}

  using Pickle::AlignInt;
  using Pickle::capacity_after_header;
  using Pickle::FindNext;
  using Pickle::kPayloadUnit;
  using Pickle::mutable_payload;
  using Pickle::Resize;
};

std::string BytesOf(const Pickle& pickle) {
  return std::string(static_cast<const char*>(pickle.data()), pickle.size());
}

// A pickle of a 4-byte header that announces |payload_size|, and |payload|.
std::string Forged(uint32 payload_size, const std::string& payload) {
  std::string bytes(sizeof(payload_size), '\0');
  memcpy(&bytes[0], &payload_size, sizeof(payload_size));
  return bytes + payload;
}

Pickle View(const std::string& bytes) {
  return Pickle(bytes.data(), static_cast<int>(bytes.size()));
}

std::string Int(int value) {
  return std::string(reinterpret_cast<const char*>(&value), sizeof(value));
}

// Leaves bytes on the heap that the next allocation is likely to get.
void DirtyTheHeap() {
  std::vector<void*> blocks;
  for (size_t size = 16; size <= 2048; size += 16) {
    blocks.push_back(malloc(size));
    memset(blocks.back(), 0xAA, size);
  }
  for (void* block : blocks)
    free(block);
}

void WriteOneOfEach(Pickle* pickle) {
  EXPECT_TRUE(pickle->WriteBool(true));
  EXPECT_TRUE(pickle->WriteInt(-7));
  EXPECT_TRUE(
      pickle->WriteLongUsingDangerousNonPortableLessPersistableForm(-8L));
  EXPECT_TRUE(pickle->WriteUInt16(65535));
  EXPECT_TRUE(pickle->WriteUInt32(kuint32max));
  EXPECT_TRUE(pickle->WriteInt64(kint64min));
  EXPECT_TRUE(pickle->WriteUInt64(kuint64max));
  EXPECT_TRUE(pickle->WriteSizeT(12345));
  EXPECT_TRUE(pickle->WriteFloat(3.5f));
  EXPECT_TRUE(pickle->WriteDouble(-2.25));
  EXPECT_TRUE(pickle->WriteString("five5"));
  EXPECT_TRUE(pickle->WriteWString(L"wide \u20AC"));
  EXPECT_TRUE(pickle->WriteString16(base::UTF8ToUTF16("\xF0\x9F\x98\x80x")));
  EXPECT_TRUE(pickle->WriteData("a\0b", 3));
  EXPECT_TRUE(pickle->WriteBytes("rawbytes", 8));
}

void ExpectOneOfEach(const Pickle& pickle) {
  PickleIterator iter(pickle);
  bool b;
  int i;
  long l;
  uint16 u16;
  uint32 u32;
  int64 i64;
  uint64 u64;
  size_t size;
  float f;
  double d;
  std::string s;
  std::wstring w;
  base::string16 s16;
  const char* data;
  int length;
  ASSERT_TRUE(iter.ReadBool(&b));
  EXPECT_TRUE(b);
  ASSERT_TRUE(iter.ReadInt(&i));
  EXPECT_EQ(-7, i);
  ASSERT_TRUE(iter.ReadLong(&l));
  EXPECT_EQ(-8L, l);
  ASSERT_TRUE(iter.ReadUInt16(&u16));
  EXPECT_EQ(65535, u16);
  ASSERT_TRUE(iter.ReadUInt32(&u32));
  EXPECT_EQ(kuint32max, u32);
  ASSERT_TRUE(iter.ReadInt64(&i64));
  EXPECT_EQ(kint64min, i64);
  ASSERT_TRUE(iter.ReadUInt64(&u64));
  EXPECT_EQ(kuint64max, u64);
  ASSERT_TRUE(iter.ReadSizeT(&size));
  EXPECT_EQ(12345u, size);
  ASSERT_TRUE(iter.ReadFloat(&f));
  EXPECT_EQ(3.5f, f);
  ASSERT_TRUE(iter.ReadDouble(&d));
  EXPECT_EQ(-2.25, d);
  ASSERT_TRUE(iter.ReadString(&s));
  EXPECT_EQ("five5", s);
  ASSERT_TRUE(iter.ReadWString(&w));
  EXPECT_EQ(L"wide \u20AC", w);
  ASSERT_TRUE(iter.ReadString16(&s16));
  EXPECT_EQ(base::UTF8ToUTF16("\xF0\x9F\x98\x80x"), s16);
  ASSERT_TRUE(iter.ReadData(&data, &length));
  EXPECT_EQ(std::string("a\0b", 3), std::string(data, length));
  ASSERT_TRUE(iter.ReadBytes(&data, 8));
  EXPECT_EQ("rawbytes", std::string(data, 8));
  EXPECT_FALSE(iter.ReadInt(&i)) << "nothing may be left";
}

// --- Writing ----------------------------------------------------------------

TEST(PickleTest, ReadsBackWhatWasWritten) {
  Pickle pickle;
  WriteOneOfEach(&pickle);
  ExpectOneOfEach(pickle);
}

TEST(PickleTest, IsEmptyAtFirst) {
  Pickle pickle;
  EXPECT_EQ(sizeof(Pickle::Header), pickle.size());
  EXPECT_EQ(0u, pickle.payload_size());
  EXPECT_EQ(pickle.end_of_payload(), pickle.payload());
}

TEST(PickleTest, KeepsHeaderAndPayloadInOneBuffer) {
  Pickle pickle;
  const void* const buffer = pickle.data();
  for (size_t i = 0; i < 64 / sizeof(int); ++i)
    pickle.WriteInt(1);
  EXPECT_EQ(buffer, pickle.data()) << "64 bytes fit without a move";
  EXPECT_EQ(static_cast<const char*>(buffer) + 4, pickle.payload());
}

TEST(PickleTest, KeepsTheHeaderUpToDate) {
  Pickle pickle;
  pickle.WriteInt(1);
  EXPECT_EQ(4u, pickle.headerT<Pickle::Header>()->payload_size);
  pickle.WriteString("abcde");
  EXPECT_EQ(16u, pickle.headerT<Pickle::Header>()->payload_size);
}

TEST(PickleTest, PadsWithZeros) {
  DirtyTheHeap();
  Pickle pickle;
  pickle.WriteUInt16(0xFFFF);
  pickle.WriteBytes("\xFF", 1);
  pickle.WriteBytes("\xFF\xFF", 2);
  pickle.WriteBytes("\xFF\xFF\xFF", 3);
  EXPECT_EQ(std::string("\xFF\xFF\0\0"
                        "\xFF\0\0\0"
                        "\xFF\xFF\0\0"
                        "\xFF\xFF\xFF\0",
                        16),
            std::string(pickle.payload(), pickle.payload_size()));
}

TEST(PickleTest, StartsWithAZeroedHeader) {
  DirtyTheHeap();
  Pickle pickle(64);
  EXPECT_EQ(std::string(64, '\0'), BytesOf(pickle));
}

TEST(PickleTest, RoundsTheHeaderUp) {
  EXPECT_EQ(8u, Pickle(6).size());
  EXPECT_EQ(8u, Pickle(8).size());
}

TEST(PickleTest, CarriesAHeaderOfTheSubclass) {
  TestPickle pickle(static_cast<int>(sizeof(TestPickle::CustomHeader)));
  TestPickle::CustomHeader* header = pickle.headerT<TestPickle::CustomHeader>();
  ASSERT_TRUE(header);
  header->first = 10;
  header->second = 20;
  for (int i = 0; i < 1000; ++i)
    pickle.WriteInt(i);
  header = pickle.headerT<TestPickle::CustomHeader>();
  EXPECT_EQ(4000u, header->payload_size);
  EXPECT_EQ(10u, header->first);
  EXPECT_EQ(20u, header->second);
}

TEST(PickleTest, RefusesNegativeLengths) {
  Pickle pickle;
  EXPECT_FALSE(pickle.WriteData("x", -1));
  EXPECT_FALSE(pickle.WriteBytes("x", INT_MIN));
  EXPECT_EQ(0u, pickle.payload_size());
}

TEST(PickleTest, WritesNothingForNoBytes) {
  Pickle pickle;
  EXPECT_TRUE(pickle.WriteBytes(NULL, 0));
  EXPECT_EQ(0u, pickle.payload_size());
}

TEST(PickleTest, KeepsNulsInStrings) {
  Pickle pickle;
  pickle.WriteString(std::string("a\0b", 3));
  std::string read;
  ASSERT_TRUE(PickleIterator(pickle).ReadString(&read));
  EXPECT_EQ(std::string("a\0b", 3), read);
}

// --- Growing ----------------------------------------------------------------

TEST(PickleTest, GrowsThroughManyAllocations) {
  Pickle pickle;
  for (int i = 0; i < 100000; ++i)
    pickle.WriteInt(i);
  PickleIterator iter(pickle);
  int value;
  for (int i = 0; i < 100000; ++i) {
    ASSERT_TRUE(iter.ReadInt(&value));
    ASSERT_EQ(i, value);
  }
}

TEST(PickleTest, DoublesItsCapacityInUnits) {
  TestPickle pickle;
  EXPECT_EQ(64u, pickle.capacity_after_header());
  pickle.WriteBytes(std::string(65, 'x').data(), 65);
  EXPECT_EQ(128u, pickle.capacity_after_header());
  pickle.WriteBytes(std::string(300, 'x').data(), 300);
  EXPECT_EQ(384u, pickle.capacity_after_header()) << "368 rounded up";
}

TEST(PickleTest, ResizesToWholeUnits) {
  TestPickle pickle;
  pickle.WriteInt(42);
  const std::string bytes = BytesOf(pickle);
  pickle.Resize(65);
  EXPECT_EQ(128u, pickle.capacity_after_header());
  pickle.Resize(1 << 20);
  EXPECT_EQ(1u << 20, pickle.capacity_after_header());
  EXPECT_EQ(bytes, BytesOf(pickle));
}

TEST(PickleTest, ReservesWithoutATrace) {
  TestPickle pickle;
  pickle.Reserve(1000);
  const void* const buffer = pickle.data();
  EXPECT_EQ(0u, pickle.payload_size());
  for (int i = 0; i < 250; ++i)
    pickle.WriteInt(i);
  EXPECT_EQ(buffer, pickle.data()) << "the room was reserved";
}

TEST(PickleTest, AlignsUpwards) {
  EXPECT_EQ(0u, TestPickle::AlignInt(0, 4));
  EXPECT_EQ(4u, TestPickle::AlignInt(1, 4));
  EXPECT_EQ(4u, TestPickle::AlignInt(4, 4));
  EXPECT_EQ(128u, TestPickle::AlignInt(65, 64));
}

TEST(PickleTest, LetsSubclassesEditThePayload) {
  TestPickle pickle;
  pickle.WriteInt(1);
  pickle.mutable_payload()[0] = 5;
  int value;
  ASSERT_TRUE(PickleIterator(pickle).ReadInt(&value));
  EXPECT_EQ(5, value);
}

// --- Copying and moving -----------------------------------------------------

TEST(PickleTest, CopiesHeaderAndPayload) {
  TestPickle pickle(static_cast<int>(sizeof(TestPickle::CustomHeader)));
  pickle.headerT<TestPickle::CustomHeader>()->first = 99;
  WriteOneOfEach(&pickle);
  Pickle copy(pickle);
  EXPECT_EQ(BytesOf(pickle), BytesOf(copy));
  EXPECT_NE(pickle.data(), copy.data());
  ExpectOneOfEach(copy);
}

TEST(PickleTest, CopiesAreIndependent) {
  Pickle pickle;
  pickle.WriteInt(1);
  Pickle copy(pickle);
  copy.WriteInt(2);
  EXPECT_EQ(4u, pickle.payload_size());
  EXPECT_EQ(8u, copy.payload_size());
}

TEST(PickleTest, AssignsOverSmallerAndLargerOnes) {
  Pickle small;
  small.WriteInt(1);
  Pickle large;
  large.WriteString(std::string(1000, 'x'));
  const std::string small_bytes = BytesOf(small);
  const std::string large_bytes = BytesOf(large);

  Pickle target;
  target = large;
  EXPECT_EQ(large_bytes, BytesOf(target));
  target = small;
  EXPECT_EQ(small_bytes, BytesOf(target));
  target.WriteInt(2);
  EXPECT_EQ(small_bytes, BytesOf(small));
}

TEST(PickleTest, AssignsOverAnotherHeaderSize) {
  Pickle source(16);
  source.WriteInt(7);
  Pickle target;
  target.WriteString("something");
  target = source;
  EXPECT_EQ(BytesOf(source), BytesOf(target));
  EXPECT_EQ(4u, target.payload_size());
}

TEST(PickleTest, SurvivesAssignmentToItself) {
  Pickle pickle;
  pickle.WriteInt(7);
  const std::string bytes = BytesOf(pickle);
  Pickle& same = pickle;
  pickle = same;
  EXPECT_EQ(bytes, BytesOf(pickle));
  pickle = std::move(same);
  EXPECT_EQ(bytes, BytesOf(pickle));
}

TEST(PickleTest, TakesAViewOfItself) {
  Pickle pickle;
  pickle.WriteString(std::string(200, 'x'));
  const std::string bytes = BytesOf(pickle);
  const Pickle view(static_cast<const char*>(pickle.data()),
                    static_cast<int>(pickle.size()));
  pickle = view;
  EXPECT_EQ(bytes, BytesOf(pickle));
}

TEST(PickleTest, MovesTheBuffer) {
  Pickle pickle;
  pickle.WriteInt(7);
  pickle.Reserve(1000);
  const void* const buffer = pickle.data();
  Pickle moved(std::move(pickle));
  EXPECT_EQ(buffer, moved.data());
  EXPECT_EQ(0u, pickle.size());
  EXPECT_EQ(NULL, pickle.data());

  Pickle assigned;
  assigned = std::move(moved);
  EXPECT_EQ(buffer, assigned.data());
  assigned.WriteInt(8);
  EXPECT_EQ(8u, assigned.payload_size());
}

TEST(PickleTest, KeepsASmallPayloadInTheObject) {
  TestPickle pickle(20);
  const char* const object = reinterpret_cast<const char*>(&pickle);
  for (size_t i = 0; i < 128 / sizeof(int); ++i)
    pickle.WriteInt(1);
  EXPECT_GE(pickle.payload(), object);
  EXPECT_LE(pickle.end_of_payload(), object + sizeof(pickle));
  EXPECT_EQ(0u, reinterpret_cast<uintptr_t>(pickle.data()) % 8);
  const std::string bytes = BytesOf(pickle);
  pickle.Reserve(1);
  EXPECT_FALSE(pickle.payload() >= object &&
               pickle.payload() < object + sizeof(pickle));
  EXPECT_EQ(bytes, BytesOf(pickle));
}

TEST(PickleTest, MovesASmallPayloadWithTheObject) {
  TestPickle pickle;
  pickle.WriteInt(7);
  const std::string bytes = BytesOf(pickle);
  TestPickle moved(std::move(pickle));
  EXPECT_EQ(bytes, BytesOf(moved));
  EXPECT_EQ(0u, pickle.size());
  EXPECT_EQ(NULL, pickle.data());
  EXPECT_EQ(64u, moved.capacity_after_header());

  Pickle large;
  large.WriteString(std::string(1000, 'x'));
  large = std::move(moved);
  EXPECT_EQ(bytes, BytesOf(large));
  large.WriteInt(8);
  EXPECT_EQ(8u, large.payload_size());
}

TEST(PickleTest, MovesAViewOfASmallPickle) {
  Pickle pickle;
  pickle.WriteInt(7);
  Pickle view(static_cast<const char*>(pickle.data()),
              static_cast<int>(pickle.size()));
  const Pickle moved(std::move(view));
  EXPECT_EQ(pickle.data(), moved.data());
}

TEST(PickleTest, TakesAViewOfItsSmallSelf) {
  Pickle pickle(16);
  pickle.WriteString("four");
  // A view with another header, so that no bytes stay where they are.
  std::string bytes = BytesOf(pickle);
  const Pickle view(static_cast<const char*>(pickle.data()),
                    static_cast<int>(pickle.size()));
  pickle = view;
  EXPECT_EQ(bytes, BytesOf(pickle));
  const Pickle part(pickle.payload() - 4, 12);
  bytes = BytesOf(part);
  pickle = part;
  EXPECT_EQ(bytes, BytesOf(pickle));
}

TEST(PickleTest, CanBeAssignedToAfterAMove) {
  Pickle pickle;
  Pickle moved(std::move(pickle));
  pickle = Pickle();
  pickle.WriteInt(1);
  EXPECT_EQ(4u, pickle.payload_size());
}

// --- Read-only views --------------------------------------------------------

TEST(PickleTest, ViewsBytesInPlace) {
  Pickle pickle;
  WriteOneOfEach(&pickle);
  const std::string bytes = BytesOf(pickle);
  const Pickle view = View(bytes);
  EXPECT_EQ(bytes.data(), view.data());
  EXPECT_EQ(bytes.size(), view.size());
  ExpectOneOfEach(view);
}

TEST(PickleTest, ViewsMisalignedBytes) {
  Pickle pickle;
  WriteOneOfEach(&pickle);
  for (size_t shift = 1; shift < 8; ++shift) {
    const std::string bytes = std::string(shift, 'x') + BytesOf(pickle);
    ExpectOneOfEach(
        Pickle(bytes.data() + shift, static_cast<int>(bytes.size() - shift)));
  }
}

TEST(PickleTest, TakesForTheHeaderWhatThePayloadLeaves) {
  Pickle pickle(16);
  pickle.WriteInt(7);
  const std::string bytes = BytesOf(pickle);
  const Pickle view = View(bytes);
  EXPECT_EQ(4u, view.payload_size());
  EXPECT_EQ(bytes.data() + 16, view.payload());
}

TEST(PickleTest, HasNoHeaderOfAnotherSize) {
  const std::string bytes = Forged(4, Int(7));
  const Pickle view = View(bytes);
  EXPECT_TRUE(view.headerT<Pickle::Header>());
  EXPECT_FALSE(view.headerT<TestPickle::CustomHeader>());
}

TEST(PickleTest, IsEmptyOverBytesThatMakeNoSense) {
  const std::string cases[] = {
      "",
      "abc",                     // No room for a header.
      Forged(5, "1234"),         // More payload than there is.
      Forged(kuint32max, "12"),  // Much more.
      Forged(kuint32max - 3, "1234"),
      Forged(8, "1234"),  // The header itself would be payload.
      Forged(1, "1234"),  // A header of 7 bytes.
      Forged(3, "1234"),
  };
  for (const std::string& bytes : cases) {
    SCOPED_TRACE(bytes);
    const Pickle view = View(bytes);
    EXPECT_EQ(NULL, view.data());
    EXPECT_EQ(0u, view.size());
    EXPECT_EQ(0u, view.payload_size());
    EXPECT_EQ(NULL, view.payload());
    EXPECT_FALSE(view.headerT<Pickle::Header>());
    PickleIterator iter(view);
    int value;
    EXPECT_FALSE(iter.ReadInt(&value));
    EXPECT_FALSE(iter.SkipBytes(0));
    const Pickle copy(view);
    EXPECT_EQ(0u, copy.size());
    Pickle assigned;
    assigned = view;
    EXPECT_EQ(0u, assigned.size());
  }
}

TEST(PickleTest, IsEmptyOverANegativeLengthOrNoBytes) {
  const std::string bytes = Forged(0, "");
  EXPECT_EQ(0u, Pickle(bytes.data(), -1).size());
  EXPECT_EQ(0u, Pickle(bytes.data(), INT_MIN).size());
  EXPECT_EQ(0u, Pickle(NULL, 100).size());
}

TEST(PickleTest, DoesNotFollowAHeaderThatChangesLater) {
  std::string bytes = Forged(4, Int(7));
  const Pickle view = View(bytes);
  const uint32 huge = kuint32max;
  memcpy(&bytes[0], &huge, sizeof(huge));
  EXPECT_EQ(4u, view.payload_size());
  PickleIterator iter(view);
  EXPECT_TRUE(iter.SkipBytes(4));
  EXPECT_FALSE(iter.SkipBytes(1));
}

TEST(PickleTest, MakesACopyOfAViewWritable) {
  const std::string bytes = Forged(4, Int(7));
  Pickle copy(static_cast<const Pickle&>(View(bytes)));
  copy.WriteInt(8);
  EXPECT_EQ(Forged(8, Int(7) + Int(8)), BytesOf(copy));
  EXPECT_EQ(Forged(4, Int(7)), bytes);
}

TEST(PickleDeathTest, RefusesToWriteToAView) {
  const std::string bytes = Forged(4, Int(7));
  EXPECT_DEATH(View(bytes).WriteInt(1), "owns_buffer_");
  EXPECT_DEATH(View(bytes).WriteBytes("", 0), "owns_buffer_");
  EXPECT_DEATH(View(bytes).WriteString("x"), "owns_buffer_");
  EXPECT_DEATH(View(bytes).Reserve(1), "owns_buffer_");
}

TEST(PickleDeathTest, RefusesToWriteToAMovedPickle) {
  Pickle pickle;
  Pickle moved(std::move(pickle));
  EXPECT_DEATH(pickle.WriteInt(1), "owns_buffer_");
}

// --- Reading ----------------------------------------------------------------

// Every kind of read, on |payload| after |skip| bytes of it.
int SuccessfulReads(const std::string& payload, int skip) {
  const std::string bytes =
      Forged(static_cast<uint32>(payload.size()), payload);
  const Pickle view(bytes.data(), static_cast<int>(bytes.size()));
  bool b;
  int i;
  long l;
  uint16 u16;
  uint32 u32;
  int64 i64;
  uint64 u64;
  size_t size;
  float f;
  double d;
  std::string s;
  std::wstring w;
  base::string16 s16;
  const char* data;
  int successes = 0;
  const auto start = [&view, skip] {
    PickleIterator iter(view);
    EXPECT_TRUE(iter.SkipBytes(skip));
    return iter;
  };
  successes += start().ReadBool(&b);
  successes += start().ReadInt(&i);
  successes += start().ReadLong(&l);
  successes += start().ReadUInt16(&u16);
  successes += start().ReadUInt32(&u32);
  successes += start().ReadInt64(&i64);
  successes += start().ReadUInt64(&u64);
  successes += start().ReadSizeT(&size);
  successes += start().ReadFloat(&f);
  successes += start().ReadDouble(&d);
  successes += start().ReadString(&s);
  successes += start().ReadWString(&w);
  successes += start().ReadString16(&s16);
  successes += start().ReadData(&data, &i);
  successes += start().ReadLength(&i);
  successes += start().ReadBytes(&data, 1);
  return successes;
}

TEST(PickleIteratorTest, ReadsNothingFromNothing) {
  PickleIterator iter;
  int value;
  const char* data;
  EXPECT_FALSE(iter.ReadInt(&value));
  EXPECT_FALSE(iter.ReadBytes(&data, 0));
  EXPECT_FALSE(iter.SkipBytes(0));
}

TEST(PickleIteratorTest, FailsEveryReadAtTheEnd) {
  EXPECT_EQ(0, SuccessfulReads("", 0));
  EXPECT_EQ(0, SuccessfulReads(Int(1), 4));
}

TEST(PickleIteratorTest, ReadsWithoutTheLastPadding) {
  // One byte is enough for a bool and for a byte.
  EXPECT_EQ(2, SuccessfulReads(std::string("abcd") + "\x01", 4));
}

TEST(PickleIteratorTest, LeavesTheResultAloneOnFailure) {
  const std::string bytes = Forged(4, Int(-1));
  const Pickle view = View(bytes);
  std::string s = "before";
  const char* data = "before";
  int length = 42;
  int64 i64 = 42;
  EXPECT_FALSE(PickleIterator(view).ReadString(&s));
  EXPECT_EQ("before", s);
  EXPECT_FALSE(PickleIterator(view).ReadData(&data, &length));
  EXPECT_STREQ("before", data);
  EXPECT_EQ(42, length);
  EXPECT_FALSE(PickleIterator(view).ReadInt64(&i64));
  EXPECT_EQ(42, i64);
  EXPECT_FALSE(PickleIterator(view).ReadLength(&length));
  EXPECT_EQ(42, length);
}

TEST(PickleIteratorTest, StaysAtTheEndAfterAFailure) {
  Pickle pickle;
  pickle.WriteInt(1);
  PickleIterator iter(pickle);
  int64 too_long;
  int value;
  EXPECT_FALSE(iter.ReadInt64(&too_long));
  EXPECT_FALSE(iter.ReadInt(&value));
}

TEST(PickleIteratorTest, RefusesLengthsThatLie) {
  const int kLies[] = {-1,          INT_MIN,     9,           100,
                       INT_MAX,     INT_MAX - 1, INT_MAX - 3, INT_MAX / 2,
                       INT_MAX / 4, 0x40000000,  0x20000001};
  for (int lie : kLies) {
    SCOPED_TRACE(lie);
    const std::string payload = Int(lie) + "12345678";
    const std::string bytes =
        Forged(static_cast<uint32>(payload.size()), payload);
    const Pickle view = View(bytes);
    std::string s;
    std::wstring w;
    base::string16 s16;
    const char* data;
    int length;
    EXPECT_FALSE(PickleIterator(view).ReadString(&s));
    EXPECT_FALSE(PickleIterator(view).ReadWString(&w));
    EXPECT_FALSE(PickleIterator(view).ReadString16(&s16));
    EXPECT_FALSE(PickleIterator(view).ReadData(&data, &length));
    EXPECT_FALSE(PickleIterator(view).ReadBytes(&data, lie == 9 ? 13 : lie));
  }
}

TEST(PickleIteratorTest, CannotReadOnAfterALengthThatLies) {
  for (int lie : {-1, INT_MAX, 100}) {
    const std::string payload = Int(lie) + Int(7);
    const std::string bytes = Forged(8, payload);
    const Pickle view = View(bytes);
    PickleIterator iter(view);
    std::wstring w;
    int value;
    EXPECT_FALSE(iter.ReadWString(&w));
    EXPECT_FALSE(iter.ReadInt(&value));
  }
}

TEST(PickleIteratorTest, DoesNotCompareALengthWithWhatIsLeft) {
  Pickle pickle;
  pickle.WriteInt(INT_MAX);
  int length;
  ASSERT_TRUE(PickleIterator(pickle).ReadLength(&length));
  EXPECT_EQ(INT_MAX, length);
}

TEST(PickleIteratorTest, TakesAnyByteOtherThanZeroForTrue) {
  for (int byte = 0; byte < 256; ++byte) {
    Pickle pickle;
    pickle.WriteInt(byte);
    bool value = byte == 0;
    ASSERT_TRUE(PickleIterator(pickle).ReadBool(&value));
    EXPECT_EQ(byte != 0, value);
  }
}

TEST(PickleIteratorTest, LooksAtOneByteForABool) {
  Pickle pickle;
  pickle.WriteInt(0x0100);
  bool value = true;
  ASSERT_TRUE(PickleIterator(pickle).ReadBool(&value));
  EXPECT_FALSE(value);
}

TEST(PickleIteratorTest, SkipsWithPadding) {
  Pickle pickle;
  pickle.WriteBytes("abcde", 5);
  pickle.WriteInt(7);
  PickleIterator iter(pickle);
  int value;
  ASSERT_TRUE(iter.SkipBytes(5));
  ASSERT_TRUE(iter.ReadInt(&value));
  EXPECT_EQ(7, value);
  EXPECT_FALSE(iter.SkipBytes(-1));
}

TEST(PickleIteratorTest, ReadsNoBytesAtTheEnd) {
  Pickle pickle;
  PickleIterator iter(pickle);
  const char* data = NULL;
  EXPECT_TRUE(iter.ReadBytes(&data, 0));
  EXPECT_TRUE(iter.SkipBytes(0));
}

TEST(PickleIteratorTest, ReadsEmptyStrings) {
  Pickle pickle;
  pickle.WriteString("");
  pickle.WriteWString(L"");
  pickle.WriteData(NULL, 0);
  PickleIterator iter(pickle);
  std::string s = "x";
  std::wstring w = L"x";
  const char* data;
  int length = 1;
  ASSERT_TRUE(iter.ReadString(&s));
  EXPECT_EQ("", s);
  ASSERT_TRUE(iter.ReadWString(&w));
  EXPECT_EQ(L"", w);
  ASSERT_TRUE(iter.ReadData(&data, &length));
  EXPECT_EQ(0, length);
}

TEST(PickleIteratorTest, IsAlsoInBase) {
  base::Pickle pickle;
  pickle.WriteInt(3);
  base::PickleIterator iter(pickle);
  EXPECT_TRUE(iter.SkipBytes(4));
}

// --- FindNext ---------------------------------------------------------------

const char* FindNextIn(const std::string& bytes, size_t length) {
  return TestPickle::FindNext(sizeof(Pickle::Header), bytes.data(),
                              bytes.data() + length);
}

TEST(PickleFindNextTest, FindsTheEnd) {
  const std::string bytes = Forged(8, "12345678") + "more";
  EXPECT_EQ(bytes.data() + 12, FindNextIn(bytes, 12));
  EXPECT_EQ(bytes.data() + 12, FindNextIn(bytes, 16));
}

TEST(PickleFindNextTest, FindsNothingInAPart) {
  const std::string bytes = Forged(8, "12345678");
  for (size_t length = 0; length < 12; ++length)
    EXPECT_EQ(NULL, FindNextIn(bytes, length)) << length;
}

TEST(PickleFindNextTest, NeedsTheWholeHeader) {
  const std::string bytes = Forged(0, std::string(16, 'x'));
  EXPECT_EQ(NULL, TestPickle::FindNext(20, bytes.data(), bytes.data() + 19));
  EXPECT_EQ(bytes.data() + 20,
            TestPickle::FindNext(20, bytes.data(), bytes.data() + 20));
}

TEST(PickleFindNextTest, DoesNotWrapAround) {
  for (uint32 size : {kuint32max, kuint32max - 3, 0x80000000u, 0x7FFFFFFFu}) {
    const std::string bytes = Forged(size, "1234");
    EXPECT_EQ(NULL, FindNextIn(bytes, bytes.size())) << size;
  }
}

// The range is a claim here; only the header is real memory.
TEST(PickleFindNextTest, CalculatesUpToTheEndOfTheAddressSpace) {
  const std::string bytes = Forged(1000, "");
  const uintptr_t start = reinterpret_cast<uintptr_t>(bytes.data());
  const char* const last = reinterpret_cast<const char*>(UINTPTR_MAX);
  EXPECT_EQ(start + 1004, reinterpret_cast<uintptr_t>(
                              TestPickle::FindNext(4, bytes.data(), last)));
  EXPECT_EQ(NULL,
            TestPickle::FindNext(4, bytes.data(),
                                 reinterpret_cast<const char*>(start + 1003)));
  // Too short for a header, so nothing is read.
  EXPECT_EQ(NULL, TestPickle::FindNext(4, last - 3, last));
  EXPECT_EQ(NULL, TestPickle::FindNext(64, last - 63, last));
  // The wrong way round.
  EXPECT_EQ(NULL, TestPickle::FindNext(4, last, bytes.data()));
}

TEST(PickleFindNextTest, ReadsAMisalignedHeader) {
  const std::string bytes = "x" + Forged(4, "1234");
  EXPECT_EQ(
      bytes.data() + 9,
      TestPickle::FindNext(4, bytes.data() + 1, bytes.data() + bytes.size()));
}

}  // namespace
