// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_RECORDING_LISTENER_H_
#define TESTS_SUPPORT_RECORDING_LISTENER_H_

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/basictypes.h"
#include "build/build_config.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_message.h"

namespace test_support {

// Notes every callback as a word, in order: "connected:42", "message:7" (its
// type), "bad:7", "error", "denied", "listen_error". A test may react to a
// callback, by quitting a loop, closing or deleting the channel, and so on.
class RecordingListener : public IPC::Listener {
 public:
  typedef std::function<void()> Reaction;
  typedef std::function<void(const IPC::Message&)> MessageReaction;

  RecordingListener();
  ~RecordingListener() override;

  const std::vector<std::string>& events() const { return events_; }
  // The events, joined by spaces.
  std::string story() const;
  int Count(const std::string& event) const;
  int message_count() const { return message_count_; }
  void Forget();

  // Called after the event was noted. They may delete the listener's channel,
  // and a reaction may replace itself.
  void OnConnectedDo(Reaction reaction) { on_connected_ = std::move(reaction); }
  void OnErrorDo(Reaction reaction) { on_error_ = std::move(reaction); }
  void OnMessageDo(MessageReaction reaction) {
    on_message_ = std::move(reaction);
  }
  void OnBadMessageDo(MessageReaction reaction) {
    on_bad_message_ = std::move(reaction);
  }

#if defined(OS_POSIX)
  void OnDeniedDo(Reaction reaction) {
    on_denied_ = std::move(reaction);
  }
  void OnListenErrorDo(Reaction reaction) {
    on_listen_error_ = std::move(reaction);
  }
#endif

  // What OnMessageReceived() returns.
  void set_handles_messages(bool handles) {
    handles_messages_ = handles;
  }

  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override;
  void OnBadMessageReceived(const IPC::Message& message) override;
  void OnChannelConnected(int32 peer_pid) override;
  void OnChannelError() override;
#if defined(OS_POSIX)
  void OnChannelDenied() override;
  void OnChannelListenError() override;
#endif

 private:
  static void React(const Reaction& reaction);

  std::vector<std::string> events_;
  int message_count_ = 0;
  bool handles_messages_ = true;
  Reaction on_connected_;
  Reaction on_error_;
  MessageReaction on_message_;
  MessageReaction on_bad_message_;
#if defined(OS_POSIX)
  Reaction on_denied_;
  Reaction on_listen_error_;
#endif
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_RECORDING_LISTENER_H_
