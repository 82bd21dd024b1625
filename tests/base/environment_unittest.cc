// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/environment.h"

#include <string>

#include "base/memory/scoped_ptr.h"
#include "gtest/gtest.h"

namespace base {
namespace {

const char kName[] = "CLASSIC_IPC_ENVIRONMENT_UNITTEST";

class EnvironmentTest : public testing::Test {
 protected:
  EnvironmentTest() : environment_(Environment::Create()) {}
  ~EnvironmentTest() override { environment_->UnSetVar(kName); }

  scoped_ptr<Environment> environment_;
};

TEST_F(EnvironmentTest, SetsAndGets) {
  std::string value = "before";
  EXPECT_FALSE(environment_->GetVar(kName, &value));
  EXPECT_EQ("before", value);
  EXPECT_FALSE(environment_->HasVar(kName));

  EXPECT_TRUE(environment_->SetVar(kName, "one"));
  EXPECT_TRUE(environment_->SetVar(kName, "two"));
  EXPECT_TRUE(environment_->HasVar(kName));
  EXPECT_TRUE(environment_->GetVar(kName, NULL));
  EXPECT_TRUE(environment_->GetVar(kName, &value));
  EXPECT_EQ("two", value);
}

TEST_F(EnvironmentTest, Unsets) {
  environment_->SetVar(kName, "one");
  EXPECT_TRUE(environment_->UnSetVar(kName));
  EXPECT_FALSE(environment_->HasVar(kName));
  EXPECT_TRUE(environment_->UnSetVar(kName));
}

TEST_F(EnvironmentTest, RefusesBadNames) {
  EXPECT_FALSE(environment_->SetVar("", "x"));
  EXPECT_FALSE(environment_->SetVar("a=b", "x"));
  EXPECT_FALSE(environment_->UnSetVar(""));
}

}  // namespace
}  // namespace base
