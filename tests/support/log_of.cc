// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/log_of.h"

#include <mutex>

#include "base/logging.h"

namespace test_support {

namespace {

struct Log {
  std::mutex mutex;
  std::string text;
};

Log& TheLog() {
  static Log* const log = new Log;
  return *log;
}

bool Collect(int severity,
             const char* file,
             int line,
             size_t start,
             const std::string& text) {
  const std::lock_guard<std::mutex> lock(TheLog().mutex);
  TheLog().text += text.substr(start);
  return true;
}

}  // namespace

std::string LogOf(const std::function<void()>& what) {
  const logging::LogMessageHandlerFunction before =
      logging::GetLogMessageHandler();
  logging::SetLogMessageHandler(&Collect);
  what();
  logging::SetLogMessageHandler(before);
  const std::lock_guard<std::mutex> lock(TheLog().mutex);
  std::string text;
  text.swap(TheLog().text);
  return text;
}

}  // namespace test_support
