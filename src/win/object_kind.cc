// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/win/object_kind.h"

#include <stdint.h>

#include "base/win/scoped_handle.h"
#include "src/win/system_function.h"

namespace base {
namespace internal {

bool CanBeHandle(HANDLE number) {
  return reinterpret_cast<intptr_t>(number) > 0;
}

std::wstring ObjectTypeName(HANDLE handle) {
  struct TypeInformation {  // A UNICODE_STRING; the text follows.
    USHORT bytes;
    USHORT capacity;
    wchar_t* name;
  };
  const int kObjectTypeInformation = 2;
  typedef LONG(NTAPI * QueryFunction)(HANDLE, int, void*, ULONG, ULONG*);
  static const QueryFunction query =
      SystemFunction<QueryFunction>(L"ntdll.dll", "NtQueryObject");
  alignas(TypeInformation) char buffer[1024];
  ULONG size = 0;
  if (!query ||
      query(handle, kObjectTypeInformation, buffer, sizeof(buffer), &size) < 0)
    return std::wstring();
  const TypeInformation* const type =
      reinterpret_cast<const TypeInformation*>(buffer);
  return std::wstring(type->name, type->bytes / sizeof(wchar_t));
}

bool IsDiskFile(HANDLE handle) {
  if (ObjectTypeName(handle) != L"File")
    return false;
  // Whoever asks something of a file for synchronous use waits for what is
  // under way on it, and of a pipe that can take for ever. So we ask what we
  // have opened ourselves; a pipe cannot be opened this way, nor a directory.
  const win::ScopedHandle own(
      ReOpenFile(handle, FILE_READ_ATTRIBUTES,
                 FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, 0));
  FILE_STANDARD_INFO info;
  return own.IsValid() && GetFileType(own.Get()) == FILE_TYPE_DISK &&
         GetFileInformationByHandleEx(own.Get(), FileStandardInfo, &info,
                                      sizeof(info)) &&
         !info.Directory;
}

bool IsPlainMemory(HANDLE handle) {
  struct BasicInformation {
    void* base;
    ULONG attributes;
    LARGE_INTEGER size;
  };
  const int kSectionBasicInformation = 0;
  const ULONG kSectionOfFile = 0x800000;  // SEC_FILE, which headers may lack.
  const ULONG kOthers = kSectionOfFile | SEC_IMAGE | SEC_RESERVE;
  typedef LONG(NTAPI * QueryFunction)(HANDLE, int, void*, SIZE_T, SIZE_T*);
  static const QueryFunction query =
      SystemFunction<QueryFunction>(L"ntdll.dll", "NtQuerySection");
  BasicInformation info = {};
  return ObjectTypeName(handle) == L"Section" && query &&
         query(handle, kSectionBasicInformation, &info, sizeof(info),
               nullptr) >= 0 &&
         (info.attributes & SEC_COMMIT) != 0 &&
         (info.attributes & kOthers) == 0;
}

}  // namespace internal
}  // namespace base
