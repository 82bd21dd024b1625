// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <array>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/containers/small_map.h"
#include "base/files/file_path.h"
#include "base/strings/nullable_string16.h"
#include "base/strings/utf_string_conversions.h"
#include "base/time/time.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_utils.h"
#include "tests/ipc/paint_messages.h"
#include "tests/support/params.h"

namespace {

using test_support::ExpectReadableOnlyWhole;
using test_support::ExpectTravels;
using test_support::ReadFrom;
using test_support::Written;

TEST(ParamTraitsTest, NumbersTravel) {
  ExpectTravels(true);
  ExpectTravels(static_cast<unsigned char>(200));
  ExpectTravels(static_cast<unsigned short>(60000));
  ExpectTravels(-7);
  ExpectTravels(4000000000u);
  ExpectTravels(-8L);
  ExpectTravels(8UL);
  ExpectTravels(std::numeric_limits<long long>::min());
  ExpectTravels(std::numeric_limits<unsigned long long>::max());
  ExpectTravels(1.5f);
  ExpectTravels(-2.25);
}

TEST(ParamTraitsTest, StringsTravel) {
  ExpectTravels(std::string("a\0b", 3));
  ExpectTravels(std::wstring(L"wide"));
  ExpectTravels(base::ASCIIToUTF16("sixteen"));
  ExpectTravels(base::NullableString16(base::ASCIIToUTF16("n"), false));
  ExpectTravels(base::NullableString16());
}

TEST(ParamTraitsTest, VectorsTravel) {
  ExpectTravels(std::vector<int>{1, -1, 1000000});
  ExpectTravels(std::vector<double>{0.5, -2});
  ExpectTravels(std::vector<unsigned long long>{1, 2, 3});
  ExpectTravels(std::vector<char>{'a', 'b', 'c'});
  ExpectTravels(std::vector<unsigned char>{0, 255, 16});
  ExpectTravels(std::vector<bool>{true, false, true});
  ExpectTravels(std::vector<unsigned short>{1, 2});
  ExpectTravels(std::vector<std::string>{"", "a", "bcde"});
  ExpectTravels(std::vector<std::vector<int>>{{}, {1}, {2, 3}});
}

TEST(ParamTraitsTest, SetsAndMapsTravel) {
  ExpectTravels(std::set<int>{3, -7, 20});
  ExpectTravels(std::map<int, std::string>{{1, "one"}, {2, "two"}});
  ExpectTravels(std::unordered_set<std::string>{"a", "b"});
  ExpectTravels(std::unordered_map<int, int>{{1, 2}, {3, 4}});
}

TEST(ParamTraitsTest, FixedSizesTravel) {
  ExpectTravels(std::pair<int, std::string>(7, "seven"));
  ExpectTravels(std::array<int, 3>{{1, 2, 3}});
  ExpectTravels(std::array<std::string, 2>{{"x", "y"}});
}

TEST(ParamTraitsTest, AnArrayTravelsWithoutACount) {
  EXPECT_EQ(Written(std::array<int, 2>{{1, 2}}), Written(1) + Written(2));
}

TEST(ParamTraitsTest, WhatMayBeMissingTravels) {
  ExpectTravels(std::optional<int>(9));
  ExpectTravels(std::optional<std::string>());

  std::unique_ptr<int> pointer(new int(9));
  EXPECT_EQ(Written(pointer), Written(true) + Written(9));
  std::unique_ptr<int> read;
  ASSERT_TRUE(ReadFrom(Written(pointer), &read));
  EXPECT_EQ(*read, 9);
  ASSERT_TRUE(ReadFrom(Written(false), &read));
  EXPECT_FALSE(read);
  ExpectReadableOnlyWhole<std::unique_ptr<int>>(Written(pointer));
}

TEST(ParamTraitsTest, AScopedPtrTravelsLikeAnOptional) {
  scoped_ptr<std::string> pointer(new std::string("text"));
  EXPECT_EQ(Written(pointer), Written(std::optional<std::string>("text")));
  scoped_ptr<std::string> read;
  ASSERT_TRUE(ReadFrom(Written(pointer), &read));
  EXPECT_EQ(*read, "text");
  ExpectReadableOnlyWhole<scoped_ptr<std::string>>(Written(pointer));
}

TEST(ParamTraitsTest, AScopedVectorTravelsLikeAVector) {
  ScopedVector<std::string> vector;
  vector.push_back(new std::string("x"));
  vector.push_back(new std::string("yz"));
  EXPECT_EQ(Written(vector), Written(std::vector<std::string>{"x", "yz"}));
  ScopedVector<std::string> read;
  ASSERT_TRUE(ReadFrom(Written(vector), &read));
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(*read[1], "yz");
  ExpectReadableOnlyWhole<ScopedVector<std::string>>(Written(vector));
}

TEST(ParamTraitsTest, ASmallMapTravelsLikeAMap) {
  base::SmallMap<std::map<int, std::string>> map;
  map[1] = "one";
  map[2] = "two";
  EXPECT_EQ(Written(map),
            Written(std::map<int, std::string>{{1, "one"}, {2, "two"}}));
  base::SmallMap<std::map<int, std::string>> read;
  ASSERT_TRUE(ReadFrom(Written(map), &read));
  EXPECT_EQ(read[2], "two");
}

TEST(ParamTraitsTest, TuplesTravelAsTheirElements) {
  const Tuple<int, std::string, bool> tuple(1, "b", true);
  EXPECT_EQ(Written(tuple),
            Written(1) + Written(std::string("b")) + Written(true));
  Tuple<int, std::string, bool> read;
  ASSERT_TRUE(ReadFrom(Written(tuple), &read));
  EXPECT_EQ(get<1>(read), "b");
  ExpectReadableOnlyWhole<Tuple<int, std::string, bool>>(Written(tuple));
}

TEST(ParamTraitsTest, FilesAndTimesTravel) {
  ExpectTravels(base::FilePath(FILE_PATH_LITERAL("/tmp/a b")));
  ExpectTravels(base::Time::FromInternalValue(1234567));
  ExpectTravels(base::TimeDelta::FromMilliseconds(1500));
  ExpectTravels(base::TimeTicks::FromInternalValue(99));
  ExpectTravels(base::File::FILE_ERROR_IN_USE);
}

TEST(ParamTraitsTest, AFilesInfoTravelsWithoutItsLink) {
  base::File::Info info;
  info.size = 4096;
  info.is_directory = true;
  info.is_symbolic_link = true;
  info.last_modified = base::Time::FromDoubleT(1.5);
  base::File::Info read;
  ASSERT_TRUE(ReadFrom(Written(info), &read));
  EXPECT_EQ(read.size, 4096);
  EXPECT_TRUE(read.is_directory);
  EXPECT_FALSE(read.is_symbolic_link);
  EXPECT_EQ(read.last_modified, info.last_modified);
  ExpectReadableOnlyWhole<base::File::Info>(Written(info));
}

TEST(ParamTraitsTest, AMessageTravelsInsideAMessage) {
  IPC::Message inner(77, 88, IPC::Message::PRIORITY_HIGH);
  inner.set_sync();
  inner.WriteString("in");
  IPC::Message read;
  ASSERT_TRUE(ReadFrom(Written(inner), &read));
  EXPECT_EQ(read.routing_id(), 77);
  EXPECT_EQ(read.type(), 88u);
  EXPECT_EQ(read.flags(), inner.flags());
  EXPECT_EQ(test_support::PayloadOf(read), test_support::PayloadOf(inner));
  ExpectReadableOnlyWhole<IPC::Message>(Written(inner));
}

TEST(ParamTraitsTest, AChannelHandleTravels) {
  IPC::ChannelHandle read;
  ASSERT_TRUE(ReadFrom(Written(IPC::ChannelHandle("name")), &read));
  EXPECT_EQ(read.name, "name");
  ExpectReadableOnlyWhole<IPC::ChannelHandle>(
      Written(IPC::ChannelHandle("name")));
}

TEST(ParamTraitsTest, LogDataTravels) {
  IPC::LogData data;
  data.channel = "channel";
  data.dispatch = 3;
  data.params = "p, q";
  IPC::LogData read;
  ASSERT_TRUE(ReadFrom(Written(data), &read));
  EXPECT_EQ(read.channel, "channel");
  EXPECT_EQ(read.dispatch, 3);
  EXPECT_EQ(read.params, "p, q");
  ExpectReadableOnlyWhole<IPC::LogData>(Written(data));
}

TEST(ParamTraitsTest, LaterValuesOfAKeyReplaceEarlierOnes) {
  const std::string twice =
      Written(2) + Written(5) + Written(1) + Written(5) + Written(2);
  std::map<int, int> read;
  ASSERT_TRUE(ReadFrom(twice, &read));
  EXPECT_EQ(read, (std::map<int, int>{{5, 2}}));
}

TEST(ParamTraitsTest, AMapMayHoldWhatCannotBeMoved) {
  std::map<int, PaintMsg_Frame_Params> map;
  map[1].border.reset(new int(5));
  std::map<int, PaintMsg_Frame_Params> read;
  ASSERT_TRUE(ReadFrom(Written(map), &read));
  EXPECT_EQ(*read[1].border, 5);
}

TEST(ParamTraitsTest, ReadingAddsToAMapAndReplacesAVector) {
  std::map<int, int> map{{1, 1}};
  ASSERT_TRUE(ReadFrom(Written(std::map<int, int>{{2, 2}}), &map));
  EXPECT_EQ(map, (std::map<int, int>{{1, 1}, {2, 2}}));

  std::vector<std::string> vector{"old"};
  ASSERT_TRUE(ReadFrom(Written(std::vector<std::string>{"new"}), &vector));
  EXPECT_EQ(vector, std::vector<std::string>{"new"});
}

TEST(ParamTraitsTest, TrailingBytesAreLeftAlone) {
  int read;
  EXPECT_TRUE(ReadFrom(Written(5) + "more", &read));
  EXPECT_EQ(read, 5);
}

}  // namespace
