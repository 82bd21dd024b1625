// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What message logging notes in messages and reads from them. Only in builds
// with the option, like ipc_logging.cc.

#include "src/ipc/message_log.h"

#include <string.h>

#include <string>
#include <vector>

#include "base/environment.h"
#include "base/logging.h"
#include "base/time/time.h"
#include "ipc/ipc_logging.h"

namespace IPC {

namespace {

int64 Now() {
  return base::Time::Now().ToInternalValue();
}

void AppendParams(const std::string& more, std::string* params) {
  if (!params->empty() && !more.empty())
    params->append(", ");
  params->append(more);
}

}  // namespace

internal::MessageLogRecord* Message::log_record() const {
  if (!log_record_)
    log_record_.reset(new internal::MessageLogRecord);
  return log_record_.get();
}

void Message::set_sent_time(int64 time) {
  DCHECK(!HasFlags(HAS_SENT_TIME_BIT));
  if (!is_writable())
    return;
  AddFlags(HAS_SENT_TIME_BIT);
  WriteInt64(time);
}

int64 Message::sent_time() const {
  // The flag is the peer's claim.
  int64 time = 0;
  if (HasFlags(HAS_SENT_TIME_BIT) && payload_size() >= sizeof(time))
    memcpy(&time, end_of_payload() - sizeof(time), sizeof(time));
  return time;
}

void Message::set_received_time(int64 time) const {
  log_record()->received_time = time;
}

int64 Message::received_time() const {
  return log_record_ ? log_record_->received_time : 0;
}

void Message::set_output_params(const std::string& params) const {
  log_record()->output_params = params;
}

const std::string& Message::output_params() const {
  static const std::string* const none = new std::string;
  return log_record_ ? log_record_->output_params : *none;
}

void Message::set_sync_log_data(LogData* data) const {
  log_record()->sync_log_data.reset(data);
}

LogData* Message::sync_log_data() const {
  return log_record_ ? log_record_->sync_log_data.get() : nullptr;
}

void Message::set_dont_log() const {
  log_record()->dont_log = true;
}

bool Message::dont_log() const {
  return log_record_ && log_record_->dont_log;
}

void GenerateLogData(const std::string& channel,
                     const Message& message,
                     LogData* data,
                     bool get_params) {
  const LogData* const request = message.sync_log_data();
  if (request) {
    *data = *request;
    if (message.is_reply_error())
      data->flags += "E";
    data->flags += " DR";
    std::string params;
    if (get_params)
      Logging::GetMessageText(data->type, nullptr, &message, &params);
    AppendParams(params, &data->params);
  } else {
    data->routing_id = message.routing_id();
    data->type = message.type();
    data->flags.clear();
    if (message.is_sync())
      data->flags += "S";
    if (message.is_reply())
      data->flags += "R";
    if (message.is_reply_error())
      data->flags += "E";
    data->sent = message.sent_time();
    data->receive = message.received_time();
    data->message_name.clear();
    data->params.clear();
    Logging::GetMessageText(data->type, &data->message_name, &message,
                            get_params ? &data->params : nullptr);
  }
  data->channel = channel;
  data->dispatch = Now();
}

void ConnectMessageAndReply(const Message* msg, Message* reply) {
  if (msg->sent_time() == 0 || msg->received_time() == 0)
    return;
  scoped_ptr<LogData> data(new LogData);
  GenerateLogData(std::string(), *msg, data.get(), true);
  msg->set_dont_log();
  reply->set_sync_log_data(data.release());
}

namespace internal {

std::atomic<MessageLogState> g_message_log_state{MessageLogState::kUnknown};

bool DecideMessageLog() {
  if (scoped_ptr<base::Environment>(base::Environment::Create())
          ->HasVar(kMessageLogVariable)) {
    Logging::GetInstance();
  } else {
    // Unless somebody has enabled it meanwhile.
    MessageLogState unknown = MessageLogState::kUnknown;
    g_message_log_state.compare_exchange_strong(unknown, MessageLogState::kOff);
  }
  return g_message_log_state.load() == MessageLogState::kOn;
}

bool ReadLogs(const Message& message, std::vector<LogData>* logs) {
  PickleIterator iter(message);
  return ReadParam(&message, &iter, logs);
}

void DoStampMessage(Message* message) {
  // A message that is passed on keeps its time; the flag may also be forged.
  if (!message->is_reply() &&
      !(message->flags() & Message::HAS_SENT_TIME_BIT)) {
    message->set_sent_time(Now());
  }
}

void DoLogSend(Message* message, const std::string& channel_id) {
  Logging::GetInstance()->OnSendMessage(message, channel_id);
}

void DoLogBeforeDispatch(const Message& message) {
  Logging::GetInstance()->OnPreDispatchMessage(message);
}

void DoLogAfterDispatch(const Message& message, const std::string& channel_id) {
  Logging::GetInstance()->OnPostDispatchMessage(message, channel_id);
}

void DoReceiveLog(const Message& message) {
  std::vector<LogData> unwanted;
  if (IsMessageLogOn())
    Logging::GetInstance()->OnReceivedLoggingMessage(message);
  else if (!ReadLogs(message, &unwanted))
    message.set_dispatch_error();
}

}  // namespace internal
}  // namespace IPC
