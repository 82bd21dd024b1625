// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <algorithm>
#include <utility>

#include "base/internal/check.h"
#include "base/values.h"

namespace base {

DictionaryValue::DictionaryValue() : Value(TYPE_DICTIONARY) {}

DictionaryValue::~DictionaryValue() {
  Clear();
}

bool DictionaryValue::GetAsDictionary(DictionaryValue** out_value) {
  if (out_value)
    *out_value = this;
  return true;
}

bool DictionaryValue::GetAsDictionary(const DictionaryValue** out_value) const {
  if (out_value)
    *out_value = this;
  return true;
}

bool DictionaryValue::HasKey(const std::string& key) const {
  return dictionary_.count(key) > 0;
}

void DictionaryValue::Clear() {
  ValueVector doomed;
  DictionaryValue::ReleaseChildren(&doomed);
  DeleteAll(std::move(doomed));
}

void DictionaryValue::ReleaseChildren(ValueVector* out) {
  out->reserve(out->size() + dictionary_.size());
  for (auto& entry : dictionary_)
    out->push_back(entry.second.release());
  dictionary_.clear();
}

void DictionaryValue::Set(const std::string& path, scoped_ptr<Value> in_value) {
  DictionaryValue* dictionary = this;
  size_t start = 0;
  for (size_t dot; (dot = path.find('.', start)) != std::string::npos;
       start = dot + 1) {
    const std::string key = path.substr(start, dot - start);
    DictionaryValue* child;
    if (!dictionary->GetDictionaryWithoutPathExpansion(key, &child)) {
      child = new DictionaryValue;
      dictionary->SetWithoutPathExpansion(key, child);
    }
    dictionary = child;
  }
  dictionary->SetWithoutPathExpansion(path.substr(start), in_value.Pass());
}

void DictionaryValue::Set(const std::string& path, Value* in_value) {
  Set(path, make_scoped_ptr(in_value));
}

void DictionaryValue::SetBoolean(const std::string& path, bool in_value) {
  Set(path, new FundamentalValue(in_value));
}

void DictionaryValue::SetInteger(const std::string& path, int in_value) {
  Set(path, new FundamentalValue(in_value));
}

void DictionaryValue::SetDouble(const std::string& path, double in_value) {
  Set(path, new FundamentalValue(in_value));
}

void DictionaryValue::SetString(const std::string& path,
                                const std::string& in_value) {
  Set(path, new StringValue(in_value));
}

void DictionaryValue::SetString(const std::string& path,
                                const string16& in_value) {
  Set(path, new StringValue(in_value));
}

void DictionaryValue::SetWithoutPathExpansion(const std::string& key,
                                              scoped_ptr<Value> in_value) {
  CLASSIC_IPC_CHECK(in_value);
  dictionary_[key] = in_value.Pass();
}

void DictionaryValue::SetWithoutPathExpansion(const std::string& key,
                                              Value* in_value) {
  SetWithoutPathExpansion(key, make_scoped_ptr(in_value));
}

void DictionaryValue::SetBooleanWithoutPathExpansion(const std::string& key,
                                                     bool in_value) {
  SetWithoutPathExpansion(key, new FundamentalValue(in_value));
}

void DictionaryValue::SetIntegerWithoutPathExpansion(const std::string& key,
                                                     int in_value) {
  SetWithoutPathExpansion(key, new FundamentalValue(in_value));
}

void DictionaryValue::SetDoubleWithoutPathExpansion(const std::string& key,
                                                    double in_value) {
  SetWithoutPathExpansion(key, new FundamentalValue(in_value));
}

void DictionaryValue::SetStringWithoutPathExpansion(
    const std::string& key,
    const std::string& in_value) {
  SetWithoutPathExpansion(key, new StringValue(in_value));
}

void DictionaryValue::SetStringWithoutPathExpansion(const std::string& key,
                                                    const string16& in_value) {
  SetWithoutPathExpansion(key, new StringValue(in_value));
}

bool DictionaryValue::Remove(const std::string& path,
                             scoped_ptr<Value>* out_value) {
  const size_t dot = path.rfind('.');
  if (dot == std::string::npos)
    return RemoveWithoutPathExpansion(path, out_value);
  DictionaryValue* dictionary;
  return GetDictionary(path.substr(0, dot), &dictionary) &&
         dictionary->RemoveWithoutPathExpansion(path.substr(dot + 1),
                                                out_value);
}

bool DictionaryValue::RemoveWithoutPathExpansion(const std::string& key,
                                                 scoped_ptr<Value>* out_value) {
  const auto entry = dictionary_.find(key);
  if (entry == dictionary_.end())
    return false;
  scoped_ptr<Value> value(entry->second.Pass());
  dictionary_.erase(entry);
  if (out_value)
    *out_value = value.Pass();
  return true;
}

bool DictionaryValue::RemovePath(const std::string& path,
                                 scoped_ptr<Value>* out_value) {
  // The last dictionary on the path that stays, and what to remove from it.
  DictionaryValue* survivor = this;
  std::string key;
  DictionaryValue* dictionary = this;
  size_t start = 0;
  for (size_t dot; (dot = path.find('.', start)) != std::string::npos;
       start = dot + 1) {
    const std::string child = path.substr(start, dot - start);
    if (dictionary == this || dictionary->size() > 1) {
      survivor = dictionary;
      key = child;
    }
    if (!dictionary->GetDictionaryWithoutPathExpansion(child, &dictionary))
      return false;
  }
  if (!dictionary->RemoveWithoutPathExpansion(path.substr(start), out_value))
    return false;
  if (dictionary != this && dictionary->empty())
    survivor->RemoveWithoutPathExpansion(key, nullptr);
  return true;
}

void DictionaryValue::MergeDictionary(const DictionaryValue* dictionary) {
  for (Iterator it(*dictionary); !it.IsAtEnd(); it.Advance()) {
    const DictionaryValue* theirs;
    DictionaryValue* ours;
    if (it.value().GetAsDictionary(&theirs) &&
        GetDictionaryWithoutPathExpansion(it.key(), &ours)) {
      ours->MergeDictionary(theirs);
    } else {
      SetWithoutPathExpansion(it.key(), it.value().CreateDeepCopy());
    }
  }
}

void DictionaryValue::Swap(DictionaryValue* other) {
  dictionary_.swap(other->dictionary_);
}

DictionaryValue* DictionaryValue::DeepCopy() const {
  return CreateDeepCopy().release();
}

scoped_ptr<DictionaryValue> DictionaryValue::CreateDeepCopy() const {
  scoped_ptr<DictionaryValue> copy(new DictionaryValue);
  for (const auto& entry : dictionary_)
    copy->dictionary_[entry.first] = entry.second->CreateDeepCopy();
  return copy.Pass();
}

bool DictionaryValue::Equals(const Value* other) const {
  const DictionaryValue* that;
  return other->GetAsDictionary(&that) &&
         std::equal(
             dictionary_.begin(), dictionary_.end(), that->dictionary_.begin(),
             that->dictionary_.end(), [](const auto& a, const auto& b) {
               return a.first == b.first && a.second->Equals(b.second.get());
             });
}

}  // namespace base
