// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/channel_ledger.h"

#include <utility>

#include "base/bind.h"
#include "base/location.h"
#include "base/single_thread_task_runner.h"
#include "base/thread_task_runner_handle.h"
#include "src/base/chrono_time.h"

namespace IPC {
namespace internal {

namespace {

// |later| counts what passed after |earlier| had counted it.
size_t Between(const std::atomic<size_t>& earlier,
               const std::atomic<size_t>& later) {
  const size_t out = later.load(std::memory_order_acquire);
  return earlier.load(std::memory_order_acquire) - out;
}

}  // namespace

ChannelLedger::ChannelLedger()
    : max_queued_bytes_(ipcx::ChannelPolicy::kUnlimited),
      max_queued_messages_(ipcx::ChannelPolicy::kUnlimited),
      max_backlog_bytes_(ipcx::ChannelPolicy::kUnlimited),
      max_nested_calls_(ipcx::ChannelPolicy::kUnlimited) {}

ChannelLedger::~ChannelLedger() = default;

ChannelLedger::ReportedReason::ReportedReason(
    scoped_refptr<ChannelLedger> ledger,
    ipcx::DisconnectReason reason)
    : ledger_(std::move(ledger)),
      outer_(ledger_->reported_reason_.exchange(reason)) {}

ChannelLedger::ReportedReason::~ReportedReason() {
  ledger_->reported_reason_ = outer_;
}

ipcx::DisconnectReason ChannelLedger::disconnect_reason() const {
  const ipcx::DisconnectReason reported =
      reported_reason_.load(std::memory_order_acquire);
  return reported != ipcx::DisconnectReason::kNone ? reported : reason_now();
}

ipcx::DisconnectReason ChannelLedger::reason_now() const {
  return disconnect_reason_.load(std::memory_order_acquire);
}

ipcx::PeerIdentity ChannelLedger::peer() const {
  std::lock_guard<base::internal::Mutex> locked(lock_);
  return peer_;
}

size_t ChannelLedger::passing_bytes() const {
  return Between(sent_bytes_, passed_bytes_);
}

size_t ChannelLedger::passing_messages() const {
  return Between(sent_messages_, passed_messages_);
}

size_t ChannelLedger::queued_bytes() const {
  return passing_bytes() + queued_bytes_.load(std::memory_order_acquire);
}

size_t ChannelLedger::queued_messages() const {
  return passing_messages() + queued_messages_.load(std::memory_order_acquire);
}

size_t ChannelLedger::backlog_bytes() const {
  return Between(received_bytes_, handled_bytes_);
}

void ChannelLedger::SetPolicy(const ipcx::ChannelPolicy& policy) {
  max_queued_bytes_ = policy.max_queued_bytes;
  max_queued_messages_ = policy.max_queued_messages;
  max_backlog_bytes_ = policy.max_backlog_bytes;
  max_nested_calls_ = policy.max_nested_calls;
  refuses_overflow_ = policy.queue_overflow == ipcx::QueueOverflow::kRefuse;
  high_water_bytes_ = policy.high_water_bytes;
  low_water_bytes_ = policy.low_water_bytes;
}

void ChannelLedger::set_disconnect_reason(ipcx::DisconnectReason reason) {
  disconnect_reason_.store(reason, std::memory_order_release);
  WakeWaiters();
}

void ChannelLedger::SetPeer(const ipcx::PeerIdentity& peer) {
  std::lock_guard<base::internal::Mutex> locked(lock_);
  peer_ = peer;
}

void ChannelLedger::NotifyLevel(ipcx::QueueLevel level) {
  level_ = level;
  std::lock_guard<base::internal::Mutex> locked(lock_);
  if (queue_callback_runner_.get()) {
    queue_callback_runner_->PostTask(
        FROM_HERE, base::Bind(&ChannelLedger::RunQueueCallback, this, level));
  }
}

void ChannelLedger::SetQueueCallback(const QueueCallback& callback) {
  std::lock_guard<base::internal::Mutex> locked(lock_);
  queue_callback_ = callback;
  queue_callback_runner_ =
      callback.is_null() ? nullptr : base::ThreadTaskRunnerHandle::Get();
}

void ChannelLedger::RunQueueCallback(ipcx::QueueLevel level) {
  QueueCallback callback;
  {
    std::lock_guard<base::internal::Mutex> locked(lock_);
    callback = queue_callback_;
  }
  if (!callback.is_null())
    callback.Run(level);
}

bool ChannelLedger::TrySend(size_t bytes) {
  // Exact enough: threads that send at the same moment may exceed the bound by
  // one message each.
  if (refuses_overflow_.load(std::memory_order_relaxed) &&
      !MayGrow(queued_bytes(), queued_messages(), bytes)) {
    return false;
  }
  sent_bytes_.fetch_add(bytes, std::memory_order_release);
  sent_messages_.fetch_add(1, std::memory_order_release);
  return true;
}

void ChannelLedger::DidPass(size_t bytes) {
  Add(&passed_bytes_, bytes);
  Add(&passed_messages_, 1);
  if (queued_messages() == 0)
    WakeWaiters();
}

bool ChannelLedger::WaitUntilWritten(base::TimeDelta limit) {
  const auto is_written = [this] { return queued_messages() == 0; };
  const auto is_over = [&] {
    return is_written() || reason_now() != ipcx::DisconnectReason::kNone;
  };
  std::unique_lock<base::internal::Mutex> locked(lock_);
  ++waiting_threads_;
  changed_.wait_for(locked, base::internal::ToChronoWait(limit), is_over);
  --waiting_threads_;
  return is_written();
}

void ChannelLedger::WakeWaiters() {
  // Of this addition and the one of who begins to wait, the later one sees what
  // was written before the other: the thread that waits, or the change.
  if (waiting_threads_.fetch_add(0, std::memory_order_acq_rel) == 0)
    return;
  std::lock_guard<base::internal::Mutex> locked(lock_);
  changed_.notify_all();
}

}  // namespace internal
}  // namespace IPC
