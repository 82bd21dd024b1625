// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/channel_test.h"

namespace test_support {

ChannelTest::ChannelTest() = default;
ChannelTest::~ChannelTest() = default;

// The channel has a handle of its own.
scoped_ptr<PlatformChannel> ChannelTest::ChannelOver(PipeEnd end,
                                                     IPC::Channel::Mode mode,
                                                     IPC::Listener* listener) {
  return make_scoped_ptr(
      new IPC::ChannelWin(IPC::ChannelHandle(end.Get()), mode, listener));
}

}  // namespace test_support
