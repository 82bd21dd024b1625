// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_IPC_LOGGING_TEST_H_
#define TESTS_IPC_LOGGING_TEST_H_

#include <vector>

#include "base/memory/scoped_vector.h"
#include "base/threading/platform_thread.h"
#include "ipc/ipc_logging.h"
#include "ipc/ipc_message_utils.h"
#include "ipc/ipc_sender.h"
#include "tests/ipc/paint_log_table.h"

// Turns logging on in this process and keeps what is logged. Needs a message
// loop on this thread.
class LogKeeper : public IPC::Logging::Consumer {
 public:
  LogKeeper() {
    IPC::Logging::set_log_function_map(GetPaintLogTable());
    logging()->SetConsumer(this);
    logging()->Enable();
  }
  ~LogKeeper() override {
    logging()->Disable();
    logging()->SetConsumer(nullptr);
    logging()->SetIPCSender(nullptr);
    IPC::Logging::set_log_function_map(nullptr);
  }

  static IPC::Logging* logging() { return IPC::Logging::GetInstance(); }

  const std::vector<IPC::LogData>& logs() const { return logs_; }
  // Threads on which the logs came.
  const std::vector<base::PlatformThreadId>& threads() const {
    return threads_;
  }

  // IPC::Logging::Consumer:
  void Log(const IPC::LogData& data) override {
    logs_.push_back(data);
    threads_.push_back(base::PlatformThread::CurrentId());
  }

 private:
  std::vector<IPC::LogData> logs_;
  std::vector<base::PlatformThreadId> threads_;
};

// Keeps the messages that logs travel in.
class KeepingSender : public IPC::Sender {
 public:
  bool Send(IPC::Message* message) override {
    messages.push_back(message);
    return true;
  }
  ScopedVector<IPC::Message> messages;
};

#endif  // TESTS_IPC_LOGGING_TEST_H_
