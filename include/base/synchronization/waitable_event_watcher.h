// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_SYNCHRONIZATION_WAITABLE_EVENT_WATCHER_H_
#define BASE_SYNCHRONIZATION_WAITABLE_EVENT_WATCHER_H_

#include "base/callback.h"
#include "base/memory/ref_counted.h"
#include "base/message_loop/message_loop.h"
#include "base/synchronization/waitable_event.h"

namespace base {

// Runs a callback when an event is signalled, instead of blocking a thread for
// it. Lives on one thread, which has a message loop; may be destroyed at any
// time, in its callback too. On POSIX the event may be destroyed while it is
// watched; on Windows it may not.
class WaitableEventWatcher {
 public:
  typedef Callback<void(WaitableEvent*)> EventCallback;

  WaitableEventWatcher();
  ~WaitableEventWatcher();

  // Once |event| is signalled, |callback| runs as a task of the current loop,
  // once; the signal of an auto-reset event is consumed. Watching ends by
  // itself when that loop dies. The callback may start the next watch. False
  // if the event cannot be watched.
  bool StartWatching(WaitableEvent* event, const EventCallback& callback);

  // The callback does not run after this, even if the event was signalled.
  void StopWatching();

  // NULL when not watching, and as soon as the callback was called.
  WaitableEvent* GetWatchedEvent();

  const EventCallback& callback() const { return callback_; }

 private:
  class Core;

  scoped_refptr<Core> core_;
  EventCallback callback_;

  DISALLOW_COPY_AND_ASSIGN(WaitableEventWatcher);
};

}  // namespace base

#endif  // BASE_SYNCHRONIZATION_WAITABLE_EVENT_WATCHER_H_
