// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/win/pipe_io.h"

#include <string.h>

#include <algorithm>
#include <utility>

#include "base/logging.h"

namespace IPC {
namespace internal {

PipeIo::PipeIo(base::win::ScopedHandle pipe) : pipe_(std::move(pipe)) {}

PipeIo::~PipeIo() {
  DCHECK(!HasPending());
  if (loop_)
    loop_->RemoveDestructionObserver(this);
}

void PipeIo::Start(User* user) {
  user_ = user;
  loop_ = base::MessageLoopForIO::current();
  loop_->AddDestructionObserver(this);
  loop_->RegisterIOHandler(pipe(), this);
}

DWORD PipeIo::Connect() {
  is_connecting_ = true;
  const DWORD error = DidBegin(
      &reading_, ConnectNamedPipe(pipe(), Prepare(&reading_, nullptr)));
  is_connecting_ = error == ERROR_IO_PENDING;
  return error;
}

DWORD PipeIo::Read(char* space, size_t size, Memory memory) {
  const DWORD asked = static_cast<DWORD>(std::min<size_t>(size, MAXLONG));
  return DidBegin(&reading_, ReadFile(pipe(), space, asked, NULL,
                                      Prepare(&reading_, std::move(memory))));
}

DWORD PipeIo::Write(const char* data, size_t size, Memory memory) {
  const DWORD asked = static_cast<DWORD>(std::min<size_t>(size, MAXLONG));
  const BOOL done = WriteFile(pipe(), data, asked, NULL,
                              Prepare(&writing_, std::move(memory)));
  accepted_bytes_ = done ? asked : 0;
  return DidBegin(&writing_, done);
}

void PipeIo::WriteLast(const char* data, size_t size, Memory memory) {
  DCHECK(!writing_.is_pending || has_accepted_write());
  const DWORD asked = static_cast<DWORD>(std::min<size_t>(size, MAXLONG));
  DidBegin(&last_writing_,
           WriteFile(pipe(), data, asked, NULL,
                     Prepare(&last_writing_, std::move(memory))));
}

bool PipeIo::HasPending() const {
  return reading_.is_pending || writing_.is_pending || last_writing_.is_pending;
}

OVERLAPPED* PipeIo::Prepare(Operation* operation, Memory memory) {
  DCHECK(!operation->is_pending);
  memset(&operation->context, 0, sizeof(operation->context));
  operation->context.handler = this;
  operation->memory = std::move(memory);
  return &operation->context.overlapped;
}

DWORD PipeIo::DidBegin(Operation* operation, BOOL done) {
  // What was done at once is reported like the rest.
  const DWORD error = done ? ERROR_IO_PENDING : GetLastError();
  if (error != ERROR_IO_PENDING) {
    operation->memory.reset();
    return error;
  }
  operation->is_pending = true;
  AddRef();  // Until OnIOCompleted().
  return error;
}

void PipeIo::CancelRead() {
  if (reading_.is_pending)
    CancelIoEx(pipe(), &reading_.context.overlapped);
}

void PipeIo::Abandon() {
  user_ = nullptr;
  if (!pipe_.IsValid())
    return;
  CancelIoEx(pipe(), NULL);
  pipe_.Close();
}

void PipeIo::OnIOCompleted(base::MessageLoopForIO::IOContext* context,
                           DWORD bytes,
                           DWORD error) {
  const bool is_write = context != &reading_.context;
  Operation* const operation = !is_write                      ? &reading_
                               : context == &writing_.context ? &writing_
                                                              : &last_writing_;
  DCHECK(operation->is_pending && context == &operation->context);
  operation->is_pending = false;
  operation->memory.reset();
  const bool is_connect = !is_write && std::exchange(is_connecting_, false);
  // The user may abandon us, which must not be our end before we return.
  const scoped_refptr<PipeIo> self(this);
  Release();
  if (!user_)
    return;
  if (is_write)
    user_->OnPipeWritten(bytes, error);
  else if (is_connect)
    user_->OnPipeConnected(error);
  else
    user_->OnPipeRead(bytes, error);
}

void PipeIo::WillDestroyCurrentMessageLoop() {
  const scoped_refptr<PipeIo> self(this);
  Abandon();
  while (HasPending())
    loop_->WaitForIOCompletion(INFINITE, this);
  loop_->RemoveDestructionObserver(this);
  loop_ = nullptr;
}

}  // namespace internal
}  // namespace IPC
