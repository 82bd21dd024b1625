// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/socket_writer.h"

#include <errno.h>
#include <poll.h>

#include <algorithm>
#include <utility>

#include "base/bind.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/single_thread_task_runner.h"
#include "ipc/ipc_channel_reader.h"
#include "ipc/ipc_message_attachment_set.h"
#include "src/posix/socket_io.h"

namespace IPC {
namespace internal {

namespace {

// How long it waits before it writes again when the system ran short of
// something.
const int kRetryDelayMs = 50;

// What is written before others of the thread get their turn, while other
// threads add messages all the time.
const size_t kMaxBytesPerTurn = 1024 * 1024;

}  // namespace

SocketWriter::SocketWriter(scoped_refptr<ChannelLedger> ledger,
                           bool gathers,
                           const base::Closure& on_failure)
    : gathers_(gathers),
      on_failure_(on_failure),
      ledger_(ledger),
      queue_(std::move(ledger)) {}

SocketWriter::~SocketWriter() = default;

ipcx::DisconnectReason SocketWriter::failure() const {
  Locked locked(this);
  return failure_;
}

bool SocketWriter::Open(int socket, scoped_ptr<Message> hello, bool is_held) {
  Locked locked(this);
  DCHECK(!is_open());
  socket_ = socket;
  task_runner_ = base::MessageLoop::current()->task_runner();
  if (is_held)
    queue_.Hold();
  queue_.PushFront(std::move(hello));
  return Write(&locked);
}

bool SocketWriter::EndHold() {
  Locked locked(this);
  queue_.Release();
  return is_blocked() || Write(&locked);
}

void SocketWriter::Share() {
  Locked locked(this);
  shared_.store(number_, std::memory_order_release);
}

void SocketWriter::Close() {
  watcher_.StopWatchingFileDescriptor();
  Cancel();
  // A thread that is not there in a forked child may hold the lock for ever.
  Locked locked(this, std::defer_lock);
  if (!in_forked_child()) {
    locked.lock();
    if (is_open() && !is_blocked() && !has_failed_)
      WriteBatches(&locked);
  }
  shared_.store(0, std::memory_order_release);
  if (++number_ == 0)
    ++number_;
  socket_ = -1;
  queue_.Clear();
  next_ = Next::kNothing;
  has_failed_ = false;
}

bool SocketWriter::Send(scoped_ptr<Message> message) {
  Locked locked(this);
  if (has_failed_)
    return false;
  if (is_idle() && shared_.load(std::memory_order_relaxed) == number_ &&
      !message->HasAttachments() && IsWrittenAtOnce(message->size())) {
    const SocketStatus status = WriteFromHere(&message);
    if (status == SocketStatus::kDone)
      return true;
    if (status == SocketStatus::kEnded) {
      const bool is_error = failure_ == ipcx::DisconnectReason::kTransportError;
      locked.unlock();
      PLOG_IF(ERROR, is_error) << "sendmsg";
      locked.lock();
    }
    return WentTo(status, &locked);
  }
  queue_.Push(std::move(message));
  if (!is_open() || is_blocked() || IsGathering())
    return true;
  return Write(&locked);
}

bool SocketWriter::IsWrittenAtOnce(size_t bytes) {
  if (!gathers_ || bytes >= OutgoingQueue::kBatchSize)
    return true;
  if (single_writes_left_ == 0)
    return false;
  --single_writes_left_;
  return true;
}

bool SocketWriter::IsGathering() {
  if (IsWrittenAtOnce(queue_.bytes()))
    return false;
  if (next_ == Next::kNothing && WatchSocket()) {
    next_ = Next::kTurn;
    Ask();
  }
  return next_ != Next::kNothing;
}

bool SocketWriter::WatchSocket() {
  return base::MessageLoopForIO::current()->WatchFileDescriptor(
      socket_, false, base::MessageLoopForIO::WATCH_WRITE, &watcher_, this);
}

void SocketWriter::WriteWaiting() {
  Locked locked(this);
  if (next_ != Next::kNothing && !is_blocked())
    Write(&locked);
}

uint32 SocketWriter::connection() const {
  return shared_.load(std::memory_order_acquire);
}

bool SocketWriter::TrySend(uint32 connection, scoped_ptr<Message>* message) {
  if (in_forked_child() || !ChannelReader::IsSendable(**message))
    return false;
  Locked locked(this);
  if (shared_.load(std::memory_order_relaxed) != connection || has_failed_ ||
      !ledger_->HasRoomFor((*message)->size())) {
    return false;
  }
  // A call must not go out any more once its caller has given up. Who sends it
  // waits, so it is a burst of one.
  const bool is_sync = (*message)->is_sync();
  if (is_sync && (!is_idle() || (*message)->HasAttachments()))
    return false;
  if (!is_idle()) {
    queue_.Push(std::move(*message));
    return true;
  }
  if ((*message)->HasAttachments() ||
      !(may_answer_.exchange(false, std::memory_order_relaxed) || is_sync)) {
    queue_.Push(std::move(*message));
    WakeUp(&locked);
    return true;
  }
  if (WriteFromHere(message) != SocketStatus::kDone)
    WakeUp(&locked);
  return true;
}

bool SocketWriter::Flush(base::TimeDelta limit) {
  const base::TimeTicks end = base::TimeTicks::Now() + limit;
  Locked locked(this);
  while (is_open() && !has_failed_ && !queue_.empty()) {
    watcher_.StopWatchingFileDescriptor();
    if (!Write(&locked) || queue_.empty())
      break;
    const int64 left = (end - base::TimeTicks::Now()).InMilliseconds();
    // Neither a shortage nor a hold ends when the socket is ready.
    const bool waits_for_socket = queue_.HasNext() && next_ != Next::kTime;
    pollfd writable = {waits_for_socket ? socket_ : -1, POLLOUT, 0};
    locked.unlock();
    const bool is_over =
        left <= 0 ||
        poll(&writable, 1,
             static_cast<int>(std::min<int64>(left, kRetryDelayMs))) < 0;
    locked.lock();
    if (is_over)
      break;
  }
  return queue_.empty() && !has_failed_;
}

bool SocketWriter::Write(Locked* locked) {
  if (is_writing_)
    return true;  // Called by what a write logs.
  if (has_failed_)
    return false;
  next_ = Next::kNothing;
  Cancel();
  return WentTo(WriteBatches(locked), locked);
}

bool SocketWriter::WentTo(SocketStatus status, Locked* locked) {
  switch (status) {
    case SocketStatus::kDone:
      if (queue_.HasNext()) {
        next_ = Next::kTask;
        task_runner_->PostTask(
            FROM_HERE, base::Bind(&SocketWriter::OnTask, this, number_));
      }
      return true;
    case SocketStatus::kWouldBlock:
      next_ = Next::kSocket;
      if (WatchSocket())
        return true;
      // Without a watch, only time tells.
      [[fallthrough]];
    case SocketStatus::kRetryLater:
      next_ = Next::kTime;
      PostRetry();
      return true;
    case SocketStatus::kEnded:
      on_failure_.Run();
      return false;
  }
  return false;
}

SocketStatus SocketWriter::WriteBatches(Locked* locked) {
  SocketStatus status = SocketStatus::kDone;
  size_t written = 0;
  is_writing_ = true;
  while (status == SocketStatus::kDone && queue_.HasNext() &&
         written < kMaxBytesPerTurn) {
    status = WriteBatch(queue_.NextBatch(), locked, &written);
  }
  is_writing_ = false;
  return status;
}

SocketStatus SocketWriter::WriteBatch(const OutgoingQueue::Batch& batch,
                                      Locked* locked,
                                      size_t* total) {
  int descriptors[MessageAttachmentSet::kMaxDescriptorsPerMessage];
  size_t descriptor_count = 0;
  bool is_lost = false;
  if (batch.attachments) {
    is_lost = batch.attachments->ContainsTakenDescriptor();
    descriptor_count = batch.attachments->size();
    batch.attachments->PeekDescriptors(descriptors);
  }
  const int socket = socket_;
  locked->unlock();
  SocketStatus status = SocketStatus::kDone;
  ipcx::DisconnectReason reason = ipcx::DisconnectReason::kNone;
  size_t written = 0;
  if (is_lost) {
    LOG(ERROR) << "Dropped a queued message: a descriptor was taken out of a "
                  "copy of it";
  } else {
    status = WriteToSocket(socket, batch.data, batch.size, descriptors,
                           descriptor_count, &written, &reason);
    PLOG_IF(ERROR, reason == ipcx::DisconnectReason::kTransportError)
        << "sendmsg";
  }
  locked->lock();
  if (is_lost) {
    queue_.DropFront();
  } else if (status == SocketStatus::kDone) {
    queue_.DidWrite(written);
    *total += written;
    // A stream socket that takes less than it is given is full.
    if (written < batch.size)
      status = SocketStatus::kWouldBlock;
  } else if (status == SocketStatus::kEnded) {
    has_failed_ = true;
    failure_ = reason;
  }
  return status;
}

SocketStatus SocketWriter::WriteFromHere(scoped_ptr<Message>* message) {
  DCHECK(queue_.empty());
  const size_t size = (*message)->size();
  size_t written = 0;
  ipcx::DisconnectReason reason = ipcx::DisconnectReason::kNone;
  const SocketStatus status =
      WriteToSocket(socket_, static_cast<const char*>((*message)->data()), size,
                    nullptr, 0, &written, &reason);
  if (status == SocketStatus::kEnded) {
    has_failed_ = true;
    failure_ = reason;
    return status;
  }
  if (status == SocketStatus::kDone && written == size)
    return status;
  queue_.Push(std::move(*message));
  if (status != SocketStatus::kDone)
    return status;
  queue_.DidWrite(written);
  return SocketStatus::kWouldBlock;
}

void SocketWriter::WakeUp(Locked* locked) {
  next_ = Next::kTask;
  const scoped_refptr<base::SingleThreadTaskRunner> runner = task_runner_;
  const uint32 number = number_;
  // The task may begin at once and wants the lock.
  locked->unlock();
  runner->PostTask(FROM_HERE, base::Bind(&SocketWriter::OnTask, this, number));
}

void SocketWriter::OnTask(uint32 number) {
  Locked locked(this);
  if (number != number_ || next_ != Next::kTask)
    return;
  if (has_failed_) {
    next_ = Next::kNothing;
    on_failure_.Run();
  } else {
    Write(&locked);
  }
}

void SocketWriter::PostRetry() {
  if (retry_number_ == number_)
    return;
  retry_number_ = number_;
  task_runner_->PostDelayedTask(
      FROM_HERE, base::Bind(&SocketWriter::OnRetry, this, number_),
      base::TimeDelta::FromMilliseconds(kRetryDelayMs));
}

void SocketWriter::OnRetry(uint32 number) {
  Locked locked(this);
  if (number != number_)
    return;
  retry_number_ = 0;
  if (next_ == Next::kTime)
    Write(&locked);
}

void SocketWriter::DoBeforeWait() {
  const scoped_refptr<SocketWriter> self(this);
  if (!in_forked_child())
    WriteWaiting();
}

void SocketWriter::OnFileCanReadWithoutBlocking(int fd) {}

void SocketWriter::OnFileCanWriteWithoutBlocking(int fd) {
  // |this| may be let go of meanwhile.
  const scoped_refptr<SocketWriter> self(this);
  Locked locked(this);
  Write(&locked);
}

}  // namespace internal
}  // namespace IPC
