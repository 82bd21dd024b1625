// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/task_runner_message_filter.h"

#include <string>
#include <vector>

#include "base/bind.h"
#include "base/synchronization/lock.h"
#include "base/threading/platform_thread.h"
#include "ipc/ipc_message_macros.h"
#include "ipcx/channel.h"
#include "tests/support/proxy_test.h"
#include "tests/support/sync_messages.h"

namespace ipcx {
namespace {

using test_support::RunUntil;

// Keeps its tasks until the test says what becomes of them.
class HoldingRunner : public base::TaskRunner {
 public:
  bool PostDelayedTask(const tracked_objects::Location& from_here,
                       const base::Closure& task,
                       base::TimeDelta delay) override {
    base::AutoLock locked(lock_);
    tasks_.push_back(task);
    return true;
  }
  bool RunsTasksOnCurrentThread() const override { return true; }

  int count() {
    base::AutoLock locked(lock_);
    return static_cast<int>(tasks_.size());
  }
  void RunAll() {
    for (const base::Closure& task : TakeAll())
      task.Run();
  }
  void DropAll() { TakeAll(); }

 private:
  ~HoldingRunner() override {}

  std::vector<base::Closure> TakeAll() {
    base::AutoLock locked(lock_);
    std::vector<base::Closure> tasks;
    tasks.swap(tasks_);
    return tasks;
  }

  base::Lock lock_;
  std::vector<base::Closure> tasks_;
};

// Has its messages handled by |runner|, and notes them as words.
class NotingFilter : public TaskRunnerMessageFilter {
 public:
  explicit NotingFilter(base::TaskRunner* runner)
      : TaskRunnerMessageFilter(TestMsgStart), runner_(runner) {}

  std::string story() {
    base::AutoLock locked(lock_);
    return story_;
  }
  // Of the last handler.
  base::PlatformThreadId thread_id() {
    base::AutoLock locked(lock_);
    return thread_id_;
  }

  // TaskRunnerMessageFilter:
  base::TaskRunner* OverrideTaskRunnerForMessage(
      const IPC::Message& message) override {
    return runner_.get();
  }
  bool OnMessageReceived(const IPC::Message& message) override {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(NotingFilter, message)
      IPC_MESSAGE_HANDLER(SyncMsg_Note, OnNote)
      IPC_MESSAGE_HANDLER(SyncMsg_Call, OnCall)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }
  void OnFilterAdded(IPC::Sender* sender) override { Note("added"); }
  void OnChannelConnected(int32 peer_pid) override { Note("connected"); }
  void OnChannelClosing() override { Note("closing"); }
  void OnFilterRemoved() override { Note("removed"); }

 private:
  ~NotingFilter() override {}

  void OnNote(int number) { Note("note:" + std::to_string(number)); }
  void OnCall(int number, int* answer) {
    Note("call:" + std::to_string(number));
    *answer = number;
  }
  void Note(const std::string& event) {
    base::AutoLock locked(lock_);
    story_ += (story_.empty() ? "" : " ") + event;
    thread_id_ = base::PlatformThread::CurrentId();
  }

  const scoped_refptr<base::TaskRunner> runner_;
  base::Lock lock_;
  std::string story_;
  base::PlatformThreadId thread_id_ = base::kInvalidThreadId;
};

class TaskRunnerMessageFilterTest : public test_support::ProxyTest {
 protected:
  TaskRunnerMessageFilterTest()
      : handlers_("handlers"), holding_runner_(new HoldingRunner) {
    EXPECT_TRUE(handlers_.Start());
    renderer_listener_.OnMessageDo([this](const IPC::Message& message) {
      if (message.is_reply())
        ++(message.is_reply_error() ? error_replies_ : good_replies_);
    });
  }

  // The browser's side has a filter whose handlers run there.
  void StartWithFilter(base::TaskRunner* runner) {
    StartBrowser();
    filter_ = new NotingFilter(runner);
    filter_->SetRefusalCallback(base::Bind(
        &TaskRunnerMessageFilterTest::OnRefused, base::Unretained(this)));
    filter_->set_max_pending_bytes(max_pending_bytes_);
    browser_->AddFilter(filter_->GetFilter().get());
    StartRenderer();
    RunUntil([this] { return browser_listener_.Count(Connected()) == 1; });
  }

