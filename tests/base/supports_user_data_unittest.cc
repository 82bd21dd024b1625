// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/supports_user_data.h"

#include <memory>
#include <thread>

#include "gtest/gtest.h"

namespace base {
namespace {

class Host : public SupportsUserData {};

const int kKey = 0;
const int kOtherKey = 0;

class Note : public SupportsUserData::Data {
 public:
  Note(Host* host, int* deleted) : host_(host), deleted_(deleted) {}
  ~Note() override {
    ++*deleted_;
    EXPECT_EQ(nullptr, host_->GetUserData(&kOtherKey));
  }

 private:
  Host* const host_;
  int* const deleted_;
};

class SupportsUserDataTest : public testing::Test {
 protected:
  Note* MakeNote() { return new Note(host_.get(), &deleted_); }

  int deleted_ = 0;
  std::unique_ptr<Host> host_ = std::make_unique<Host>();
};

TEST_F(SupportsUserDataTest, KeysAreAddresses) {
  Note* const note = MakeNote();
  host_->SetUserData(&kKey, note);
  EXPECT_EQ(note, host_->GetUserData(&kKey));
  EXPECT_EQ(nullptr, host_->GetUserData(&kOtherKey));
}

TEST_F(SupportsUserDataTest, ReplacedAndRemovedDataIsDeleted) {
  host_->SetUserData(&kKey, MakeNote());
  host_->SetUserData(&kKey, MakeNote());
  EXPECT_EQ(1, deleted_);
  host_->RemoveUserData(&kKey);
  EXPECT_EQ(2, deleted_);
  host_->RemoveUserData(&kKey);
  EXPECT_EQ(nullptr, host_->GetUserData(&kKey));
}

TEST_F(SupportsUserDataTest, DataThatGoesWithItsHostMayAskIt) {
  host_->SetUserData(&kKey, MakeNote());
  host_->SetUserData(&kOtherKey, MakeNote());
  host_.reset();
  EXPECT_EQ(2, deleted_);
}

TEST_F(SupportsUserDataTest, AnotherThreadMayTakeOver) {
  host_->SetUserData(&kKey, MakeNote());
  host_->DetachUserDataThread();
  std::thread([this] { EXPECT_NE(nullptr, host_->GetUserData(&kKey)); }).join();
}

TEST_F(SupportsUserDataTest, AnAdapterHoldsAReference) {
  typedef RefCountedData<int> Number;
  typedef UserDataAdapter<Number> Adapter;
  const scoped_refptr<Number> number(new Number(3));
  EXPECT_EQ(nullptr, Adapter::Get(host_.get(), &kKey));
  host_->SetUserData(&kKey, new Adapter(number.get()));
  EXPECT_FALSE(number->HasOneRef());
  EXPECT_EQ(number.get(), Adapter::Get(host_.get(), &kKey));
  host_->RemoveUserData(&kKey);
  EXPECT_TRUE(number->HasOneRef());
}

TEST_F(SupportsUserDataTest, AnAdapterGivesItsReferenceUp) {
  typedef RefCountedData<int> Number;
  const scoped_refptr<Number> number(new Number(3));
  UserDataAdapter<Number> adapter(number.get());
  adapter.release()->Release();
  EXPECT_TRUE(number->HasOneRef());
  EXPECT_EQ(nullptr, adapter.release());
}

}  // namespace
}  // namespace base
