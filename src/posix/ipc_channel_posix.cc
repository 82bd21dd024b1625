// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_channel_posix.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <utility>

#include "base/bind.h"
#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "base/posix/global_descriptors.h"
#include "base/process/process_handle.h"
#include "ipc/ipc_descriptors.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_platform_file_attachment_posix.h"
#include "ipc/unix_domain_socket_util.h"
#include "src/ipc/channel_create.h"
#include "src/ipc/channel_ledger.h"
#include "src/ipc/destruction_sentinel.h"
#include "src/ipc/handshake.h"
#include "src/ipc/message_log.h"
#include "src/ipc/verified_id.h"
#include "src/posix/client_end_registry.h"
#include "src/posix/fd_dispatcher.h"
#include "src/posix/peer_credentials.h"
#include "src/posix/socket_io.h"
#include "src/posix/socket_writer.h"

namespace IPC {

namespace {

// How long a server that is out of descriptors waits before it accepts again.
const int kRetryDelayMs = 50;

// After a failed write, what the peer sent before it went away is at most a
// socket buffer: some hundred messages with descriptors, each of which ends a
// read. The number only bounds a peer that goes on sending.
const int kMaxDrainTurns = 1024;

std::atomic<int> g_global_pid{0};

bool SetFlags(int fd) {
  const int flags = fcntl(fd, F_GETFL);
  return flags != -1 && fcntl(fd, F_SETFL, flags | O_NONBLOCK) == 0 &&
         fcntl(fd, F_SETFD, FD_CLOEXEC) == 0;
}

// The descriptor that a child process was started with.
base::ScopedFD TakePrimaryDescriptor() {
  static std::atomic<bool> taken{false};
  const int fd =
      base::GlobalDescriptors::GetInstance()->MaybeGet(kPrimaryIPCChannel);
  if (fd < 0)
    return base::ScopedFD();
  CHECK(!taken.exchange(true))
      << "The channel that this process was started with is already in use";
  if (!SetFlags(fd)) {
    PLOG(ERROR) << "The channel descriptor of this process, " << fd;
    return base::ScopedFD();
  }
  return base::ScopedFD(fd);
}

// A backslash in a path that does not begin a secret is just part of it.
internal::VerifiedId ParseId(const std::string& id) {
  internal::VerifiedId parsed;
  if (!internal::ParseVerifiedId(id, &parsed))
    parsed.name = id;
  return parsed;
}

// A pipe that was made for its peer needs no secret.
uint32 SecretOf(const std::string& id, Channel::Mode mode) {
  return mode & Channel::MODE_NAMED_FLAG ? ParseId(id).secret : 0;
}

}  // namespace

ChannelPosix::ChannelPosix(const ChannelHandle& channel_handle,
                           Mode mode,
                           Listener* listener)
    : ChannelPosix(channel_handle,
                   mode,
                   listener,
                   internal::DefaultPolicyOf(mode)) {}

ChannelPosix::ChannelPosix(const ChannelHandle& channel_handle,
                           Mode mode,
                           Listener* listener,
                           const ipcx::ChannelPolicy& policy)
    : ChannelReader(listener, policy),
      mode_(mode),
      name_(ParseId(channel_handle.name).name),
      handshake_(
          new internal::Handshake(mode, SecretOf(channel_handle.name, mode))),
      connection_tasks_(this),
      accept_tasks_(this) {
  MakeWriter();
  if (!CreatePipe(channel_handle))
    LOG(WARNING) << "Channel \"" << name_ << "\" has no pipe";
}

ChannelPosix::~ChannelPosix() {
  Close();
}

bool ChannelPosix::CreatePipe(const ChannelHandle& channel_handle) {
  base::ScopedFD given(channel_handle.socket.fd);
  if (!given.is_valid()) {
    return mode_ & MODE_NAMED_FLAG ? CreateNamedPipe() : CreateAnonymousPipe();
  }
  const int flags = fcntl(given.get(), F_GETFL);
  if (flags == -1 || !(flags & O_NONBLOCK)) {
    LOG(ERROR) << "The descriptor of a channel must be non-blocking";
    return false;
  }
  if (!SetFlags(given.get()))
    return false;
  if ((mode_ & MODE_SERVER_FLAG) && (mode_ & MODE_NAMED_FLAG)) {
    listening_pipe_ = std::move(given);
  } else {
    pipe_ = std::move(given);
    internal::BeginCredentials(pipe_.get(), policy().keeps_peer_process);
  }
  return true;
}

bool ChannelPosix::CreateNamedPipe() {
  const base::FilePath path(name_);
  int fd = -1;
  if (mode_ & MODE_SERVER_FLAG) {
    if (!CreateServerUnixDomainSocket(path, &fd))
      return false;
    listening_pipe_.reset(fd);
    struct stat info;
    if (lstat(name_.c_str(), &info) == 0) {
      path_device_ = info.st_dev;
      path_inode_ = info.st_ino;
    }
    return true;
  }
  if (!(mode_ & MODE_CLIENT_FLAG) || !CreateClientUnixDomainSocket(path, &fd))
    return false;
  pipe_.reset(fd);
  internal::BeginCredentials(fd, policy().keeps_peer_process);
  return true;
}

bool ChannelPosix::CreateAnonymousPipe() {
  internal::ClientEndRegistry* const registry =
      internal::ClientEndRegistry::GetInstance();
  if (mode_ & MODE_SERVER_FLAG) {
    int server_fd;
    int client_fd;
    if (!SocketPair(&server_fd, &client_fd))
      return false;
    // Before any end speaks.
    internal::BeginCredentials(server_fd, policy().keeps_peer_process);
    internal::BeginCredentials(client_fd, policy().keeps_peer_process);
    base::ScopedFD server_end(server_fd);
    client_end_id_ = registry->Register(name_, base::ScopedFD(client_fd));
    if (client_end_id_ == 0) {
      LOG(ERROR) << "There is a server of this name already: " << name_;
      return false;
    }
    pipe_ = std::move(server_end);
    return true;
  }
  if (!(mode_ & MODE_CLIENT_FLAG)) {
    LOG(ERROR) << "A channel is a server or a client, not mode " << mode_;
    return false;
  }
  pipe_ = registry->Take(name_);
  if (!pipe_.is_valid())
    pipe_ = TakePrimaryDescriptor();
  if (!pipe_.is_valid())
    return false;
  internal::BeginCredentials(pipe_.get(), policy().keeps_peer_process);
  return true;
}

bool ChannelPosix::Connect() {
  if (writer_->in_forked_child()) {
    LOG(ERROR) << "Channel \"" << name_
               << "\" used in a forked child without exec";
    return false;
  }
  if (is_connected_) {
    LOG(ERROR) << "Channel \"" << name_ << "\" is connected already";
    return false;
  }
  if (listening_pipe_.is_valid()) {
    is_connected_ = true;
    return WatchListeningSocket();
  }
  return pipe_.is_valid() && StartConnection();
}

bool ChannelPosix::StartConnection() {
  is_connected_ = true;
  had_peer_ = true;
  clear_disconnect_reason();
  credentials_.reset(new internal::PeerCredentials);
  internal::WidenSendBuffer(pipe_.get());
  if (!base::MessageLoopForIO::current()->WatchFileDescriptor(
          pipe_.get(), true, base::MessageLoopForIO::WATCH_READ, &read_watcher_,
          this)) {
    return false;
  }
  base::internal::FdDispatcher::SetProbe(
      &read_watcher_,
      base::Bind(&ChannelPosix::TryRead, base::Unretained(this)));
  return writer_->Open(pipe_.get(), handshake_->CreateHello(GetSelfPID()),
                       handshake_->demands_secret());
}

void ChannelPosix::Close() {
  ledger()->SetQueueCallback(ipcx::ChannelStatus::QueueCallback());
  ReleaseConnection();
  forget_peer_pid();
  accept_tasks_.InvalidateWeakPtrs();
  listening_watcher_.StopWatchingFileDescriptor();
  // While our socket is open, no other file gets its number.
  RemovePath();
  listening_pipe_.reset();
  CloseClientFileDescriptor();
}

void ChannelPosix::RemovePath() {
  struct stat info;
  if (path_inode_ && !writer_->in_forked_child() &&
      lstat(name_.c_str(), &info) == 0 && info.st_dev == path_device_ &&
      info.st_ino == path_inode_ && unlink(name_.c_str()) != 0) {
    PLOG(WARNING) << "unlink " << name_;
  }
  path_inode_ = 0;
}

void ChannelPosix::ReleaseConnection() {
  connection_tasks_.InvalidateWeakPtrs();
  read_watcher_.StopWatchingFileDescriptor();
  writer_->Close();
  pipe_.reset();
  credentials_.reset();
  ForgetInput();
}

internal::ChannelReader* ChannelPosix::reader() {
  return this;
}

void ChannelPosix::UseLedger(scoped_refptr<internal::ChannelLedger> ledger) {
  ChannelReader::UseLedger(std::move(ledger));
  MakeWriter();
}

void ChannelPosix::MakeWriter() {
  writer_ = new internal::SocketWriter(
      ledger(), policy().batches_sends,
      base::Bind(&ChannelPosix::OnWriteFailed, base::Unretained(this)));
}

internal::SharedWriter* ChannelPosix::shared_writer() const {
  if (!policy().batches_sends)
    return nullptr;
  writer_->AdmitOtherThreads();
  return writer_.get();
}

bool ChannelPosix::Send(Message* message) {
  scoped_ptr<Message> owned(message);
  if (writer_->in_forked_child()) {
    LOG(ERROR) << "Channel \"" << name_
               << "\" used in a forked child without exec";
    return false;
  }
  if (const char* const problem = owned->AttachmentProblem()) {
    LOG(ERROR) << "Refused to send a message of type " << owned->type()
               << ": it has " << problem;
    return false;
  }
  // A server whose first peer is still to come keeps what it is told.
  if (!pipe_.is_valid() && (!listening_pipe_.is_valid() || had_peer_))
    return false;
  // What is full may be so only because nobody has come to it yet.
  const bool has_room = ledger()->HasRoomFor(owned->size());
  if (!has_room)
    writer_->WriteWaiting();
  if (writer_->has_failed() || (!has_room && !MakeRoomFor(*owned)))
    return false;
  internal::LogSend(owned.get(), name_);
  return writer_->Send(std::move(owned));
}

bool ChannelPosix::Flush(base::TimeDelta limit) {
  return writer_->Flush(limit);
}

void ChannelPosix::OnWriteFailed() {
  PostDrain(kMaxDrainTurns);
}

internal::ChannelReader::ReadState ChannelPosix::ReadData(char* buffer,
                                                          int buffer_len,
                                                          int* bytes_read) {
  size_t received = 0;
  std::vector<base::ScopedFD> descriptors;
  ipcx::DisconnectReason reason = ipcx::DisconnectReason::kNone;
  switch (internal::ReadFromSocket(pipe_.get(), buffer,
                                   static_cast<size_t>(buffer_len), &received,
                                   &descriptors, credentials_.get(), &reason)) {
    case internal::SocketStatus::kDone:
      ++finds_;
      break;
    case internal::SocketStatus::kEnded:
      ++finds_;
      set_disconnect_reason(reason);
      return READ_FAILED;
    case internal::SocketStatus::kWouldBlock:
    case internal::SocketStatus::kRetryLater:
      input_is_drained_ = true;
      return READ_PENDING;
  }
  // The peer holds its end, so ours of it only hides the peer's death.
  if (!received_hello())
    CloseClientFileDescriptor();
  for (base::ScopedFD& descriptor : descriptors)
    AddAttachment(new internal::PlatformFileAttachment(std::move(descriptor)));
  writer_->DidReceive();
  *bytes_read = static_cast<int>(received);
  return READ_SUCCEEDED;
}

bool ChannelPosix::IsSecretGiven(PickleIterator rest) const {
  return handshake_->IsSecretGiven(rest);
}

bool ChannelPosix::IdentifyPeer(ipcx::PeerIdentity* peer) {
  internal::EndCredentials(pipe_.get());
  internal::PeerCredentials credentials = std::move(*credentials_);
  credentials_.reset();
  // What was sent before we asked for credentials came without.
  if (credentials.pid == 0 && (mode_ & MODE_NAMED_FLAG))
    credentials = internal::CredentialsOfConnection(pipe_.get());
  return internal::CompareWithClaim(std::move(credentials), peer);
}

bool ChannelPosix::HasConnection() const {
  return pipe_.is_valid() && is_connected_;
}

void ChannelPosix::DidVerifyPeer() {
  if (handshake_->demands_secret())
    writer_->EndHold();
  writer_->Share();
}

bool ChannelPosix::TryRead() {
  internal::DestructionSentinel::Watch watch(sentinel());
  const uint32 before = finds_;
  OnFileCanReadWithoutBlocking(pipe_.get());
  return watch.destroyed() || finds_ != before;
}

void ChannelPosix::OnFileCanReadWithoutBlocking(int fd) {
  if (fd == listening_pipe_.get())
    AcceptConnection();
  else if (!ProcessIncomingMessages())
    EndConnection();
}

void ChannelPosix::OnFileCanWriteWithoutBlocking(int fd) {}

void ChannelPosix::DrainAndEnd(int turns_left) {
  internal::DestructionSentinel::Watch watch(sentinel());
  const base::WeakPtr<ChannelPosix> connection = connection_tasks_.GetWeakPtr();
  input_is_drained_ = false;
  // The second round finds the end behind a few last words, so that they and
  // the error come in one turn of the loop.
  bool is_open = true;
  for (int round = 0; round < 2 && is_open && !input_is_drained_; ++round) {
    is_open = ProcessIncomingMessages();
    if (watch.destroyed() || !connection)
      return;
  }
  if (is_open && !input_is_drained_ && turns_left > 1) {
    PostDrain(turns_left - 1);
    return;
  }
  set_disconnect_reason(writer_->failure());
  EndConnection();
}

void ChannelPosix::PostDrain(int turns) {
  base::MessageLoop::current()->PostTask(
      FROM_HERE, base::Bind(&ChannelPosix::DrainAndEnd,
                            connection_tasks_.GetWeakPtr(), turns));
}

void ChannelPosix::EndConnection() {
  if (disconnect_reason() != ipcx::DisconnectReason::kPeerClosed) {
    LOG(ERROR) << "Channel \"" << name_ << "\" to process " << peer_pid()
               << " ended: " << ipcx::DisconnectReasonName(disconnect_reason());
  }
  // Before the listener is told, so that it may send, reset or delete.
  ReleaseConnection();
  if (!listening_pipe_.is_valid())
    CloseClientFileDescriptor();
  internal::DestructionSentinel::Watch watch(sentinel());
  if (listener())
    listener()->OnChannelError();
  if (!watch.destroyed() && !pipe_.is_valid())
    forget_peer_pid();
}

bool ChannelPosix::WatchListeningSocket() {
  return base::MessageLoopForIO::current()->WatchFileDescriptor(
      listening_pipe_.get(), true, base::MessageLoopForIO::WATCH_READ,
      &listening_watcher_, this);
}

void ChannelPosix::PostListening() {
  base::MessageLoop::current()->PostDelayedTask(
      FROM_HERE,
      base::Bind(&ChannelPosix::ResumeListening, accept_tasks_.GetWeakPtr()),
      base::TimeDelta::FromMilliseconds(kRetryDelayMs));
}

void ChannelPosix::ResumeListening() {
  if (!WatchListeningSocket())
    PostListening();
}

void ChannelPosix::AcceptConnection() {
  int fd = -1;
  if (!ServerAcceptConnection(listening_pipe_.get(), &fd)) {
    if (errno == EAGAIN || errno == EWOULDBLOCK)
      return;
    Close();
    if (listener())
      listener()->OnChannelListenError();
    return;
  }
  if (fd == -1) {
    // The waiting peer keeps the socket readable: look away for a while.
    listening_watcher_.StopWatchingFileDescriptor();
    PostListening();
    return;
  }
  base::ScopedFD peer(fd);
  if (pipe_.is_valid()) {
    shutdown(peer.get(), SHUT_RDWR);
    peer.reset();
    if (listener())
      listener()->OnChannelDenied();
    return;
  }
  if (!(mode_ & MODE_OPEN_ACCESS_FLAG) && !IsPeerAuthorized(peer.get()))
    return;
  pipe_ = std::move(peer);
  internal::BeginCredentials(pipe_.get(), policy().keeps_peer_process);
  StartConnection();
  StartHandshakeTimer();
}

bool ChannelPosix::AcceptsConnections() const {
  return listening_pipe_.is_valid();
}

bool ChannelPosix::HasAcceptedConnection() const {
  return AcceptsConnections() && pipe_.is_valid();
}

void ChannelPosix::ResetToAcceptingConnectionState() {
  DCHECK(AcceptsConnections());
  ReleaseConnection();
  forget_peer_pid();
}

base::ProcessId ChannelPosix::GetPeerPID() const {
  return peer_pid();
}

base::ProcessId ChannelPosix::GetSelfPID() const {
  const int global_pid = g_global_pid.load(std::memory_order_relaxed);
  return global_pid ? global_pid : base::GetCurrentProcId();
}

bool ChannelPosix::GetPeerEuid(uid_t* peer_euid) const {
  return pipe_.is_valid() && IPC::GetPeerEuid(pipe_.get(), peer_euid);
}

int ChannelPosix::GetClientFileDescriptor() const {
  return client_end_id_ ? internal::ClientEndRegistry::GetInstance()->Get(
                              name_, client_end_id_)
                        : -1;
}

base::ScopedFD ChannelPosix::TakeClientFileDescriptor() {
  return client_end_id_ ? internal::ClientEndRegistry::GetInstance()->Take(
                              name_, client_end_id_)
                        : base::ScopedFD();
}

void ChannelPosix::CloseClientFileDescriptor() {
  TakeClientFileDescriptor();
}

// static
bool ChannelPosix::IsNamedServerInitialized(const std::string& channel_id) {
  return base::PathExists(base::FilePath(ParseId(channel_id).name));
}

#if defined(OS_LINUX)
// static
void ChannelPosix::SetGlobalPid(int pid) {
  g_global_pid.store(pid, std::memory_order_relaxed);
}
#endif

}  // namespace IPC
