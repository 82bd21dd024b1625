// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/test/test_file_util.h"

#include "base/win/scoped_handle.h"

#include <aclapi.h>

#include "base/files/file_util.h"
#include "base/logging.h"

namespace base {

// Who may do what with a file, and the memory that |dacl| lies in.
struct FilePermissionRestorer::Permissions {
  Permissions() = default;
  Permissions(const Permissions&) = delete;
  ~Permissions() { LocalFree(descriptor); }
  Permissions& operator=(const Permissions&) = delete;

  PACL dacl = nullptr;
  PSECURITY_DESCRIPTOR descriptor = nullptr;
};

namespace {

DWORD GetDacl(const FilePath& path,
              PACL* dacl,
              PSECURITY_DESCRIPTOR* descriptor) {
  FilePath::StringType name = path.value();
  return GetNamedSecurityInfoW(&name[0], SE_FILE_OBJECT,
                               DACL_SECURITY_INFORMATION, nullptr, nullptr,
                               dacl, nullptr, descriptor);
}

DWORD SetDacl(const FilePath& path, PACL dacl) {
  FilePath::StringType name = path.value();
  return SetNamedSecurityInfoW(&name[0], SE_FILE_OBJECT,
                               DACL_SECURITY_INFORMATION, nullptr, nullptr,
                               dacl, nullptr);
}

// Nobody gets |access| from now on.
bool DenyToEverybody(const FilePath& path, DWORD access) {
  PACL old_dacl = nullptr;
  PSECURITY_DESCRIPTOR descriptor = nullptr;
  if (GetDacl(path, &old_dacl, &descriptor) != ERROR_SUCCESS)
    return false;
  BYTE everybody[SECURITY_MAX_SID_SIZE];
  DWORD size = sizeof(everybody);
  EXPLICIT_ACCESSW denied = {};
  denied.grfAccessPermissions = access;
  denied.grfAccessMode = DENY_ACCESS;
  denied.Trustee.TrusteeForm = TRUSTEE_IS_SID;
  denied.Trustee.ptstrName = reinterpret_cast<wchar_t*>(everybody);
  PACL new_dacl = nullptr;
  const bool done =
      CreateWellKnownSid(WinWorldSid, nullptr, everybody, &size) &&
      SetEntriesInAclW(1, &denied, old_dacl, &new_dacl) == ERROR_SUCCESS &&
      SetDacl(path, new_dacl) == ERROR_SUCCESS;
  LocalFree(new_dacl);
  LocalFree(descriptor);
  return done;
}

}  // namespace

bool EvictFileFromSystemCache(const FilePath& file) {
  // Opening a file without a cache drops what the system holds of it.
  return win::ScopedHandle(CreateFileW(file.value().c_str(), GENERIC_READ,
                                       FILE_SHARE_READ | FILE_SHARE_WRITE,
                                       nullptr, OPEN_EXISTING,
                                       FILE_FLAG_NO_BUFFERING, nullptr))
      .IsValid();
}

bool DieFileDie(const FilePath& file, bool recurse) {
  return DeleteFile(file, recurse) && !PathExists(file);
}

bool MakeFileUnreadable(const FilePath& path) {
  return DenyToEverybody(path, GENERIC_READ);
}

bool MakeFileUnwritable(const FilePath& path) {
  return DenyToEverybody(path, GENERIC_WRITE);
}

FilePermissionRestorer::FilePermissionRestorer(const FilePath& path)
    : path_(path), permissions_(new Permissions) {
  CHECK_EQ(GetDacl(path_, &permissions_->dacl, &permissions_->descriptor),
           static_cast<DWORD>(ERROR_SUCCESS))
      << path_.value();
}

FilePermissionRestorer::~FilePermissionRestorer() {
  const bool restored = SetDacl(path_, permissions_->dacl) == ERROR_SUCCESS;
  LOG_IF(ERROR, !restored) << "cannot restore the permissions of "
                           << path_.value();
}

}  // namespace base
