// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// ParamTraits of base::Value's containers. Each value is its type as an int,
// then what it holds.

#include <limits.h>

#include "base/json/json_writer.h"
#include "base/logging.h"
#include "base/values.h"
#include "ipc/ipc_message_utils.h"

namespace IPC {

namespace {

void WriteValue(Message* m, const base::Value& value, int level);

void WriteDictionary(Message* m,
                     const base::DictionaryValue& dictionary,
                     int level) {
  internal::WriteElementCount(m, dictionary.size());
  for (base::DictionaryValue::Iterator it(dictionary); !it.IsAtEnd();
       it.Advance()) {
    WriteParam(m, it.key());
    WriteValue(m, it.value(), level + 1);
  }
}

void WriteList(Message* m, const base::ListValue& list, int level) {
  internal::WriteElementCount(m, list.GetSize());
  for (const base::Value* element : list)
    WriteValue(m, *element, level + 1);
}

void WriteBinary(Message* m, const base::BinaryValue& binary) {
  CHECK_LE(binary.GetSize(), static_cast<size_t>(INT_MAX));
  m->WriteData(binary.GetBuffer(), static_cast<int>(binary.GetSize()));
}

// The contents would be too deep for the reader, and would end the channel if
// they were written.
bool MustStayEmpty(const base::Value& value, int level) {
  const base::DictionaryValue* dictionary;
  const base::ListValue* list;
  // The parameter itself is at level 0.
  return level == Message::kMaxValueDepth &&
         ((value.GetAsDictionary(&dictionary) && !dictionary->empty()) ||
          (value.GetAsList(&list) && !list->empty()));
}

void WriteValue(Message* m, const base::Value& value, int level) {
  if (MustStayEmpty(value, level)) {
    LOG(ERROR) << "A value is nested too deeply: null is sent in its place";
    m->WriteInt(base::Value::TYPE_NULL);
    return;
  }
  m->WriteInt(value.GetType());
  switch (value.GetType()) {
    case base::Value::TYPE_NULL:
      break;
    case base::Value::TYPE_BOOLEAN: {
      bool truth = false;
      value.GetAsBoolean(&truth);
      WriteParam(m, truth);
      break;
    }
    case base::Value::TYPE_INTEGER: {
      int number = 0;
      value.GetAsInteger(&number);
      WriteParam(m, number);
      break;
    }
    case base::Value::TYPE_DOUBLE: {
      double number = 0;
      value.GetAsDouble(&number);
      WriteParam(m, number);
      break;
    }
    case base::Value::TYPE_STRING: {
      const base::StringValue* string = nullptr;
      value.GetAsString(&string);
      WriteParam(m, string->GetString());
      break;
    }
    case base::Value::TYPE_BINARY: {
      const base::BinaryValue* binary = nullptr;
      value.GetAsBinary(&binary);
      WriteBinary(m, *binary);
      break;
    }
    case base::Value::TYPE_DICTIONARY: {
      const base::DictionaryValue* dictionary = nullptr;
      value.GetAsDictionary(&dictionary);
      WriteDictionary(m, *dictionary, level);
      break;
    }
    case base::Value::TYPE_LIST: {
      const base::ListValue* list = nullptr;
      value.GetAsList(&list);
      WriteList(m, *list, level);
      break;
    }
  }
}

scoped_ptr<base::Value> ReadValue(const Message* m,
                                  PickleIterator* iter,
                                  int level);

// A negative count is none. Nothing is reserved for a count: what the bytes do
// not hold is never made.
bool ReadDictionary(const Message* m,
                    PickleIterator* iter,
                    int level,
                    base::DictionaryValue* dictionary) {
  int count;
  if (!iter->ReadInt(&count))
    return false;
  for (int i = 0; i < count; ++i) {
    std::string key;
    if (!ReadParam(m, iter, &key))
      return false;
    scoped_ptr<base::Value> value = ReadValue(m, iter, level + 1);
    if (!value)
      return false;
    dictionary->SetWithoutPathExpansion(key, value.Pass());
  }
  return true;
}

bool ReadList(const Message* m,
              PickleIterator* iter,
              int level,
              base::ListValue* list) {
  int count;
  if (!iter->ReadInt(&count))
    return false;
  for (int i = 0; i < count; ++i) {
    scoped_ptr<base::Value> value = ReadValue(m, iter, level + 1);
    if (!value)
      return false;
    list->Append(value.Pass());
  }
  return true;
}

template <class Number>
scoped_ptr<base::Value> ReadFundamental(const Message* m,
                                        PickleIterator* iter) {
  scoped_ptr<base::Value> value;
  Number number = Number();
  if (ReadParam(m, iter, &number))
    value.reset(new base::FundamentalValue(number));
  return value.Pass();
}

scoped_ptr<base::Value> ReadString(const Message* m, PickleIterator* iter) {
  scoped_ptr<base::Value> value;
  std::string string;
  if (ReadParam(m, iter, &string))
    value.reset(new base::StringValue(string));
  return value.Pass();
}

scoped_ptr<base::Value> ReadBinary(PickleIterator* iter) {
  scoped_ptr<base::Value> value;
  const char* bytes;
  int size;
  if (iter->ReadData(&bytes, &size)) {
    value.reset(base::BinaryValue::CreateWithCopiedBuffer(
        bytes, static_cast<size_t>(size)));
  }
  return value.Pass();
}

// Null if the bytes hold no value.
scoped_ptr<base::Value> ReadValue(const Message* m,
                                  PickleIterator* iter,
                                  int level) {
  int type;
  if (level > m->max_value_depth() || !iter->ReadInt(&type))
    return nullptr;
  switch (type) {
    case base::Value::TYPE_NULL:
      return make_scoped_ptr(base::Value::CreateNullValue());
    case base::Value::TYPE_BOOLEAN:
      return ReadFundamental<bool>(m, iter);
    case base::Value::TYPE_INTEGER:
      return ReadFundamental<int>(m, iter);
    case base::Value::TYPE_DOUBLE:
      return ReadFundamental<double>(m, iter);
    case base::Value::TYPE_STRING:
      return ReadString(m, iter);
    case base::Value::TYPE_BINARY:
      return ReadBinary(iter);
    case base::Value::TYPE_DICTIONARY: {
      scoped_ptr<base::DictionaryValue> dictionary(new base::DictionaryValue);
      if (!ReadDictionary(m, iter, level, dictionary.get()))
        return nullptr;
      return dictionary.Pass();
    }
    case base::Value::TYPE_LIST: {
      scoped_ptr<base::ListValue> list(new base::ListValue);
      if (!ReadList(m, iter, level, list.get()))
        return nullptr;
      return list.Pass();
    }
  }
  return nullptr;
}

void LogValue(const base::Value& value, std::string* l) {
  std::string json;
  base::JSONWriter::Write(&value, &json);
  l->append(json);
}

}  // namespace

void ParamTraits<base::DictionaryValue>::Write(Message* m,
                                               const param_type& p) {
  WriteValue(m, p, 0);
}

bool ParamTraits<base::DictionaryValue>::Read(const Message* m,
                                              PickleIterator* iter,
                                              param_type* r) {
  int type;
  base::DictionaryValue read;
  if (!iter->ReadInt(&type) || type != base::Value::TYPE_DICTIONARY ||
      !ReadDictionary(m, iter, 0, &read)) {
    return false;
  }
  r->Swap(&read);
  return true;
}

void ParamTraits<base::DictionaryValue>::Log(const param_type& p,
                                             std::string* l) {
  LogValue(p, l);
}

void ParamTraits<base::ListValue>::Write(Message* m, const param_type& p) {
  WriteValue(m, p, 0);
}

bool ParamTraits<base::ListValue>::Read(const Message* m,
                                        PickleIterator* iter,
                                        param_type* r) {
  int type;
  base::ListValue read;
  if (!iter->ReadInt(&type) || type != base::Value::TYPE_LIST ||
      !ReadList(m, iter, 0, &read)) {
    return false;
  }
  r->Swap(&read);
  return true;
}

void ParamTraits<base::ListValue>::Log(const param_type& p, std::string* l) {
  LogValue(p, l);
}

}  // namespace IPC
