// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_MESSAGE_H_
#define IPC_IPC_MESSAGE_H_

#include <string.h>

#include <string>

#include "base/basictypes.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/pickle.h"
#include "base/trace_event/trace_event.h"
#include "build/build_config.h"
#include "ipc/ipc_export.h"

// Message logging, see ipc/ipc_logging.h. The build option defines the former;
// neither changes the layout of any class.
#if defined(CLASSIC_IPC_MESSAGE_LOG)
#define IPC_MESSAGE_LOG_ENABLED
#endif

// Routing ids with a meaning of their own.
enum SpecialRoutingIDs {
  // The channel's own messages.
  MSG_ROUTING_NONE = -2,
  // Messages to a process, and not to one of the objects in it.
  MSG_ROUTING_CONTROL = kint32max,
};

// Types outside of every message class.
#define IPC_REPLY_ID 0xFFFFFFF0    // Replies to sync messages.
#define IPC_LOGGING_ID 0xFFFFFFF1  // Log data on its way to the logger.

namespace IPC {

class Channel;
class ChannelMojo;
class ChannelNacl;
class ChannelPosix;
class ChannelWin;
class MessageAttachment;
class MessageAttachmentSet;
class MessageReplyDeserializer;
class SyncMessage;
struct LogData;

namespace internal {
class ChannelReader;
class MessageFramer;
class OutgoingQueue;
struct MessageLogRecord;
}  // namespace internal

// A pickle with a routing id, a type and flags in its header, and with
// attachments beside it. Not thread-safe; copies share their attachments.
class IPC_EXPORT Message : public Pickle {
 public:
  // Carried, and used by no scheduler.
  enum PriorityValue {
    PRIORITY_LOW = 1,
    PRIORITY_NORMAL = 2,
    PRIORITY_HIGH = 3
  };

  // The lower 8 bits of the flags. The upper 24 are a reference number that
  // tells messages apart in traces.
  enum {
    PRIORITY_MASK = 0x03,
    SYNC_BIT = 0x04,
    REPLY_BIT = 0x08,
    REPLY_ERROR_BIT = 0x10,
    UNBLOCK_BIT = 0x20,
    PUMPING_MSGS_BIT = 0x40,
    HAS_SENT_TIME_BIT = 0x80,
  };

  ~Message() override;

  // Messages live shortly and are many: each thread keeps the memory of a few.
  static void* operator new(size_t size);
  static void operator delete(void* message, size_t size);
  static void* operator new(size_t, void* place) { return place; }
  static void operator delete(void*, void*) {}

  Message();

  // A message to the object |routing_id| of the peer. Payload follows by
  // writing to it, see WriteParam().
  Message(int32 routing_id, uint32 type, PriorityValue priority);

  // A read-only view of one whole message as on the wire; |data| must outlive
  // it. If |data| is anything else, type() and the like return 0.
  Message(const char* data, int data_len);

  Message(const Message& other);
  Message& operator=(const Message& other);

  // Leaves |other| without header: good for assignment only.
  Message(Message&& other) noexcept;
  Message& operator=(Message&& other) noexcept;

  PriorityValue priority() const {
    return static_cast<PriorityValue>(flags() & PRIORITY_MASK);
  }

  // Synchronous calls and their replies, see SyncMessage.
  void set_sync() { AddFlags(SYNC_BIT); }
  bool is_sync() const { return HasFlags(SYNC_BIT); }
  void set_reply() { AddFlags(REPLY_BIT); }
  bool is_reply() const { return HasFlags(REPLY_BIT); }
  void set_reply_error() { AddFlags(REPLY_ERROR_BIT); }
  bool is_reply_error() const { return HasFlags(REPLY_ERROR_BIT); }

  // Asks that the receiver handles it even while its thread is blocked in a
  // synchronous call of its own.
  void set_unblock(bool unblock) {
    SetFlags(unblock ? flags() | UNBLOCK_BIT : flags() & ~uint32{UNBLOCK_BIT});
  }
  bool should_unblock() const { return HasFlags(UNBLOCK_BIT); }