  void SendNote(int number) { renderer_->Send(new SyncMsg_Note(number)); }
  void SendCall(int number) {
    renderer_->Send(new SyncMsg_Call(number, &ignored_));
  }
  // A message of |type| without its parameters.
  void SendEmpty(uint32 type) {
    renderer_->Send(new IPC::Message(MSG_ROUTING_CONTROL, type,
                                     IPC::Message::PRIORITY_NORMAL));
  }

  void RunUntilStoryIs(const std::string& story) {
    RunUntil([&] { return filter_->story() == story; });
  }

  void OnRefused(DisconnectReason reason, const IPC::Message& message) {
    refusals_.push_back(std::string(DisconnectReasonName(reason)) + ":" +
                        std::to_string(message.type()));
    refusal_thread_ = base::PlatformThread::CurrentId();
    if (reason != DisconnectReason::kBacklogFull) {
      EXPECT_EQ(GetRefusalReason(message), reason);
    }
  }

  base::Thread handlers_;
  scoped_refptr<HoldingRunner> holding_runner_;
  scoped_refptr<NotingFilter> filter_;
  size_t max_pending_bytes_ = ChannelPolicy::kUnlimited;
  std::vector<std::string> refusals_;
  base::PlatformThreadId refusal_thread_ = base::kInvalidThreadId;
  int error_replies_ = 0;
  int good_replies_ = 0;
  int ignored_ = 0;
};

TEST_F(TaskRunnerMessageFilterTest, HandlersRunOnTheChosenRunner) {
  StartWithFilter(handlers_.task_runner().get());
  SendNote(5);
  RunUntilStoryIs("added connected note:5");
  EXPECT_EQ(filter_->thread_id(), handlers_.thread_id());
}

TEST_F(TaskRunnerMessageFilterTest, OrOnTheIOThread) {
  StartWithFilter(nullptr);
  SendNote(5);
  RunUntilStoryIs("added connected note:5");
  EXPECT_EQ(filter_->thread_id(), browser_io_.thread_id());
}

TEST_F(TaskRunnerMessageFilterTest, OtherClassesGoTheirWay) {
  StartWithFilter(handlers_.task_runner().get());
  SendFromRenderer(5);
  RunUntil([this] { return browser_listener_.Count("message:5") == 1; });
}

TEST_F(TaskRunnerMessageFilterTest, ItHearsOfTheChannelOnTheIOThread) {
  StartWithFilter(handlers_.task_runner().get());
  EXPECT_EQ(filter_->peer_pid(), base::GetCurrentProcId());
  browser_.reset();
  RunUntilStoryIs("added connected closing removed");
  EXPECT_EQ(filter_->thread_id(), browser_io_.thread_id());
}

// D20.
TEST_F(TaskRunnerMessageFilterTest, AParseFailureOnTheRunnerIsReported) {
  StartWithFilter(handlers_.task_runner().get());
  SendEmpty(SyncMsg_Note::ID);
  RunUntil([this] { return !refusals_.empty(); });
  EXPECT_EQ(refusals_[0],
            "UnparsableMessage:" + std::to_string(SyncMsg_Note::ID));
  EXPECT_EQ(refusal_thread_, base::PlatformThread::CurrentId());
}

TEST_F(TaskRunnerMessageFilterTest, OneOnTheIOThreadIsForTheListener) {
  StartWithFilter(nullptr);
  SendEmpty(SyncMsg_Note::ID);
  const std::string bad = Word("bad", static_cast<uint32>(SyncMsg_Note::ID));
  RunUntil([&] { return browser_listener_.Count(bad) == 1; });
  EXPECT_TRUE(refusals_.empty());
}

TEST_F(TaskRunnerMessageFilterTest, AHandlerMayRefuseAMessageOnAnyThread) {
  StartWithFilter(handlers_.task_runner().get());
  const SyncMsg_Note message(5);
  filter_->BadMessageReceived(message);
  EXPECT_TRUE(refusals_.empty()) << "it is told by a task";
  RunUntil([this] { return !refusals_.empty(); });
  EXPECT_EQ(refusals_[0], "None:" + std::to_string(SyncMsg_Note::ID));
}

TEST_F(TaskRunnerMessageFilterTest, ACallIsAnsweredFromTheRunner) {
  StartWithFilter(handlers_.task_runner().get());
  SendCall(5);
  RunUntil([this] { return good_replies_ == 1; });
  EXPECT_EQ(error_replies_, 0);
}

TEST_F(TaskRunnerMessageFilterTest, ACallThatNobodyHandlesIsAnswered) {
  StartWithFilter(handlers_.task_runner().get());
  renderer_->Send(new SyncMsg_Unknown(&ignored_));
  RunUntil([this] { return error_replies_ == 1; });
}

TEST_F(TaskRunnerMessageFilterTest, SoIsOneWhoseRunnerIsGone) {
  const scoped_refptr<base::TaskRunner> runner = handlers_.task_runner();
  handlers_.Stop();
  StartWithFilter(runner.get());
  SendCall(5);
  RunUntil([this] { return error_replies_ == 1; });
}

TEST_F(TaskRunnerMessageFilterTest, SoIsOneThatTheRunnerDrops) {
  StartWithFilter(holding_runner_.get());
  SendCall(5);
  RunUntil([this] { return holding_runner_->count() == 1; });
  EXPECT_EQ(error_replies_, 0);
  holding_runner_->DropAll();
  RunUntil([this] { return error_replies_ == 1; });
}

TEST_F(TaskRunnerMessageFilterTest, ItSendsFromAnyThread) {
  StartWithFilter(handlers_.task_runner().get());
  EXPECT_TRUE(filter_->Send(NewMessage(8)));
  RunUntil([this] { return renderer_listener_.Count("message:8") == 1; });
}

TEST_F(TaskRunnerMessageFilterTest, ItSendsNothingBeforeAndAfterTheChannel) {
  const scoped_refptr<NotingFilter> alone(new NotingFilter(nullptr));
  EXPECT_FALSE(alone->Send(NewMessage(8)));
  StartWithFilter(nullptr);
  browser_.reset();
  FlushBrowserIO();
  EXPECT_FALSE(filter_->Send(NewMessage(8)));
}

TEST_F(TaskRunnerMessageFilterTest, ItSendsNoCalls) {
  StartWithFilter(nullptr);
  EXPECT_FALSE(filter_->Send(new SyncMsg_Nothing));
}

TEST_F(TaskRunnerMessageFilterTest, APeerThatSendsTooFastIsReportedOnce) {
  max_pending_bytes_ = 2000;
  StartWithFilter(holding_runner_.get());
  for (int i = 0; i < 20; ++i)
    SendNote(i);
  RunUntil([this] { return !refusals_.empty(); });
  EXPECT_EQ(refusals_[0], "BacklogFull:" + std::to_string(SyncMsg_Note::ID));
  const int held = holding_runner_->count();
  EXPECT_GT(held, 0);
  EXPECT_LT(held, 20);
  holding_runner_->RunAll();
  SendNote(99);
  FlushBrowserIO();
  loop_.RunUntilIdle();
  EXPECT_EQ(refusals_.size(), 1u);
  EXPECT_EQ(holding_runner_->count(), 0);
}

TEST_F(TaskRunnerMessageFilterTest, WhatWasHandledDoesNotCountAnyMore) {
  max_pending_bytes_ = 2000;
  StartWithFilter(holding_runner_.get());
  for (int i = 0; i < 20; ++i) {
    SendNote(i);
    RunUntil([this] { return holding_runner_->count() == 1; });
    holding_runner_->RunAll();
  }
  EXPECT_TRUE(refusals_.empty());
}

}  // namespace
}  // namespace ipcx
