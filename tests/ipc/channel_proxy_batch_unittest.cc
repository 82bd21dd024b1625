// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Messages that were received at once reach the listener's thread by one task,
// and are for everybody there as many tasks as they are messages.

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/bind.h"
#include "base/location.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/platform_thread.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_message.h"
#include "ipcx/channel.h"
#include "src/ipc/backlog_cost.h"
#include "tests/support/do.h"
#include "tests/support/forwarding_runner.h"
#include "tests/support/memory_use.h"
#include "tests/support/proxy_test.h"

namespace test_support {
namespace {

using base::MessageLoop;
using IPC::Message;

const uint32 kForListener = 7;
const uint32 kFilterClass = 5;
const uint32 kForFilter = (kFilterClass << 16) + 1;
const int kMiB = 1024 * 1024;

// What was posted by itself, however often it ran.
class PostObserver : public MessageLoop::TaskObserver {
 public:
  explicit PostObserver(MessageLoop* loop) : loop_(loop) {
    loop_->AddTaskObserver(this);
  }
  ~PostObserver() override { loop_->RemoveTaskObserver(this); }
  void WillProcessTask(const base::PendingTask& task) override {
    posts_.insert(task.sequence_num);
    ++tasks_;
  }
  void DidProcessTask(const base::PendingTask&) override {}

  int posts() const { return static_cast<int>(posts_.size()); }
  int tasks() const { return tasks_; }

 private:
  MessageLoop* const loop_;
  std::set<int> posts_;
  int tasks_ = 0;
};

// Runs what was posted only when it is told to.
class PatientRunner : public base::SingleThreadTaskRunner {
 public:
  bool PostDelayedTask(const tracked_objects::Location&,
                       const base::Closure& task,
                       base::TimeDelta) override {
    base::AutoLock locked(lock_);
    tasks_.push_back(task);
    return true;
  }
  bool PostNonNestableDelayedTask(const tracked_objects::Location& from_here,
                                  const base::Closure& task,
                                  base::TimeDelta delay) override {
    return PostDelayedTask(from_here, task, delay);
  }
  bool RunsTasksOnCurrentThread() const override {
    return base::PlatformThread::CurrentId() == owner_;
  }
  void RunOne() {
    base::Closure task;
    {
      base::AutoLock locked(lock_);
      ASSERT_FALSE(tasks_.empty());
      task = tasks_.front();
      tasks_.erase(tasks_.begin());
    }
    task.Run();
  }

 private:
  ~PatientRunner() override {}
  const base::PlatformThreadId owner_ = base::PlatformThread::CurrentId();
  base::Lock lock_;
  std::vector<base::Closure> tasks_;
};

class ChannelProxyBatchTest : public ProxyTest {
 protected:
  // The listener notes the number in each message, and filters theirs.
  void Start() {
    StartBoth();
    loop_.RunUntilIdle();
    status_ = ipcx::GetStatus(browser_.get());
    browser_listener_.OnMessageDo([this](const Message& message) {
      const int number = NumberIn(message);
      Note(std::to_string(number));
      const auto reaction = reactions_.find(number);
      if (reaction != reactions_.end())
        reaction->second();
    });
  }
  void Note(const std::string& word) {
    if (!story_.empty())
      story_ += ' ';
    story_ += word;
  }
  void PostNote(const std::string& word) {
    loop_.PostTask(FROM_HERE, Do([this, word] { Note(word); }));
  }
  void On(int number, const std::function<void()>& reaction) {
    reactions_[number] = reaction;
  }
  void RunNested() {
    Note("(");
    MessageLoop::ScopedNestableTaskAllower allower(&loop_);
    base::RunLoop().RunUntilIdle();
    Note(")");
  }
  static std::string Numbers(int count) {
    std::string numbers;
    for (int i = 0; i < count; ++i)
      numbers += (i ? " " : "") + std::to_string(i);
    return numbers;
  }

