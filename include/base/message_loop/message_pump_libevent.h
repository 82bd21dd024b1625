// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_MESSAGE_LOOP_MESSAGE_PUMP_LIBEVENT_H_
#define BASE_MESSAGE_LOOP_MESSAGE_PUMP_LIBEVENT_H_

#include <memory>

#include "base/macros.h"
#include "base/message_loop/message_pump.h"

namespace base {

namespace internal {
class FdDispatcher;
class FdWatch;
}  // namespace internal

// The pump of MessageLoopForIO on POSIX, which has the same methods. Waits for
// descriptors by means of libevent, level-triggered.
class MessagePumpLibevent : public MessagePump {
 public:
  // Called before and after each call of a Watcher.
  class IOObserver {
   public:
    IOObserver() {}
    virtual void WillProcessIOEvent() = 0;
    virtual void DidProcessIOEvent() = 0;

   protected:
    virtual ~IOObserver() {}
  };

  class Watcher {
   public:
    // May stop or change any watch and destroy any watcher, this one too.
    virtual void OnFileCanReadWithoutBlocking(int fd) = 0;
    virtual void OnFileCanWriteWithoutBlocking(int fd) = 0;

   protected:
    virtual ~Watcher() {}
  };

  // Holds one watch; destroying it ends the watch. Belongs to the thread of
  // the loop, but may outlive the loop.
  class FileDescriptorWatcher {
   public:
    FileDescriptorWatcher();
    ~FileDescriptorWatcher();

    // No callback follows. Call it before the descriptor is closed.
    bool StopWatchingFileDescriptor();

   private:
    friend class MessagePumpLibevent;
    friend class internal::FdDispatcher;

    std::shared_ptr<internal::FdWatch> watch_;

    DISALLOW_COPY_AND_ASSIGN(FileDescriptorWatcher);
  };

  enum Mode {
    WATCH_READ = 1 << 0,
    WATCH_WRITE = 1 << 1,
    WATCH_READ_WRITE = WATCH_READ | WATCH_WRITE
  };

  MessagePumpLibevent();
  ~MessagePumpLibevent() override;

  // Has |delegate|, not owned, called when |fd| is ready: once, or each time
  // if |persistent|. If it is ready for both, it is told of writing first.
  // A |controller| in use stays bound to its |fd| until it is stopped, after a
  // single event too; watching with it again adds |mode| and |persistent| to
  // what it was asked before. False if |fd| cannot be watched.
  bool WatchFileDescriptor(int fd,
                           bool persistent,
                           int mode,
                           FileDescriptorWatcher* controller,
                           Watcher* delegate);

  void AddIOObserver(IOObserver* observer);
  void RemoveIOObserver(IOObserver* observer);

  // MessagePump:
  void Run(Delegate* delegate) override;
  void Quit() override;
  void ScheduleWork() override;
  void ScheduleDelayedWork(const TimeTicks& delayed_work_time) override;

 private:
  friend class MessagePumpLibeventPeer;
  class Impl;

  const std::unique_ptr<Impl> impl_;

  DISALLOW_COPY_AND_ASSIGN(MessagePumpLibevent);
};

}  // namespace base

#endif  // BASE_MESSAGE_LOOP_MESSAGE_PUMP_LIBEVENT_H_
