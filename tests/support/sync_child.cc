// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/sync_child.h"

#include "base/bind.h"
#include "base/location.h"
#include "tests/support/sleep_forever.h"
#include "tests/support/two_process_test.h"

namespace test_support {

SyncChild::SyncChild() : io_("io"), never_(true, false) {
  io_.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
  channel_ =
      IPC::SyncChannel::Create(PrimaryChannelId(), IPC::Channel::MODE_CLIENT,
                               this, io_.task_runner(), true, &never_);
}

SyncChild::~SyncChild() {
  channel_.reset();
}

void SyncChild::OnChannelError() {
  run_loop_.Quit();
}

void SyncChild::Hang() {
  io_.task_runner()->PostTask(FROM_HERE, base::Bind(&SleepForever));
}

}  // namespace test_support
