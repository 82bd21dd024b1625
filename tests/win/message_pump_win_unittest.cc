// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/message_loop/message_pump_win.h"

#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/location.h"
#include "base/message_loop/message_loop.h"
#include "base/process/launch.h"
#include "base/run_loop.h"
#include "base/strings/utf_string_conversions.h"
#include "base/test/multiprocess_test.h"
#include "base/win/scoped_handle.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "src/win/message_pump_win_impl.h"
#include "testing/multiprocess_func_list.h"
#include "tests/support/do.h"
#include "tests/support/pump_test.h"

namespace base {

class MessagePumpForIOPeer {
 public:
  static size_t WakeUps(const MessagePumpForIO& pump) {
    return pump.impl_->wake_state.wake_ups();
  }
};

// A loop whose pump can be asked how often it was woken.
class IOLoop : public MessageLoop {
 public:
  IOLoop() : MessageLoop(TYPE_IO) {}

  size_t wake_ups() const {
    return MessagePumpForIOPeer::WakeUps(
        *static_cast<MessagePumpForIO*>(pump_.get()));
  }
};

namespace {

using test_support::Do;

// Both ends of a pipe, for overlapped use.
struct Pipe {
  Pipe() {
    static int count = 0;
    const std::wstring name = L"\\\\.\\pipe\\classic_ipc.test." +
                              std::to_wstring(GetCurrentProcessId()) + L"." +
                              std::to_wstring(++count);
    server.Set(CreateNamedPipeW(name.c_str(),
                                PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED,
                                PIPE_TYPE_BYTE, 1, 4096, 4096, 0, nullptr));
    client.Set(CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, 0,
                           nullptr, OPEN_EXISTING, FILE_FLAG_OVERLAPPED,
                           nullptr));
    EXPECT_TRUE(client.IsValid());
  }

  void Write(const std::string& text) {
    OVERLAPPED overlapped = {};
    DWORD written = 0;
    WriteFile(client.Get(), text.data(), static_cast<DWORD>(text.size()),
              nullptr, &overlapped);
    EXPECT_TRUE(GetOverlappedResult(client.Get(), &overlapped, &written, TRUE));
    EXPECT_EQ(text.size(), written);
  }

  win::ScopedHandle server;
  win::ScopedHandle client;
};

// Reads from a handle, and does something whenever a read has ended.
class Reader : public MessageLoopForIO::IOHandler {
 public:
  explicit Reader(std::function<void()> what = [] {})
      : what_(std::move(what)), context_() {
    context_.handler = this;
  }

  void Begin(HANDLE file) {
    context_.overlapped = OVERLAPPED();
    if (!ReadFile(file, buffer_, sizeof(buffer_), nullptr,
                  &context_.overlapped)) {
      EXPECT_EQ(static_cast<DWORD>(ERROR_IO_PENDING), GetLastError());
    }
  }

  void OnIOCompleted(MessageLoopForIO::IOContext* context,
                     DWORD bytes_transfered,
                     DWORD error) override {
    EXPECT_EQ(&context_, context);
    text += std::string(buffer_, bytes_transfered);
    errors.push_back(error);
    what_();
  }

  std::string text;
  std::vector<DWORD> errors;

