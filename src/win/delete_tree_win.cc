// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>
#include <utility>
#include <vector>

#include "base/win/include_windows.h"
#include "base/win/scoped_handle.h"
#include "src/base/file_util_platform.h"
#include "src/win/system_function.h"

// After windows.h.
#include <winternl.h>

namespace base {
namespace internal {

namespace {

using win::ScopedHandle;

const DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

bool IsGone(DWORD error) {
  return error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND;
}

bool IsLink(DWORD attributes) {
  return (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0;
}

// What lies in a folder.
struct Child {
  std::wstring name;
  bool is_link;
};

// Opens a link itself, not what it leads to.
ScopedHandle Open(const FilePath& path) {
  return ScopedHandle(CreateFileW(
      path.value().c_str(), DELETE | FILE_READ_ATTRIBUTES | FILE_LIST_DIRECTORY,
      kShareAll, nullptr, OPEN_EXISTING,
      FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
}

// The same for what lies in |folder|. By its handle, because someone else may
// have put a link in the place of the path that led there.
ScopedHandle OpenBeneath(HANDLE folder, const std::wstring& name) {
  typedef NTSTATUS(NTAPI * OpenFunction)(
      HANDLE*, ACCESS_MASK, OBJECT_ATTRIBUTES*, IO_STATUS_BLOCK*, ULONG, ULONG);
  static const OpenFunction open =
      SystemFunction<OpenFunction>(L"ntdll.dll", "NtOpenFile");
  typedef ULONG(NTAPI * ErrorFunction)(NTSTATUS);
  static const ErrorFunction to_error =
      SystemFunction<ErrorFunction>(L"ntdll.dll", "RtlNtStatusToDosError");
  // Of those that headers may lack.
  const ULONG kSynchronous = 0x20;
  const ULONG kForBackup = 0x4000;
  const ULONG kReparsePoint = 0x200000;

  UNICODE_STRING text;
  text.Length = static_cast<USHORT>(name.size() * sizeof(wchar_t));
  text.MaximumLength = text.Length;
  text.Buffer = const_cast<wchar_t*>(name.c_str());
  OBJECT_ATTRIBUTES attributes = {};
  attributes.Length = sizeof(attributes);
  attributes.RootDirectory = folder;
  attributes.ObjectName = &text;
  IO_STATUS_BLOCK status_block = {};
  HANDLE handle = nullptr;
  const NTSTATUS status =
      open(&handle,
           DELETE | FILE_READ_ATTRIBUTES | FILE_LIST_DIRECTORY | SYNCHRONIZE,
           &attributes, &status_block, kShareAll,
           kSynchronous | kForBackup | kReparsePoint);
  if (status < 0) {
    SetLastError(to_error(status));
    return ScopedHandle();
  }
  return ScopedHandle(handle);
}

bool IsFolder(HANDLE handle) {
  FILE_BASIC_INFO info;
  return GetFileInformationByHandleEx(handle, FileBasicInfo, &info,
                                      sizeof(info)) &&
         (info.FileAttributes & FILE_ATTRIBUTE_DIRECTORY) &&
         !IsLink(info.FileAttributes);
}

std::vector<Child> ListFolder(HANDLE folder) {
  std::vector<Child> children;
  std::vector<LONGLONG> buffer(8 * 1024);  // Aligned as the entries are.
  const DWORD size = static_cast<DWORD>(buffer.size() * sizeof(LONGLONG));
  FILE_INFO_BY_HANDLE_CLASS next = FileIdBothDirectoryRestartInfo;
  while (GetFileInformationByHandleEx(folder, next, buffer.data(), size)) {
    next = FileIdBothDirectoryInfo;
    const char* at = reinterpret_cast<const char*>(buffer.data());
    for (;;) {
      const auto* const entry =
          reinterpret_cast<const FILE_ID_BOTH_DIR_INFO*>(at);
      std::wstring name(entry->FileName,
                        entry->FileNameLength / sizeof(wchar_t));
      if (name != L"." && name != L"..")
        children.push_back({std::move(name), IsLink(entry->FileAttributes)});
      if (entry->NextEntryOffset == 0)
        break;
      at += entry->NextEntryOffset;
    }
  }
  return children;
}

bool Delete(HANDLE handle) {
  FILE_DISPOSITION_INFO disposition = {TRUE};
  return SetFileInformationByHandle(handle, FileDispositionInfo, &disposition,
                                    sizeof(disposition)) != FALSE;
}

struct Folder {
  ScopedHandle handle;
  std::vector<Child> children;  // That are still to be deleted.
};

}  // namespace

// Keeps a list of open folders, not a stack of calls: how deep they are is up
// to whoever made them.
bool DeleteTree(const FilePath& path) {
  ScopedHandle top = Open(path);
  if (!top.IsValid())
    return IsGone(GetLastError());
  if (!IsFolder(top.Get()))
    return Delete(top.Get());
  bool is_deleted = true;
  std::vector<Folder> folders;
  std::vector<Child> children = ListFolder(top.Get());
  folders.push_back({std::move(top), std::move(children)});
  while (!folders.empty()) {
    Folder& folder = folders.back();
    if (folder.children.empty()) {
      is_deleted &= Delete(folder.handle.Get());
      folders.pop_back();
      continue;
    }
    const Child child = std::move(folder.children.back());
    folder.children.pop_back();
    ScopedHandle handle = OpenBeneath(folder.handle.Get(), child.name);
    if (!handle.IsValid()) {
      is_deleted &= IsGone(GetLastError());
    } else if (!child.is_link && IsFolder(handle.Get())) {
      children = ListFolder(handle.Get());
      folders.push_back({std::move(handle), std::move(children)});
    } else {
      is_deleted &= Delete(handle.Get());
    }
  }
  return is_deleted;
}

bool IsLink(const FilePath& path) {
  const DWORD attributes = GetFileAttributesW(path.value().c_str());
  return attributes != INVALID_FILE_ATTRIBUTES && IsLink(attributes);
}

}  // namespace internal
}  // namespace base
