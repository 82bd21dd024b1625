// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPCX_CHILD_END_H_
#define IPCX_CHILD_END_H_

#include <string>

#include "base/basictypes.h"
#include "base/time/time.h"
#include "ipc/ipc_export.h"
#include "ipcx/disconnect_reason.h"

namespace ipcx {

// How a child process came to its end.
enum class ChildEndCause {
  kNotStarted = 0,  // The program could not be started again.
  kExited = 1,      // By itself.
  kSignalled = 2,   // A signal or exception, and not from us.
  kTerminated = 3,  // By us.
};

// What its host does next.
enum class AfterChildEnd {
  kNothing = 0,  // It left with exit code 0, or Shutdown() was called.
  kRespawn = 1,  // A new child after ChildEnd::respawn_delay.
  kGiveUp = 2,   // It crashed too often.
};

struct ChildEnd {
  ChildEndCause cause = ChildEndCause::kNotStarted;

  // Of kExited the exit code, -1 if the system does not tell; abort() is 3 on
  // Windows. Of kSignalled the number of the signal, on Windows the code of the
  // exception. Else 0.
  int code = 0;

  // Why the channel ended or the child was terminated, whichever came first.
  // kPeerClosed if it left by itself, kNone if Shutdown() asked it to.
  DisconnectReason reason = DisconnectReason::kNone;

  // The type of the message for which it was terminated, or 0.
  uint32 bad_message_type = 0;

  // From its launch on.
  base::TimeDelta uptime;

  AfterChildEnd next = AfterChildEnd::kNothing;
  base::TimeDelta respawn_delay;
};

// One line for people: "signal 6, PeerClosed" or "terminated,
// UnparsableMessage of type 65538".
IPC_EXPORT std::string DescribeChildEnd(const ChildEnd& end);

}  // namespace ipcx

#endif  // IPCX_CHILD_END_H_
