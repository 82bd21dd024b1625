// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_MESSAGE_PUMP_WIN_IMPL_H_
#define SRC_WIN_MESSAGE_PUMP_WIN_IMPL_H_

#include "base/message_loop/message_pump_win.h"
#include "base/threading/thread_checker.h"
#include "src/base/pump_loop.h"
#include "src/win/completion_port.h"

namespace base {

class MessagePumpForIO::Impl : public internal::PumpLoop {
 public:
  internal::CompletionPort port;
  // Whether WaitForIOCompletion() took a notification that was for Run().
  bool owes_work = false;
  ThreadChecker thread_checker;

 private:
  // internal::PumpLoop:
  bool PollAndDispatch() override;
  bool SleepAndDispatch() override;
};

}  // namespace base

#endif  // SRC_WIN_MESSAGE_PUMP_WIN_IMPL_H_
