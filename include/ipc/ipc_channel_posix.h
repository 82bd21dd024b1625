// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_CHANNEL_POSIX_H_
#define IPC_IPC_CHANNEL_POSIX_H_

#include "ipc/ipc_channel.h"

#include <sys/socket.h>

#include <queue>
#include <set>
#include <string>
#include <vector>

#include "base/files/scoped_file.h"
#include "base/memory/weak_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/process/process.h"
#include "ipc/ipc_channel_reader.h"
#include "ipc/ipc_message_attachment_set.h"

namespace IPC {

namespace internal {
class Handshake;
struct PeerCredentials;
class SocketWriter;
}  // namespace internal

// Channel over a UNIX stream socket. Descriptors travel with the first byte of
// their message.
class IPC_EXPORT ChannelPosix : public Channel,
                                public internal::ChannelReader,
                                public base::MessageLoopForIO::Watcher {
 public:
  // Takes over a descriptor in |channel_handle|, in any mode; it must be
  // non-blocking. For a named server it is a listening socket.
  // The policy is by default the one of the role that |mode| has.
  ChannelPosix(const IPC::ChannelHandle& channel_handle,
               Mode mode,
               Listener* listener);
  ChannelPosix(const IPC::ChannelHandle& channel_handle,
               Mode mode,
               Listener* listener,
               const ipcx::ChannelPolicy& policy);
  ~ChannelPosix() override;

  // Channel:
  bool Connect() override;
  void Close() override;
  bool Send(Message* message) override;
  base::ProcessId GetPeerPID() const override;
  base::ProcessId GetSelfPID() const override;
  internal::ChannelReader* reader() override;
  int GetClientFileDescriptor() const override;
  base::ScopedFD TakeClientFileDescriptor() override;

  // Whether this is a server that listens on a path.
  bool AcceptsConnections() const;

  // Whether such a server has a peer at the moment.
  bool HasAcceptedConnection() const;

  // Closes the connection of a listening server, if there is one, and goes on
  // listening. Calls no listener.
  void ResetToAcceptingConnectionState();

  // The user at the other end; false if there is no peer.
  bool GetPeerEuid(uid_t* peer_euid) const;

  // Closes the client end of a plain server unless it was taken. Any thread.
  void CloseClientFileDescriptor();

  static bool IsNamedServerInitialized(const std::string& channel_id);
#if defined(OS_LINUX)
  static void SetGlobalPid(int pid);
#endif

  // internal::ChannelReader:
  bool Flush(base::TimeDelta limit) override;
  void UseLedger(scoped_refptr<internal::ChannelLedger> ledger) override;
  internal::SharedWriter* shared_writer() const override;

 private:
  bool CreatePipe(const IPC::ChannelHandle& channel_handle);
  bool CreateNamedPipe();
  bool CreateAnonymousPipe();
  void RemovePath();

  // HELLO goes out, reading starts. False if the peer is already gone.
  bool StartConnection();
  void AcceptConnection();
  bool WatchListeningSocket();
  // After a shortage of descriptors or memory, a while later.
  void PostListening();
  void ResumeListening();

  void MakeWriter();
  void OnWriteFailed();

  // After a failed write: what the peer sent before is delivered first, a
  // turn of reading at a time.
  void PostDrain(int turns);
  void DrainAndEnd(int turns_left);
  // Forgets the peer and everything queued for it.
  void ReleaseConnection();

  // internal::ChannelReader:
  ReadState ReadData(char* buffer, int buffer_len, int* bytes_read) override;
  bool IsSecretGiven(PickleIterator rest) const override;
  bool IdentifyPeer(ipcx::PeerIdentity* peer) override;
  void DidVerifyPeer() override;
  void EndConnection() override;
  bool HasConnection() const override;

  // Reads what there is, if anything; whether there was.
  bool TryRead();

  // base::MessageLoopForIO::Watcher:
  void OnFileCanReadWithoutBlocking(int fd) override;
  void OnFileCanWriteWithoutBlocking(int fd) override;

  const Mode mode_;
  // Without the secret.
  const std::string name_;
  const scoped_ptr<internal::Handshake> handshake_;

  base::ScopedFD pipe_;
  base::ScopedFD listening_pipe_;
  // The socket file that we made and have to remove, unless another server's
  // has taken its place; 0 if there is none.
  dev_t path_device_ = 0;
  ino_t path_inode_ = 0;
  // Identifies our client end in the process-wide registry; 0 if we have none.
  uint64 client_end_id_ = 0;

  bool is_connected_ = false;
  // The last read found nothing.
  bool input_is_drained_ = false;
  // Reads that found bytes, or the end.
  uint32 finds_ = 0;
  // A named server drops what is sent after its peer has gone and before the
  // next one comes.
  bool had_peer_ = false;

  // Who sends, until HELLO is complete; null afterwards.
  scoped_ptr<internal::PeerCredentials> credentials_;

  // Once a write of it has failed, the end is only a task away.
  scoped_refptr<internal::SocketWriter> writer_;

  base::MessageLoopForIO::FileDescriptorWatcher listening_watcher_;
  base::MessageLoopForIO::FileDescriptorWatcher read_watcher_;

  // Invalidated whenever the connection ends, so that no task of one
  // connection reaches the next.
  base::WeakPtrFactory<ChannelPosix> connection_tasks_;
  base::WeakPtrFactory<ChannelPosix> accept_tasks_;

  DISALLOW_COPY_AND_ASSIGN(ChannelPosix);
};

}  // namespace IPC

#endif  // IPC_IPC_CHANNEL_POSIX_H_
