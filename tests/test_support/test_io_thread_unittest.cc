// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/test_io_thread.h"

#include "base/bind.h"
#include "testing/gtest/include/gtest/gtest.h"

namespace {

void Note(base::PlatformThreadId* id) {
  *id = base::PlatformThread::CurrentId();
}

void NoteLoopType(base::MessageLoop::Type* type) {
  *type = base::MessageLoop::current()->type();
}

TEST(TestIOThreadTest, TasksRunOnAnIOLoop) {
  base::TestIOThread thread(base::TestIOThread::kAutoStart);
  base::MessageLoop::Type type = base::MessageLoop::TYPE_DEFAULT;
  thread.PostTaskAndWait(FROM_HERE, base::Bind(&NoteLoopType, &type));
  EXPECT_EQ(base::MessageLoop::TYPE_IO, type);
  EXPECT_EQ(thread.message_loop()->task_runner(), thread.task_runner());
}

TEST(TestIOThreadTest, TasksPostedBeforeTheEndStillRun) {
  base::PlatformThreadId id = base::kInvalidThreadId;
  base::TestIOThread thread(base::TestIOThread::kAutoStart);
  thread.PostTask(FROM_HERE, base::Bind(&Note, &id));
  thread.Stop();
  EXPECT_NE(base::kInvalidThreadId, id);
  EXPECT_NE(base::PlatformThread::CurrentId(), id);
}

TEST(TestIOThreadTest, AThreadStartsByHandAndAgain) {
  base::TestIOThread thread(base::TestIOThread::kManualStart);
  EXPECT_FALSE(thread.message_loop());
  for (int i = 0; i < 2; ++i) {
    thread.Start();
    base::PlatformThreadId id = base::kInvalidThreadId;
    thread.PostTaskAndWait(FROM_HERE, base::Bind(&Note, &id));
    EXPECT_NE(base::kInvalidThreadId, id);
    thread.Stop();
    thread.Stop();
  }
}

}  // namespace
