// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "indexer_switches.h"

namespace switches {

const char kIndexerName[] = "indexer-name";
const char kIndexerVerbose[] = "indexer-verbose";

}  // namespace switches
