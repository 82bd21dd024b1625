// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// IPC::Logging between two processes: a child that logs on its stderr, as the
// environment says, or into the log of its parent.

#include <stdio.h>

#include <regex>
#include <string>
#include <vector>

#include "base/command_line.h"
#include "base/environment.h"
#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "ipc/ipc_sync_channel.h"
#include "tests/ipc/logging_test.h"
#include "tests/ipc/paint_messages.h"
#include "tests/support/do.h"
#include "tests/support/recording_listener.h"
#include "tests/support/run_until.h"
#include "tests/support/two_process_test.h"

namespace IPC {
namespace {

using test_support::Do;
using test_support::PrimaryChannelId;
using test_support::RecordingListener;
using test_support::RunUntil;
using test_support::TwoProcessTest;

const char kStderrSwitch[] = "stderr-file";
const char kSendLogsSwitch[] = "send-logs";

class IOThread : public base::Thread {
 public:
  IOThread() : base::Thread("io") {
    EXPECT_TRUE(
        StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0)));
  }
  ~IOThread() override { Stop(); }
};

// Describes colours until its parent goes.
class Describer : public Listener, public Sender {
 public:
  Describer()
      : channel_(ChannelProxy::Create(PrimaryChannelId(),
                                      Channel::MODE_CLIENT,
                                      this,
                                      io_.task_runner())) {}

  void Run() { run_loop_.Run(); }
  bool Send(Message* message) override { return channel_->Send(message); }

 private:
  bool OnMessageReceived(const Message& message) override {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(Describer, message)
      IPC_MESSAGE_HANDLER(PaintMsg_Describe, OnDescribe)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }
  void OnChannelError() override { run_loop_.Quit(); }
  void OnDescribe(paint::Colour colour, std::string* text) {
    *text = "colour " + std::to_string(colour);
  }

  base::MessageLoop loop_;
  base::RunLoop run_loop_;
  IOThread io_;
  scoped_ptr<ChannelProxy> channel_;
};

TWO_PROCESS_CHILD_MAIN(DescriberChild) {
  const base::CommandLine& command_line =
      *base::CommandLine::ForCurrentProcess();
  const std::string file = command_line.GetSwitchValueASCII(kStderrSwitch);
  if (!file.empty() && !freopen(file.c_str(), "wb", stderr))
    return 2;
  Logging::set_log_function_map(GetPaintLogTable());
  Describer describer;
  if (command_line.HasSwitch(kSendLogsSwitch)) {
    Logging::GetInstance()->Enable();
    Logging::GetInstance()->SetIPCSender(&describer);
  }
  describer.Run();
  return 0;
}

// Its environment turns logging on: exits with 0 if the thread that made the
// first proxy became the one that logs, and not the one that logged first.
TWO_PROCESS_CHILD_MAIN(LoggingThreadChild) {
  base::MessageLoop loop;
  IOThread io;
  RecordingListener listener;
  const scoped_ptr<ChannelProxy> proxy(ChannelProxy::Create(
      PrimaryChannelId(), Channel::MODE_SERVER, &listener, io.task_runner()));
  Message message(1, 2, Message::PRIORITY_NORMAL);
  message.set_sent_time(1);
  base::Thread other("other");
  other.Start();
  other.task_runner()->PostTask(
      FROM_HERE, Do([&] {
        LogKeeper::logging()->OnPreDispatchMessage(message);
        LogKeeper::logging()->OnPostDispatchMessage(message, "");
      }));
  other.Stop();
  LogKeeper keeper;
  base::RunLoop().RunUntilIdle();
  return keeper.logs().size() == 1 &&
                 keeper.threads()[0] == base::PlatformThread::CurrentId()
             ? 0
             : 1;
}

// For the child that is started next.
class ScopedEnvironmentVariable {
 public:
  ScopedEnvironmentVariable(const std::string& name, const std::string& value)
      : name_(name), environment_(base::Environment::Create()) {
    environment_->SetVar(name_.c_str(), value);
  }
  ~ScopedEnvironmentVariable() { environment_->UnSetVar(name_.c_str()); }

 private:
  const std::string name_;
  const scoped_ptr<base::Environment> environment_;
};

class LoggingProcessTest : public TwoProcessTest {
 protected:
  LoggingProcessTest() : shutdown_(true, false) {
    EXPECT_TRUE(folder_.CreateUniqueTempDir());
  }

