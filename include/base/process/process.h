// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_PROCESS_PROCESS_H_
#define BASE_PROCESS_PROCESS_H_

#include "base/basictypes.h"
#include "base/process/process_handle.h"
#include "base/time/time.h"
#include "build/build_config.h"

#if defined(OS_WIN)
#include "base/win/scoped_handle.h"
#endif

namespace base {

// A process to watch, wait for and end. Move-only, by std::move() or Pass().
// On Windows it owns an open handle. On POSIX it owns nothing: it is a process
// id, destroying it neither ends nor reaps the process, and an id may be reused
// once its process has been reaped.
class Process {
 public:
  typedef void MoveOnlyTypeForCPP03;

  explicit Process(ProcessHandle handle = kNullProcessHandle);
  Process(Process&& other) noexcept;
  Process(const Process&) = delete;
  ~Process();

  Process& operator=(Process&& other) noexcept;
  Process& operator=(const Process&) = delete;

  Process Pass();

  static Process Current();

  // On POSIX the process need not exist, nor belong to us. On Windows the
  // result is invalid if the process cannot be opened.
  static Process Open(ProcessId pid);

  // Open() with the rights to duplicate handles into the process and to read
  // its memory, where the system makes that difference.
  static Process OpenWithExtraPriviles(ProcessId pid);

#if defined(OS_WIN)
  static Process OpenWithAccess(ProcessId pid, unsigned long desired_access);
#endif

  // Does not take |handle| over. Not for the current process.
  static Process DeprecatedGetProcessFromHandle(ProcessHandle handle);

  // Whether SetProcessBackgrounded() can be undone again.
  static bool CanBackgroundProcesses();

  bool IsValid() const;
  // Stays owned by this object.
  ProcessHandle Handle() const;
  Process Duplicate() const;
  ProcessId Pid() const;
  bool is_current() const;

  // Forgets the process; it goes on running.
  void Close();

  // Ends the process and does not wait for that; false if it could not be
  // asked. On POSIX this is SIGTERM, which it may handle or ignore, and
  // |result_code| is not used.
  bool Terminate(int result_code);

  // Waits for a child of ours to end and reaps it. False on failure or after
  // |timeout|. |exit_code| may be null; on POSIX it becomes -1 if a signal
  // ended the process.
  bool WaitForExit(int* exit_code);
  bool WaitForExitWithTimeout(TimeDelta timeout, int* exit_code);

  // A process in the background gets less processor time.
  bool IsProcessBackgrounded() const;
  // False if the priority could not be changed.
  bool SetProcessBackgrounded(bool value);

  // The system's own number: on POSIX the nice value.
  int GetPriority() const;

 private:
#if defined(OS_WIN)
  bool is_current_process_;
  win::ScopedHandle process_;
#elif defined(OS_POSIX)
  ProcessHandle process_;
#endif
};

}  // namespace base

#endif  // BASE_PROCESS_PROCESS_H_
