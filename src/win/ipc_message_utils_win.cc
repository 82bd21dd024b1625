// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <wchar.h>

#include <algorithm>

#include "base/logging.h"
#include "base/strings/stringprintf.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_utils.h"

namespace IPC {

namespace {

// Handles are numbers of 32 bits also where pointers have 64.
int HandleToInt(const void* handle) {
  return static_cast<int>(reinterpret_cast<intptr_t>(handle));
}

template <class T>
T IntToHandle(int number) {
  return reinterpret_cast<T>(static_cast<intptr_t>(number));
}

// They stand for the process, thread or token of whoever uses them.
bool IsPseudoHandle(int number) {
  return number >= -6 && number <= -1;
}

template <class T>
bool ReadRaw(PickleIterator* iter, T* r) {
  const char* data;
  int size;
  if (!iter->ReadData(&data, &size) || size != static_cast<int>(sizeof(T)))
    return false;
  memcpy(r, data, sizeof(T));
  return true;
}

}  // namespace

void ParamTraits<HANDLE>::Write(Message* m, const param_type& p) {
  m->WriteInt(HandleToInt(p));
}

bool ParamTraits<HANDLE>::Read(const Message* m,
                               PickleIterator* iter,
                               param_type* r) {
  int number;
  if (!iter->ReadInt(&number))
    return false;
  const HANDLE handle = IntToHandle<HANDLE>(number);
  if (IsPseudoHandle(number) && handle != INVALID_HANDLE_VALUE)
    return false;
  *r = handle;
  return true;
}

void ParamTraits<HANDLE>::Log(const param_type& p, std::string* l) {
  base::StringAppendF(l, "0x%X", static_cast<unsigned>(HandleToInt(p)));
}

void ParamTraits<HWND>::Write(Message* m, const param_type& p) {
  m->WriteInt(HandleToInt(p));
}

bool ParamTraits<HWND>::Read(const Message* m,
                             PickleIterator* iter,
                             param_type* r) {
  int number;
  if (!iter->ReadInt(&number))
    return false;
  *r = IntToHandle<HWND>(number);
  return true;
}

void ParamTraits<HWND>::Log(const param_type& p, std::string* l) {
  ParamTraits<HANDLE>::Log(p, l);
}

// Here and below: what lies between members, or behind the end of a name, is
// whatever was in memory, and not for the peer.

void ParamTraits<tagLOGFONTW>::Write(Message* m, const param_type& p) {
  tagLOGFONTW font = p;
  const size_t length = wcsnlen(font.lfFaceName, LF_FACESIZE);
  std::fill(font.lfFaceName + length, font.lfFaceName + LF_FACESIZE, L'\0');
  static_assert(sizeof(font) ==
                    offsetof(tagLOGFONTW, lfFaceName) + sizeof(font.lfFaceName),
                "There is no padding that would have to be cleared");
  m->WriteData(reinterpret_cast<const char*>(&font), sizeof(font));
}

bool ParamTraits<tagLOGFONTW>::Read(const Message* m,
                                    PickleIterator* iter,
                                    param_type* r) {
  tagLOGFONTW font;
  if (!ReadRaw(iter, &font) ||
      wcsnlen(font.lfFaceName, LF_FACESIZE) == LF_FACESIZE) {
    return false;
  }
  *r = font;
  return true;
}

void ParamTraits<tagLOGFONTW>::Log(const param_type& p, std::string* l) {
  l->append("<LOGFONT>");
}

void ParamTraits<MSG>::Write(Message* m, const param_type& p) {
  MSG event;
  memset(&event, 0, sizeof(event));
  event.hwnd = p.hwnd;
  event.message = p.message;
  event.wParam = p.wParam;
  event.lParam = p.lParam;
  event.time = p.time;
  event.pt = p.pt;
  m->WriteData(reinterpret_cast<const char*>(&event), sizeof(event));
}

bool ParamTraits<MSG>::Read(const Message* m,
                            PickleIterator* iter,
                            param_type* r) {
  return ReadRaw(iter, r);
}

void ParamTraits<MSG>::Log(const param_type& p, std::string* l) {
  l->append("<MSG>");
}

void ParamTraits<ChannelHandle>::Write(Message* m, const param_type& p) {
  DCHECK(!p.pipe.handle) << "Only the name of a channel can be sent";
  WriteParam(m, p.name);
}

bool ParamTraits<ChannelHandle>::Read(const Message* m,
                                      PickleIterator* iter,
                                      param_type* r) {
  return ReadParam(m, iter, &r->name);
}

void ParamTraits<ChannelHandle>::Log(const param_type& p, std::string* l) {
  base::StringAppendF(l, "ChannelHandle(%s)", p.name.c_str());
}

void ParamTraits<ChannelHandle>::Discard(param_type* p) {
  p->name.clear();
}

}  // namespace IPC