  // Takes what is for filters; tells the listener's thread of each.
  void AddFilterThatPosts() {
    filter_ = new RecordingFilter(&diary_);
    filter_->WantClass(kFilterClass);
    filter_->Take(kForFilter);
    filter_->OnMessageDo([this](const Message& message) {
      PostNote("filter:" + std::to_string(NumberIn(message)));
    });
    AddFilter();
  }
  void AddFilter() {
    browser_->AddFilter(filter_.get());
    FlushBrowserIO();
  }

  // The browser's I/O thread receives what |send| sends in one piece, as far as
  // that is possible, and is through with it afterwards. This thread has seen
  // nothing of it yet.
  void ReceiveAtOnce(const std::function<void()>& send) {
    base::WaitableEvent go_on(false, false);
    browser_io_.task_runner()->PostTask(
        FROM_HERE,
        base::Bind(&base::WaitableEvent::Wait, base::Unretained(&go_on)));
    send();
    const bool is_small =
        !renderer_ ||
        ipcx::Flush(renderer_.get(), base::TimeDelta::FromMilliseconds(500));
    go_on.Signal();
    FlushBrowserIO();
    if (!is_small)
      ipcx::Flush(renderer_.get(), base::TimeDelta::FromSeconds(30));
  }
  void WaitForBacklog(size_t bytes) {
    while (status_->backlog_bytes() < bytes)
      base::PlatformThread::YieldCurrentThread();
    FlushBrowserIO();
  }
  static size_t CostOf(size_t messages) {
    const scoped_ptr<Message> one(NewMessage(kForListener));
    return messages * IPC::internal::BacklogCost(*one);
  }
  void ReceiveNumbers(int from, int to) {
    const size_t before = status_->backlog_bytes();
    ReceiveAtOnce([=] {
      for (int i = from; i < to; ++i)
        SendFromRenderer(kForListener, i);
    });
    WaitForBacklog(before + CostOf(static_cast<size_t>(to - from)));
  }

  static int NumberIn(const Message& message) {
    PickleIterator reader(message);
    int number = -1;
    EXPECT_TRUE(reader.ReadInt(&number));
    return number;
  }

  scoped_refptr<ipcx::ChannelStatus> status_;
  std::map<int, std::function<void()>> reactions_;
  std::string story_;
  RecordingFilter::Diary diary_;
  scoped_refptr<RecordingFilter> filter_;
};

TEST_F(ChannelProxyBatchTest, ManyMessagesTakeFewPosts) {
  Start();
  ReceiveNumbers(0, 1000);
  PostObserver observer(&loop_);
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, Numbers(1000));
  EXPECT_LT(observer.posts(), 20);
}

TEST_F(ChannelProxyBatchTest, ForAnObserverEachMessageIsATask) {
  Start();
  ReceiveNumbers(0, 100);
  PostObserver observer(&loop_);
  loop_.RunUntilIdle();
  EXPECT_EQ(observer.tasks(), 100);
}

TEST_F(ChannelProxyBatchTest, MessagesComeBeforeWhatIsPostedLater) {
  Start();
  PostNote("before");
  ReceiveNumbers(0, 3);
  PostNote("after");
  On(0, [this] { PostNote("posted"); });
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, "before 0 1 2 after posted");
}

TEST_F(ChannelProxyBatchTest, ANestedLoopGetsTheRest) {
  Start();
  ReceiveNumbers(0, 4);
  PostNote("after");
  On(1, [this] { RunNested(); });
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, "0 1 ( 2 3 after )");
}

TEST_F(ChannelProxyBatchTest, LoopsWithinEachOtherShareTheRest) {
  Start();
  ReceiveNumbers(0, 5);
  On(0, [this] { RunNested(); });
  On(2, [this] { RunNested(); });
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, "0 ( 1 2 ( 3 4 ) )");
}

TEST_F(ChannelProxyBatchTest, ANestedLoopWithoutPermissionGetsNothing) {
  Start();
  ReceiveNumbers(0, 3);
  On(1, [this] {
    Note("(");
    base::RunLoop().RunUntilIdle();
    Note(")");
  });
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, "0 1 ( ) 2");
}