 private:
  const std::function<void()> what_;
  MessageLoopForIO::IOContext context_;
  char buffer_[64];
};

class MessagePumpForIOTest : public testing::Test {
 protected:
  MessageLoopForIO loop_;
  Pipe pipe_;
};

TEST_F(MessagePumpForIOTest, TellsTheHandlerOfACompletion) {
  RunLoop run_loop;
  Reader reader([&] { run_loop.Quit(); });
  loop_.RegisterIOHandler(pipe_.server.Get(), &reader);
  reader.Begin(pipe_.server.Get());
  std::thread writer([&] { pipe_.Write("hello"); });
  run_loop.Run();
  writer.join();
  EXPECT_EQ("hello", reader.text);
  EXPECT_EQ(std::vector<DWORD>{0}, reader.errors);
}

TEST_F(MessagePumpForIOTest, AnOperationThatEndsAtOnceIsReportedToo) {
  pipe_.Write("there already");
  RunLoop run_loop;
  Reader reader([&] { run_loop.Quit(); });
  loop_.RegisterIOHandler(pipe_.server.Get(), &reader);
  reader.Begin(pipe_.server.Get());
  EXPECT_EQ("", reader.text) << "never inside the call that begins it";
  run_loop.Run();
  EXPECT_EQ("there already", reader.text);
}

TEST_F(MessagePumpForIOTest, AFailedOperationBringsItsError) {
  RunLoop run_loop;
  Reader reader([&] { run_loop.Quit(); });
  loop_.RegisterIOHandler(pipe_.server.Get(), &reader);
  reader.Begin(pipe_.server.Get());
  pipe_.client.Close();
  run_loop.Run();
  EXPECT_EQ(std::vector<DWORD>{ERROR_BROKEN_PIPE}, reader.errors);
}

TEST_F(MessagePumpForIOTest, ACancelledOperationIsReported) {
  RunLoop run_loop;
  Reader reader([&] { run_loop.Quit(); });
  loop_.RegisterIOHandler(pipe_.server.Get(), &reader);
  reader.Begin(pipe_.server.Get());
  EXPECT_TRUE(CancelIo(pipe_.server.Get()));
  run_loop.Run();
  EXPECT_EQ(std::vector<DWORD>{ERROR_OPERATION_ABORTED}, reader.errors);
}

TEST_F(MessagePumpForIOTest, WaitingWithoutAnythingTimesOut) {
  EXPECT_FALSE(loop_.WaitForIOCompletion(0, nullptr));
  EXPECT_FALSE(loop_.WaitForIOCompletion(10, nullptr));
}

TEST_F(MessagePumpForIOTest, WaitingWithAFilterKeepsWhatBelongsToOthers) {
  Pipe other_pipe;
  Reader wanted;
  Reader other;
  loop_.RegisterIOHandler(pipe_.server.Get(), &wanted);
  loop_.RegisterIOHandler(other_pipe.server.Get(), &other);
  other.Begin(other_pipe.server.Get());
  other_pipe.Write("first");
  wanted.Begin(pipe_.server.Get());
  pipe_.Write("second");
  while (wanted.text.empty())
    ASSERT_TRUE(loop_.WaitForIOCompletion(INFINITE, &wanted));
  EXPECT_EQ("second", wanted.text);
  EXPECT_EQ("", other.text);
  EXPECT_TRUE(loop_.WaitForIOCompletion(0, nullptr));
  EXPECT_EQ("first", other.text);
}

TEST_F(MessagePumpForIOTest, WhatAFilterKeptIsToldByTheLoop) {
  RunLoop run_loop;
  Reader other([&] { run_loop.Quit(); });
  Reader wanted;
  loop_.RegisterIOHandler(pipe_.server.Get(), &other);
  pipe_.Write("later");
  other.Begin(pipe_.server.Get());
  EXPECT_TRUE(loop_.WaitForIOCompletion(INFINITE, &wanted));
  EXPECT_EQ("", other.text);
  run_loop.Run();
  EXPECT_EQ("later", other.text);
}

TEST_F(MessagePumpForIOTest, APostEndsAWaitWhetherBeforeOrMeanwhile) {
  for (int i = 0; i < 100; ++i) {
    std::thread poster([&] { loop_.PostTask(FROM_HERE, Do([] {})); });
    EXPECT_TRUE(loop_.WaitForIOCompletion(INFINITE, nullptr));
    poster.join();
    loop_.RunUntilIdle();
  }
}

TEST_F(MessagePumpForIOTest, ATaskPostedDuringAWaitStillRuns) {
  RunLoop run_loop;
  loop_.PostTask(FROM_HERE, Do([&] {
                   std::thread poster([&] {
                     loop_.PostTask(FROM_HERE, run_loop.QuitClosure());
                   });
                   EXPECT_TRUE(loop_.WaitForIOCompletion(INFINITE, nullptr));
                   poster.join();
                 }));
  run_loop.Run();
}

// A peer of thousands of messages must not keep tasks from running.
TEST_F(MessagePumpForIOTest, TasksRunBetweenCompletions) {
  RunLoop run_loop;
  int told = 0;
  int told_before_task = -1;
  std::function<void()> again;
  Reader reader([&] { again(); });
  again = [&] {
    if (++told == 200) {
      run_loop.Quit();
      return;
    }
    pipe_.Write("x");
    reader.Begin(pipe_.server.Get());
  };
  loop_.RegisterIOHandler(pipe_.server.Get(), &reader);
  loop_.PostTask(FROM_HERE, Do([&] {
                   pipe_.Write("x");
                   reader.Begin(pipe_.server.Get());
                   loop_.PostTask(FROM_HERE,
                                  Do([&] { told_before_task = told; }));
                 }));
  run_loop.Run();
  EXPECT_LT(told_before_task, 200);
  EXPECT_EQ(200, told);
}

TEST_F(MessagePumpForIOTest, AContextWithoutHandlerIsDeletedAndNobodyTold) {
  Reader handler;
  loop_.RegisterIOHandler(pipe_.server.Get(), &handler);
  char buffer[8];
  // The census of a leak checker would see it.
  auto* const context = new MessageLoopForIO::IOContext();
  context->handler = &handler;
  ReadFile(pipe_.server.Get(), buffer, sizeof(buffer), nullptr,
           &context->overlapped);
  context->handler = nullptr;
  pipe_.Write("lost");
  EXPECT_TRUE(loop_.WaitForIOCompletion(INFINITE, nullptr));
  EXPECT_TRUE(handler.errors.empty());
}

class CountingObserver : public MessageLoopForIO::IOObserver {
 public:
  void WillProcessIOEvent() override { ++before; }
  void DidProcessIOEvent() override { ++after; }

