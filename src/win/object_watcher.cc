// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/win/object_watcher.h"

#include <stdint.h>

#include <map>
#include <mutex>
#include <utility>

#include "base/bind.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/memory/ref_counted.h"
#include "base/single_thread_task_runner.h"
#include "base/win/scoped_handle.h"

namespace base {
namespace win {

namespace {

// The watches that the system knows of. Its threads get a number, not an
// address: with Wine 8 a callback may begin after UnregisterWaitEx() returned.
class Watches {
 public:
  static Watches* Get() {
    static Watches* const watches = new Watches;
    return watches;
  }

  // |signal| is posted to this thread's loop by OnWaitDone().
  void* Add(const Closure& signal) {
    std::lock_guard<std::mutex> hold(lock_);
    void* const number = reinterpret_cast<void*>(++last_number_);
    watches_[number] = {MessageLoop::current()->task_runner(), signal};
    return number;
  }

  void Remove(void* number) {
    std::lock_guard<std::mutex> hold(lock_);
    watches_.erase(number);
  }

  static void CALLBACK OnWaitDone(void* number, BOOLEAN timed_out) {
    Get()->Post(number);
  }

 private:
  struct Watch {
    scoped_refptr<SingleThreadTaskRunner> task_runner;
    Closure signal;
  };

  void Post(void* number) {
    Watch watch;
    {
      std::lock_guard<std::mutex> hold(lock_);
      const auto found = watches_.find(number);
      if (found == watches_.end())
        return;
      watch = found->second;
    }
    watch.task_runner->PostTask(FROM_HERE, watch.signal);
  }

  std::mutex lock_;
  uintptr_t last_number_ = 0;
  std::map<void*, Watch> watches_;
};

}  // namespace

ObjectWatcher::ObjectWatcher()
    : object_(nullptr),
      wait_(nullptr),
      watch_(nullptr),
      delegate_(nullptr),
      loop_(nullptr),
      weak_factory_(this) {}

ObjectWatcher::~ObjectWatcher() {
  StopWatching();
}

bool ObjectWatcher::StartWatching(HANDLE object, Delegate* delegate) {
  CHECK(MessageLoop::current()) << "watching an object needs a message loop";
  if (object_) {
    NOTREACHED() << "one object at a time";
    return false;
  }
  // -1 would mean this process, whose end nobody sees.
  if (!HandleTraits::IsHandleValid(object))
    return false;
  watch_ = Watches::Get()->Add(
      Bind(&ObjectWatcher::Signal, weak_factory_.GetWeakPtr()));
  // Not WT_EXECUTEINWAITTHREAD, although the callback only posts a task: Wine 8
  // may crash if such a wait ends while it is being unregistered.
  if (!RegisterWaitForSingleObject(&wait_, object, &Watches::OnWaitDone, watch_,
                                   INFINITE, WT_EXECUTEONLYONCE)) {
    PLOG(ERROR) << "cannot watch an object";
    Forget();
    return false;
  }
  object_ = object;
  delegate_ = delegate;
  loop_ = MessageLoop::current();
  loop_->AddDestructionObserver(this);
  return true;
}

bool ObjectWatcher::StopWatching() {
  if (!object_)
    return false;
  DCHECK_EQ(loop_, MessageLoop::current());
  // Not in the condition of the macro, which is not looked at in a quiet log.
  const BOOL stopped = UnregisterWaitEx(wait_, INVALID_HANDLE_VALUE);
  PLOG_IF(ERROR, !stopped) << "UnregisterWaitEx";
  Forget();
  object_ = nullptr;
  wait_ = nullptr;
  loop_->RemoveDestructionObserver(this);
  return true;
}

bool ObjectWatcher::IsWatching() const {
  return object_ != nullptr;
}

HANDLE ObjectWatcher::GetWatchedObject() const {
  return object_;
}

void ObjectWatcher::WillDestroyCurrentMessageLoop() {
  StopWatching();
}

void ObjectWatcher::Forget() {
  Watches::Get()->Remove(watch_);
  watch_ = nullptr;
  weak_factory_.InvalidateWeakPtrs();
}

void ObjectWatcher::Signal() {
  // The delegate may delete this object.
  const HANDLE object = object_;
  Delegate* const delegate = delegate_;
  StopWatching();
  delegate->OnObjectSignaled(object);
}

}  // namespace win
}  // namespace base
