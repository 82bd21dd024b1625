// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// No include guard. In another order than that of the classes.

#include "tests/ipc/ipclist/gamma_messages.h"

#include "tests/ipc/ipclist/alpha_messages.h"

#include "tests/ipc/ipclist/beta_messages.h"
