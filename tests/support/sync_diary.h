// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_SYNC_DIARY_H_
#define TESTS_SUPPORT_SYNC_DIARY_H_

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

namespace test_support {

// Words in the order in which they were noted, on any thread.
class SyncDiary {
 public:
  void Note(const std::string& word);

  // The words, joined by spaces.
  std::string story() const;
  int Count(const std::string& word) const;
  void Forget();

  // Returns once |word| was noted |count| times; fails the test after ten
  // seconds.
  void WaitFor(const std::string& word, int count = 1) const;

 private:
  int CountWithLock(const std::string& word) const;
  std::string StoryWithLock() const;

  mutable std::mutex mutex_;
  mutable std::condition_variable noted_;
  std::vector<std::string> words_;
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_SYNC_DIARY_H_
