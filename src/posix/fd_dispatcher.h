// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_FD_DISPATCHER_H_
#define SRC_POSIX_FD_DISPATCHER_H_

#include <sys/types.h>

#include <deque>
#include <list>
#include <memory>

#include "base/callback.h"
#include "base/macros.h"
#include "base/message_loop/message_pump_libevent.h"
#include "base/observer_list.h"
#include "src/posix/dispatch_timer.h"
#include "src/posix/wake_up_fd.h"

struct event;
struct event_base;

namespace base {

namespace internal {

class FdDispatcher;

// One watch. Shared by its controller and, while the watch is due to be told
// of something, by its dispatcher.
class FdWatch : public std::enable_shared_from_this<FdWatch> {
 public:
  FdWatch(FdDispatcher* dispatcher, int fd);
  ~FdWatch();

  // Ends the watch: no callback follows.
  void Stop();

  int fd() const { return fd_; }
  // Whether neither Stop() nor the end of the dispatcher has come.
  bool is_live() const { return dispatcher_ != nullptr; }

 private:
  friend class FdDispatcher;

  const int fd_;
  FdDispatcher* dispatcher_;
  MessagePumpLibevent::Watcher* delegate_ = nullptr;
  struct event* event_ = nullptr;
  short events_ = 0;  // EV_READ, EV_WRITE, EV_PERSIST as asked for.
  short ready_ = 0;   // Those of them that are to be reported.
  bool queued_ = false;
  base::Callback<bool(void)> probe_;
  std::list<FdWatch*>::iterator position_;

  DISALLOW_COPY_AND_ASSIGN(FdWatch);
};

// All that touches libevent. Collecting what is ready and telling of it are
// two steps, because libevent cannot be entered again from its own callbacks,
// while ours may run a nested loop. For one thread, but for WakeUp().
class FdDispatcher {
 public:
  FdDispatcher();
  ~FdDispatcher();

  // See MessagePumpLibevent::WatchFileDescriptor(); |watch| is the
  // controller's.
  bool Watch(int fd,
             bool persistent,
             int mode,
             MessagePumpLibevent::Watcher* delegate,
             std::shared_ptr<FdWatch>* watch);

  // Allows that |probe| is called at any time while |controller| watches: it
  // reads if there is something, and returns whether there was. Where one
  // descriptor has all the traffic, that saves asking which is ready.
  static void SetProbe(MessagePumpLibevent::FileDescriptorWatcher* controller,
                       const base::Callback<bool(void)>& probe) {
    SetProbe(controller->watch_.get(), probe);
  }
  static void SetProbe(FdWatch* watch, const base::Callback<bool(void)>& probe);

  // Whether only one descriptor was ready the last times, it has a probe, and
  // the others were looked after not long ago. Probe() calls it.
  bool MayProbe() const;
  bool Probe();

  // Collects what is ready now; or waits until something is, or WakeUp() or
  // |end| comes. A null |end| never does. May return early.
  void Poll();
  void Wait(TimeTicks end);

  // Tells of all that was collected, or until |keep_running| turns false; the
  // rest stays. Returns whether it called anyone.
  bool Dispatch(const bool& keep_running);

  // Any thread. Ends a Wait(), or the next one.
  void WakeUp() { wake_up_fd_.Signal(); }

  ObserverList<MessagePumpLibevent::IOObserver>* io_observers() {
    return &io_observers_;
  }

 private:
  friend class FdWatch;

  static void OnWakeUp(int fd, short events, void* dispatcher);
  static void OnReady(int fd, short events, void* watch);
  void Collect(int flags);
  // What was found this time, for MayProbe().
  void NoteCollected();

  bool Arm(FdWatch* watch, short events);
  void Disarm(FdWatch* watch);
  void Remove(FdWatch* watch);
  void Tell(FdWatch* watch, short ready);

  // In a forked child the kernel's set of descriptors is still the parent's.
  // It must be replaced before anything is taken out of it.
  void LeaveParentAlone();

  const pid_t process_id_;
  pid_t owner_of_set_;

  WakeUpFd wake_up_fd_;
  const std::unique_ptr<struct event_base, void (*)(struct event_base*)> base_;
  struct event* const wake_up_event_;
  DispatchTimer timer_;

  std::list<FdWatch*> watches_;
  std::deque<std::shared_ptr<FdWatch>> ready_;
  ObserverList<MessagePumpLibevent::IOObserver> io_observers_;

  // Those found by the last Collect(), and the last one of them.
  int collected_ = 0;
  FdWatch* latest_ = nullptr;
  // The only one found when anything was; null if there were others too.
  FdWatch* favourite_ = nullptr;
  bool is_only_favourite_ = false;  // More than once.
  int probes_left_ = 0;

  DISALLOW_COPY_AND_ASSIGN(FdDispatcher);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_FD_DISPATCHER_H_
