// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Dictionaries and lists as parameters of messages, and what a peer can write
// in their place.

#include <limits.h>

#include <limits>
#include <string>

#include "base/values.h"
#include "gtest/gtest.h"
#define IPC_MESSAGE_IMPL
#include "ipc/ipc_message_macros.h"
#include "tests/support/params.h"

#define IPC_MESSAGE_START TestMsgStart

IPC_MESSAGE_CONTROL3(ValueMsg_Settings,
                     base::DictionaryValue,
                     base::ListValue,
                     int)

namespace {

using base::DictionaryValue;
using base::ListValue;
using base::Value;
using test_support::ExpectReadableOnlyWhole;
using test_support::Logged;
using test_support::ReadFrom;
using test_support::Written;

// The bytes of values, as a peer may write them.
std::string ListOf(int count, const std::string& values) {
  return Written(int{Value::TYPE_LIST}) + Written(count) + values;
}
std::string DictionaryOf(int count, const std::string& entries) {
  return Written(int{Value::TYPE_DICTIONARY}) + Written(count) + entries;
}
std::string Entry(const std::string& key, const std::string& value) {
  return Written(key) + value;
}
std::string Null() {
  return Written(int{Value::TYPE_NULL});
}
std::string Integer(int value) {
  return Written(int{Value::TYPE_INTEGER}) + Written(value);
}

bool IsList(const std::string& payload) {
  ListValue read;
  return ReadFrom(payload, &read);
}
bool IsDictionary(const std::string& payload) {
  DictionaryValue read;
  return ReadFrom(payload, &read);
}

void AppendAllTypes(ListValue* list) {
  list->Append(Value::CreateNullValue());
  list->AppendBoolean(true);
  list->AppendInteger(-5);
  list->AppendDouble(2.5);
  list->AppendString("str");
  list->Append(base::BinaryValue::CreateWithCopiedBuffer("\1\2\3", 3));
  scoped_ptr<DictionaryValue> dictionary(new DictionaryValue);
  dictionary->SetInteger("k", 1);
  list->Append(dictionary.release());
  list->Append(new ListValue);
}

TEST(ValueParamsTest, ListsTravel) {
  ListValue list;
  AppendAllTypes(&list);
  ListValue read;
  ASSERT_TRUE(ReadFrom(Written(list), &read));
  EXPECT_TRUE(read.Equals(&list));
  ExpectReadableOnlyWhole<ListValue>(Written(list));
}

TEST(ValueParamsTest, DictionariesTravel) {
  DictionaryValue dictionary;
  ListValue* const list = new ListValue;
  AppendAllTypes(list);
  dictionary.Set("a.b", list);
  dictionary.SetStringWithoutPathExpansion("a.c", "with a dot");
  dictionary.SetString("", "without a name");
  DictionaryValue read;
  ASSERT_TRUE(ReadFrom(Written(dictionary), &read));
  EXPECT_TRUE(read.Equals(&dictionary));
  ExpectReadableOnlyWhole<DictionaryValue>(Written(dictionary));
}

TEST(ValueParamsTest, MessagesCarryThem) {
  DictionaryValue dictionary;
  dictionary.SetInteger("key", 1);
  ListValue list;
  AppendAllTypes(&list);
  const ValueMsg_Settings message(dictionary, list, 7);
  ValueMsg_Settings::Param read;
  ASSERT_TRUE(ValueMsg_Settings::Read(&message, &read));
  EXPECT_TRUE(get<0>(read).Equals(&dictionary));
  EXPECT_TRUE(get<1>(read).Equals(&list));
  EXPECT_EQ(get<2>(read), 7);
}

TEST(ValueParamsTest, TheyMayBeMissing) {
  scoped_ptr<ListValue> read(new ListValue);
  ASSERT_TRUE(ReadFrom(Written(scoped_ptr<ListValue>()), &read));
  EXPECT_FALSE(read);
  ASSERT_TRUE(ReadFrom(Written(make_scoped_ptr(new ListValue)), &read));
  EXPECT_TRUE(read);
}

TEST(ValueParamsTest, KeysAreWrittenInTheirOrder) {
  DictionaryValue dictionary;
  dictionary.SetInteger("b", 2);
  dictionary.SetInteger("a", 1);
  EXPECT_EQ(Written(dictionary),
            DictionaryOf(2, Entry("a", Integer(1)) + Entry("b", Integer(2))));
}

TEST(ValueParamsTest, ReadingReplacesWhatWasThere) {
  ListValue list;
  list.AppendInteger(1);
  ASSERT_TRUE(ReadFrom(ListOf(0, ""), &list));
  EXPECT_TRUE(list.empty());
  DictionaryValue dictionary;
  dictionary.SetInteger("old", 1);
  EXPECT_FALSE(ReadFrom(DictionaryOf(2, Entry("new", Null())), &dictionary));
  EXPECT_TRUE(dictionary.HasKey("old"));
  EXPECT_FALSE(dictionary.HasKey("new"));
  ASSERT_TRUE(ReadFrom(DictionaryOf(1, Entry("new", Null())), &dictionary));
  EXPECT_FALSE(dictionary.HasKey("old"));
}

TEST(ValueParamsTest, TheLastOfEqualKeysWins) {
  DictionaryValue read;
  ASSERT_TRUE(ReadFrom(
      DictionaryOf(2, Entry("a", Integer(1)) + Entry("a", Integer(2))), &read));
  int value = 0;
  EXPECT_TRUE(read.GetInteger("a", &value));
  EXPECT_EQ(value, 2);
  EXPECT_EQ(read.size(), 1u);
}

TEST(ValueParamsTest, TheTopIsOfItsType) {
  EXPECT_FALSE(IsList(DictionaryOf(0, "")));
  EXPECT_FALSE(IsDictionary(ListOf(0, "")));
  EXPECT_FALSE(IsList(Null()));
  EXPECT_FALSE(IsList(""));
}

TEST(ValueParamsTest, UnknownTypesAreRefused) {
  for (int type : {-1, 8, 1000, INT_MAX, INT_MIN}) {
    const std::string padding(64, '\0');
    EXPECT_FALSE(IsList(ListOf(1, Written(type) + padding)));
    EXPECT_FALSE(
        IsDictionary(DictionaryOf(1, Entry("k", Written(type) + padding))));
  }
}

TEST(ValueParamsTest, ANegativeCountIsNone) {
  for (int count : {-1, INT_MIN}) {
    ListValue list;
    ASSERT_TRUE(ReadFrom(ListOf(count, Null()), &list));
    EXPECT_TRUE(list.empty());
    DictionaryValue dictionary;
    ASSERT_TRUE(ReadFrom(DictionaryOf(count, Entry("k", Null())), &dictionary));
    EXPECT_TRUE(dictionary.empty());
  }
  ListValue list;
  ASSERT_TRUE(ReadFrom(ListOf(2, ListOf(-1, "") + Integer(5)), &list));
  EXPECT_EQ(list.GetSize(), 2u);
}

TEST(ValueParamsTest, CountsAreComparedWithTheBytes) {
  for (int count : {3, 1000, INT_MAX / 8, INT_MAX / 8 + 1, INT_MAX / 4,
                    INT_MAX / 4 + 1, INT_MAX}) {
    EXPECT_FALSE(IsList(ListOf(count, Null() + Null())));
    EXPECT_FALSE(IsDictionary(
        DictionaryOf(count, Entry("", Null()) + Entry("", Null()))));
  }
  EXPECT_TRUE(IsList(ListOf(2, Null() + Null())));
  EXPECT_TRUE(
      IsDictionary(DictionaryOf(2, Entry("", Null()) + Entry("", Null()))));
}

TEST(ValueParamsTest, LengthsAreComparedWithTheBytes) {
  for (int type : {int{Value::TYPE_STRING}, int{Value::TYPE_BINARY}}) {
    for (int length : {-1, INT_MIN, 5, INT_MAX}) {
      EXPECT_FALSE(IsList(ListOf(1, Written(type) + Written(length) + "four")));
    }
    EXPECT_TRUE(IsList(ListOf(1, Written(type) + Written(4) + "four")));
  }
  EXPECT_FALSE(IsDictionary(DictionaryOf(1, Written(-1) + Null())));
}

TEST(ValueParamsTest, NestingIsBounded) {
  const auto lists = [](int levels) {
    std::string payload;
    for (int i = 0; i < levels; ++i)
      payload += ListOf(1, "");
    return payload + ListOf(0, "");
  };
  const auto dictionaries = [](int levels) {
    std::string payload;
    for (int i = 0; i < levels; ++i)
      payload += DictionaryOf(1, Entry("", ""));
    return payload + DictionaryOf(0, "");
  };
  EXPECT_TRUE(IsList(lists(100)));
  EXPECT_FALSE(IsList(lists(101)));
  EXPECT_FALSE(IsList(lists(100000)));
  EXPECT_TRUE(IsDictionary(dictionaries(100)));
  EXPECT_FALSE(IsDictionary(dictionaries(101)));
  EXPECT_FALSE(IsDictionary(dictionaries(100000)));
}

// A list with |levels| lists in each other inside, and a number in the last.
scoped_ptr<ListValue> Nested(int levels) {
  scoped_ptr<ListValue> tree(new ListValue);
  tree->AppendInteger(5);
  for (int i = 0; i < levels; ++i) {
    scoped_ptr<ListValue> list(new ListValue);
    list->Append(tree.release());
    tree = list.Pass();
  }
  return tree.Pass();
}

int DepthOf(const ListValue* list) {
  int depth = 0;
  while (list->GetList(0, &list))
    ++depth;
  return depth;
}

TEST(ValueParamsTest, WhatIsTooDeepArrivesAsNullAndWhatFollowsIsIntact) {
  for (int levels : {100, 101, 100000}) {
    const scoped_ptr<ListValue> tree = Nested(levels);
    tree->AppendString("after");
    ListValue read;
    ASSERT_TRUE(ReadFrom(Written(*tree), &read));
    EXPECT_EQ(DepthOf(&read), 99);
    std::string after;
    EXPECT_TRUE(read.GetString(1, &after));
    EXPECT_EQ(after, "after");
  }
}

TEST(ValueParamsTest, TheDeepestLevelHasRoomForAnythingButContents) {
  const scoped_ptr<ListValue> tree = Nested(99);
  ListValue read;
  ASSERT_TRUE(ReadFrom(Written(*tree), &read));
  EXPECT_TRUE(read.Equals(tree.get()));

  scoped_ptr<ListValue> outer(new ListValue);
  for (int i = 0; i < 100; ++i) {
    scoped_ptr<ListValue> list(new ListValue);
    list->Append(outer.release());
    outer = list.Pass();
  }
  ASSERT_TRUE(ReadFrom(Written(*outer), &read));
  EXPECT_TRUE(read.Equals(outer.get()));
}

TEST(ValueParamsTest, AnyDoubleMayComeButNoneThatJsonCannotSay) {
  ListValue read;
  ASSERT_TRUE(
      ReadFrom(ListOf(1, Written(int{Value::TYPE_DOUBLE}) +
                             Written(std::numeric_limits<double>::quiet_NaN())),
               &read));
  double value = 1;
  EXPECT_TRUE(read.GetDouble(0, &value));
  EXPECT_EQ(value, 0);
}

TEST(ValueParamsTest, ABoolIsTrueUnlessItIsZero) {
  ListValue read;
  ASSERT_TRUE(ReadFrom(ListOf(1, Written(int{Value::TYPE_BOOLEAN}) +
                                     std::string("\x80\0\0\0", 4)),
                       &read));
  bool value = false;
  EXPECT_TRUE(read.GetBoolean(0, &value));
  EXPECT_TRUE(value);
}

TEST(ValueParamsTest, LogsAreJson) {
  ListValue list;
  AppendAllTypes(&list);
  EXPECT_EQ(Logged(list), "[null,true,-5,2.5,\"str\",null,{\"k\":1},[]]");
  DictionaryValue dictionary;
  dictionary.SetInteger("a.b", 1);
  EXPECT_EQ(Logged(dictionary), "{\"a\":{\"b\":1}}");
}

}  // namespace
