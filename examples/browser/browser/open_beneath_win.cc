// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/open_beneath.h"

#include <algorithm>

#include "base/strings/utf_string_conversions.h"
#include "base/win/include_windows.h"
#include "base/win/scoped_handle.h"

namespace {

base::File LastError() {
  return base::File(base::File::OSErrorToFileError(GetLastError()));
}

// Where an open file or folder lies, without links and in the form \\?\C:\…,
// in which every letter of a name means itself. Empty on failure.
std::wstring PathOf(HANDLE handle) {
  std::wstring path(512, L'\0');
  for (;;) {
    const DWORD size = static_cast<DWORD>(path.size());
    const DWORD length = GetFinalPathNameByHandleW(
        handle, &path[0], size, FILE_NAME_NORMALIZED | VOLUME_NAME_DOS);
    path.resize(length);
    // If it did not fit: the size that would do.
    if (length <= size)
      return path;
  }
}

}  // namespace

// As long as it is open, the system lets nobody rename it, nor a folder that it
// lies in: its path stays its own.
base::File OpenFolder(const base::FilePath& path) {
  base::File folder(path, base::File::FLAG_OPEN | base::File::FLAG_READ |
                              base::File::FLAG_BACKUP_SEMANTICS);
  base::File::Info info;
  if (folder.IsValid() && (!folder.GetInfo(&info) || !info.is_directory))
    return base::File(base::File::FILE_ERROR_NOT_A_DIRECTORY);
  return folder;
}

// Follows links and asks the open file where it lies: what the answer is about
// is what the renderer gets.
base::File OpenBeneath(const base::File& folder, const std::string& name) {
  std::wstring prefix = PathOf(folder.GetPlatformFile());
  if (prefix.empty())
    return LastError();
  if (prefix.back() != L'\\')
    prefix += L'\\';
  std::wstring relative = base::UTF8ToWide(name);
  std::replace(relative.begin(), relative.end(), L'/', L'\\');
  // Behind a colon comes another stream of a file.
  if (relative.find(L':') != std::wstring::npos)
    return base::File(base::File::FILE_ERROR_NOT_FOUND);

  // A link may lead to somebody's pipe, who is not to act in our name.
  base::win::ScopedHandle file(CreateFileW(
      (prefix + relative).c_str(), GENERIC_READ,
      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
      OPEN_EXISTING, SECURITY_SQOS_PRESENT | SECURITY_ANONYMOUS, nullptr));
  if (!file.IsValid())
    return LastError();
  if (GetFileType(file.Get()) != FILE_TYPE_DISK)
    return base::File(base::File::FILE_ERROR_NOT_A_FILE);
  if (PathOf(file.Get()).compare(0, prefix.size(), prefix) != 0)
    return base::File(base::File::FILE_ERROR_SECURITY);
  return base::File(file.Take());
}

// Asks the system: not every standard library knows junctions.
bool IsLinkToElsewhere(const base::FilePath& path) {
  const DWORD attributes = GetFileAttributesW(path.value().c_str());
  return attributes != INVALID_FILE_ATTRIBUTES &&
         (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0;
}
