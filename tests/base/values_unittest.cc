// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/values.h"

#include <limits>
#include <sstream>
#include <string>

#include "base/strings/utf_string_conversions.h"
#include "gtest/gtest.h"

namespace base {
namespace {

std::string Printed(const Value& value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

TEST(ValueTest, NullIsNothingElse) {
  const scoped_ptr<Value> null(Value::CreateNullValue());
  EXPECT_EQ(null->GetType(), Value::TYPE_NULL);
  EXPECT_TRUE(null->IsType(Value::TYPE_NULL));
  bool boolean = true;
  int integer = 1;
  double number = 1;
  std::string string = "old";
  EXPECT_FALSE(null->GetAsBoolean(&boolean));
  EXPECT_FALSE(null->GetAsInteger(&integer));
  EXPECT_FALSE(null->GetAsDouble(&number));
  EXPECT_FALSE(null->GetAsString(&string));
  EXPECT_FALSE(null->GetAsList(static_cast<ListValue**>(nullptr)));
  EXPECT_FALSE(null->GetAsDictionary(static_cast<DictionaryValue**>(nullptr)));
  EXPECT_EQ(string, "old");
  EXPECT_TRUE(null->Equals(scoped_ptr<Value>(null->DeepCopy()).get()));
}

TEST(ValueTest, TheNumbersOfTheTypesAreThoseOnTheWire) {
  EXPECT_EQ(Value::TYPE_NULL, 0);
  EXPECT_EQ(Value::TYPE_BOOLEAN, 1);
  EXPECT_EQ(Value::TYPE_INTEGER, 2);
  EXPECT_EQ(Value::TYPE_DOUBLE, 3);
  EXPECT_EQ(Value::TYPE_STRING, 4);
  EXPECT_EQ(Value::TYPE_BINARY, 5);
  EXPECT_EQ(Value::TYPE_DICTIONARY, 6);
  EXPECT_EQ(Value::TYPE_LIST, 7);
}

TEST(ValueTest, OnlyAnIntegerIsADoubleToo) {
  double number = 0;
  EXPECT_TRUE(FundamentalValue(7).GetAsDouble(&number));
  EXPECT_EQ(number, 7);
  EXPECT_TRUE(FundamentalValue(2.5).GetAsDouble(&number));
  EXPECT_EQ(number, 2.5);
  EXPECT_FALSE(FundamentalValue(true).GetAsDouble(&number));
  int integer = 0;
  EXPECT_TRUE(FundamentalValue(-3).GetAsInteger(&integer));
  EXPECT_EQ(integer, -3);
  EXPECT_FALSE(FundamentalValue(1.0).GetAsInteger(&integer));
  EXPECT_FALSE(FundamentalValue(true).GetAsInteger(&integer));
  bool boolean = false;
  EXPECT_TRUE(FundamentalValue(true).GetAsBoolean(&boolean));
  EXPECT_TRUE(boolean);
  EXPECT_FALSE(FundamentalValue(1).GetAsBoolean(&boolean));
}

TEST(ValueTest, AskingForTheTypeAloneIsFine) {
  EXPECT_TRUE(FundamentalValue(true).GetAsBoolean(nullptr));
  EXPECT_TRUE(FundamentalValue(1).GetAsInteger(nullptr));
  EXPECT_TRUE(FundamentalValue(1).GetAsDouble(nullptr));
  EXPECT_TRUE(StringValue("s").GetAsString(static_cast<std::string*>(nullptr)));
  EXPECT_TRUE(BinaryValue().GetAsBinary(nullptr));
}

TEST(ValueTest, WhatJsonCannotSayIsZero) {
  for (double number : {std::numeric_limits<double>::quiet_NaN(),
                        std::numeric_limits<double>::infinity(),
                        -std::numeric_limits<double>::infinity()}) {
    double read = 1;
    EXPECT_TRUE(FundamentalValue(number).GetAsDouble(&read));
    EXPECT_EQ(read, 0);
  }
}

TEST(ValueTest, StringsAreUtf8AndUtf16) {
  const StringValue narrow("h\xC3\xA9");
  string16 wide;
  EXPECT_TRUE(narrow.GetAsString(&wide));
  EXPECT_EQ(wide, UTF8ToUTF16("h\xC3\xA9"));
  const StringValue from_wide(wide);
  EXPECT_TRUE(narrow.Equals(&from_wide));
  EXPECT_EQ(from_wide.GetString(), "h\xC3\xA9");
  const StringValue* itself = nullptr;
  EXPECT_TRUE(narrow.GetAsString(&itself));
  EXPECT_EQ(itself, &narrow);
  StringValue changed("a");
  *changed.GetString() += "b";
  EXPECT_EQ(*changed.GetString(), "ab");
}

TEST(ValueTest, BinariesAreBytes) {
  EXPECT_EQ(BinaryValue().GetSize(), 0u);
  EXPECT_EQ(BinaryValue().GetBuffer(), nullptr);
  scoped_ptr<char[]> bytes(new char[2]);
  bytes[0] = 0;
  bytes[1] = 'x';
  char* const buffer = bytes.get();
  BinaryValue binary(bytes.Pass(), 2);
  EXPECT_EQ(binary.GetBuffer(), buffer);
  const scoped_ptr<BinaryValue> copy(
      BinaryValue::CreateWithCopiedBuffer("\0x", 2));
  EXPECT_TRUE(binary.Equals(copy.get()));
  copy->GetBuffer()[0] = 'y';
  EXPECT_FALSE(binary.Equals(copy.get()));
  EXPECT_FALSE(binary.Equals(scoped_ptr<BinaryValue>(new BinaryValue).get()));
  const scoped_ptr<BinaryValue> empty(
      BinaryValue::CreateWithCopiedBuffer(nullptr, 0));
  EXPECT_TRUE(empty->Equals(scoped_ptr<BinaryValue>(new BinaryValue).get()));
}

TEST(ValueTest, ValuesOfDifferentTypesDiffer) {
  ListValue all;
  all.Append(Value::CreateNullValue());
  all.AppendBoolean(false);
  all.AppendInteger(0);
  all.AppendDouble(0);
  all.AppendString("");
  all.Append(new BinaryValue);
  all.Append(new DictionaryValue);
  all.Append(new ListValue);
  for (const Value* a : all) {
    for (const Value* b : all)
      EXPECT_EQ(Value::Equals(a, b), a == b);
    EXPECT_TRUE(a->Equals(a->CreateDeepCopy().get()));
    EXPECT_FALSE(Value::Equals(a, nullptr));
    EXPECT_FALSE(Value::Equals(nullptr, a));
  }
  EXPECT_TRUE(Value::Equals(nullptr, nullptr));
}

TEST(ValueTest, ValuesOfOneTypeDifferToo) {
  const FundamentalValue one(1);
  const FundamentalValue two(2);
  EXPECT_FALSE(one.Equals(&two));
  const FundamentalValue half(0.5);
  const FundamentalValue third(1.0 / 3);
  EXPECT_FALSE(half.Equals(&third));
  const FundamentalValue yes(true);
  const FundamentalValue no(false);
  EXPECT_FALSE(yes.Equals(&no));
  const StringValue a("a");
  const StringValue b("b");
  EXPECT_FALSE(a.Equals(&b));
}

TEST(ValueTest, PrintsAsJson) {
  EXPECT_EQ(Printed(FundamentalValue(5)), "5\n");
  DictionaryValue dictionary;
  dictionary.SetBoolean("a", true);
  EXPECT_EQ(Printed(dictionary), "{\n   \"a\": true\n}\n");
}

TEST(ValueTest, TheDeepestTreeIsDeletedWithoutStack) {
  scoped_ptr<Value> tree(Value::CreateNullValue());
  for (int i = 0; i < 100000; ++i) {
    scoped_ptr<ListValue> list(new ListValue);
    list->Append(tree.Pass());
    scoped_ptr<DictionaryValue> dictionary(new DictionaryValue);
    dictionary->Set("", list.Pass());
    tree = dictionary.Pass();
  }
  tree.reset();
}

}  // namespace
}  // namespace base
