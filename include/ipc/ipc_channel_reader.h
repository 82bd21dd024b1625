// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_CHANNEL_READER_H_
#define IPC_IPC_CHANNEL_READER_H_

#include <memory>

#include "base/basictypes.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/process/process_handle.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_export.h"
#include "ipc/ipc_message_attachment.h"
#include "ipcx/disconnect_reason.h"

namespace IPC {

class Listener;

namespace internal {

class DestructionSentinel;
class MessageFramer;

// The receiving half of a channel, the same on every platform: turns what a
// backend reads into messages, insists on HELLO first and once, and calls the
// listener. Belongs to the channel's thread.
class IPC_EXPORT ChannelReader {
 public:
  explicit ChannelReader(Listener* listener);
  virtual ~ChannelReader();

  void set_listener(Listener* listener) { listener_ = listener; }

  // For backends that are told when there is something to read. Reads a
  // bounded amount, so that one peer cannot keep the thread, and dispatches
  // every complete message of it. False: the connection must end, see
  // disconnect_reason(). A callback may have destroyed this object, in which
  // case the result is true.
  bool ProcessIncomingMessages();

  // For backends whose reads complete later, into the space last given to
  // ReadData(). Dispatches and starts the next read; result as above.
  bool AsyncReadComplete(int bytes_read);

  // Whether |message| is meant for the channel itself.
  static bool IsInternalMessage(const Message& message);
  static bool IsHelloMessage(const Message& message);

  // Why the connection ended; kNone as long as it did not end by itself.
  ipcx::DisconnectReason disconnect_reason() const { return reason_; }

 protected:
  enum ReadState { READ_SUCCEEDED, READ_FAILED, READ_PENDING };

  Listener* listener() const { return listener_; }

  // Reads at most |buffer_len| bytes, handing what came along to
  // AddAttachment(). READ_FAILED after set_disconnect_reason().
  virtual ReadState ReadData(char* buffer, int buffer_len, int* bytes_read) = 0;

  // The backend's Channel::Send().
  virtual bool Send(Message* message) = 0;

  // Whether to go on with a peer that introduces itself as |claimed_pid|:
  // kNone, or the reason to end. |rest| has what followed in its HELLO.
  virtual ipcx::DisconnectReason CheckHello(base::ProcessId claimed_pid,
                                            PickleIterator rest);

  void AddAttachment(scoped_refptr<MessageAttachment> attachment);

  // Keeps the space last given to ReadData() in place for a read that may end
  // after this object. To be let go before AsyncReadComplete().
  std::shared_ptr<void> PinInput() const;

  // Keeps the first reason: what follows is a consequence of it.
  void set_disconnect_reason(ipcx::DisconnectReason reason);

  void clear_disconnect_reason() { reason_ = ipcx::DisconnectReason::kNone; }

  // What the peer claims in HELLO; base::kNullProcessId before.
  base::ProcessId peer_pid() const { return peer_pid_; }
  void forget_peer_pid() { peer_pid_ = base::kNullProcessId; }
  bool received_hello() const { return received_hello_; }

  // Drops everything that came from the peer except its pid. A dispatch that
  // is under way delivers nothing more.
  void ForgetInput();

  // Lets functions notice that a callback destroyed this object.
  DestructionSentinel* sentinel() { return sentinel_.get(); }

 private:
  // Dispatches all complete messages. False: the stream is broken.
  bool DispatchBufferedMessages();
  void Dispatch(const Message& message);
  bool ProcessHello(const Message& message);

  Listener* listener_;
  scoped_ptr<MessageFramer> framer_;
  scoped_ptr<DestructionSentinel> sentinel_;
  // Changes whenever the peer's input is dropped.
  uint32 connection_ = 0;
  bool received_hello_ = false;
  base::ProcessId peer_pid_ = base::kNullProcessId;
  ipcx::DisconnectReason reason_ = ipcx::DisconnectReason::kNone;

  DISALLOW_COPY_AND_ASSIGN(ChannelReader);
};

}  // namespace internal
}  // namespace IPC

#endif  // IPC_IPC_CHANNEL_READER_H_
