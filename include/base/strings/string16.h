// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// base::string16 holds UTF-16: std::wstring where wchar_t has 16 bits, and a
// string of uint16 with the same interface elsewhere.

#ifndef BASE_STRINGS_STRING16_H_
#define BASE_STRINGS_STRING16_H_

#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include <functional>
#include <ios>
#include <iosfwd>
#include <string>

#include "base/basictypes.h"
#include "build/build_config.h"

#if defined(WCHAR_T_IS_UTF16)

namespace base {

typedef wchar_t char16;
typedef std::wstring string16;
typedef std::char_traits<wchar_t> string16_char_traits;

}  // namespace base

#else  // !defined(WCHAR_T_IS_UTF16)

namespace base {

typedef uint16 char16;

struct string16_char_traits {
  typedef char16 char_type;
  typedef int int_type;  // Wide enough for eof() beside all units.
  typedef std::streamoff off_type;
  typedef mbstate_t state_type;
  typedef std::fpos<state_type> pos_type;

  static void assign(char_type& to, const char_type& from) { to = from; }
  static bool eq(const char_type& a, const char_type& b) { return a == b; }
  static bool lt(const char_type& a, const char_type& b) { return a < b; }

  static int compare(const char_type* a, const char_type* b, size_t n) {
    for (; n > 0; --n, ++a, ++b) {
      if (*a != *b)
        return *a < *b ? -1 : 1;
    }
    return 0;
  }
  static size_t length(const char_type* s) {
    size_t n = 0;
    while (s[n])
      ++n;
    return n;
  }
  static const char_type* find(const char_type* s,
                               size_t n,
                               const char_type& wanted) {
    for (; n > 0; --n, ++s) {
      if (*s == wanted)
        return s;
    }
    return nullptr;
  }
  static char_type* move(char_type* to, const char_type* from, size_t n) {
    return n == 0 ? to
                  : static_cast<char_type*>(
                        memmove(to, from, n * sizeof(char_type)));
  }
  static char_type* copy(char_type* to, const char_type* from, size_t n) {
    return n == 0 ? to
                  : static_cast<char_type*>(
                        memcpy(to, from, n * sizeof(char_type)));
  }
  static char_type* assign(char_type* s, size_t n, char_type unit) {
    for (size_t i = 0; i < n; ++i)
      s[i] = unit;
    return s;
  }

  static int_type eof() { return EOF; }
  static int_type not_eof(const int_type& i) { return i == eof() ? 0 : i; }
  static char_type to_char_type(const int_type& i) {
    return static_cast<char_type>(i);
  }
  static int_type to_int_type(const char_type& c) { return c; }
  static bool eq_int_type(const int_type& a, const int_type& b) {
    return a == b;
  }
};

typedef std::basic_string<char16, string16_char_traits> string16;

namespace internal {
void PrintUTF16(const uint16* units, size_t length, std::ostream* out);
}  // namespace internal

// For messages of googletest: UTF-8.
inline void PrintTo(const string16& str, std::ostream* out) {
  internal::PrintUTF16(str.data(), str.size(), out);
}

// Prints as UTF-8.
inline std::ostream& operator<<(std::ostream& out, const string16& str) {
  PrintTo(str, &out);
  return out;
}

}  // namespace base

template <>
struct std::hash<base::string16> {
  std::size_t operator()(const base::string16& str) const {
    std::size_t result = 0;
    for (base::char16 unit : str)
      result = result * 131 + unit;
    return result;
  }
};

#endif  // defined(WCHAR_T_IS_UTF16)

#endif  // BASE_STRINGS_STRING16_H_
