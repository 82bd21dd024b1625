// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/sys_string_conversions.h"
#include "base/strings/utf_string_conversions.h"

namespace base {

std::string SysWideToUTF8(const std::wstring& wide) {
  return WideToUTF8(wide);
}

std::wstring SysUTF8ToWide(const StringPiece& utf8) {
  return UTF8ToWide(utf8);
}

std::string SysWideToNativeMB(const std::wstring& wide) {
  return WideToUTF8(wide);
}

std::wstring SysNativeMBToWide(const StringPiece& native_mb) {
  return UTF8ToWide(native_mb);
}

}  // namespace base
