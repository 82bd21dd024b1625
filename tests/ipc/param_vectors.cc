// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// param/*: the payload that a value makes.

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/containers/small_map.h"
#include "base/files/file_path.h"
#include "base/strings/nullable_string16.h"
#include "base/strings/utf_string_conversions.h"
#include "base/time/time.h"
#include "base/values.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_utils.h"
#include "tests/ipc/vector_messages.h"
#include "tests/ipc/vector_table.h"
#include "tests/support/params.h"

namespace {

using test_support::ReadFrom;
using test_support::Written;

class Adder {
 public:
  explicit Adder(VectorTable* table) : table_(table) {}

  // For values without operator==: that they write the same bytes again is
  // as good.
  template <class P>
  void AddMade(const std::string& name, P (*make)()) {
    VectorCheck& check = (*table_)["param/" + name];
    check.write = [make] { return Written(make()); };
    check.read = [](const std::string& bytes) {
      P value;
      return ReadFrom(bytes, &value) && Written(value) == bytes;
    };
  }

  template <class P>
  void AddFilled(const std::string& name, void (*fill)(P*)) {
    VectorCheck& check = (*table_)["param/" + name];
    check.write = [fill] {
      P value;
      fill(&value);
      return Written(value);
    };
    check.read = [fill](const std::string& bytes) {
      P value;
      fill(&value);
      P read;
      return ReadFrom(bytes, &read) && read.Equals(&value);
    };
  }

  template <class P>
  void Add(const std::string& name, const P& value) {
    VectorCheck& check = (*table_)["param/" + name];
    check.write = [value] { return Written(value); };
    check.read = [value](const std::string& bytes) {
      P read;
      return ReadFrom(bytes, &read) && Written(read) == Written(value);
    };
  }

