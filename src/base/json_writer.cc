// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/json/json_writer.h"

#include <cmath>

#include "base/strings/string_number_conversions.h"
#include "base/strings/stringprintf.h"
#include "base/values.h"
#include "src/base/json_limits.h"
#include "src/base/utf.h"

namespace base {

namespace {

const size_t kIndent = 3;

void AppendEscaped(uint32 c, std::string* json) {
  switch (c) {
    case '"':
      json->append("\\\"");
      return;
    case '\\':
      json->append("\\\\");
      return;
    case '\b':
      json->append("\\b");
      return;
    case '\f':
      json->append("\\f");
      return;
    case '\n':
      json->append("\\n");
      return;
    case '\r':
      json->append("\\r");
      return;
    case '\t':
      json->append("\\t");
      return;
  }
  if (c < 0x20 || c == '<' || c == 0x2028 || c == 0x2029)
    StringAppendF(json, "\\u%04X", static_cast<unsigned>(c));
  else
    internal::AppendCodePoint(c, json);
}

class Writer {
 public:
  Writer(int options, std::string* json) : options_(options), json_(json) {}

  bool Write(const Value& value, int depth) {
    const DictionaryValue* dictionary;
    const ListValue* list;
    std::string string;
    double number = 0;
    int integer = 0;
    switch (value.GetType()) {
      case Value::TYPE_DICTIONARY:
        return depth < internal::kMaxJSONDepth &&
                       value.GetAsDictionary(&dictionary)
                   ? WriteDictionary(*dictionary, depth)
                   : Fail();
      case Value::TYPE_LIST:
        return depth < internal::kMaxJSONDepth && value.GetAsList(&list)
                   ? WriteList(*list, depth)
                   : Fail();
      case Value::TYPE_STRING:
        value.GetAsString(&string);
        WriteString(string);
        return true;
      case Value::TYPE_DOUBLE:
        value.GetAsDouble(&number);
        WriteDouble(number);
        return true;
      case Value::TYPE_INTEGER:
        value.GetAsInteger(&integer);
        json_->append(IntToString(integer));
        return true;
      case Value::TYPE_BOOLEAN: {
        bool truth = false;
        value.GetAsBoolean(&truth);
        json_->append(truth ? "true" : "false");
        return true;
      }
      case Value::TYPE_NULL:
        json_->append("null");
        return true;
      case Value::TYPE_BINARY:
        break;
    }
    return Fail();
  }

  bool Has(JSONWriter::Options option) const {
    return (options_ & option) != 0;
  }

  bool Omits(const Value& value) const {
    return Has(JSONWriter::OPTIONS_OMIT_BINARY_VALUES) &&
           value.IsType(Value::TYPE_BINARY);
  }

 private:
  bool Fail() {
    json_->append("null");
    return false;
  }

  void NewLine() {
    if (pretty_)
      json_->append("\n").append(indent_, ' ');
  }

  void Space() {
    if (pretty_)
      json_->push_back(' ');
  }

  bool WriteDictionary(const DictionaryValue& dictionary, int depth) {
    bool ok = true;
    bool first = true;
    json_->push_back('{');
    indent_ += kIndent;
    for (DictionaryValue::Iterator it(dictionary); !it.IsAtEnd();
         it.Advance()) {
      if (Omits(it.value()))
        continue;
      if (!first)
        json_->push_back(',');
      first = false;
      NewLine();
      WriteString(it.key());
      json_->push_back(':');
      Space();
      ok = Write(it.value(), depth + 1) && ok;
    }
    indent_ -= kIndent;
    NewLine();
    json_->push_back('}');
    return ok;
  }

  bool WriteList(const ListValue& list, int depth) {
    bool ok = true;
    bool first = true;
    json_->push_back('[');
    Space();
    for (const Value* element : list) {
      if (Omits(*element))
        continue;
      if (!first) {
        json_->push_back(',');
        Space();
      }
      first = false;
      ok = Write(*element, depth + 1) && ok;
    }
    Space();
    json_->push_back(']');
    return ok;
  }

  void WriteString(const std::string& string) {
    json_->push_back('"');
    const char* position = string.data();
    const char* const end = position + string.size();
    while (position != end) {
      const uint32 c = internal::DecodeCodePoint(&position, end);
      AppendEscaped(
          c == internal::kMalformed ? internal::kReplacementCharacter : c,
          json_);
    }
    json_->push_back('"');
  }

  void WriteDouble(double number) {
    static const double kTwoTo63 = 9223372036854775808.0;
    if (Has(JSONWriter::OPTIONS_OMIT_DOUBLE_TYPE_PRESERVATION) &&
        number >= -kTwoTo63 && number < kTwoTo63 &&
        std::floor(number) == number) {
      json_->append(Int64ToString(static_cast<int64>(number)));
      return;
    }
    const std::string text = DoubleToString(number);
    json_->append(text);
    if (text.find_first_of(".e") == std::string::npos)
      json_->append(".0");
  }

  const int options_;
  const bool pretty_ = Has(JSONWriter::OPTIONS_PRETTY_PRINT);
  std::string* const json_;
  size_t indent_ = 0;  // Of the innermost dictionary; lists have none.
};

}  // namespace

bool JSONWriter::Write(const Value* const node, std::string* json) {
  return WriteWithOptions(node, 0, json);
}

bool JSONWriter::WriteWithOptions(const Value* const node,
                                  int options,
                                  std::string* json) {
  json->clear();
  Writer writer(options, json);
  if (writer.Omits(*node))
    return true;
  const bool ok = writer.Write(*node, 0);
  if (writer.Has(OPTIONS_PRETTY_PRINT))
    json->push_back('\n');
  return ok;
}

}  // namespace base
