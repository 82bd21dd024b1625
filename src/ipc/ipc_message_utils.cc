// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_message_utils.h"

#include <limits.h>

#include "base/files/file_path.h"
#include "base/logging.h"
#include "base/strings/nullable_string16.h"
#include "base/strings/string_number_conversions.h"
#include "base/strings/utf_string_conversions.h"
#include "ipc/ipc_message_macros.h"
#include "ipcx/disconnect_reason.h"

namespace IPC {

namespace internal {

namespace {

// A container whose count exceeds the bytes that are left may have this many
// elements at most: those of an empty Tuple<> need no bytes at all.
const int kMaxElementsWithoutBytes = 4096;

std::string Describe(const Message& msg) {
  return base::StringPrintf(
      "type 0x%08x (class %u, line %u), routing id %d, %" PRIuS
      " bytes of payload",
      msg.type(), static_cast<unsigned>(IPC_MESSAGE_ID_CLASS(msg.type())),
      static_cast<unsigned>(IPC_MESSAGE_ID_LINE(msg.type())), msg.routing_id(),
      msg.payload_size());
}

}  // namespace

int& NestingGuard::Depth() {
  thread_local int depth = 0;
  return depth;
}

void WriteElementCount(Message* m, size_t count) {
  CHECK_LE(count, static_cast<size_t>(INT_MAX));
  m->WriteInt(static_cast<int>(count));
}

bool ReadElementCount(PickleIterator* iter, int* count, size_t* room) {
  if (!iter->ReadLength(count))
    return false;
  *room = 0;
  if (*count == 0)
    return true;
  // Each element is padded to 4 bytes, except perhaps the last.
  PickleIterator rest(*iter);
  if (*count <= INT_MAX / 4 && rest.SkipBytes(*count * 4 - 3)) {
    *room = static_cast<size_t>(*count);
    return true;
  }
  return *count <= kMaxElementsWithoutBytes;
}

bool LogParseFailure(const Message* msg, const char* class_name) {
  LOG(ERROR) << "Bad message, "
             << ipcx::DisconnectReasonName(
                    ipcx::DisconnectReason::kUnparsableMessage)
             << ": the parameters of a " << class_name << " cannot be read; "
             << Describe(*msg);
  return false;
}

void LogUnhandledMessage(const Message& msg) {
  LOG(ERROR) << "No handler for a message; " << Describe(msg);
}

bool BeginLog(std::string* name,
              const char* class_name,
              const Message* msg,
              std::string* l) {
  if (name)
    *name = class_name;
  if (!msg || !l)
    return false;
  if (!msg->HasAttachments())
    return true;
  l->append("<with attachments>");
  return false;
}

}  // namespace internal

LogData::LogData() : routing_id(0), type(0), sent(0), receive(0), dispatch(0) {}

LogData::~LogData() {}

void ParamTraits<LogData>::Write(Message* m, const param_type& p) {
  WriteParam(m, p.channel);
  WriteParam(m, p.routing_id);
  WriteParam(m, p.type);
  WriteParam(m, p.flags);
  WriteParam(m, p.sent);
  WriteParam(m, p.receive);
  WriteParam(m, p.dispatch);
  WriteParam(m, p.message_name);
  WriteParam(m, p.params);
}

bool ParamTraits<LogData>::Read(const Message* m,
                                PickleIterator* iter,
                                param_type* r) {
  return ReadParam(m, iter, &r->channel) &&
         ReadParam(m, iter, &r->routing_id) && ReadParam(m, iter, &r->type) &&
         ReadParam(m, iter, &r->flags) && ReadParam(m, iter, &r->sent) &&
         ReadParam(m, iter, &r->receive) && ReadParam(m, iter, &r->dispatch) &&
         ReadParam(m, iter, &r->message_name) && ReadParam(m, iter, &r->params);
}

void ParamTraits<LogData>::Log(const param_type& p, std::string* l) {}

void ParamTraits<Message>::Write(Message* m, const param_type& p) {
  DCHECK(!p.HasAttachments());
  m->WriteInt(p.routing_id());
  m->WriteUInt32(p.type());
  m->WriteUInt32(p.flags());
  CHECK(m->WriteData(p.payload(), static_cast<int>(p.payload_size())));
}

bool ParamTraits<Message>::Read(const Message* m,
                                PickleIterator* iter,
                                param_type* r) {
  int routing_id;
  uint32 type;
  uint32 flags;
  const char* payload;
  int payload_size;
  if (!iter->ReadInt(&routing_id) || !iter->ReadUInt32(&type) ||
      !iter->ReadUInt32(&flags) || !iter->ReadData(&payload, &payload_size)) {
    return false;
  }
  r->SetHeaderValues(routing_id, type, flags);
  r->WriteBytes(payload, payload_size);
  return true;
}

void ParamTraits<Message>::Log(const param_type& p, std::string* l) {
  l->append("<IPC::Message>");
}

void ParamTraits<base::FilePath>::Write(Message* m, const param_type& p) {
  p.WriteToPickle(m);
}

bool ParamTraits<base::FilePath>::Read(const Message* m,
                                       PickleIterator* iter,
                                       param_type* r) {
  return r->ReadFromPickle(iter);
}

void ParamTraits<base::FilePath>::Log(const param_type& p, std::string* l) {
  LogParam(p.value(), l);
}

void ParamTraits<base::NullableString16>::Write(Message* m,
                                                const param_type& p) {
  WriteParam(m, p.string());
  WriteParam(m, p.is_null());
}

bool ParamTraits<base::NullableString16>::Read(const Message* m,
                                               PickleIterator* iter,
                                               param_type* r) {
  base::string16 string;
  bool is_null;
  if (!ReadParam(m, iter, &string) || !ReadParam(m, iter, &is_null))
    return false;
  *r = base::NullableString16(string, is_null);
  return true;
}

void ParamTraits<base::NullableString16>::Log(const param_type& p,
                                              std::string* l) {
  l->append("(");
  LogParam(p.string(), l);
  l->append(", ");
  LogParam(p.is_null(), l);
  l->append(")");
}

void ParamTraits<base::File::Info>::Write(Message* m, const param_type& p) {
  WriteParam(m, p.size);
  WriteParam(m, p.is_directory);
  WriteParam(m, p.last_modified.ToDoubleT());
  WriteParam(m, p.last_accessed.ToDoubleT());
  WriteParam(m, p.creation_time.ToDoubleT());
}

bool ParamTraits<base::File::Info>::Read(const Message* m,
                                         PickleIterator* iter,
                                         param_type* r) {
  double last_modified;
  double last_accessed;
  double creation_time;
  if (!ReadParam(m, iter, &r->size) || !ReadParam(m, iter, &r->is_directory) ||
      !ReadParam(m, iter, &last_modified) ||
      !ReadParam(m, iter, &last_accessed) ||
      !ReadParam(m, iter, &creation_time)) {
    return false;
  }
  r->last_modified = base::Time::FromDoubleT(last_modified);
  r->last_accessed = base::Time::FromDoubleT(last_accessed);
  r->creation_time = base::Time::FromDoubleT(creation_time);
  return true;
}

void ParamTraits<base::File::Info>::Log(const param_type& p, std::string* l) {
  l->append("(");
  LogParam(p.size, l);
  l->append(",");
  LogParam(p.is_directory, l);
  l->append(",");
  LogParam(p.last_modified.ToDoubleT(), l);
  l->append(",");
  LogParam(p.last_accessed.ToDoubleT(), l);
  l->append(",");
  LogParam(p.creation_time.ToDoubleT(), l);
  l->append(")");
}

}  // namespace IPC
