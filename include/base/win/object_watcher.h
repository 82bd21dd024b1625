// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_WIN_OBJECT_WATCHER_H_
#define BASE_WIN_OBJECT_WATCHER_H_

#include "base/callback.h"
#include "base/memory/weak_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/win/include_windows.h"

namespace base {
namespace win {

// Tells when a handle is signalled, instead of blocking a thread for it. Lives
// on one thread, which has a message loop; may be destroyed at any time, in its
// callback too.
class ObjectWatcher : public MessageLoop::DestructionObserver {
 public:
  class Delegate {
   public:
    virtual ~Delegate() {}
    // A task of the watching thread. May delete the watcher, or watch again.
    virtual void OnObjectSignaled(HANDLE object) = 0;
  };

  ObjectWatcher();
  ~ObjectWatcher() override;

  // Tells |delegate| once, when |object| is signalled; the signal of an
  // auto-reset event is consumed. The caller keeps both; |object| must stay
  // open until then or until StopWatching(). Watching ends by itself when the
  // thread's loop dies. False if something is being watched already, or if the
  // object cannot be.
  bool StartWatching(HANDLE object, Delegate* delegate);

  // The delegate is not called after this. False if nothing was watched.
  bool StopWatching();

  bool IsWatching() const;
  // NULL if nothing is being watched.
  HANDLE GetWatchedObject() const;

  // MessageLoop::DestructionObserver:
  void WillDestroyCurrentMessageLoop() override;

 private:
  void Signal();
  // A Signal() that is on its way does nothing any more.
  void Forget();

  HANDLE object_;  // NULL while nothing is watched.
  HANDLE wait_;
  void* watch_;  // What the system's threads know it by.
  Delegate* delegate_;
  MessageLoop* loop_;
  WeakPtrFactory<ObjectWatcher> weak_factory_;

  DISALLOW_COPY_AND_ASSIGN(ObjectWatcher);
};

}  // namespace win
}  // namespace base

#endif  // BASE_WIN_OBJECT_WATCHER_H_
