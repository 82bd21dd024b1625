// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/ipc/storm_caller.h"

#include <utility>

#include "base/location.h"
#include "base/time/time.h"
#include "tests/ipc/storm_file.h"
#include "tests/ipc/storm_messages.h"
#include "tests/support/do.h"

namespace storm {

using test_support::Do;

namespace {

// Of a call that cannot be parsed: no answer to it is right.
class NoAnswer : public IPC::MessageReplyDeserializer {
  bool SerializeOutputParameters(const IPC::Message& message,
                                 PickleIterator reader) override {
    return true;
  }
};

}  // namespace

struct Caller::Answer {
  StormMsg_Answer said;
  IPC::PlatformFileForTransit file = IPC::InvalidPlatformFileForTransit();
};

Caller::Caller(const Plan& plan,
               Origin origin,
               base::ProcessId receiver,
               IPC::Sender* sender,
               const scoped_refptr<base::SingleThreadTaskRunner>& other_thread,
               Ledger* ledger)
    : plan_(plan),
      origin_(origin),
      receiver_(receiver),
      sender_(sender),
      other_thread_(other_thread),
      ledger_(ledger) {}

Caller::~Caller() = default;

void Caller::CallNumber(int number) {
  const uint64 token = TokenOf(plan_, origin_, number);
  Call(token, DepthOf(token));
}

void Caller::Call(uint64 token, int depth) {
  const Script script = ScriptOf(plan_, origin_, token, depth);
  SendNotes(script, token);

  Answer answer;
  scoped_ptr<IPC::SyncMessage> message = NewCall(script, token, depth, &answer);
  waits_.push_back(StartPump(script, message.get()));
  ledger_->OnCall(origin_, token, depth, script.action);
  const bool answered = sender_->Send(message.release());
  ledger_->OnReturn(token, answered);
  waits_.pop_back();

  if (answered)
    CheckAnswer(script, token, answer);
  else if (IsAnswered(script.action) && plan_.ending == kAllIsSaid)
    Fail(token,
         std::string("no answer, although it was ") + NameOf(script.action));
}

void Caller::TellAwake(uint64 token) {
  waits_.push_back(Event());
  ledger_->DidOne(kAwake);
  const bool answered = sender_->Send(new StormMsg_Awake(token));
  waits_.pop_back();
  if (!answered && plan_.ending == kAllIsSaid)
    Fail(token, "the peer did not hear that its message has come");
}

bool Caller::MayRunTasks() const {
  return waits_.empty() || (waits_.back() && waits_.back()->IsSignaled());
}

void Caller::SendNotes(const Script& script, uint64 token) {
  Dice dice(token);
  for (int i = 0; i < script.notes; ++i) {
    const bool unblocks = dice.OneIn(2);
    IPC::Message* const note =
        new StormMsg_Note(origin_.stream, unblocks, notes_sent_[unblocks]++);
    note->set_unblock(unblocks);
    ledger_->DidOne(kNotes);
    sender_->Send(note);
  }
}

scoped_ptr<IPC::SyncMessage> Caller::NewCall(const Script& script,
                                             uint64 token,
                                             int depth,
                                             Answer* answer) {
  StormMsg_Order order;
  order.token = token;
  order.depth = depth;
  order.stream = origin_.stream;
  order.notes = notes_sent_[true];
  order.ballast = Ballast(token, script.request_size);
  IPC::SyncMessage* message;
  if (script.action == kMalformed) {
    message = new IPC::SyncMessage(MSG_ROUTING_CONTROL, StormMsg_Ask::ID,
                                   IPC::Message::PRIORITY_NORMAL, new NoAnswer);
  } else if (script.action == kUnhandled) {
    message = new StormMsg_AskNobody(order, &answer->said);
  } else if (script.action != kAnswer) {
    message = new StormMsg_AskLater(order, &answer->said);
  } else if (script.carries_file) {
    message = new StormMsg_AskFile(order, FileOf(token, receiver_),
                                   &answer->said, &answer->file);
  } else {
    message = new StormMsg_Ask(order, &answer->said);
  }
  return make_scoped_ptr(message);
}

Caller::Event Caller::StartPump(const Script& script,
                                IPC::SyncMessage* message) {
  if (script.pump == kNoPump)
    return Event();
  const bool from_start = script.pump == kPumpFromStart;
  const Event event = std::make_shared<base::WaitableEvent>(true, from_start);
  if (from_start) {
    message->EnableMessagePumping();
    return event;
  }
  message->set_pump_messages_event(event.get());
  other_thread_->PostDelayedTask(
      FROM_HERE, Do([event] { event->Signal(); }),
      base::TimeDelta::FromMicroseconds(script.delay_us));
  return event;
}

void Caller::CheckAnswer(const Script& script,
                         uint64 token,
                         const Answer& answer) {
  base::File file = IPC::PlatformFileForTransitToFile(answer.file);
  if (!IsAnswered(script.action))
    Fail(token,
         std::string("answered, although it was ") + NameOf(script.action));
  else if (answer.said.token != AnswerTo(token))
    Fail(token, "the answer to another call: " + Hex(answer.said.token));
  else if (answer.said.ballast != Ballast(~token, script.answer_size))
    Fail(token, "a damaged answer");
  if (script.carries_file && !IsFileOf(~token, &file))
    Fail(token, "the file of another answer");
}

void Caller::Fail(uint64 token, const std::string& what) {
  ledger_->Fail("call " + Hex(token) + " of thread " +
                std::to_string(origin_.stream) + ": " + what);
}

}  // namespace storm
