// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/values.h"

#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include "base/strings/utf_string_conversions.h"
#include "gtest/gtest.h"

namespace base {
namespace {

// Counts how often it is deleted.
class DoomedValue : public Value {
 public:
  explicit DoomedValue(int* deaths) : Value(TYPE_NULL), deaths_(deaths) {}
  ~DoomedValue() override { ++*deaths_; }

 private:
  int* const deaths_;
};

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
