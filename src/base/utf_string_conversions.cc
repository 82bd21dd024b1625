// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/utf_string_conversions.h"

#include "base/internal/check.h"
#include "base/strings/string_util.h"
#include "src/base/utf.h"

namespace base {

using internal::Transcode;

bool WideToUTF8(const wchar_t* src, size_t src_len, std::string* output) {
  return Transcode(src, src_len, output);
}

std::string WideToUTF8(const std::wstring& wide) {
  std::string result;
  Transcode(wide.data(), wide.size(), &result);
  return result;
}

bool UTF8ToWide(const char* src, size_t src_len, std::wstring* output) {
  return Transcode(src, src_len, output);
}

std::wstring UTF8ToWide(const StringPiece& utf8) {
  std::wstring result;
  Transcode(utf8.data(), utf8.size(), &result);
  return result;
}

bool WideToUTF16(const wchar_t* src, size_t src_len, string16* output) {
  return Transcode(src, src_len, output);
}

string16 WideToUTF16(const std::wstring& wide) {
  string16 result;
  Transcode(wide.data(), wide.size(), &result);
  return result;
}

bool UTF16ToWide(const char16* src, size_t src_len, std::wstring* output) {
  return Transcode(src, src_len, output);
}

std::wstring UTF16ToWide(const string16& utf16) {
  std::wstring result;
  Transcode(utf16.data(), utf16.size(), &result);
  return result;
}

bool UTF8ToUTF16(const char* src, size_t src_len, string16* output) {
  return Transcode(src, src_len, output);
}

string16 UTF8ToUTF16(const StringPiece& utf8) {
  string16 result;
  Transcode(utf8.data(), utf8.size(), &result);
  return result;
}

bool UTF16ToUTF8(const char16* src, size_t src_len, std::string* output) {
  return Transcode(src, src_len, output);
}

std::string UTF16ToUTF8(const string16& utf16) {
  std::string result;
  Transcode(utf16.data(), utf16.size(), &result);
  return result;
}

string16 ASCIIToUTF16(const StringPiece& ascii) {
  CLASSIC_IPC_DCHECK(IsStringASCII(ascii));
  return string16(ascii.begin(), ascii.end());
}

std::string UTF16ToASCII(const string16& utf16) {
  CLASSIC_IPC_DCHECK(IsStringASCII(utf16));
  return UTF16ToUTF8(utf16);
}

}  // namespace base
