// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_RAW_MESSAGE_H_
#define TESTS_SUPPORT_RAW_MESSAGE_H_

#include <stddef.h>
#include <stdint.h>

#include <string>

#include "build/build_config.h"

namespace test_support {

#if defined(OS_WIN)
const size_t kRawHeaderSize = 16;
#else
const size_t kRawHeaderSize = 20;
#endif

// One message as bytes, with every header field at the test's will.
struct RawMessage {
  int32_t routing = 1;
  uint32_t type = 2;
  uint32_t flags = 2;
  uint16_t num_fds = 0;  // Not on Windows.
  std::string payload;
  // Announced instead of payload.size() unless negative.
  int64_t payload_size = -1;

  std::string Bytes() const;
};

// Takes apart what RawPeer::ReceiveMessage() returned.
RawMessage Parse(const std::string& bytes);

// HELLO with |pid|; this process's is the one that the system confirms.
RawMessage Hello(int pid);
RawMessage Hello();

// What listeners and filters note of that HELLO.
std::string Connected();

// An integer as a payload carries it.
std::string IntBytes(int32_t value);

}  // namespace test_support

#endif  // TESTS_SUPPORT_RAW_MESSAGE_H_
