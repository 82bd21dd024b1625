// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Every message file of these tests. No include guard, see the .cc file.

#include "tests/ipc/paint_messages.h"
