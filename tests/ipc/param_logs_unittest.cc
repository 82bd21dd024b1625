// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What each type looks like in a message log.

#include <array>
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
#include "base/values.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_utils.h"
#include "tests/support/params.h"

namespace {

using test_support::Logged;

const char kHalf[] = "5.000000e-01";

TEST(ParamLogsTest, Numbers) {
  EXPECT_EQ(Logged(true), "true");
  EXPECT_EQ(Logged(false), "false");
  EXPECT_EQ(Logged(static_cast<unsigned char>(200)), "200");
  EXPECT_EQ(Logged(static_cast<unsigned short>(60000)), "60000");
  EXPECT_EQ(Logged(-5), "-5");
  EXPECT_EQ(Logged(4000000000u), "4000000000");
  EXPECT_EQ(Logged(-5L), "-5");
  EXPECT_EQ(Logged(5UL), "5");
  EXPECT_EQ(Logged(-5000000000LL), "-5000000000");
  EXPECT_EQ(Logged(18446744073709551615ULL), "18446744073709551615");
  EXPECT_EQ(Logged(0.5f), kHalf);
  EXPECT_EQ(Logged(0.5), kHalf);
}

TEST(ParamLogsTest, Strings) {
  EXPECT_EQ(Logged(std::string("\x01 raw")), "\x01 raw");
  EXPECT_EQ(Logged(std::wstring(L"h\xE9")), "h\xC3\xA9");
  EXPECT_EQ(Logged(base::UTF8ToUTF16("h\xC3\xA9")), "h\xC3\xA9");
  EXPECT_EQ(Logged(base::NullableString16()), "(, true)");
  EXPECT_EQ(Logged(base::NullableString16(base::ASCIIToUTF16("s"), false)),
            "(s, false)");
  EXPECT_EQ(Logged(base::FilePath(FILE_PATH_LITERAL("/tmp/a b"))), "/tmp/a b");
}

TEST(ParamLogsTest, Bytes) {
  EXPECT_EQ(Logged(std::vector<char>{'a', ' ', '\n', '\x80', '~'}),
            "a [0A][80]~");
  EXPECT_EQ(Logged(std::vector<unsigned char>{0, 'z', 0x7f}), "[00]z[7F]");
  EXPECT_EQ(Logged(std::vector<char>(100, 'x')), std::string(100, 'x'));
  EXPECT_EQ(Logged(std::vector<unsigned char>(103, 'x')),
            std::string(100, 'x') + " and 3 more bytes");
}

TEST(ParamLogsTest, Containers) {
  EXPECT_EQ(Logged(std::vector<bool>{true, false}), "true false");
  EXPECT_EQ(Logged(std::vector<int>{1, 2}), "1 2");
  EXPECT_EQ(Logged(std::vector<std::string>{"a", "b"}), "a b");
  EXPECT_EQ(Logged(std::array<int, 2>{{1, 2}}), "1 2");
  EXPECT_EQ(Logged(std::set<int>{1}), "<std::set>");
  EXPECT_EQ(Logged(std::map<int, int>{{1, 2}}), "<std::map>");
  EXPECT_EQ(Logged(std::unordered_set<int>()), "<std::unordered_set>");
  EXPECT_EQ(Logged(std::unordered_map<int, int>()), "<std::unordered_map>");
  EXPECT_EQ(Logged(base::SmallMap<std::map<int, int>>()), "<base::SmallMap>");
  ScopedVector<std::string> scoped;
  scoped.push_back(new std::string("a"));
  scoped.push_back(new std::string("b"));
  EXPECT_EQ(Logged(scoped), "a b");
}

TEST(ParamLogsTest, Wrappers) {
  EXPECT_EQ(Logged(std::make_pair(1, true)), "(1, true)");
  EXPECT_EQ(Logged(Tuple<>()), "");
  EXPECT_EQ(Logged(Tuple<int, std::string>(1, "a")), "1, a");
  EXPECT_EQ(Logged(Tuple<int, int, int, int, int>(1, 2, 3, 4, 5)),
            "1, 2, 3, 4, 5");
  EXPECT_EQ(Logged(scoped_ptr<int>()), "NULL");
  EXPECT_EQ(Logged(make_scoped_ptr(new int(3))), "3");
  EXPECT_EQ(Logged(std::unique_ptr<int>()), "NULL");
  EXPECT_EQ(Logged(std::optional<int>(3)), "3");
}

TEST(ParamLogsTest, Values) {
  base::ListValue list;
  list.AppendInteger(1);
  list.AppendString("a");
  EXPECT_EQ(Logged(list), "[1,\"a\"]");
  base::DictionaryValue dictionary;
  dictionary.SetBoolean("k", true);
  EXPECT_EQ(Logged(dictionary), "{\"k\":true}");
}

TEST(ParamLogsTest, FilesAndTimes) {
  EXPECT_EQ(Logged(base::Time::FromInternalValue(7)), "7");
  EXPECT_EQ(Logged(base::TimeDelta::FromMilliseconds(-2)), "-2000");
  EXPECT_EQ(Logged(base::TimeTicks::FromInternalValue(9)), "9");
  EXPECT_EQ(Logged(base::File::FILE_ERROR_IN_USE), "-2");
  base::File::Info info;
  info.size = 4096;
  info.is_directory = true;
  info.last_modified = base::Time::FromDoubleT(0.5);
  EXPECT_EQ(Logged(info),
            "(4096,true," + std::string(kHalf) + ",0.000000e+00,0.000000e+00)");
}

TEST(ParamLogsTest, IpcTypes) {
  EXPECT_EQ(Logged(IPC::Message()), "<IPC::Message>");
  IPC::LogData data;
  data.message_name = "Name";
  EXPECT_EQ(Logged(data), "");
  EXPECT_EQ(Logged(IPC::ChannelHandle("name")).find("ChannelHandle(name"), 0u);
}

}  // namespace
