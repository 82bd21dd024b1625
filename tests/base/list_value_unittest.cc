// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>
#include <vector>

#include "base/strings/utf_string_conversions.h"
#include "base/values.h"
#include "gtest/gtest.h"
#include "tests/base/doomed_value.h"

namespace base {
namespace {

TEST(ListValueTest, ElementsComeBackAsTheyWentIn) {
  ListValue list;
  list.AppendBoolean(true);
  list.AppendInteger(7);
  list.AppendDouble(0.5);
  list.AppendString("text");
  list.AppendString(ASCIIToUTF16("wide"));
  list.Append(new BinaryValue);
  list.Append(new DictionaryValue);
  list.Append(make_scoped_ptr(new ListValue));
  EXPECT_EQ(list.GetSize(), 8u);

  bool boolean = false;
  EXPECT_TRUE(list.GetBoolean(0, &boolean));
  EXPECT_TRUE(boolean);
  int integer = 0;
  EXPECT_TRUE(list.GetInteger(1, &integer));
  EXPECT_EQ(integer, 7);
  double number = 0;
  EXPECT_TRUE(list.GetDouble(1, &number));
  EXPECT_EQ(number, 7);
  EXPECT_TRUE(list.GetDouble(2, &number));
  EXPECT_EQ(number, 0.5);
  string16 wide;
  EXPECT_TRUE(list.GetString(3, &wide));
  EXPECT_EQ(wide, ASCIIToUTF16("text"));
  std::string string;
  EXPECT_TRUE(list.GetString(4, &string));
  EXPECT_EQ(string, "wide");
  BinaryValue* binary;
  EXPECT_TRUE(list.GetBinary(5, &binary));
  DictionaryValue* dictionary;
  EXPECT_TRUE(list.GetDictionary(6, &dictionary));
  ListValue* inner;
  EXPECT_TRUE(list.GetList(7, &inner));

  Value* value = nullptr;
  EXPECT_FALSE(list.Get(8, &value));
  EXPECT_FALSE(list.GetInteger(0, &integer));
  EXPECT_FALSE(list.GetList(6, &inner));
  EXPECT_FALSE(list.GetDictionary(7, &dictionary));
}

TEST(ListValueTest, SettingBeyondTheEndFillsWithNulls) {
  int deaths = 0;
  ListValue list;
  EXPECT_TRUE(list.Set(2, new DoomedValue(&deaths)));
  EXPECT_EQ(list.GetSize(), 3u);
  const Value* value = nullptr;
  ASSERT_TRUE(list.Get(0, &value));
  EXPECT_TRUE(value->IsType(Value::TYPE_NULL));
  EXPECT_FALSE(list.Set(2, static_cast<Value*>(nullptr)));
  EXPECT_EQ(deaths, 0);
  EXPECT_TRUE(list.Set(2, make_scoped_ptr(new FundamentalValue(1))));
  EXPECT_EQ(list.GetSize(), 3u);
  EXPECT_EQ(deaths, 1);
}

TEST(ListValueTest, InsertsUpToTheEnd) {
  int deaths = 0;
  ListValue list;
  EXPECT_FALSE(list.Insert(1, new DoomedValue(&deaths)));
  EXPECT_EQ(deaths, 1);
  EXPECT_TRUE(list.Insert(0, new FundamentalValue(2)));
  EXPECT_TRUE(list.Insert(0, new FundamentalValue(1)));
  EXPECT_TRUE(list.Insert(2, new FundamentalValue(3)));
  for (size_t i = 0; i < 3; ++i) {
    int integer = 0;
    EXPECT_TRUE(list.GetInteger(i, &integer));
    EXPECT_EQ(integer, static_cast<int>(i) + 1);
  }
}

TEST(ListValueTest, RemovesByPlaceAndByValue) {
  int deaths = 0;
  ListValue list;
  list.AppendString("a");
  list.AppendString("b");
  list.AppendString("b");
  Value* const kept = new DoomedValue(&deaths);
  list.Append(kept);

  size_t index = 9;
  EXPECT_FALSE(list.Remove(StringValue("c"), &index));
  EXPECT_EQ(index, 9u);
  EXPECT_TRUE(list.Remove(StringValue("b"), &index));
  EXPECT_EQ(index, 1u);
  EXPECT_EQ(list.GetSize(), 3u);
  EXPECT_TRUE(list.Remove(StringValue("b"), nullptr));

  scoped_ptr<Value> removed;
  EXPECT_FALSE(list.Remove(2, &removed));
  EXPECT_TRUE(list.Remove(1, &removed));
  EXPECT_EQ(removed.get(), kept);
  EXPECT_EQ(list.GetSize(), 1u);
  EXPECT_TRUE(list.Remove(0, nullptr));
  EXPECT_TRUE(list.empty());
  EXPECT_EQ(deaths, 0);
}

TEST(ListValueTest, ErasesWhileIterating) {
  int deaths = 0;
  ListValue list;
  for (int i = 0; i < 4; ++i) {
    list.AppendInteger(i);
    list.Append(new DoomedValue(&deaths));
  }
  scoped_ptr<Value> last;
  for (ListValue::iterator it = list.begin(); it != list.end();) {
    if ((*it)->IsType(Value::TYPE_NULL))
      it = list.Erase(it, deaths == 3 ? &last : nullptr);
    else
      ++it;
  }
  EXPECT_EQ(list.GetSize(), 4u);
  EXPECT_EQ(deaths, 3);
  EXPECT_TRUE(last);
}

TEST(ListValueTest, AppendsWhatIsNotThere) {
  int deaths = 0;
  ListValue list;
  EXPECT_TRUE(list.AppendIfNotPresent(Value::CreateNullValue()));
  EXPECT_FALSE(list.AppendIfNotPresent(new DoomedValue(&deaths)));
  EXPECT_EQ(deaths, 1);
  EXPECT_EQ(list.GetSize(), 1u);
}

TEST(ListValueTest, AppendsManyStrings) {
  ListValue list;
  list.AppendStrings(std::vector<std::string>{"a", "b"});
  list.AppendStrings(std::vector<string16>{ASCIIToUTF16("c")});
  EXPECT_EQ(list.GetSize(), 3u);
  const ListValue& constant = list;
  EXPECT_EQ(constant.Find(StringValue("c")), constant.begin() + 2);
  EXPECT_EQ(constant.Find(StringValue("d")), constant.end());
}

TEST(ListValueTest, CopiesAreEqualAndIndependent) {
  ListValue list;
  list.Append(new ListValue);
  list.AppendInteger(1);
  const scoped_ptr<ListValue> copy(list.DeepCopy());
  EXPECT_TRUE(copy->Equals(&list));
  copy->AppendInteger(2);
  EXPECT_FALSE(copy->Equals(&list));
  EXPECT_FALSE(list.Equals(copy.get()));
  const scoped_ptr<ListValue> other = list.CreateDeepCopy();
  other->Set(1, new FundamentalValue(2));
  EXPECT_FALSE(other->Equals(&list));
}

TEST(ListValueTest, SwapsAndClears) {
  int deaths = 0;
  ListValue a;
  a.Append(new DoomedValue(&deaths));
  ListValue b;
  a.Swap(&b);
  EXPECT_TRUE(a.empty());
  EXPECT_EQ(b.GetSize(), 1u);
  b.Clear();
  EXPECT_TRUE(b.empty());
  EXPECT_EQ(deaths, 1);
}

}  // namespace
}  // namespace base