  // Whether the sender of this sync message runs a message loop meanwhile.
  bool is_caller_pumping_messages() const { return HasFlags(PUMPING_MSGS_BIT); }

  // Set by a message map that could not parse this message. For this object
  // only: copies start without it.
  void set_dispatch_error() const { dispatch_error_ = true; }
  bool dispatch_error() const { return dispatch_error_; }

  // How deep the lists and dictionaries of a base::Value parameter may lie in
  // each other: by the policy of the channel that received this message.
  static const int kMaxValueDepth = 100;
  int max_value_depth() const { return max_value_depth_; }

  // Whether SyncMessage::GenerateReply() was called for this object, so that
  // somebody is going to answer. Copies start without it.
  bool reply_generated() const { return reply_generated_; }

  uint32 type() const { return Field<uint32>(kTypeOffset); }

  int32 routing_id() const { return Field<int32>(kRoutingOffset); }
  void set_routing_id(int32 new_id) { SetField(kRoutingOffset, new_id); }

  uint32 flags() const { return Field<uint32>(kFlagsOffset); }

  // Replaces the header of a message without payload, flags verbatim.
  void SetHeaderValues(int32 routing, uint32 type, uint32 flags);

  // Calls a handler that takes nothing, or the parameter of the message map.
  // False, without calling it, if the peer has declared |msg| sync.
  template <class T, class S, class P, class Class>
  static bool Dispatch(const Message* msg,
                       T* obj,
                       S* sender,
                       P* parameter,
                       void (Class::*func)()) {
    if (msg->is_sync())
      return false;
    (obj->*func)();
    return true;
  }
  template <class T, class S, class P, class Class>
  static bool Dispatch(const Message* msg,
                       T* obj,
                       S* sender,
                       P* parameter,
                       void (Class::*func)(P*)) {
    if (msg->is_sync())
      return false;
    (obj->*func)(parameter);
    return true;
  }

  // Message classes that have something to log hide this one.
  static void Log(std::string* name, const Message* msg, std::string* l) {}

  // The end of the message that starts at |range_start|; NULL if it is not
  // complete before |range_end|.
  static const char* FindNext(const char* range_start, const char* range_end) {
    return Pickle::FindNext(sizeof(Header), range_start, range_end);
  }

  // Adds an attachment and writes the index by which the reader asks for it.
  // False, with the index written, if the message can hold no more of its
  // kind: such a message is refused when sent.
  bool WriteAttachment(scoped_refptr<MessageAttachment> attachment);

  // The attachment whose index comes next. False for any index that the sender
  // would not have written there.
  bool ReadAttachment(PickleIterator* iter,
                      scoped_refptr<MessageAttachment>* attachment) const;

  bool HasAttachments() const {
    return attachment_set_.get() && IsAnyAttached();
  }
  // Mojo handles are not supported: always false unless a client attached some.
  bool HasMojoHandles() const;

  // Flow events that tie sending and receiving together in a trace.
  void TraceMessageBegin();
  void TraceMessageEnd();

#if defined(IPC_MESSAGE_LOG_ENABLED)
  // For message logging. All but the time of sending, which travels at the end
  // of the payload, are for this object only: copies start without them.

  // Once, after the parameters; a view stays as it is. All times here are
  // base::Time's internal values.
  void set_sent_time(int64 time);
  // 0 if the sender gave none.
  int64 sent_time() const;

  void set_received_time(int64 time) const;
  int64 received_time() const;

  // The text of the parameters that a sync message was answered with.
  void set_output_params(const std::string& params) const;
  const std::string& output_params() const;

  // In a delayed reply: what to log of the request. The message owns it.
  void set_sync_log_data(LogData* data) const;
  LogData* sync_log_data() const;

