// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Value and its kinds that hold no others.

#include <string.h>

#include <cmath>
#include <ostream>

#include "base/json/json_writer.h"
#include "base/strings/utf_string_conversions.h"
#include "base/values.h"

namespace base {

Value::Value(Type type) : type_(type) {}

Value::~Value() {}

Value* Value::CreateNullValue() {
  return new Value(TYPE_NULL);
}

bool Value::GetAsBoolean(bool* out_value) const {
  return false;
}

bool Value::GetAsInteger(int* out_value) const {
  return false;
}

bool Value::GetAsDouble(double* out_value) const {
  return false;
}

bool Value::GetAsString(std::string* out_value) const {
  return false;
}

bool Value::GetAsString(string16* out_value) const {
  return false;
}

bool Value::GetAsString(const StringValue** out_value) const {
  return false;
}

bool Value::GetAsBinary(const BinaryValue** out_value) const {
  return false;
}

bool Value::GetAsList(ListValue** out_value) {
  return false;
}

bool Value::GetAsList(const ListValue** out_value) const {
  return false;
}

bool Value::GetAsDictionary(DictionaryValue** out_value) {
  return false;
}

bool Value::GetAsDictionary(const DictionaryValue** out_value) const {
  return false;
}

Value* Value::DeepCopy() const {
  return CreateNullValue();
}

scoped_ptr<Value> Value::CreateDeepCopy() const {
  return make_scoped_ptr(DeepCopy());
}

bool Value::Equals(const Value* other) const {
  return other->IsType(TYPE_NULL);
}

bool Value::Equals(const Value* a, const Value* b) {
  return a && b ? a->Equals(b) : a == b;
}

void Value::DeleteAll(ValueVector doomed) {
  while (!doomed.empty()) {
    const scoped_ptr<Value> value(doomed.back());
    doomed.pop_back();
    value->ReleaseChildren(&doomed);
  }
}

void Value::ReleaseChildren(ValueVector* out) {}

FundamentalValue::FundamentalValue(bool in_value)
    : Value(TYPE_BOOLEAN), boolean_value_(in_value) {}

FundamentalValue::FundamentalValue(int in_value)
    : Value(TYPE_INTEGER), integer_value_(in_value) {}

FundamentalValue::FundamentalValue(double in_value)
    : Value(TYPE_DOUBLE),
      double_value_(std::isfinite(in_value) ? in_value : 0) {}

FundamentalValue::~FundamentalValue() {}

bool FundamentalValue::GetAsBoolean(bool* out_value) const {
  if (!IsType(TYPE_BOOLEAN))
    return false;
  if (out_value)
    *out_value = boolean_value_;
  return true;
}

bool FundamentalValue::GetAsInteger(int* out_value) const {
  if (!IsType(TYPE_INTEGER))
    return false;
  if (out_value)
    *out_value = integer_value_;
  return true;
}

bool FundamentalValue::GetAsDouble(double* out_value) const {
  if (IsType(TYPE_BOOLEAN))
    return false;
  if (out_value)
    *out_value = IsType(TYPE_DOUBLE) ? double_value_ : integer_value_;
  return true;
}

FundamentalValue* FundamentalValue::DeepCopy() const {
  if (IsType(TYPE_BOOLEAN))
    return new FundamentalValue(boolean_value_);
  if (IsType(TYPE_INTEGER))
    return new FundamentalValue(integer_value_);
  return new FundamentalValue(double_value_);
}

bool FundamentalValue::Equals(const Value* other) const {
  if (!other->IsType(GetType()))
    return false;
  const FundamentalValue* that = static_cast<const FundamentalValue*>(other);
  if (IsType(TYPE_BOOLEAN))
    return boolean_value_ == that->boolean_value_;
  if (IsType(TYPE_INTEGER))
    return integer_value_ == that->integer_value_;
  return double_value_ == that->double_value_;
}

StringValue::StringValue(const std::string& in_value)
    : Value(TYPE_STRING), value_(in_value) {}

StringValue::StringValue(const string16& in_value)
    : Value(TYPE_STRING), value_(UTF16ToUTF8(in_value)) {}

StringValue::~StringValue() {}

bool StringValue::GetAsString(std::string* out_value) const {
  if (out_value)
    *out_value = value_;
  return true;
}

bool StringValue::GetAsString(string16* out_value) const {
  if (out_value)
    *out_value = UTF8ToUTF16(value_);
  return true;
}

bool StringValue::GetAsString(const StringValue** out_value) const {
  if (out_value)
    *out_value = this;
  return true;
}

StringValue* StringValue::DeepCopy() const {
  return new StringValue(value_);
}

bool StringValue::Equals(const Value* other) const {
  return other->IsType(TYPE_STRING) &&
         value_ == static_cast<const StringValue*>(other)->value_;
}

BinaryValue::BinaryValue() : Value(TYPE_BINARY), size_(0) {}

BinaryValue::BinaryValue(scoped_ptr<char[]> buffer, size_t size)
    : Value(TYPE_BINARY), buffer_(buffer.Pass()), size_(size) {}

BinaryValue::~BinaryValue() {}

BinaryValue* BinaryValue::CreateWithCopiedBuffer(const char* buffer,
                                                 size_t size) {
  scoped_ptr<char[]> copy(new char[size]);
  if (size > 0)
    memcpy(copy.get(), buffer, size);
  return new BinaryValue(copy.Pass(), size);
}

bool BinaryValue::GetAsBinary(const BinaryValue** out_value) const {
  if (out_value)
    *out_value = this;
  return true;
}

BinaryValue* BinaryValue::DeepCopy() const {
  return CreateWithCopiedBuffer(GetBuffer(), size_);
}

bool BinaryValue::Equals(const Value* other) const {
  if (!other->IsType(TYPE_BINARY))
    return false;
  const BinaryValue* that = static_cast<const BinaryValue*>(other);
  return size_ == that->size_ &&
         (size_ == 0 || memcmp(GetBuffer(), that->GetBuffer(), size_) == 0);
}

std::ostream& operator<<(std::ostream& out, const Value& value) {
  std::string json;
  JSONWriter::WriteWithOptions(&value, JSONWriter::OPTIONS_PRETTY_PRINT, &json);
  return out << json;
}

}  // namespace base
