// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_SYNC_CHILD_H_
#define TESTS_SUPPORT_SYNC_CHILD_H_

#include "base/macros.h"
#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_sync_channel.h"

namespace test_support {

// A child as they are in a browser: its listener's thread, an I/O thread and a
// SyncChannel to its parent, whose messages a subclass handles.
class SyncChild : public IPC::Listener {
 public:
  SyncChild();
  ~SyncChild() override;

  // Until the channel ends.
  void Run() { run_loop_.Run(); }

  // IPC::Listener:
  void OnChannelError() override;

 protected:
  IPC::SyncChannel* channel() { return channel_.get(); }
  // Its I/O thread does nothing any more, so that nothing is read.
  void Hang();

 private:
  base::MessageLoop loop_;
  base::RunLoop run_loop_;
  base::Thread io_;
  base::WaitableEvent never_;
  scoped_ptr<IPC::SyncChannel> channel_;

  DISALLOW_COPY_AND_ASSIGN(SyncChild);
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_SYNC_CHILD_H_
