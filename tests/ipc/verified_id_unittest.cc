// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/verified_id.h"

#include "gtest/gtest.h"

namespace {

using IPC::internal::AppendSecret;
using IPC::internal::IsSameSecret;
using IPC::internal::ParseVerifiedId;
using IPC::internal::VerifiedId;

TEST(VerifiedIdTest, ANameAloneHasNoSecret) {
  VerifiedId id;
  ASSERT_TRUE(ParseVerifiedId("1.2.3", &id));
  EXPECT_EQ(id.name, "1.2.3");
  EXPECT_EQ(id.secret, 0u);
}

TEST(VerifiedIdTest, TheNameIsAllBeforeTheBackslash) {
  VerifiedId id;
  ASSERT_TRUE(ParseVerifiedId("prefix.1.2.3\\2147483647", &id));
  EXPECT_EQ(id.name, "prefix.1.2.3");
  EXPECT_EQ(id.secret, 2147483647u);
}

TEST(VerifiedIdTest, WhatIsNoPositiveIntIsNoSecret) {
  VerifiedId id;
  for (const char* text :
       {"a\\", "a\\0", "a\\-1", "a\\x", "a\\1\\2", "a\\2147483648", "a\\ 1"}) {
    EXPECT_FALSE(ParseVerifiedId(text, &id)) << text;
  }
}

TEST(VerifiedIdTest, AnAppendedSecretIsFoundAgainAndNewEachTime) {
  VerifiedId first;
  VerifiedId second;
  ASSERT_TRUE(ParseVerifiedId(AppendSecret("a"), &first));
  ASSERT_TRUE(ParseVerifiedId(AppendSecret("a"), &second));
  EXPECT_EQ(first.name, "a");
  EXPECT_GT(first.secret, 0u);
  EXPECT_FALSE(IsSameSecret(first.secret, second.secret));
  EXPECT_TRUE(IsSameSecret(first.secret, first.secret));
}

}  // namespace
