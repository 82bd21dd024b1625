// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/synchronization/waitable_event_watcher.h"

#include <utility>

#include "base/logging.h"
#include "base/win/object_watcher.h"

namespace base {

// One watch. A callback that deletes its watcher must not delete this, which
// calls it.
class WaitableEventWatcher::Core : public RefCountedThreadSafe<Core>,
                                   public win::ObjectWatcher::Delegate {
 public:
  Core(WaitableEvent* event, const EventCallback& callback)
      : event_(event), callback_(callback) {}

  bool Start() { return watcher_.StartWatching(event_->handle(), this); }

  void Cancel() {
    watcher_.StopWatching();
    event_ = nullptr;
    callback_.Reset();
  }

  // NULL once this watch is over.
  WaitableEvent* event() const {
    return watcher_.IsWatching() ? event_ : nullptr;
  }

  // win::ObjectWatcher::Delegate:
  void OnObjectSignaled(HANDLE object) override {
    const scoped_refptr<Core> keep_alive(this);
    WaitableEvent* const event = event_;
    const EventCallback callback = callback_;
    event_ = nullptr;
    callback_.Reset();
    callback.Run(event);
  }

 private:
  friend class RefCountedThreadSafe<Core>;
  ~Core() override {}

  WaitableEvent* event_;
  EventCallback callback_;
  win::ObjectWatcher watcher_;
};

WaitableEventWatcher::WaitableEventWatcher() {}

WaitableEventWatcher::~WaitableEventWatcher() {
  StopWatching();
}

bool WaitableEventWatcher::StartWatching(WaitableEvent* event,
                                         const EventCallback& callback) {
  DCHECK(!GetWatchedEvent()) << "one event at a time";
  // |callback| may be the one that StopWatching() drops.
  EventCallback next = callback;
  StopWatching();
  callback_ = std::move(next);
  core_ = new Core(event, callback_);
  if (core_->Start())
    return true;
  core_ = nullptr;
  return false;
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
