// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Whatever has "ASCII" or "case" in its name knows the letters A to Z only and
// leaves all other characters alone, in every locale.

#ifndef BASE_STRINGS_STRING_UTIL_H_
#define BASE_STRINGS_STRING_UTIL_H_

#include <ctype.h>
#include <stdarg.h>
#include <stddef.h>

#include <string>
#include <vector>

#include "base/basictypes.h"
#include "base/compiler_specific.h"
#include "base/strings/string16.h"
#include "base/strings/string_piece.h"

namespace base {

// As in C, for ASCII.
int strcasecmp(const char* s1, const char* s2);
int strncasecmp(const char* s1, const char* s2, size_t count);
int strncmp16(const char16* s1, const char16* s2, size_t count);

// As in C99: always terminated, and the result is the length that would have
// been needed.
int vsnprintf(char* buffer, size_t size, const char* format, va_list arguments)
    PRINTF_FORMAT(3, 0);
int snprintf(char* buffer, size_t size, const char* format, ...)
    PRINTF_FORMAT(3, 4);

// Copy what fits and always terminate. Returns the length of |src|.
size_t strlcpy(char* dst, const char* src, size_t dst_size);
size_t wcslcpy(wchar_t* dst, const wchar_t* src, size_t dst_size);

template <class Char>
inline Char ToLowerASCII(Char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<Char>(c + ('a' - 'A')) : c;
}
template <class Char>
inline Char ToUpperASCII(Char c) {
  return c >= 'a' && c <= 'z' ? static_cast<Char>(c - ('a' - 'A')) : c;
}

template <typename Char>
struct CaseInsensitiveCompareASCII {
  bool operator()(Char x, Char y) const {
    return ToLowerASCII(x) == ToLowerASCII(y);
  }
};

// For functions that return a reference; never destroyed.
const std::string& EmptyString();
const string16& EmptyString16();

extern const wchar_t kWhitespaceWide[];
extern const char16 kWhitespaceUTF16[];
extern const char kWhitespaceASCII[];
extern const char kUtf8ByteOrderMark[];

// Return whether anything was removed or replaced. |output| may be |&input|.
bool RemoveChars(const string16& input,
                 const StringPiece16& remove_chars,
                 string16* output);
bool RemoveChars(const std::string& input,
                 const StringPiece& remove_chars,
                 std::string* output);
bool ReplaceChars(const string16& input,
                  const StringPiece16& replace_chars,
                  const string16& replace_with,
                  string16* output);
bool ReplaceChars(const std::string& input,
                  const StringPiece& replace_chars,
                  const std::string& replace_with,
                  std::string* output);
bool TrimString(const string16& input,
                const StringPiece16& trim_chars,
                string16* output);
bool TrimString(const std::string& input,
                const StringPiece& trim_chars,
                std::string* output);

// Cuts to at most |byte_size| bytes without splitting a character.
void TruncateUTF8ToByteSize(const std::string& input,
                            const size_t byte_size,
                            std::string* output);

enum TrimPositions {
  TRIM_NONE = 0,
  TRIM_LEADING = 1 << 0,
  TRIM_TRAILING = 1 << 1,
  TRIM_ALL = TRIM_LEADING | TRIM_TRAILING,
};

// Returns where something was removed. |output| may be |&input|.
TrimPositions TrimWhitespace(const string16& input,
                             TrimPositions positions,
                             string16* output);
TrimPositions TrimWhitespaceASCII(const std::string& input,
                                  TrimPositions positions,
                                  std::string* output);
TrimPositions TrimWhitespace(const std::string& input,
                             TrimPositions positions,
                             std::string* output);

// Trims, and turns each run of whitespace into one space, or into nothing if
// it has a line break and |trim_sequences_with_line_breaks|.
string16 CollapseWhitespace(const string16& text,
                            bool trim_sequences_with_line_breaks);
std::string CollapseWhitespaceASCII(const std::string& text,
                                    bool trim_sequences_with_line_breaks);

bool ContainsOnlyChars(const StringPiece& input, const StringPiece& characters);
bool ContainsOnlyChars(const StringPiece16& input,
                       const StringPiece16& characters);

// Well-formed UTF-8 without noncharacters such as U+FFFE.
bool IsStringUTF8(const StringPiece& str);
bool IsStringASCII(const StringPiece& str);
bool IsStringASCII(const StringPiece16& str);
inline bool IsStringASCII(const string16& str) {
  return IsStringASCII(StringPiece16(str));
}

template <class str>
inline void StringToLowerASCII(str* s) {
  for (auto& c : *s)
    c = ToLowerASCII(c);
}
template <class str>
inline str StringToLowerASCII(const str& s) {
  str output(s);
  StringToLowerASCII(&output);
  return output;
}

}  // namespace base

