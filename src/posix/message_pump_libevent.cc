// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/message_loop/message_pump_libevent.h"

#include "base/logging.h"
#include "base/message_loop/message_loop.h"
#include "base/threading/thread_checker.h"
#include "base/time/time.h"
#include "src/base/message_pump_factory.h"
#include "src/posix/message_pump_libevent_impl.h"

namespace base {

MessagePumpLibevent::FileDescriptorWatcher::FileDescriptorWatcher() {}

MessagePumpLibevent::FileDescriptorWatcher::~FileDescriptorWatcher() {
  StopWatchingFileDescriptor();
}

bool MessagePumpLibevent::FileDescriptorWatcher::StopWatchingFileDescriptor() {
  if (watch_)
    watch_->Stop();
  watch_.reset();
  return true;
}

MessagePumpLibevent::MessagePumpLibevent() : impl_(new Impl) {}

MessagePumpLibevent::~MessagePumpLibevent() {}

bool MessagePumpLibevent::WatchFileDescriptor(int fd,
                                              bool persistent,
                                              int mode,
                                              FileDescriptorWatcher* controller,
                                              Watcher* delegate) {
  DCHECK_GE(fd, 0);
  DCHECK(controller);
  DCHECK(delegate);
  DCHECK(mode == WATCH_READ || mode == WATCH_WRITE || mode == WATCH_READ_WRITE);
  DCHECK(impl_->thread_checker.CalledOnValidThread());
  return impl_->dispatcher.Watch(fd, persistent, mode, delegate,
                                 &controller->watch_);
}

void MessagePumpLibevent::AddIOObserver(IOObserver* observer) {
  impl_->dispatcher.io_observers()->AddObserver(observer);
}

void MessagePumpLibevent::RemoveIOObserver(IOObserver* observer) {
  impl_->dispatcher.io_observers()->RemoveObserver(observer);
}

void MessagePumpLibevent::Run(Delegate* delegate) {
  impl_->TakeTurns(delegate);
}

bool MessagePumpLibevent::Impl::PollAndDispatch() {
  dispatcher.Poll();
  return dispatcher.Dispatch(keep_running);
}

bool MessagePumpLibevent::Impl::GlanceAndDispatch() {
  return dispatcher.MayProbe() ? dispatcher.Probe() : PollAndDispatch();
}

bool MessagePumpLibevent::Impl::SleepAndDispatch() {
  if (!delayed_work_time.is_null() && delayed_work_time <= TimeTicks::Now())
    return false;
  if (!wake_state.TryFallAsleep())
    return false;
  dispatcher.Wait(delayed_work_time);
  // Posting from the callbacks must not write to our own wake-up descriptor.
  wake_state.Awake();
  dispatcher.Dispatch(keep_running);
  return true;
}

void MessagePumpLibevent::Quit() {
  impl_->keep_running = false;
}

void MessagePumpLibevent::ScheduleWork() {
  if (impl_->wake_state.Notify())
    impl_->dispatcher.WakeUp();
}

void MessagePumpLibevent::ScheduleDelayedWork(
    const TimeTicks& delayed_work_time) {
  impl_->delayed_work_time = delayed_work_time;
}

bool MessageLoopForIO::WatchFileDescriptor(int fd,
                                           bool persistent,
                                           Mode mode,
                                           FileDescriptorWatcher* controller,
                                           Watcher* delegate) {
  return static_cast<MessagePumpLibevent*>(pump_.get())
      ->WatchFileDescriptor(fd, persistent, mode, controller, delegate);
}

void MessageLoopForIO::AddIOObserver(IOObserver* io_observer) {
  static_cast<MessagePumpLibevent*>(pump_.get())->AddIOObserver(io_observer);
}

void MessageLoopForIO::RemoveIOObserver(IOObserver* io_observer) {
  static_cast<MessagePumpLibevent*>(pump_.get())->RemoveIOObserver(io_observer);
}

scoped_ptr<MessagePump> internal::CreateIOPump() {
  return scoped_ptr<MessagePump>(new MessagePumpLibevent);
}

}  // namespace base
