// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_SYNC_END_H_
#define TESTS_SUPPORT_SYNC_END_H_

#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "base/macros.h"
#include "base/memory/scoped_ptr.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_sender.h"
#include "ipc/ipc_sync_channel.h"
#include "ipcx/channel.h"
#include "tests/support/sync_thread.h"

namespace test_support {

// One end of a SyncChannel, on a SyncThread, with a script of what its handlers
// do. It notes in the thread's diary:
//
//   ask:1 got:1=7 lost:1  a call begins, is answered, fails
//   (1 )1                 a handler of a call begins and ends
//   kept:1                a handler leaves without an answer
//   note:2                an asynchronous message
//   connected error bad   what else a listener hears; bad messages
//
// Its verbs may be used on any thread while its own is free, and inside
// handlers.
class SyncEnd : public IPC::Listener, public IPC::Sender {
 public:
  // |name| goes before each word.
  explicit SyncEnd(SyncThread* thread, const std::string& name = "");
  ~SyncEnd() override;

  void Open(const IPC::ChannelHandle& handle, IPC::Channel::Mode mode);
  // The same with |filter| added before.
  void OpenInTwoSteps(const IPC::ChannelHandle& handle,
                      IPC::Channel::Mode mode,
                      IPC::MessageFilter* filter);
  // Without Init().
  void OpenInTwoSteps();
  // For channels that are opened from here on; default ones before.
  void UsePolicy(const ipcx::ChannelPolicy& policy);
  void CloseChannel();
  void DeleteChannel();
  IPC::SyncChannel* channel() { return channel_.get(); }
  SyncThread& thread() { return *thread_; }

  // What to do when called or told |what|. Without a script a call is answered
  // by its own number. A handler that keeps a call owes the answer.
  void OnCall(int what, const std::function<int()>& answer);
  void OnNote(int what, const std::function<void()>& reaction);
  void KeepCall(int what);
  void AnswerKept(int what, int answer);
  void OnNothing(const std::function<void()>& reaction);
  void OnBad(const std::function<void()>& reaction);
  void OnError(const std::function<void()>& reaction);

  // Calls the peer. The answer as text, or "lost". |tweak| may change the
  // message.
  typedef std::function<void(IPC::SyncMessage*)> Tweak;
  std::string Ask(int what, const Tweak& tweak = nullptr);
  // The same without waiting: look into the diary.
  void StartAsk(int what, const Tweak& tweak = nullptr);
  void Tell(int what, bool unblock = false);

  // As it stands in the diary.
  std::string Word(const std::string& word) const { return prefix_ + word; }

  // IPC::Sender; on the end's own thread. Deletes |message| without a channel.
  bool Send(IPC::Message* message) override;

  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override;
  void OnBadMessageReceived(const IPC::Message& message) override;
  void OnChannelConnected(int32 peer_pid) override;
  void OnChannelError() override;

 private:
  void Note(const std::string& word);
  void React(const std::function<void()>& reaction);

  void OnCallMessage(int what, IPC::Message* reply);
  void OnNoteMessage(int what);
  void OnNothingMessage();
  void OnDivide(int dividend, int divisor, int* quotient, int* rest);
  void OnTell(const std::string& text);
  void OnJoin(int a,
              const std::string& b,
              int c,
              const std::string& d,
              int e,
              std::string* joined,
              int* sum,
              bool* is_even);

  SyncThread* const thread_;
  const std::string prefix_;
  scoped_ptr<IPC::ChannelFactory> Factory(const IPC::ChannelHandle& handle,
                                          IPC::Channel::Mode mode) const;

  scoped_ptr<ipcx::ChannelPolicy> policy_;
  scoped_ptr<IPC::SyncChannel> channel_;
  std::map<int, scoped_ptr<IPC::Message>> kept_;

  std::mutex mutex_;
  // Guarded by |mutex_|:
  std::map<int, std::function<int()>> answers_;
  std::map<int, std::function<void()>> reactions_;
  std::map<int, bool> keeps_;
  std::function<void()> on_nothing_;
  std::function<void()> on_bad_;
  std::function<void()> on_error_;

  DISALLOW_COPY_AND_ASSIGN(SyncEnd);
};

// Tweaks: run the message loop from the start, or once |event| is signalled;
// do not ask to be handled by a blocked thread.
SyncEnd::Tweak Pumping();
SyncEnd::Tweak PumpingFrom(base::WaitableEvent* event);
SyncEnd::Tweak NotUnblocking();

}  // namespace test_support

#endif  // TESTS_SUPPORT_SYNC_END_H_
