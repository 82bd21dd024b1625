// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/ipc/storm_party.h"

#include <utility>

#include "base/location.h"
#include "base/run_loop.h"
#include "base/time/time.h"
#include "tests/ipc/storm_file.h"
#include "tests/ipc/storm_messages.h"
#include "tests/support/do.h"

namespace storm {

using test_support::Do;

Party::Party(const Plan& plan,
             Side side,
             test_support::PipeEnd pipe,
             base::ProcessId peer_pid,
             const std::function<void()>& kill_peer)
    : plan_(plan),
      side_(side),
      peer_(side == kParent ? kChild : kParent),
      pipe_(std::move(pipe)),
      peer_pid_(peer_pid),
      kill_peer_(kill_peer),
      ledger_(plan, side),
      shutdown_event_(true, false),
      io_thread_("I/O"),
      other_thread_("other") {}

Party::~Party() = default;

void Party::Run() {
  io_thread_.StartWithOptions(
      base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
  other_thread_.Start();
  caller_.reset(new Caller(plan_, Origin{side_, kListener}, peer_pid_, this,
                           other_thread_.task_runner(), &ledger_));
  filter_ = new IPC::SyncMessageFilter(&shutdown_event_);
  channel_ = IPC::SyncChannel::Create(this, io_thread_.task_runner(),
                                      &shutdown_event_);
  channel_->AddFilter(filter_.get());
  base::RunLoop run;
  quit_ = run.QuitClosure();
  channel_->Init(test_support::HandleOver(&pipe_),
                 plan_.server == side_ ? IPC::Channel::MODE_SERVER
                                       : IPC::Channel::MODE_CLIENT,
                 true);
  pipe_ = test_support::PipeEnd();
  run.Run();

  for (std::thread& worker : workers_)
    worker.join();
  channel_.reset();
  other_thread_.Stop();
  filter_ = nullptr;
  io_thread_.Stop();
}

bool Party::Send(IPC::Message* message) {
  if (channel_)
    return channel_->Send(message);
  delete message;
  return false;
}

bool Party::OnMessageReceived(const IPC::Message& message) {
  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(Party, message)
    IPC_MESSAGE_HANDLER(StormMsg_Ask, OnAsk)
    IPC_MESSAGE_HANDLER(StormMsg_AskFile, OnAskFile)
    IPC_MESSAGE_HANDLER_DELAY_REPLY(StormMsg_AskLater, OnAskLater)
    IPC_MESSAGE_HANDLER(StormMsg_Note, OnNote)
    IPC_MESSAGE_HANDLER(StormMsg_Wake, OnWake)
    IPC_MESSAGE_HANDLER(StormMsg_Awake, OnAwake)
    IPC_MESSAGE_HANDLER(StormMsg_CloseNow, OnCloseNow)
    IPC_MESSAGE_HANDLER(StormMsg_Idle, OnIdle)
    IPC_MESSAGE_HANDLER(StormMsg_Counts, OnCounts)
    IPC_MESSAGE_HANDLER(StormMsg_Bye, OnBye)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  if (!handled) {
    ledger_.MetOne(kUnhandled);
    ledger_.MetOne(kErrors);
  }
  Advance();
  return handled;
}

void Party::OnBadMessageReceived(const IPC::Message& message) {
  if (message.is_reply()) {
    ledger_.OnBadReply();
    return;
  }
  ledger_.MetOne(kMalformed);
  ledger_.MetOne(kErrors);
}

void Party::OnChannelConnected(int32 peer_pid) {
  StartWorkers();
  StartEnd();
  loop_.PostTask(FROM_HERE, Do([this] { CallNext(0); }));
}

void Party::OnChannelError() {
  if (plan_.ending == kAllIsSaid && !(side_ == kChild && said_counts_))
    ledger_.Fail("the channel broke");
  channel_ended_ = true;
  if (workers_.empty())
    threads_done_ = kStreams;  // It never was there.
  Advance();
}

Script Party::Begin(const StormMsg_Order& order) {
  const Origin caller{peer_, order.stream};
  const Script script = ScriptOf(plan_, caller, order.token, order.depth);
  ledger_.MetOne(script.action);
  if (order.ballast != Ballast(order.token, script.request_size))
    ledger_.Fail("call " + Hex(order.token) + " arrived damaged");
  // A client trusts its server: what unblocks is handled in order.
  if (plan_.server == peer_ && order.stream >= 0 && order.stream < kStreams &&
      order.notes != notes_met_[order.stream][true])
    ledger_.Fail("call " + Hex(order.token) + " has overtaken a note");

  Dice dice(order.token);
  if (script.answers_held)
    held_.SendAll(&dice, this);
  for (int i = 0; i < script.nested; ++i)
    caller_->Call(NestedToken(order.token, i), order.depth - 1);
  return script;
}

StormMsg_Answer Party::AnswerOf(const Script& script,
                                const StormMsg_Order& order) {
  StormMsg_Answer answer;
  answer.token = AnswerTo(order.token);
  answer.ballast = Ballast(~order.token, script.answer_size);
  ledger_.MetOne(kAnswers);
  return answer;
}

void Party::OnAsk(const StormMsg_Order& order, StormMsg_Answer* answer) {
  *answer = AnswerOf(Begin(order), order);
}

void Party::OnAskFile(const StormMsg_Order& order,
                      const IPC::PlatformFileForTransit& file,
                      StormMsg_Answer* answer,
                      IPC::PlatformFileForTransit* answer_file) {
  base::File owned = IPC::PlatformFileForTransitToFile(file);
  if (!IsFileOf(order.token, &owned))
    ledger_.Fail("call " + Hex(order.token) + " has the file of another");
  *answer = AnswerOf(Begin(order), order);
  *answer_file = FileOf(~order.token, peer_pid_);
}

void Party::OnAskLater(const StormMsg_Order& order, IPC::Message* reply) {
  scoped_ptr<IPC::Message> owned(reply);
  const Script script = Begin(order);
  if (script.action == kNever)
    return;
  if (script.action == kError || script.action == kGarbled) {
    if (script.action == kError)
      owned->set_reply_error();
    ledger_.MetOne(kErrors);
    Send(owned.release());
    return;
  }
  StormMsg_AskLater::WriteReplyParams(reply, AnswerOf(script, order));
  const uint64 token = order.token;
  if (script.action == kAfterWake) {
    asleep_.Hold(token, std::move(owned));
    Send(new StormMsg_Wake(token));
    return;
  }
  held_.Hold(token, std::move(owned));
  if (script.action == kLaterByTask && !caller_->IsWaiting())
    loop_.PostTask(FROM_HERE, Do([this, token] { held_.Send(token, this); }));
  else
    SendHeldByThread(token, script.delay_us);
}

void Party::SendHeldByThread(uint64 token, int delay_us) {
  other_thread_.task_runner()->PostDelayedTask(
      FROM_HERE, Do([this, token] { held_.Send(token, filter_.get()); }),
      base::TimeDelta::FromMicroseconds(delay_us));
}

void Party::OnNote(int stream, bool unblocks, int number) {
  ledger_.MetOne(kNotes);
  if (stream < 0 || stream >= kStreams) {
    ledger_.Fail("a damaged note");
    return;
  }
  // A server does not trust its client: none of its notes unblock.
  if (!unblocks || plan_.server == side_)
    ExpectTaskMayRun("note");
  if (number != notes_met_[stream][unblocks]++)
    ledger_.Fail("note " + std::to_string(number) + " is out of order");
}

void Party::OnWake(uint64 token) {
  ExpectTaskMayRun("wake-up");
  caller_->TellAwake(token);
}

void Party::OnAwake(uint64 token) {
  ledger_.MetOne(kAwake);
  if (!asleep_.Send(token, this))
    ledger_.Fail("call " + Hex(token) + " was awake already");
}

void Party::ExpectTaskMayRun(const char* what) {
  if (!caller_->MayRunTasks())
    ledger_.Fail(std::string("a ") + what + " came to a blocked thread");
}

void Party::CallNext(int number) {
  if (number == plan_.calls) {
    OnThreadDone();
    return;
  }
  caller_->CallNumber(number);
  loop_.PostTask(FROM_HERE, Do([this, number] { CallNext(number + 1); }));
}

void Party::StartWorkers() {
  for (int stream = kListener + 1; stream < kStreams; ++stream) {
    workers_.emplace_back([this, stream] {
      Caller caller(plan_, Origin{side_, stream}, peer_pid_, filter_.get(),
                    other_thread_.task_runner(), &ledger_);
      for (int number = 0; number < plan_.calls; ++number)
        caller.CallNumber(number);
      loop_.PostTask(FROM_HERE, Do([this] { OnThreadDone(); }));
    });
  }
}

void Party::OnThreadDone() {
  ++threads_done_;
  Advance();
}

void Party::StartEnd() {
  std::function<void()> end;
  if (plan_.ending == kShutdown && plan_.ender == side_)
    end = [this] { shutdown_event_.Signal(); };
  else if (plan_.ending == kClose && plan_.ender == peer_)
    end = [this] { filter_->Send(new StormMsg_CloseNow); };
  else if (plan_.ending == kKill && plan_.ender == peer_)
    end = kill_peer_;
  else
    return;
  other_thread_.task_runner()->PostDelayedTask(
      FROM_HERE, Do(end), base::TimeDelta::FromMicroseconds(plan_.moment_us));
}

void Party::OnCloseNow() {
  if (plan_.seed % 2)
    channel_->Close();
  else
    channel_.reset();
  channel_ended_ = true;
}

void Party::OnIdle() {
  peer_is_idle_ = true;
}

void Party::OnCounts(const std::vector<int>& peer_did) {
  ledger_.Compare(peer_did);
  Advance();
  if (side_ == kChild)
    Send(new StormMsg_Bye);
}

void Party::OnBye() {
  channel_ended_ = true;
}

void Party::Advance() {
  // What is nested into a call comes here again when the call is over.
  if (threads_done_ < kStreams || !caller_ || caller_->IsWaiting())
    return;
  if (plan_.ending == kAllIsSaid)
    AdvanceToCounts();
  else
    AdvanceToEnd();
  if (channel_ended_)
    quit_.Run();
}

void Party::AdvanceToCounts() {
  SayIdle();
  if (peer_is_idle_ && !said_counts_) {
    said_counts_ = true;
    Send(new StormMsg_Counts(ledger_.did()));
  }
}

void Party::AdvanceToEnd() {
  if (plan_.ending != kShutdown)
    return;
  if (plan_.ender == side_) {
    SayIdle();
  } else if (peer_is_idle_) {
    // Only now: what the peer calls and never is answered has ended already.
    channel_.reset();
    channel_ended_ = true;
  }
}

void Party::SayIdle() {
  if (!said_idle_)
    Send(new StormMsg_Idle);
  said_idle_ = true;
}

}  // namespace storm
