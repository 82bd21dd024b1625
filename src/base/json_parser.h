// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_JSON_PARSER_H_
#define SRC_BASE_JSON_PARSER_H_

#include <string>

#include "base/basictypes.h"
#include "base/json/json_reader.h"
#include "base/memory/scoped_ptr.h"
#include "base/strings/string_piece.h"
#include "base/values.h"

namespace base {
namespace internal {

// One pass over one text. Functions that return bool have called Fail() when
// they return false.
class JSONParser {
 public:
  JSONParser(const StringPiece& json, int options);

  // Once only. NULL if the text is not JSON.
  scoped_ptr<Value> Parse();

  JSONReader::JsonParseError error() const { return error_; }
  // Of the error, in lines and bytes, both counted from 1.
  int error_line() const;
  int error_column() const;

 private:
  bool Fail(JSONReader::JsonParseError error, const char* position);
  bool FailHere(JSONReader::JsonParseError error) {
    return Fail(error, position_);
  }

  bool CheckEncoding();

  // Moves to the next token, if there is one.
  bool SkipIgnored();
  bool SkipComment();
  bool Next(char c) const { return position_ != end_ && *position_ == c; }
  bool Take(char c);
  bool TakeWord(const char* word);

  // |depth| is the number of containers around it.
  bool ParseValue(int depth, scoped_ptr<Value>* value);
  bool ParseList(int depth, scoped_ptr<Value>* value);
  bool ParseDictionary(int depth, scoped_ptr<Value>* value);
  // What follows an element: |*more| says if it is another one.
  bool ParseSeparator(char close, bool* more);
  bool ParseString(std::string* string);
  bool ParseEscape(std::string* string);
  // The character of an escape that began at |start|.
  bool ParseHex(int digits, const char* start, uint32* c);
  bool ParseNumber(scoped_ptr<Value>* value);
  // False without Fail() if there is no digit.
  bool SkipDigits();

  const char* const begin_;
  const char* const end_;
  const char* position_;
  const bool allow_trailing_commas_;
  JSONReader::JsonParseError error_;
  const char* error_position_;

  DISALLOW_COPY_AND_ASSIGN(JSONParser);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_JSON_PARSER_H_
