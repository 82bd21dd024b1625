// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_PIPE_IO_H_
#define SRC_WIN_PIPE_IO_H_

#include <stddef.h>

#include <memory>

#include "base/memory/ref_counted.h"
#include "base/message_loop/message_loop.h"
#include "base/win/include_windows.h"
#include "base/win/scoped_handle.h"

namespace IPC {
namespace internal {

// A pipe and the operations that are under way on it: one read and one write
// at most, and a last write. The system writes into their memory until it has
// told that they are over, so this object keeps itself and that memory alive
// until then, however early its user goes away, and nobody ever waits; only the
// end of the thread's loop does, for operations that are cancelled.
//
// All on the thread that calls Start(), but for construction and for
// destruction without Start().
class PipeIo : public base::RefCounted<PipeIo>,
               public base::MessageLoopForIO::IOHandler,
               public base::MessageLoop::DestructionObserver {
 public:
  // Hears how operations ended; |error| is 0 or the system's. It may abandon
  // the pipe in any of these.
  class User {
   public:
    virtual void OnPipeConnected(DWORD error) = 0;
    virtual void OnPipeRead(DWORD bytes, DWORD error) = 0;
    virtual void OnPipeWritten(DWORD bytes, DWORD error) = 0;

   protected:
    virtual ~User() {}
  };

  // Owns what an operation needs beside the pipe.
  typedef std::shared_ptr<void> Memory;

  explicit PipeIo(base::win::ScopedHandle pipe);

  HANDLE pipe() const { return pipe_.Get(); }

  // Operations are reported to |user| by this thread's MessageLoopForIO.
  void Start(User* user);

  // These begin an operation and return ERROR_IO_PENDING, or another error at
  // once. Connect() is the first operation of a server; if it returns
  // ERROR_PIPE_CONNECTED, the client was faster. |memory| is let go before the
  // user is told.
  DWORD Connect();
  DWORD Read(char* space, size_t size, Memory memory);
  DWORD Write(const char* data, size_t size, Memory memory);

  // Whether there is a read that the user has not been told the end of.
  bool is_reading() const { return reading_.is_pending; }
  bool is_writing() const { return writing_.is_pending; }

  // Whether the system took all the bytes of the write at once, and the user is
  // only to be told of it; how many.
  bool has_accepted_write() const {
    return writing_.is_pending && accepted_bytes_ > 0;
  }
  size_t accepted_bytes() const { return accepted_bytes_; }

  // Before Abandon(): writes as much of this as the pipe has room for. Not
  // while there is a write that was not accepted.
  void WriteLast(const char* data, size_t size, Memory memory);

  // Ends the read if nothing has come for it: ERROR_OPERATION_ABORTED is
  // reported. One for which something has come is reported as ever.
  void CancelRead();

  // Cancels everything and closes the pipe. The user hears nothing more.
  void Abandon();

  // base::MessageLoopForIO::IOHandler:
  void OnIOCompleted(base::MessageLoopForIO::IOContext* context,
                     DWORD bytes,
                     DWORD error) override;

  // base::MessageLoop::DestructionObserver:
  void WillDestroyCurrentMessageLoop() override;

 private:
  friend class base::RefCounted<PipeIo>;

  struct Operation {
    base::MessageLoopForIO::IOContext context;
    bool is_pending = false;
    Memory memory;
  };

  ~PipeIo() override;

  bool HasPending() const;

  // Around the system's call that begins an operation.
  OVERLAPPED* Prepare(Operation* operation, Memory memory);
  DWORD DidBegin(Operation* operation, BOOL done);

  base::win::ScopedHandle pipe_;
  User* user_ = nullptr;
  base::MessageLoopForIO* loop_ = nullptr;
  Operation reading_;  // And connecting, which comes before.
  Operation writing_;
  Operation last_writing_;
  size_t accepted_bytes_ = 0;
  bool is_connecting_ = false;

  DISALLOW_COPY_AND_ASSIGN(PipeIo);
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_WIN_PIPE_IO_H_
