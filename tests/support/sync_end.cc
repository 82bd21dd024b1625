// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/sync_end.h"

#include <utility>

#include "gtest/gtest.h"
#include "tests/support/sync_messages.h"

namespace test_support {

SyncEnd::SyncEnd(SyncThread* thread, const std::string& name)
    : thread_(thread), prefix_(name.empty() ? "" : name + ".") {}

SyncEnd::~SyncEnd() {
  DeleteChannel();
}

void SyncEnd::Open(const IPC::ChannelHandle& handle, IPC::Channel::Mode mode) {
  thread_->Do([&] {
    channel_ = IPC::SyncChannel::Create(Factory(handle, mode), this,
                                        thread_->io_runner(), true,
                                        thread_->shutdown());
  });
}

void SyncEnd::OpenInTwoSteps(const IPC::ChannelHandle& handle,
                             IPC::Channel::Mode mode,
                             IPC::MessageFilter* filter) {
  OpenInTwoSteps();
  thread_->Do([&] {
    channel_->AddFilter(filter);
    channel_->Init(Factory(handle, mode), true);
  });
}

void SyncEnd::UsePolicy(const ipcx::ChannelPolicy& policy) {
  policy_.reset(new ipcx::ChannelPolicy(policy));
}

scoped_ptr<IPC::ChannelFactory> SyncEnd::Factory(
    const IPC::ChannelHandle& handle,
    IPC::Channel::Mode mode) const {
  return policy_ ? ipcx::CreateChannelFactory(handle, mode, *policy_)
                 : IPC::ChannelFactory::Create(handle, mode);
}

void SyncEnd::OpenInTwoSteps() {
  thread_->Do([&] {
    channel_ = IPC::SyncChannel::Create(this, thread_->io_runner(),
                                        thread_->shutdown());
  });
}

void SyncEnd::CloseChannel() {
  thread_->Do([&] { channel_->Close(); });
}

void SyncEnd::DeleteChannel() {
  thread_->Do([&] {
    kept_.clear();
    channel_.reset();
  });
}

void SyncEnd::OnCall(int what, const std::function<int()>& answer) {
  std::lock_guard<std::mutex> held(mutex_);
  answers_[what] = answer;
}

void SyncEnd::OnNote(int what, const std::function<void()>& reaction) {
  std::lock_guard<std::mutex> held(mutex_);
  reactions_[what] = reaction;
}

void SyncEnd::KeepCall(int what) {
  std::lock_guard<std::mutex> held(mutex_);
  keeps_[what] = true;
}

void SyncEnd::AnswerKept(int what, int answer) {
  thread_->Do([&] {
    ASSERT_TRUE(kept_[what]);
    SyncMsg_Call::WriteReplyParams(kept_[what].get(), answer);
    Send(kept_[what].release());
  });
}

void SyncEnd::OnNothing(const std::function<void()>& reaction) {
  std::lock_guard<std::mutex> held(mutex_);
  on_nothing_ = reaction;
}

void SyncEnd::OnBad(const std::function<void()>& reaction) {
  std::lock_guard<std::mutex> held(mutex_);
  on_bad_ = reaction;
}

void SyncEnd::OnError(const std::function<void()>& reaction) {
  std::lock_guard<std::mutex> held(mutex_);
  on_error_ = reaction;
}

std::string SyncEnd::Ask(int what, const Tweak& tweak) {
  std::string result;
  thread_->Do([&] {
    int answer = -1;
    scoped_ptr<IPC::SyncMessage> call(new SyncMsg_Call(what, &answer));
    if (tweak)
      tweak(call.get());
    const std::string number = std::to_string(what);
    Note("ask:" + number);
    if (Send(call.release())) {
      result = std::to_string(answer);
      Note("got:" + number + "=" + result);
    } else {
      result = "lost";
      Note("lost:" + number);
    }
  });
  return result;
}

void SyncEnd::StartAsk(int what, const Tweak& tweak) {
  thread_->Post([this, what, tweak] { Ask(what, tweak); });
}

void SyncEnd::Tell(int what, bool unblock) {
  thread_->Do([&] {
    IPC::Message* const message = new SyncMsg_Note(what);
    message->set_unblock(unblock);
    EXPECT_TRUE(Send(message));
  });
}

bool SyncEnd::Send(IPC::Message* message) {
  if (channel_)
    return channel_->Send(message);
  delete message;
  return false;
}

bool SyncEnd::OnMessageReceived(const IPC::Message& message) {
  EXPECT_TRUE(thread_->IsCurrent());
  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(SyncEnd, message)
    IPC_MESSAGE_HANDLER(SyncMsg_Note, OnNoteMessage)
    IPC_MESSAGE_HANDLER(SyncMsg_Nothing, OnNothingMessage)
    IPC_MESSAGE_HANDLER(SyncMsg_Divide, OnDivide)
    IPC_MESSAGE_HANDLER(SyncMsg_Tell, OnTell)
    IPC_MESSAGE_HANDLER(SyncMsg_Join, OnJoin)
    IPC_MESSAGE_HANDLER_DELAY_REPLY(SyncMsg_Call, OnCallMessage)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  return handled;
}

void SyncEnd::OnBadMessageReceived(const IPC::Message& message) {
  Note("bad");
  React(on_bad_);
}

void SyncEnd::OnChannelConnected(int32 peer_pid) {
  Note("connected");
}

void SyncEnd::OnChannelError() {
  Note("error");
  React(on_error_);
}

void SyncEnd::Note(const std::string& word) {
  thread_->diary().Note(Word(word));
}

void SyncEnd::React(const std::function<void()>& reaction) {
  std::function<void()> copy;
  {
    std::lock_guard<std::mutex> held(mutex_);
    copy = reaction;
  }
  if (copy)
    copy();
}

void SyncEnd::OnCallMessage(int what, IPC::Message* reply) {
  scoped_ptr<IPC::Message> owned(reply);
  std::function<int()> answer;
  bool keeps = false;
  {
    std::lock_guard<std::mutex> held(mutex_);
    if (answers_.count(what))
      answer = answers_[what];
    keeps = keeps_.count(what) > 0;
  }
  const std::string number = std::to_string(what);
  if (keeps) {
    kept_[what] = std::move(owned);
    Note("kept:" + number);
    return;
  }
  Note("(" + number);
  SyncMsg_Call::WriteReplyParams(owned.get(), answer ? answer() : what);
  Note(")" + number);
  Send(owned.release());
}

void SyncEnd::OnNoteMessage(int what) {
  Note("note:" + std::to_string(what));
  std::function<void()> reaction;
  {
    std::lock_guard<std::mutex> held(mutex_);
    if (reactions_.count(what))
      reaction = reactions_[what];
  }
  if (reaction)
    reaction();
}

void SyncEnd::OnNothingMessage() {
  React(on_nothing_);
}

void SyncEnd::OnDivide(int dividend, int divisor, int* quotient, int* rest) {
  *quotient = dividend / divisor;
  *rest = dividend % divisor;
}

void SyncEnd::OnTell(const std::string& text) {
  Note("told:" + text);
}

void SyncEnd::OnJoin(int a,
                     const std::string& b,
                     int c,
                     const std::string& d,
                     int e,
                     std::string* joined,
                     int* sum,
                     bool* is_even) {
  *joined = b + d;
  *sum = a + c + e;
  *is_even = *sum % 2 == 0;
}

SyncEnd::Tweak Pumping() {
  return [](IPC::SyncMessage* call) { call->EnableMessagePumping(); };
}

SyncEnd::Tweak PumpingFrom(base::WaitableEvent* event) {
  return
      [event](IPC::SyncMessage* call) { call->set_pump_messages_event(event); };
}

SyncEnd::Tweak NotUnblocking() {
  return [](IPC::SyncMessage* call) { call->set_unblock(false); };
}

}  // namespace test_support
