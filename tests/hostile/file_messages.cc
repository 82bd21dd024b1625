// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#define IPC_MESSAGE_IMPL
#include "tests/hostile/file_messages.h"

#include "ipc/struct_constructor_macros.h"
#include "tests/hostile/file_messages.h"

#include "ipc/struct_destructor_macros.h"
#include "tests/hostile/file_messages.h"

#include "ipc/param_traits_write_macros.h"
namespace IPC {
#include "tests/hostile/file_messages.h"
}  // namespace IPC

#include "ipc/param_traits_read_macros.h"
namespace IPC {
#include "tests/hostile/file_messages.h"
}  // namespace IPC

#include "ipc/param_traits_log_macros.h"
namespace IPC {
#include "tests/hostile/file_messages.h"
}  // namespace IPC
