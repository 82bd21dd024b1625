// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/stringprintf.h"

#include <stdio.h>
#include <wchar.h>

#include <vector>

namespace base {

void StringAppendV(std::string* dst, const char* format, va_list ap) {
  char small[512];
  va_list again;
  va_copy(again, ap);
  const int length = vsnprintf(small, sizeof(small), format, ap);
  if (length >= 0 && static_cast<size_t>(length) < sizeof(small)) {
    dst->append(small, static_cast<size_t>(length));
  } else if (length >= 0) {
    // Into a buffer of its own: an argument may point into |*dst|.
    std::vector<char> large(static_cast<size_t>(length) + 1);
    vsnprintf(large.data(), large.size(), format, again);
    dst->append(large.data(), static_cast<size_t>(length));
  }
  va_end(again);
}

// vswprintf() does not tell how much room it would have needed.
void StringAppendV(std::wstring* dst, const wchar_t* format, va_list ap) {
  const size_t kMaxUnits = 16 * 1024 * 1024;
  for (size_t room = 512; room <= kMaxUnits; room *= 4) {
    std::vector<wchar_t> buffer(room);
    va_list again;
    va_copy(again, ap);
    const int length = vswprintf(buffer.data(), room, format, again);
    va_end(again);
    if (length >= 0 && static_cast<size_t>(length) < room) {
      dst->append(buffer.data(), static_cast<size_t>(length));
      return;
    }
  }
}

std::string StringPrintV(const char* format, va_list ap) {
  std::string result;
  StringAppendV(&result, format, ap);
  return result;
}

std::string StringPrintf(const char* format, ...) {
  std::string result;
  va_list ap;
  va_start(ap, format);
  StringAppendV(&result, format, ap);
  va_end(ap);
  return result;
}

std::wstring StringPrintf(const wchar_t* format, ...) {
  std::wstring result;
  va_list ap;
  va_start(ap, format);
  StringAppendV(&result, format, ap);
  va_end(ap);
  return result;
}

const std::string& SStringPrintf(std::string* dst, const char* format, ...) {
  std::string result;
  va_list ap;
  va_start(ap, format);
  StringAppendV(&result, format, ap);
  va_end(ap);
  return *dst = result;
}

const std::wstring& SStringPrintf(std::wstring* dst,
                                  const wchar_t* format,
                                  ...) {
  std::wstring result;
  va_list ap;
  va_start(ap, format);
  StringAppendV(&result, format, ap);
  va_end(ap);
  return *dst = result;
}

void StringAppendF(std::string* dst, const char* format, ...) {
  va_list ap;
  va_start(ap, format);
  StringAppendV(dst, format, ap);
  va_end(ap);
}

void StringAppendF(std::wstring* dst, const wchar_t* format, ...) {
  va_list ap;
  va_start(ap, format);
  StringAppendV(dst, format, ap);
  va_end(ap);
}

}  // namespace base
