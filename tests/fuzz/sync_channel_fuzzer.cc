// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A whole SyncChannel whose peer says anything at any time, also while a call
// waits and from inside of handlers. One thread plays both: tasks for the I/O
// thread run when they are posted. An input is a byte of options and then
// commands, each a byte and what it needs: see Play().

#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/location.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/single_thread_task_runner.h"
#include "base/synchronization/waitable_event.h"
#include "ipc/ipc_channel_factory.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_message_utils.h"
#include "ipc/ipc_sync_channel.h"
#include "ipc/ipc_sync_message.h"
#include "ipcx/fuzz_messages.h"
#include "tests/fuzz/framer.h"
#include "tests/fuzz/fuzz.h"

namespace {

using IPC::Message;
using IPC::SyncMessage;

const int kDeepest = 4;

// Takes tasks for another thread, and runs them here and now, in their order.
class InlineRunner : public base::SingleThreadTaskRunner {
 public:
  bool PostDelayedTask(const tracked_objects::Location& from_here,
                       const base::Closure& task,
                       base::TimeDelta delay) override {
    tasks_.push_back(task);
    if (is_running_)
      return true;
    is_running_ = true;
    while (!tasks_.empty()) {
      const base::Closure next = tasks_.front();
      tasks_.pop_front();
      next.Run();
    }
    is_running_ = false;
    return true;
  }
  bool PostNonNestableDelayedTask(const tracked_objects::Location& from_here,
                                  const base::Closure& task,
                                  base::TimeDelta delay) override {
    return PostDelayedTask(from_here, task, delay);
  }
  bool RunsTasksOnCurrentThread() const override { return false; }

 private:
  ~InlineRunner() override {}

  std::deque<base::Closure> tasks_;
  bool is_running_ = false;
};

// What the channel under test talks to.
class Peer {
 public:
  virtual void OnChannelMade(IPC::Listener* io_listener) = 0;
  virtual void OnChannelGone() = 0;
  virtual bool OnSent(const Message& message) = 0;
  virtual bool IsTrusted() = 0;

 protected:
  virtual ~Peer() {}
};

// Has a policy, and nothing to read.
class FakeReader : public fuzz::Reader {
 public:
  explicit FakeReader(bool trusts_peer)
      : Reader(nullptr, fuzz::Limits{100, 7}, trusts_peer) {}

 private:
  ReadState ReadData(char* buffer, int buffer_len, int* bytes_read) override {
    return READ_PENDING;
  }
  bool Send(Message* message) override {
    delete message;
    return false;
  }
  bool Flush(base::TimeDelta limit) override { return true; }
  void EndConnection() override {}
  bool HasConnection() const override { return false; }
};

class FakeChannel : public IPC::Channel {
 public:
  FakeChannel(Peer* peer, IPC::Listener* listener)
      : peer_(peer), reader_(peer->IsTrusted()) {
    peer_->OnChannelMade(listener);
  }
  ~FakeChannel() override { peer_->OnChannelGone(); }

  bool Connect() override { return true; }
  void Close() override {}
  base::ProcessId GetPeerPID() const override { return base::kNullProcessId; }
  base::ProcessId GetSelfPID() const override { return base::kNullProcessId; }
  IPC::internal::ChannelReader* reader() override { return &reader_; }
  bool Send(Message* message) override {
    const std::unique_ptr<Message> owned(message);
    return peer_->OnSent(*owned);
  }
#if defined(OS_POSIX)
  int GetClientFileDescriptor() const override {
    return -1;
  }
  base::ScopedFD TakeClientFileDescriptor() override {
    return base::ScopedFD();
  }
#endif

 private:
  Peer* const peer_;
  FakeReader reader_;
};

class Factory : public IPC::ChannelFactory {
 public:
  explicit Factory(Peer* peer) : peer_(peer) {}
  std::string GetName() const override { return "fuzz"; }
  scoped_ptr<IPC::Channel> BuildChannel(IPC::Listener* listener) override {
    return scoped_ptr<IPC::Channel>(new FakeChannel(peer_, listener));
  }

 private:
  Peer* const peer_;
};

// A call in progress.
struct Call {
  int id;
  bool answered = false;  // By a reply that is no error.
  bool given_up = false;  // Nothing that comes later counts.
  bool parses = false;
  int number = 0;
  std::string text;
};

class Test : public IPC::Listener, public Peer {
 public:
  Test(fuzz::Input* input, uint8_t options)
      : input_(input),
        trusted_((options & 1) != 0),
        shutdown_(true, false),
        runner_(new InlineRunner) {
    channel_ = IPC::SyncChannel::Create(this, runner_, &shutdown_);
    channel_->Init(scoped_ptr<IPC::ChannelFactory>(new Factory(this)), true);
  }

  ~Test() override {
    channel_.reset();
    base::RunLoop().RunUntilIdle();
    FUZZ_CHECK(!io_listener_);
  }

  void Run() {
    while (input_->left() > 0) {
      Play();
      base::RunLoop().RunUntilIdle();
    }
  }

