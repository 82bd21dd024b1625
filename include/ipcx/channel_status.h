// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPCX_CHANNEL_STATUS_H_
#define IPCX_CHANNEL_STATUS_H_

#include <stddef.h>

#include "base/callback.h"
#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "ipc/ipc_export.h"
#include "ipcx/disconnect_reason.h"
#include "ipcx/peer_identity.h"

namespace ipcx {

enum class QueueLevel { kLow, kHigh };

// What is known of a channel, to be asked on any thread, also after its end.
// GetStatus() of ipcx/channel.h returns it.
class IPC_EXPORT ChannelStatus
    : public base::RefCountedThreadSafe<ChannelStatus> {
 public:
  typedef base::Callback<void(QueueLevel)> QueueCallback;

  // Why the channel ended; set before OnChannelError(). kNone while it lives.
  virtual DisconnectReason disconnect_reason() const = 0;

  // Complete before OnChannelConnected(), and kept after the end.
  virtual PeerIdentity peer() const = 0;

  // Accepted by Send() and not yet given to the system. Approximate while other
  // threads send.
  virtual size_t queued_bytes() const = 0;
  virtual size_t queued_messages() const = 0;

  // Received by a ChannelProxy and not yet handled by its listener; counted as
  // ChannelPolicy::max_backlog_bytes says.
  virtual size_t backlog_bytes() const = 0;

  // |callback| is called by a task on this thread, which must have a message
  // loop, when the queue reaches a mark of the policy. A null callback, or the
  // channel's Close(), ends that.
  virtual void SetQueueCallback(const QueueCallback& callback) = 0;

 protected:
  friend class base::RefCountedThreadSafe<ChannelStatus>;
  ChannelStatus() {}
  virtual ~ChannelStatus() {}

 private:
  DISALLOW_COPY_AND_ASSIGN(ChannelStatus);
};

}  // namespace ipcx

#endif  // IPCX_CHANNEL_STATUS_H_
