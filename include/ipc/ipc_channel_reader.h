// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_CHANNEL_READER_H_
#define IPC_IPC_CHANNEL_READER_H_

#include <memory>

#include "base/basictypes.h"
#include "base/callback.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/weak_ptr.h"
#include "base/process/process_handle.h"
#include "base/time/time.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_export.h"
#include "ipc/ipc_message_attachment.h"
#include "ipcx/channel_policy.h"
#include "ipcx/disconnect_reason.h"
#include "ipcx/peer_identity.h"

namespace ipcx {
class ChannelStatus;
}

namespace IPC {

class Listener;

namespace internal {

class ChannelLedger;
class DestructionSentinel;
struct FramedMessage;
class HandshakeTimer;
class MessageFramer;
class SharedWriter;

// The receiving half of a channel, the same on every platform: turns what a
// backend reads into messages, insists on HELLO first, once and in time, holds
// the peer to the policy, and calls the listener. Belongs to the channel's
// thread.
class IPC_EXPORT ChannelReader {
 public:
  // With the default policy of a server.
  explicit ChannelReader(Listener* listener);
  ChannelReader(Listener* listener, const ipcx::ChannelPolicy& policy);
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

  // Whether nothing about the attachments of |message| forbids sending it.
  static bool IsSendable(const Message& message) {
    return !message.AttachmentProblem();
  }

  // Why the connection ended; kNone as long as it did not end by itself.
  ipcx::DisconnectReason disconnect_reason() const { return reason_; }

  const ipcx::ChannelPolicy& policy() const { return policy_; }
  scoped_refptr<ipcx::ChannelStatus> status() const;

  // Gives the peer up. The listener hears OnChannelError() soon, not from here,
  // and no further message. Does nothing without a connection.
  void Disconnect(ipcx::DisconnectReason reason);

  // Blocks until what was sent is with the system; false if that takes longer
  // than |limit| or the connection breaks. Calls no listener.
  virtual bool Flush(base::TimeDelta limit);

  // For a proxy, before Connect(): counts in |ledger| from here on.
  virtual void UseLedger(scoped_refptr<ChannelLedger> ledger);

  // For a listener that gathers messages. |callback| runs each time when all
  // messages that were received at once have been dispatched.
  void SetBatchEndCallback(const base::Closure& callback) {
    batch_end_callback_ = callback;
  }

  // The message that the listener is called with, and what it takes to keep its
  // bytes in place. Null while the listener is not called with any.
  const FramedMessage* dispatched() const { return dispatched_; }

  // For a proxy: what its messages may go out by on any thread, as long as the
  // channel lives; null if they have to come through the channel.
  virtual SharedWriter* shared_writer() const;

 protected:
  enum ReadState { READ_SUCCEEDED, READ_FAILED, READ_PENDING };

  Listener* listener() const { return listener_; }

  // Reads at most |buffer_len| bytes, handing what came along to
  // AddAttachment(). READ_FAILED after set_disconnect_reason().
  virtual ReadState ReadData(char* buffer, int buffer_len, int* bytes_read) = 0;

  // The backend's Channel::Send().
  virtual bool Send(Message* message) = 0;

  // Whether the peer's HELLO proves what the backend demands; |rest| has what
  // followed the pid in it.
  virtual bool IsSecretGiven(PickleIterator rest) const;

  // Adds to |peer|, which has the claim, what the system knows. False: that
  // contradicts the claim.
  virtual bool IdentifyPeer(ipcx::PeerIdentity* peer);

  // The peer has proved itself: what was held back may go out.
  virtual void DidVerifyPeer() {}

  // Releases the connection and tells the listener.
  virtual void EndConnection() {}

  // The peer is there and has to introduce itself in time.
  void StartHandshakeTimer();

  // For Send(): whether the outgoing queue may grow by |message|. False: it is
  // to be refused; if the policy says so, the connection is about to end.
  bool MakeRoomFor(const Message& message);

  // Whether there is a connection that could be given up.
  virtual bool HasConnection() const { return false; }

  const scoped_refptr<ChannelLedger>& ledger() const { return ledger_; }

  void AddAttachment(scoped_refptr<MessageAttachment> attachment);

  // Keeps the space last given to ReadData() in place for a read that may end
  // after this object. To be let go before AsyncReadComplete().
  std::shared_ptr<void> PinInput() const;

  // Keeps the first reason: what follows is a consequence of it.
  void set_disconnect_reason(ipcx::DisconnectReason reason);

  void clear_disconnect_reason();

  // The peer's claim, which the system has confirmed where it can tell;
  // base::kNullProcessId before HELLO.
  base::ProcessId peer_pid() const { return peer_pid_; }
  void forget_peer_pid() { peer_pid_ = base::kNullProcessId; }
  bool received_hello() const { return received_hello_; }

  // Drops everything that came from the peer except its pid. A dispatch that
  // is under way delivers nothing more.
  void ForgetInput();

  // Lets functions notice that a callback destroyed this object.
  DestructionSentinel* sentinel() { return sentinel_.get(); }

 private:
  void OnHandshakeTimeout();

  // Dispatches all complete messages. False: the stream is broken.
  bool DispatchBufferedMessages();
  bool DispatchEachBufferedMessage();
  // The listener has left |message|, or could not parse it.
  void DidNotHandle(const Message& message, bool handled);
  bool ProcessHello(const Message& message);

  Listener* listener_;
  const ipcx::ChannelPolicy policy_;
  scoped_refptr<ChannelLedger> ledger_;
  scoped_ptr<MessageFramer> framer_;
  const FramedMessage* dispatched_ = nullptr;
  base::Closure batch_end_callback_;
  // Null unless a peer is there and has not introduced itself.
  scoped_ptr<HandshakeTimer> handshake_timer_;
  scoped_ptr<DestructionSentinel> sentinel_;
  // Changes whenever the peer's input is dropped.
  uint32 connection_ = 0;
  bool received_hello_ = false;
  base::ProcessId peer_pid_ = base::kNullProcessId;
  ipcx::DisconnectReason reason_ = ipcx::DisconnectReason::kNone;

  // Invalidated whenever the connection ends.
  base::WeakPtrFactory<ChannelReader> disconnect_tasks_;

  DISALLOW_COPY_AND_ASSIGN(ChannelReader);
};

}  // namespace internal
}  // namespace IPC

#endif  // IPC_IPC_CHANNEL_READER_H_
