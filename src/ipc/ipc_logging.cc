// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_logging.h"

#include <stdio.h>

#include <utility>

#include "base/bind.h"
#include "base/environment.h"
#include "base/location.h"
#include "base/strings/string_number_conversions.h"
#include "base/strings/stringprintf.h"
#include "base/time/time.h"
#include "ipc/ipc_message_utils.h"
#include "ipc/ipc_sender.h"
#include "src/ipc/message_log.h"

namespace IPC {

namespace {

const int kSendDelayMs = 100;

// Together these keep a log message far below Channel::kMaximumMessageSize,
// whatever is logged.
const size_t kMaxQueued = 256;
const size_t kMaxQueuedText = 64 * 1024;

const char kNameColour[] = "\033[36m";
const char kNoColour[] = "\033[0m";

std::string UnknownName(uint32 type) {
  return "[UNKNOWN MSG " + base::UintToString(type) + " ]";
}

void Clip(std::string* text) {
  if (text->size() > kMaxQueuedText) {
    text->resize(kMaxQueuedText);
    text->append("...");
  }
}

// Names and parameters may be a peer's words, and must not write lines of
// their own or command the terminal.
std::string Printable(const std::string& text) {
  std::string printable;
  for (const char c : text) {
    const unsigned byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f)
      base::StringAppendF(&printable, "\\x%02X", byte);
    else
      printable.push_back(c);
  }
  return printable;
}

double Seconds(int64 time) {
  return base::Time::FromInternalValue(time).ToDoubleT();
}

}  // namespace

std::atomic<LogFunctionMap*> Logging::log_function_map_{nullptr};

// static
Logging* Logging::GetInstance() {
  Logging* const logging =
      Singleton<Logging, LeakySingletonTraits<Logging>>::get();
  logging->AdoptThread();
  return logging;
}

Logging::Logging() {
  std::string value;
  if (!scoped_ptr<base::Environment>(base::Environment::Create())
           ->GetVar(internal::kMessageLogVariable, &value)) {
    return;
  }
  on_stderr_ = true;
  in_colour_ = value == "color";
  Enable();
}

Logging::~Logging() = default;

void Logging::AdoptThread() {
  base::MessageLoop* const loop = base::MessageLoop::current();
  if (!loop)
    return;
  base::AutoLock locked(task_runner_lock_);
  if (task_runner_.get())
    return;
  task_runner_ = loop->task_runner();
  loop->AddDestructionObserver(this);
}

void Logging::WillDestroyCurrentMessageLoop() {
  queued_.clear();
  will_send_queued_ = false;
  base::AutoLock locked(task_runner_lock_);
  task_runner_ = nullptr;
}

scoped_refptr<base::SingleThreadTaskRunner> Logging::task_runner() {
  base::AutoLock locked(task_runner_lock_);
  return task_runner_;
}

void Logging::SetConsumer(Consumer* consumer) {
  consumer_ = consumer;
}

void Logging::Enable() {
  internal::g_message_log_state = internal::MessageLogState::kOn;
}

void Logging::Disable() {
  internal::g_message_log_state = internal::MessageLogState::kOff;
}

bool Logging::Enabled() const {
  return internal::g_message_log_state == internal::MessageLogState::kOn;
}

void Logging::SetIPCSender(Sender* sender) {
  sender_ = sender;
}

void Logging::OnReceivedLoggingMessage(const Message& message) {
  std::vector<LogData> logs;
  if (!internal::ReadLogs(message, &logs)) {
    message.set_dispatch_error();
    return;
  }
  if (!Enabled())
    return;
  for (const LogData& data : logs)
    LogOnItsThread(data);
}

void Logging::OnSendMessage(Message* message, const std::string& channel_id) {
  if (!Enabled())
    return;
  internal::DoStampMessage(message);
  if (!message->is_reply() || !message->sync_log_data())
    return;
  LogData data;
  GenerateLogData(channel_id, *message, &data, true);
  // Sending it once more does not log it once more.
  message->set_sync_log_data(nullptr);
  LogOnItsThread(data);
}

void Logging::OnPreDispatchMessage(const Message& message) {
  // What loggers say to each other is not logged.
  if (Enabled() && message.type() != IPC_LOGGING_ID)
    message.set_received_time(base::Time::Now().ToInternalValue());
}

void Logging::OnPostDispatchMessage(const Message& message,
                                    const std::string& channel_id) {
  if (!Enabled() || message.sent_time() == 0 || message.received_time() == 0 ||
      message.dont_log()) {
    return;
  }
  LogData data;
  GenerateLogData(channel_id, message, &data, true);
  LogOnItsThread(data);
}

// static
void Logging::GetMessageText(uint32 type,
                             std::string* name,
                             const Message* message,
                             std::string* params) {
  const LogFunctionMap* const functions = log_function_map();
  if (!functions)
    return;
  const auto function = functions->find(type);
  if (function != functions->end())
    function->second(name, message, params);
  else if (name)
    *name = UnknownName(type);
}

// static
void Logging::set_log_function_map(LogFunctionMap* functions) {
  log_function_map_ = functions;
}

// static
LogFunctionMap* Logging::log_function_map() {
  return log_function_map_;
}

void Logging::LogOnItsThread(const LogData& data) {
  const scoped_refptr<base::SingleThreadTaskRunner> runner = task_runner();
  if (!runner.get())
    return;
  if (runner->BelongsToCurrentThread()) {
    Log(data);
  } else {
    runner->PostTask(FROM_HERE,
                     base::Bind(&Logging::Log, base::Unretained(this), data));
  }
}

void Logging::Log(const LogData& data) {
  if (consumer_)
    consumer_->Log(data);
  else if (sender_)
    Queue(data);
  if (on_stderr_)
    Print(data);
}

void Logging::Queue(const LogData& data) {
  queued_.push_back(data);
  LogData* const queued = &queued_.back();
  for (std::string* text : {&queued->channel, &queued->flags,
                            &queued->message_name, &queued->params}) {
    Clip(text);
  }
  if (queued_.size() >= kMaxQueued) {
    SendQueued();
  } else if (!will_send_queued_) {
    will_send_queued_ = task_runner()->PostDelayedTask(
        FROM_HERE, base::Bind(&Logging::SendQueued, base::Unretained(this)),
        base::TimeDelta::FromMilliseconds(kSendDelayMs));
  }
}

void Logging::SendQueued() {
  will_send_queued_ = false;
  std::vector<LogData> logs;
  logs.swap(queued_);
  if (logs.empty() || !sender_)
    return;
  Message* const message =
      new Message(MSG_ROUTING_CONTROL, IPC_LOGGING_ID, Message::PRIORITY_HIGH);
  WriteParam(message, logs);
  sender_->Send(message);
}

void Logging::Print(const LogData& data) const {
  const std::string name = data.message_name.empty()
                               ? UnknownName(data.type)
                               : Printable(data.message_name);
  // One write, so that processes that share a terminal keep their lines whole.
  const std::string text = base::StringPrintf(
      "ipc %s %d %s %s%s%s%s\n  %18.5f %18.5f %18.5f\n",
      Printable(data.channel).c_str(), data.routing_id,
      Printable(data.flags).c_str(), in_colour_ ? kNameColour : "",
      name.c_str(), in_colour_ ? kNoColour : "", Printable(data.params).c_str(),
      Seconds(data.sent), Seconds(data.receive), Seconds(data.dispatch));
  fwrite(text.data(), 1, text.size(), stderr);
  fflush(stderr);
}

}  // namespace IPC
