// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_DEBUG_DEBUGGER_H_
#define BASE_DEBUG_DEBUGGER_H_

namespace base {
namespace debug {

// Waits for at most that many seconds until a debugger is attached, and stops
// in it unless |silent|. Returns whether one is attached.
bool WaitForDebugger(int wait_seconds, bool silent);

// False where the system does not tell.
bool BeingDebugged();

// Stops in the debugger; ends the process if there is none.
void BreakDebugger();

// Whether failures should show no dialogs. Kept for those who ask; this library
// shows none.
void SetSuppressDebugUI(bool suppress);
bool IsDebugUISuppressed();

}  // namespace debug
}  // namespace base

#endif  // BASE_DEBUG_DEBUGGER_H_
