// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipcx/peer_gate.h"

#include <utility>

namespace ipcx {
namespace internal {

PeerGate::PeerGate(scoped_refptr<ChannelStatus> status)
    : status_(std::move(status)) {}

PeerGate::~PeerGate() = default;

void PeerGate::SetExpected(base::ProcessId pid) {
  lock_.AssertAcquired();
  expected_ = pid;
}

bool PeerGate::Admits(const PeerIdentity& peer) {
  base::AutoLock locked(lock_);
  return expected_ == base::kNullProcessId ||
         peer.pid == base::kNullProcessId || peer.pid == expected_;
}

void PeerGate::OnChannelConnected(int32 peer_pid) {
  is_open_ = Admits(status_->peer());
}

bool PeerGate::OnMessageReceived(const IPC::Message& message) {
  return !is_open_;
}

}  // namespace internal
}  // namespace ipcx
