// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What DictionaryValue gives out: two functions look something up, all others
// ask what it is.

#include "base/strings/string_util.h"
#include "base/values.h"

namespace base {

bool DictionaryValue::Get(const std::string& path,
                          const Value** out_value) const {
  const DictionaryValue* dictionary = this;
  size_t start = 0;
  for (size_t dot; (dot = path.find('.', start)) != std::string::npos;
       start = dot + 1) {
    if (!dictionary->GetDictionaryWithoutPathExpansion(
            path.substr(start, dot - start), &dictionary)) {
      return false;
    }
  }
  return dictionary->GetWithoutPathExpansion(path.substr(start), out_value);
}

bool DictionaryValue::Get(const std::string& path, Value** out_value) {
  return static_cast<const DictionaryValue*>(this)->Get(
      path, const_cast<const Value**>(out_value));
}

bool DictionaryValue::GetBoolean(const std::string& path,
                                 bool* out_value) const {
  const Value* value;
  return Get(path, &value) && value->GetAsBoolean(out_value);
}

bool DictionaryValue::GetInteger(const std::string& path,
                                 int* out_value) const {
  const Value* value;
  return Get(path, &value) && value->GetAsInteger(out_value);
}

bool DictionaryValue::GetDouble(const std::string& path,
                                double* out_value) const {
  const Value* value;
  return Get(path, &value) && value->GetAsDouble(out_value);
}

bool DictionaryValue::GetString(const std::string& path,
                                std::string* out_value) const {
  const Value* value;
  return Get(path, &value) && value->GetAsString(out_value);
}

bool DictionaryValue::GetString(const std::string& path,
                                string16* out_value) const {
  const Value* value;
  return Get(path, &value) && value->GetAsString(out_value);
}

bool DictionaryValue::GetStringASCII(const std::string& path,
                                     std::string* out_value) const {
  std::string value;
  if (!GetString(path, &value) || !IsStringASCII(value))
    return false;
  if (out_value)
    out_value->swap(value);
  return true;
}

bool DictionaryValue::GetBinary(const std::string& path,
                                const BinaryValue** out_value) const {
  const Value* value;
  return Get(path, &value) && value->GetAsBinary(out_value);
}

bool DictionaryValue::GetBinary(const std::string& path,
                                BinaryValue** out_value) {
  return static_cast<const DictionaryValue*>(this)->GetBinary(
      path, const_cast<const BinaryValue**>(out_value));
}

bool DictionaryValue::GetDictionary(const std::string& path,
                                    const DictionaryValue** out_value) const {
  const Value* value;
  return Get(path, &value) && value->GetAsDictionary(out_value);
}

bool DictionaryValue::GetDictionary(const std::string& path,
                                    DictionaryValue** out_value) {
  Value* value;
  return Get(path, &value) && value->GetAsDictionary(out_value);
}

bool DictionaryValue::GetList(const std::string& path,
                              const ListValue** out_value) const {
  const Value* value;
  return Get(path, &value) && value->GetAsList(out_value);
}

bool DictionaryValue::GetList(const std::string& path, ListValue** out_value) {
  Value* value;
  return Get(path, &value) && value->GetAsList(out_value);
}

bool DictionaryValue::GetWithoutPathExpansion(const std::string& key,
                                              const Value** out_value) const {
  const auto entry = dictionary_.find(key);
  if (entry == dictionary_.end())
    return false;
  if (out_value)
    *out_value = entry->second.get();
  return true;
}

bool DictionaryValue::GetWithoutPathExpansion(const std::string& key,
                                              Value** out_value) {
  return static_cast<const DictionaryValue*>(this)->GetWithoutPathExpansion(
      key, const_cast<const Value**>(out_value));
}

bool DictionaryValue::GetBooleanWithoutPathExpansion(const std::string& key,
                                                     bool* out_value) const {
  const Value* value;
  return GetWithoutPathExpansion(key, &value) && value->GetAsBoolean(out_value);
}

bool DictionaryValue::GetIntegerWithoutPathExpansion(const std::string& key,
                                                     int* out_value) const {
  const Value* value;
  return GetWithoutPathExpansion(key, &value) && value->GetAsInteger(out_value);
}

bool DictionaryValue::GetDoubleWithoutPathExpansion(const std::string& key,
                                                    double* out_value) const {
  const Value* value;
  return GetWithoutPathExpansion(key, &value) && value->GetAsDouble(out_value);
}

bool DictionaryValue::GetStringWithoutPathExpansion(
    const std::string& key,
    std::string* out_value) const {
  const Value* value;
  return GetWithoutPathExpansion(key, &value) && value->GetAsString(out_value);
}

bool DictionaryValue::GetStringWithoutPathExpansion(const std::string& key,
                                                    string16* out_value) const {
  const Value* value;
  return GetWithoutPathExpansion(key, &value) && value->GetAsString(out_value);
}

bool DictionaryValue::GetDictionaryWithoutPathExpansion(
    const std::string& key,
    const DictionaryValue** out_value) const {
  const Value* value;
  return GetWithoutPathExpansion(key, &value) &&
         value->GetAsDictionary(out_value);
}

bool DictionaryValue::GetDictionaryWithoutPathExpansion(
    const std::string& key,
    DictionaryValue** out_value) {
  Value* value;
  return GetWithoutPathExpansion(key, &value) &&
         value->GetAsDictionary(out_value);
}

bool DictionaryValue::GetListWithoutPathExpansion(
    const std::string& key,
    const ListValue** out_value) const {
  const Value* value;
  return GetWithoutPathExpansion(key, &value) && value->GetAsList(out_value);
}

bool DictionaryValue::GetListWithoutPathExpansion(const std::string& key,
                                                  ListValue** out_value) {
  Value* value;
  return GetWithoutPathExpansion(key, &value) && value->GetAsList(out_value);
}

}  // namespace base
