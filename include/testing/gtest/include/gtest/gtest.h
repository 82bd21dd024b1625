// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTING_GTEST_INCLUDE_GTEST_GTEST_H_
#define TESTING_GTEST_INCLUDE_GTEST_GTEST_H_

#include <gtest/gtest.h>

#include "base/basictypes.h"
#include "base/logging.h"

#endif  // TESTING_GTEST_INCLUDE_GTEST_GTEST_H_
