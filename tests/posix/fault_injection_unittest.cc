// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Each system call that the library makes fails once, or for a while, at its
// first call, its second, and so on until the operation gets by without it:
// nothing is lost, leaked or hung.

#include <errno.h>
#include <string.h>
#include <sys/wait.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/command_line.h"
#include "base/memory/shared_memory.h"
#include "base/process/kill.h"
#include "base/process/launch.h"
#include "base/threading/thread.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel_posix.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipcx/channel.h"
#include "tests/support/census.h"
#include "tests/support/channel_test.h"
#include "tests/support/descriptors.h"
#include "tests/support/do.h"
#include "tests/support/system_faults.h"

namespace test_support {

namespace {

using IPC::Channel;
using IPC::ChannelPosix;

const int kMessages = 12;
const uint32 kType = 5;
// An operation makes fewer calls of a kind than this.
const int kMostCalls = 400;

enum class Kind {
  kPasses,  // The operation must succeed in the end.
  kBreaks,  // It may fail, and has to say so.
};

class FaultInjectionTest : public ChannelTest {
 protected:
  typedef std::function<void(SystemFault*, Kind)> Operation;

  // Once at a time, and if |kind| allows it for a while.
  void InjectEverywhere(SystemCall call,
                        const std::vector<int>& errors,
                        Kind kind,
                        const Operation& operation) {
    for (int error : errors) {
      for (bool stays : {false, true}) {
        // Whoever is interrupted tries again at once.
        if (!(stays && error == EINTR))
          InjectEverywhere(call, error, stays, kind, operation);
      }
    }
  }

  // Two channels talk until each has heard everything, or of the end.
  void Talk(SystemFault* fault, Kind kind);
  // A client finds its server by name, and they talk.
  void Meet(SystemFault* fault, Kind kind);

 private:
  void InjectEverywhere(SystemCall call,
                        int error,
                        bool stays,
                        Kind kind,
                        const Operation& operation) {
    for (int nth = 1; nth < kMostCalls; ++nth) {
      SCOPED_TRACE(std::string(strerror(error)) + (stays ? ", staying" : "") +
                   ", from call " + std::to_string(nth));
      const std::function<std::string()> changes = StartCensus();
      SystemFault fault(call, error, nth, stays);
      operation(&fault, kind);
      fault.End();
      EXPECT_EQ(changes(), "");
      if (HasFailure())
        return;
      if (fault.count() == 0) {
        EXPECT_GT(nth, 1) << "the operation never makes this call";
        return;
      }
    }
    ADD_FAILURE() << "the operation makes more calls than expected";
  }
};

// One end of a conversation.
class Speaker : public IPC::Listener {
 public:
  explicit Speaker(const WatchedFile& file) : file_(file) {}

  bool Start(scoped_ptr<ChannelPosix> channel) {
    channel_ = std::move(channel);
    return channel_->Connect();
  }
  ChannelPosix* channel() { return channel_.get(); }
  void Hush() { channel_.reset(); }
  // Small messages, large ones, some with a descriptor.
  void SayAll() {
    for (int number = 0; number < kMessages; ++number) {
      scoped_ptr<IPC::Message> message(
          new IPC::Message(1, kType, IPC::Message::PRIORITY_NORMAL));
      message->WriteInt(number);
      if (number % 3 == 2) {
        EXPECT_TRUE(Attach(file_.Duplicate(), message.get()));
      }
      const std::string bytes(number % 4 == 3 ? 300 * 1024 : 10, 'x');
      EXPECT_TRUE(message->WriteString(bytes));
      if (!channel_->Send(message.release()))
        return;
    }
  }
  bool has_heard_all() const { return heard_ == kMessages; }
  int errors() const { return errors_; }
  bool is_through() const { return has_heard_all() || errors_ > 0; }

  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override {
    PickleIterator reader(message);
    int number = -1;
    EXPECT_TRUE(reader.ReadInt(&number));
    EXPECT_EQ(number, heard_) << "in order, none lost";
    if (number % 3 == 2) {
      EXPECT_TRUE(ReadDescriptor(message, &reader).is_valid());
    }
    EXPECT_EQ(errors_, 0) << "before the end";
    ++heard_;
    return true;
  }
  void OnChannelError() override { ++errors_; }

