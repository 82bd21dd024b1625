// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_channel_win.h"

#include <algorithm>
#include <utility>

#include "base/bind.h"
#include "base/logging.h"
#include "base/process/process_handle.h"
#include "ipc/ipc_listener.h"
#include "src/ipc/channel_create.h"
#include "src/ipc/channel_ledger.h"
#include "src/ipc/destruction_sentinel.h"
#include "src/ipc/handshake.h"
#include "src/ipc/message_log.h"
#include "src/ipc/outgoing_queue.h"
#include "src/ipc/verified_id.h"
#include "src/win/named_pipe.h"
#include "src/win/pipe_io.h"

namespace IPC {

namespace {

// After a failed write, what the peer sent before it went away is at most a
// pipe's buffer. The number only bounds a peer that goes on sending.
const int kMaxReadsToDrain = 1024;

// The system locks the memory of a write until somebody reads it.
const size_t kMaxWrite = 1024 * 1024;

internal::PipeEnd EndOf(Channel::Mode mode) {
  return mode & Channel::MODE_SERVER_FLAG ? internal::PipeEnd::kServer
                                          : internal::PipeEnd::kClient;
}

ipcx::DisconnectReason ReasonOf(DWORD error) {
  switch (error) {
    case ERROR_BROKEN_PIPE:
    case ERROR_NO_DATA:
    case ERROR_PIPE_NOT_CONNECTED:
      return ipcx::DisconnectReason::kPeerClosed;
    default:
      return ipcx::DisconnectReason::kTransportError;
  }
}

}  // namespace

class ChannelWin::PipeUser : public internal::PipeIo::User {
 public:
  explicit PipeUser(ChannelWin* channel) : channel_(channel) {}

  void OnPipeConnected(DWORD error) override { channel_->OnConnected(error); }
  void OnPipeRead(DWORD bytes, DWORD error) override {
    channel_->OnRead(bytes, error);
  }
  void OnPipeWritten(DWORD bytes, DWORD error) override {
    channel_->OnWritten(bytes, error);
  }

