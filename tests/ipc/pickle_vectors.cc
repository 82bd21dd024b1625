// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// pickle/*: whole pickles, with their 4-byte header.

#include <limits.h>
#include <string.h>

#include <functional>
#include <limits>
#include <string>

#include "base/pickle.h"
#include "base/strings/string16.h"
#include "tests/ipc/vector_table.h"

namespace {

std::string BytesOf(const Pickle& pickle) {
  return std::string(static_cast<const char*>(pickle.data()), pickle.size());
}

class Adder {
 public:
  explicit Adder(VectorTable* table) : table_(table) {}

  void Add(const std::string& name,
           std::function<void(Pickle*)> write,
           std::function<bool(PickleIterator*)> read) {
    VectorCheck& check = (*table_)["pickle/" + name];
    check.write = [write] {
      Pickle pickle;
      write(&pickle);
      return BytesOf(pickle);
    };
    check.read = [read](const std::string& bytes) {
      const Pickle pickle(bytes.data(), static_cast<int>(bytes.size()));
      PickleIterator iter(pickle);
      return read(&iter);
    };
  }

  template <class T, class Argument>
  void AddValue(const std::string& name,
                bool (Pickle::*write)(Argument),
                bool (PickleIterator::*read)(T*),
                const T& value) {
    Add(
        name, [=](Pickle* pickle) { (pickle->*write)(value); },
        [=](PickleIterator* iter) {
          T read_value;
          return (iter->*read)(&read_value) &&
                 memcmp(&read_value, &value, sizeof(value)) == 0;
        });
  }

  template <class String, class Argument>
  void AddString(const std::string& name,
                 bool (Pickle::*write)(Argument),
                 bool (PickleIterator::*read)(String*),
                 const String& value) {
    Add(
        name, [=](Pickle* pickle) { (pickle->*write)(value); },
        [=](PickleIterator* iter) {
          String read_value;
          return (iter->*read)(&read_value) && read_value == value;
        });
  }

