// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_LOOP_TEST_H_
#define TESTS_SUPPORT_LOOP_TEST_H_

#include <functional>
#include <memory>
#include <string>

#include "base/location.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "gtest/gtest.h"
#include "tests/support/do.h"

namespace test_support {

// A test with a message loop, which notes what happens as a string of words:
//
//   Post("a");
//   loop().RunUntilIdle();
//   EXPECT_EQ("a", log());
class LoopTest : public testing::TestWithParam<base::MessageLoop::Type> {
 protected:
  // A TYPE_CUSTOM loop gets a pump of this file's own, which knows no more
  // than base::MessagePump says.
  LoopTest();
  ~LoopTest() override;

  // Still there while DestroyLoop() is going on.
  base::MessageLoop& loop() { return *raw_loop_; }
  void DestroyLoop() { loop_.reset(); }

  void Note(const std::string& word);
  const std::string& log() const { return log_; }

  // Tasks that note |word|, and do |what|.
  void Post(const std::string& word);
  void Post(const std::function<void()>& what);
  void PostNonNestable(const std::string& word);
  void PostDelayed(const std::string& word, int milliseconds);

  // As a task: notes "(", runs a nested loop until it is idle, notes ")".
  void PostNested(bool allow_tasks);

 private:
  std::string log_;
  std::unique_ptr<base::MessageLoop> loop_;
  base::MessageLoop* const raw_loop_;
};

// Every kind of loop a test can have.
inline auto AllLoops() {
  return testing::Values(
      base::MessageLoop::TYPE_DEFAULT, base::MessageLoop::TYPE_UI,
      base::MessageLoop::TYPE_CUSTOM, base::MessageLoop::TYPE_IO);
}

}  // namespace test_support

#endif  // TESTS_SUPPORT_LOOP_TEST_H_
