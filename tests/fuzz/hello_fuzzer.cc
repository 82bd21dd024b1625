// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A peer from its first byte on, through the receiving half of a channel. An
// input is
//   a byte of options, see Options;
//   a counted row of steps as in message_framer_fuzzer.cc, without thin air;
//   a counted row of what the listener does in its callbacks, see Listener;
//   the bytes.

#include <string.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "ipc/ipc_listener.h"
#include "ipc/ipc_message.h"
#include "ipcx/fuzz_messages.h"
#include "ipcx/peer_identity.h"
#include "src/ipc/verified_id.h"
#include "tests/fuzz/framer.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/wire_model.h"
#include "tests/support/numbered_attachment.h"
#include "tests/support/raw_message.h"

namespace {

using ipcx::DisconnectReason;

const size_t kSizeLimits[] = {IPC::Channel::kMaximumMessageSize, 30, 100, 0};
const uint32 kSecret = 0x5ec7e7;

struct Options {
  explicit Options(uint8_t byte)
      : asks_for_secret((byte & 1) != 0),
        knows_pid((byte & 2) != 0),
        reads_complete_later((byte & 4) != 0),
        limits{kSizeLimits[byte >> 6], 7u - (byte >> 3 & 7)} {}

  bool asks_for_secret;
  bool knows_pid;
  bool reads_complete_later;
  fuzz::Limits limits;
};

// The process that |knows_pid| knows.
const base::ProcessId kPeer = 0x12345;

// What arrives, and in which portions.
struct Wire {
  std::string bytes;
  size_t position = 0;
  std::string steps;
  size_t next_step = 0;
  int next_attachment = 0;
};

// A backend that reads from memory.
class Backend : public fuzz::Reader {
 public:
  Backend(IPC::Listener* listener, const Options& options, Wire* wire)
      : Reader(listener, options.limits, false),
        options_(options),
        wire_(wire) {}

  // Until the peer has said everything, or the connection ends. |*owner| may be
  // null when it returns.
  static void Run(std::unique_ptr<Backend>* owner) {
    while (*owner && !(*owner)->AtEnd()) {
      Backend* const backend = owner->get();
      const bool intact = backend->space_ ? backend->CompleteRead()
                                          : backend->ProcessIncomingMessages();
      if (!*owner || backend->ended_)
        return;
      FUZZ_CHECK(intact ==
                 (backend->disconnect_reason() == DisconnectReason::kNone));
      if (!intact)
        backend->EndConnection();
    }
  }

  bool AtEnd() const {
    return ended_ || wire_->position == wire_->bytes.size();
  }

  // As ChannelPosix does for a server's next peer.
  void MeetNextPeer() {
    space_ = nullptr;
    pin_.reset();
    ForgetInput();
    forget_peer_pid();
    clear_disconnect_reason();
  }

  using Reader::peer_pid;
  using Reader::received_hello;

  int replies() const { return replies_; }
  bool reads_complete_later() const { return options_.reads_complete_later; }

 private:
  ReadState ReadData(char* buffer, int buffer_len, int* bytes_read) override {
    FUZZ_CHECK(buffer_len > 0);
    if (AtEnd())
      return READ_PENDING;
    if (options_.reads_complete_later) {
      space_ = buffer;
      space_size_ = static_cast<size_t>(buffer_len);
      pin_ = PinInput();
      return READ_PENDING;
    }
    *bytes_read =
        static_cast<int>(CopyStep(buffer, static_cast<size_t>(buffer_len)));
    return READ_SUCCEEDED;
  }

  bool CompleteRead() {
    const size_t size = CopyStep(space_, space_size_);
    space_ = nullptr;
    pin_.reset();
    return AsyncReadComplete(static_cast<int>(size));
  }

