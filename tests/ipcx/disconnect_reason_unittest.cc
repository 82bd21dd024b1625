// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/disconnect_reason.h"

#include <string>

#include "gtest/gtest.h"

namespace ipcx {
namespace {

// As they are stored by whoever stores them: values and names are never changed
// and never used again, only added to.
TEST(DisconnectReasonTest, ValuesAndNamesAreStable) {
  const char* const kNames[] = {
      "None",
      "PeerClosed",
      "TransportError",
      "MessageTooBig",
      "MessageBeforeHello",
      "RepeatedHello",
      "MalformedHello",
      "UnknownInternalMessage",
      "TooManyAttachments",
      "MissingAttachments",
      "UnclaimedAttachments",
      "TruncatedAttachments",
      "DirectoryDescriptor",
      "WrongSecret",
      "WrongIdentity",
      "HandshakeTimeout",
      "QueueFull",
      "BacklogFull",
      "Terminated",
  };
  int value = 0;
  for (const char* name : kNames) {
    EXPECT_EQ(DisconnectReasonName(static_cast<DisconnectReason>(value)),
              std::string(name))
        << value;
    ++value;
  }
  EXPECT_STREQ(DisconnectReasonName(static_cast<DisconnectReason>(value)),
               "Unknown")
      << "add the new one here";
  EXPECT_STREQ(DisconnectReasonName(static_cast<DisconnectReason>(64)),
               "UnparsableMessage");
  EXPECT_STREQ(DisconnectReasonName(static_cast<DisconnectReason>(65)),
               "UnexpectedReply");
  EXPECT_STREQ(DisconnectReasonName(static_cast<DisconnectReason>(66)),
               "Unknown");
}

}  // namespace
}  // namespace ipcx
