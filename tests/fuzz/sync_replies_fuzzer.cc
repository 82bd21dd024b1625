// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The calls of one channel and what its peer answers, against a plain model. An
// input is a byte that says where replies are parsed, and then steps: a byte
// for what happens, a byte for the call it happens to, and, if a reply
// arrives, its flags and payload.

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/bind_helpers.h"
#include "ipc/ipc_message_utils.h"
#include "ipc/ipc_sync_message.h"
#include "src/ipc/pending_sync_calls.h"
#include "tests/fuzz/fuzz.h"

namespace {

using IPC::Message;
using IPC::SyncMessage;
using IPC::internal::PendingSyncCall;
using IPC::internal::PendingSyncCalls;
typedef PendingSyncCalls::Match Match;
typedef PendingSyncCalls::Parse Parse;

const int kMostCalls = 12;

// A call, and what has to be known of it.
struct Call {
  int id = 0;
  PendingSyncCall* pending = nullptr;  // Null once it is finished.
  bool over = false;
  bool reply_may_come = false;
  bool accepted = false;
  bool parses = false;
  // Where the reply is stored, and what has to be there.
  int number = -1;
  std::string text;
  int expected_number = -1;
  std::string expected_text;
};

class Test {
 public:
  explicit Test(Parse parse) : parse_(parse), calls_(parse) {}

  ~Test() {
    for (const std::unique_ptr<Call>& call : all_)
      Finish(call.get());
  }

  void Add(bool wants_text) {
    if (all_.size() == kMostCalls)
      return;
    Call* const call = new Call;
    all_.emplace_back(call);
    SyncMessage message(1, 2, Message::PRIORITY_NORMAL,
                        IPC::internal::NewReplyDeserializer<int, std::string>(
                            &call->number, wants_text ? &call->text : nullptr));
    call->id = SyncMessage::GetMessageId(message);
    call->pending = calls_.Add(&message);
    call->over = closed_;
    Check(*call);
  }

  Call* At(uint8_t index) {
    return all_.empty() ? nullptr : all_[index % all_.size()].get();
  }

  void Reply(const Message& reply) {
    // Judged before, because it may be parsed on arrival.
    Match expected = Match::kUnknown;
    bool malformed = false;
    int id;
    PickleIterator reader(reply);
    if (reply.is_reply() && reader.ReadInt(&id))
      expected = Judge(reply, reader, id, &malformed);
    FUZZ_CHECK(calls_.OnReply(reply) == expected);
    FUZZ_CHECK(reply.dispatch_error() ==
               (malformed && parse_ == Parse::kOnArrival));
    CheckAll();
  }

  void CancelUnsent(int id) {
    calls_.CancelUnsent(id);
    given_up_.erase(id);
    if (Call* const call = Find(id)) {
      call->over = true;
      call->reply_may_come = false;
    }
    CheckAll();
  }

  void EndAll(bool reply_may_come) {
    for (const std::unique_ptr<Call>& call : all_) {
      if (!call->over)
        call->reply_may_come = reply_may_come;
      else if (!reply_may_come)
        call->reply_may_come = false;
      call->over = true;
    }
  }

  void GiveUpAll() {
    calls_.GiveUpAll();
    EndAll(true);
    CheckAll();
  }

  void ForgetAll() {
    calls_.ForgetAll();
    EndAll(false);
    given_up_.clear();
    CheckAll();
  }

  void Close() {
    calls_.Close();
    EndAll(true);
    closed_ = true;
    CheckAll();
  }

  void Finish(Call* call) {
    if (!call->pending)
      return;
    scoped_ptr<Message> malformed;
    const bool answered = calls_.Finish(call->pending, &malformed);
    call->pending = nullptr;
    if (!call->over || call->reply_may_come)
      given_up_[call->id] = true;
    call->over = true;
    FUZZ_CHECK(answered == (call->accepted && call->parses));
    FUZZ_CHECK((malformed.get() != nullptr) ==
               (call->accepted && !call->parses && parse_ == Parse::kInFinish));
    CheckStored(*call);
    FUZZ_CHECK(!calls_.IsAwaited(call->id));
  }

 private:
  Call* Find(int id) {
    for (const std::unique_ptr<Call>& call : all_) {
      if (call->pending && call->id == id)
        return call.get();
    }
    return nullptr;
  }

  Match Judge(const Message& reply,
              PickleIterator reader,
              int id,
              bool* malformed) {
    Call* const call = Find(id);
    if (!call)
      return given_up_.erase(id) ? Match::kLate : Match::kUnknown;
    if (call->over) {
      const bool late = call->reply_may_come;
      call->reply_may_come = false;
      return late ? Match::kLate : Match::kUnknown;
    }
    call->over = true;
    if (reply.is_reply_error())
      return Match::kAwaited;
    call->accepted = true;
    call->parses = reader.ReadInt(&call->expected_number) &&
                   reader.ReadString(&call->expected_text);
    *malformed = !call->parses;
    return Match::kAwaited;
  }

  void Check(const Call& call) {
    FUZZ_CHECK(call.pending->over == call.over);
    FUZZ_CHECK(call.pending->over_event.IsSignaled() == call.over);
    FUZZ_CHECK(calls_.IsAwaited(call.id) == !call.over);
    // The variables of a caller are written at the agreed time and no other.
    if (parse_ == Parse::kInFinish)
      FUZZ_CHECK(call.number == -1 && call.text.empty());
    else
      CheckStored(call);
  }

  static void CheckStored(const Call& call) {
    if (!call.accepted)
      FUZZ_CHECK(call.number == -1 && call.text.empty());
    if (!call.parses)
      return;
    FUZZ_CHECK(call.number == call.expected_number);
    FUZZ_CHECK(call.text == call.expected_text || call.text.empty());
  }

  void CheckAll() {
    for (const std::unique_ptr<Call>& call : all_) {
      if (call->pending)
        Check(*call);
    }
  }

  const Parse parse_;
  PendingSyncCalls calls_;
  std::vector<std::unique_ptr<Call>> all_;
  std::map<int, bool> given_up_;
  bool closed_ = false;
};

// A message with any flags, whose payload begins with the id of |call|.
std::unique_ptr<Message> ReadReply(const Call* call, fuzz::Input* input) {
  std::unique_ptr<Message> reply(new Message);
  const uint8_t flags = input->Byte();
  reply->SetHeaderValues(1, 2, flags);
  const std::string payload = input->CountedBytes();
  // One in eight has an id of its own, or none.
  if (call && (flags & 7) != 7)
    reply->WriteInt(call->id);
  reply->WriteBytes(payload.data(), static_cast<int>(payload.size()));
  return reply;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const bool quiet = (fuzz::BeQuiet(), true);
  static_cast<void>(quiet);
  fuzz::Input input(data, size);
  Test test(input.Byte() & 1 ? Parse::kInFinish : Parse::kOnArrival);
  while (input.left() > 0) {
    const uint8_t what = input.Byte() % 16;
    Call* const call = test.At(input.Byte());
    if (what < 4)
      test.Add((what & 1) != 0);
    else if (what < 10)
      test.Reply(*ReadReply(call, &input));
    else if (what == 10)
      test.GiveUpAll();
    else if (what == 11)
      test.ForgetAll();
    else if (what == 12)
      test.Close();
    else if (what == 13)
      test.CancelUnsent(call ? call->id : 0);
    else if (call)
      test.Finish(call);
  }
  return 0;
}