 private:
  ChannelWin* const channel_;
};

ChannelWin::ChannelWin(const ChannelHandle& channel_handle,
                       Mode mode,
                       Listener* listener)
    : ChannelWin(channel_handle,
                 mode,
                 listener,
                 internal::DefaultPolicyOf(mode)) {}

ChannelWin::ChannelWin(const ChannelHandle& channel_handle,
                       Mode mode,
                       Listener* listener,
                       const ipcx::ChannelPolicy& policy)
    : ChannelReader(listener, policy),
      mode_(mode),
      is_given_(channel_handle.pipe.handle != NULL),
      pipe_user_(new PipeUser(this)),
      outgoing_(new internal::OutgoingQueue(ledger())),
      connection_tasks_(this) {
  base::win::ScopedHandle pipe = MakePipe(channel_handle);
  if (pipe.IsValid())
    pipe_ = new internal::PipeIo(std::move(pipe));
  else
    LOG(WARNING) << "Channel \"" << name_ << "\" has no pipe";
}

ChannelWin::~ChannelWin() {
  Close();
}

base::win::ScopedHandle ChannelWin::MakePipe(
    const ChannelHandle& channel_handle) {
  internal::VerifiedId id;
  const bool is_id = internal::ParseVerifiedId(channel_handle.name, &id);
  name_ = id.name;
  handshake_.reset(new internal::Handshake(mode_, id.secret));
  if (!(mode_ & (MODE_SERVER_FLAG | MODE_CLIENT_FLAG))) {
    LOG(ERROR) << "A channel is a server or a client, not mode " << mode_;
    return base::win::ScopedHandle();
  }
  if (is_given_) {
    DCHECK(channel_handle.name.empty());
    return internal::DuplicatePipe(channel_handle.pipe.handle, EndOf(mode_));
  }
  if (!is_id) {
    LOG(ERROR) << "What follows the backslash of a channel's id is no secret";
    return base::win::ScopedHandle();
  }
  return mode_ & MODE_SERVER_FLAG ? internal::MakeServerPipe(name_)
                                  : internal::OpenClientPipe(name_);
}

bool ChannelWin::Connect() {
  if (!pipe_.get())
    return false;
  if (is_connected_) {
    LOG(ERROR) << "Channel \"" << name_ << "\" is connected already";
    return false;
  }
  is_connected_ = true;
  pipe_->Start(pipe_user_.get());
  if (mode_ & MODE_SERVER_FLAG) {
    const DWORD error = pipe_->Connect();
    if (error == ERROR_IO_PENDING)
      return true;
    // A client that has come and gone may have left messages.
    if (error != ERROR_PIPE_CONNECTED && error != ERROR_NO_DATA) {
      PLOG(ERROR) << "ConnectNamedPipe " << name_;
      return false;
    }
  }
  return StartConnection();
}

bool ChannelWin::StartConnection() {
  has_peer_ = true;
  peer_process_ = internal::GetPipePeer(pipe_->pipe(), EndOf(mode_));
  if (handshake_->demands_secret())
    outgoing_->Hold();
  outgoing_->PushFront(handshake_->CreateHello(GetSelfPID()));
  StartHandshakeTimer();
  const bool did_write = ProcessOutgoingMessages();
  // This only begins a read. If it fails, the listener is told by a task.
  if (!ProcessIncomingMessages()) {
    base::MessageLoop::current()->PostTask(
        FROM_HERE,
        base::Bind(&ChannelWin::EndConnection, connection_tasks_.GetWeakPtr()));
  }
  return did_write;
}

void ChannelWin::Close() {
  ledger()->SetQueueCallback(ipcx::ChannelStatus::QueueCallback());
  WriteLastMessages();
  ReleaseConnection();
  forget_peer_pid();
}

void ChannelWin::WriteLastMessages() {
  if (!has_peer_ || write_failed_)
    return;
  if (pipe_->is_writing()) {
    if (!pipe_->has_accepted_write())
      return;
    outgoing_->DidWrite(pipe_->accepted_bytes());
  }
  const char* data;
  size_t size;
  std::shared_ptr<void> owner;
  if (NextWrite(&data, &size, &owner))
    pipe_->WriteLast(data, size, owner);
}

void ChannelWin::ReleaseConnection() {
  connection_tasks_.InvalidateWeakPtrs();
  if (pipe_.get())
    pipe_->Abandon();
  pipe_ = nullptr;
  // A write that is under way keeps what it needs.
  outgoing_->Abandon();
  outgoing_.reset(new internal::OutgoingQueue(ledger()));
  has_peer_ = false;
  write_failed_ = false;
  ForgetInput();
}

bool ChannelWin::Send(Message* message) {
  scoped_ptr<Message> owned(message);
  if (const char* const problem = owned->AttachmentProblem()) {
    LOG(ERROR) << "Refused to send a message of type " << owned->type()
               << ": it has " << problem;
    return false;
  }
  if (!pipe_.get() || write_failed_)
    return false;
  if (!MakeRoomFor(*owned))
    return false;
  internal::LogSend(owned.get(), name_);
  outgoing_->Push(std::move(owned));
  return !has_peer_ || ProcessOutgoingMessages();
}

bool ChannelWin::ProcessOutgoingMessages() {
  if (write_failed_)
    return false;
  const char* data;
  size_t size;
  std::shared_ptr<void> owner;
  if (pipe_->is_writing() || !NextWrite(&data, &size, &owner))
    return true;
  const DWORD error = pipe_->Write(data, size, owner);
  if (error == ERROR_IO_PENDING)
    return true;
  FailWriting(error);
  return false;
}

bool ChannelWin::NextWrite(const char** data,
                           size_t* size,
                           std::shared_ptr<void>* owner) {
  if (!outgoing_->HasNext())
    return false;
  const internal::OutgoingQueue::Batch batch = outgoing_->NextBatch();
  *data = batch.data;
  *size = std::min(batch.size, kMaxWrite);
  *owner = outgoing_;
  return true;
}

void ChannelWin::OnWritten(unsigned long bytes, unsigned long error) {
  if (error || bytes == 0) {
    FailWriting(error);
    return;
  }
  outgoing_->DidWrite(bytes);
  ProcessOutgoingMessages();
}

void ChannelWin::FailWriting(unsigned long error) {
  write_failed_ = true;
  write_failure_ = ReasonOf(error);
  reads_to_drain_ = kMaxReadsToDrain;
  // A read that this does not end has the peer's last words. If there is none
  // now, the next one is cancelled as soon as it has begun.
  pipe_->CancelRead();
}

internal::ChannelReader::ReadState ChannelWin::ReadData(char* buffer,
                                                        int buffer_len,
                                                        int* bytes_read) {
  const DWORD error =
      pipe_->Read(buffer, static_cast<size_t>(buffer_len), PinInput());
  if (error != ERROR_IO_PENDING) {
    set_disconnect_reason(ReasonOf(error));
    return READ_FAILED;
  }
  if (write_failed_)
    pipe_->CancelRead();
  return READ_PENDING;
}

void ChannelWin::OnRead(unsigned long bytes, unsigned long error) {
  if (is_flushing_) {
    base::MessageLoop::current()->PostTask(
        FROM_HERE, base::Bind(&ChannelWin::OnRead,
                              connection_tasks_.GetWeakPtr(), bytes, error));
    return;
  }
  if (error || bytes == 0) {
    set_disconnect_reason(write_failed_ ? write_failure_ : ReasonOf(error));
    EndConnection();
  } else if (write_failed_ && --reads_to_drain_ == 0) {
    set_disconnect_reason(write_failure_);
    EndConnection();
  } else if (!AsyncReadComplete(static_cast<int>(bytes))) {
    EndConnection();
  }
}

void ChannelWin::OnConnected(unsigned long error) {
  if (error) {
    set_disconnect_reason(ReasonOf(error));
    EndConnection();
    return;
  }
  StartConnection();
}

bool ChannelWin::IsSecretGiven(PickleIterator rest) const {
  return handshake_->IsSecretGiven(rest);
}

bool ChannelWin::IdentifyPeer(ipcx::PeerIdentity* peer) {
  if (is_given_)
    return true;
  // A process that the system does not tell cannot be vouched for.
  peer->pid = peer_process_;
  peer->verified = peer_process_ != base::kNullProcessId &&
                   peer->claimed_pid == peer_process_;
  return peer->verified;
}

void ChannelWin::DidVerifyPeer() {
  outgoing_->Release();
  ProcessOutgoingMessages();
}

bool ChannelWin::HasConnection() const {
  return has_peer_;
}

void ChannelWin::EndConnection() {
  if (disconnect_reason() != ipcx::DisconnectReason::kPeerClosed) {
    LOG(ERROR) << "Channel \"" << name_ << "\" to process " << peer_process_
               << " ended: " << ipcx::DisconnectReasonName(disconnect_reason());
  }
  // Before the listener is told, so that it may send or delete.
  ReleaseConnection();
  internal::DestructionSentinel::Watch watch(sentinel());
  if (listener())
    listener()->OnChannelError();
  if (!watch.destroyed())
    forget_peer_pid();
}

internal::ChannelReader* ChannelWin::reader() {
  return this;
}

void ChannelWin::UseLedger(scoped_refptr<internal::ChannelLedger> ledger) {
  ChannelReader::UseLedger(ledger);
  outgoing_.reset(new internal::OutgoingQueue(std::move(ledger)));
}

bool ChannelWin::Flush(base::TimeDelta limit) {
  const base::TimeTicks end = base::TimeTicks::Now() + limit;
  is_flushing_ = true;
  while (has_peer_ && !write_failed_ && !outgoing_->empty()) {
    const int64 left = (end - base::TimeTicks::Now()).InMilliseconds();
    if (left <= 0)
      break;
    base::MessageLoopForIO::current()->WaitForIOCompletion(
        static_cast<DWORD>(std::min<int64>(left, kint32max)), pipe_.get());
  }
  is_flushing_ = false;
  return outgoing_->empty() && !write_failed_;
}

base::ProcessId ChannelWin::GetPeerPID() const {
  return peer_pid();
}

base::ProcessId ChannelWin::GetSelfPID() const {
  return base::GetCurrentProcId();
}

// static
bool ChannelWin::IsNamedServerInitialized(const std::string& channel_id) {
  internal::VerifiedId id;
  return internal::ParseVerifiedId(channel_id, &id) &&
         internal::HasServerPipe(id.name);
}

}  // namespace IPC
