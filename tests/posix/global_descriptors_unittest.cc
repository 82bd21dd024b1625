// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/posix/global_descriptors.h"

#include "gtest/gtest.h"

namespace base {
namespace {

class GlobalDescriptorsTest : public testing::Test {
 protected:
  ~GlobalDescriptorsTest() override { table_->Reset({}); }

  GlobalDescriptors* const table_ = GlobalDescriptors::GetInstance();
};

TEST_F(GlobalDescriptorsTest, FindsWhatWasSet) {
  table_->Set(5, 17);
  EXPECT_EQ(17, table_->Get(5));
  EXPECT_EQ(17, table_->MaybeGet(5));
  EXPECT_TRUE(table_->GetRegion(5) == MemoryMappedFile::Region::kWholeFile);
  EXPECT_EQ(-1, table_->MaybeGet(6));
}

TEST_F(GlobalDescriptorsTest, SettingAgainReplaces) {
  table_->Set(5, 17);
  table_->Set(5, 18, MemoryMappedFile::Region(4096, 100));
  EXPECT_EQ(18, table_->Get(5));
  EXPECT_TRUE(table_->GetRegion(5) == MemoryMappedFile::Region(4096, 100));
}

TEST_F(GlobalDescriptorsTest, ResetReplacesEverything) {
  table_->Set(5, 17);
  table_->Reset({GlobalDescriptors::Descriptor(6, 20)});
  EXPECT_EQ(-1, table_->MaybeGet(5));
  EXPECT_EQ(20, table_->Get(6));
}

TEST_F(GlobalDescriptorsTest, AMissingKeyIsFatalInDebugBuilds) {
#if defined(NDEBUG)
  EXPECT_EQ(-1, table_->Get(5));
#else
  EXPECT_DEATH(table_->Get(5), "no global descriptor under key 5");
#endif
}

TEST_F(GlobalDescriptorsTest, ChildrenFindTheirDescriptorsFromThreeOn) {
  EXPECT_EQ(3, GlobalDescriptors::kBaseDescriptor);
}

}  // namespace
}  // namespace base
