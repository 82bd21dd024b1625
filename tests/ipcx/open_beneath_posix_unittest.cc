// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What may lie at a name that is in order.

#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "gtest/gtest.h"
#include "ipcx/read_only_file.h"
#include "ipcx/untrusted_path.h"

namespace ipcx {

namespace {

using base::File;
using base::FilePath;

class OpenBeneathPosixTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(outside_.CreateUniqueTempDir());
    ASSERT_TRUE(folder_.CreateUniqueTempDirUnderPath(outside_.path()));
    secret_ = outside_.path().Append("secret");
    ASSERT_EQ(base::WriteFile(secret_, "dear", 4), 4);
  }

  FilePath Path(const char* name) { return folder_.path().Append(name); }
  File Open(const char* name, uint32 flags) {
    return OpenBeneath(folder_.path(), name, "*", flags);
  }
  File Read(const char* name) {
    return Open(name, File::FLAG_OPEN | File::FLAG_READ);
  }

  base::ScopedTempDir outside_;
  base::ScopedTempDir folder_;
  FilePath secret_;
};

TEST_F(OpenBeneathPosixTest, ALinkOutOfTheFolderIsNotFollowed) {
  ASSERT_TRUE(base::CreateSymbolicLink(secret_, Path("link")));
  ASSERT_TRUE(base::CreateSymbolicLink(FilePath("../secret"), Path("up")));
  EXPECT_FALSE(Read("link").IsValid());
  EXPECT_FALSE(Read("up").IsValid());
}

TEST_F(OpenBeneathPosixTest, NothingIsCreatedOrEmptiedThroughALink) {
  const FilePath missing = outside_.path().Append("missing");
  ASSERT_TRUE(base::CreateSymbolicLink(missing, Path("new")));
  ASSERT_TRUE(base::CreateSymbolicLink(secret_, Path("link")));
  for (uint32 how : {File::FLAG_OPEN_ALWAYS, File::FLAG_CREATE,
                     File::FLAG_CREATE_ALWAYS, File::FLAG_OPEN_TRUNCATED}) {
    EXPECT_FALSE(Open("new", how | File::FLAG_WRITE).IsValid()) << how;
    EXPECT_FALSE(Open("link", how | File::FLAG_WRITE).IsValid()) << how;
  }
  EXPECT_FALSE(base::PathExists(missing));
  int64 size = 0;
  EXPECT_TRUE(base::GetFileSize(secret_, &size));
  EXPECT_EQ(size, 4);
}

TEST_F(OpenBeneathPosixTest, AFifoIsRefusedWithoutWaiting) {
  ASSERT_EQ(mkfifo(Path("fifo").value().c_str(), 0600), 0);
  EXPECT_EQ(Read("fifo").error_details(), File::FILE_ERROR_NOT_A_FILE);
  EXPECT_FALSE(Open("fifo", File::FLAG_OPEN | File::FLAG_WRITE).IsValid());
  EXPECT_FALSE(ReadOnlyFile::Open(Path("fifo")).IsValid());
}

TEST_F(OpenBeneathPosixTest, TheFolderItselfMayBeALink) {
  ASSERT_EQ(base::WriteFile(Path("a"), "a", 1), 1);
  const FilePath link = outside_.path().Append("link");
  ASSERT_TRUE(base::CreateSymbolicLink(folder_.path(), link));
  EXPECT_TRUE(
      OpenBeneath(link, "a", "*", File::FLAG_OPEN | File::FLAG_READ).IsValid());
}

TEST_F(OpenBeneathPosixTest, TheFolderNeedNotBeReadable) {
  ASSERT_EQ(base::WriteFile(Path("a"), "a", 1), 1);
  ASSERT_EQ(chmod(folder_.path().value().c_str(), 0300), 0);
  EXPECT_TRUE(Read("a").IsValid());
  EXPECT_EQ(chmod(folder_.path().value().c_str(), 0700), 0);
}

TEST_F(OpenBeneathPosixTest, WithoutTheFolderThereIsNoFile) {
  const FilePath missing = outside_.path().Append("missing");
  EXPECT_EQ(OpenBeneath(missing, "a", "*", File::FLAG_OPEN | File::FLAG_READ)
                .error_details(),
            File::FILE_ERROR_NOT_FOUND);
}

}  // namespace

}  // namespace ipcx
