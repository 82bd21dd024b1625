// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <set>
#include <string>

#include "base/process/process_handle.h"
#include "base/strings/string_number_conversions.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel.h"

namespace IPC {
namespace {

std::string OwnPidAndDot() {
  return base::IntToString(static_cast<int>(base::GetCurrentProcId())) + ".";
}

TEST(ChannelIdTest, AUniqueIdStartsWithThePid) {
  EXPECT_EQ(Channel::GenerateUniqueRandomChannelID().find(OwnPidAndDot()), 0u);
}

TEST(ChannelIdTest, NoIdComesTwice) {
  std::set<std::string> ids;
  for (int i = 0; i < 1000; ++i)
    EXPECT_TRUE(ids.insert(Channel::GenerateUniqueRandomChannelID()).second);
}

// Whoever guesses an id must guess this part.
TEST(ChannelIdTest, AnIdEndsWithARandomNumber) {
  std::set<std::string> ends;
  for (int i = 0; i < 100; ++i) {
    const std::string id = Channel::GenerateUniqueRandomChannelID();
    ends.insert(id.substr(id.rfind('.')));
  }
  EXPECT_GT(ends.size(), 90u);
}

TEST(ChannelIdTest, AVerifiedIdStartsWithItsPrefix) {
  const std::string id = Channel::GenerateVerifiedChannelID("p");
  EXPECT_EQ(id.find("p." + OwnPidAndDot()), 0u) << id;
}

TEST(ChannelIdTest, AVerifiedIdEndsWithASecretOfItsOwn) {
  std::set<std::string> secrets;
  for (int i = 0; i < 100; ++i) {
    const std::string id = Channel::GenerateVerifiedChannelID("p");
    ASSERT_NE(id.find('\\'), std::string::npos) << id;
    secrets.insert(id.substr(id.find('\\') + 1));
  }
  EXPECT_GT(secrets.size(), 90u);
}

TEST(ChannelIdTest, AVerifiedIdWithoutPrefixIsAUniqueOne) {
  EXPECT_EQ(Channel::GenerateVerifiedChannelID("").find(OwnPidAndDot()), 0u);
}

}  // namespace
}  // namespace IPC