  void Start() {
    channel_ =
        SyncChannel::Create(channel_id(), Channel::MODE_SERVER, &listener_,
                            io_.task_runner(), true, &shutdown_);
    StartChild("DescriberChild", channel_.get());
  }

  // The channel's, without a secret that may follow in its id.
  std::string name() const {
    return channel_id().substr(0, channel_id().find('\\'));
  }

  // Starts the child with its stderr in a file, and returns what stands there
  // after one call and one message.
  std::string StderrOfChild(const std::string& title) {
    const base::FilePath path = folder_.path().AppendASCII("stderr");
    AddChildSwitch(kStderrSwitch, path.AsUTF8Unsafe());
    Start();
    std::string text;
    EXPECT_TRUE(
        channel_->Send(new PaintMsg_Describe(paint::COLOUR_BLUE, &text)));
    EXPECT_EQ(text, "colour 2");
    channel_->Send(new PaintMsg_SetTitle(7, title));
    // After the message.
    EXPECT_TRUE(
        channel_->Send(new PaintMsg_Describe(paint::COLOUR_RED, &text)));
    End();
    std::string output;
    EXPECT_TRUE(base::ReadFileToString(path, &output));
    return output;
  }

  void End() {
    channel_.reset();
    ExpectChildExits(0);
  }

  base::MessageLoop loop_;
  LogKeeper keeper_;
  base::ScopedTempDir folder_;
  base::WaitableEvent shutdown_;
  RecordingListener listener_;
  IOThread io_;
  scoped_ptr<SyncChannel> channel_;
};

TEST_F(LoggingProcessTest, TheEnvironmentBringsTheLogToStderr) {
  std::string output;
  {
    ScopedEnvironmentVariable logging("CHROME_IPC_LOGGING", "1");
    output = StderrOfChild("a");
  }
  const std::string control = std::to_string(MSG_ROUTING_CONTROL);
  const std::string times =
      "\n  .{12}\\.[0-9]{5} .{12}\\.[0-9]{5} "
      ".{12}\\.[0-9]{5}\n";
  EXPECT_TRUE(std::regex_match(
      output, std::regex("ipc " + name() + " " + control +
                         " S PaintMsg_Describe2, colour 2" + times + "ipc " +
                         name() + " " + control + "  PaintMsg_SetTitle7, a" +
                         times + "ipc " + name() + " " + control +
                         " S PaintMsg_Describe0, colour 0" + times)))
      << output;
}

TEST_F(LoggingProcessTest, TheEnvironmentCanAskForColours) {
  ScopedEnvironmentVariable logging("CHROME_IPC_LOGGING", "color");
  EXPECT_NE(StderrOfChild("a").find("\033[36mPaintMsg_Describe\033[0m2"),
            std::string::npos);
}

TEST_F(LoggingProcessTest, WithoutTheVariableNothingIsWritten) {
  EXPECT_EQ(StderrOfChild("a"), "");
}

TEST_F(LoggingProcessTest, WhatAPeerSaysStaysOnItsLineAndIsNoCommand) {
  ScopedEnvironmentVariable logging("CHROME_IPC_LOGGING", "1");
  const std::string output = StderrOfChild("a\nipc forged\033[2J\x7f");
  EXPECT_NE(output.find("7, a\\x0Aipc forged\\x1B[2J\\x7F\n"),
            std::string::npos)
      << output;
}

TEST_F(LoggingProcessTest, TheThreadOfTheFirstProxyLogs) {
  ScopedEnvironmentVariable logging("CHROME_IPC_LOGGING", "1");
  StartChild("LoggingThreadChild");
  ExpectChildExits(0);
}

TEST_F(LoggingProcessTest, AChildsLogArrivesInItsParents) {
  AddChildSwitch(kSendLogsSwitch, "");
  Start();
  std::string text;
  EXPECT_TRUE(
      channel_->Send(new PaintMsg_Describe(paint::COLOUR_GREEN, &text)));
  channel_->Send(new PaintMsg_SetTitle(7, "a"));
  RunUntil([&] { return keeper_.logs().size() == 2; });
  EXPECT_EQ(keeper_.logs()[0].message_name, "PaintMsg_Describe");
  EXPECT_EQ(keeper_.logs()[0].params, "1, colour 1");
  EXPECT_EQ(keeper_.logs()[0].channel, name());
  EXPECT_EQ(keeper_.logs()[1].params, "7, a");
  EXPECT_EQ(listener_.message_count(), 0);
  End();
}

}  // namespace
}  // namespace IPC
