// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The code behind the declarations in the message files: each pass below reads
// them all with another meaning of the macros. A program has one such file.

#define IPC_MESSAGE_IMPL
#include "examples/browser/message_generator.h"

#include "ipc/struct_constructor_macros.h"

#include "examples/browser/message_generator.h"

#include "ipc/struct_destructor_macros.h"

#include "examples/browser/message_generator.h"

#include "ipc/param_traits_write_macros.h"
namespace IPC {
#include "examples/browser/message_generator.h"
}  // namespace IPC

#include "ipc/param_traits_read_macros.h"
namespace IPC {
#include "examples/browser/message_generator.h"
}  // namespace IPC

#include "ipc/param_traits_log_macros.h"
namespace IPC {
#include "examples/browser/message_generator.h"
}  // namespace IPC
