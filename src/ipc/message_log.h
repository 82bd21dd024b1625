// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Where channels and proxies tell of their messages. Without the build option
// these are empty; with it and while logging is off, each costs the load of an
// atomic and a branch.

#ifndef SRC_IPC_MESSAGE_LOG_H_
#define SRC_IPC_MESSAGE_LOG_H_

#include <atomic>
#include <string>
#include <vector>

#include "base/memory/scoped_ptr.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_message_utils.h"

namespace IPC {
namespace internal {

// What logging notes in a message; see the methods of Message.
struct MessageLogRecord {
  int64 received_time = 0;
  std::string output_params;
  scoped_ptr<LogData> sync_log_data;
  bool dont_log = false;
};

#if defined(IPC_MESSAGE_LOG_ENABLED)

// Its presence turns logging on and shows the log on stderr; "color" colours.
constexpr char kMessageLogVariable[] = "CHROME_IPC_LOGGING";

enum class MessageLogState {
  kUnknown,  // Nobody has looked into the environment.
  kOff,
  kOn,
};
extern std::atomic<MessageLogState> g_message_log_state;

// Leaves kUnknown. Makes IPC::Logging only if the environment asks for it.
bool DecideMessageLog();

inline bool IsMessageLogOn() {
  const MessageLogState state =
      g_message_log_state.load(std::memory_order_relaxed);
  return state != MessageLogState::kOff &&
         (state == MessageLogState::kOn || DecideMessageLog());
}

// The payload of an IPC_LOGGING_ID message.
bool ReadLogs(const Message& message, std::vector<LogData>* logs);

void DoStampMessage(Message* message);
void DoLogSend(Message* message, const std::string& channel_id);
void DoLogBeforeDispatch(const Message& message);
void DoLogAfterDispatch(const Message& message, const std::string& channel_id);
void DoReceiveLog(const Message& message);

// A proxy is made on this thread, which is where logs shall go if they go
// anywhere.
inline void PrepareMessageLog() {
  IsMessageLogOn();
}

// Whether LogSend() does anything; it belongs to the channel's thread.
inline bool LogsSending() {
  return IsMessageLogOn();
}

// |message| is on its way to a channel: the time counts from now.
inline void StampMessage(Message* message) {
  if (IsMessageLogOn())
    DoStampMessage(message);
}

// A channel has accepted |message| and is going to queue it.
inline void LogSend(Message* message, const std::string& channel_id) {
  if (IsMessageLogOn())
    DoLogSend(message, channel_id);
}

// Around the call of a handler.
inline void LogBeforeDispatch(const Message& message) {
  if (IsMessageLogOn())
    DoLogBeforeDispatch(message);
}
inline void LogAfterDispatch(const Message& message,
                             const std::string& channel_id) {
  if (IsMessageLogOn())
    DoLogAfterDispatch(message, channel_id);
}

// Whether |message| is what the peer's logging sent, and not for the listener.
// Sets its dispatch_error() if it cannot be read.
inline bool ReceiveLog(const Message& message) {
  if (message.type() != IPC_LOGGING_ID)
    return false;
  DoReceiveLog(message);
  return true;
}

#else

inline void PrepareMessageLog() {}
inline bool LogsSending() {
  return false;
}
inline void StampMessage(Message* message) {}
inline void LogSend(Message* message, const std::string& channel_id) {}
inline void LogBeforeDispatch(const Message& message) {}
inline void LogAfterDispatch(const Message& message,
                             const std::string& channel_id) {}
inline bool ReceiveLog(const Message& message) {
  return false;
}

#endif

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_MESSAGE_LOG_H_
