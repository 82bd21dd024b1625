// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_security_test_util.h"

#include "base/bind.h"
#include "base/location.h"
#include "base/logging.h"
#include "base/run_loop.h"
#include "base/single_thread_task_runner.h"
#include "ipc/ipc_channel_proxy.h"

namespace IPC {

// static
void IpcSecurityTestUtil::PwnMessageReceived(ChannelProxy* channel,
                                             const Message& message) {
  ChannelProxy::Context* const context = channel->context();
  base::RunLoop run_loop;
  // The reply comes after what the reception posts to this thread.
  CHECK(context->ipc_task_runner()->PostTaskAndReply(
      FROM_HERE,
      base::Bind(base::IgnoreResult(&ChannelProxy::Context::OnMessageReceived),
                 context, message),
      run_loop.QuitClosure()));
  run_loop.Run();
}

}  // namespace IPC
