// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/synchronization/waitable_event_watcher.h"

#include <deque>
#include <mutex>
#include <utility>

#include "base/logging.h"
#include "base/win/object_watcher.h"
#include "base/win/scoped_handle.h"

namespace base {

namespace {

// A handle of its own for a watch, and what becomes of it: Wine 8 may look a
// handle up after UnregisterWaitEx() has returned. If its number were another
// object's by then, such as a semaphore's, Wine would take the signal of that.
class WatchedHandles {
 public:
  static win::ScopedHandle Duplicate(HANDLE event) {
    HANDLE duplicate = nullptr;
    PCHECK(DuplicateHandle(GetCurrentProcess(), event, GetCurrentProcess(),
                           &duplicate, SYNCHRONIZE, FALSE, 0));
    return win::ScopedHandle(duplicate);
  }

  // Stays open until so many others were retired.
  static void Retire(win::ScopedHandle handle) {
    static WatchedHandles* const retired = new WatchedHandles;
    std::lock_guard<std::mutex> hold(retired->lock_);
    retired->handles_.push_back(std::move(handle));
    if (retired->handles_.size() > kMostRetired)
      retired->handles_.pop_front();
  }

 private:
  static const size_t kMostRetired = 64;

  std::mutex lock_;
  std::deque<win::ScopedHandle> handles_;
};

}  // namespace

// One watch. A callback that deletes its watcher must not delete this, which
// calls it.
class WaitableEventWatcher::Core : public RefCountedThreadSafe<Core>,
                                   public win::ObjectWatcher::Delegate {
 public:
  Core(WaitableEvent* event, const EventCallback& callback)
      : event_(event),
        callback_(callback),
        handle_(WatchedHandles::Duplicate(event->handle())) {}

  bool Start() { return watcher_.StartWatching(handle_.Get(), this); }

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
  ~Core() override {
    watcher_.StopWatching();
    WatchedHandles::Retire(std::move(handle_));
  }

  WaitableEvent* event_;
  EventCallback callback_;
  win::ScopedHandle handle_;
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
