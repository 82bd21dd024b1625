// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/path_service.h"

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "gtest/gtest.h"

namespace {

using base::FilePath;

const int kProviderStart = 9000;
const int kProviderEnd = 9002;
int g_provider_calls = 0;

bool ProvideFirstKeyOnly(int key, FilePath* path) {
  ++g_provider_calls;
  if (key != kProviderStart)
    return false;
  // Providers may ask for other keys.
  if (!PathService::Get(base::DIR_TEMP, path))
    return false;
  *path = path->AppendASCII("provided");
  return true;
}

TEST(PathServiceTest, KeysAreThoseOfChromium) {
  EXPECT_EQ(1, base::DIR_CURRENT);
  EXPECT_EQ(6, base::FILE_EXE);
  EXPECT_EQ(10, base::DIR_TEST_DATA);
}

TEST(PathServiceTest, KnowsTheProgramAndItsDirectory) {
  FilePath file;
  FilePath dir;
  FilePath module;
  EXPECT_TRUE(PathService::Get(base::FILE_EXE, &file));
  EXPECT_TRUE(PathService::Get(base::DIR_EXE, &dir));
  EXPECT_TRUE(PathService::Get(base::FILE_MODULE, &module));
  EXPECT_TRUE(base::PathExists(file));
  EXPECT_EQ(file.DirName(), dir);
  EXPECT_EQ(file, module);
}

TEST(PathServiceTest, KnowsThePlacesOfTheUser) {
  for (int key : {base::DIR_TEMP, base::DIR_HOME, base::DIR_CURRENT}) {
    FilePath path;
    EXPECT_TRUE(PathService::Get(key, &path)) << key;
    EXPECT_TRUE(base::DirectoryExists(path)) << key;
  }
}

TEST(PathServiceTest, KnowsNothingOfKeysNobodyRegistered) {
  FilePath path;
  EXPECT_FALSE(PathService::Get(base::PATH_START, &path));
  EXPECT_FALSE(PathService::Get(-1, &path));
  EXPECT_FALSE(PathService::Get(123456, &path));
}

TEST(PathServiceTest, TheSourceRootIsWhatItWasOverriddenWith) {
  base::ScopedTempDir dir;
  ASSERT_TRUE(dir.CreateUniqueTempDir());
  const FilePath fresh = dir.path().AppendASCII("made");
  EXPECT_TRUE(PathService::Override(base::DIR_SOURCE_ROOT, fresh));
  FilePath path;
  EXPECT_TRUE(PathService::Get(base::DIR_SOURCE_ROOT, &path));
  EXPECT_EQ(base::MakeAbsoluteFilePath(fresh), path);
  EXPECT_TRUE(base::DirectoryExists(path));
}

TEST(PathServiceTest, OverridesAreTakenAsTheyAreOnRequest) {
  const FilePath path(FILE_PATH_LITERAL("not/there"));
  EXPECT_FALSE(PathService::OverrideAndCreateIfNeeded(base::DIR_TEST_DATA, path,
                                                      false, false));
  EXPECT_TRUE(PathService::OverrideAndCreateIfNeeded(base::DIR_TEST_DATA, path,
                                                     true, false));
  FilePath answer;
  EXPECT_TRUE(PathService::Get(base::DIR_TEST_DATA, &answer));
  EXPECT_EQ(path, answer);
}

TEST(PathServiceTest, AsksAProviderForItsRangeOnce) {
  g_provider_calls = 0;
  PathService::RegisterProvider(ProvideFirstKeyOnly, kProviderStart,
                                kProviderEnd);
  FilePath path;
  EXPECT_TRUE(PathService::Get(kProviderStart, &path));
  EXPECT_EQ(FilePath(FILE_PATH_LITERAL("provided")), path.BaseName());
  EXPECT_TRUE(PathService::Get(kProviderStart, &path));
  EXPECT_EQ(1, g_provider_calls);

  EXPECT_FALSE(PathService::Get(kProviderStart + 1, &path));
  EXPECT_EQ(2, g_provider_calls);
  EXPECT_FALSE(PathService::Get(kProviderEnd, &path));
  EXPECT_EQ(2, g_provider_calls);
}

}  // namespace