  // The request is logged with its delayed reply, not when it is dispatched.
  void set_dont_log() const;
  bool dont_log() const;
#endif

 protected:
  friend class Channel;
  friend class ChannelMojo;
  friend class ChannelNacl;
  friend class ChannelPosix;
  friend class ChannelWin;
  friend class MessageReplyDeserializer;
  friend class SyncMessage;
  friend class internal::ChannelReader;
  friend class internal::MessageFramer;
  friend class internal::OutgoingQueue;

  struct Header : Pickle::Header {
    int32 routing;
    uint32 type;
    uint32 flags;
#if defined(OS_POSIX)
    uint16 num_fds;  // Filled in when the message is sent.
    uint16 pad;
#endif
  };

  // NULL for a view of bytes that are no message. Misaligned if they are.
  Header* header() {
    return headerT<Header>();
  }
  const Header* header() const {
    return headerT<Header>();
  }

  // The members that are beside the bytes, as in a new message.
  void Init();

  void EnsureMessageAttachmentSet();
  // Never NULL: makes an empty set if there is none.
  MessageAttachmentSet* attachment_set() {
    EnsureMessageAttachmentSet();
    return attachment_set_.get();
  }
  const MessageAttachmentSet* attachment_set() const {
    return attachment_set_.get();
  }

  scoped_refptr<MessageAttachmentSet> attachment_set_;

  mutable bool dispatch_error_ = false;

 private:
  // Where the fields of Header are.
  static constexpr size_t kRoutingOffset = 4;
  static constexpr size_t kTypeOffset = 8;
  static constexpr size_t kFlagsOffset = 12;
  static constexpr size_t kNumFdsOffset = 16;

  // Any alignment will do; 0 without a header.
  template <class T>
  T Field(size_t offset) const {
    T value = 0;
    if (const void* start = data())
      memcpy(&value, static_cast<const char*>(start) + offset, sizeof(value));
    return value;
  }
  template <class T>
  void SetField(size_t offset, T value) {
    if (header())
      memcpy(reinterpret_cast<char*>(header()) + offset, &value, sizeof(value));
  }
  bool HasFlags(uint32 bits) const {
    return (flags() & bits) != 0;
  }
  void AddFlags(uint32 bits) {
    SetFlags(flags() | bits);
  }
  void SetFlags(uint32 flags) {
    SetField(kFlagsOffset, flags);
  }

  // For channels.
  static constexpr size_t kWireHeaderSize = sizeof(Header);

  // A read-only view of a message whose header says that it has |size| bytes.
  Message(const char* data, size_t size, size_t max_value_depth);

  // What the header at |header|, kWireHeaderSize bytes, says about the number
  // of attachments. Always 0 on Windows.
  static size_t AnnouncedAttachments(const char* header);

  // Writes the number of attachments into the header.
  void AnnounceAttachments();

  // A received message takes over what came with it; may be null.
  void AdoptAttachments(scoped_refptr<MessageAttachmentSet> attachments);

  // Why this message must not be sent: attachments that did not fit or were
  // taken out again, or a directory. NULL if nothing is wrong with them.
  const char* AttachmentProblem() const {
    return attachment_set_.get() || lacks_attachments_ ? FindAttachmentProblem()
                                                       : nullptr;
  }
  const char* FindAttachmentProblem() const;
  // Whether attachment_set(), which is there, has any.
  bool IsAnyAttached() const;

  // NULL until message logging has something to note; always there, so that
  // every build of a client has the same layout.
  internal::MessageLogRecord* log_record() const;
  mutable scoped_ptr<internal::MessageLogRecord> log_record_;

  mutable bool reply_generated_ = false;
  // WriteAttachment() once returned false.
  bool lacks_attachments_ = false;
  uint8 max_value_depth_ = kMaxValueDepth;
};

}  // namespace IPC

#endif  // IPC_IPC_MESSAGE_H_
