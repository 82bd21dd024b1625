// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// The functions on C strings and on single characters, and what looks at a
// string without changing it. What edits strings is in string_edit.cc.

#include "base/strings/string_util.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include <algorithm>
#include <iterator>
#include <type_traits>

#include "base/strings/stringprintf.h"
#include "base/strings/utf_string_conversions.h"
#include "src/base/utf.h"

namespace base {

namespace {

template <typename Char>
size_t CopyTerminated(Char* dst, const Char* src, size_t src_len, size_t room) {
  if (room > 0) {
    const size_t copied = std::min(src_len, room - 1);
    std::copy(src, src + copied, dst);
    dst[copied] = 0;
  }
  return src_len;
}

template <typename Char>
bool EqualIgnoringCase(Char a, Char b) {
  return ToLowerASCII(a) == ToLowerASCII(b);
}

template <typename Piece>
bool SameUnits(const Piece& a, const Piece& b, bool case_sensitive) {
  if (case_sensitive)
    return a == b;
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    EqualIgnoringCase<typename Piece::value_type>);
}

template <typename Piece>
bool HasPrefix(const Piece& str, const Piece& search, bool case_sensitive) {
  return SameUnits(str.substr(0, search.size()), search, case_sensitive);
}

template <typename Piece>
bool HasSuffix(const Piece& str, const Piece& search, bool case_sensitive) {
  return str.size() >= search.size() &&
         SameUnits(str.substr(str.size() - search.size()), search,
                   case_sensitive);
}

template <typename Iterator>
bool LowerCaseEquals(Iterator begin, Iterator end, const char* b) {
  typedef std::make_unsigned_t<
      typename std::iterator_traits<Iterator>::value_type>
      Unit;
  for (; begin != end; ++begin, ++b) {
    if (!*b || static_cast<Unit>(ToLowerASCII(*begin)) !=
                   static_cast<unsigned char>(*b)) {
      return false;
    }
  }
  return !*b;
}

template <typename Piece>
bool OnlyASCII(const Piece& str) {
  for (auto unit : str) {
    if (static_cast<uint32>(unit) > 0x7F)
      return false;
  }
  return true;
}

// Keeps the set of positions in the pattern that the text read so far can have
// reached: time is text times pattern, whatever the pattern.
template <typename Piece>
bool MatchesPattern(const Piece& string, const Piece& pattern) {
  const size_t m = pattern.size();
  std::vector<bool> reached(m + 1, false);
  // Positions that are reached without a further character.
  const auto follow = [&pattern, m](std::vector<bool>* set) {
    for (size_t i = 0; i < m;) {
      const bool escaped = pattern[i] == '\\' && i + 1 < m;
      const size_t next = i + (escaped ? 2 : 1);
      if ((*set)[i] && !escaped && (pattern[i] == '*' || pattern[i] == '?'))
        (*set)[next] = true;
      i = next;
    }
  };
  reached[0] = true;
  follow(&reached);
  for (auto c : string) {
    std::vector<bool> after(m + 1, false);
    for (size_t i = 0; i < m;) {
      const bool escaped = pattern[i] == '\\' && i + 1 < m;
      const size_t next = i + (escaped ? 2 : 1);
      if (reached[i]) {
        if (!escaped && pattern[i] == '*')
          after[i] = true;
        else if ((!escaped && pattern[i] == '?') || pattern[next - 1] == c)
          after[next] = true;
      }
      i = next;
    }
    follow(&after);
    reached.swap(after);
  }
  return reached[m];
}

}  // namespace

int strncasecmp(const char* s1, const char* s2, size_t count) {
  for (; count > 0; --count, ++s1, ++s2) {
    const int a = static_cast<unsigned char>(ToLowerASCII(*s1));
    const int b = static_cast<unsigned char>(ToLowerASCII(*s2));
    if (a != b || a == 0)
      return a - b;
  }
  return 0;
}

int strcasecmp(const char* s1, const char* s2) {
  return base::strncasecmp(s1, s2, static_cast<size_t>(-1));
}

int strncmp16(const char16* s1, const char16* s2, size_t count) {
  for (; count > 0; --count, ++s1, ++s2) {
    if (*s1 != *s2)
      return *s1 < *s2 ? -1 : 1;
    if (*s1 == 0)
      return 0;
  }
  return 0;
}

int vsnprintf(char* buffer,
              size_t size,
              const char* format,
              va_list arguments) {
  return ::vsnprintf(buffer, size, format, arguments);
}

int snprintf(char* buffer, size_t size, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int result = ::vsnprintf(buffer, size, format, arguments);
  va_end(arguments);
  return result;
}

