// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>

#include "base/strings/utf_string_conversions.h"
#include "base/values.h"
#include "gtest/gtest.h"
#include "tests/base/doomed_value.h"

namespace base {
namespace {

TEST(DictionaryValueTest, ValuesComeBackAsTheyWentIn) {
  DictionaryValue dictionary;
  dictionary.SetBoolean("boolean", true);
  dictionary.SetInteger("integer", 7);
  dictionary.SetDouble("double", 0.5);
  dictionary.SetString("string", "text");
  dictionary.SetString("string16", ASCIIToUTF16("wide"));
  dictionary.Set("binary", BinaryValue::CreateWithCopiedBuffer("b", 1));
  dictionary.Set("list", new ListValue);
  dictionary.Set("dictionary", make_scoped_ptr(new DictionaryValue));
  EXPECT_EQ(dictionary.size(), 8u);

  bool boolean = false;
  EXPECT_TRUE(dictionary.GetBoolean("boolean", &boolean));
  EXPECT_TRUE(boolean);
  int integer = 0;
  EXPECT_TRUE(dictionary.GetInteger("integer", &integer));
  EXPECT_EQ(integer, 7);
  double number = 0;
  EXPECT_TRUE(dictionary.GetDouble("double", &number));
  EXPECT_EQ(number, 0.5);
  EXPECT_TRUE(dictionary.GetDouble("integer", &number));
  EXPECT_EQ(number, 7);
  std::string string;
  EXPECT_TRUE(dictionary.GetString("string16", &string));
  EXPECT_EQ(string, "wide");
  string16 wide;
  EXPECT_TRUE(dictionary.GetString("string", &wide));
  EXPECT_EQ(wide, ASCIIToUTF16("text"));
  BinaryValue* binary = nullptr;
  EXPECT_TRUE(dictionary.GetBinary("binary", &binary));
  EXPECT_EQ(binary->GetSize(), 1u);
  ListValue* list = nullptr;
  EXPECT_TRUE(dictionary.GetList("list", &list));
  DictionaryValue* inner = nullptr;
  EXPECT_TRUE(dictionary.GetDictionary("dictionary", &inner));
  Value* value = nullptr;
  EXPECT_TRUE(dictionary.Get("list", &value));
  EXPECT_EQ(value, list);

  EXPECT_FALSE(dictionary.GetInteger("double", &integer));
  EXPECT_FALSE(dictionary.GetString("integer", &string));
  EXPECT_FALSE(dictionary.GetList("dictionary", &list));
  EXPECT_FALSE(dictionary.GetDictionary("list", &inner));
  EXPECT_FALSE(dictionary.GetBinary("string", &binary));
  EXPECT_FALSE(dictionary.Get("missing", &value));
}

TEST(DictionaryValueTest, WhatIsConstIsReadByConstPointers) {
  DictionaryValue dictionary;
  dictionary.Set("list", new ListValue);
  dictionary.Set("dictionary", new DictionaryValue);
  dictionary.Set("binary", new BinaryValue);
  const DictionaryValue& constant = dictionary;
  const ListValue* list;
  EXPECT_TRUE(constant.GetList("list", &list));
  EXPECT_TRUE(constant.GetListWithoutPathExpansion("list", &list));
  const DictionaryValue* inner;
  EXPECT_TRUE(constant.GetDictionary("dictionary", &inner));
  const BinaryValue* binary;
  EXPECT_TRUE(constant.GetBinary("binary", &binary));
  const Value* value;
  EXPECT_TRUE(constant.Get("binary", &value));
  EXPECT_EQ(value, binary);
}

TEST(DictionaryValueTest, DotsLeadIntoDictionaries) {
  DictionaryValue dictionary;
  dictionary.SetInteger("a.b.c", 1);
  dictionary.SetInteger("a.b.d", 2);
  EXPECT_EQ(dictionary.size(), 1u);
  EXPECT_TRUE(dictionary.HasKey("a"));
  EXPECT_FALSE(dictionary.HasKey("a.b"));
  DictionaryValue* b = nullptr;
  ASSERT_TRUE(dictionary.GetDictionary("a.b", &b));
  EXPECT_EQ(b->size(), 2u);
  int integer = 0;
  EXPECT_TRUE(dictionary.GetInteger("a.b.d", &integer));
  EXPECT_EQ(integer, 2);
  EXPECT_FALSE(dictionary.GetInteger("a.x.d", &integer));
  EXPECT_FALSE(dictionary.GetInteger("a.b.d.e", &integer));

  dictionary.SetInteger("a.b.d.e", 3);
  EXPECT_TRUE(dictionary.GetInteger("a.b.d.e", &integer));
  EXPECT_EQ(integer, 3);
}

TEST(DictionaryValueTest, DotsMeanNothingWithoutPathExpansion) {
  DictionaryValue dictionary;
  dictionary.SetBooleanWithoutPathExpansion("a.boolean", true);
  dictionary.SetIntegerWithoutPathExpansion("a.integer", 1);
  dictionary.SetDoubleWithoutPathExpansion("a.double", 0.5);
  dictionary.SetStringWithoutPathExpansion("a.string", "text");
  dictionary.SetStringWithoutPathExpansion("a.wide", ASCIIToUTF16("wide"));
  dictionary.SetWithoutPathExpansion("a.list", new ListValue);
  dictionary.SetWithoutPathExpansion("a.dictionary", new DictionaryValue);
  EXPECT_EQ(dictionary.size(), 7u);
  EXPECT_FALSE(dictionary.HasKey("a"));
  EXPECT_TRUE(dictionary.HasKey("a.list"));

  bool boolean;
  int integer;
  double number;
  std::string string;
  string16 wide;
  ListValue* list;
  DictionaryValue* inner;
  EXPECT_TRUE(dictionary.GetBooleanWithoutPathExpansion("a.boolean", &boolean));
  EXPECT_TRUE(dictionary.GetIntegerWithoutPathExpansion("a.integer", &integer));
  EXPECT_TRUE(dictionary.GetDoubleWithoutPathExpansion("a.double", &number));
  EXPECT_TRUE(dictionary.GetStringWithoutPathExpansion("a.wide", &string));
  EXPECT_TRUE(dictionary.GetStringWithoutPathExpansion("a.string", &wide));
  EXPECT_TRUE(dictionary.GetListWithoutPathExpansion("a.list", &list));
  EXPECT_TRUE(
      dictionary.GetDictionaryWithoutPathExpansion("a.dictionary", &inner));
  EXPECT_FALSE(dictionary.GetInteger("a.integer", &integer));
}

TEST(DictionaryValueTest, AsciiOnlyWhereAskedFor) {
  DictionaryValue dictionary;
  dictionary.SetString("ascii", "text");
  dictionary.SetString("not", "h\xC3\xA9");
  std::string string;
  EXPECT_TRUE(dictionary.GetStringASCII("ascii", &string));
  EXPECT_EQ(string, "text");
  EXPECT_FALSE(dictionary.GetStringASCII("not", &string));
  EXPECT_EQ(string, "text");
}

TEST(DictionaryValueTest, WhatIsReplacedOrClearedIsDeleted) {
  int deaths = 0;
  DictionaryValue dictionary;
  dictionary.Set("key", new DoomedValue(&deaths));
  dictionary.SetInteger("key", 1);
  EXPECT_EQ(deaths, 1);
  dictionary.Set("deep.key", new DoomedValue(&deaths));
  dictionary.Clear();
  EXPECT_TRUE(dictionary.empty());
  EXPECT_EQ(deaths, 2);
}

TEST(DictionaryValueTest, RemovingGivesTheValueBackOrDeletesIt) {
  int deaths = 0;
  DictionaryValue dictionary;
  Value* const kept = new DoomedValue(&deaths);
  dictionary.Set("a.b", kept);
  dictionary.Set("a.c", new DoomedValue(&deaths));
  scoped_ptr<Value> removed;
  EXPECT_TRUE(dictionary.Remove("a.b", &removed));
  EXPECT_EQ(removed.get(), kept);
  EXPECT_EQ(deaths, 0);
  EXPECT_FALSE(dictionary.Remove("a.b", &removed));
  EXPECT_EQ(removed.get(), kept);
  EXPECT_TRUE(dictionary.Remove("a.c", nullptr));
  EXPECT_EQ(deaths, 1);
  EXPECT_TRUE(dictionary.HasKey("a"));
  EXPECT_FALSE(dictionary.Remove("x.y", nullptr));
  EXPECT_TRUE(dictionary.RemoveWithoutPathExpansion("a", nullptr));
  EXPECT_TRUE(dictionary.empty());
}

TEST(DictionaryValueTest, RemovePathTakesWhatItEmptiesAlong) {
  DictionaryValue dictionary;
  dictionary.SetInteger("a.b.c.d", 1);
  dictionary.SetInteger("a.e", 2);
  EXPECT_FALSE(dictionary.RemovePath("a.b.c.x", nullptr));
  EXPECT_FALSE(dictionary.RemovePath("a.x.c.d", nullptr));
  scoped_ptr<Value> removed;
  EXPECT_TRUE(dictionary.RemovePath("a.b.c.d", &removed));
  EXPECT_TRUE(removed->IsType(Value::TYPE_INTEGER));
  EXPECT_FALSE(dictionary.Get("a.b", static_cast<Value**>(nullptr)));
  EXPECT_TRUE(dictionary.Get("a.e", static_cast<Value**>(nullptr)));
  EXPECT_TRUE(dictionary.RemovePath("a.e", nullptr));
  EXPECT_TRUE(dictionary.empty());
}

TEST(DictionaryValueTest, IteratesInTheOrderOfTheKeys) {
  DictionaryValue dictionary;
  dictionary.SetIntegerWithoutPathExpansion("b", 2);
  dictionary.SetIntegerWithoutPathExpansion("a.x", 1);
  dictionary.SetIntegerWithoutPathExpansion("c", 3);
  std::string keys;
  int expected = 0;
  for (DictionaryValue::Iterator it(dictionary); !it.IsAtEnd(); it.Advance()) {
    keys += it.key() + " ";
    int value = 0;
    EXPECT_TRUE(it.value().GetAsInteger(&value));
    EXPECT_EQ(value, ++expected);
  }
  EXPECT_EQ(keys, "a.x b c ");
}

TEST(DictionaryValueTest, MergesDictionariesAndReplacesTheRest) {
  DictionaryValue ours;
  ours.SetInteger("both.ours", 1);
  ours.SetInteger("both.same", 1);
  ours.SetInteger("list", 1);
  DictionaryValue theirs;
  theirs.SetInteger("both.theirs", 2);
  theirs.SetInteger("both.same", 2);
  theirs.Set("list", new ListValue);
  ours.MergeDictionary(&theirs);

  DictionaryValue expected;
  expected.SetInteger("both.ours", 1);
  expected.SetInteger("both.theirs", 2);
  expected.SetInteger("both.same", 2);
  expected.Set("list", new ListValue);
  EXPECT_TRUE(ours.Equals(&expected));
  ListValue* copy;
  ListValue* original;
  ASSERT_TRUE(ours.GetList("list", &copy));
  ASSERT_TRUE(theirs.GetList("list", &original));
  EXPECT_NE(copy, original);
}

TEST(DictionaryValueTest, CopiesAreEqualAndIndependent) {
  DictionaryValue dictionary;
  dictionary.SetInteger("a.b", 1);
  dictionary.SetString("c", "text");
  const scoped_ptr<DictionaryValue> copy(dictionary.DeepCopy());
  EXPECT_TRUE(copy->Equals(&dictionary));
  copy->SetInteger("a.b", 2);
  EXPECT_FALSE(copy->Equals(&dictionary));
  const scoped_ptr<DictionaryValue> other = dictionary.CreateDeepCopy();
  other->SetInteger("d", 2);
  EXPECT_FALSE(dictionary.Equals(other.get()));
  EXPECT_FALSE(other->Equals(&dictionary));
  other->Remove("d", nullptr);
  EXPECT_TRUE(dictionary.Equals(other.get()));
}

TEST(DictionaryValueTest, SwapsWithoutCopying) {
  DictionaryValue a;
  a.SetInteger("x", 1);
  DictionaryValue b;
  a.Swap(&b);
  EXPECT_TRUE(a.empty());
  EXPECT_TRUE(b.HasKey("x"));
}

}  // namespace
}  // namespace base
