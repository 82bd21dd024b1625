// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/synchronization/waitable_event_watcher.h"

#include <utility>

#include "base/bind.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/single_thread_task_runner.h"
#include "src/posix/waitable_event_kernel.h"

namespace base {

// One watch. Everything but Fire() happens on the watching thread.
class WaitableEventWatcher::Core : public RefCountedThreadSafe<Core>,
                                   public internal::EventWaiter,
                                   public MessageLoop::DestructionObserver {
 public:
  Core(WaitableEvent* event,
       const scoped_refptr<internal::WaitableEventKernel>& kernel,
       const EventCallback& callback)
      : event_(event),
        kernel_(kernel),
        callback_(callback),
        loop_(MessageLoop::current()),
        task_runner_(loop_->task_runner()) {}

  void Start() {
    loop_->AddDestructionObserver(this);
    kernel_->AddWaiter(this);
  }

  void Cancel() {
    if (!event_)
      return;
    kernel_->RemoveWaiter(this);
    Finish();
    callback_.Reset();
  }

  WaitableEvent* event() const { return event_; }

  // internal::EventWaiter. The watcher, which cannot drop its reference
  // without the kernel's lock, keeps this object alive meanwhile.
  bool Fire(internal::WaitableEventKernel* kernel) override {
    task_runner_->PostTask(FROM_HERE, Bind(&Core::Notify, this));
    return true;
  }

  // MessageLoop::DestructionObserver:
  void WillDestroyCurrentMessageLoop() override { Cancel(); }

 private:
  friend class RefCountedThreadSafe<Core>;
  ~Core() override {}

  void Notify() {
    if (!event_)
      return;
    WaitableEvent* const event = event_;
    const EventCallback callback = callback_;
    Finish();
    callback_.Reset();
    callback.Run(event);
  }

  void Finish() {
    event_ = nullptr;
    loop_->RemoveDestructionObserver(this);
  }

  WaitableEvent* event_;  // NULL once this watch is over.
  const scoped_refptr<internal::WaitableEventKernel> kernel_;
  EventCallback callback_;
  MessageLoop* const loop_;
  const scoped_refptr<SingleThreadTaskRunner> task_runner_;
};

WaitableEventWatcher::WaitableEventWatcher() {}

WaitableEventWatcher::~WaitableEventWatcher() {
  StopWatching();
}

bool WaitableEventWatcher::StartWatching(WaitableEvent* event,
                                         const EventCallback& callback) {
  CHECK(MessageLoop::current()) << "watching an event needs a message loop";
  DCHECK(!GetWatchedEvent()) << "one event at a time";
  // |callback| may be the one that StopWatching() drops.
  EventCallback next = callback;
  StopWatching();
  callback_ = std::move(next);
  core_ = new Core(event, event->kernel_, callback_);
  core_->Start();
  return true;
}

void WaitableEventWatcher::StopWatching() {
  // Dropped last: it may own whoever owns this watcher.
  const EventCallback dropped = callback_;
  callback_.Reset();
  if (!core_.get())
    return;
  core_->Cancel();
  core_ = nullptr;
}

WaitableEvent* WaitableEventWatcher::GetWatchedEvent() {
  return core_.get() ? core_->event() : nullptr;
}

}  // namespace base
