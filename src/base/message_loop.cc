// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/message_loop/message_loop.h"

#include <atomic>
#include <utility>
#include <vector>

#include "base/auto_reset.h"
#include "base/bind.h"
#include "base/logging.h"
#include "base/process/process_handle.h"
#include "base/run_loop.h"
#include "base/thread_task_runner_handle.h"
#include "src/base/incoming_task_queue.h"
#include "src/base/message_loop_proxy_impl.h"
#include "src/base/message_pump_default.h"
#include "src/base/message_pump_factory.h"
#include "src/base/repeat_task.h"
#include "src/base/task_queues.h"

namespace base {

namespace {

// Our own pumps are asked for their events after that many tasks; a foreign
// pump, which may have a user waiting, after each one.
const int kTasksPerTurn = 16;
const int kTasksPerTurnOfForeignPump = 1;
// Putting aside those that are delayed or deferred costs little, but somebody
// may post them without end.
const int kTasksSeenPerTurn = 1000;

// A deleted task may post another one from its destructor, and so on, and
// other threads may go on posting. After that many rounds posts are refused.
const int kMostDeletionRounds = 100;

thread_local MessageLoop* t_current = nullptr;

std::atomic<MessageLoop::MessagePumpFactory*> g_ui_pump_factory{nullptr};

int TasksPerTurn(MessageLoop::Type type) {
  return type == MessageLoop::TYPE_UI && g_ui_pump_factory
             ? kTasksPerTurnOfForeignPump
             : kTasksPerTurn;
}

uint32 CurrentProcessId() {
  return static_cast<uint32>(GetCurrentProcId());
}

void QuitCurrentWhenIdle() {
  MessageLoop::current()->QuitWhenIdle();
}

}  // namespace

MessageLoop::MessageLoop(Type type)
    : MessageLoop(type, CreateMessagePumpForType(type), TasksPerTurn(type)) {}

MessageLoop::MessageLoop(scoped_ptr<MessagePump> pump)
    : MessageLoop(TYPE_CUSTOM, pump.Pass(), kTasksPerTurnOfForeignPump) {}

MessageLoop::MessageLoop(Type type,
                         scoped_ptr<MessagePump> pump,
                         int tasks_per_turn)
    : pump_(pump.Pass()),
      type_(type),
      tasks_per_turn_(tasks_per_turn),
      process_id_(CurrentProcessId()),
      nestable_tasks_allowed_(true),
      quit_now_(false),
      run_loop_(nullptr),
      queues_(new internal::TaskQueues) {
  CHECK(pump_.get());
  CHECK(!t_current) << "a thread has at most one message loop";
  t_current = this;
  incoming_ = new internal::IncomingTaskQueue(pump_.get());
  proxy_ = new internal::MessageLoopProxyImpl(incoming_);
  thread_task_runner_handle_.reset(new ThreadTaskRunnerHandle(proxy_));
}

MessageLoop::~MessageLoop() {
  CHECK_EQ(this, t_current) << "a loop dies on its own thread";
  DCHECK(!run_loop_) << "the loop is running";

  bool had_tasks = true;
  for (int i = 0; i < kMostDeletionRounds && had_tasks; ++i)
    had_tasks = DeletePendingTasks();

  FOR_EACH_OBSERVER(DestructionObserver, destruction_observers_,
                    WillDestroyCurrentMessageLoop());

  thread_task_runner_handle_.reset();
  std::vector<PendingTask> rest;
  incoming_->Close(&rest);
  rest.clear();
  t_current = nullptr;
}

// static
MessageLoop* MessageLoop::current() {
  return t_current;
}

// static
bool MessageLoop::InitMessagePumpForUIFactory(MessagePumpFactory* factory) {
  MessagePumpFactory* expected = nullptr;
  return g_ui_pump_factory.compare_exchange_strong(expected, factory);
}

// static
scoped_ptr<MessagePump> MessageLoop::CreateMessagePumpForType(Type type) {
  DCHECK(type != TYPE_CUSTOM) << "hand over a pump of your own";
  if (type == TYPE_IO)
    return internal::CreateIOPump();
  MessagePumpFactory* const factory = g_ui_pump_factory;
  if (type == TYPE_UI && factory)
    return factory();
  return scoped_ptr<MessagePump>(new MessagePumpDefault);
}

void MessageLoop::AddDestructionObserver(DestructionObserver* observer) {
  DCHECK_EQ(this, current());
  destruction_observers_.AddObserver(observer);
}

void MessageLoop::RemoveDestructionObserver(DestructionObserver* observer) {
  DCHECK_EQ(this, current());
  destruction_observers_.RemoveObserver(observer);
}

void MessageLoop::AddTaskObserver(TaskObserver* task_observer) {
  DCHECK_EQ(this, current());
  task_observers_.AddObserver(task_observer);
}

void MessageLoop::RemoveTaskObserver(TaskObserver* task_observer) {
  DCHECK_EQ(this, current());
  task_observers_.RemoveObserver(task_observer);
}

void MessageLoop::PostTask(const tracked_objects::Location& from_here,
                           const Closure& task) {
  incoming_->AddTask(from_here, task, TimeDelta(), true);
}

void MessageLoop::PostDelayedTask(const tracked_objects::Location& from_here,
                                  const Closure& task,
                                  TimeDelta delay) {
  incoming_->AddTask(from_here, task, delay, true);
}

void MessageLoop::PostNonNestableTask(
    const tracked_objects::Location& from_here,
    const Closure& task) {
  incoming_->AddTask(from_here, task, TimeDelta(), false);
}

void MessageLoop::PostNonNestableDelayedTask(
    const tracked_objects::Location& from_here,
    const Closure& task,
    TimeDelta delay) {
  incoming_->AddTask(from_here, task, delay, false);
}

void MessageLoop::DeleteSoonInternal(const tracked_objects::Location& from_here,
                                     void (*deleter)(const void*),
                                     const void* object) {
  PostNonNestableTask(from_here, Bind(deleter, object));
}

void MessageLoop::ReleaseSoonInternal(
    const tracked_objects::Location& from_here,
    void (*releaser)(const void*),
    const void* object) {
  PostNonNestableTask(from_here, Bind(releaser, object));
}

void MessageLoop::Run() {
  RunLoop().Run();
}

void MessageLoop::RunUntilIdle() {
  RunLoop().RunUntilIdle();
}

void MessageLoop::RunHandler() {
  CHECK_EQ(this, t_current) << "a loop runs on its own thread";
  CHECK_EQ(process_id_, CurrentProcessId())
      << "this message loop belongs to the parent process: after fork() "
         "without exec, use only loops that were made in the child";
  AutoReset<bool> quit_now(&quit_now_, false);
  pump_->Run(this);
}

void MessageLoop::QuitWhenIdle() {
  DCHECK_EQ(this, current());
  DCHECK(run_loop_) << "only a running loop can quit";
  if (!run_loop_)
    return;
  run_loop_->quit_when_idle_received_ = true;
  // The pump may have to look everywhere before it is idle.
  pump_->ScheduleWork();
}

void MessageLoop::QuitNow() {
  DCHECK_EQ(this, current());
  DCHECK(run_loop_) << "only a running loop can quit";
  if (!run_loop_)
    return;
  quit_now_ = true;
  pump_->Quit();
}

// static
Closure MessageLoop::QuitWhenIdleClosure() {
  return Bind(&QuitCurrentWhenIdle);
}

void MessageLoop::SetNestableTasksAllowed(bool allowed) {
  // A nested run may have gone to sleep on tasks that it was not allowed to
  // see, and whose notification it has used up.
  if (allowed && !nestable_tasks_allowed_)
    pump_->ScheduleWork();
  nestable_tasks_allowed_ = allowed;
}

bool MessageLoop::IsNested() const {
  return run_loop_ && run_loop_->run_depth_ > 1;
}

bool MessageLoop::IsIdleForTesting() {
  return incoming_->empty();
}

bool MessageLoop::DoWork() {
  if (!nestable_tasks_allowed_)
    return false;
  int seen = 0;
  int run = 0;
  while (seen < kTasksSeenPerTurn && run < tasks_per_turn_ && !quit_now_ &&
         queues_->HasWork(incoming_.get())) {
    PendingTask task = queues_->TakeWork();
    ++seen;
    if (!task.delayed_run_time.is_null())
      AddDelayedTask(std::move(task));
    else
      run += RunOrDeferTask(std::move(task), tasks_per_turn_ - run);
  }
  return seen > 0;
}

bool MessageLoop::DoDelayedWork(TimeTicks* next_delayed_work_time) {
  *next_delayed_work_time = TimeTicks();
  if (!nestable_tasks_allowed_)
    return false;
  bool did_work = false;
  for (int i = 0; i < tasks_per_turn_ && !quit_now_; ++i) {
    if (!queues_->has_delayed()) {
      recent_time_ = TimeTicks();
      break;
    }
    const TimeTicks next_time = queues_->next_delayed_time();
    if (next_time > recent_time_)
      recent_time_ = TimeTicks::Now();
    if (next_time > recent_time_)
      break;
    did_work |= RunOrDeferTask(queues_->TakeDelayed(), 1) > 0;
  }
  if (queues_->has_delayed())
    *next_delayed_work_time = queues_->next_delayed_time();
  return did_work;
}

bool MessageLoop::DoIdleWork() {
  if (!IsNested() && nestable_tasks_allowed_ && queues_->has_deferred()) {
    RunTask(queues_->TakeDeferred(), 1);
    return true;
  }
  if (run_loop_ && run_loop_->quit_when_idle_received_)
    QuitNow();
  return false;
}

void MessageLoop::AddDelayedTask(PendingTask task) {
  const TimeTicks run_time = task.delayed_run_time;
  const bool is_earliest =
      !queues_->has_delayed() || run_time < queues_->next_delayed_time();
  queues_->AddDelayed(std::move(task));
  if (is_earliest)
    pump_->ScheduleDelayedWork(run_time);
}

int MessageLoop::RunOrDeferTask(PendingTask task, int most_runs) {
  if (!task.nestable && IsNested()) {
    queues_->AddDeferred(std::move(task));
    return 0;
  }
  return RunTask(task, most_runs);
}

int MessageLoop::RunTask(const PendingTask& task, int most_runs) {
  DCHECK(nestable_tasks_allowed_);
  const internal::RunningTask running(queues_.get(), task);
  int runs = 0;
  do {
    nestable_tasks_allowed_ = false;
    FOR_EACH_OBSERVER(TaskObserver, task_observers_, WillProcessTask(task));
    task.task.Run();
    FOR_EACH_OBSERVER(TaskObserver, task_observers_, DidProcessTask(task));
    nestable_tasks_allowed_ = true;
    ++runs;
  } while (runs < most_runs && !quit_now_ && queues_->TakeRepeated(task));
  queues_->KeepRepeated();
  return runs;
}

bool MessageLoop::DeletePendingTasks() {
  bool had_tasks = queues_->HasWork(incoming_.get());
  // Delayed ones join the others of their kind, so that all are deleted in
  // the order in which they would have run. What the deleted tasks post is
  // left for the next round.
  while (queues_->has_fetched_work()) {
    PendingTask task = queues_->TakeWork();
    if (!task.delayed_run_time.is_null())
      queues_->AddDelayed(std::move(task));
  }
  for (; queues_->has_deferred(); had_tasks = true)
    queues_->TakeDeferred();
  for (; queues_->has_delayed(); had_tasks = true)
    queues_->TakeDelayed();
  return had_tasks;
}

}  // namespace base