 private:
  VectorTable* table_;
};

void AddNumbers(Adder* adder) {
  adder->Add("bool_false", false);
  adder->Add("uchar_ff", static_cast<unsigned char>(0xff));
  adder->Add("int_minus2", -2);
  adder->Add("int_max", 2147483647);
  adder->Add("long_pattern", static_cast<long>(0x1122334455667788));
  adder->Add("long_minus1", -1L);
  adder->Add("longlong_minus2", -2LL);
  adder->Add("ulonglong_pattern", 0xfedcba9876543210ULL);
  adder->Add("uint64_is_ulong", uint64{0x0102030405060708});
  adder->Add("float_1_5", 1.5f);
  adder->Add("double_nan", bit_cast<double>(uint64{0x7ff8000000000123}));
}

void AddStrings(Adder* adder) {
  adder->Add("string_empty", std::string());
  adder->Add("string_nul", std::string("a\0b", 3));
  adder->Add("wstring_ab", std::wstring(L"ab"));
  adder->Add("filepath_posix", base::FilePath(FILE_PATH_LITERAL("/tmp/a b")));
  adder->Add("nullable_string16_null", base::NullableString16());
  adder->Add("nullable_string16_value",
             base::NullableString16(base::ASCIIToUTF16("hi"), false));
}

void AddContainers(Adder* adder) {
  adder->Add("vector_char_empty", std::vector<char>());
  adder->Add("vector_char_5", std::vector<char>{'h', 'e', 'l', 'l', 'o'});
  adder->Add("vector_uchar_3", std::vector<unsigned char>{0, 255, 16});
  adder->Add("vector_bool_empty", std::vector<bool>());
  adder->Add("vector_int_empty", std::vector<int>());
  adder->Add("vector_int_3", std::vector<int>{1, -1, 1000000});
  adder->Add("vector_double_2", std::vector<double>{0.5, -2});
  adder->Add("vector_string_3", std::vector<std::string>{"", "a", "bcde"});
  adder->Add("set_int_empty", std::set<int>());
  adder->Add("set_int_3", std::set<int>{3, -7, 20});
  adder->Add("map_empty", std::map<int, std::string>());
  adder->Add("map_int_string",
             std::map<int, std::string>{{2, "two"}, {1, "one"}, {-1, ""}});
  adder->Add("pair_int_string", std::make_pair(7, std::string("seven")));
  adder->Add("tuple0", Tuple<>());
  adder->Add("tuple1", Tuple<int>(1));
  adder->Add("tuple3", Tuple<int, std::string, bool>(1, "b", true));
  adder->Add("tuple4",
             Tuple<int, std::string, bool, double>(1, "b", true, 0.5));
  adder->AddMade<ScopedVector<std::string>>("scoped_vector_string", [] {
    ScopedVector<std::string> vector;
    vector.push_back(new std::string("x"));
    vector.push_back(new std::string("yz"));
    return vector;
  });
  adder->AddMade<scoped_ptr<int>>("scoped_ptr_int",
                                  [] { return make_scoped_ptr(new int(9)); });
  adder->AddMade<base::SmallMap<std::map<int, std::string>>>("small_map", [] {
    base::SmallMap<std::map<int, std::string>> map;
    map[5] = "five";
    map[1] = "one";
    return map;
  });
}

void AddValues(Adder* adder) {
  adder->AddFilled<base::DictionaryValue>("dictvalue_empty",
                                          [](base::DictionaryValue* value) {});
  adder->AddFilled<base::ListValue>(
      "listvalue_all_types", [](base::ListValue* value) {
        value->Append(base::Value::CreateNullValue());
        value->AppendBoolean(true);
        value->AppendInteger(-5);
        value->AppendDouble(2.5);
        value->AppendString("str");
        value->Append(base::BinaryValue::CreateWithCopiedBuffer("\1\2\3", 3));
        base::DictionaryValue* const dictionary = new base::DictionaryValue;
        dictionary->SetInteger("k", 1);
        value->Append(dictionary);
        base::ListValue* const list = new base::ListValue;
        list->AppendString("");
        value->Append(list);
      });
}

void AddTimes(Adder* adder) {
  adder->Add("time_null", base::Time());
  adder->Add("time_unix_epoch", base::Time::UnixEpoch());
  adder->Add("timedelta_1500ms", base::TimeDelta::FromMilliseconds(1500));
  adder->Add("timeticks_internal",
             base::TimeTicks::FromInternalValue(123456789));
  adder->AddMade<base::File::Info>("file_info", [] {
    base::File::Info info;
    info.size = 4096;
    info.is_directory = true;
    info.is_symbolic_link = true;
    info.last_modified = base::Time::FromDoubleT(1.5);
    info.last_accessed = base::Time::FromDoubleT(1000000000.25);
    return info;
  });
}

void AddIpcTypes(Adder* adder) {
  adder->Add("channel_handle_name", IPC::ChannelHandle("name"));
  adder->AddMade<IPC::LogData>("logdata", [] {
    IPC::LogData data;
    data.channel = "ch";
    data.routing_id = -2;
    data.type = 0x70001;
    data.flags = "S";
    data.sent = 1;
    data.receive = 2;
    data.dispatch = 3;
    data.message_name = "Name";
    data.params = "p, q";
    return data;
  });
  adder->AddMade<IPC::Message>("message_nested", [] {
    IPC::Message message;
    message.SetHeaderValues(77, 88, 0x00ABCD03);
    message.WriteString("in");
    return message;
  });
}

void AddGenerated(Adder* adder) {
  adder->Add("enum_plain", PLAIN_C);
  adder->Add("enum_plain_negative", PLAIN_NEG);
  adder->Add("enum_min_max_value", RANGED_SECOND);
  adder->Add("enum_class_uchar", ByteEnum::kLast);
  adder->Add("ipc_struct_default", VecStruct());
  adder->AddMade<VecStructWithParent>("ipc_struct_with_parent", [] {
    VecStructWithParent value;
    value.own = 5;
    value.in_parent = 99;
    return value;
  });
  adder->AddMade<ExternalParent>("struct_traits", [] {
    ExternalParent value;
    value.a = 1;
    value.b = "pb";
    return value;
  });
  adder->AddMade<ExternalChild>("struct_traits_parent", [] {
    ExternalChild value;
    value.a = 1;
    value.b = "pb";
    value.c = 0.5;
    value.d = true;
    return value;
  });
}

}  // namespace

void AddParamVectors(VectorTable* table) {
  Adder adder(table);
  AddNumbers(&adder);
  AddStrings(&adder);
  AddContainers(&adder);
  AddValues(&adder);
  AddTimes(&adder);
  AddIpcTypes(&adder);
  AddGenerated(&adder);
}
