// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/recording_listener.h"

#include <algorithm>

namespace test_support {

RecordingListener::RecordingListener() = default;
RecordingListener::~RecordingListener() = default;

std::string RecordingListener::story() const {
  std::string story;
  for (const std::string& event : events_)
    story += (story.empty() ? "" : " ") + event;
  return story;
}

int RecordingListener::Count(const std::string& event) const {
  return static_cast<int>(std::count(events_.begin(), events_.end(), event));
}

void RecordingListener::Forget() {
  events_.clear();
  message_count_ = 0;
}

// Runs a copy, because the reaction may replace itself.
void RecordingListener::React(const Reaction& reaction) {
  const Reaction copy = reaction;
  if (copy)
    copy();
}

bool RecordingListener::OnMessageReceived(const IPC::Message& message) {
  events_.push_back("message:" + std::to_string(message.type()));
  ++message_count_;
  const bool handled = handles_messages_;
  const MessageReaction reaction = on_message_;
  if (reaction)
    reaction(message);
  return handled;
}

void RecordingListener::OnBadMessageReceived(const IPC::Message& message) {
  events_.push_back("bad:" + std::to_string(message.type()));
  const MessageReaction reaction = on_bad_message_;
  if (reaction)
    reaction(message);
}

void RecordingListener::OnChannelConnected(int32 peer_pid) {
  events_.push_back("connected:" + std::to_string(peer_pid));
  React(on_connected_);
}

void RecordingListener::OnChannelError() {
  events_.push_back("error");
  React(on_error_);
}

#if defined(OS_POSIX)
void RecordingListener::OnChannelDenied() {
  events_.push_back("denied");
  React(on_denied_);
}

void RecordingListener::OnChannelListenError() {
  events_.push_back("listen_error");
  React(on_listen_error_);
}
#endif

}  // namespace test_support
