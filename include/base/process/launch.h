// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_PROCESS_LAUNCH_H_
#define BASE_PROCESS_LAUNCH_H_

#include <stddef.h>

#include <string>
#include <utility>
#include <vector>

#include "base/basictypes.h"
#include "base/environment.h"
#include "base/files/file_path.h"
#include "base/process/process.h"
#include "base/process/process_handle.h"
#include "build/build_config.h"

#if defined(OS_WIN)
#include "base/strings/string16.h"
#include "base/strings/string_piece.h"
#elif defined(OS_POSIX)
#include "base/posix/file_descriptor_shuffle.h"
#endif

namespace base {

class CommandLine;

#if defined(OS_WIN)
typedef std::vector<void*> HandlesToInheritVector;  // HANDLEs
#elif defined(OS_POSIX)
// Pairs of (descriptor here, descriptor in the child).
typedef std::vector<std::pair<int, int>> FileHandleMappingVector;
#endif

// Pointers in it stay with the caller and are used until LaunchProcess()
// returns.
struct LaunchOptions {
#if defined(OS_POSIX)
  // Code to run in the child just before the program starts.
  class PreExecDelegate {
   public:
    PreExecDelegate() {}
    PreExecDelegate(const PreExecDelegate&) = delete;
    PreExecDelegate& operator=(const PreExecDelegate&) = delete;
    virtual ~PreExecDelegate() {}

    // Runs between fork and exec of a process that may have had many threads:
    // may do nothing that is not async-signal-safe, allocating included.
    virtual void RunAsyncSafe() = 0;
  };
#endif

  LaunchOptions();
  ~LaunchOptions();

  // LaunchProcess() returns only once the process has ended (on POSIX: and has
  // been reaped).
  bool wait;

#if defined(OS_WIN)
  bool start_hidden;
  // The only handles the child gets; they must be inheritable. Not together
  // with inherit_handles.
  HandlesToInheritVector* handles_to_inherit;
  // Every inheritable handle of this process, which other code may have made.
  bool inherit_handles;
  // A user's token to run as, or null.
  void* as_user;
  // Runs without access to a window station and desktop.
  bool empty_desktop_name;
  // A job object to put the child into before it runs, or null.
  void* job_handle;
  // All three or none; they must be inheritable.
  void* stdin_handle;
  void* stdout_handle;
  void* stderr_handle;
  // Out of the job that this process is in.
  bool force_breakaway_from_job_;
#elif defined(OS_POSIX)
  // Changes to our environment: a value sets, an empty value removes. With
  // clear_environ the child gets only these.
  EnvironmentMap environ;
  bool clear_environ;

  // Which of our descriptors the child gets, and as which numbers; may swap
  // and share sources. The child has nothing else but 1, 2 and, unless 0 is
  // in here, the null device as 0.
  const FileHandleMappingVector* fds_to_remap;

  // Resources (RLIMIT_…) whose soft limit is raised to the hard one.
  const std::vector<int>* maximize_rlimits;

  // The child leads a process group of its own; see KillProcessGroup().
  bool new_process_group;

#if defined(OS_LINUX)
  // Namespaces and the like for clone(2); no signal number, nothing that
  // shares memory with the child.
  int clone_flags;

  // Lets the program gain rights by set-uid or file capabilities. Otherwise
  // PR_SET_NO_NEW_PRIVS is set for the child and all that come from it.
  bool allow_new_privs;
#endif

  // Where the child starts, unless empty; a relative program path counts from
  // there.
  FilePath current_directory;

  PreExecDelegate* pre_exec_delegate;

#if defined(OS_MACOSX)
  std::string replacement_bootstrap_name;
#endif
#endif
};

// Starts a program; one without a slash is searched in the PATH that the child
// will have. The result is invalid if the program could not be started. On
// POSIX the child has default signal handlers and no blocked signal, exits
// with 127 if a step of its set-up fails, and must be reaped by the caller
// (WaitForExitCode(), EnsureProcessTerminated() and others in kill.h).
Process LaunchProcess(const CommandLine& cmdline, const LaunchOptions& options);

#if defined(OS_WIN)
Process LaunchProcess(const string16& cmdline, const LaunchOptions& options);
#elif defined(OS_POSIX)
Process LaunchProcess(const std::vector<std::string>& argv,
                      const LaunchOptions& options);

// For a child between fork and exec: closes every descriptor but 0, 1, 2 and
// the destinations in |saved_map|. Async-signal-safe.
void CloseSuperfluousFds(const InjectiveMultimap& saved_map);
#endif

// Runs a program to its end and collects its standard output; standard error
// is dropped. True if it ran and exited with 0.
bool GetAppOutput(const CommandLine& cl, std::string* output);

#if defined(OS_WIN)
bool GetAppOutput(const StringPiece16& cl, std::string* output);
#elif defined(OS_POSIX)
bool GetAppOutput(const std::vector<std::string>& argv, std::string* output);

// With an empty environment, no search in PATH, and at most |max_output| bytes;
// also true if the output was cut there.
bool GetAppOutputRestricted(const CommandLine& cl,
                            std::string* output,
                            size_t max_output);

// True if the program ran and exited, whatever the code.
bool GetAppOutputWithExitCode(const CommandLine& cl,
                              std::string* output,
                              int* exit_code);
#endif

// What tests start their children with.
LaunchOptions LaunchOptionsForTest();

}  // namespace base

#endif  // BASE_PROCESS_LAUNCH_H_