  int before = 0;
  int after = 0;
};

TEST_F(MessagePumpForIOTest, ObserversSeeEachCallOfAHandler) {
  CountingObserver observer;
  Reader reader([&] {
    EXPECT_EQ(1, observer.before);
    EXPECT_EQ(0, observer.after);
  });
  loop_.RegisterIOHandler(pipe_.server.Get(), &reader);
  loop_.AddIOObserver(&observer);
  pipe_.Write("x");
  reader.Begin(pipe_.server.Get());
  EXPECT_TRUE(loop_.WaitForIOCompletion(INFINITE, nullptr));
  loop_.RemoveIOObserver(&observer);
  EXPECT_EQ(1, observer.after);
}

MULTIPROCESS_TEST_MAIN(MessagePumpForIOTestChild) {
  return 0;
}

class JobListener : public MessageLoopForIO::IOHandler {
 public:
  explicit JobListener(std::function<void()> last) : last_(std::move(last)) {}

  void OnIOCompleted(MessageLoopForIO::IOContext* context,
                     DWORD bytes_transfered,
                     DWORD error) override {
    if (bytes_transfered == JOB_OBJECT_MSG_NEW_PROCESS)
      began.push_back(reinterpret_cast<ULONG_PTR>(context));
    if (bytes_transfered == JOB_OBJECT_MSG_ACTIVE_PROCESS_ZERO)
      last_();
  }

  std::vector<ULONG_PTR> began;

 private:
  const std::function<void()> last_;
};

TEST(MessagePumpForIOJobTest, AJobTellsOfItsProcesses) {
  MessageLoopForIO loop;
  RunLoop run_loop;
  JobListener listener([&] { run_loop.Quit(); });
  const win::ScopedHandle job(CreateJobObjectW(nullptr, nullptr));
  ASSERT_TRUE(loop.RegisterJobObject(job.Get(), &listener));

  LaunchOptions options;
  options.job_handle = job.Get();
  const Process child = SpawnMultiProcessTestChild(
      "MessagePumpForIOTestChild", GetMultiProcessTestChildBaseCommandLine(),
      options);
  ASSERT_TRUE(child.IsValid());
  run_loop.Run();
  EXPECT_THAT(listener.began, testing::Contains(child.Pid()));
}

TEST(MessagePumpForIOJobTest, WhatIsNoJobIsRefused) {
  MessageLoopForIO loop;
  JobListener listener([] {});
  EXPECT_FALSE(loop.RegisterJobObject(GetCurrentProcess(), &listener));
}

}  // namespace
}  // namespace base

namespace test_support {

INSTANTIATE_TYPED_TEST_SUITE_P(IO, PumpWakeUpTest, base::IOLoop, OnlyLoop);

}  // namespace test_support
