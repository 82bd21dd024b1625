// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Well-framed messages whose parameters are not what they should be: each is
// refused once, its handler is not called, and the channel goes on. Deviations
// D11 and D18.

#include <limits.h>
#include <string.h>

#include <string>

#include "tests/hostile/build_speed.h"
#include "tests/hostile/hostile_messages.h"
#include "tests/hostile/hostile_test.h"
#include "tests/support/channel_test.h"
#include "tests/support/run_until.h"

namespace hostile {

namespace {

const char* const kFourBytes = "\1\1\1\1";

std::string Text(const std::string& text) {
  std::string bytes = IntBytes(static_cast<int32_t>(text.size())) + text;
  bytes.resize((bytes.size() + 3) / 4 * 4);
  return bytes;
}

std::string DoubleBytes(double value) {
  return std::string(reinterpret_cast<const char*>(&value), sizeof(value));
}

std::string ValueOfType(base::Value::Type type) {
  return IntBytes(type);
}

class ParameterAttack : public HostileTest {
 protected:
  void ExpectUnparsable(uint32_t type, const std::string& payload) {
    Meet();
    Attack(Control(type, payload));
    ExpectRefusedFor(DisconnectReason::kUnparsableMessage);
  }
  void ExpectHandled(uint32_t type, const std::string& payload) {
    Meet();
    Attack(Control(type, payload));
    ExpectStillServes();
    EXPECT_EQ(victim().handled(), 1);
    EXPECT_TRUE(victim().refusals().empty());
  }
};

// A type that begins with the number of its elements, each of so many bytes.
struct CountedType {
  const char* name;
  uint32_t message;
  int element_size;
};

void PrintTo(const CountedType& type, std::ostream* out) {
  *out << type.name;
}

class CountAttack : public ParameterAttack,
                    public testing::WithParamInterface<CountedType> {
 protected:
  // Bytes for |count| elements, or what could be mistaken for that.
  std::string Elements(int count) const {
    std::string bytes;
    for (int i = 0; i < count; ++i) {
      // In order and different from each other, as the keys of a map are.
      std::string element(static_cast<size_t>(GetParam().element_size), '\0');
      element[0] = static_cast<char>(i + 1);
      bytes += element;
    }
    return bytes;
  }
};

TEST_P(CountAttack, NoneIsAsGoodAsAny) {
  ExpectHandled(GetParam().message, IntBytes(0));
}

TEST_P(CountAttack, WithoutACount) {
  ExpectUnparsable(GetParam().message, "");
}

TEST_P(CountAttack, WithHalfACount) {
  ExpectUnparsable(GetParam().message, std::string(2, '\0'));
}

TEST_P(CountAttack, OneThatIsNotThere) {
  ExpectUnparsable(GetParam().message, IntBytes(1));
}

TEST_P(CountAttack, OneMoreThanTheBytesHold) {
  // Padding is zero to three bytes.
  ExpectUnparsable(GetParam().message, IntBytes(17) + Elements(4));
}

TEST_P(CountAttack, ACountBelowZero) {
  for (int count : {-1, -4, INT_MIN, INT_MIN + 1})
    ExpectUnparsable(GetParam().message, IntBytes(count) + Elements(4));
}

TEST_P(CountAttack, ACountThatWouldTakeGigabytes) {
  for (int count : {0x0fffffff, 0x10000000, INT_MAX / 4, INT_MAX / 2,
                    INT_MAX - 1, INT_MAX}) {
    ExpectUnparsable(GetParam().message, IntBytes(count));
    ExpectUnparsable(GetParam().message, IntBytes(count) + Elements(4));
  }
}

INSTANTIATE_TEST_SUITE_P(
    All,
    CountAttack,
    testing::Values(CountedType{"Text", HostileMsg_Text::ID, 1},
                    CountedType{"Text16", HostileMsg_Text16::ID, 2},
                    CountedType{"Path", HostileMsg_Path::ID, 1},
                    CountedType{"Bytes", HostileMsg_Bytes::ID, 1},
                    CountedType{"Flags", HostileMsg_Flags::ID, 1},
                    CountedType{"Numbers", HostileMsg_Numbers::ID, 4},
                    CountedType{"Texts", HostileMsg_Texts::ID, 4},
                    CountedType{"Set", HostileMsg_Set::ID, 4},
                    CountedType{"Map", HostileMsg_Map::ID, 8}),
    [](const testing::TestParamInfo<CountedType>& info) {
      return info.param.name;
    });

std::string Form() {
  return IntBytes(1) + Text("name") + IntBytes(2) + IntBytes(7) + IntBytes(8) +
         IntBytes(1) + IntBytes(1) + Text("ages") + IntBytes(30) +
         DoubleBytes(72.5);
}

class FormAttack : public ParameterAttack,
                   public testing::WithParamInterface<int> {};

TEST_P(FormAttack, AFormThatIsCutIsRefused) {
  ExpectUnparsable(HostileMsg_Fill::ID,
                   Form().substr(0, static_cast<size_t>(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(EveryByte,
                         FormAttack,
                         testing::Range(0, static_cast<int>(Form().size())));

TEST_F(ParameterAttack, WhatFollowsAFormIsIgnored) {
  ExpectHandled(HostileMsg_Fill::ID, Form());
  ExpectHandled(HostileMsg_Fill::ID, Form() + std::string(1000, '\xff'));
}

TEST_F(ParameterAttack, AnEnumeratorThatDoesNotExist) {
  ExpectHandled(HostileMsg_Colour::ID, IntBytes(2));
  for (int value : {3, -1, 256, INT_MIN, INT_MAX})
    ExpectUnparsable(HostileMsg_Colour::ID, IntBytes(value));
}

TEST_F(ParameterAttack, ABoolThatIsNeitherZeroNorOneIsTrue) {
  Meet();
  int truths = 0;
  victim().HandleBy([&](const IPC::Message& message) {
    HostileMsg_Bool::Param read;
    truths += message.type() == HostileMsg_Bool::ID &&
              HostileMsg_Bool::Read(&message, &read) && get<0>(read) == true;
    return false;
  });
  for (int byte = 0; byte < 256; ++byte)
    Attack(Control(HostileMsg_Bool::ID, IntBytes(byte)));
  ExpectStillServes();
  EXPECT_EQ(truths, 255);
}

TEST_F(ParameterAttack, APathWithANul) {
  ExpectUnparsable(HostileMsg_Path::ID, Text(std::string("/etc\0.txt", 9)));
}

TEST_F(ParameterAttack, ATreeOfAMillionLevels) {
  std::string tree;
  for (int i = 0; i < 1000 * 1000; ++i)
    tree += IntBytes(i) + IntBytes(1);
  AllowMemory(64 * 1024 * 1024);
  Meet();
  InBackground([this, tree] { Attack(Control(HostileMsg_Tree::ID, tree)); });
  test_support::RunUntil([this] { return victim().messages() == 1; });
  FinishBackground();
  ExpectRefusedFor(DisconnectReason::kUnparsableMessage);
}

// A list with a list in it with a list in it.
std::string Lists(int levels) {
  std::string list;
  for (int i = 0; i < levels; ++i)
    list += ValueOfType(base::Value::TYPE_LIST) + IntBytes(1);
  return list + ValueOfType(base::Value::TYPE_LIST) + IntBytes(0);
}

TEST_F(ParameterAttack, ListsInListsAMillionLevelsDeep) {
  const std::string lists = Lists(1000 * 1000);
  AllowMemory(64 * 1024 * 1024);
  Meet();
  InBackground([this, lists] { Attack(Control(HostileMsg_List::ID, lists)); });
  test_support::RunUntil([this] { return victim().messages() == 1; });
  FinishBackground();
  ExpectRefusedFor(DisconnectReason::kUnparsableMessage);
}

TEST_F(ParameterAttack, ListsInListsDeeperThanThePolicyAllows) {
  policy().max_value_depth = 5;
  ExpectHandled(HostileMsg_List::ID, Lists(5));
  ExpectUnparsable(HostileMsg_List::ID, Lists(6));
}

TEST_F(ParameterAttack, DictionariesInDictionariesWithoutEnd) {
  std::string dictionary;
  for (int i = 0; i < 1000; ++i) {
    dictionary +=
        ValueOfType(base::Value::TYPE_DICTIONARY) + IntBytes(1) + Text("key");
  }
  ExpectUnparsable(HostileMsg_Dictionary::ID, dictionary);
}

TEST_F(ParameterAttack, AnotherValueThanAListOrADictionary) {
  ExpectUnparsable(HostileMsg_List::ID,
                   ValueOfType(base::Value::TYPE_DICTIONARY) + IntBytes(0));
  ExpectUnparsable(HostileMsg_Dictionary::ID,
                   ValueOfType(base::Value::TYPE_LIST) + IntBytes(0));
}

std::string ListOf(int count, const std::string& elements) {
  return ValueOfType(base::Value::TYPE_LIST) + IntBytes(count) + elements;
}

TEST_F(ParameterAttack, ValuesOfTypesThatDoNotExist) {
  for (int type : {-1, 8, 9, INT_MIN, INT_MAX}) {
    ExpectUnparsable(HostileMsg_List::ID,
                     ListOf(1, IntBytes(type) + kFourBytes));
  }
}

TEST_F(ParameterAttack, AListThatIsLongerThanItsBytes) {
  for (int count : {1, 2, 0x0fffffff, INT_MAX})
    ExpectUnparsable(HostileMsg_List::ID, ListOf(count, ""));
}

TEST_F(ParameterAttack, ADictionaryThatIsLongerThanItsBytes) {
  for (int count : {1, 2, 0x0fffffff, INT_MAX}) {
    ExpectUnparsable(
        HostileMsg_Dictionary::ID,
        ValueOfType(base::Value::TYPE_DICTIONARY) + IntBytes(count));
  }
}

// As in Chromium 42, which reads them as empty.
TEST_F(ParameterAttack, ValuesWithACountBelowZeroAreEmpty) {
  ExpectHandled(HostileMsg_List::ID, ListOf(-1, ""));
  ExpectHandled(HostileMsg_Dictionary::ID,
                ValueOfType(base::Value::TYPE_DICTIONARY) + IntBytes(INT_MIN));
}

TEST_F(ParameterAttack, BinaryValuesOfLengthsThatDoNotExist) {
  for (int length : {-1, 5, INT_MAX, INT_MIN}) {
    ExpectUnparsable(HostileMsg_List::ID,
                     ListOf(1, ValueOfType(base::Value::TYPE_BINARY) +
                                   IntBytes(length) + kFourBytes));
  }
}

TEST_F(ParameterAttack, TheSameKeyTwiceIsOneEntry) {
  Meet();
  size_t size = 0;
  victim().HandleBy([&](const IPC::Message& message) {
    HostileMsg_Map::Param read;
    if (HostileMsg_Map::Read(&message, &read))
      size = get<0>(read).size();
    return false;
  });
  Attack(Control(HostileMsg_Map::ID, IntBytes(2) + Text("same") + IntBytes(1) +
                                         Text("same") + IntBytes(2)));
  ExpectStillServes();
  EXPECT_EQ(size, 1u);
}

TEST_F(ParameterAttack, AWrappedMessageThatLiesAboutItsSize) {
  const std::string header = IntBytes(1) + IntBytes(2) + IntBytes(3);
  for (int size : {-1, 5, INT_MAX, INT_MIN}) {
    ExpectUnparsable(HostileMsg_Wrapped::ID,
                     header + IntBytes(size) + kFourBytes);
  }
}

TEST_F(ParameterAttack, AWrappedMessageInAWrappedMessageInAWrappedMessage) {
  const std::string header = IntBytes(1) + IntBytes(2) + IntBytes(-1);
  std::string wrapped = Text("");
  for (int i = 0; i < 500; ++i)
    wrapped = header + Text(wrapped);
  ExpectHandled(HostileMsg_Wrapped::ID, wrapped);
}

// One byte of the wire must not become many of memory.
TEST_F(ParameterAttack, AListOfNothingsIsNoBomb) {
  const int kNothings = 100 * 1000;
  static_assert(base::Value::TYPE_NULL == 0, "");
  const std::string list = ListOf(kNothings, std::string(4 * kNothings, '\0'));
  AllowMemory(64 * 1024 * 1024);
  Meet();
  InBackground([this, list] { Attack(Control(HostileMsg_List::ID, list)); });
  test_support::RunUntil([this] { return victim().handled() == 1; });
  FinishBackground();
  ExpectStillServes();
}

TEST_F(ParameterAttack, RandomBytesForEveryMessage) {
  Meet();
  uint32_t random = 42;
  std::string bytes(64, '\0');
  for (uint32_t type = HostileMsg_Bool::ID; type <= HostileMsg_Fill::ID;
       ++type) {
    for (int round = 0; round < 20; ++round) {
      for (char& byte : bytes) {
        random = random * 1664525 + 1013904223;
        byte = static_cast<char>(random >> 24);
      }
      Attack(Control(type, bytes));
    }
    ExpectStillServes();
  }
  for (DisconnectReason reason : victim().refusals())
    EXPECT_EQ(reason, DisconnectReason::kUnparsableMessage);
  EXPECT_GT(victim().refusals().size(), 100u);
}

}  // namespace

}  // namespace hostile