template <class str>
inline void StringToUpperASCII(str* s) {
  for (auto& c : *s)
    c = base::ToUpperASCII(c);
}
template <class str>
inline str StringToUpperASCII(const str& s) {
  str output(s);
  StringToUpperASCII(&output);
  return output;
}

// Whether |a|, in lower case, is |b|, which has no upper-case letter.
bool LowerCaseEqualsASCII(const std::string& a, const char* b);
bool LowerCaseEqualsASCII(const base::string16& a, const char* b);
bool LowerCaseEqualsASCII(const char* a_begin,
                          const char* a_end,
                          const char* b);
bool LowerCaseEqualsASCII(const base::char16* a_begin,
                          const base::char16* a_end,
                          const char* b);

bool EqualsASCII(const base::string16& a, const base::StringPiece& b);

bool StartsWithASCII(const std::string& str,
                     const std::string& search,
                     bool case_sensitive);
bool StartsWith(const base::string16& str,
                const base::string16& search,
                bool case_sensitive);
bool EndsWith(const std::string& str,
              const std::string& search,
              bool case_sensitive);
bool EndsWith(const base::string16& str,
              const base::string16& search,
              bool case_sensitive);

template <typename Char>
inline bool IsAsciiWhitespace(Char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
template <typename Char>
inline bool IsAsciiAlpha(Char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
template <typename Char>
inline bool IsAsciiDigit(Char c) {
  return c >= '0' && c <= '9';
}
template <typename Char>
inline bool IsHexDigit(Char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') ||
         (c >= 'a' && c <= 'f');
}
// |c| must be a digit.
template <typename Char>
inline Char HexDigitToInt(Char c) {
  return static_cast<Char>(c <= '9'   ? c - '0'
                           : c <= 'F' ? c - 'A' + 10
                                      : c - 'a' + 10);
}

// Unicode's white space.
bool IsWhitespace(wchar_t c);

// "512 B", "1.5 kB", and so on, in steps of 1024.
base::string16 FormatBytesUnlocalized(int64 bytes);

// Replace the first, or every, |find_this| at or after |start_offset|.
void ReplaceFirstSubstringAfterOffset(base::string16* str,
                                      size_t start_offset,
                                      const base::string16& find_this,
                                      const base::string16& replace_with);
void ReplaceFirstSubstringAfterOffset(std::string* str,
                                      size_t start_offset,
                                      const std::string& find_this,
                                      const std::string& replace_with);
void ReplaceSubstringsAfterOffset(base::string16* str,
                                  size_t start_offset,
                                  const base::string16& find_this,
                                  const base::string16& replace_with);
void ReplaceSubstringsAfterOffset(std::string* str,
                                  size_t start_offset,
                                  const std::string& find_this,
                                  const std::string& replace_with);

// Makes |str| hold |length_with_null| - 1 units, at least 0, and returns where
// a C function may write them with a terminating NUL.
template <class string_type>
inline typename string_type::value_type* WriteInto(string_type* str,
                                                   size_t length_with_null) {
  str->resize(length_with_null > 1 ? length_with_null - 1 : 0);
  return &(*str)[0];
}

// Splits at each of |delimiters| and drops empty tokens. Returns their number.
size_t Tokenize(const base::string16& str,
                const base::string16& delimiters,
                std::vector<base::string16>* tokens);
size_t Tokenize(const std::string& str,
                const std::string& delimiters,
                std::vector<std::string>* tokens);
size_t Tokenize(const base::StringPiece& str,
                const base::StringPiece& delimiters,
                std::vector<base::StringPiece>* tokens);

base::string16 JoinString(const std::vector<base::string16>& parts,
                          base::char16 separator);
std::string JoinString(const std::vector<std::string>& parts, char separator);
std::string JoinString(const std::vector<std::string>& parts,
                       const std::string& separator);
base::string16 JoinString(const std::vector<base::string16>& parts,
                          const base::string16& separator);

// Puts |subst|[0] to |subst|[8] in the place of $1 to $9, and makes n '$' in a
// row n - 1. |offsets|, if not NULL, gets where each was put, in the order of
// the numbers.
base::string16 ReplaceStringPlaceholders(
    const base::string16& format_string,
    const std::vector<base::string16>& subst,
    std::vector<size_t>* offsets);
std::string ReplaceStringPlaceholders(const base::StringPiece& format_string,
                                      const std::vector<std::string>& subst,
                                      std::vector<size_t>* offsets);
base::string16 ReplaceStringPlaceholders(const base::string16& format_string,
                                         const base::string16& a,
                                         size_t* offset);

// '*' matches any run of characters, '?' one or none; a backslash takes the
// meaning from either.
bool MatchPattern(const base::StringPiece& string,
                  const base::StringPiece& pattern);
bool MatchPattern(const base::string16& string, const base::string16& pattern);

#endif  // BASE_STRINGS_STRING_UTIL_H_
