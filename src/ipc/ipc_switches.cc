// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_switches.h"

namespace switches {

const char kProcessChannelID[] = "channel";

}  // namespace switches
