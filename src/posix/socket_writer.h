// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_SOCKET_WRITER_H_
#define SRC_POSIX_SOCKET_WRITER_H_

#include <atomic>
#include <mutex>

#include "base/basictypes.h"
#include "base/callback.h"
#include "base/internal/mutex.h"
#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/time/time.h"
#include "ipc/ipc_message.h"
#include "ipcx/disconnect_reason.h"
#include "src/base/before_wait.h"
#include "src/ipc/channel_ledger.h"
#include "src/ipc/outgoing_queue.h"
#include "src/ipc/shared_writer.h"
#include "src/posix/fork_guard.h"
#include "src/posix/socket_io.h"

namespace base {
class SingleThreadTaskRunner;
}

namespace IPC {
namespace internal {

// The writing half of a ChannelPosix: what is to go out, and how far that has
// got. Writes as much as the socket takes, and the rest whenever it has room
// again. It serves one connection after another; between them it only keeps
// what is sent. Belongs to the channel's thread but for SharedWriter's methods.
//
// Other threads add messages while a write is under way, or write a message
// themselves, with the lock held, if nothing else is to be done. Whenever there
// is something to write and nobody does, |next_| says what is going to.
class SocketWriter : public SharedWriter,
                     public base::MessageLoopForIO::Watcher,
                     private base::internal::BeforeWait {
 public:
  // Without |gathers|, each message is a write as long as there is room for it.
  // |on_failure| is run when a write has failed for good, possibly inside of
  // the method that wrote; it may not call this writer.
  SocketWriter(scoped_refptr<ChannelLedger> ledger,
               bool gathers,
               const base::Closure& on_failure);

  // Before Open(): other threads are going to use it too.
  void AdmitOtherThreads() { has_other_threads_ = true; }

  // Whether this is a copy in a process that was forked: the stream belongs to
  // the parent.
  bool in_forked_child() const { return fork_guard_.in_forked_child(); }

  // Whether a write of this connection has failed, and why. Nothing more goes
  // out then, so nothing more should be sent.
  bool has_failed() const {
    return has_failed_.load(std::memory_order_relaxed);
  }
  ipcx::DisconnectReason failure() const;

  // A connection: |hello| overtakes what was sent before, and is all that goes
  // out before EndHold() if the rest |is_held|. |socket| remains the caller's
  // and has to be open until Close(). False: a write failed.
  bool Open(int socket, scoped_ptr<Message> hello, bool is_held);
  bool EndHold();

  // From here on this connection is open to any thread.
  void Share();

  // The end of the connection and, unless the socket takes it now, of all that
  // was to go out by it.
  void Close();

  // Written at once, but for bursts: these are gathered until the loop looks at
  // its descriptors, the thread waits for something else, there is enough for a
  // write, or Close(). False: a write failed.
  bool Send(scoped_ptr<Message> message);

  // Writes what waits for something else than the socket.
  void WriteWaiting();

  // Something came: what is sent now may be an answer that is waited for.
  void DidReceive() {
    may_answer_.store(true, std::memory_order_relaxed);
    single_writes_left_ = kSingleWrites;
  }

  // Blocks until everything is written; false if that takes longer than
  // |limit| or cannot be.
  bool Flush(base::TimeDelta limit);

  // SharedWriter:
  uint32 connection() const override;
  bool TrySend(uint32 connection, scoped_ptr<Message>* message) override;

 private:
  // Holds |lock_|, which costs more than much of what is done with it, if there
  // may be another thread.
  class Locked {
   public:
    explicit Locked(const SocketWriter* writer)
        : Locked(writer, std::defer_lock) {
      lock();
    }
    Locked(const SocketWriter* writer, std::defer_lock_t)
        : held_(writer->lock_, std::defer_lock),
          has_others_(writer->has_other_threads_) {}

    void lock() {
      if (has_others_)
        held_.lock();
    }
    void unlock() {
      if (has_others_)
        held_.unlock();
    }

   private:
    std::unique_lock<base::internal::Mutex> held_;
    const bool has_others_;

    DISALLOW_COPY_AND_ASSIGN(Locked);
  };

  // What is going to write what is queued.
  enum class Next {
    kNothing,  // There is nothing, or somebody is writing.
    kTurn,     // The watcher, as soon as the loop comes to it.
    kTask,     // OnTask(), which also tells of the failure of another thread.
    kSocket,   // It is full: the watcher.
    kTime,     // The system is short of something: OnRetry().
  };

  // Messages of one turn that are not gathered.
  static const int kSingleWrites = 4;

  ~SocketWriter() override;

  // base::MessageLoopForIO::Watcher:
  void OnFileCanReadWithoutBlocking(int fd) override;
  void OnFileCanWriteWithoutBlocking(int fd) override;
  // base::internal::BeforeWait:
  void DoBeforeWait() override;

  bool is_open() const { return socket_ != -1; }
  bool is_blocked() const {
    return next_ == Next::kSocket || next_ == Next::kTime;
  }

  // Whether nothing is queued that anybody is to write.
  bool is_idle() const { return next_ == Next::kNothing && !is_writing_; }

  // Whether that many bytes, as the only ones, should not wait for others.
  bool IsWrittenAtOnce(size_t bytes);
  // Whether the last message can wait for others.
  bool IsGathering();
  bool WatchSocket();

  // As much as the socket takes. False: a write failed.
  bool Write(Locked* locked);
  // What follows the last write. False: it failed.
  bool WentTo(SocketStatus status, Locked* locked);
  // The lock is let go of during each write.
  SocketStatus WriteBatches(Locked* locked);
  SocketStatus WriteBatch(const OutgoingQueue::Batch& batch,
                          Locked* locked,
                          size_t* total);

  // The only message, as far as the socket takes it now, under the lock.
  // |*message| is left if it was written. Unless that is kDone, the channel's
  // thread has to go on.
  SocketStatus WriteFromHere(scoped_ptr<Message>* message);

  // Lets go of the lock.
  void WakeUp(Locked* locked);
  void OnTask(uint32 number);
  void PostRetry();
  void OnRetry(uint32 number);

  const bool gathers_;
  const base::Closure on_failure_;
  const scoped_refptr<ChannelLedger> ledger_;
  const ForkGuard fork_guard_;
  bool has_other_threads_ = false;
  // The channel's thread:
  base::MessageLoopForIO::FileDescriptorWatcher watcher_;
  int single_writes_left_ = kSingleWrites;

  // A stream of messages is better gathered: of those that follow each other
  // without anything coming in, only the first is written by its sender.
  std::atomic<bool> may_answer_{false};
  // As |number_| while it is open to any thread, else 0.
  std::atomic<uint32> shared_{0};

  mutable base::internal::Mutex lock_;
  // Guarded by |lock_|:
  OutgoingQueue queue_;
  scoped_refptr<base::SingleThreadTaskRunner> task_runner_;
  int socket_ = -1;
  // Of the connection, or of the next one while there is none.
  uint32 number_ = 1;
  Next next_ = Next::kNothing;
  // The connection that OnRetry() is due for; one is enough.
  uint32 retry_number_ = 0;
  // The channel's thread is in the middle of a write and goes on by itself.
  bool is_writing_ = false;
  std::atomic<bool> has_failed_{false};
  ipcx::DisconnectReason failure_ = ipcx::DisconnectReason::kNone;

  DISALLOW_COPY_AND_ASSIGN(SocketWriter);
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_POSIX_SOCKET_WRITER_H_