 private:
  const WatchedFile& file_;
  scoped_ptr<ChannelPosix> channel_;
  int heard_ = 0;
  int errors_ = 0;
};

void FaultInjectionTest::Talk(SystemFault* fault, Kind kind) {
  WatchedFile file;
  Speaker server(file);
  Speaker client(file);
  {
    PipeEnd server_end;
    PipeEnd client_end;
    MakePipeEnds(Channel::MODE_SERVER, &server_end, &client_end);
    const bool has_server = server.Start(
        ChannelOver(std::move(server_end), Channel::MODE_SERVER, &server));
    const bool has_client = client.Start(
        ChannelOver(std::move(client_end), Channel::MODE_CLIENT, &client));
    EXPECT_TRUE((has_server && has_client) || kind == Kind::kBreaks);
    // Who cannot connect goes away.
    if (!has_server)
      server.Hush();
    if (!has_client)
      client.Hush();
  }
  for (Speaker* speaker : {&server, &client}) {
    if (speaker->channel())
      speaker->SayAll();
  }
  bool is_well = false;
  loop_.PostDelayedTask(FROM_HERE, Do([&] {
                          fault->End();
                          is_well = true;
                        }),
                        base::TimeDelta::FromMilliseconds(2));
  const auto is_through = [](Speaker* speaker) {
    return !speaker->channel() || speaker->is_through();
  };
  RunUntil(
      [&] { return is_well && is_through(&server) && is_through(&client); });
  EXPECT_LE(server.errors(), 1);
  EXPECT_LE(client.errors(), 1);
  if (kind == Kind::kPasses) {
    EXPECT_TRUE(server.has_heard_all());
    EXPECT_TRUE(client.has_heard_all());
  }
  // What one end gave up, the other hears of.
  for (const auto& ends :
       {std::make_pair(&server, &client), std::make_pair(&client, &server)}) {
    if (!ends.first->channel() || !ends.first->errors())
      continue;
    RunUntil(
        [&] { return !ends.second->channel() || ends.second->errors() == 1; });
  }
  server.Hush();
  client.Hush();
  file.Take();
  EXPECT_FALSE(file.IsHeld());
}

TEST_F(FaultInjectionTest, AShortageWhileSendingLosesNothing) {
  InjectEverywhere(
      SystemCall::kSendmsg, {EINTR, EAGAIN, ENOBUFS, ENOMEM, ETOOMANYREFS},
      Kind::kPasses,
      [this](SystemFault* fault, Kind kind) { Talk(fault, kind); });
}

TEST_F(FaultInjectionTest, AShortageThatStaysHoldsNobodyBeyondItsTime) {
  for (int error : {ENOBUFS, ENOMEM, ETOOMANYREFS}) {
    RecordingListener listener;
    scoped_ptr<RawPeer> peer;
    scoped_ptr<ChannelPosix> channel = MeetRawPeer(&listener, &peer);
    SystemFault fault(SystemCall::kSendmsg, error);
    EXPECT_TRUE(channel->Send(NewMessage(kType)));
    EXPECT_FALSE(
        ipcx::Flush(channel.get(), base::TimeDelta::FromMilliseconds(20)));
    RunUntilIdle();
    EXPECT_LT(fault.count(), 20) << "nobody asks all the time";
    fault.End();
    EXPECT_TRUE(ipcx::Flush(channel.get(), base::TimeDelta::FromSeconds(20)));
    EXPECT_EQ(Parse(peer->ReceiveMessage()).type, kType);
    EXPECT_EQ(listener.story(), "");
  }
}

TEST_F(FaultInjectionTest, AFailureToSendEndsBothEnds) {
  InjectEverywhere(
      SystemCall::kSendmsg,
      {EPIPE, ECONNRESET, ENOTCONN, EPERM, EMSGSIZE, EBADF, EIO}, Kind::kBreaks,
      [this](SystemFault* fault, Kind kind) { Talk(fault, kind); });
}

TEST_F(FaultInjectionTest, NothingToReceiveForNowLosesNothing) {
  InjectEverywhere(
      SystemCall::kRecvmsg, {EINTR, EAGAIN}, Kind::kPasses,
      [this](SystemFault* fault, Kind kind) { Talk(fault, kind); });
}

TEST_F(FaultInjectionTest, AFailureToReceiveEndsBothEnds) {
  InjectEverywhere(
      SystemCall::kRecvmsg, {ECONNRESET, ENOTCONN, EBADF, EIO, ENOMEM},
      Kind::kBreaks,
      [this](SystemFault* fault, Kind kind) { Talk(fault, kind); });
}

TEST_F(FaultInjectionTest, AnInterruptedWaitLosesNothing) {
  InjectEverywhere(
      SystemCall::kEpollWait, {EINTR}, Kind::kPasses,
      [this](SystemFault* fault, Kind kind) { Talk(fault, kind); });
}

TEST_F(FaultInjectionTest, ADescriptorThatCannotBeWatchedHangsNobody) {
  InjectEverywhere(
      SystemCall::kEpollControl, {ENOMEM, ENOSPC}, Kind::kBreaks,
      [this](SystemFault* fault, Kind kind) { Talk(fault, kind); });
}

void FaultInjectionTest::Meet(SystemFault* fault, Kind kind) {
  const std::string path = SocketPath("server");
  RecordingListener server_listener;
  RecordingListener client_listener;
  scoped_ptr<ChannelPosix> server(
      new ChannelPosix(path, Channel::MODE_NAMED_SERVER, &server_listener));
  scoped_ptr<ChannelPosix> client;
  if (server->Connect()) {
    client.reset(
        new ChannelPosix(path, Channel::MODE_NAMED_CLIENT, &client_listener));
    if (!client->Connect())
      client.reset();
  }
  EXPECT_TRUE(client || kind == Kind::kBreaks);
  if (!client)
    return;
  bool is_well = false;
  loop_.PostDelayedTask(FROM_HERE, Do([&] {
                          fault->End();
                          is_well = true;
                        }),
                        base::TimeDelta::FromMilliseconds(2));
  RunUntil([&] {
    return is_well && ((server_listener.Count(Connected()) == 1 &&
                        client_listener.Count(Connected()) == 1) ||
                       server_listener.Count("listen_error") == 1);
  });
  EXPECT_TRUE(server_listener.Count("listen_error") == 0 ||
              kind == Kind::kBreaks);
}

TEST_F(FaultInjectionTest, AServerServesAfterAShortage) {
  InjectEverywhere(
      SystemCall::kAccept,
      {EINTR, EAGAIN, ECONNABORTED, ENOBUFS, ENOMEM, EMFILE, ENFILE},
      Kind::kPasses,
      [this](SystemFault* fault, Kind kind) { Meet(fault, kind); });
}

TEST_F(FaultInjectionTest, AServerThatCannotAcceptSaysSo) {
  InjectEverywhere(
      SystemCall::kAccept, {EINVAL, EBADF}, Kind::kBreaks,
      [this](SystemFault* fault, Kind kind) { Meet(fault, kind); });
}

TEST_F(FaultInjectionTest, NamedChannelsWithoutASocketFailToConnect) {
  InjectEverywhere(
      SystemCall::kSocket, {EMFILE, ENFILE, ENOBUFS, ENOMEM}, Kind::kBreaks,
      [this](SystemFault* fault, Kind kind) { Meet(fault, kind); });
}

TEST_F(FaultInjectionTest, AClientThatIsNotLetInFailsToConnect) {
  InjectEverywhere(SystemCall::kConnect, {ECONNREFUSED, EAGAIN, EACCES, ENOENT},
                   Kind::kBreaks, [this](SystemFault* fault, Kind kind) {
                     Meet(fault, kind);
                   });
}

// The system tells who connected, whether it tells who speaks or not.
TEST_F(FaultInjectionTest, PeersMeetWithoutOptionsOfTheirSockets) {
  InjectEverywhere(
      SystemCall::kSetsockopt, {EINVAL, ENOMEM, ENOBUFS}, Kind::kPasses,
      [this](SystemFault* fault, Kind kind) { Meet(fault, kind); });
}

// libevent has other means than epoll.
TEST_F(FaultInjectionTest, AThreadServesItsChannelsWithoutEpoll) {
  InjectEverywhere(
      SystemCall::kEpollCreate, {EMFILE, ENOMEM, ENOSYS}, Kind::kPasses,
      [this](SystemFault*, Kind) {
        base::Thread io_thread("io");
        ASSERT_TRUE(io_thread.StartWithOptions(
            base::Thread::Options(base::MessageLoop::TYPE_IO, 0)));
        PipeEnd end;
        PipeEnd peer_end;
        MakePipeEnds(Channel::MODE_SERVER, &end, &peer_end);
        RawPeer peer(std::move(peer_end));
        RecordingListener listener;
        scoped_ptr<IPC::ChannelProxy> proxy(IPC::ChannelProxy::Create(
            HandleOver(&end), Channel::MODE_SERVER, &listener,
            io_thread.message_loop_proxy()));
        peer.Send(Hello());
        RunUntilEvent(listener, Connected());
        EXPECT_EQ(Parse(peer.ReceiveMessage()).type, 0xFFFFu);
        EXPECT_TRUE(proxy->Send(NewMessage(kType)));
        EXPECT_EQ(Parse(peer.ReceiveMessage()).type, kType);
      });
}

TEST_F(FaultInjectionTest, AThreadThatNobodyCouldWakeIsNotStartedDeathTest) {
  EXPECT_DEATH(
      {
        SystemFault fault(SystemCall::kEventfd, EMFILE);
        base::MessageLoopForIO loop;
      },
      "eventfd");
}

TEST_F(FaultInjectionTest, AServerWithoutASocketPairFailsToConnect) {
  InjectEverywhere(
      SystemCall::kSocketpair, {EMFILE, ENFILE, ENOMEM}, Kind::kBreaks,
      [](SystemFault* fault, Kind) {
        RecordingListener listener;
        ChannelPosix server("name", Channel::MODE_SERVER, &listener);
        EXPECT_EQ(server.Connect(), fault->count() == 0);
        EXPECT_EQ(server.GetClientFileDescriptor() == -1, fault->count() > 0);
      });
}

void MakeAndMap(SystemFault* fault, Kind) {
  base::SharedMemory memory;
  base::SharedMemoryCreateOptions options;
  options.size = 4096;
  options.share_read_only = true;
  const bool is_made = memory.Create(options) && memory.Map(4096);
  EXPECT_EQ(is_made, memory.memory() != nullptr);
  if (is_made)
    memset(memory.memory(), 1, 4096);
  base::SharedMemoryHandle handle = base::SharedMemory::NULLHandle();
  if (is_made &&
      memory.ShareReadOnlyToProcess(base::GetCurrentProcessHandle(), &handle)) {
    base::SharedMemory shared(handle, true);
    const bool is_mapped = shared.Map(4096);
    EXPECT_EQ(is_mapped, shared.memory() != nullptr);
  }
  if (fault->count() == 0) {
    EXPECT_TRUE(is_made);
    EXPECT_TRUE(base::SharedMemory::IsHandleValid(handle));
  }
}

TEST_F(FaultInjectionTest, SharedMemoryThatCannotBeMadeSaysSo) {
  if (MmapCanFail()) {
    InjectEverywhere(SystemCall::kMmap, {ENOMEM, EAGAIN}, Kind::kBreaks,
                     &MakeAndMap);
  }
  InjectEverywhere(SystemCall::kFtruncate, {EINVAL, EFBIG}, Kind::kBreaks,
                   &MakeAndMap);
}

TEST_F(FaultInjectionTest, SharedMemoryIsMadeWithoutMemfdToo) {
  // A process asks once what its system has.
  EXPECT_TRUE(base::SharedMemory().CreateAndMapAnonymous(4096));
  InjectEverywhere(SystemCall::kMemfdCreate, {EMFILE, ENOSYS, EPERM},
                   Kind::kBreaks, [](SystemFault* fault, Kind) {
                     base::SharedMemory memory;
                     const bool is_made = memory.CreateAndMapAnonymous(4096);
                     EXPECT_EQ(is_made, memory.memory() != nullptr);
                     if (fault->count() == 0) {
                       EXPECT_TRUE(memory.memory());
                     }
                   });
}

void Launch(SystemFault* fault, Kind) {
  base::Process child = base::LaunchProcess(std::vector<std::string>{"true"},
                                            base::LaunchOptions());
  if (fault->count() == 0) {
    EXPECT_TRUE(child.IsValid());
  }
  int exit_code = -1;
  if (child.IsValid()) {
    EXPECT_TRUE(base::WaitForExitCode(child.Handle(), &exit_code));
    EXPECT_EQ(exit_code, 0) << "a child that could not start is no child";
  }
  EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1) << "no child is left over";
}

TEST_F(FaultInjectionTest, AProcessThatCannotBeForkedIsNotThere) {
  InjectEverywhere(SystemCall::kFork, {EAGAIN, ENOMEM}, Kind::kBreaks, &Launch);
  InjectEverywhere(SystemCall::kPipe, {EMFILE, ENFILE}, Kind::kBreaks, &Launch);
}

// The fault strikes in the child, whose count nobody sees.
TEST_F(FaultInjectionTest, AProgramThatCannotBeExecutedLeavesNoProcess) {
  for (int error : {EACCES, ENOENT, ENOMEM, E2BIG, EIO}) {
    const std::function<std::string()> changes = StartCensus();
    SystemFault fault(SystemCall::kExec, error);
    base::Process child = base::LaunchProcess(std::vector<std::string>{"true"},
                                              base::LaunchOptions());
    EXPECT_FALSE(child.IsValid()) << strerror(error);
    EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1) << "no child is left over";
    EXPECT_EQ(changes(), "");
  }
}

}  // namespace

}  // namespace test_support
