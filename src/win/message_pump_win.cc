// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/message_loop/message_pump_win.h"

#include "base/logging.h"
#include "base/message_loop/message_loop.h"
#include "base/time/time.h"
#include "src/base/message_pump_factory.h"
#include "src/win/message_pump_win_impl.h"
#include "src/win/wait_time.h"

namespace base {

bool MessagePumpForIO::Impl::PollAndDispatch() {
  port.Collect(0);
  return port.Dispatch(keep_running);
}

bool MessagePumpForIO::Impl::SleepAndDispatch() {
  if (owes_work) {
    owes_work = false;
    return false;
  }
  DWORD timeout = INFINITE;
  if (!delayed_work_time.is_null()) {
    timeout = internal::ToWaitTime(delayed_work_time - TimeTicks::Now());
    if (timeout == 0)
      return false;
  }
  if (!wake_state.TryFallAsleep())
    return false;
  port.Collect(timeout);
  // Posting from the handlers need not wake us.
  wake_state.Awake();
  port.Dispatch(keep_running);
  return true;
}

MessagePumpForIO::MessagePumpForIO() : impl_(new Impl) {}

MessagePumpForIO::~MessagePumpForIO() {}

void MessagePumpForIO::RegisterIOHandler(HANDLE file_handle,
                                         IOHandler* handler) {
  DCHECK(handler);
  const bool added = impl_->port.AddFile(file_handle, handler);
  PLOG_IF(DFATAL, !added) << "cannot wait for operations on a file";
}

bool MessagePumpForIO::RegisterJobObject(HANDLE job_handle,
                                         IOHandler* handler) {
  DCHECK(handler);
  return impl_->port.AddJob(job_handle, handler);
}

bool MessagePumpForIO::WaitForIOCompletion(DWORD timeout, IOHandler* filter) {
  DCHECK(impl_->thread_checker.CalledOnValidThread());
  if (impl_->port.DispatchOne(filter))
    return true;
  // A post from before ends the wait at once.
  const bool asleep = impl_->wake_state.TryFallAsleep();
  const bool something_came = impl_->port.Collect(asleep ? timeout : 0);
  const bool notified = impl_->wake_state.EndSleep();
  impl_->owes_work |= notified;
  impl_->port.DispatchOne(filter);
  return something_came || notified;
}

void MessagePumpForIO::AddIOObserver(IOObserver* observer) {
  impl_->port.io_observers()->AddObserver(observer);
}

void MessagePumpForIO::RemoveIOObserver(IOObserver* observer) {
  impl_->port.io_observers()->RemoveObserver(observer);
}

void MessagePumpForIO::Run(Delegate* delegate) {
  impl_->TakeTurns(delegate);
}

void MessagePumpForIO::Quit() {
  impl_->keep_running = false;
}

void MessagePumpForIO::ScheduleWork() {
  if (impl_->wake_state.Notify())
    impl_->port.WakeUp();
}

void MessagePumpForIO::ScheduleDelayedWork(const TimeTicks& delayed_work_time) {
  impl_->delayed_work_time = delayed_work_time;
}

void MessageLoopForIO::RegisterIOHandler(HANDLE file, IOHandler* handler) {
  static_cast<MessagePumpForIO*>(pump_.get())->RegisterIOHandler(file, handler);
}

bool MessageLoopForIO::RegisterJobObject(HANDLE job, IOHandler* handler) {
  return static_cast<MessagePumpForIO*>(pump_.get())
      ->RegisterJobObject(job, handler);
}

bool MessageLoopForIO::WaitForIOCompletion(DWORD timeout, IOHandler* filter) {
  return static_cast<MessagePumpForIO*>(pump_.get())
      ->WaitForIOCompletion(timeout, filter);
}

void MessageLoopForIO::AddIOObserver(IOObserver* io_observer) {
  static_cast<MessagePumpForIO*>(pump_.get())->AddIOObserver(io_observer);
}

void MessageLoopForIO::RemoveIOObserver(IOObserver* io_observer) {
  static_cast<MessagePumpForIO*>(pump_.get())->RemoveIOObserver(io_observer);
}

scoped_ptr<MessagePump> internal::CreateIOPump() {
  return scoped_ptr<MessagePump>(new MessagePumpForIO);
}

}  // namespace base
