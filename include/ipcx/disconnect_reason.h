// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPCX_DISCONNECT_REASON_H_
#define IPCX_DISCONNECT_REASON_H_

namespace ipcx {

// Why a channel ended, or why a message was refused (from kUnparsableMessage
// on; the channel stays open then, unless its owner ends it). The values are
// stable: they may be stored and compared between versions.
enum class DisconnectReason {
  kNone = 0,                    // Not ended, or ended by our own Close().
  kPeerClosed = 1,              // The peer closed its end or its process ended.
  kTransportError = 2,          // The operating system failed a read or write.
  kMessageTooBig = 3,           // A header announced more than the limit.
  kMessageBeforeHello = 4,      // The first message was not HELLO.
  kRepeatedHello = 5,           // HELLO came a second time.
  kMalformedHello = 6,          // HELLO too short, or with attachments.
  kUnknownInternalMessage = 7,  // A reserved type that no version sends.
  kTooManyAttachments = 8,      // A header announced more than the limit.
  kMissingAttachments = 9,      // Fewer attachments came than were announced.
  kUnclaimedAttachments = 10,   // Attachments came that no header announced.
  kTruncatedAttachments = 11,   // The system dropped attachments on the way.
  kDirectoryDescriptor = 12,    // The peer sent an open directory.
  kWrongSecret = 13,            // HELLO lacked the secret of the channel's id.
  kWrongIdentity = 14,          // The peer is not the process HELLO named.
  kHandshakeTimeout = 15,       // HELLO did not come in time.
  kQueueFull = 16,              // The peer reads too slowly for what we send.
  kBacklogFull = 17,            // The peer sends faster than we can handle.
  kTerminated = 18,             // Our own side gave the peer up.
  kUnparsableMessage = 64,      // Parameters could not be read.
  kUnexpectedReply = 65,        // A reply to a call that was never made.
};

// The enumerator's name without the k, for log lines; never null.
constexpr const char* DisconnectReasonName(DisconnectReason reason) {
  switch (reason) {
    case DisconnectReason::kNone:
      return "None";
    case DisconnectReason::kPeerClosed:
      return "PeerClosed";
    case DisconnectReason::kTransportError:
      return "TransportError";
    case DisconnectReason::kMessageTooBig:
      return "MessageTooBig";
    case DisconnectReason::kMessageBeforeHello:
      return "MessageBeforeHello";
    case DisconnectReason::kRepeatedHello:
      return "RepeatedHello";
    case DisconnectReason::kMalformedHello:
      return "MalformedHello";
    case DisconnectReason::kUnknownInternalMessage:
      return "UnknownInternalMessage";
    case DisconnectReason::kTooManyAttachments:
      return "TooManyAttachments";
    case DisconnectReason::kMissingAttachments:
      return "MissingAttachments";
    case DisconnectReason::kUnclaimedAttachments:
      return "UnclaimedAttachments";
    case DisconnectReason::kTruncatedAttachments:
      return "TruncatedAttachments";
    case DisconnectReason::kDirectoryDescriptor:
      return "DirectoryDescriptor";
    case DisconnectReason::kWrongSecret:
      return "WrongSecret";
    case DisconnectReason::kWrongIdentity:
      return "WrongIdentity";
    case DisconnectReason::kHandshakeTimeout:
      return "HandshakeTimeout";
    case DisconnectReason::kQueueFull:
      return "QueueFull";
    case DisconnectReason::kBacklogFull:
      return "BacklogFull";
    case DisconnectReason::kTerminated:
      return "Terminated";
    case DisconnectReason::kUnparsableMessage:
      return "UnparsableMessage";
    case DisconnectReason::kUnexpectedReply:
      return "UnexpectedReply";
  }
  return "Unknown";
}

}  // namespace ipcx

#endif  // IPCX_DISCONNECT_REASON_H_