TEST_F(ChannelProxyBatchTest, AMessageStaysGoodWhileANestedLoopTakesTheRest) {
  Start();
  ReceiveNumbers(0, 700);
  browser_listener_.OnMessageDo([this](const Message& message) {
    const int number = NumberIn(message);
    if (number == 3)
      RunNested();
    EXPECT_EQ(NumberIn(message), number);
  });
  loop_.RunUntilIdle();
  EXPECT_EQ(browser_listener_.message_count(), 700);
}

TEST_F(ChannelProxyBatchTest, QuitStopsBeforeTheNextMessage) {
  Start();
  ReceiveNumbers(0, 4);
  PostNote("after");
  On(1, [this] { loop_.QuitNow(); });
  loop_.Run();
  EXPECT_EQ(story_, "0 1");
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, "0 1 2 3 after");
}

TEST_F(ChannelProxyBatchTest, TheLoopIsIdleOnceAllAreHandled) {
  Start();
  ReceiveNumbers(0, 100);
  On(0, [this] { loop_.QuitWhenIdle(); });
  loop_.Run();
  EXPECT_EQ(story_, Numbers(100));
}

TEST_F(ChannelProxyBatchTest, ATimerOfTheLoopGetsItsTurn) {
  Start();
  loop_.PostDelayedTask(FROM_HERE, Do([this] { Note("timer"); }),
                        base::TimeDelta::FromMilliseconds(1));
  ReceiveNumbers(0, 1000);
  On(0,
     [] { base::PlatformThread::Sleep(base::TimeDelta::FromMilliseconds(2)); });
  loop_.RunUntilIdle();
  EXPECT_LT(story_.find("timer"), story_.find("100"));
}

TEST_F(ChannelProxyBatchTest, NothingMoreComesOnceTheProxyIsGone) {
  Start();
  ReceiveNumbers(0, 10);
  On(2, [this] { browser_.reset(); });
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, "0 1 2");
}

TEST_F(ChannelProxyBatchTest, ABatchThatNobodyTakesDiesWithTheLoop) {
  Start();
  ReceiveNumbers(0, 10);
  browser_.reset();
}

TEST_F(ChannelProxyBatchTest, WhatCameBeforeAnotherRunnerGoesByTheFirst) {
  Start();
  ReceiveNumbers(0, 3);
  const scoped_refptr<ForwardingRunner> runner(
      new ForwardingRunner(loop_.task_runner()));
  browser_->SetListenerTaskRunner(runner);
  EXPECT_EQ(runner->posts(), 0);
  ReceiveNumbers(3, 6);
  EXPECT_EQ(runner->posts(), 3) << "another runner gets a task a message";
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, "0 1 2 3 4 5");
}

TEST_F(ChannelProxyBatchTest, ARunnerWithAWillOfItsOwnRunsOneMessageATask) {
  Start();
  const scoped_refptr<PatientRunner> runner(new PatientRunner);
  browser_->SetListenerTaskRunner(runner);
  ReceiveNumbers(0, 3);
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, "");
  runner->RunOne();
  runner->RunOne();
  EXPECT_EQ(story_, "0 1");
  loop_.RunUntilIdle();
  runner->RunOne();
  EXPECT_EQ(story_, "0 1 2");
}

TEST_F(ChannelProxyBatchTest, WhatAFilterPostsKeepsItsPlace) {
  Start();
  AddFilterThatPosts();
  ReceiveAtOnce([&] {
    SendFromRenderer(kForListener, 0);
    SendFromRenderer(kForListener, 1);
    SendFromRenderer(kForFilter, 2);
    SendFromRenderer(kForListener, 3);
    SendFromRenderer(kForFilter, 4);
    SendFromRenderer(kForFilter, 5);
    SendFromRenderer(kForListener, 6);
  });
  WaitForBacklog(CostOf(4));
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, "0 1 filter:2 3 filter:4 filter:5 6");
}

