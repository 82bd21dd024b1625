// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/file_util.h"

#include "base/win/include_windows.h"

#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <shlobj.h>
#include <string.h>

#include <string>

#include "base/logging.h"
#include "base/rand_util.h"
#include "base/strings/string_number_conversions.h"
#include "base/strings/utf_string_conversions.h"
#include "base/threading/thread_restrictions.h"
#include "src/base/file_util_platform.h"
#include "src/win/file_info_win.h"

namespace base {

namespace internal {

bool MakeDirectory(const FilePath& path, File::Error* error) {
  if (::CreateDirectoryW(path.value().c_str(), nullptr))
    return true;
  *error = File::OSErrorToFileError(GetLastError());
  return false;
}

}  // namespace internal

namespace {

const int kAttempts = 10;

int WriteWholeFile(const FilePath& path,
                   uint32 flags,
                   const char* data,
                   int size) {
  File file;
  file.InitializeUnsafe(path, flags);
  return file.IsValid() && file.WriteAtCurrentPos(data, size) == size ? size
                                                                      : -1;
}

// Nobody foresees it.
FilePath RandomName(const FilePath& dir, const FilePath::StringType& prefix) {
  const uint64 number = RandUint64();
  return dir.Append(prefix + ASCIIToUTF16(HexEncode(&number, sizeof(number))) +
                    FILE_PATH_LITERAL(".tmp"));
}

// |path| gets the new file's name.
File MakeTemporaryFile(const FilePath& dir, FilePath* path, uint32 access) {
  File file;
  for (int i = 0; i < kAttempts; ++i) {
    const FilePath name = RandomName(dir, FILE_PATH_LITERAL("classic_ipc."));
    file.InitializeUnsafe(name, File::FLAG_CREATE | access);
    if (file.IsValid())
      *path = name;
    if (file.error_details() != File::FILE_ERROR_EXISTS)
      break;
  }
  return file;
}

// Flags of the C library's descriptors for a mode of fopen().
int DescriptorFlags(const char* mode) {
  int flags = _O_NOINHERIT;
  if (strchr(mode, 'a'))
    flags |= _O_APPEND;
  flags |= strchr(mode, 'b') ? _O_BINARY : _O_TEXT;
  if (strchr(mode, '+'))
    return flags | _O_RDWR;
  return flags | (mode[0] == 'r' ? _O_RDONLY : _O_WRONLY);
}

}  // namespace

bool PathIsWritable(const FilePath& path) {
  ThreadRestrictions::AssertIOAllowed();
  // Of a directory: the right to make files in it.
  File file;
  file.InitializeUnsafe(path, File::FLAG_OPEN | File::FLAG_APPEND |
                                  File::FLAG_SHARE_DELETE |
                                  File::FLAG_BACKUP_SEMANTICS);
  return file.IsValid();
}

bool GetFileInfo(const FilePath& file_path, File::Info* info) {
  ThreadRestrictions::AssertIOAllowed();
  WIN32_FILE_ATTRIBUTE_DATA data;
  if (!GetFileAttributesExW(file_path.value().c_str(), GetFileExInfoStandard,
                            &data)) {
    return false;
  }
  *info = internal::FileInfoFromSystem(data);
  return true;
}

int WriteFile(const FilePath& filename, const char* data, int size) {
  return WriteWholeFile(filename, File::FLAG_CREATE_ALWAYS | File::FLAG_WRITE,
                        data, size);
}

bool AppendToFile(const FilePath& filename, const char* data, int size) {
  return WriteWholeFile(filename, File::FLAG_OPEN | File::FLAG_APPEND, data,
                        size) == size;
}

FILE* OpenFile(const FilePath& filename, const char* mode) {
  ThreadRestrictions::AssertIOAllowed();
  // With N children do not inherit it.
  const std::wstring full_mode = ASCIIToUTF16(std::string(mode) + "N");
  return _wfsopen(filename.value().c_str(), full_mode.c_str(), _SH_DENYNO);
}

FILE* FileToFILE(File file, const char* mode) {
  if (!file.IsValid())
    return nullptr;
  const intptr_t handle = reinterpret_cast<intptr_t>(file.GetPlatformFile());
  const int fd = _open_osfhandle(handle, DescriptorFlags(mode));
  if (fd == -1)
    return nullptr;
  ignore_result(file.TakePlatformFile());  // The descriptor's.
  FILE* const stream = _fdopen(fd, mode);
  if (!stream)
    _close(fd);
  return stream;
}

bool TruncateFile(FILE* file) {
  const int64 length = file ? _ftelli64(file) : -1;
  return length != -1 && fflush(file) == 0 &&
         _chsize_s(_fileno(file), length) == 0;
}

bool GetTempDir(FilePath* path) {
  wchar_t buffer[MAX_PATH + 1];
  const DWORD length = GetTempPathW(MAX_PATH + 1, buffer);
  if (length == 0 || length > MAX_PATH)
    return false;
  *path = FilePath(buffer).StripTrailingSeparators();
  return true;
}

bool CreateTemporaryFile(FilePath* path) {
  FilePath dir;
  return GetTempDir(&dir) && CreateTemporaryFileInDir(dir, path);
}

bool CreateTemporaryFileInDir(const FilePath& dir, FilePath* temp_file) {
  return MakeTemporaryFile(dir, temp_file, File::FLAG_WRITE).IsValid();
}

FILE* CreateAndOpenTemporaryFileInDir(const FilePath& dir, FilePath* path) {
  return FileToFILE(
      MakeTemporaryFile(dir, path, File::FLAG_READ | File::FLAG_WRITE), "wb+");
}

bool CreateTemporaryDirInDir(const FilePath& base_dir,
                             const FilePath::StringType& prefix,
                             FilePath* new_dir) {
  ThreadRestrictions::AssertIOAllowed();
  File::Error error = File::FILE_ERROR_EXISTS;
  for (int i = 0; i < kAttempts && error == File::FILE_ERROR_EXISTS; ++i) {
    const FilePath name = RandomName(base_dir, prefix);
    if (internal::MakeDirectory(name, &error)) {
      *new_dir = name;
      return true;
    }
  }
  DLOG(ERROR) << "cannot make a directory in " << base_dir.value() << ": "
              << File::ErrorToString(error);
  return false;
}

FilePath GetHomeDir() {
  wchar_t home[MAX_PATH];
  if (SUCCEEDED(SHGetFolderPathW(nullptr, CSIDL_PROFILE, nullptr,
                                 SHGFP_TYPE_CURRENT, home))) {
    return FilePath(home);
  }
  FilePath temp_dir;
  GetTempDir(&temp_dir);
  return temp_dir;
}

}  // namespace base
