// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Writes a value into a message and reads it back, also from a message that
// was cut short.

#ifndef TESTS_SUPPORT_PARAMS_H_
#define TESTS_SUPPORT_PARAMS_H_

#include <stddef.h>
#include <string.h>

#include <memory>
#include <string>

#include "gtest/gtest.h"
#include "ipc/ipc_message_utils.h"

namespace test_support {

// A received message: a view of a heap block that ends where it ends, so that
// a sanitizer sees the first byte read too much.
class ReceivedMessage {
 public:
  // |payload| is all that follows |header_of|'s header.
  ReceivedMessage(const IPC::Message& header_of, const std::string& payload)
      : size_(header_of.size() - header_of.payload_size() + payload.size()),
        block_(new char[size_]) {
    const size_t header_size = size_ - payload.size();
    memcpy(block_.get(), header_of.data(), header_size);
    const uint32 payload_size = static_cast<uint32>(payload.size());
    memcpy(block_.get(), &payload_size, sizeof(payload_size));
    memcpy(block_.get() + header_size, payload.data(), payload.size());
    message_.reset(new IPC::Message(block_.get(), static_cast<int>(size_)));
  }
  explicit ReceivedMessage(const std::string& payload)
      : ReceivedMessage(IPC::Message(1, 2, IPC::Message::PRIORITY_NORMAL),
                        payload) {}

  const IPC::Message& operator*() const { return *message_; }
  const IPC::Message* get() const { return message_.get(); }

 private:
  size_t size_;
  std::unique_ptr<char[]> block_;
  std::unique_ptr<IPC::Message> message_;
};

inline std::string PayloadOf(const IPC::Message& message) {
  return std::string(message.payload(), message.payload_size());
}

template <class P>
std::string Written(const P& value) {
  IPC::Message message;
  IPC::WriteParam(&message, value);
  return PayloadOf(message);
}

template <class P>
bool ReadFrom(const std::string& payload, P* value) {
  ReceivedMessage message(payload);
  PickleIterator iter(*message);
  return IPC::ReadParam(message.get(), &iter, value);
}

template <class P>
std::string Logged(const P& value) {
  std::string text;
  IPC::LogParam(value, &text);
  return text;
}

// The payload of |value| is readable as a P when it is complete, except for
// the padding at its end, and not when it is cut anywhere else.
template <class P>
void ExpectReadableOnlyWhole(const std::string& payload) {
  for (size_t length = 0; length <= payload.size(); ++length) {
    SCOPED_TRACE(length);
    P value;
    const bool readable = ReadFrom(payload.substr(0, length), &value);
    if (length + 4 <= payload.size()) {
      EXPECT_FALSE(readable);
    }
    if (length == payload.size()) {
      EXPECT_TRUE(readable);
    }
  }
}

// |value| survives the journey, and no part of it does.
template <class P>
void ExpectTravels(const P& value) {
  const std::string payload = Written(value);
  P read;
  ASSERT_TRUE(ReadFrom(payload, &read));
  EXPECT_EQ(read, value);
  ExpectReadableOnlyWhole<P>(payload);
}

}  // namespace test_support

#endif  // TESTS_SUPPORT_PARAMS_H_
