// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#define IPC_MESSAGE_IMPL
#include "tests/soak/soak_messages.h"
