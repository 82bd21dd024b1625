// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_HOSTILE_VICTIM_H_
#define TESTS_HOSTILE_VICTIM_H_

#include <functional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/single_thread_task_runner.h"
#include "base/synchronization/waitable_event.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_sync_channel.h"
#include "ipcx/channel.h"

namespace hostile {

// What an attacker finds at the other end.
struct VictimType {
  enum Kind { kChannel, kProxy, kSyncChannel };

  const char* name;
  Kind kind;
  bool is_suspicious;

  ipcx::ChannelPolicy Policy() const;
};

// For googletest.
inline void PrintTo(const VictimType& type, std::ostream* out) {
  *out << type.name;
}

extern const VictimType kChannelVictim;
extern const VictimType kSuspiciousChannelVictim;
extern const VictimType kProxyVictim;
extern const VictimType kSyncChannelVictim;

// The privileged end of a channel, whose listener understands
// hostile_messages.h and counts what it hears. Lives on the thread that made
// it; a Channel is connected there, the others on an I/O thread.
class Victim : public IPC::Listener {
 public:
  // What a process has for its channels.
  struct Threads {
    scoped_refptr<base::SingleThreadTaskRunner> io;
    base::WaitableEvent* shutdown;
  };

  Victim(VictimType::Kind kind,
         const IPC::ChannelHandle& handle,
         IPC::Channel::Mode mode,
         const ipcx::ChannelPolicy& policy,
         const Threads& threads);
  ~Victim() override;

  bool Send(IPC::Message* message);
  // Calls the peer and waits: the answer, or "lost".
  std::string Ask(int number);

  IPC::ChannelProxy* proxy() { return proxy_.get(); }
  IPC::Channel* channel() { return channel_.get(); }
  ipcx::ChannelStatus& status() { return *status_; }
  ipcx::DisconnectReason disconnect_reason() const {
    return status_->disconnect_reason();
  }

  // What it was when OnChannelError() asked last.
  ipcx::DisconnectReason reason_of_error() const { return reason_of_error_; }

  int connections() const { return connections_; }
  int errors() const { return errors_; }
  int denials() const { return denials_; }
  // Messages of every kind.
  int messages() const { return messages_; }
  // Those that a handler understood, but for pings and calls.
  int handled() const { return handled_; }
  // Calls by the peer.
  int calls() const { return calls_; }
  // Why messages were given to OnBadMessageReceived().
  const std::vector<ipcx::DisconnectReason>& refusals() const {
    return refusals_;
  }

  // Sees each message first, and may handle it.
  void HandleBy(std::function<bool(const IPC::Message&)> handler) {
    handler_ = std::move(handler);
  }
  // What happens inside a call of the peer, before it is answered.
  void OnCallDo(std::function<void()> reaction) {
    on_call_ = std::move(reaction);
  }

  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override;
  void OnBadMessageReceived(const IPC::Message& message) override;
  void OnChannelConnected(int32 peer_pid) override;
  void OnChannelError() override;
#if defined(OS_POSIX)
  void OnChannelDenied() override;
#endif

 private:
  void OnPing(int number);
  void OnAsk(int number, int* answer);
  template <class Value>
  void OnValue(const Value& value) {
    ++handled_;
  }

  scoped_ptr<IPC::Channel> channel_;
  scoped_ptr<IPC::ChannelProxy> proxy_;
  scoped_refptr<ipcx::ChannelStatus> status_;
  ipcx::DisconnectReason reason_of_error_ = ipcx::DisconnectReason::kNone;
  int connections_ = 0;
  int errors_ = 0;
  int denials_ = 0;
  int messages_ = 0;
  int handled_ = 0;
  int calls_ = 0;
  std::vector<ipcx::DisconnectReason> refusals_;
  std::function<bool(const IPC::Message&)> handler_;
  std::function<void()> on_call_;

  DISALLOW_COPY_AND_ASSIGN(Victim);
};

}  // namespace hostile

#endif  // TESTS_HOSTILE_VICTIM_H_
