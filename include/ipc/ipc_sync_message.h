// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_SYNC_MESSAGE_H_
#define IPC_IPC_SYNC_MESSAGE_H_

#include "build/build_config.h"

#if defined(OS_WIN)
#include "base/win/include_windows.h"
#endif

#include <string>

#include "base/basictypes.h"
#include "base/memory/scoped_ptr.h"
#include "ipc/ipc_message.h"

namespace base {
class WaitableEvent;
}

namespace IPC {

class MessageReplyDeserializer;

// A message whose sender waits for the reply. The payload starts with an int,
// the id by which request and reply find each other; the parameters follow.
class IPC_EXPORT SyncMessage : public Message {
 public:
  // Owns |deserializer|, which stores the reply; null if nothing in it is
  // wanted. The message may be handled by a blocked receiver, see
  // set_unblock().
  SyncMessage(int32 routing_id,
              uint32 type,
              PriorityValue priority,
              MessageReplyDeserializer* deserializer);
  ~SyncMessage() override;

  // Once only; the caller owns it from then on. Null afterwards.
  MessageReplyDeserializer* GetReplyDeserializer();

  // While waiting and as soon as |event| is signalled, the sender's message
  // loop runs. |event| must outlive the call.
  void set_pump_messages_event(base::WaitableEvent* event);

  // The same from the beginning; instead of set_pump_messages_event().
  void EnableMessagePumping();

  base::WaitableEvent* pump_messages_event() const {
    return pump_messages_event_;
  }

  static bool IsMessageReplyTo(const Message& msg, int request_id);

  // Where the parameters start in a sync message or reply; at the end if |msg|
  // is too short to be either.
  static PickleIterator GetDataIterator(const Message* msg);

  // 0 if |msg| is neither, or too short. 0 is also the id of the first message.
  static int GetMessageId(const Message& msg);

  // A reply to |msg| without parameters, owned by the caller. For a message
  // that is not sync it reaches no one.
  static Message* GenerateReply(const Message* msg);

 private:
  scoped_ptr<MessageReplyDeserializer> deserializer_;
  base::WaitableEvent* pump_messages_event_;
};

// Stores the parameters of a reply where the sender wants them.
class IPC_EXPORT MessageReplyDeserializer {
 public:
  virtual ~MessageReplyDeserializer() {}
  bool SerializeOutputParameters(const Message& msg);

 private:
  virtual bool SerializeOutputParameters(const Message& msg,
                                         PickleIterator iter) = 0;
};

// A sync message that waits for its reply.
struct PendingSyncMsg {
  PendingSyncMsg(int message_id,
                 MessageReplyDeserializer* reply_deserializer,
                 base::WaitableEvent* event)
      : id(message_id),
        deserializer(reply_deserializer),
        done_event(event),
        send_result(false) {}

  int id;
  MessageReplyDeserializer* deserializer;
  base::WaitableEvent* done_event;
  bool send_result;
};

}  // namespace IPC

#endif  // IPC_IPC_SYNC_MESSAGE_H_
