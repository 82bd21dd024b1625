// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_RENDERER_PROCESS_H_
#define EXAMPLES_BROWSER_BROWSER_RENDERER_PROCESS_H_

#include <string>

#include "base/callback.h"
#include "base/files/scoped_file.h"
#include "base/macros.h"
#include "base/memory/weak_ptr.h"
#include "base/process/kill.h"
#include "base/process/process.h"
#include "base/time/time.h"

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

  // Starts this program again as a renderer that finds its end of the channel
  // at descriptor 3 and has no other descriptor but the standard ones.
  bool Launch(const std::string& channel_id,
              base::ScopedFD channel,
              const std::string& misbehavior);

  base::ProcessId pid() const { return process_.Pid(); }
  base::ProcessHandle handle() const { return process_.Handle(); }

  // Ends the process at once.
  void Kill();

  // Runs `callback` when the process has ended, which it is made to after
  // `patience`. Once.
  void WaitForEnd(base::TimeDelta patience, const EndCallback& callback);

 private:
  void CheckWhetherEnded();
  void ReportEnd(base::TerminationStatus status, int wait_status);

  base::Process process_;
  base::TimeTicks give_up_at_;
  EndCallback callback_;
  base::WeakPtrFactory<RendererProcess> weak_factory_;

  DISALLOW_COPY_AND_ASSIGN(RendererProcess);
};

#endif  // EXAMPLES_BROWSER_BROWSER_RENDERER_PROCESS_H_