  size_t CopyStep(char* to, size_t space) {
    size_t size = space;
    if (!wire_->steps.empty()) {
      const uint8_t step = static_cast<uint8_t>(
          wire_->steps[wire_->next_step++ % wire_->steps.size()]);
      size = (step & 31) + 1u;
      for (int i = 0; i < step >> 5; ++i) {
        AddAttachment(
            new test_support::NumberedAttachment(wire_->next_attachment++));
      }
    }
    size = std::min({size, space, wire_->bytes.size() - wire_->position});
    memcpy(to, wire_->bytes.data() + wire_->position, size);
    wire_->position += size;
    return size;
  }

  bool Send(IPC::Message* message) override {
    FUZZ_CHECK(message->is_reply() && message->is_reply_error());
    delete message;
    ++replies_;
    return true;
  }

  bool IsSecretGiven(PickleIterator rest) const override {
    int secret;
    return !options_.asks_for_secret ||
           (rest.ReadInt(&secret) &&
            IPC::internal::IsSameSecret(static_cast<uint32>(secret), kSecret));
  }
  bool IdentifyPeer(ipcx::PeerIdentity* peer) override {
    return !options_.knows_pid || peer->claimed_pid == kPeer;
  }
  bool Flush(base::TimeDelta limit) override { return true; }
  void EndConnection() override {
    ended_ = true;
    space_ = nullptr;
    pin_.reset();
    ForgetInput();
  }
  bool HasConnection() const override { return !ended_; }

  const Options options_;
  Wire* const wire_;
  bool ended_ = false;
  int replies_ = 0;
  // A read that completes later.
  char* space_ = nullptr;
  size_t space_size_ = 0;
  std::shared_ptr<void> pin_;
};

// Writes down what it hears, and makes trouble for the backend if it is told.
class Listener : public IPC::Listener {
 public:
  Listener(const std::string& deeds) : deeds_(deeds) {}

  void set_backend(std::unique_ptr<Backend>* backend) { backend_ = backend; }

  bool OnMessageReceived(const IPC::Message& message) override {
    FUZZ_CHECK(*backend_);
    FUZZ_CHECK((*backend_)->received_hello());
    FUZZ_CHECK((*backend_)->disconnect_reason() == DisconnectReason::kNone);
    FUZZ_CHECK(!IPC::internal::ChannelReader::IsInternalMessage(message));
    const std::string bytes(static_cast<const char*>(message.data()),
                            message.size());
    heard_.push_back(bytes);
    const bool handled = Act(message);
    // Whatever was done meanwhile, the message is still there.
    FUZZ_CHECK(!memcmp(message.data(), bytes.data(), bytes.size()));
    return handled;
  }

  void OnChannelConnected(int32 peer_pid) override {
    FUZZ_CHECK((*backend_)->received_hello());
    FUZZ_CHECK((*backend_)->peer_pid() ==
               static_cast<base::ProcessId>(peer_pid));
    ++connected_;
    pid_ = peer_pid;
    Deed();
  }

  void OnBadMessageReceived(const IPC::Message& message) override {
    FUZZ_CHECK(message.dispatch_error());
    Deed();
  }

  bool did_something() const { return did_something_; }
  const std::vector<std::string>& heard() const { return heard_; }
  int connected() const { return connected_; }
  int32 pid() const { return pid_; }
  int unhandled_calls() const { return unhandled_calls_; }

 private:
  bool Act(const IPC::Message& message) {
    const uint8_t deed = Deed();
    if (deed == 4)
      message.set_dispatch_error();
    const bool handled = (deed & 1) == 0;
    if (!handled && message.is_sync())
      ++unhandled_calls_;
    return handled;
  }

  uint8_t Deed() {
    if (next_deed_ == deeds_.size())
      return 0;
    const uint8_t deed = static_cast<uint8_t>(deeds_[next_deed_++]) & 7;
    // Inside of what was done, nothing is done to what is gone.
    if (!*backend_)
      return deed;
    if (deed == 2) {
      did_something_ = true;
      backend_->reset();
    } else if (deed == 3) {
      did_something_ = true;
      (*backend_)->MeetNextPeer();
    } else if (deed == 5) {
      did_something_ = true;
      (*backend_)->Disconnect(DisconnectReason::kTerminated);
    } else if (deed == 6 && depth_ < 3 &&
               !(*backend_)->reads_complete_later()) {
      // A nested loop; without effect where the next read is not started yet.
      did_something_ = true;
      ++depth_;
      Backend::Run(backend_);
      --depth_;
    }
    return deed;
  }

