// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <algorithm>
#include <utility>

#include "base/internal/check.h"
#include "base/values.h"

namespace base {

ListValue::ListValue() : Value(TYPE_LIST) {}

ListValue::~ListValue() {
  Clear();
}

bool ListValue::GetAsList(ListValue** out_value) {
  if (out_value)
    *out_value = this;
  return true;
}

bool ListValue::GetAsList(const ListValue** out_value) const {
  if (out_value)
    *out_value = this;
  return true;
}

void ListValue::Clear() {
  ValueVector doomed;
  ListValue::ReleaseChildren(&doomed);
  DeleteAll(std::move(doomed));
}

void ListValue::ReleaseChildren(ValueVector* out) {
  out->insert(out->end(), list_.begin(), list_.end());
  list_.weak_clear();
}

bool ListValue::Set(size_t index, scoped_ptr<Value> in_value) {
  if (!in_value)
    return false;
  while (index >= GetSize())
    list_.push_back(CreateNullValue());
  const scoped_ptr<Value> old(list_[index]);
  list_[index] = in_value.release();
  return true;
}

bool ListValue::Set(size_t index, Value* in_value) {
  return Set(index, make_scoped_ptr(in_value));
}

bool ListValue::Get(size_t index, const Value** out_value) const {
  if (index >= GetSize())
    return false;
  if (out_value)
    *out_value = list_[index];
  return true;
}

bool ListValue::Get(size_t index, Value** out_value) {
  return static_cast<const ListValue*>(this)->Get(
      index, const_cast<const Value**>(out_value));
}

bool ListValue::GetBoolean(size_t index, bool* out_value) const {
  const Value* value;
  return Get(index, &value) && value->GetAsBoolean(out_value);
}

bool ListValue::GetInteger(size_t index, int* out_value) const {
  const Value* value;
  return Get(index, &value) && value->GetAsInteger(out_value);
}

bool ListValue::GetDouble(size_t index, double* out_value) const {
  const Value* value;
  return Get(index, &value) && value->GetAsDouble(out_value);
}

bool ListValue::GetString(size_t index, std::string* out_value) const {
  const Value* value;
  return Get(index, &value) && value->GetAsString(out_value);
}

bool ListValue::GetString(size_t index, string16* out_value) const {
  const Value* value;
  return Get(index, &value) && value->GetAsString(out_value);
}

bool ListValue::GetBinary(size_t index, const BinaryValue** out_value) const {
  const Value* value;
  return Get(index, &value) && value->GetAsBinary(out_value);
}

bool ListValue::GetBinary(size_t index, BinaryValue** out_value) {
  return static_cast<const ListValue*>(this)->GetBinary(
      index, const_cast<const BinaryValue**>(out_value));
}

bool ListValue::GetDictionary(size_t index,
                              const DictionaryValue** out_value) const {
  const Value* value;
  return Get(index, &value) && value->GetAsDictionary(out_value);
}

bool ListValue::GetDictionary(size_t index, DictionaryValue** out_value) {
  Value* value;
  return Get(index, &value) && value->GetAsDictionary(out_value);
}

bool ListValue::GetList(size_t index, const ListValue** out_value) const {
  const Value* value;
  return Get(index, &value) && value->GetAsList(out_value);
}

bool ListValue::GetList(size_t index, ListValue** out_value) {
  Value* value;
  return Get(index, &value) && value->GetAsList(out_value);
}

bool ListValue::Remove(size_t index, scoped_ptr<Value>* out_value) {
  if (index >= GetSize())
    return false;
  Erase(begin() + static_cast<ValueVector::difference_type>(index), out_value);
  return true;
}

bool ListValue::Remove(const Value& value, size_t* index) {
  const const_iterator found = Find(value);
  if (found == static_cast<const ListValue*>(this)->end())
    return false;
  const size_t place = static_cast<size_t>(found - begin());
  if (index)
    *index = place;
  return Remove(place, nullptr);
}

ListValue::iterator ListValue::Erase(iterator iter,
                                     scoped_ptr<Value>* out_value) {
  scoped_ptr<Value> value(*iter);
  const iterator next = list_.weak_erase(iter);
  if (out_value)
    *out_value = value.Pass();
  return next;
}

void ListValue::Append(scoped_ptr<Value> in_value) {
  CLASSIC_IPC_CHECK(in_value);
  list_.push_back(in_value.Pass());
}

void ListValue::Append(Value* in_value) {
  Append(make_scoped_ptr(in_value));
}

void ListValue::AppendBoolean(bool in_value) {
  Append(new FundamentalValue(in_value));
}

void ListValue::AppendInteger(int in_value) {
  Append(new FundamentalValue(in_value));
}

void ListValue::AppendDouble(double in_value) {
  Append(new FundamentalValue(in_value));
}

void ListValue::AppendString(const std::string& in_value) {
  Append(new StringValue(in_value));
}

void ListValue::AppendString(const string16& in_value) {
  Append(new StringValue(in_value));
}

void ListValue::AppendStrings(const std::vector<std::string>& in_values) {
  for (const std::string& value : in_values)
    AppendString(value);
}

void ListValue::AppendStrings(const std::vector<string16>& in_values) {
  for (const string16& value : in_values)
    AppendString(value);
}

bool ListValue::AppendIfNotPresent(Value* in_value) {
  scoped_ptr<Value> value(in_value);
  CLASSIC_IPC_CHECK(value);
  if (Find(*value) != end())
    return false;
  Append(value.Pass());
  return true;
}

bool ListValue::Insert(size_t index, Value* in_value) {
  scoped_ptr<Value> value(in_value);
  CLASSIC_IPC_CHECK(value);
  if (index > GetSize())
    return false;
  list_.insert(begin() + static_cast<ValueVector::difference_type>(index),
               value.Pass());
  return true;
}

ListValue::const_iterator ListValue::Find(const Value& value) const {
  return std::find_if(begin(), end(), [&value](const Value* element) {
    return element->Equals(&value);
  });
}

void ListValue::Swap(ListValue* other) {
  list_.swap(other->list_);
}

ListValue* ListValue::DeepCopy() const {
  return CreateDeepCopy().release();
}

scoped_ptr<ListValue> ListValue::CreateDeepCopy() const {
  scoped_ptr<ListValue> copy(new ListValue);
  copy->list_.reserve(GetSize());
  for (const Value* element : *this)
    copy->Append(element->DeepCopy());
  return copy.Pass();
}

bool ListValue::Equals(const Value* other) const {
  const ListValue* that;
  return other->GetAsList(&that) &&
         std::equal(
             begin(), end(), that->begin(), that->end(),
             [](const Value* a, const Value* b) { return a->Equals(b); });
}

}  // namespace base