 private:
  VectorTable* table_;
};

void AddNumbers(Adder* adder) {
  const auto integer = [adder](const char* name, int value) {
    adder->AddValue(name, &Pickle::WriteInt, &PickleIterator::ReadInt, value);
  };
  integer("int_0", 0);
  integer("int_1", 1);
  integer("int_pattern", 0x12345678);
  integer("int_max", INT_MAX);
  adder->AddValue("bool_false", &Pickle::WriteBool, &PickleIterator::ReadBool,
                  false);
  const auto long_integer = [adder](const char* name, long value) {
    adder->AddValue(
        name, &Pickle::WriteLongUsingDangerousNonPortableLessPersistableForm,
        &PickleIterator::ReadLong, value);
  };
  long_integer("long_pattern", static_cast<long>(0x1122334455667788));
  long_integer("long_minus1", -1);
  const auto uint16_integer = [adder](const char* name, uint16 value) {
    adder->AddValue(name, &Pickle::WriteUInt16, &PickleIterator::ReadUInt16,
                    value);
  };
  uint16_integer("uint16_pattern", 0xbeef);
  uint16_integer("uint16_max", 0xffff);
  adder->AddValue("uint32_max", &Pickle::WriteUInt32,
                  &PickleIterator::ReadUInt32, kuint32max);
  const auto int64_integer = [adder](const char* name, int64 value) {
    adder->AddValue(name, &Pickle::WriteInt64, &PickleIterator::ReadInt64,
                    value);
  };
  int64_integer("int64_pattern", 0x1122334455667788);
  int64_integer("int64_min", kint64min);
  adder->AddValue("uint64_pattern", &Pickle::WriteUInt64,
                  &PickleIterator::ReadUInt64, uint64{0xfedcba9876543210});
  adder->AddValue("size_t", &Pickle::WriteSizeT, &PickleIterator::ReadSizeT,
                  static_cast<size_t>(0x100000002));
  const auto real = [adder](const char* name, float value) {
    adder->AddValue(name, &Pickle::WriteFloat, &PickleIterator::ReadFloat,
                    value);
  };
  real("float_0", 0.0f);
  real("float_pi", 3.1415935f);
  real("float_inf", std::numeric_limits<float>::infinity());
  const auto double_real = [adder](const char* name, double value) {
    adder->AddValue(name, &Pickle::WriteDouble, &PickleIterator::ReadDouble,
                    value);
  };
  double_real("double_neginf", -std::numeric_limits<double>::infinity());
  double_real("double_denormal", std::numeric_limits<double>::denorm_min());
}

void AddStrings(Adder* adder) {
  const auto string = [adder](const char* name, const std::string& value) {
    adder->AddString(name, &Pickle::WriteString, &PickleIterator::ReadString,
                     value);
  };
  string("string_1", "a");
  string("string_2", "ab");
  string("string_4", "abcd");
  string("string_5", "abcde");
  string("string_nul_end", std::string(4, '\0'));
  string("string_utf8", "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80");
  string("string_64", std::string(64, 'x'));
  const auto wide = [adder](const char* name, const std::wstring& value) {
    adder->AddString(name, &Pickle::WriteWString, &PickleIterator::ReadWString,
                     value);
  };
  wide("wstring_empty", L"");
  wide("wstring_nonbmp", L"\u00e9\U0001F600");
  const auto sixteen = [adder](const char* name, const base::string16& value) {
    adder->AddString(name, &Pickle::WriteString16,
                     &PickleIterator::ReadString16, value);
  };
  const base::char16 ab[] = {'a', 'b'};
  const base::char16 non_bmp[] = {0xe9, 0xd83d, 0xde00};
  sixteen("string16_empty", base::string16());
  sixteen("string16_2", base::string16(ab, 2));
  sixteen("string16_nonbmp", base::string16(non_bmp, 3));
}

void AddBlocks(Adder* adder) {
  const auto data = [adder](const char* name, const std::string& value) {
    adder->Add(
        name,
        [=](Pickle* pickle) {
          pickle->WriteData(value.data(), static_cast<int>(value.size()));
        },
        [=](PickleIterator* iter) {
          const char* read;
          int length = 0;
          return iter->ReadData(&read, &length) &&
                 std::string(read, static_cast<size_t>(length)) == value;
        });
  };
  data("data_empty", "");
  data("data_5", "\1\2\3\4\5");
  const auto bytes = [adder](const char* name, const std::string& value) {
    adder->Add(
        name,
        [=](Pickle* pickle) {
          pickle->WriteBytes(value.data(), static_cast<int>(value.size()));
        },
        [=](PickleIterator* iter) {
          const char* read;
          return iter->ReadBytes(&read, static_cast<int>(value.size())) &&
                 std::string(read, value.size()) == value;
        });
  };
  bytes("bytes_0", "");
  bytes("bytes_1", "\1");
}

void AddWholePickles(Adder* adder, VectorTable* table) {
  adder->Add(
      "empty", [](Pickle*) {},
      [](PickleIterator* iter) { return !iter->SkipBytes(1); });
  adder->Add(
      "mixed",
      [](Pickle* pickle) {
        pickle->WriteInt(1);
        pickle->WriteString("hello");
        pickle->WriteBool(true);
        pickle->WriteUInt16(7);
        pickle->WriteDouble(1.5);
        pickle->WriteInt64(-2);
      },
      [](PickleIterator* iter) {
        int integer;
        std::string string;
        bool boolean;
        uint16 small = 0;
        double real;
        int64 large = 0;
        return iter->ReadInt(&integer) && integer == 1 &&
               iter->ReadString(&string) && string == "hello" &&
               iter->ReadBool(&boolean) && boolean &&
               iter->ReadUInt16(&small) && small == 7 &&
               iter->ReadDouble(&real) && real == 1.5 &&
               iter->ReadInt64(&large) && large == -2;
      });
  adder->Add(
      "reserve",
      [](Pickle* pickle) {
        pickle->Reserve(1000);
        pickle->WriteInt(5);
      },
      [](PickleIterator* iter) {
        int value = 0;
        return iter->ReadInt(&value) && value == 5;
      });
  struct Header : Pickle::Header {
    unsigned char more[4];
  };
  VectorCheck& odd_header = (*table)["pickle/header6"];
  odd_header.write = [] {
    Pickle pickle(6);
    memset(pickle.headerT<Header>()->more, 0xaa, 4);
    pickle.WriteInt(1);
    return BytesOf(pickle);
  };
  odd_header.read = [](const std::string& bytes) {
    const Pickle pickle(bytes.data(), static_cast<int>(bytes.size()));
    int value = 0;
    return pickle.headerT<Header>()->more[3] == 0xaa &&
           PickleIterator(pickle).ReadInt(&value) && value == 1;
  };
}

}  // namespace

void AddPickleVectors(VectorTable* table) {
  Adder adder(table);
  AddNumbers(&adder);
  AddStrings(&adder);
  AddBlocks(&adder);
  AddWholePickles(&adder, table);
}
