// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/file_util.h"

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "base/logging.h"
#include "base/threading/thread_restrictions.h"
#include "src/base/file_util_platform.h"

namespace base {

namespace {

namespace fs = std::filesystem;

const int kChunk = 64 * 1024;

fs::path ToStd(const FilePath& path) {
  return fs::path(path.value());
}

FilePath FromStd(const fs::path& path) {
  return FilePath(path.native());
}

bool CopyContents(File* from, File* to) {
  std::vector<char> buffer(kChunk);
  for (;;) {
    const int size = from->ReadAtCurrentPos(buffer.data(), kChunk);
    if (size <= 0)
      return size == 0;
    if (to->WriteAtCurrentPos(buffer.data(), size) != size)
      return false;
  }
}

// Makes |to| if need be; links and what else is no regular file stay behind.
bool CopyDirectoryContents(const FilePath& from,
                           const FilePath& to,
                           bool recursive) {
  if (!CreateDirectory(to))
    return false;
  std::error_code error;
  for (fs::directory_iterator it(ToStd(from), error), end; !error && it != end;
       it.increment(error)) {
    const FilePath source = FromStd(it->path());
    const FilePath target = to.Append(source.BaseName());
    // The standard library of mingw-w64 does not see them.
    if (internal::IsLink(source))
      continue;
    std::error_code type_error;
    const fs::file_type type = it->symlink_status(type_error).type();
    if (type == fs::file_type::directory) {
      if (recursive && !CopyDirectoryContents(source, target, true))
        return false;
    } else if (type == fs::file_type::regular) {
      if (!CopyFile(source, target))
        return false;
    }
  }
  return !error;
}

}  // namespace

bool PathExists(const FilePath& path) {
  ThreadRestrictions::AssertIOAllowed();
  std::error_code error;
  return fs::exists(ToStd(path), error);
}

bool DirectoryExists(const FilePath& path) {
  ThreadRestrictions::AssertIOAllowed();
  std::error_code error;
  return fs::is_directory(ToStd(path), error);
}

bool IsDirectoryEmpty(const FilePath& dir_path) {
  ThreadRestrictions::AssertIOAllowed();
  std::error_code error;
  return fs::directory_iterator(ToStd(dir_path), error) ==
         fs::directory_iterator();
}

bool IsLink(const FilePath& file_path) {
  ThreadRestrictions::AssertIOAllowed();
  std::error_code error;
  return fs::is_symlink(ToStd(file_path), error);
}

bool GetFileSize(const FilePath& file_path, int64* file_size) {
  File::Info info;
  if (!GetFileInfo(file_path, &info))
    return false;
  *file_size = info.size;
  return true;
}

int64 ComputeDirectorySize(const FilePath& root_path) {
  ThreadRestrictions::AssertIOAllowed();
  int64 total = 0;
  std::error_code error;
  for (fs::recursive_directory_iterator it(ToStd(root_path), error), end;
       !error && it != end; it.increment(error)) {
    std::error_code entry_error;
    if (it->symlink_status(entry_error).type() != fs::file_type::regular)
      continue;
    const uintmax_t size = it->file_size(entry_error);
    if (!entry_error)
      total += static_cast<int64>(size);
  }
  return total;
}

bool ContentsEqual(const FilePath& filename1, const FilePath& filename2) {
  File file1;
  File file2;
  file1.InitializeUnsafe(filename1, File::FLAG_OPEN | File::FLAG_READ);
  file2.InitializeUnsafe(filename2, File::FLAG_OPEN | File::FLAG_READ);
  if (!file1.IsValid() || !file2.IsValid())
    return false;
  std::string chunk1(kChunk, '\0');
  std::string chunk2(kChunk, '\0');
  for (;;) {
    const int size1 = file1.ReadAtCurrentPos(&chunk1[0], kChunk);
    const int size2 = file2.ReadAtCurrentPos(&chunk2[0], kChunk);
    if (size1 < 0 || size1 != size2 ||
        chunk1.compare(0, size1, chunk2, 0, size2) != 0) {
      return false;
    }
    if (size1 == 0)
      return true;
  }
}

FilePath MakeAbsoluteFilePath(const FilePath& input) {
  ThreadRestrictions::AssertIOAllowed();
  std::error_code error;
  const fs::path absolute = fs::canonical(ToStd(input), error);
  return error ? FilePath() : FromStd(absolute);
}

bool NormalizeFilePath(const FilePath& path, FilePath* real_path) {
  const FilePath absolute = MakeAbsoluteFilePath(path);
  if (absolute.empty() || DirectoryExists(absolute))
    return false;
  *real_path = absolute;
  return true;
}

bool GetCurrentDirectory(FilePath* path) {
  ThreadRestrictions::AssertIOAllowed();
  std::error_code error;
  const fs::path current = fs::current_path(error);
  if (error)
    return false;
  *path = FromStd(current);
  return true;
}

bool SetCurrentDirectory(const FilePath& path) {
  ThreadRestrictions::AssertIOAllowed();
  std::error_code error;
  fs::current_path(ToStd(path), error);
  return !error;
}

bool DeleteFile(const FilePath& path, bool recursive) {
  ThreadRestrictions::AssertIOAllowed();
  if (recursive)
    return internal::DeleteTree(path);
  std::error_code error;
  fs::remove(ToStd(path), error);
  return !error;
}

bool Move(const FilePath& from_path, const FilePath& to_path) {
  ThreadRestrictions::AssertIOAllowed();
  if (from_path.ReferencesParent() || to_path.ReferencesParent())
    return false;
  std::error_code error;
  fs::rename(ToStd(from_path), ToStd(to_path), error);
  if (error != std::errc::cross_device_link)
    return !error;
  const bool copied = DirectoryExists(from_path)
                          ? CopyDirectoryContents(from_path, to_path, true)
                          : CopyFile(from_path, to_path);
  return copied && DeleteFile(from_path, true);
}

bool ReplaceFile(const FilePath& from_path,
                 const FilePath& to_path,
                 File::Error* error) {
  ThreadRestrictions::AssertIOAllowed();
  std::error_code rename_error;
  fs::rename(ToStd(from_path), ToStd(to_path), rename_error);
  if (rename_error && error)
    *error = File::OSErrorToFileError(rename_error.value());
  return !rename_error;
}

bool CopyFile(const FilePath& from_path, const FilePath& to_path) {
  ThreadRestrictions::AssertIOAllowed();
  if (from_path.ReferencesParent() || to_path.ReferencesParent())
    return false;
  std::error_code error;
  if (fs::equivalent(ToStd(from_path), ToStd(to_path), error))
    return false;  // Opening the copy would empty the original.
  File from(from_path, File::FLAG_OPEN | File::FLAG_READ);
  if (!from.IsValid())
    return false;
  File to(to_path, File::FLAG_CREATE_ALWAYS | File::FLAG_WRITE);
  return to.IsValid() && CopyContents(&from, &to);
}

bool CopyDirectory(const FilePath& from_path,
                   const FilePath& to_path,
                   bool recursive) {
  ThreadRestrictions::AssertIOAllowed();
  const FilePath real_from = MakeAbsoluteFilePath(from_path);
  if (real_from.empty())
    return false;
  if (!DirectoryExists(real_from))
    return CopyFile(from_path, to_path);

  const FilePath target = recursive && DirectoryExists(to_path)
                              ? to_path.Append(real_from.BaseName())
                              : to_path;
  // The copy would become part of what is to be copied.
  FilePath real_to = MakeAbsoluteFilePath(target);
  if (real_to.empty()) {
    real_to = MakeAbsoluteFilePath(target.DirName());
    if (real_to.empty())
      return false;
    real_to = real_to.Append(target.BaseName());
  }
  if (real_to == real_from || real_from.IsParent(real_to))
    return false;
  return CopyDirectoryContents(from_path, target, recursive);
}

bool CreateDirectory(const FilePath& full_path) {
  return CreateDirectoryAndGetError(full_path, nullptr);
}

bool CreateDirectoryAndGetError(const FilePath& full_path, File::Error* error) {
  ThreadRestrictions::AssertIOAllowed();
  std::vector<FilePath> missing;
  for (FilePath path = full_path; !DirectoryExists(path);
       path = path.DirName()) {
    missing.push_back(path);
    if (path == path.DirName())
      break;
  }
  for (auto path = missing.rbegin(); path != missing.rend(); ++path) {
    File::Error reason = File::FILE_OK;
    // Another process may have been quicker.
    if (!internal::MakeDirectory(*path, &reason) && !DirectoryExists(*path)) {
      if (error)
        *error = reason;
      return false;
    }
  }
  return true;
}

FILE* CreateAndOpenTemporaryFile(FilePath* path) {
  FilePath dir;
  return GetTempDir(&dir) ? CreateAndOpenTemporaryFileInDir(dir, path)
                          : nullptr;
}

bool CreateNewTempDirectory(const FilePath::StringType& prefix,
                            FilePath* new_temp_path) {
  FilePath dir;
  return GetTempDir(&dir) &&
         CreateTemporaryDirInDir(dir, prefix, new_temp_path);
}

bool TouchFile(const FilePath& path,
               const Time& last_accessed,
               const Time& last_modified) {
  File file;
  file.InitializeUnsafe(path, File::FLAG_OPEN | File::FLAG_WRITE_ATTRIBUTES |
                                  File::FLAG_BACKUP_SEMANTICS);
  return file.IsValid() && file.SetTimes(last_accessed, last_modified);
}

bool ReadFileToString(const FilePath& path, std::string* contents) {
  return ReadFileToString(path, contents, std::string::npos);
}

bool ReadFileToString(const FilePath& path,
                      std::string* contents,
                      size_t max_size) {
  if (contents)
    contents->clear();
  // Reads to the end: the size of a file is not to be trusted (it may grow; in
  // /proc it is 0).
  File file(path, File::FLAG_OPEN | File::FLAG_READ);
  if (!file.IsValid())
    return false;
  std::vector<char> buffer(kChunk);
  size_t total = 0;
  for (;;) {
    const int size = file.ReadAtCurrentPos(buffer.data(), kChunk);
    if (size <= 0)
      return size == 0;
    const size_t room = max_size - total;
    const size_t usable =
        static_cast<size_t>(size) < room ? static_cast<size_t>(size) : room;
    if (contents)
      contents->append(buffer.data(), usable);
    total += usable;
    if (usable < static_cast<size_t>(size))
      return false;
  }
}

int ReadFile(const FilePath& filename, char* data, int max_size) {
  File file;
  file.InitializeUnsafe(filename, File::FLAG_OPEN | File::FLAG_READ);
  return file.IsValid() ? file.ReadAtCurrentPos(data, max_size) : -1;
}

bool CloseFile(FILE* file) {
  return !file || fclose(file) == 0;
}

}  // namespace base
