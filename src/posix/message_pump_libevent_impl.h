// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_MESSAGE_PUMP_LIBEVENT_IMPL_H_
#define SRC_POSIX_MESSAGE_PUMP_LIBEVENT_IMPL_H_

#include "base/message_loop/message_pump_libevent.h"
#include "base/threading/thread_checker.h"
#include "src/base/pump_loop.h"
#include "src/posix/fd_dispatcher.h"

namespace base {

class MessagePumpLibevent::Impl : public internal::PumpLoop {
 public:
  internal::FdDispatcher dispatcher;
  ThreadChecker thread_checker;

 private:
  // internal::PumpLoop:
  bool PollAndDispatch() override;
  bool GlanceAndDispatch() override;
  bool SleepAndDispatch() override;
};

}  // namespace base

#endif  // SRC_POSIX_MESSAGE_PUMP_LIBEVENT_IMPL_H_
