// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// For files that implement messages; IPC_MESSAGE_IMPL includes it.

#ifndef IPC_IPC_MESSAGE_UTILS_IMPL_H_
#define IPC_IPC_MESSAGE_UTILS_IMPL_H_

#include <string>

#include "ipc/ipc_message_utils.h"

namespace IPC {

template <class ParamType>
void MessageSchema<ParamType>::Write(Message* msg, const RefParam& p) {
  WriteParam(msg, p);
}

template <class ParamType>
bool MessageSchema<ParamType>::Read(const Message* msg, Param* p) {
  // Only the peer can have called it sync, to be let in during a call of ours.
  PickleIterator iter(*msg);
  return !msg->is_sync() && ReadParam(msg, &iter, p);
}

template <class ParamType>
void MessageSchema<ParamType>::Log(const Message* msg, std::string* l) {
  Param p;
  if (Read(msg, &p))
    LogParam(p, l);
}

template <class SendParamType, class ReplyParamType>
void SyncMessageSchema<SendParamType, ReplyParamType>::Write(
    Message* msg,
    const RefSendParam& send) {
  WriteParam(msg, send);
}

template <class SendParamType, class ReplyParamType>
bool SyncMessageSchema<SendParamType, ReplyParamType>::ReadSendParam(
    const Message* msg,
    SendParam* p) {
  PickleIterator iter = SyncMessage::GetDataIterator(msg);
  return msg->is_sync() && ReadParam(msg, &iter, p);
}

template <class SendParamType, class ReplyParamType>
bool SyncMessageSchema<SendParamType, ReplyParamType>::ReadReplyParam(
    const Message* msg,
    ReplyValues* p) {
  PickleIterator iter = SyncMessage::GetDataIterator(msg);
  return ReadParam(msg, &iter, p);
}

template <class SendParamType, class ReplyParamType>
void SyncMessageSchema<SendParamType, ReplyParamType>::Log(const Message* msg,
                                                           std::string* l) {
  if (msg->is_sync()) {
    SendParam p;
    if (ReadSendParam(msg, &p))
      LogParam(p, l);
    AddOutputParamsToLog(msg, l);
  } else {
    ReplyValues p;
    if (ReadReplyParam(msg, &p))
      LogParam(p, l);
  }
}

}  // namespace IPC

#endif  // IPC_IPC_MESSAGE_UTILS_IMPL_H_
