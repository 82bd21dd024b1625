// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Implements the messages: each stage generates one thing from all of them.

#define IPC_MESSAGE_IMPL
#include "tests/ipc/paint_message_generator.h"

#include "ipc/struct_constructor_macros.h"
#include "tests/ipc/paint_message_generator.h"

#include "ipc/struct_destructor_macros.h"
#include "tests/ipc/paint_message_generator.h"

#include "ipc/param_traits_write_macros.h"
namespace IPC {
#include "tests/ipc/paint_message_generator.h"
}  // namespace IPC

#include "ipc/param_traits_read_macros.h"
namespace IPC {
#include "tests/ipc/paint_message_generator.h"
}  // namespace IPC

#include "ipc/param_traits_log_macros.h"
namespace IPC {
#include "tests/ipc/paint_message_generator.h"
}  // namespace IPC
