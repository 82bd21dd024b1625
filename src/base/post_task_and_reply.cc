// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/post_task_and_reply.h"

#include <memory>

#include "base/bind.h"
#include "base/callback.h"
#include "base/location.h"
#include "base/thread_task_runner_handle.h"

namespace base {
namespace internal {

namespace {

// Both callbacks, which only the thread they came from may destroy.
struct Errand {
  tracked_objects::Location from_here;
  scoped_refptr<SingleThreadTaskRunner> home;
  Closure task;
  Closure reply;
};

// Bound to a task; destroyed where that runs or is dropped. On any other
// thread than the errand's own that leaks the errand: it happens only when
// there is no thread left that may destroy it.
class Carrier {
 public:
  explicit Carrier(std::unique_ptr<Errand> errand)
      : errand_(std::move(errand)) {}
  virtual ~Carrier() {
    if (errand_ && !errand_->home->BelongsToCurrentThread())
      static_cast<void>(errand_.release());
  }

 protected:
  std::unique_ptr<Errand> errand_;

 private:
  DISALLOW_COPY_AND_ASSIGN(Carrier);
};

// On the way home.
class Homebound : public Carrier {
 public:
  using Carrier::Carrier;

  void Reply() {
    // The task's bound arguments go before the reply runs, as if it had been
    // posted alone.
    errand_->task.Reset();
    errand_->reply.Run();
    errand_.reset();
  }
  void Drop() { errand_.reset(); }
};

// On the way out. Sends the errand home whatever becomes of the task.
class Outbound : public Carrier {
 public:
  using Carrier::Carrier;

  ~Outbound() override {
    if (errand_ && !errand_->home->BelongsToCurrentThread())
      SendHome(&Homebound::Drop);
  }

  void RunTask() {
    errand_->task.Run();
    SendHome(&Homebound::Reply);
  }

 private:
  void SendHome(void (Homebound::*action)()) {
    const scoped_refptr<SingleThreadTaskRunner> home = errand_->home;
    const tracked_objects::Location from_here = errand_->from_here;
    home->PostTask(from_here,
                   Bind(action, Owned(new Homebound(std::move(errand_)))));
  }
};

}  // namespace

bool PostTaskAndReply(TaskRunner* task_runner,
                      const tracked_objects::Location& from_here,
                      const Closure& task,
                      const Closure& reply) {
  std::unique_ptr<Errand> errand(
      new Errand{from_here, ThreadTaskRunnerHandle::Get(), task, reply});
  return task_runner->PostTask(
      from_here,
      Bind(&Outbound::RunTask, Owned(new Outbound(std::move(errand)))));
}

}  // namespace internal
}  // namespace base
