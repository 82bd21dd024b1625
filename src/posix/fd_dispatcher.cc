// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/fd_dispatcher.h"

#include <event2/event.h>
#include <unistd.h>

#include <utility>

#include "base/logging.h"

namespace base {
namespace internal {

namespace {

const short kReadOrWrite = EV_READ | EV_WRITE;

// Between two looks at all descriptors.
const int kMostProbes = 16;

struct event_base* NewEventBase() {
  struct event_config* const config = event_config_new();
  CHECK(config);
  // One thread uses it; and the environment is not to choose the backend.
  event_config_set_flag(config, EVENT_BASE_FLAG_NOLOCK);
  event_config_set_flag(config, EVENT_BASE_FLAG_IGNORE_ENV);
  // Nobody asks it for the time.
  event_config_set_flag(config, EVENT_BASE_FLAG_NO_CACHE_TIME);
  struct event_base* const base = event_base_new_with_config(config);
  event_config_free(config);
  PCHECK(base) << "libevent has no base for us";
  return base;
}

short ToEvents(int mode, bool persistent) {
  short events = 0;
  if (mode & MessagePumpLibevent::WATCH_READ)
    events |= EV_READ;
  if (mode & MessagePumpLibevent::WATCH_WRITE)
    events |= EV_WRITE;
  if (persistent)
    events |= EV_PERSIST;
  return events;
}

}  // namespace

FdWatch::FdWatch(FdDispatcher* dispatcher, int fd)
    : fd_(fd), dispatcher_(dispatcher) {}

FdWatch::~FdWatch() {
  DCHECK(!is_live());
}

void FdWatch::Stop() {
  if (dispatcher_)
    dispatcher_->Remove(this);
}

FdDispatcher::FdDispatcher()
    : process_id_(getpid()),
      owner_of_set_(process_id_),
      base_(NewEventBase(), &event_base_free),
      wake_up_event_(event_new(base_.get(),
                               wake_up_fd_.fd(),
                               EV_READ | EV_PERSIST,
                               &FdDispatcher::OnWakeUp,
                               this)),
      timer_(base_.get()) {
  CHECK(wake_up_event_ && event_add(wake_up_event_, nullptr) == 0);
}

FdDispatcher::~FdDispatcher() {
  LeaveParentAlone();
  while (!watches_.empty())
    Remove(watches_.front());
  event_free(wake_up_event_);
}

bool FdDispatcher::Watch(int fd,
                         bool persistent,
                         int mode,
                         MessagePumpLibevent::Watcher* delegate,
                         std::shared_ptr<FdWatch>* watch) {
  CHECK_EQ(process_id_, getpid())
      << "this message loop belongs to the parent process: after fork() "
         "without exec, use only loops that were made in the child";
  if (*watch && (*watch)->is_live()) {
    if ((*watch)->fd() != fd || (*watch)->dispatcher_ != this) {
      NOTREACHED() << "stop a watcher before it watches another descriptor";
      return false;
    }
  } else {
    *watch = std::make_shared<FdWatch>(this, fd);
    (*watch)->position_ = watches_.insert(watches_.end(), watch->get());
  }
  (*watch)->delegate_ = delegate;
  if (Arm(watch->get(), (*watch)->events_ | ToEvents(mode, persistent)))
    return true;
  PLOG(ERROR) << "descriptor " << fd << " cannot be watched";
  Remove(watch->get());
  return false;
}

bool FdDispatcher::Arm(FdWatch* watch, short events) {
  // It may be ready by now.
  probes_left_ = 0;
  Disarm(watch);
  watch->events_ = events;
  watch->event_ =
      event_new(base_.get(), watch->fd_, events, &FdDispatcher::OnReady, watch);
  return watch->event_ && event_add(watch->event_, nullptr) == 0;
}

void FdDispatcher::Disarm(FdWatch* watch) {
  if (watch->event_)
    event_free(std::exchange(watch->event_, nullptr));
}

void FdDispatcher::Remove(FdWatch* watch) {
  LeaveParentAlone();
  Disarm(watch);
  watches_.erase(watch->position_);
  watch->dispatcher_ = nullptr;
  watch->delegate_ = nullptr;
  watch->ready_ = 0;
  if (watch == favourite_)
    favourite_ = nullptr;
}

void FdDispatcher::LeaveParentAlone() {
  const pid_t self = getpid();
  if (self == owner_of_set_)
    return;
  owner_of_set_ = self;
  if (event_reinit(base_.get()) != 0)
    LOG(ERROR) << "libevent does not start anew after fork()";
}

// static
void FdDispatcher::OnWakeUp(int fd, short events, void* dispatcher) {
  static_cast<FdDispatcher*>(dispatcher)->wake_up_fd_.Drain();
}

// static
void FdDispatcher::OnReady(int fd, short events, void* data) {
  FdWatch* const watch = static_cast<FdWatch*>(data);
  ++watch->dispatcher_->collected_;
  watch->dispatcher_->latest_ = watch;
  watch->ready_ |= events & kReadOrWrite;
  // A nested run may find again what an outer one is yet to tell.
  if (std::exchange(watch->queued_, true))
    return;
  watch->dispatcher_->ready_.push_back(watch->shared_from_this());
}

void FdDispatcher::Collect(int flags) {
  collected_ = 0;
  const int result = event_base_loop(base_.get(), EVLOOP_ONCE | flags);
  PCHECK(result >= 0) << "event_base_loop";
  NoteCollected();
}

void FdDispatcher::NoteCollected() {
  probes_left_ = kMostProbes;
  if (collected_ == 0)
    return;
  FdWatch* const only = collected_ == 1 ? latest_ : nullptr;
  is_only_favourite_ = only == favourite_;
  favourite_ = only;
}

// static
void FdDispatcher::SetProbe(FdWatch* watch,
                            const base::Callback<bool(void)>& probe) {
  DCHECK(watch->is_live());
  watch->probe_ = probe;
}

bool FdDispatcher::MayProbe() const {
  return favourite_ && is_only_favourite_ && probes_left_ > 0 &&
         !favourite_->probe_.is_null() && ready_.empty() &&
         !io_observers_.might_have_observers();
}

bool FdDispatcher::Probe() {
  --probes_left_;
  const std::shared_ptr<FdWatch> watch = favourite_->shared_from_this();
  return watch->probe_.Run();
}

void FdDispatcher::Poll() {
  Collect(EVLOOP_NONBLOCK);
}

void FdDispatcher::Wait(TimeTicks end) {
  if (!end.is_null())
    timer_.EndWaitAt(end);
  Collect(0);
}

bool FdDispatcher::Dispatch(const bool& keep_running) {
  bool told = false;
  while (!ready_.empty() && keep_running) {
    // Keeps the watch in memory whatever becomes of its controller.
    const std::shared_ptr<FdWatch> watch = std::move(ready_.front());
    ready_.pop_front();
    watch->queued_ = false;
    const short ready = std::exchange(watch->ready_, 0);
    if (!ready)
      continue;  // Stopped meanwhile.
    Tell(watch.get(), ready);
    told = true;
  }
  return told;
}

void FdDispatcher::Tell(FdWatch* watch, short ready) {
  typedef MessagePumpLibevent::IOObserver IOObserver;
  FOR_EACH_OBSERVER(IOObserver, io_observers_, WillProcessIOEvent());
  if ((ready & EV_WRITE) && watch->delegate_)
    watch->delegate_->OnFileCanWriteWithoutBlocking(watch->fd_);
  if ((ready & EV_READ) && watch->delegate_)
    watch->delegate_->OnFileCanReadWithoutBlocking(watch->fd_);
  FOR_EACH_OBSERVER(IOObserver, io_observers_, DidProcessIOEvent());
}

}  // namespace internal
}  // namespace base
