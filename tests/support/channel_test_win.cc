// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/channel_test.h"

namespace test_support {

ChannelTest::ChannelTest() = default;
ChannelTest::~ChannelTest() = default;

}  // namespace test_support
