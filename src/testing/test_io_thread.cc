// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/test_io_thread.h"

#include "base/bind.h"
#include "base/callback.h"
#include "base/logging.h"
#include "base/synchronization/waitable_event.h"

namespace base {

namespace {

void SignalEvent(WaitableEvent* event) {
  event->Signal();
}

}  // namespace

TestIOThread::TestIOThread(Mode mode) : io_thread_("test_io_thread") {
  if (mode == kAutoStart)
    Start();
}

TestIOThread::~TestIOThread() {
  Stop();
}

void TestIOThread::Start() {
  Thread::Options options;
  options.message_loop_type = MessageLoop::TYPE_IO;
  CHECK(io_thread_.StartWithOptions(options));
}

void TestIOThread::Stop() {
  io_thread_.Stop();
}

void TestIOThread::PostTask(const tracked_objects::Location& from_here,
                            const Closure& task) {
  CHECK(task_runner()->PostTask(from_here, task));
}

void TestIOThread::PostTaskAndWait(const tracked_objects::Location& from_here,
                                   const Closure& task) {
  // The task itself is deleted before the next one runs.
  WaitableEvent done(false, false);
  PostTask(from_here, task);
  PostTask(from_here, Bind(&SignalEvent, &done));
  done.Wait();
}

}  // namespace base
