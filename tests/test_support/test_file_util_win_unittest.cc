// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/test_file_util.h"

#include "base/win/include_windows.h"

#include <aclapi.h>

#include <string>

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "testing/gtest/include/gtest/gtest.h"
#include "tests/support/handle_census.h"

namespace {

class FilePermissionsTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(dir_.CreateUniqueTempDir());
    file_ = dir_.path().AppendASCII("file");
    ASSERT_EQ(4, base::WriteFile(file_, "text", 4));
  }

  // Whether the file's list of entries lets anybody but the system itself have
  // |access|.
  bool Allows(DWORD access) const {
    base::FilePath::StringType name = file_.value();
    PACL list = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    EXPECT_EQ(static_cast<DWORD>(ERROR_SUCCESS),
              GetNamedSecurityInfoW(&name[0], SE_FILE_OBJECT,
                                    DACL_SECURITY_INFORMATION, nullptr, nullptr,
                                    &list, nullptr, &descriptor));
    GENERIC_MAPPING file_rights = {FILE_GENERIC_READ, FILE_GENERIC_WRITE,
                                   FILE_GENERIC_EXECUTE, FILE_ALL_ACCESS};
    bool allows = false;
    void* entry = nullptr;
    for (DWORD i = 0; !allows && list && GetAce(list, i, &entry); ++i) {
      ACCESS_ALLOWED_ACE* const ace = static_cast<ACCESS_ALLOWED_ACE*>(entry);
      MapGenericMask(&ace->Mask, &file_rights);
      if ((ace->Mask & access) == 0 ||
          IsWellKnownSid(&ace->SidStart, WinLocalSystemSid)) {
        continue;
      }
      if (ace->Header.AceType == ACCESS_DENIED_ACE_TYPE)
        break;
      allows = ace->Header.AceType == ACCESS_ALLOWED_ACE_TYPE;
    }
    LocalFree(descriptor);
    return allows;
  }

  base::ScopedTempDir dir_;
  base::FilePath file_;
};

TEST_F(FilePermissionsTest, PermissionsGoAndComeBack) {
  EXPECT_TRUE(Allows(FILE_READ_DATA));
  EXPECT_TRUE(Allows(FILE_WRITE_DATA));
  {
    base::FilePermissionRestorer restorer(file_);
    ASSERT_TRUE(base::MakeFileUnreadable(file_));
    EXPECT_FALSE(Allows(FILE_READ_DATA));
    EXPECT_TRUE(Allows(FILE_WRITE_DATA));
    ASSERT_TRUE(base::MakeFileUnwritable(file_));
    EXPECT_FALSE(Allows(FILE_WRITE_DATA));
  }
  EXPECT_TRUE(Allows(FILE_READ_DATA));
  EXPECT_TRUE(Allows(FILE_WRITE_DATA));
}

TEST_F(FilePermissionsTest, AnUnreadableFileCannotBeRead) {
  if (test_support::IsWine())
    GTEST_SKIP() << "Wine asks the system below, which lets root read all";
  base::FilePermissionRestorer restorer(file_);
  ASSERT_TRUE(base::MakeFileUnreadable(file_));
  std::string text;
  EXPECT_FALSE(base::ReadFileToString(file_, &text));
}

}  // namespace
