// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/raw_message.h"

#include <string.h>

#include "base/process/process_handle.h"
#include "gtest/gtest.h"

namespace test_support {

namespace {

const size_t kNumFdsOffset = 16;
const bool kHasNumFds = kRawHeaderSize > kNumFdsOffset;

void Append(const void* value, size_t size, std::string* bytes) {
  bytes->append(static_cast<const char*>(value), size);
}

}  // namespace

std::string RawMessage::Bytes() const {
  const uint32_t size = payload_size < 0 ? static_cast<uint32_t>(payload.size())
                                         : static_cast<uint32_t>(payload_size);
  const uint16_t pad = 0;
  std::string bytes;
  Append(&size, sizeof(size), &bytes);
  Append(&routing, sizeof(routing), &bytes);
  Append(&type, sizeof(type), &bytes);
  Append(&flags, sizeof(flags), &bytes);
  if (kHasNumFds) {
    Append(&num_fds, sizeof(num_fds), &bytes);
    Append(&pad, sizeof(pad), &bytes);
  }
  return bytes + payload;
}

RawMessage Parse(const std::string& bytes) {
  RawMessage message;
  if (bytes.size() < kRawHeaderSize) {
    ADD_FAILURE() << "no message but " << bytes.size() << " bytes";
    return message;
  }
  memcpy(&message.routing, bytes.data() + 4, sizeof(message.routing));
  memcpy(&message.type, bytes.data() + 8, sizeof(message.type));
  memcpy(&message.flags, bytes.data() + 12, sizeof(message.flags));
  if (kHasNumFds) {
    memcpy(&message.num_fds, bytes.data() + kNumFdsOffset,
           sizeof(message.num_fds));
  }
  message.payload = bytes.substr(kRawHeaderSize);
  return message;
}

RawMessage Hello(int pid) {
  RawMessage hello;
  hello.routing = -2;
  hello.type = 0xFFFF;
  hello.payload = IntBytes(pid);
  return hello;
}

RawMessage Hello() {
  return Hello(static_cast<int>(base::GetCurrentProcId()));
}

std::string Connected() {
  return "connected:" + std::to_string(base::GetCurrentProcId());
}

std::string IntBytes(int32_t value) {
  std::string bytes;
  Append(&value, sizeof(value), &bytes);
  return bytes;
}

}  // namespace test_support
