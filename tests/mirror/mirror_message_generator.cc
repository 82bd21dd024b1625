// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 11.5: the stages, in their order. Each one leaves its
// macros behind, so that a missing stage is a linker error.

#define IPC_MESSAGE_IMPL
#include "tests/mirror/mirror_message_generator.h"

#include "ipc/struct_constructor_macros.h"
#include "tests/mirror/mirror_message_generator.h"

#include "ipc/struct_destructor_macros.h"
#include "tests/mirror/mirror_message_generator.h"

#include "ipc/param_traits_write_macros.h"
namespace IPC {
#include "tests/mirror/mirror_message_generator.h"
}  // namespace IPC

#include "ipc/param_traits_read_macros.h"
namespace IPC {
#include "tests/mirror/mirror_message_generator.h"
}  // namespace IPC

#include "ipc/param_traits_log_macros.h"
namespace IPC {
#include "tests/mirror/mirror_message_generator.h"
}  // namespace IPC