TEST_F(ChannelProxyBatchTest, AFilterOfAnotherClassCostsNoPosts) {
  Start();
  AddFilterThatPosts();
  ReceiveNumbers(0, 1000);
  PostObserver observer(&loop_);
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, Numbers(1000));
  EXPECT_LT(observer.posts(), 20);
}

TEST_F(ChannelProxyBatchTest, ABadMessageOfAFilterKeepsItsPlace) {
  Start();
  filter_ = new RecordingFilter(&diary_);
  filter_->WantClass(kFilterClass);
  filter_->Take(kForFilter);
  filter_->OnMessageDo(
      [](const Message& message) { message.set_dispatch_error(); });
  AddFilter();
  browser_listener_.OnBadMessageDo([this](const Message& message) {
    Note("bad:" + std::to_string(NumberIn(message)));
  });
  ReceiveAtOnce([&] {
    SendFromRenderer(kForListener, 0);
    SendFromRenderer(kForFilter, 1);
    SendFromRenderer(kForListener, 2);
  });
  WaitForBacklog(CostOf(2));
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, "0 bad:1 2");
}

TEST_F(ChannelProxyBatchTest, TheLastWordsComeBeforeTheError) {
  Start();
  browser_listener_.OnErrorDo([this] { Note("error"); });
  ReceiveAtOnce([&] {
    for (int i = 0; i < 100; ++i)
      SendFromRenderer(kForListener, i);
    EndRenderer();
  });
  RunUntil([&] { return browser_listener_.Count("error") == 1; });
  EXPECT_EQ(story_, Numbers(100) + " error");
}

TEST_F(ChannelProxyBatchTest, MessagesOfEverySizeArriveAsTheyWere) {
  Start();
  std::vector<std::string> sent;
  for (size_t size = 1; size < 300 * 1024; size = size * 3 + 1) {
    for (int i = 0; i < 10; ++i)
      sent.push_back(std::string(size, static_cast<char>('a' + i)));
  }
  std::vector<std::string> heard;
  browser_listener_.OnMessageDo([&](const Message& message) {
    PickleIterator reader(message);
    std::string text;
    EXPECT_TRUE(reader.ReadString(&text));
    heard.push_back(text);
  });
  ReceiveAtOnce([&] {
    for (const std::string& text : sent) {
      Message* const message =
          new Message(1, kForListener, Message::PRIORITY_NORMAL);
      message->WriteString(text);
      renderer_->Send(message);
    }
  });
  RunUntil([&] { return heard.size() == sent.size(); });
  EXPECT_EQ(heard, sent);
}

TEST_F(ChannelProxyBatchTest, AListenerThatHandlesPartOwesTheRest) {
  Start();
  ReceiveNumbers(0, 10);
  EXPECT_EQ(status_->backlog_bytes(), CostOf(10));
  On(3, [this] {
    EXPECT_EQ(status_->backlog_bytes(), CostOf(6));
    loop_.QuitNow();
  });
  loop_.Run();
  EXPECT_EQ(status_->backlog_bytes(), CostOf(6));
  loop_.RunUntilIdle();
  EXPECT_EQ(status_->backlog_bytes(), 0u);
}

// A block has a message for the listener, who sleeps, and is else full of what
// a filter takes.
TEST_F(ChannelProxyBatchTest, AFewMessagesForASleeperDoNotPinTheBlocks) {
  Start();
  filter_ = new RecordingFilter(&diary_);
  filter_->WantClass(kFilterClass);
  filter_->Take(kForFilter);
  AddFilter();
  const int64_t before = AllocatedBytes();
  const std::string filling(60 * 1024, 'x');
  for (int i = 0; i < 500; ++i) {
    SendFromRenderer(kForListener, i);
    Message* const message = NewMessage(kForFilter);
    message->WriteString(filling);
    renderer_->Send(message);
    WaitForBacklog(CostOf(static_cast<size_t>(i) + 1));
  }
  if (before != kUnknownBytes) {
    EXPECT_LT(AllocatedBytes() - before, 12 * kMiB);
  }
  loop_.RunUntilIdle();
  EXPECT_EQ(story_, Numbers(500));
}

}  // namespace
}  // namespace test_support
