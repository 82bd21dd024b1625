// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The names of Chromium 42's paths and files.

#include <string>
#include <vector>

#include "base/base_paths.h"
#include "base/files/file.h"
#include "base/files/file_path.h"
#include "base/files/file_util.h"
#include "base/files/scoped_file.h"
#include "base/files/scoped_temp_dir.h"
#include "base/path_service.h"
#include "base/pickle.h"
#include "base/scoped_generic.h"
#include "tests/support/surface.h"

namespace base {

using test_support::Exists;
using test_support::Function;
using test_support::Method;

typedef const FilePath& Path;

TEST(SurfaceTest, FilePath) {
  typedef FilePath F;
  typedef F::StringType String;
  Method<const String& (F::*)() const>(&F::value);
  Method<bool (F::*)() const>(&F::empty);
  Method<void (F::*)()>(&F::clear);
  Function<bool(F::CharType)>(F::IsSeparator);
  Method<void (F::*)(std::vector<String>*) const>(&F::GetComponents);
  Method<bool (F::*)(Path) const>(&F::IsParent);
  Method<bool (F::*)(Path, F*) const>(&F::AppendRelativePath);
  Method<F (F::*)() const>(&F::DirName);
  Method<F (F::*)() const>(&F::BaseName);
  Method<String (F::*)() const>(&F::Extension);
  Method<String (F::*)() const>(&F::FinalExtension);
  Method<F (F::*)() const>(&F::RemoveExtension);
  Method<F (F::*)() const>(&F::RemoveFinalExtension);
  Method<F (F::*)(const String&) const>(&F::InsertBeforeExtension);
  Method<F (F::*)(const StringPiece&) const>(&F::InsertBeforeExtensionASCII);
  Method<F (F::*)(const String&) const>(&F::AddExtension);
  Method<F (F::*)(const String&) const>(&F::ReplaceExtension);
  Method<bool (F::*)(const String&) const>(&F::MatchesExtension);
  Method<F (F::*)(const String&) const>(&F::Append);
  Method<F (F::*)(Path) const>(&F::Append);
  Method<F (F::*)(const StringPiece&) const>(&F::AppendASCII);
  Method<bool (F::*)() const>(&F::IsAbsolute);
  Method<bool (F::*)() const>(&F::EndsWithSeparator);
  Method<F (F::*)() const>(&F::AsEndingWithSeparator);
  Method<F (F::*)() const>(&F::StripTrailingSeparators);
  Method<bool (F::*)() const>(&F::ReferencesParent);
  Method<string16 (F::*)() const>(&F::LossyDisplayName);
  Method<std::string (F::*)() const>(&F::MaybeAsASCII);
  Method<std::string (F::*)() const>(&F::AsUTF8Unsafe);
  Method<string16 (F::*)() const>(&F::AsUTF16Unsafe);
  Function<F(const std::string&)>(F::FromUTF8Unsafe);
  Function<F(const string16&)>(F::FromUTF16Unsafe);
  Method<void (F::*)(::Pickle*) const>(&F::WriteToPickle);
  Method<bool (F::*)(::PickleIterator*)>(&F::ReadFromPickle);
  Method<F (F::*)() const>(&F::NormalizePathSeparators);
  Function<int(const String&, const String&)>(F::CompareIgnoreCase);
  Function<bool(const String&, const String&)>(F::CompareEqualIgnoreCase);
  Function<bool(const String&, const String&)>(F::CompareLessIgnoreCase);
  Exists(F(F::kCurrentDirectory) < F(F::kParentDirectory));
  EXPECT_EQ(F(FILE_PATH_LITERAL(".")).value()[0], F::kExtensionSeparator);
  Exists(F::kSeparators[0] && sizeof(PRFilePath) < sizeof(PRFilePathLiteral));
}

TEST(SurfaceTest, FileConstants) {
  static_assert(
      File::FLAG_OPEN == 1 << 0 && File::FLAG_CREATE == 1 << 1 &&
          File::FLAG_OPEN_ALWAYS == 1 << 2 &&
          File::FLAG_CREATE_ALWAYS == 1 << 3 &&
          File::FLAG_OPEN_TRUNCATED == 1 << 4 && File::FLAG_READ == 1 << 5 &&
          File::FLAG_WRITE == 1 << 6 && File::FLAG_APPEND == 1 << 7 &&
          File::FLAG_EXCLUSIVE_READ == 1 << 8 &&
          File::FLAG_EXCLUSIVE_WRITE == 1 << 9 && File::FLAG_ASYNC == 1 << 10 &&
          File::FLAG_TEMPORARY == 1 << 11 && File::FLAG_HIDDEN == 1 << 12 &&
          File::FLAG_DELETE_ON_CLOSE == 1 << 13 &&
          File::FLAG_WRITE_ATTRIBUTES == 1 << 14 &&
          File::FLAG_SHARE_DELETE == 1 << 15 &&
          File::FLAG_TERMINAL_DEVICE == 1 << 16 &&
          File::FLAG_BACKUP_SEMANTICS == 1 << 17 &&
          File::FLAG_EXECUTE == 1 << 18,
      "");
  static_assert(
      File::FILE_OK == 0 && File::FILE_ERROR_FAILED == -1 &&
          File::FILE_ERROR_IN_USE == -2 && File::FILE_ERROR_EXISTS == -3 &&
          File::FILE_ERROR_NOT_FOUND == -4 &&
          File::FILE_ERROR_ACCESS_DENIED == -5 &&
          File::FILE_ERROR_TOO_MANY_OPENED == -6 &&
          File::FILE_ERROR_NO_MEMORY == -7 && File::FILE_ERROR_NO_SPACE == -8 &&
          File::FILE_ERROR_NOT_A_DIRECTORY == -9 &&
          File::FILE_ERROR_INVALID_OPERATION == -10 &&
          File::FILE_ERROR_SECURITY == -11 && File::FILE_ERROR_ABORT == -12 &&
          File::FILE_ERROR_NOT_A_FILE == -13 &&
          File::FILE_ERROR_NOT_EMPTY == -14 &&
          File::FILE_ERROR_INVALID_URL == -15 && File::FILE_ERROR_IO == -16 &&
          File::FILE_ERROR_MAX == -17,
      "");
  static_assert(
      File::FROM_BEGIN == 0 && File::FROM_CURRENT == 1 && File::FROM_END == 2,
      "");
}

TEST(SurfaceTest, File) {
  typedef File F;
  Exists(!F().IsValid() && !F(F::FILE_ERROR_IO).IsValid());
  Method<F (F::*)()>(&F::Pass);
  Method<void (F::*)(Path, uint32)>(&F::Initialize);
  Method<void (F::*)(Path, uint32)>(&F::InitializeUnsafe);
  Method<bool (F::*)() const>(&F::IsValid);
  Method<bool (F::*)() const>(&F::created);
  Method<F::Error (F::*)() const>(&F::error_details);
  Method<PlatformFile (F::*)() const>(&F::GetPlatformFile);
  Method<PlatformFile (F::*)()>(&F::TakePlatformFile);
  Method<void (F::*)()>(&F::Close);
  Method<int64 (F::*)(F::Whence, int64)>(&F::Seek);
  Method<int (F::*)(int64, char*, int)>(&F::Read);
  Method<int (F::*)(char*, int)>(&F::ReadAtCurrentPos);
  Method<int (F::*)(int64, char*, int)>(&F::ReadNoBestEffort);
  Method<int (F::*)(char*, int)>(&F::ReadAtCurrentPosNoBestEffort);
  Method<int (F::*)(int64, const char*, int)>(&F::Write);
  Method<int (F::*)(const char*, int)>(&F::WriteAtCurrentPos);
  Method<int (F::*)(const char*, int)>(&F::WriteAtCurrentPosNoBestEffort);
  Method<int64 (F::*)()>(&F::GetLength);
  Method<bool (F::*)(int64)>(&F::SetLength);
  Method<bool (F::*)()>(&F::Flush);
  Method<bool (F::*)(Time, Time)>(&F::SetTimes);
  Method<bool (F::*)(F::Info*)>(&F::GetInfo);
  Method<F::Error (F::*)()>(&F::Lock);
  Method<F::Error (F::*)()>(&F::Unlock);
  Function<std::string(F::Error)>(F::ErrorToString);
  F::Info info;
  Exists(info.size == 0 && !info.is_directory && !info.is_symbolic_link &&
         info.last_modified == info.last_accessed &&
         info.creation_time.is_null());
}

TEST(SurfaceTest, FileUtil) {
  Function<bool(Path)>(PathExists);
  Function<bool(Path)>(DirectoryExists);
  Function<bool(Path, bool)>(DeleteFile);
  Function<bool(Path)>(CreateDirectory);
  Function<bool(Path, File::Error*)>(CreateDirectoryAndGetError);
  Function<bool(Path, std::string*)>(ReadFileToString);
  Function<bool(Path, std::string*, size_t)>(ReadFileToString);
  Function<int(Path, char*, int)>(ReadFile);
  Function<int(Path, const char*, int)>(WriteFile);
  Function<bool(Path, const char*, int)>(AppendToFile);
  Function<bool(FilePath*)>(GetTempDir);
  Function<bool(FilePath*)>(CreateTemporaryFile);
  Function<bool(Path, FilePath*)>(CreateTemporaryFileInDir);
  Function<FILE*(FilePath*)>(CreateAndOpenTemporaryFile);
  Function<FILE*(Path, FilePath*)>(CreateAndOpenTemporaryFileInDir);
  Function<bool(const FilePath::StringType&, FilePath*)>(
      CreateNewTempDirectory);
  Function<bool(Path, const FilePath::StringType&, FilePath*)>(
      CreateTemporaryDirInDir);
  Function<bool(Path, Path)>(Move);
  Function<bool(Path, Path)>(CopyFile);
  Function<bool(Path, Path, bool)>(CopyDirectory);
  Function<bool(Path, int64*)>(GetFileSize);
  Function<bool(Path, File::Info*)>(GetFileInfo);
  Function<FILE*(Path, const char*)>(OpenFile);
  Function<bool(FILE*)>(CloseFile);
  Function<FilePath(Path)>(MakeAbsoluteFilePath);
  Function<bool(Path, FilePath*)>(NormalizeFilePath);
  Function<bool(Path)>(IsLink);
  Function<bool(FilePath*)>(GetCurrentDirectory);
  Function<bool(Path)>(SetCurrentDirectory);
  Function<FilePath()>(GetHomeDir);
}

TEST(SurfaceTest, ScopedTempDir) {
  typedef ScopedTempDir D;
  Method<bool (D::*)()>(&D::CreateUniqueTempDir);
  Method<bool (D::*)(Path)>(&D::CreateUniqueTempDirUnderPath);
  Method<bool (D::*)(Path)>(&D::Set);
  Method<bool (D::*)()>(&D::Delete);
  Method<FilePath (D::*)()>(&D::Take);
  Method<Path (D::*)() const>(&D::path);
  Method<bool (D::*)() const>(&D::IsValid);
}

struct NumberTraits {
  static int InvalidValue() { return 0; }
  static void Free(int) {}
};

TEST(SurfaceTest, ScopedGeneric) {
  typedef ScopedGeneric<int, NumberTraits> G;
  Method<void (G::*)(const int&)>(&G::reset);
  Method<const int& (G::*)() const>(&G::get);
  Method<bool (G::*)() const>(&G::is_valid);
  Method<int (G::*)()>(&G::release);
  Method<void (G::*)(G&)>(&G::swap);
  Method<G (G::*)()>(&G::Pass);
  Exists(G(3) == 3 && !ScopedFILE());
}

TEST(SurfaceTest, PathService) {
  typedef PathService P;
  Function<bool(int, FilePath*)>(P::Get);
  Function<bool(int, Path)>(P::Override);
  Function<bool(int, Path, bool, bool)>(P::OverrideAndCreateIfNeeded);
  Function<void(P::ProviderFunc, int, int)>(P::RegisterProvider);
  static_assert(PATH_START == 0 && DIR_CURRENT == 1 && DIR_EXE == 2 &&
                    DIR_MODULE == 3 && DIR_TEMP == 4 && DIR_HOME == 5 &&
                    FILE_EXE == 6 && FILE_MODULE == 7 && DIR_SOURCE_ROOT == 8 &&
                    DIR_USER_DESKTOP == 9 && DIR_TEST_DATA == 10,
                "");
}

}  // namespace base
