// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/thread.h"

#include "base/bind.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread_restrictions.h"

namespace base {

struct Thread::StartupData {
  const Options& options;
  WaitableEvent ready;
};

namespace {

scoped_ptr<MessageLoop> MakeLoop(const Thread::Options& options) {
  if (!options.message_pump_factory.is_null())
    return make_scoped_ptr(new MessageLoop(options.message_pump_factory.Run()));
  switch (options.message_loop_type) {
    case MessageLoop::TYPE_IO:
      return scoped_ptr<MessageLoop>(new MessageLoopForIO);
    case MessageLoop::TYPE_UI:
      return scoped_ptr<MessageLoop>(new MessageLoopForUI);
    default:
      return make_scoped_ptr(new MessageLoop(options.message_loop_type));
  }
}

void QuitThread() {
  MessageLoop::current()->QuitWhenIdle();
}

}  // namespace

Thread::Options::Options() : Options(MessageLoop::TYPE_DEFAULT, 0) {}

Thread::Options::Options(MessageLoop::Type type, size_t size)
    : message_loop_type(type),
      timer_slack(TIMER_SLACK_NONE),
      stack_size(size) {}

Thread::Options::~Options() {}

Thread::Thread(const std::string& name) : name_(name) {}

Thread::~Thread() {
  Stop();
}

bool Thread::StartWithOptions(const Options& options) {
  DCHECK(!started_) << name_ << " is stopped first";
  StartupData startup_data{options, {false, false}};
  startup_data_ = &startup_data;
  started_ = PlatformThread::Create(options.stack_size, this, &thread_);
  if (started_) {
    ThreadRestrictions::ScopedAllowWait allow_wait;
    startup_data.ready.Wait();
  } else {
    DLOG(ERROR) << "no thread for " << name_;
  }
  startup_data_ = nullptr;
  return started_;
}

void Thread::Stop() {
  if (!started_)
    return;
  StopSoon();
  PlatformThread::Join(thread_);
  thread_ = PlatformThreadHandle();
  started_ = false;
  stopping_ = false;
}

void Thread::StopSoon() {
  DCHECK_NE(thread_id_, PlatformThread::CurrentId())
      << "a thread cannot stop itself";
  if (!started_ || stopping_)
    return;
  stopping_ = true;
  const scoped_refptr<MessageLoopProxy> proxy = message_loop_proxy();
  if (proxy.get())
    proxy->PostTask(FROM_HERE, Bind(&QuitThread));
}

MessageLoop* Thread::message_loop() const {
  AutoLock locked(lock_);
  return message_loop_;
}

scoped_refptr<MessageLoopProxy> Thread::message_loop_proxy() const {
  AutoLock locked(lock_);
  return proxy_;
}

bool Thread::IsRunning() const {
  AutoLock locked(lock_);
  return running_;
}

void Thread::SetPriority(ThreadPriority priority) {
  DCHECK(IsRunning());
  PlatformThread::SetThreadPriority(thread_, priority);
}

void Thread::Run(MessageLoop* message_loop) {
  RunLoop().Run();
}

void Thread::ThreadMain() {
  EnterPlatform();
  RunLoopOfThread();
  LeavePlatform();
}

void Thread::RunLoopOfThread() {
  const scoped_ptr<MessageLoop> loop = MakeLoop(startup_data_->options);
  PlatformThread::SetName(name_);
  loop->set_thread_name(name_);
  loop->SetTimerSlack(startup_data_->options.timer_slack);
  thread_id_ = PlatformThread::CurrentId();
  {
    AutoLock locked(lock_);
    message_loop_ = loop.get();
    proxy_ = loop->message_loop_proxy();
  }
  Init();
  {
    AutoLock locked(lock_);
    running_ = true;
  }
  startup_data_->ready.Signal();

  Run(loop.get());

  {
    AutoLock locked(lock_);
    running_ = false;
  }
  CleanUp();
  AutoLock locked(lock_);
  message_loop_ = nullptr;
  proxy_ = nullptr;
}

}  // namespace base
