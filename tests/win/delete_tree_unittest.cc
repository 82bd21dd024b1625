// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <stddef.h>
#include <string.h>

#include <string>
#include <vector>

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "base/win/include_windows.h"
#include "base/win/scoped_handle.h"
#include "gtest/gtest.h"
#include "tests/support/handle_census.h"

#include <winioctl.h>

namespace base {
namespace {

// A folder that leads to another one. Needs no privilege, which makes it the
// trap of choice for whoever deletes what others may write to.
bool MakeJunction(const FilePath& path, const FilePath& target) {
  if (!::CreateDirectoryW(path.value().c_str(), nullptr))
    return false;
  const win::ScopedHandle folder(CreateFileW(
      path.value().c_str(), GENERIC_WRITE, 0, nullptr, OPEN_EXISTING,
      FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
  const std::wstring substitute = L"\\??\\" + target.value();
  const std::wstring print = target.value();
  // The tag, the length of what follows, offsets and lengths of both names,
  // then the names, each with an end.
  const size_t names = (substitute.size() + 1 + print.size() + 1) * 2;
  std::vector<char> data(16 + names);
  const DWORD tag = IO_REPARSE_TAG_MOUNT_POINT;
  const WORD numbers[] = {static_cast<WORD>(8 + names),
                          0,
                          0,
                          static_cast<WORD>(substitute.size() * 2),
                          static_cast<WORD>(substitute.size() * 2 + 2),
                          static_cast<WORD>(print.size() * 2)};
  memcpy(data.data(), &tag, sizeof(tag));
  memcpy(data.data() + sizeof(tag), numbers, sizeof(numbers));
  memcpy(data.data() + 16, substitute.c_str(), (substitute.size() + 1) * 2);
  memcpy(data.data() + 16 + (substitute.size() + 1) * 2, print.c_str(),
         (print.size() + 1) * 2);
  DWORD bytes = 0;
  return folder.IsValid() &&
         DeviceIoControl(folder.Get(), FSCTL_SET_REPARSE_POINT, data.data(),
                         static_cast<DWORD>(data.size()), nullptr, 0, &bytes,
                         nullptr);
}

class DeleteTreeTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(dir_.CreateUniqueTempDir());
    precious_ = Path(L"precious");
    ASSERT_TRUE(CreateDirectory(precious_));
    ASSERT_EQ(1, WriteFile(precious_.Append(L"file"), "x", 1));
  }

  FilePath Path(const wchar_t* name) const { return dir_.path().Append(name); }

  bool IsPreciousWhole() const { return PathExists(precious_.Append(L"file")); }

  ScopedTempDir dir_;
  FilePath precious_;
};

#define SKIP_WITHOUT_JUNCTIONS(made)                                  \
  if (!(made) && test_support::IsWine())                              \
  GTEST_SKIP() << "Wine 8 does not know FSCTL_SET_REPARSE_POINT: no " \
                  "junctions, and links of Windows are not made either"

TEST_F(DeleteTreeTest, AJunctionBelowIsRemovedAndNotFollowed) {
  ASSERT_TRUE(CreateDirectory(Path(L"tree")));
  const bool made = MakeJunction(Path(L"tree").Append(L"junction"), precious_);
  SKIP_WITHOUT_JUNCTIONS(made);
  ASSERT_TRUE(made);
  EXPECT_TRUE(DeleteFile(Path(L"tree"), true));
  EXPECT_FALSE(PathExists(Path(L"tree")));
  EXPECT_TRUE(IsPreciousWhole());
}

TEST_F(DeleteTreeTest, AJunctionItselfIsRemovedAndNotFollowed) {
  const bool made = MakeJunction(Path(L"junction"), precious_);
  SKIP_WITHOUT_JUNCTIONS(made);
  ASSERT_TRUE(made);
  EXPECT_TRUE(DeleteFile(Path(L"junction"), true));
  EXPECT_FALSE(PathExists(Path(L"junction")));
  EXPECT_TRUE(IsPreciousWhole());
}

TEST_F(DeleteTreeTest, AJunctionIsNotCopied) {
  ASSERT_TRUE(CreateDirectory(Path(L"tree")));
  const bool made = MakeJunction(Path(L"tree").Append(L"junction"), precious_);
  SKIP_WITHOUT_JUNCTIONS(made);
  ASSERT_TRUE(made);
  EXPECT_TRUE(CopyDirectory(Path(L"tree"), Path(L"copy"), true));
  EXPECT_TRUE(DirectoryExists(Path(L"copy")));
  EXPECT_FALSE(PathExists(Path(L"copy").Append(L"junction")));
}

TEST_F(DeleteTreeTest, ManyFilesInDeepFoldersGo) {
  FilePath folder = Path(L"tree");
  for (int depth = 0; depth < 12; ++depth) {
    ASSERT_TRUE(CreateDirectory(folder));
    for (int i = 0; i < 40; ++i) {
      const std::wstring name = L"file" + std::to_wstring(i);
      ASSERT_EQ(1, WriteFile(folder.Append(name), "x", 1));
    }
    folder = folder.Append(L"folder");
  }
  EXPECT_TRUE(DeleteFile(Path(L"tree"), true));
  EXPECT_FALSE(PathExists(Path(L"tree")));
}

TEST_F(DeleteTreeTest, WhatIsInUseStaysAndTheRestGoes) {
  const FilePath tree = Path(L"tree");
  ASSERT_TRUE(CreateDirectory(tree));
  ASSERT_EQ(1, WriteFile(tree.Append(L"free"), "x", 1));
  ASSERT_EQ(1, WriteFile(tree.Append(L"used"), "x", 1));
  {
    const win::ScopedHandle used(
        CreateFileW(tree.Append(L"used").value().c_str(), GENERIC_READ,
                    FILE_SHARE_READ, nullptr, OPEN_EXISTING, 0, nullptr));
    EXPECT_FALSE(DeleteFile(tree, true));
    EXPECT_TRUE(PathExists(tree.Append(L"used")));
    EXPECT_FALSE(PathExists(tree.Append(L"free")));
  }
  EXPECT_TRUE(DeleteFile(tree, true));
}

TEST_F(DeleteTreeTest, NothingIsDeletedAlready) {
  EXPECT_TRUE(DeleteFile(Path(L"nothing"), true));
  EXPECT_TRUE(DeleteFile(Path(L"nothing").Append(L"below"), true));
}

}  // namespace
}  // namespace base
