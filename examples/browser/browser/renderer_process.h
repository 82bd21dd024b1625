// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_RENDERER_PROCESS_H_
#define EXAMPLES_BROWSER_BROWSER_RENDERER_PROCESS_H_

#include <string>

#include "base/callback.h"
#include "base/macros.h"
#include "base/memory/weak_ptr.h"
#include "base/process/kill.h"
#include "base/process/process.h"
#include "base/time/time.h"

namespace IPC {
class ChannelProxy;
}

// One renderer as a process: started, watched to its end, ended if need be.
// Needs a message loop on its thread.
class RendererProcess {
 public:
  // How it ended, for programs and for people.
  typedef base::Callback<void(base::TerminationStatus status,
                              const std::string& description)>
      EndCallback;

  RendererProcess();
  // Ends the process if it still runs.
  ~RendererProcess();

  // Starts this program again as a renderer that is to be the client of
  // `channel`, whose id is `channel_id`; see LaunchChild(). Runs `ended` once,
  // when the process has ended.
  bool Launch(const std::string& channel_id,
              IPC::ChannelProxy* channel,
              const std::string& misbehavior,
              const EndCallback& ended);

  base::ProcessId pid() const { return process_.Pid(); }
  base::ProcessHandle handle() const { return process_.Handle(); }

  // Ends the process at once.
  void Kill();

  // From now on it has `patience` to end by itself.
  void EndWithin(base::TimeDelta patience);

 private:
  void CheckSoon();
  void CheckWhetherEnded();

  base::Process process_;
  EndCallback ended_;
  base::TimeTicks give_up_at_;  // Null: never.
  base::WeakPtrFactory<RendererProcess> weak_factory_;

  DISALLOW_COPY_AND_ASSIGN(RendererProcess);
};

#endif  // EXAMPLES_BROWSER_BROWSER_RENDERER_PROCESS_H_