  const std::string deeds_;
  size_t next_deed_ = 0;
  int depth_ = 0;
  std::unique_ptr<Backend>* backend_ = nullptr;
  bool did_something_ = false;
  std::vector<std::string> heard_;
  int connected_ = 0;
  int32 pid_ = 0;
  int unhandled_calls_ = 0;
};

uint32_t Field(const std::string& message, size_t offset) {
  uint32_t value = 0;
  if (message.size() >= offset + sizeof(value))
    memcpy(&value, message.data() + offset, sizeof(value));
  return value;
}

// What has to come of a row of messages when nothing special is done.
struct Expectation {
  std::vector<std::string> messages;
  int connected = 0;
  int32 pid = 0;
  DisconnectReason reason = DisconnectReason::kNone;
};

DisconnectReason JudgeHello(const fuzz::WireModel::Message& message,
                            const Options& options) {
  const size_t header = message.bytes.size() - Field(message.bytes, 0);
  const bool has_secret = message.bytes.size() >= header + 8;
  if (message.bytes.size() < header + 4 || !message.attachments.empty())
    return DisconnectReason::kMalformedHello;
  if (options.asks_for_secret &&
      (!has_secret || Field(message.bytes, header + 4) != kSecret)) {
    return DisconnectReason::kWrongSecret;
  }
  if (options.knows_pid &&
      static_cast<base::ProcessId>(Field(message.bytes, header)) != kPeer) {
    return DisconnectReason::kWrongIdentity;
  }
  return DisconnectReason::kNone;
}

Expectation Expect(const fuzz::WireModel& model, const Options& options) {
  Expectation expected;
  for (const fuzz::WireModel::Message& message : model.messages()) {
    const std::string& bytes = message.bytes;
    const uint32_t type = Field(bytes, 8);
    const bool control = Field(bytes, 4) == static_cast<uint32_t>(-2);
    const bool hello = control && type == 0xFFFF;
    const bool internal = control && (type == 0xFFFE || hello);
    if (expected.connected && !internal) {
      expected.messages.push_back(bytes);
      continue;
    }
    if (!hello) {
      expected.reason = expected.connected
                            ? DisconnectReason::kUnknownInternalMessage
                            : DisconnectReason::kMessageBeforeHello;
    } else if (expected.connected) {
      expected.reason = DisconnectReason::kRepeatedHello;
    } else {
      expected.reason = JudgeHello(message, options);
    }
    if (expected.reason != DisconnectReason::kNone)
      return expected;
    expected.connected = 1;
    expected.pid =
        static_cast<int32>(Field(bytes, bytes.size() - Field(bytes, 0)));
  }
  expected.reason = model.reason();
  return expected;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  ipcx::FuzzSession session;
  fuzz::Input input(data, size);
  const Options options(input.Byte());
  Wire wire;
  wire.steps = input.CountedBytes();
  Listener listener(input.CountedBytes());
  wire.bytes = input.Rest();

  std::unique_ptr<Backend> backend(new Backend(&listener, options, &wire));
  listener.set_backend(&backend);
  Backend::Run(&backend);
  if (listener.did_something() || wire.next_attachment > 0)
    return 0;

  fuzz::WireModel model(options.limits);
  model.Add(wire.bytes.data(), wire.bytes.size());
  const Expectation expected = Expect(model, options);
  FUZZ_CHECK(backend);
  FUZZ_CHECK(listener.connected() == expected.connected);
  FUZZ_CHECK(listener.pid() == expected.pid);
  FUZZ_CHECK(listener.heard() == expected.messages);
  FUZZ_CHECK(backend->disconnect_reason() == expected.reason);
  FUZZ_CHECK(backend->replies() == listener.unhandled_calls());
  return 0;
}
