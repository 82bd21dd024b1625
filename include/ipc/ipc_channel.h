// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_CHANNEL_H_
#define IPC_IPC_CHANNEL_H_

#include <string>

#include "build/build_config.h"

#if defined(OS_POSIX)
#include <sys/types.h>
#endif

#include "base/compiler_specific.h"
#include "base/files/scoped_file.h"
#include "base/process/process.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_sender.h"

namespace IPC {

class Listener;

namespace internal {
class ChannelReader;
}

// One end of a two-way stream of messages. Connect(), Send(), Close() and the
// destructor belong to one thread, which runs a base::MessageLoopForIO; the
// listener is called there and must outlive the channel or its Close().
//
// Any callback may Close() or delete the channel. After Close() the listener
// hears nothing more. When the channel ends by itself, everything that the
// peer had sent is delivered first and then Listener::OnChannelError().
class IPC_EXPORT Channel : public Sender {
  friend class ChannelTest;

 public:
  enum ModeFlags {
    MODE_NO_FLAG = 0x0,
    MODE_SERVER_FLAG = 0x1,
    MODE_CLIENT_FLAG = 0x2,
    MODE_NAMED_FLAG = 0x4,
#if defined(OS_POSIX)
    MODE_OPEN_ACCESS_FLAG = 0x8,
#endif
  };

  // A plain server makes a socket pair whose other end goes to the child
  // process, or to a client of the same name in this process. A named server
  // listens on a path and serves one peer at a time; it accepts peers of its
  // own user only, unless it is open.
  enum Mode {
    MODE_NONE = MODE_NO_FLAG,
    MODE_SERVER = MODE_SERVER_FLAG,
    MODE_CLIENT = MODE_CLIENT_FLAG,
    MODE_NAMED_SERVER = MODE_SERVER_FLAG | MODE_NAMED_FLAG,
    MODE_NAMED_CLIENT = MODE_CLIENT_FLAG | MODE_NAMED_FLAG,
#if defined(OS_POSIX)
    MODE_OPEN_NAMED_SERVER =
        MODE_OPEN_ACCESS_FLAG | MODE_SERVER_FLAG | MODE_NAMED_FLAG,
#endif
  };

  // Types that never reach a listener; their routing id is MSG_ROUTING_NONE.
  enum {
    HELLO_MESSAGE_TYPE = 0xFFFF,
    CLOSE_FD_MESSAGE_TYPE = 0xFFFE,
  };

  // Bytes of header and payload. A peer that announces more is dropped.
  static const size_t kMaximumMessageSize = 128 * 1024 * 1024;

  // Kept for clients that size their own buffers by it; reads are larger.
  static const size_t kReadBufferSize = 4 * 1024;

  ~Channel() override {}

  // These never return null: what went wrong is logged, and Connect() returns
  // false. A descriptor in |channel_handle| is taken over, a pipe on Windows is
  // duplicated.
  static scoped_ptr<Channel> Create(const IPC::ChannelHandle& channel_handle,
                                    Mode mode,
                                    Listener* listener);
  static scoped_ptr<Channel> CreateClient(
      const IPC::ChannelHandle& channel_handle,
      Listener* listener);
  static scoped_ptr<Channel> CreateNamedServer(
      const IPC::ChannelHandle& channel_handle,
      Listener* listener);
  static scoped_ptr<Channel> CreateNamedClient(
      const IPC::ChannelHandle& channel_handle,
      Listener* listener);
#if defined(OS_POSIX)
  static scoped_ptr<Channel> CreateOpenNamedServer(
      const IPC::ChannelHandle& channel_handle,
      Listener* listener);
#endif
  static scoped_ptr<Channel> CreateServer(
      const IPC::ChannelHandle& channel_handle,
      Listener* listener);

  // Starts the traffic without ever blocking. False if the pipe could not be
  // made or the peer is already gone; the listener is not called from here.
  virtual bool Connect() WARN_UNUSED_RESULT = 0;

  // Ends the connection, stops listening and deletes the messages not yet
  // written. May be called repeatedly.
  virtual void Close() = 0;

  // base::kNullProcessId unless a peer has introduced itself. Still valid
  // inside OnChannelError().
  virtual base::ProcessId GetPeerPID() const = 0;

  // The process id by which this end introduces itself.
  virtual base::ProcessId GetSelfPID() const = 0;

  // What the functions of ipcx/channel.h work on; null for channel classes of
  // the application.
  virtual internal::ChannelReader* reader();

  // Takes ownership of |message| whatever happens. True means accepted, not
  // delivered; false that the connection was found broken. The first messages
  // of a turn of the loop are written at once, further ones when it ends, or
  // before the thread blocks in a call of this library; else use ipcx::Flush().
  bool Send(Message* message) override = 0;

#if defined(OS_POSIX)
  // The descriptor for the other end of a plain server, to be inherited by a
  // child process; -1 once the peer has spoken or it was taken. Any thread.
  virtual int GetClientFileDescriptor() const = 0;

  // The same, and the caller owns it from here on.
  virtual base::ScopedFD TakeClientFileDescriptor() = 0;
#endif

  // Whether a server listens under this name. On POSIX: whether anything lies
  // at that path.
  static bool IsNamedServerInitialized(const std::string& channel_id);

  // Names that no other call on this machine returns. The first starts with
  // this process's id, the second with |prefix| and a dot.
  static std::string GenerateUniqueRandomChannelID();
  static std::string GenerateVerifiedChannelID(const std::string& prefix);

#if defined(OS_LINUX)
  // For processes whose pid namespace gives them another id than the peer
  // sees: |pid| is what HELLO carries from now on, in the whole process.
  static void SetGlobalPid(int pid);
#endif
};

#if defined(OS_POSIX)
// A connected pair of stream sockets, both non-blocking and close-on-exec, for
// the caller to own. False if the system refuses.
IPC_EXPORT bool SocketPair(int* fd1, int* fd2);
#endif

}  // namespace IPC

#endif  // IPC_IPC_CHANNEL_H_
