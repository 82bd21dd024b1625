// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// ParamTraits of numbers, strings and blocks of bytes.

#include "ipc/internal/param_traits_basic.h"

#include <algorithm>

#include "base/logging.h"
#include "base/strings/string_number_conversions.h"
#include "base/strings/stringprintf.h"
#include "base/strings/utf_string_conversions.h"

namespace IPC {

namespace {

const size_t kMaxBytesToLog = 100;

void WriteBlock(Message* m, const void* bytes, size_t size) {
  CHECK_LE(size, static_cast<size_t>(INT_MAX));
  m->WriteData(static_cast<const char*>(bytes), static_cast<int>(size));
}

template <class Vector>
bool ReadBlock(PickleIterator* iter, Vector* r) {
  const char* bytes;
  int size;
  if (!iter->ReadData(&bytes, &size))
    return false;
  r->assign(bytes, bytes + size);
  return true;
}

// Plain ASCII as it is, other bytes in hexadecimal.
template <class Vector>
void LogBlock(const Vector& p, std::string* l) {
  const size_t shown = std::min(p.size(), kMaxBytesToLog);
  for (size_t i = 0; i < shown; ++i) {
    const unsigned char byte = static_cast<unsigned char>(p[i]);
    if (byte >= 0x20 && byte < 0x7f)
      l->push_back(static_cast<char>(byte));
    else
      base::StringAppendF(l, "[%02X]", byte);
  }
  if (shown < p.size()) {
    base::StringAppendF(l, " and %u more bytes",
                        static_cast<unsigned>(p.size() - shown));
  }
}

}  // namespace

void ParamTraits<bool>::Log(const param_type& p, std::string* l) {
  l->append(p ? "true" : "false");
}

void ParamTraits<unsigned char>::Write(Message* m, const param_type& p) {
  m->WriteBytes(&p, sizeof(p));
}

bool ParamTraits<unsigned char>::Read(const Message* m,
                                      PickleIterator* iter,
                                      param_type* r) {
  const char* byte;
  if (!iter->ReadBytes(&byte, sizeof(*r)))
    return false;
  *r = static_cast<unsigned char>(*byte);
  return true;
}

void ParamTraits<unsigned char>::Log(const param_type& p, std::string* l) {
  l->append(base::UintToString(p));
}

void ParamTraits<unsigned short>::Write(Message* m, const param_type& p) {
  m->WriteUInt16(p);
}

bool ParamTraits<unsigned short>::Read(const Message* m,
                                       PickleIterator* iter,
                                       param_type* r) {
  return iter->ReadUInt16(r);
}

void ParamTraits<unsigned short>::Log(const param_type& p, std::string* l) {
  l->append(base::UintToString(p));
}

void ParamTraits<int>::Log(const param_type& p, std::string* l) {
  l->append(base::IntToString(p));
}

void ParamTraits<unsigned int>::Log(const param_type& p, std::string* l) {
  l->append(base::UintToString(p));
}

void ParamTraits<long>::Write(Message* m, const param_type& p) {
  m->WriteLongUsingDangerousNonPortableLessPersistableForm(p);
}

bool ParamTraits<long>::Read(const Message* m,
                             PickleIterator* iter,
                             param_type* r) {
  return iter->ReadLong(r);
}

void ParamTraits<long>::Log(const param_type& p, std::string* l) {
  l->append(base::Int64ToString(p));
}

void ParamTraits<unsigned long>::Write(Message* m, const param_type& p) {
  m->WriteLongUsingDangerousNonPortableLessPersistableForm(
      static_cast<long>(p));
}

bool ParamTraits<unsigned long>::Read(const Message* m,
                                      PickleIterator* iter,
                                      param_type* r) {
  long value;
  if (!iter->ReadLong(&value))
    return false;
  *r = static_cast<unsigned long>(value);
  return true;
}

void ParamTraits<unsigned long>::Log(const param_type& p, std::string* l) {
  l->append(base::Uint64ToString(p));
}

void ParamTraits<long long>::Write(Message* m, const param_type& p) {
  m->WriteInt64(p);
}

bool ParamTraits<long long>::Read(const Message* m,
                                  PickleIterator* iter,
                                  param_type* r) {
  int64 value;
  if (!iter->ReadInt64(&value))
    return false;
  *r = value;
  return true;
}

void ParamTraits<long long>::Log(const param_type& p, std::string* l) {
  l->append(base::Int64ToString(p));
}

void ParamTraits<unsigned long long>::Write(Message* m, const param_type& p) {
  m->WriteUInt64(p);
}

bool ParamTraits<unsigned long long>::Read(const Message* m,
                                           PickleIterator* iter,
                                           param_type* r) {
  uint64 value;
  if (!iter->ReadUInt64(&value))
    return false;
  *r = value;
  return true;
}

void ParamTraits<unsigned long long>::Log(const param_type& p, std::string* l) {
  l->append(base::Uint64ToString(p));
}

void ParamTraits<float>::Write(Message* m, const param_type& p) {
  m->WriteFloat(p);
}

bool ParamTraits<float>::Read(const Message* m,
                              PickleIterator* iter,
                              param_type* r) {
  return iter->ReadFloat(r);
}

void ParamTraits<float>::Log(const param_type& p, std::string* l) {
  base::StringAppendF(l, "%e", static_cast<double>(p));
}

void ParamTraits<double>::Write(Message* m, const param_type& p) {
  m->WriteDouble(p);
}

bool ParamTraits<double>::Read(const Message* m,
                               PickleIterator* iter,
                               param_type* r) {
  return iter->ReadDouble(r);
}

void ParamTraits<double>::Log(const param_type& p, std::string* l) {
  base::StringAppendF(l, "%e", p);
}

void ParamTraits<std::string>::Log(const param_type& p, std::string* l) {
  l->append(p);
}

void ParamTraits<std::wstring>::Write(Message* m, const param_type& p) {
  m->WriteWString(p);
}

bool ParamTraits<std::wstring>::Read(const Message* m,
                                     PickleIterator* iter,
                                     param_type* r) {
  return iter->ReadWString(r);
}

void ParamTraits<std::wstring>::Log(const param_type& p, std::string* l) {
  l->append(base::WideToUTF8(p));
}

#if !defined(WCHAR_T_IS_UTF16)
void ParamTraits<base::string16>::Write(Message* m, const param_type& p) {
  m->WriteString16(p);
}

bool ParamTraits<base::string16>::Read(const Message* m,
                                       PickleIterator* iter,
                                       param_type* r) {
  return iter->ReadString16(r);
}

void ParamTraits<base::string16>::Log(const param_type& p, std::string* l) {
  l->append(base::UTF16ToUTF8(p));
}
#endif

void ParamTraits<std::vector<char>>::Write(Message* m, const param_type& p) {
  WriteBlock(m, p.data(), p.size());
}

bool ParamTraits<std::vector<char>>::Read(const Message* m,
                                          PickleIterator* iter,
                                          param_type* r) {
  return ReadBlock(iter, r);
}

void ParamTraits<std::vector<char>>::Log(const param_type& p, std::string* l) {
  LogBlock(p, l);
}

void ParamTraits<std::vector<unsigned char>>::Write(Message* m,
                                                    const param_type& p) {
  WriteBlock(m, p.data(), p.size());
}

bool ParamTraits<std::vector<unsigned char>>::Read(const Message* m,
                                                   PickleIterator* iter,
                                                   param_type* r) {
  return ReadBlock(iter, r);
}

void ParamTraits<std::vector<unsigned char>>::Log(const param_type& p,
                                                  std::string* l) {
  LogBlock(p, l);
}

void ParamTraits<std::vector<bool>>::Write(Message* m, const param_type& p) {
  internal::WriteElementCount(m, p.size());
  m->Reserve(p.size() * sizeof(int));
  for (bool element : p)
    m->WriteBool(element);
}

bool ParamTraits<std::vector<bool>>::Read(const Message* m,
                                          PickleIterator* iter,
                                          param_type* r) {
  int count;
  size_t room;
  if (!internal::ReadElementCount(iter, &count, &room))
    return false;
  r->clear();
  r->reserve(room);
  for (int i = 0; i < count; ++i) {
    bool element;
    if (!iter->ReadBool(&element))
      return false;
    r->push_back(element);
  }
  return true;
}

void ParamTraits<std::vector<bool>>::Log(const param_type& p, std::string* l) {
  for (size_t i = 0; i < p.size(); ++i)
    l->append(i == 0 ? "" : " ").append(p[i] ? "true" : "false");
}

}  // namespace IPC
