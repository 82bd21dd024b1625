// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// No include guard, see the .cc file.

#include "tests/mirror/mirror_messages.h"
