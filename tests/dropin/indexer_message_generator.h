// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Multiply-included file, hence no include guard.

#include "indexer_messages.h"
#include "media_messages.h"
