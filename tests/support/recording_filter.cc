// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/recording_filter.h"

#include <algorithm>

namespace test_support {

void RecordingFilter::Diary::Note(const std::string& event) {
  base::AutoLock locked(lock_);
  events_.push_back(event);
}

std::string RecordingFilter::Diary::story() const {
  base::AutoLock locked(lock_);
  std::string story;
  for (const std::string& event : events_)
    story += (story.empty() ? "" : " ") + event;
  return story;
}

bool RecordingFilter::Diary::Has(const std::string& event) const {
  base::AutoLock locked(lock_);
  return std::find(events_.begin(), events_.end(), event) != events_.end();
}

RecordingFilter::RecordingFilter(Diary* diary, const std::string& name)
    : diary_(diary), prefix_(name.empty() ? "" : name + ".") {}

RecordingFilter::~RecordingFilter() = default;

void RecordingFilter::OnFilterAdded(IPC::Sender* sender) {
  diary_->Note(prefix_ + "added");
  if (on_added_)
    on_added_(sender);
}

void RecordingFilter::OnFilterRemoved() {
  diary_->Note(prefix_ + "removed");
}

void RecordingFilter::OnChannelConnected(int32 peer_pid) {
  diary_->Note(prefix_ + "connected:" + std::to_string(peer_pid));
}

void RecordingFilter::OnChannelError() {
  diary_->Note(prefix_ + "error");
}

void RecordingFilter::OnChannelClosing() {
  diary_->Note(prefix_ + "closing");
}

bool RecordingFilter::OnMessageReceived(const IPC::Message& message) {
  diary_->Note(prefix_ + "message:" + std::to_string(message.type()));
  if (on_message_)
    on_message_(message);
  return taken_.count(message.type()) > 0;
}

bool RecordingFilter::GetSupportedMessageClasses(
    std::vector<uint32>* supported_message_classes) const {
  *supported_message_classes = classes_;
  return !classes_.empty();
}

}  // namespace test_support
