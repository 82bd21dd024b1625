// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_STRINGS_STRING_TOKENIZER_H_
#define BASE_STRINGS_STRING_TOKENIZER_H_

#include <string>

#include "base/strings/string_piece.h"

namespace base {

// Goes through the tokens of a string: the longest pieces without any of the
// delimiters. The string is not copied.
//
//   StringTokenizer tokenizer(input, ", ");
//   while (tokenizer.GetNext())
//     Use(tokenizer.token());
template <class str, class const_iterator>
class StringTokenizerT {
 public:
  typedef typename str::value_type char_type;

  enum {
    // Each delimiter is a token of its own.
    RETURN_DELIMS = 1 << 0
  };

  StringTokenizerT(const str& string, const str& delims)
      : StringTokenizerT(string.begin(), string.end(), delims) {}
  StringTokenizerT(const_iterator string_begin,
                   const_iterator string_end,
                   const str& delims)
      : start_(string_begin),
        end_(string_end),
        token_begin_(string_begin),
        token_end_(string_begin),
        delims_(delims) {}

  void set_options(int options) { options_ = options; }

  // Within a pair of the same quote delimiters are ordinary characters, and
  // a backslash keeps the next character from ending it. Quotes and backslashes
  // stay in the token; a missing closing quote is assumed at the end.
  void set_quote_chars(const str& quotes) { quotes_ = quotes; }

  // False at the end.
  bool GetNext() {
    token_is_delim_ = false;
    for (;;) {
      token_begin_ = token_end_;
      if (token_end_ == end_)
        return false;
      if (!IsDelimiter(*token_end_))
        break;
      ++token_end_;
      if (options_ & RETURN_DELIMS) {
        token_is_delim_ = true;
        return true;
      }
    }
    while (token_end_ != end_ && !IsDelimiter(*token_end_)) {
      if (quotes_.find(*token_end_) == str::npos)
        ++token_end_;
      else
        SkipQuoted();
    }
    return true;
  }

  // Back to the start.
  void Reset() { token_end_ = start_; }

  // Of the token that GetNext() found.
  bool token_is_delim() const { return token_is_delim_; }
  const_iterator token_begin() const { return token_begin_; }
  const_iterator token_end() const { return token_end_; }
  str token() const { return str(token_begin_, token_end_); }
  BasicStringPiece<str> token_piece() const {
    return token_begin_ == token_end_
               ? BasicStringPiece<str>()
               : BasicStringPiece<str>(
                     &*token_begin_,
                     static_cast<size_t>(token_end_ - token_begin_));
  }

 private:
  bool IsDelimiter(char_type c) const { return delims_.find(c) != str::npos; }

  void SkipQuoted() {
    const char_type quote = *token_end_++;
    while (token_end_ != end_) {
      const char_type c = *token_end_++;
      if (c == quote)
        return;
      if (c == '\\' && token_end_ != end_)
        ++token_end_;
    }
  }

  const const_iterator start_;
  const const_iterator end_;
  const_iterator token_begin_;
  const_iterator token_end_;
  const str delims_;
  str quotes_;
  int options_ = 0;
  bool token_is_delim_ = false;
};

typedef StringTokenizerT<std::string, std::string::const_iterator>
    StringTokenizer;
typedef StringTokenizerT<std::wstring, std::wstring::const_iterator>
    WStringTokenizer;
typedef StringTokenizerT<std::string, const char*> CStringTokenizer;

}  // namespace base

#endif  // BASE_STRINGS_STRING_TOKENIZER_H_
