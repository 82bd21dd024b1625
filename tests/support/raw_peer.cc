// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/raw_peer.h"

#include <string.h>

#include <algorithm>
#include <chrono>

#include "gtest/gtest.h"
#include "tests/support/patience.h"

namespace test_support {

void MakePipeEnds(IPC::Channel::Mode mode,
                  PipeEnd* channel_end,
                  PipeEnd* peer_end) {
  const bool is_server = (mode & IPC::Channel::MODE_SERVER_FLAG) != 0;
  MakePipeEnds(is_server ? channel_end : peer_end,
               is_server ? peer_end : channel_end);
}

bool RawPeer::ReceiveExactly(size_t size,
                             const std::function<void()>& while_waiting,
                             std::string* bytes) {
  while (bytes->size() < size) {
    const auto limit = std::chrono::steady_clock::now() + kPatience;
    while (while_waiting && !HasInput()) {
      if (std::chrono::steady_clock::now() > limit) {
        ADD_FAILURE() << "the channel does not send";
        return false;
      }
      while_waiting();
    }
    char buffer[4096];
    const size_t received =
        ReadSome(buffer, std::min(sizeof(buffer), size - bytes->size()));
    if (received == 0)
      return false;
    bytes->append(buffer, received);
  }
  return true;
}

std::string RawPeer::ReceiveBytes(size_t size) {
  std::string bytes;
  ReceiveExactly(size, nullptr, &bytes);
  return bytes;
}

std::string RawPeer::ReceiveMessage(
    const std::function<void()>& while_waiting) {
  std::string bytes;
  if (!ReceiveExactly(kRawHeaderSize, while_waiting, &bytes)) {
    EXPECT_TRUE(bytes.empty()) << "the stream ends inside a header";
    return std::string();
  }
  uint32_t payload_size;
  memcpy(&payload_size, bytes.data(), sizeof(payload_size));
  EXPECT_TRUE(
      ReceiveExactly(kRawHeaderSize + payload_size, while_waiting, &bytes))
      << "the stream ends inside a payload";
  return bytes;
}

bool RawPeer::ReachesEnd() {
  while (!ReceiveMessage().empty()) {
  }
  return !testing::Test::HasFailure();
}

}  // namespace test_support
