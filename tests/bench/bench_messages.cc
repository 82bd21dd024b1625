// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#define IPC_MESSAGE_IMPL
#include "tests/bench/bench_messages.h"
