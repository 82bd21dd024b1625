// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTING_GMOCK_INCLUDE_GMOCK_GMOCK_H_
#define TESTING_GMOCK_INCLUDE_GMOCK_GMOCK_H_

#include <gmock/gmock.h>

#include "base/basictypes.h"
#include "base/logging.h"

#endif  // TESTING_GMOCK_INCLUDE_GMOCK_GMOCK_H_
