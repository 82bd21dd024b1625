// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/hostile/victim.h"

#include "tests/hostile/hostile_messages.h"

namespace hostile {

const VictimType kChannelVictim = {"Channel", VictimType::kChannel, false};
const VictimType kSuspiciousChannelVictim = {"SuspiciousChannel",
                                             VictimType::kChannel, true};
const VictimType kProxyVictim = {"SuspiciousProxy", VictimType::kProxy, true};
const VictimType kSyncChannelVictim = {"SuspiciousSyncChannel",
                                       VictimType::kSyncChannel, true};

ipcx::ChannelPolicy VictimType::Policy() const {
  return is_suspicious ? ipcx::ChannelPolicy::Suspicious()
                       : ipcx::ChannelPolicy();
}

Victim::Victim(VictimType::Kind kind,
               const IPC::ChannelHandle& handle,
               IPC::Channel::Mode mode,
               const ipcx::ChannelPolicy& policy,
               const Threads& threads) {
  switch (kind) {
    case VictimType::kChannel:
      channel_ = ipcx::CreateChannel(handle, mode, this, policy);
      status_ = ipcx::GetStatus(channel_.get());
      ignore_result(channel_->Connect());  // An error follows.
      return;
    case VictimType::kProxy:
      proxy_ = IPC::ChannelProxy::Create(
          ipcx::CreateChannelFactory(handle, mode, policy), this, threads.io);
      break;
    case VictimType::kSyncChannel:
      proxy_ = IPC::SyncChannel::Create(
          ipcx::CreateChannelFactory(handle, mode, policy), this, threads.io,
          true, threads.shutdown);
      break;
  }
  status_ = ipcx::GetStatus(proxy_.get());
}

Victim::~Victim() = default;

bool Victim::Send(IPC::Message* message) {
  return channel_ ? channel_->Send(message) : proxy_->Send(message);
}

std::string Victim::Ask(int number) {
  int answer = 0;
  return Send(new HostileMsg_Ask(number, &answer)) ? std::to_string(answer)
                                                   : "lost";
}

bool Victim::OnMessageReceived(const IPC::Message& message) {
  ++messages_;
  if (handler_ && handler_(message))
    return true;
  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(Victim, message)
    IPC_MESSAGE_HANDLER(HostileMsg_Ping, OnPing)
    IPC_MESSAGE_HANDLER(HostileMsg_Ask, OnAsk)
    IPC_MESSAGE_HANDLER(HostileMsg_Bool, OnValue<bool>)
    IPC_MESSAGE_HANDLER(HostileMsg_Colour, OnValue<Colour>)
    IPC_MESSAGE_HANDLER(HostileMsg_Text, OnValue<std::string>)
    IPC_MESSAGE_HANDLER(HostileMsg_Text16, OnValue<base::string16>)
    IPC_MESSAGE_HANDLER(HostileMsg_Path, OnValue<base::FilePath>)
    IPC_MESSAGE_HANDLER(HostileMsg_Bytes, OnValue<std::vector<unsigned char>>)
    IPC_MESSAGE_HANDLER(HostileMsg_Flags, OnValue<std::vector<bool>>)
    IPC_MESSAGE_HANDLER(HostileMsg_Numbers, OnValue<std::vector<int>>)
    IPC_MESSAGE_HANDLER(HostileMsg_Texts, OnValue<std::vector<std::string>>)
    IPC_MESSAGE_HANDLER(HostileMsg_Set, OnValue<std::set<int>>)
    IPC_MESSAGE_HANDLER(HostileMsg_Map, OnValue<NumberByName>)
    IPC_MESSAGE_HANDLER(HostileMsg_Tree, OnValue<Tree>)
    IPC_MESSAGE_HANDLER(HostileMsg_List, OnValue<base::ListValue>)
    IPC_MESSAGE_HANDLER(HostileMsg_Dictionary, OnValue<base::DictionaryValue>)
    IPC_MESSAGE_HANDLER(HostileMsg_Wrapped, OnValue<IPC::Message>)
    IPC_MESSAGE_HANDLER(HostileMsg_Fill, OnValue<HostileMsg_Form>)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  return handled;
}

void Victim::OnBadMessageReceived(const IPC::Message& message) {
  refusals_.push_back(ipcx::GetRefusalReason(message));
}

void Victim::OnChannelConnected(int32 peer_pid) {
  ++connections_;
}

void Victim::OnChannelError() {
  reason_of_error_ = disconnect_reason();
  ++errors_;
}

#if defined(OS_POSIX)
void Victim::OnChannelDenied() {
  ++denials_;
}
#endif

void Victim::OnPing(int number) {
  // A proxy tells of each answer that comes too late.
  if (disconnect_reason() != ipcx::DisconnectReason::kNone)
    return;
  Send(new HostileMsg_Pong(number));
}

void Victim::OnAsk(int number, int* answer) {
  ++calls_;
  if (on_call_)
    on_call_();
  *answer = number;
}

}  // namespace hostile
