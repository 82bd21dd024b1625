// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_CHANNEL_LEDGER_H_
#define SRC_IPC_CHANNEL_LEDGER_H_

#include <atomic>

#include "base/internal/mutex.h"
#include "base/macros.h"
#include "base/time/time.h"
#include "ipcx/channel_policy.h"
#include "ipcx/channel_status.h"

namespace base {
class SingleThreadTaskRunner;
}

namespace IPC {
namespace internal {

// The status of a channel as those who make it up see it: the channel itself
// and, if it has one, its proxy. Counting is cheap: each counter has one
// writing thread, but for what several threads send through a proxy.
class ChannelLedger : public ipcx::ChannelStatus {
 public:
  // While it lives, disconnect_reason() is the reason of the end that a
  // listener is told of, whatever has happened since. Of the listener's thread.
  class ReportedReason {
   public:
    ReportedReason(scoped_refptr<ChannelLedger> ledger,
                   ipcx::DisconnectReason reason);
    ~ReportedReason();

   private:
    const scoped_refptr<ChannelLedger> ledger_;
    const ipcx::DisconnectReason outer_;

    DISALLOW_COPY_AND_ASSIGN(ReportedReason);
  };

  ChannelLedger();

  // ipcx::ChannelStatus:
  ipcx::DisconnectReason disconnect_reason() const override;
  ipcx::PeerIdentity peer() const override;
  size_t queued_bytes() const override;
  size_t queued_messages() const override;
  size_t backlog_bytes() const override;
  void SetQueueCallback(const QueueCallback& callback) override;

  // The policy of the channel, once it is made and before it is connected.
  // Without, nothing is bounded.
  void SetPolicy(const ipcx::ChannelPolicy& policy);

  size_t max_nested_calls() const { return max_nested_calls_; }

  // Of the present peer, kNone as long as it is there.
  ipcx::DisconnectReason reason_now() const;

  // The channel's thread.
  void set_disconnect_reason(ipcx::DisconnectReason reason);
  void SetPeer(const ipcx::PeerIdentity& peer);

  // Whether the policy lets the outgoing queue grow by a message of |bytes|.
  // Any thread.
  bool HasRoomFor(size_t bytes) const;
  // What the outgoing queue holds now. One thread at a time.
  void SetQueued(size_t bytes, size_t messages);

  // Of a proxy. False, and nothing is counted: the policy refuses a message of
  // that size now. Any thread.
  bool TrySend(size_t bytes);
  // The channel's thread has it.
  void DidPass(size_t bytes);

  // A message of BacklogCost() |cost| is to go to the listener's thread. False,
  // and it is not counted: the backlog would exceed the policy. The channel's
  // thread.
  bool DidReceive(size_t cost);
  // It was handled there. The listener's thread.
  void DidHandle(size_t cost);

  // Blocks until nothing is queued; false after |limit| or if the channel has
  // ended with something left. Not on the channel's thread.
  bool WaitUntilWritten(base::TimeDelta limit);

 private:
  ~ChannelLedger() override;

  // For counters that one thread writes.
  static void Add(std::atomic<size_t>* counter, size_t amount) {
    counter->store(counter->load(std::memory_order_relaxed) + amount,
                   std::memory_order_release);
  }

  // In flight between a proxy and its channel.
  size_t passing_bytes() const;
  size_t passing_messages() const;

  // Whether what is queued may be more by a message of |bytes|.
  bool MayGrow(size_t queued_bytes, size_t queued_messages, size_t bytes) const;

  void NotifyLevel(ipcx::QueueLevel level);
  void RunQueueCallback(ipcx::QueueLevel level);
  void WakeWaiters();

  std::atomic<ipcx::DisconnectReason> disconnect_reason_{
      ipcx::DisconnectReason::kNone};
  std::atomic<ipcx::DisconnectReason> reported_reason_{
      ipcx::DisconnectReason::kNone};

  // What of the policy is asked for every message.
  std::atomic<size_t> max_queued_bytes_;
  std::atomic<size_t> max_queued_messages_;
  std::atomic<size_t> max_backlog_bytes_;
  std::atomic<size_t> max_nested_calls_;
  std::atomic<bool> refuses_overflow_{false};
  // Asked by SetQueued() only.
  size_t high_water_bytes_ = 0;
  size_t low_water_bytes_ = 0;

  // Written by SetQueued().
  std::atomic<size_t> queued_bytes_{0};
  std::atomic<size_t> queued_messages_{0};
  ipcx::QueueLevel level_ = ipcx::QueueLevel::kLow;
  // Written by the channel's thread.
  std::atomic<size_t> passed_bytes_{0};
  std::atomic<size_t> passed_messages_{0};
  std::atomic<size_t> received_bytes_{0};
  size_t handled_bytes_seen_ = 0;
  // The threads do not wait for each other's cache lines.
  [[maybe_unused]] char distance_[64];
  // Written by the listener's thread.
  std::atomic<size_t> handled_bytes_{0};
  // Written by any.
  std::atomic<size_t> sent_bytes_{0};
  std::atomic<size_t> sent_messages_{0};

  std::atomic<int> waiting_threads_{0};
  base::internal::Condition changed_;
  // Guards what follows.
  mutable base::internal::Mutex lock_;
  ipcx::PeerIdentity peer_;
  QueueCallback queue_callback_;
  scoped_refptr<base::SingleThreadTaskRunner> queue_callback_runner_;

  DISALLOW_COPY_AND_ASSIGN(ChannelLedger);
};

// What is done for each message.

inline bool ChannelLedger::MayGrow(size_t queued_bytes,
                                   size_t queued_messages,
                                   size_t bytes) const {
  return queued_messages < max_queued_messages_ && bytes <= max_queued_bytes_ &&
         queued_bytes <= max_queued_bytes_ - bytes;
}

inline bool ChannelLedger::HasRoomFor(size_t bytes) const {
  return MayGrow(queued_bytes_.load(std::memory_order_acquire),
                 queued_messages_.load(std::memory_order_acquire), bytes);
}

inline void ChannelLedger::SetQueued(size_t bytes, size_t messages) {
  queued_bytes_.store(bytes, std::memory_order_release);
  queued_messages_.store(messages, std::memory_order_release);
  if (level_ == ipcx::QueueLevel::kLow) {
    if (high_water_bytes_ > 0 && bytes >= high_water_bytes_)
      NotifyLevel(ipcx::QueueLevel::kHigh);
  } else if (bytes <= low_water_bytes_) {
    NotifyLevel(ipcx::QueueLevel::kLow);
  }
  if (messages == 0)
    WakeWaiters();
}

inline bool ChannelLedger::DidReceive(size_t cost) {
  const size_t bound = max_backlog_bytes_.load(std::memory_order_relaxed);
  if (cost > bound)
    return false;
  const size_t received = received_bytes_.load(std::memory_order_relaxed);
  // What was handled once stays handled: the counter of the other thread is
  // looked at only if the backlog could be too large without it.
  if (received - handled_bytes_seen_ > bound - cost) {
    handled_bytes_seen_ = handled_bytes_.load(std::memory_order_acquire);
    if (received - handled_bytes_seen_ > bound - cost)
      return false;
  }
  received_bytes_.store(received + cost, std::memory_order_release);
  return true;
}

inline void ChannelLedger::DidHandle(size_t cost) {
  Add(&handled_bytes_, cost);
}

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_CHANNEL_LEDGER_H_
