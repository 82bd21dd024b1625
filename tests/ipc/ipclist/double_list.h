// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// No include guard.

#include "tests/ipc/ipclist/alpha_messages.h"
#include "tests/ipc/ipclist/beta_messages.h"
#include "tests/ipc/ipclist/gamma_messages.h"
#include "tests/ipc/ipclist/second_alpha_messages.h"
