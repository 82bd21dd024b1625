// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#define MESSAGES_FILE "tests/posix/descriptor_messages.h"
#include "tests/support/message_passes.h"
