// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPCX_CHILD_PROCESS_H_
#define SRC_IPCX_CHILD_PROCESS_H_

#include "base/callback.h"
#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/process/process.h"
#include "base/single_thread_task_runner.h"
#include "ipcx/child_end.h"

namespace base {
class CommandLine;
struct LaunchOptions;
}  // namespace base

namespace IPC {
class ChannelProxy;
}

namespace ipcx {
namespace internal {

// What a platform does for ChildProcessHost. Belongs to one thread with a
// message loop.
class ChildProcess {
 public:
  // kExited, kSignalled or kTerminated, with its code as in ChildEnd.
  typedef base::Callback<void(ChildEndCause, int code)> EndCallback;

  // Starts a program that is to be the client of |channel|, a server whose id
  // is on the command line, and that gets its end of it and nothing else. Runs
  // |ended| once, by a task, when the process is gone and reaped. Null if it
  // cannot be started.
  static scoped_ptr<ChildProcess> Launch(
      const base::CommandLine& command_line,
      base::LaunchOptions options,
      IPC::ChannelProxy* channel,
      const scoped_refptr<base::SingleThreadTaskRunner>& io_task_runner,
      const EndCallback& ended);

  // Kills the process, and reaps it without blocking for long. The callback may
  // still be run, if its task was posted before.
  virtual ~ChildProcess() {}

  // The process can do nothing about it. It ends soon.
  virtual void Kill() = 0;

  virtual const base::Process& process() const = 0;

 protected:
  ChildProcess() {}

 private:
  DISALLOW_COPY_AND_ASSIGN(ChildProcess);
};

}  // namespace internal
}  // namespace ipcx

#endif  // SRC_IPCX_CHILD_PROCESS_H_
