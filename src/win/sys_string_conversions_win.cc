// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/sys_string_conversions.h"

#include <limits.h>

#include "base/strings/utf_string_conversions.h"
#include "base/win/include_windows.h"

namespace base {

std::string SysWideToUTF8(const std::wstring& wide) {
  return WideToUTF8(wide);
}

std::wstring SysUTF8ToWide(const StringPiece& utf8) {
  return UTF8ToWide(utf8);
}

std::string SysWideToNativeMB(const std::wstring& wide) {
  return SysWideToMultiByte(wide, CP_ACP);
}

std::wstring SysNativeMBToWide(const StringPiece& native_mb) {
  return SysMultiByteToWide(native_mb, CP_ACP);
}

std::wstring SysMultiByteToWide(const StringPiece& mb, uint32 code_page) {
  if (mb.empty() || mb.size() > INT_MAX)
    return std::wstring();
  const int length = static_cast<int>(mb.size());
  const int wide_length =
      MultiByteToWideChar(code_page, 0, mb.data(), length, nullptr, 0);
  std::wstring wide(static_cast<size_t>(wide_length), L'\0');
  MultiByteToWideChar(code_page, 0, mb.data(), length, &wide[0], wide_length);
  return wide;
}

std::string SysWideToMultiByte(const std::wstring& wide, uint32 code_page) {
  if (wide.empty() || wide.size() > INT_MAX)
    return std::string();
  const int length = static_cast<int>(wide.size());
  const int mb_length = WideCharToMultiByte(code_page, 0, wide.data(), length,
                                            nullptr, 0, nullptr, nullptr);
  std::string mb(static_cast<size_t>(mb_length), '\0');
  WideCharToMultiByte(code_page, 0, wide.data(), length, &mb[0], mb_length,
                      nullptr, nullptr);
  return mb;
}

}  // namespace base
