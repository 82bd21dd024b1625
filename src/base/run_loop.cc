// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/run_loop.h"

#include "base/bind.h"
#include "base/logging.h"

namespace base {

RunLoop::RunLoop()
    : loop_(MessageLoop::current()),
      previous_run_loop_(nullptr),
      run_depth_(0),
      run_called_(false),
      quit_called_(false),
      running_(false),
      quit_when_idle_received_(false),
      weak_factory_(this) {
  CHECK(loop_) << "this thread has no message loop";
}

RunLoop::~RunLoop() {}

void RunLoop::Run() {
  if (!BeforeRun())
    return;
  loop_->RunHandler();
  AfterRun();
}

void RunLoop::RunUntilIdle() {
  quit_when_idle_received_ = true;
  Run();
}

void RunLoop::Quit() {
  quit_called_ = true;
  // With another run nested inside, AfterRun() of that one sees to it.
  if (running_ && loop_->run_loop_ == this)
    loop_->QuitNow();
}

Closure RunLoop::QuitClosure() {
  return Bind(&RunLoop::Quit, weak_factory_.GetWeakPtr());
}

bool RunLoop::BeforeRun() {
  DCHECK(!run_called_) << "a RunLoop runs only once";
  run_called_ = true;
  if (quit_called_)
    return false;
  previous_run_loop_ = loop_->run_loop_;
  run_depth_ = previous_run_loop_ ? previous_run_loop_->run_depth_ + 1 : 1;
  loop_->run_loop_ = this;
  running_ = true;
  return true;
}

void RunLoop::AfterRun() {
  running_ = false;
  loop_->run_loop_ = previous_run_loop_;
  if (previous_run_loop_ && previous_run_loop_->quit_called_)
    loop_->QuitNow();
}

}  // namespace base
