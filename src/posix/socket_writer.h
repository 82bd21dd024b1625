// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_SOCKET_WRITER_H_
#define SRC_POSIX_SOCKET_WRITER_H_

#include "base/callback.h"
#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/weak_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/time/time.h"
#include "ipc/ipc_message.h"
#include "ipcx/disconnect_reason.h"
#include "src/ipc/channel_ledger.h"
#include "src/ipc/outgoing_queue.h"

namespace IPC {
namespace internal {

// The writing half of a ChannelPosix: what is to go out, and how far that has
// got. Writes as much as the socket takes, and the rest whenever it has room
// again. It serves one connection after another; between them it only keeps
// what is sent. Belongs to the channel's thread.
class SocketWriter : public base::MessageLoopForIO::Watcher {
 public:
  // |on_failure| is run when a write has failed for good, inside of the method
  // that wrote; it may not call this writer.
  SocketWriter(scoped_refptr<ChannelLedger> ledger,
               const base::Closure& on_failure);
  ~SocketWriter() override;

  const OutgoingQueue& queue() const { return queue_; }

  // Whether a write of this connection has failed, and why. Nothing more goes
  // out then, so nothing more should be sent.
  bool has_failed() const { return has_failed_; }
  ipcx::DisconnectReason failure() const { return failure_; }

  // A connection: |hello| overtakes what was sent before, and is all that goes
  // out before Release() if the rest |is_held|. |socket| remains the caller's
  // and has to be open until Close(). False: a write failed.
  bool Open(int socket, scoped_ptr<Message> hello, bool is_held);
  bool Release();

  // The end of the connection and of all that was to go out by it.
  void Close();

  // False: a write failed.
  bool Send(scoped_ptr<Message> message);

  // Blocks until everything is written; false if that takes longer than
  // |limit| or cannot be.
  bool Flush(base::TimeDelta limit);

 private:
  // base::MessageLoopForIO::Watcher:
  void OnFileCanReadWithoutBlocking(int fd) override;
  void OnFileCanWriteWithoutBlocking(int fd) override;

  bool is_open() const { return socket_ != -1; }

  // As much as the socket takes. False: a write failed.
  bool Write();
  void WriteWhenReady();
  void WriteLater();
  void Resume();

  const base::Closure on_failure_;
  OutgoingQueue queue_;
  int socket_ = -1;
  // Either the watcher or a task is going to call Resume().
  bool is_blocked_ = false;
  bool has_failed_ = false;
  ipcx::DisconnectReason failure_ = ipcx::DisconnectReason::kNone;
  base::MessageLoopForIO::FileDescriptorWatcher watcher_;
  // Invalidated by Close().
  base::WeakPtrFactory<SocketWriter> tasks_;

  DISALLOW_COPY_AND_ASSIGN(SocketWriter);
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_POSIX_SOCKET_WRITER_H_
