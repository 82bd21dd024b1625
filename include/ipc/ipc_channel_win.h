// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_CHANNEL_WIN_H_
#define IPC_IPC_CHANNEL_WIN_H_

#include "ipc/ipc_channel.h"

#include <memory>
#include <queue>
#include <string>

#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/weak_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/win/scoped_handle.h"
#include "ipc/ipc_channel_reader.h"

namespace IPC {

namespace internal {
class Handshake;
class OutgoingQueue;
class PipeIo;
}  // namespace internal

// Channel over a byte pipe that has its name from the channel's id, as far as a
// backslash. What follows there is a secret: a server whose id has one tells
// its client nothing but HELLO before it has heard the same secret.
//
// One write is under way at a time; what is sent meanwhile goes with the next.
// Nothing is read while a handler runs, in a loop nested in it either.
//
// A pipe serves one peer. The peer of a channel made by name has to be the
// process it introduces itself as. That cannot be told of a pipe that was given
// as a handle, because whoever opened it may have passed it on.
class IPC_EXPORT ChannelWin : public Channel, public internal::ChannelReader {
 public:
  // Duplicates a pipe in |channel_handle|, which has to be a byte pipe opened
  // for overlapped use and not yet bound to a completion port.
  // The policy is by default the one of the role that |mode| has.
  ChannelWin(const IPC::ChannelHandle& channel_handle,
             Mode mode,
             Listener* listener);
  ChannelWin(const IPC::ChannelHandle& channel_handle,
             Mode mode,
             Listener* listener,
             const ipcx::ChannelPolicy& policy);
  ~ChannelWin() override;

  // Channel:
  bool Connect() override;
  void Close() override;
  bool Send(Message* message) override;
  base::ProcessId GetPeerPID() const override;
  base::ProcessId GetSelfPID() const override;
  internal::ChannelReader* reader() override;

  static bool IsNamedServerInitialized(const std::string& channel_id);

  // internal::ChannelReader:
  bool Flush(base::TimeDelta limit) override;
  void UseLedger(scoped_refptr<internal::ChannelLedger> ledger) override;

 private:
  // Takes the ends of operations on the pipe.
  class PipeUser;

  base::win::ScopedHandle MakePipe(const IPC::ChannelHandle& channel_handle);

  // There is a peer: HELLO goes out, reading starts. False if the peer is
  // already gone.
  bool StartConnection();
  void OnConnected(unsigned long error);
  void OnRead(unsigned long bytes, unsigned long error);
  void OnWritten(unsigned long bytes, unsigned long error);

  // Begins a write unless one is under way. False: it failed for good.
  bool ProcessOutgoingMessages();
  // The bytes of the next write and what they lie in. False if there are none.
  bool NextWrite(const char** data, size_t* size, std::shared_ptr<void>* owner);
  // What the pipe still has room for goes out before it is closed.
  void WriteLastMessages();
  // What the peer sent before is delivered, then the connection ends.
  void FailWriting(unsigned long error);

  // Forgets the peer and everything queued for it.
  void ReleaseConnection();

  // internal::ChannelReader:
  ReadState ReadData(char* buffer, int buffer_len, int* bytes_read) override;
  bool IsSecretGiven(PickleIterator rest) const override;
  bool IdentifyPeer(ipcx::PeerIdentity* peer) override;
  void DidVerifyPeer() override;
  void EndConnection() override;
  bool HasConnection() const override;

  const Mode mode_;
  // Without the secret.
  std::string name_;
  scoped_ptr<internal::Handshake> handshake_;
  // The pipe came as a handle.
  const bool is_given_;

  scoped_ptr<PipeUser> pipe_user_;
  // Null if there never was a pipe or after its end.
  scoped_refptr<internal::PipeIo> pipe_;

  bool is_connected_ = false;
  bool has_peer_ = false;
  // Blocked in Flush(): what is read has to wait.
  bool is_flushing_ = false;
  // As the system knows it.
  base::ProcessId peer_process_ = base::kNullProcessId;

  // A write failed for good, for that reason.
  bool write_failed_ = false;
  ipcx::DisconnectReason write_failure_ = ipcx::DisconnectReason::kNone;
  // Reads that may still follow.
  int reads_to_drain_ = 0;

  // Shared with a write that is under way.
  std::shared_ptr<internal::OutgoingQueue> outgoing_;

  base::WeakPtrFactory<ChannelWin> connection_tasks_;

  DISALLOW_COPY_AND_ASSIGN(ChannelWin);
};

}  // namespace IPC

#endif  // IPC_IPC_CHANNEL_WIN_H_
