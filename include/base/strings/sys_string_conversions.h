// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Conversions as the system does them. "Native multi-byte" is UTF-8 on POSIX,
// whatever the locale says, and the ANSI code page on Windows.

#ifndef BASE_STRINGS_SYS_STRING_CONVERSIONS_H_
#define BASE_STRINGS_SYS_STRING_CONVERSIONS_H_

#include <string>

#include "base/basictypes.h"
#include "base/strings/string16.h"
#include "base/strings/string_piece.h"

namespace base {

// Malformed sequences become U+FFFD.
std::string SysWideToUTF8(const std::wstring& wide);
std::wstring SysUTF8ToWide(const StringPiece& utf8);

std::string SysWideToNativeMB(const std::wstring& wide);
std::wstring SysNativeMBToWide(const StringPiece& native_mb);

#if defined(OS_WIN)
std::wstring SysMultiByteToWide(const StringPiece& mb, uint32 code_page);
std::string SysWideToMultiByte(const std::wstring& wide, uint32 code_page);
#endif

}  // namespace base

#endif  // BASE_STRINGS_SYS_STRING_CONVERSIONS_H_
