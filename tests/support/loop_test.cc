// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/loop_test.h"

#include <condition_variable>
#include <mutex>

#include "base/auto_reset.h"
#include "base/message_loop/message_pump.h"
#include "base/time/time.h"

namespace test_support {

namespace {

using base::MessageLoop;
using base::TimeDelta;
using base::TimeTicks;

// As plain as a pump can be.
class PlainPump : public base::MessagePump {
 public:
  void Run(Delegate* delegate) override {
    base::AutoReset<bool> running(&running_, true);
    while (running_) {
      bool did_work = delegate->DoWork();
      if (running_)
        did_work |= delegate->DoDelayedWork(&delayed_work_time_);
      if (running_ && !did_work)
        did_work = delegate->DoIdleWork();
      if (running_ && !did_work)
        Sleep();
    }
  }
  void Quit() override { running_ = false; }
  void ScheduleWork() override {
    std::lock_guard<std::mutex> held(mutex_);
    scheduled_ = true;
    changed_.notify_one();
  }
  void ScheduleDelayedWork(const TimeTicks& time) override {
    delayed_work_time_ = time;
  }

 private:
  void Sleep() {
    std::unique_lock<std::mutex> held(mutex_);
    const auto is_scheduled = [this] { return scheduled_; };
    if (delayed_work_time_.is_null()) {
      changed_.wait(held, is_scheduled);
    } else {
      const TimeDelta delay = delayed_work_time_ - TimeTicks::Now();
      changed_.wait_for(held, std::chrono::microseconds(delay.InMicroseconds()),
                        is_scheduled);
    }
    scheduled_ = false;
  }

  bool running_ = false;
  TimeTicks delayed_work_time_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool scheduled_ = false;
};

std::unique_ptr<MessageLoop> MakeLoop(MessageLoop::Type type) {
  if (type != MessageLoop::TYPE_CUSTOM)
    return std::make_unique<MessageLoop>(type);
  return std::make_unique<MessageLoop>(
      scoped_ptr<base::MessagePump>(new PlainPump));
}

}  // namespace

LoopTest::LoopTest() : loop_(MakeLoop(GetParam())), raw_loop_(loop_.get()) {}

LoopTest::~LoopTest() {}

void LoopTest::Note(const std::string& word) {
  if (!log_.empty())
    log_ += ' ';
  log_ += word;
}

void LoopTest::Post(const std::string& word) {
  Post([this, word] { Note(word); });
}

void LoopTest::Post(const std::function<void()>& what) {
  loop_->PostTask(FROM_HERE, Do(what));
}

void LoopTest::PostNonNestable(const std::string& word) {
  loop_->PostNonNestableTask(FROM_HERE, Do([this, word] { Note(word); }));
}

void LoopTest::PostDelayed(const std::string& word, int milliseconds) {
  loop_->PostDelayedTask(FROM_HERE, Do([this, word] { Note(word); }),
                         TimeDelta::FromMilliseconds(milliseconds));
}

void LoopTest::PostNested(bool allow_tasks) {
  Post([this, allow_tasks] {
    Note("(");
    if (allow_tasks) {
      MessageLoop::ScopedNestableTaskAllower allower(loop_.get());
      base::RunLoop().RunUntilIdle();
    } else {
      base::RunLoop().RunUntilIdle();
    }
    Note(")");
  });
}

}  // namespace test_support
