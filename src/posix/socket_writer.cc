// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/socket_writer.h"

#include <poll.h>

#include <algorithm>
#include <utility>

#include "base/bind.h"
#include "base/logging.h"
#include "ipc/ipc_message_attachment_set.h"
#include "src/posix/socket_io.h"

namespace IPC {
namespace internal {

namespace {

// How long it waits before it writes again when the system ran short of
// something.
const int kRetryDelayMs = 50;

}  // namespace

SocketWriter::SocketWriter(scoped_refptr<ChannelLedger> ledger,
                           const base::Closure& on_failure)
    : on_failure_(on_failure), queue_(std::move(ledger)), tasks_(this) {}

SocketWriter::~SocketWriter() = default;

bool SocketWriter::Open(int socket, scoped_ptr<Message> hello, bool is_held) {
  DCHECK(!is_open());
  socket_ = socket;
  if (is_held)
    queue_.Hold();
  queue_.PushFront(std::move(hello));
  return Write();
}

bool SocketWriter::Release() {
  queue_.Release();
  return is_blocked_ || Write();
}

void SocketWriter::Close() {
  tasks_.InvalidateWeakPtrs();
  watcher_.StopWatchingFileDescriptor();
  socket_ = -1;
  queue_.Clear();
  is_blocked_ = false;
  has_failed_ = false;
}

bool SocketWriter::Send(scoped_ptr<Message> message) {
  queue_.Push(std::move(message));
  return !is_open() || is_blocked_ || Write();
}

bool SocketWriter::Flush(base::TimeDelta limit) {
  const base::TimeTicks end = base::TimeTicks::Now() + limit;
  while (is_open() && !has_failed_ && !queue_.empty()) {
    watcher_.StopWatchingFileDescriptor();
    is_blocked_ = false;
    if (!Write() || queue_.empty())
      break;
    const int64 left = (end - base::TimeTicks::Now()).InMilliseconds();
    // What the system is short of does not make the socket ready.
    pollfd writable = {queue_.HasNext() ? socket_ : -1, POLLOUT, 0};
    if (left <= 0 ||
        poll(&writable, 1,
             static_cast<int>(std::min<int64>(left, kRetryDelayMs))) < 0) {
      break;
    }
  }
  return queue_.empty() && !has_failed_;
}

bool SocketWriter::Write() {
  int descriptors[MessageAttachmentSet::kMaxDescriptorsPerMessage];
  while (queue_.HasNext()) {
    const OutgoingQueue::Batch batch = queue_.NextBatch();
    size_t descriptor_count = 0;
    if (batch.attachments) {
      if (batch.attachments->ContainsTakenDescriptor()) {
        LOG(ERROR) << "Dropped a queued message: a descriptor was taken out "
                      "of a copy of it";
        queue_.DropFront();
        continue;
      }
      descriptor_count = batch.attachments->size();
      batch.attachments->PeekDescriptors(descriptors);
    }
    size_t written = 0;
    switch (WriteToSocket(socket_, batch.data, batch.size, descriptors,
                          descriptor_count, &written, &failure_)) {
      case SocketStatus::kDone:
        queue_.DidWrite(written);
        if (written < batch.size) {
          // A stream socket that takes less than it is given is full.
          WriteWhenReady();
          return true;
        }
        break;
      case SocketStatus::kWouldBlock:
        WriteWhenReady();
        return true;
      case SocketStatus::kRetryLater:
        WriteLater();
        return true;
      case SocketStatus::kEnded:
        has_failed_ = true;
        on_failure_.Run();
        return false;
    }
  }
  return true;
}

void SocketWriter::WriteWhenReady() {
  is_blocked_ = true;
  // Without a watch, only time tells.
  if (!base::MessageLoopForIO::current()->WatchFileDescriptor(
          socket_, false, base::MessageLoopForIO::WATCH_WRITE, &watcher_,
          this)) {
    WriteLater();
  }
}

void SocketWriter::WriteLater() {
  is_blocked_ = true;
  base::MessageLoop::current()->PostDelayedTask(
      FROM_HERE, base::Bind(&SocketWriter::Resume, tasks_.GetWeakPtr()),
      base::TimeDelta::FromMilliseconds(kRetryDelayMs));
}

void SocketWriter::Resume() {
  is_blocked_ = false;
  Write();
}

void SocketWriter::OnFileCanReadWithoutBlocking(int fd) {}

void SocketWriter::OnFileCanWriteWithoutBlocking(int fd) {
  Resume();
}

}  // namespace internal
}  // namespace IPC
