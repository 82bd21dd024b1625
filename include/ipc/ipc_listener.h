// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_LISTENER_H_
#define IPC_IPC_LISTENER_H_

#include "base/basictypes.h"
#include "build/build_config.h"
#include "ipc/ipc_export.h"

namespace IPC {

class Message;

// Called on the thread of the channel; by a ChannelProxy on the thread that
// made the proxy. Any of these may close or destroy the channel.
class IPC_EXPORT Listener {
 public:
  // |message| is valid during the call only: copy it to keep it. The result
  // says whether somebody knew what to do with it.
  virtual bool OnMessageReceived(const Message& message) = 0;

  // The peer has introduced itself.
  virtual void OnChannelConnected(int32 peer_pid) {}

  // The channel is closed by now. Called once for each connection that ends
  // by itself.
  virtual void OnChannelError() {}

  // |message| was known and could not be parsed: the peer is broken or
  // hostile. The channel stays open.
  virtual void OnBadMessageReceived(const Message& message) {}

#if defined(OS_POSIX)
  // A named server already has a peer and turned another one away.
  virtual void OnChannelDenied() {}

  // A named server can no longer accept peers.
  virtual void OnChannelListenError() {}
#endif

 protected:
  virtual ~Listener() {}
};

}  // namespace IPC

#endif  // IPC_IPC_LISTENER_H_
