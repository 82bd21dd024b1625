// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_channel_reader.h"

#include <algorithm>
#include <utility>

#include "base/bind.h"
#include "base/logging.h"
#include "base/message_loop/message_loop.h"
#include "base/timer/timer.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_message_attachment_set.h"
#include "src/ipc/channel_ledger.h"
#include "src/ipc/destruction_sentinel.h"
#include "src/ipc/message_framer.h"
#include "src/ipc/unhandled_call.h"

namespace IPC {
namespace internal {

namespace {

// No policy may allow more than the wire does.
ipcx::ChannelPolicy WithinProtocol(ipcx::ChannelPolicy policy) {
  policy.max_message_bytes =
      std::min(policy.max_message_bytes, size_t{Channel::kMaximumMessageSize});
  policy.max_message_attachments =
      std::min(policy.max_message_attachments,
               size_t{MessageAttachmentSet::kMaxDescriptorsPerMessage});
  policy.max_value_depth =
      std::min(policy.max_value_depth, size_t{Message::kMaxValueDepth});
  return policy;
}

}  // namespace

class HandshakeTimer : public base::OneShotTimer<ChannelReader> {};

ChannelReader::ChannelReader(Listener* listener)
    : ChannelReader(listener, ipcx::ChannelPolicy()) {}

ChannelReader::ChannelReader(Listener* listener,
                             const ipcx::ChannelPolicy& policy)
    : listener_(listener),
      policy_(WithinProtocol(policy)),
      ledger_(new ChannelLedger),
      framer_(new MessageFramer(policy_.max_message_bytes,
                                policy_.max_message_attachments)),
      sentinel_(new DestructionSentinel),
      disconnect_tasks_(this) {
  ledger_->SetPolicy(policy_);
}

ChannelReader::~ChannelReader() = default;

scoped_refptr<ipcx::ChannelStatus> ChannelReader::status() const {
  return ledger_;
}

bool ChannelReader::Flush(base::TimeDelta limit) {
  return true;
}

void ChannelReader::UseLedger(scoped_refptr<ChannelLedger> ledger) {
  ledger_ = std::move(ledger);
  ledger_->SetPolicy(policy_);
}

void ChannelReader::Disconnect(ipcx::DisconnectReason reason) {
  if (!HasConnection())
    return;
  set_disconnect_reason(reason);
  base::MessageLoop::current()->PostTask(
      FROM_HERE, base::Bind(&ChannelReader::EndConnection,
                            disconnect_tasks_.GetWeakPtr()));
}

SharedWriter* ChannelReader::shared_writer() const {
  return nullptr;
}

bool ChannelReader::MakeRoomFor(const Message& message) {
  if (ledger_->HasRoomFor(message.size()))
    return true;
  if (policy_.queue_overflow == ipcx::QueueOverflow::kDisconnect)
    Disconnect(ipcx::DisconnectReason::kQueueFull);
  else
    LOG(ERROR) << "Refused to send a message of type " << message.type()
               << ": the peer has not read the " << ledger_->queued_bytes()
               << " bytes before it";
  return false;
}

void ChannelReader::StartHandshakeTimer() {
  if (handshake_timer_ || policy_.handshake_timeout <= base::TimeDelta())
    return;
  handshake_timer_.reset(new HandshakeTimer);
  handshake_timer_->Start(FROM_HERE, policy_.handshake_timeout, this,
                          &ChannelReader::OnHandshakeTimeout);
}

void ChannelReader::OnHandshakeTimeout() {
  set_disconnect_reason(ipcx::DisconnectReason::kHandshakeTimeout);
  EndConnection();
}

bool ChannelReader::ProcessIncomingMessages() {
  DestructionSentinel::Watch watch(sentinel_.get());
  const uint32 connection = connection_;
  size_t received_in_turn = 0;
  do {
    if (reason_ != ipcx::DisconnectReason::kNone)
      return false;
    size_t free_size = 0;
    char* const space = framer_->PrepareSpace(&free_size);
    const int asked = static_cast<int>(std::min<size_t>(free_size, INT_MAX));
    const size_t attachments_before = framer_->unclaimed_attachments();
    int received = 0;
    switch (ReadData(space, asked, &received)) {
      case READ_SUCCEEDED:
        break;
      case READ_PENDING:
        // Memory is for channels that have something to read.
        framer_->DropSpace();
        return true;
      case READ_FAILED:
        return false;
    }
    framer_->DidReceive(static_cast<size_t>(received));
    received_in_turn += static_cast<size_t>(received);
    // A read ends early when the pipe is drained, or at the bytes that carried
    // attachments.
    const bool drained = received < asked &&
                         framer_->unclaimed_attachments() == attachments_before;
    const bool intact = DispatchBufferedMessages();
    if (watch.destroyed() || connection_ != connection)
      return true;
    if (!intact)
      return false;
    if (!received_hello_)
      StartHandshakeTimer();
    if (drained)
      return true;
    // What is left makes the pipe ready again.
  } while (received_in_turn < policy_.max_bytes_per_turn);
  return true;
}

bool ChannelReader::AsyncReadComplete(int bytes_read) {
  DestructionSentinel::Watch watch(sentinel_.get());
  const uint32 connection = connection_;
  framer_->DidReceive(static_cast<size_t>(bytes_read));
  const bool intact = DispatchBufferedMessages();
  if (watch.destroyed() || connection_ != connection)
    return true;
  return intact && ProcessIncomingMessages();
}

bool ChannelReader::IsInternalMessage(const Message& message) {
  return message.routing_id() == MSG_ROUTING_NONE &&
         message.type() >= Channel::CLOSE_FD_MESSAGE_TYPE &&
         message.type() <= Channel::HELLO_MESSAGE_TYPE;
}

bool ChannelReader::IsHelloMessage(const Message& message) {
  return message.routing_id() == MSG_ROUTING_NONE &&
         message.type() == Channel::HELLO_MESSAGE_TYPE;
}

bool ChannelReader::IsSecretGiven(PickleIterator rest) const {
  return true;
}

bool ChannelReader::IdentifyPeer(ipcx::PeerIdentity* peer) {
  return true;
}

std::shared_ptr<void> ChannelReader::PinInput() const {
  const ReceiveBuffer::Pin pin = framer_->pin();
  return std::shared_ptr<void>(pin.get(), [pin](void*) {});
}

void ChannelReader::AddAttachment(scoped_refptr<MessageAttachment> attachment) {
  framer_->AddAttachment(std::move(attachment));
}

void ChannelReader::set_disconnect_reason(ipcx::DisconnectReason reason) {
  if (reason_ != ipcx::DisconnectReason::kNone)
    return;
  reason_ = reason;
  ledger_->set_disconnect_reason(reason);
}

void ChannelReader::clear_disconnect_reason() {
  reason_ = ipcx::DisconnectReason::kNone;
  ledger_->set_disconnect_reason(reason_);
}

void ChannelReader::ForgetInput() {
  framer_->Reset();
  handshake_timer_.reset();
  disconnect_tasks_.InvalidateWeakPtrs();
  ++connection_;
  received_hello_ = false;
}

bool ChannelReader::DispatchBufferedMessages() {
  DestructionSentinel::Watch watch(sentinel_.get());
  const bool intact = DispatchEachBufferedMessage();
  if (!watch.destroyed() && !batch_end_callback_.is_null())
    batch_end_callback_.Run();
  return intact;
}

bool ChannelReader::DispatchEachBufferedMessage() {
  DestructionSentinel::Watch watch(sentinel_.get());
  const uint32 connection = connection_;
  FramedMessage framed;
  for (;;) {
    switch (framer_->Next(&framed)) {
      case MessageFramer::Status::kMessage:
        break;
      case MessageFramer::Status::kNeedMoreData:
        return true;
      case MessageFramer::Status::kBroken:
        set_disconnect_reason(framer_->reason());
        return false;
    }
    Message message = MessageFramer::ViewOf(framed.data, framed.size,
                                            policy_.max_value_depth);
    if (framed.attachments.get())
      message.AdoptAttachments(std::move(framed.attachments));
    if (!received_hello_ || IsInternalMessage(message)) {
      if (!ProcessHello(message))
        return false;
      if (watch.destroyed())
        return true;
    } else {
      // A nested loop may receive more inside of the call.
      const FramedMessage* const outer = dispatched_;
      dispatched_ = &framed;
      const bool handled = listener_ && listener_->OnMessageReceived(message);
      if (watch.destroyed())
        return true;
      if (connection_ == connection && (!handled || message.dispatch_error()))
        DidNotHandle(message, handled);
      if (watch.destroyed())
        return true;
      dispatched_ = outer;
    }
    if (connection_ != connection)
      return true;
    // A callback may have given the peer up.
    if (reason_ != ipcx::DisconnectReason::kNone)
      return false;
  }
}

void ChannelReader::DidNotHandle(const Message& message, bool handled) {
  if (!handled) {
    if (scoped_ptr<Message> reply = ReplyToUnhandled(message))
      Send(reply.release());
  }
  if (message.dispatch_error() && listener_)
    listener_->OnBadMessageReceived(message);
}

bool ChannelReader::ProcessHello(const Message& message) {
  if (!IsHelloMessage(message)) {
    set_disconnect_reason(received_hello_
                              ? ipcx::DisconnectReason::kUnknownInternalMessage
                              : ipcx::DisconnectReason::kMessageBeforeHello);
    return false;
  }
  if (received_hello_) {
    set_disconnect_reason(ipcx::DisconnectReason::kRepeatedHello);
    return false;
  }
  // Bytes that nobody knows of are left for capabilities that later versions
  // agree on.
  PickleIterator reader(message);
  int pid = 0;
  if (!reader.ReadInt(&pid) || message.HasAttachments()) {
    set_disconnect_reason(ipcx::DisconnectReason::kMalformedHello);
    return false;
  }
  if (!IsSecretGiven(reader)) {
    set_disconnect_reason(ipcx::DisconnectReason::kWrongSecret);
    return false;
  }
  ipcx::PeerIdentity peer;
  peer.claimed_pid = static_cast<base::ProcessId>(pid);
  if (!IdentifyPeer(&peer)) {
    set_disconnect_reason(ipcx::DisconnectReason::kWrongIdentity);
    return false;
  }
  received_hello_ = true;
  peer_pid_ = peer.claimed_pid;
  ledger_->SetPeer(peer);
  handshake_timer_.reset();
  DidVerifyPeer();
  if (listener_)
    listener_->OnChannelConnected(pid);
  return true;
}

}  // namespace internal
}  // namespace IPC
