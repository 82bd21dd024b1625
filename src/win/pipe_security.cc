// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/win/pipe_security.h"

#include "base/logging.h"
#include "base/win/scoped_handle.h"

namespace IPC {
namespace internal {

CurrentUserOnly::CurrentUserOnly() : is_valid_(AllowUser()) {
  attributes_.nLength = sizeof(attributes_);
  attributes_.lpSecurityDescriptor = &descriptor_;
  attributes_.bInheritHandle = FALSE;
}

CurrentUserOnly::~CurrentUserOnly() {}

bool CurrentUserOnly::AllowUser() {
  HANDLE opened = NULL;
  if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &opened)) {
    PLOG(ERROR) << "OpenProcessToken";
    return false;
  }
  const base::win::ScopedHandle token(opened);
  alignas(TOKEN_USER) char buffer[sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE];
  DWORD size;
  if (!GetTokenInformation(token.Get(), TokenUser, buffer, sizeof(buffer),
                           &size)) {
    PLOG(ERROR) << "GetTokenInformation";
    return false;
  }
  const PSID user = reinterpret_cast<const TOKEN_USER*>(buffer)->User.Sid;

  // The first DWORD of the SID is part of ACCESS_ALLOWED_ACE.
  const DWORD acl_size = sizeof(ACL) + sizeof(ACCESS_ALLOWED_ACE) -
                         sizeof(DWORD) + GetLengthSid(user);
  acl_.reset(new char[acl_size]);
  ACL* const acl = reinterpret_cast<ACL*>(acl_.get());
  // Protected: nothing is inherited into it.
  if (!InitializeAcl(acl, acl_size, ACL_REVISION) ||
      !AddAccessAllowedAce(acl, ACL_REVISION, GENERIC_READ | GENERIC_WRITE,
                           user) ||
      !InitializeSecurityDescriptor(&descriptor_,
                                    SECURITY_DESCRIPTOR_REVISION) ||
      !SetSecurityDescriptorDacl(&descriptor_, TRUE, acl, FALSE) ||
      !SetSecurityDescriptorControl(&descriptor_, SE_DACL_PROTECTED,
                                    SE_DACL_PROTECTED)) {
    PLOG(ERROR) << "A security descriptor for the current user";
    return false;
  }
  return true;
}

}  // namespace internal
}  // namespace IPC
