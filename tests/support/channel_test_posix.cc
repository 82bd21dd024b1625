// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "tests/support/channel_test.h"

namespace test_support {

ChannelTest::ChannelTest() = default;

ChannelTest::~ChannelTest() {
  if (!folder_.empty()) {
    EXPECT_TRUE(base::DeleteFile(base::FilePath(folder_), true));
  }
}

std::string ChannelTest::SocketPath(const std::string& name) {
  if (folder_.empty()) {
    base::FilePath folder;
    EXPECT_TRUE(base::CreateNewTempDirectory("ipc", &folder));
    folder_ = folder.value();
  }
  return folder_ + "/" + name;
}

}  // namespace test_support
