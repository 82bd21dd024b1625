// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPCX_PEER_GATE_H_
#define SRC_IPCX_PEER_GATE_H_

#include "base/macros.h"
#include "base/process/process_handle.h"
#include "base/synchronization/lock.h"
#include "ipc/message_filter.h"
#include "ipcx/channel_status.h"
#include "ipcx/peer_identity.h"

namespace ipcx {
namespace internal {

// The first filter of a channel: keeps the messages of any process but the one
// that was launched from all other filters and from the listener.
class PeerGate : public IPC::MessageFilter {
 public:
  explicit PeerGate(scoped_refptr<ChannelStatus> status);

  // To be held while the process is launched and SetExpected() is called: the
  // child may speak before we know its id.
  base::Lock* lock() { return &lock_; }

  // base::kNullProcessId for anybody. With the lock held.
  void SetExpected(base::ProcessId pid);

  // Whether |peer| is let in. On any thread after the launch.
  bool Admits(const PeerIdentity& peer);

  // IPC::MessageFilter:
  void OnChannelConnected(int32 peer_pid) override;
  bool OnMessageReceived(const IPC::Message& message) override;

 private:
  ~PeerGate() override;

  const scoped_refptr<ChannelStatus> status_;
  base::Lock lock_;
  base::ProcessId expected_ = base::kNullProcessId;
  bool is_open_ = false;  // The I/O thread's.

  DISALLOW_COPY_AND_ASSIGN(PeerGate);
};

}  // namespace internal
}  // namespace ipcx

#endif  // SRC_IPCX_PEER_GATE_H_
