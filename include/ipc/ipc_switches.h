// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_SWITCHES_H_
#define IPC_IPC_SWITCHES_H_

#include "ipc/ipc_export.h"

namespace switches {

// --channel=ID: the channel that a child process connects to.
IPC_EXPORT extern const char kProcessChannelID[];

}  // namespace switches

#endif  // IPC_IPC_SWITCHES_H_
