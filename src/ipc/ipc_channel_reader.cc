// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_channel_reader.h"

#include <algorithm>
#include <utility>

#include "base/logging.h"
#include "ipc/ipc_listener.h"
#include "src/ipc/destruction_sentinel.h"
#include "src/ipc/message_framer.h"
#include "src/ipc/unhandled_call.h"

namespace IPC {
namespace internal {

namespace {

// With reads of up to 64 KiB this is the share of one channel in a turn of its
// thread's loop; what is left makes the descriptor ready again.
const int kMaxReadsPerTurn = 4;

}  // namespace

ChannelReader::ChannelReader(Listener* listener)
    : listener_(listener),
      framer_(new MessageFramer(Channel::kMaximumMessageSize)),
      sentinel_(new DestructionSentinel) {}

ChannelReader::~ChannelReader() = default;

bool ChannelReader::ProcessIncomingMessages() {
  DestructionSentinel::Watch watch(sentinel_.get());
  const uint32 connection = connection_;
  for (int reads = 0; reads < kMaxReadsPerTurn; ++reads) {
    size_t free_size = 0;
    char* const space = framer_->PrepareSpace(&free_size);
    const int asked = static_cast<int>(std::min<size_t>(free_size, INT_MAX));
    const size_t attachments_before = framer_->unclaimed_attachments();
    int received = 0;
    switch (ReadData(space, asked, &received)) {
      case READ_SUCCEEDED:
        break;
      case READ_PENDING:
        return true;
      case READ_FAILED:
        return false;
    }
    framer_->DidReceive(static_cast<size_t>(received));
    // A read ends early when the pipe is drained, or at the bytes that carried
    // attachments.
    const bool drained = received < asked &&
                         framer_->unclaimed_attachments() == attachments_before;
    const bool intact = DispatchBufferedMessages();
    if (watch.destroyed() || connection_ != connection)
      return true;
    if (!intact)
      return false;
    if (drained)
      return true;
  }
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

ipcx::DisconnectReason ChannelReader::CheckHello(base::ProcessId claimed_pid,
                                                 PickleIterator rest) {
  return ipcx::DisconnectReason::kNone;
}

std::shared_ptr<void> ChannelReader::PinInput() const {
  return framer_->pin();
}

void ChannelReader::AddAttachment(scoped_refptr<MessageAttachment> attachment) {
  framer_->AddAttachment(std::move(attachment));
}

void ChannelReader::set_disconnect_reason(ipcx::DisconnectReason reason) {
  if (reason_ == ipcx::DisconnectReason::kNone)
    reason_ = reason;
}

void ChannelReader::ForgetInput() {
  framer_->Reset();
  ++connection_;
  received_hello_ = false;
}

bool ChannelReader::DispatchBufferedMessages() {
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
    Message message(framed.data, static_cast<int>(framed.size));
    message.AdoptAttachments(std::move(framed.attachments));
    if (!received_hello_ || IsInternalMessage(message)) {
      if (!ProcessHello(message))
        return false;
    } else {
      Dispatch(message);
    }
    if (watch.destroyed() || connection_ != connection)
      return true;
  }
}

void ChannelReader::Dispatch(const Message& message) {
  DestructionSentinel::Watch watch(sentinel_.get());
  const uint32 connection = connection_;
  const bool handled = listener_ && listener_->OnMessageReceived(message);
  if (watch.destroyed() || connection_ != connection)
    return;
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
  const base::ProcessId claimed_pid = static_cast<base::ProcessId>(pid);
  const ipcx::DisconnectReason objection = CheckHello(claimed_pid, reader);
  if (objection != ipcx::DisconnectReason::kNone) {
    set_disconnect_reason(objection);
    return false;
  }
  received_hello_ = true;
  peer_pid_ = claimed_pid;
  if (listener_)
    listener_->OnChannelConnected(pid);
  return true;
}

}  // namespace internal
}  // namespace IPC
