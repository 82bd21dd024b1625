// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a peer can write instead of the parameters that it should.

#include <limits.h>
#include <string.h>

#include <limits>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/containers/small_map.h"
#include "base/files/file.h"
#include "base/files/file_path.h"
#include "ipc/ipc_message_utils.h"
#include "tests/ipc/paint_messages.h"
#include "tests/support/params.h"

namespace {

using test_support::ReadFrom;
using test_support::Written;

template <class Container>
void ExpectRefused(const std::string& payload) {
  Container read{};
  EXPECT_FALSE(ReadFrom(payload, &read));
}

// Counts that the bytes cannot hold.
template <class Container>
void ExpectHostileCountsRefused() {
  for (int count : {-1, INT_MIN, INT_MAX, 0x0fffffff, 0x10000000, 0x7ffffffe}) {
    SCOPED_TRACE(count);
    ExpectRefused<Container>(Written(count));
    ExpectRefused<Container>(Written(count) + std::string(64, '\1'));
  }
  ExpectRefused<Container>(Written(1));
}

TEST(HostileParamsTest, CountsAreComparedWithTheBytes) {
  ExpectHostileCountsRefused<std::string>();
  ExpectHostileCountsRefused<std::wstring>();
  ExpectHostileCountsRefused<base::string16>();
  ExpectHostileCountsRefused<std::vector<char>>();
  ExpectHostileCountsRefused<std::vector<unsigned char>>();
  ExpectHostileCountsRefused<std::vector<bool>>();
  ExpectHostileCountsRefused<std::vector<int>>();
  ExpectHostileCountsRefused<std::vector<double>>();
  ExpectHostileCountsRefused<std::vector<std::string>>();
  ExpectHostileCountsRefused<std::vector<PaintMsg_Draw_Params>>();
  ExpectHostileCountsRefused<ScopedVector<std::string>>();
  ExpectHostileCountsRefused<std::set<int>>();
  ExpectHostileCountsRefused<std::map<int, int>>();
  ExpectHostileCountsRefused<std::unordered_map<int, int>>();
  ExpectHostileCountsRefused<base::SmallMap<std::map<int, int>>>();
}

TEST(HostileParamsTest, NoMemoryIsReservedForWhatIsNotThere) {
  int count;
  size_t room;
  const auto read = [&](const std::string& payload) {
    test_support::ReceivedMessage message(payload);
    PickleIterator iter(*message);
    return IPC::internal::ReadElementCount(&iter, &count, &room);
  };
  EXPECT_FALSE(read(Written(0x0fffffff)));
  EXPECT_FALSE(read(Written(INT_MAX)));
  EXPECT_FALSE(read(Written(100000) + std::string(1000, '\0')));
  // Few enough to be elements without bytes; none is reserved for.
  ASSERT_TRUE(read(Written(4000)));
  EXPECT_EQ(room, 0u);
  ASSERT_TRUE(read(Written(3) + std::string(9, '\0')));
  EXPECT_EQ(room, 3u);
}

TEST(HostileParamsTest, ElementsWithoutBytesAreFew) {
  std::vector<Tuple<>> elements(3);
  std::vector<Tuple<>> read;
  ASSERT_TRUE(ReadFrom(Written(elements), &read));
  EXPECT_EQ(read.size(), 3u);
  EXPECT_FALSE(ReadFrom(Written(INT_MAX - 1), &read));
}

TEST(HostileParamsTest, AFailedReadLeavesNoMoreThanTheBytesHold) {
  std::vector<std::string> read;
  EXPECT_FALSE(ReadFrom(Written(4000) + Written(std::string("one")), &read));
  EXPECT_LE(read.capacity(), 4u);
}

TEST(HostileParamsTest, ABoolIsTrueUnlessItIsZero) {
  for (int byte = 0; byte < 256; ++byte) {
    bool read = false;
    ASSERT_TRUE(ReadFrom(std::string(1, static_cast<char>(byte)), &read));
    EXPECT_EQ(read, byte != 0);
    std::vector<bool> many;
    ASSERT_TRUE(
        ReadFrom(Written(1) + std::string(1, static_cast<char>(byte)), &many));
    EXPECT_EQ(many[0], byte != 0);
  }
}

TEST(HostileParamsTest, EnumsOutOfRangeAreRefused) {
  paint::Colour colour;
  EXPECT_TRUE(ReadFrom(Written(2), &colour));
  EXPECT_FALSE(ReadFrom(Written(3), &colour));
  EXPECT_FALSE(ReadFrom(Written(-1), &colour));
  EXPECT_FALSE(ReadFrom(Written(INT_MIN), &colour));

  paint::Width width;
  EXPECT_FALSE(ReadFrom(Written(0), &width));
  EXPECT_TRUE(ReadFrom(Written(1), &width));
  EXPECT_TRUE(ReadFrom(Written(250), &width));
  EXPECT_FALSE(ReadFrom(Written(251), &width));
  EXPECT_FALSE(ReadFrom(Written(257), &width));

  paint::Flags flags;
  EXPECT_TRUE(ReadFrom(Written(5), &flags));
  EXPECT_FALSE(ReadFrom(Written(8), &flags));
}

TEST(HostileParamsTest, AFileErrorMayBeAnyInt) {
  base::File::Error read = base::File::FILE_OK;
  ASSERT_TRUE(ReadFrom(Written(1000), &read));
  EXPECT_EQ(static_cast<int>(read), 1000);
}

TEST(HostileParamsTest, APathWithANulIsRefused) {
  ExpectRefused<base::FilePath>(Written(std::string("hel\0o", 5)));
}

TEST(HostileParamsTest, TimesOfAFileMayBeAnyDouble) {
  for (double time :
       {std::numeric_limits<double>::quiet_NaN(),
        std::numeric_limits<double>::infinity(),
        -std::numeric_limits<double>::infinity(), 1e300, -1e300}) {
    base::File::Info read;
    EXPECT_TRUE(ReadFrom(Written(int64{1}) + Written(true) + Written(time) +
                             Written(time) + Written(time),
                         &read));
  }
}

std::string NestedGroups(int levels) {
  std::string payload;
  for (int i = 0; i < levels; ++i)
    payload += Written(i) + Written(1);
  return payload + Written(levels) + Written(0);
}

TEST(HostileParamsTest, NestingIsBounded) {
  paint::Group read;
  EXPECT_TRUE(ReadFrom(NestedGroups(99), &read));
  EXPECT_FALSE(ReadFrom(NestedGroups(100), &read));
  EXPECT_FALSE(ReadFrom(NestedGroups(20000), &read));
  // And it is counted anew each time.
  EXPECT_TRUE(ReadFrom(NestedGroups(99), &read));
}

TEST(HostileParamsTest, WidthMattersMoreThanDepth) {
  paint::Group group;
  group.parts.resize(1000);
  paint::Group read;
  ASSERT_TRUE(ReadFrom(Written(group), &read));
  EXPECT_EQ(read.parts.size(), 1000u);
}

TEST(HostileParamsTest, AMisalignedPayloadIsReadSafely) {
  IPC::Message message(1, 2, IPC::Message::PRIORITY_NORMAL);
  IPC::WriteParam(&message, std::vector<double>{1.5, 2.5});
  IPC::WriteParam(&message, int64{7});
  for (size_t shift = 0; shift < 4; ++shift) {
    std::unique_ptr<char[]> block(new char[message.size() + shift]);
    memcpy(block.get() + shift, message.data(), message.size());
    const IPC::Message view(block.get() + shift,
                            static_cast<int>(message.size()));
    EXPECT_EQ(view.type(), 2u);
    PickleIterator iter(view);
    std::vector<double> numbers;
    int64 number;
    ASSERT_TRUE(IPC::ReadParam(&view, &iter, &numbers));
    ASSERT_TRUE(IPC::ReadParam(&view, &iter, &number));
    EXPECT_EQ(numbers[1], 2.5);
    EXPECT_EQ(number, 7);
  }
}

TEST(HostileParamsTest, ANestedMessageCannotLieAboutItsSize) {
  const std::string header = Written(1) + Written(2u) + Written(3u);
  ExpectRefused<IPC::Message>(header + Written(-1));
  ExpectRefused<IPC::Message>(header + Written(INT_MAX));
  ExpectRefused<IPC::Message>(header + Written(5) + "four");
}

}  // namespace