size_t strlcpy(char* dst, const char* src, size_t dst_size) {
  return CopyTerminated(dst, src, strlen(src), dst_size);
}

size_t wcslcpy(wchar_t* dst, const wchar_t* src, size_t dst_size) {
  return CopyTerminated(dst, src, wcslen(src), dst_size);
}

const std::string& EmptyString() {
  static const std::string* const empty = new std::string;
  return *empty;
}

const string16& EmptyString16() {
  static const string16* const empty = new string16;
  return *empty;
}

#define CLASSIC_IPC_WHITESPACE                                                \
  0x0009, 0x000A, 0x000B, 0x000C, 0x000D, 0x0020, 0x0085, 0x00A0, 0x1680,     \
      0x180E, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, \
      0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0

const wchar_t kWhitespaceWide[] = {CLASSIC_IPC_WHITESPACE};
const char16 kWhitespaceUTF16[] = {CLASSIC_IPC_WHITESPACE};
#undef CLASSIC_IPC_WHITESPACE
const char kWhitespaceASCII[] = "\t\n\v\f\r ";
const char kUtf8ByteOrderMark[] = "\xEF\xBB\xBF";

bool ContainsOnlyChars(const StringPiece& input,
                       const StringPiece& characters) {
  return input.find_first_not_of(characters) == StringPiece::npos;
}

bool ContainsOnlyChars(const StringPiece16& input,
                       const StringPiece16& characters) {
  return input.find_first_not_of(characters) == StringPiece16::npos;
}

bool IsStringUTF8(const StringPiece& str) {
  const char* position = str.data();
  const char* const end = position + str.size();
  while (position != end) {
    const uint32 c = internal::DecodeCodePoint(&position, end);
    if (c == internal::kMalformed || (c & 0xFFFE) == 0xFFFE ||
        (c >= 0xFDD0 && c <= 0xFDEF)) {
      return false;
    }
  }
  return true;
}

bool IsStringASCII(const StringPiece& str) {
  return OnlyASCII(str);
}

bool IsStringASCII(const StringPiece16& str) {
  return OnlyASCII(str);
}

}  // namespace base

bool LowerCaseEqualsASCII(const std::string& a, const char* b) {
  return base::LowerCaseEquals(a.begin(), a.end(), b);
}

bool LowerCaseEqualsASCII(const base::string16& a, const char* b) {
  return base::LowerCaseEquals(a.begin(), a.end(), b);
}

bool LowerCaseEqualsASCII(const char* a_begin,
                          const char* a_end,
                          const char* b) {
  return base::LowerCaseEquals(a_begin, a_end, b);
}

bool LowerCaseEqualsASCII(const base::char16* a_begin,
                          const base::char16* a_end,
                          const char* b) {
  return base::LowerCaseEquals(a_begin, a_end, b);
}

bool EqualsASCII(const base::string16& a, const base::StringPiece& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](base::char16 unit, char c) {
                      return unit == static_cast<unsigned char>(c);
                    });
}

bool StartsWithASCII(const std::string& str,
                     const std::string& search,
                     bool case_sensitive) {
  return base::HasPrefix<base::StringPiece>(str, search, case_sensitive);
}

bool StartsWith(const base::string16& str,
                const base::string16& search,
                bool case_sensitive) {
  return base::HasPrefix<base::StringPiece16>(str, search, case_sensitive);
}

bool EndsWith(const std::string& str,
              const std::string& search,
              bool case_sensitive) {
  return base::HasSuffix<base::StringPiece>(str, search, case_sensitive);
}

bool EndsWith(const base::string16& str,
              const base::string16& search,
              bool case_sensitive) {
  return base::HasSuffix<base::StringPiece16>(str, search, case_sensitive);
}

bool IsWhitespace(wchar_t c) {
  return c != 0 && wcschr(base::kWhitespaceWide, c) != nullptr;
}

base::string16 FormatBytesUnlocalized(int64 bytes) {
  static const char* const kUnits[] = {" B", " kB", " MB", " GB", " TB", " PB"};
  double amount = static_cast<double>(bytes);
  size_t unit = 0;
  while (amount >= 1024.0 && unit + 1 < std::size(kUnits)) {
    amount /= 1024.0;
    ++unit;
  }
  const bool fraction = unit > 0 && amount < 100.0;
  return base::ASCIIToUTF16(
      base::StringPrintf(fraction ? "%.1f%s" : "%.0f%s", amount, kUnits[unit]));
}

bool MatchPattern(const base::StringPiece& string,
                  const base::StringPiece& pattern) {
  return base::MatchesPattern(string, pattern);
}

bool MatchPattern(const base::string16& string, const base::string16& pattern) {
  return base::MatchesPattern<base::StringPiece16>(string, pattern);
}
