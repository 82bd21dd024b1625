// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/win/object_watcher.h"

#include "base/bind.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/win/scoped_handle.h"

namespace base {
namespace win {

ObjectWatcher::ObjectWatcher()
    : object_(nullptr),
      wait_(nullptr),
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
  loop_ = MessageLoop::current();
  task_runner_ = loop_->task_runner();
  signal_ = Bind(&ObjectWatcher::Signal, weak_factory_.GetWeakPtr());
  object_ = object;
  delegate_ = delegate;
  // The callback only posts a task, which a waiting thread can do itself.
  if (!RegisterWaitForSingleObject(
          &wait_, object, &ObjectWatcher::OnWaitDone, this, INFINITE,
          WT_EXECUTEINWAITTHREAD | WT_EXECUTEONLYONCE)) {
    PLOG(ERROR) << "cannot watch an object";
    object_ = nullptr;
    weak_factory_.InvalidateWeakPtrs();
    signal_.Reset();
    return false;
  }
  loop_->AddDestructionObserver(this);
  return true;
}

bool ObjectWatcher::StopWatching() {
  if (!object_)
    return false;
  DCHECK_EQ(loop_, MessageLoop::current());
  // Waits until a callback that has begun is over: this object may die next.
  PLOG_IF(ERROR, !UnregisterWaitEx(wait_, INVALID_HANDLE_VALUE))
      << "UnregisterWaitEx";
  weak_factory_.InvalidateWeakPtrs();
  signal_.Reset();
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

// static
void CALLBACK ObjectWatcher::OnWaitDone(void* watcher, BOOLEAN timed_out) {
  ObjectWatcher* const self = static_cast<ObjectWatcher*>(watcher);
  self->task_runner_->PostTask(FROM_HERE, self->signal_);
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
