// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// As vector_messages.h, of what only POSIX has.

#include "base/file_descriptor_posix.h"
#include "ipc/ipc_message_macros.h"

#define IPC_MESSAGE_START TestMsgStart

#line 108
IPC_MESSAGE_ROUTED1(VecMsg_RoutedFd, base::FileDescriptor)