 private:
  // One command, on the listener's thread.
  void Play() {
    const uint8_t command = input_->Byte();
    switch (command % 8) {
      case 0:
      case 1:
        return Ask();
      case 2:
        if (channel_)
          channel_->Send(new Message(1, 3, Message::PRIORITY_NORMAL));
        return;
      case 3:
        if (command == 0xfb)
          shutdown_.Signal();
        return;
      case 4:
        if (command == 0xfc && channel_) {
          GiveUpCalls();
          channel_->Close();
        }
        return;
      case 5:
        if (command == 0xfd) {
          GiveUpCalls();
          channel_.reset();
        }
        return;
      default:
        return PeerActs(command);
    }
  }

  void Ask() {
    if (!channel_ || depth_ == kDeepest)
      return;
    int number = -1;
    std::string text;
    SyncMessage* const message = new SyncMessage(
        1, 2, Message::PRIORITY_NORMAL,
        IPC::internal::NewReplyDeserializer<int, std::string>(&number, &text));
    Call call;
    call.id = SyncMessage::GetMessageId(*message);
    calls_.push_back(&call);
    ++depth_;
    const bool answered = channel_->Send(message);
    --depth_;
    FUZZ_CHECK(calls_.back() == &call);
    calls_.pop_back();
    FUZZ_CHECK(answered == (call.answered && call.parses));
    if (answered)
      FUZZ_CHECK(number == call.number && text == call.text);
    else if (!call.answered)
      FUZZ_CHECK(number == -1 && text.empty());
  }

  // What comes from now on is no answer to the calls in progress.
  void GiveUpCalls() {
    for (Call* call : calls_)
      call->given_up = true;
  }

  // What the peer does, on the "I/O thread".
  void PeerActs(uint8_t command) {
    if (!io_listener_)
      return;
    if (command == 0xff) {
      GiveUpCalls();
      io_listener_->OnChannelError();
    } else if (command == 0xfe) {
      io_listener_->OnChannelConnected(77);
    } else {
      Arrive(*ReadMessage(command));
    }
  }

  std::unique_ptr<Message> ReadMessage(uint8_t command) {
    std::unique_ptr<Message> message(new Message);
    const uint8_t flags = input_->Byte();
    message->SetHeaderValues(1, 2, flags);
    const std::string payload = input_->CountedBytes();
    if ((command & 0x30) != 0x30 && !calls_.empty())
      message->WriteInt(calls_[command / 64 % calls_.size()]->id);
    message->WriteBytes(payload.data(), static_cast<int>(payload.size()));
    return message;
  }

  void Arrive(const Message& message) {
    int id;
    PickleIterator reader(message);
    if (message.is_reply() && reader.ReadInt(&id)) {
      for (Call* call : calls_) {
        if (call->id == id && !call->given_up)
          Answer(message, reader, call);
      }
    }
    io_listener_->OnMessageReceived(message);
  }

  static void Answer(const Message& reply, PickleIterator reader, Call* call) {
    call->given_up = true;
    call->answered = !reply.is_reply_error();
    call->parses =
        reader.ReadInt(&call->number) && reader.ReadString(&call->text);
  }

  // Peer:
  void OnChannelMade(IPC::Listener* io_listener) override {
    io_listener_ = io_listener;
  }
  void OnChannelGone() override { io_listener_ = nullptr; }
  bool IsTrusted() override { return trusted_; }

  bool OnSent(const Message& message) override {
    if (!message.is_sync())
      return true;
    // The innermost call's, which waits from here on: the peer says what it
    // says, and answers in the end.
    const int id = SyncMessage::GetMessageId(message);
    Call* const call = calls_.back();
    FUZZ_CHECK(call->id == id);
    const uint8_t actions = input_->Byte();
    if (actions == 0xee) {
      call->given_up = true;
      return false;
    }
    for (int i = 0; i < actions % 4 && io_listener_; ++i)
      PeerActs(input_->Byte());
    if (io_listener_ && !call->given_up) {
      Message reply(1, IPC_REPLY_ID, Message::PRIORITY_NORMAL);
      reply.set_reply();
      if (actions & 4)
        reply.set_reply_error();
      reply.WriteInt(id);
      reply.WriteInt(5);
      reply.WriteString("five");
      Arrive(reply);
    }
    return true;
  }

  // Listener:
  bool OnMessageReceived(const Message& message) override {
    const uint8_t deed = input_->Byte();
    if (deed & 1)
      Play();
    if (deed & 2)
      message.set_dispatch_error();
    return (deed & 4) == 0;
  }
  void OnChannelConnected(int32 peer_pid) override {
    FUZZ_CHECK(peer_pid == 77 || peer_pid == 0);
  }
  void OnBadMessageReceived(const Message& message) override { Play(); }
  void OnChannelError() override { Play(); }

  fuzz::Input* const input_;
  const bool trusted_;
  base::WaitableEvent shutdown_;
  const scoped_refptr<InlineRunner> runner_;
  scoped_ptr<IPC::SyncChannel> channel_;
  IPC::Listener* io_listener_ = nullptr;
  std::vector<Call*> calls_;
  int depth_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  ipcx::FuzzSession session;
  fuzz::Input input(data, size);
  const uint8_t options = input.Byte();
  Test test(&input, options);
  test.Run();
  return 0;
}
