// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Every message file of this program; without an include guard, as they are.

#include "examples/browser/renderer_messages.h"
