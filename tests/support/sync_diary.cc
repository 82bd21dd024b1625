// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/sync_diary.h"

#include <algorithm>
#include <chrono>

#include "gtest/gtest.h"
#include "tests/support/patience.h"

namespace test_support {

void SyncDiary::Note(const std::string& word) {
  std::lock_guard<std::mutex> held(mutex_);
  words_.push_back(word);
  noted_.notify_all();
}

std::string SyncDiary::story() const {
  std::lock_guard<std::mutex> held(mutex_);
  return StoryWithLock();
}

int SyncDiary::Count(const std::string& word) const {
  std::lock_guard<std::mutex> held(mutex_);
  return CountWithLock(word);
}

void SyncDiary::Forget() {
  std::lock_guard<std::mutex> held(mutex_);
  words_.clear();
}

void SyncDiary::WaitFor(const std::string& word, int count) const {
  std::unique_lock<std::mutex> held(mutex_);
  // Against the system's clock, which thread sanitizers understand.
  const auto limit = std::chrono::system_clock::now() + kPatience;
  const bool came = noted_.wait_until(
      held, limit, [&] { return CountWithLock(word) >= count; });
  EXPECT_TRUE(came) << "no " << word << " in: " << StoryWithLock();
}

int SyncDiary::CountWithLock(const std::string& word) const {
  return static_cast<int>(std::count(words_.begin(), words_.end(), word));
}

std::string SyncDiary::StoryWithLock() const {
  std::string story;
  for (const std::string& word : words_)
    story += (story.empty() ? "" : " ") + word;
  return story;
}

}  // namespace test_support
