// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/sync_thread.h"

#include "base/location.h"
#include "base/logging.h"
#include "base/single_thread_task_runner.h"
#include "base/time/time.h"
#include "gtest/gtest.h"
#include "tests/support/do.h"
#include "tests/support/patience.h"

namespace test_support {

namespace {

bool WaitPatiently(base::WaitableEvent* event) {
  return event->TimedWait(base::TimeDelta::FromSeconds(kPatience.count()));
}

}  // namespace

SyncThread::SyncThread(const std::string& name)
    : shutdown_(true, false), io_(name + "_io"), listeners_(name) {
  EXPECT_TRUE(io_.StartWithOptions(
      base::Thread::Options(base::MessageLoop::TYPE_IO, 0)));
  EXPECT_TRUE(listeners_.Start());
}

SyncThread::~SyncThread() {
  Stop();
}

void SyncThread::Stop() {
  shutdown_.Signal();
  listeners_.Stop();
  io_.Stop();
}

void SyncThread::StopIO() {
  io_.Stop();
}

// static
bool SyncThread::RunAndWait(base::SingleThreadTaskRunner* runner,
                            const std::function<void()>& what,
                            base::WaitableEvent* shutdown) {
  base::WaitableEvent done(false, false);
  runner->PostTask(FROM_HERE, test_support::Do([&] {
                     what();
                     done.Signal();
                   }));
  if (WaitPatiently(&done))
    return true;
  shutdown->Signal();
  CHECK(WaitPatiently(&done)) << "a thread is stuck for good";
  return false;
}

void SyncThread::Do(const std::function<void()>& what) {
  if (IsCurrent()) {
    what();
    return;
  }
  EXPECT_TRUE(RunAndWait(runner().get(), what, &shutdown_))
      << "the thread was stuck: " << story();
}

void SyncThread::Post(const std::function<void()>& what) {
  runner()->PostTask(FROM_HERE, test_support::Do(what));
}

void SyncThread::PostNote(const std::string& word) {
  Post([this, word] { diary_.Note(word); });
}

void SyncThread::DoOnIO(const std::function<void()>& what) {
  EXPECT_TRUE(RunAndWait(io_runner().get(), what, &shutdown_));
}

void SyncThread::FlushIO() {
  DoOnIO([] {});
}

// static
std::shared_ptr<SyncThread::Hold> SyncThread::HoldThread(
    base::SingleThreadTaskRunner* runner) {
  const std::shared_ptr<Hold> hold(new Hold);
  // The thread needs the event for longer than the test does.
  const std::shared_ptr<Hold> kept = hold;
  runner->PostTask(FROM_HERE, test_support::Do([kept] {
                     kept->held_.Signal();
                     EXPECT_TRUE(WaitPatiently(&kept->go_on_));
                   }));
  EXPECT_TRUE(WaitPatiently(&hold->held_));
  return hold;
}

std::shared_ptr<SyncThread::Hold> SyncThread::HoldListeners() {
  return HoldThread(runner().get());
}

std::shared_ptr<SyncThread::Hold> SyncThread::HoldIO() {
  return HoldThread(io_runner().get());
}

bool SyncThread::IsCurrent() const {
  return runner()->BelongsToCurrentThread();
}

scoped_refptr<base::SingleThreadTaskRunner> SyncThread::runner() const {
  return listeners_.task_runner();
}

scoped_refptr<base::SingleThreadTaskRunner> SyncThread::io_runner() const {
  return io_.task_runner();
}

}  // namespace test_support
