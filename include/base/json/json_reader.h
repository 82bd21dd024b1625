// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_JSON_JSON_READER_H_
#define BASE_JSON_JSON_READER_H_

#include <string>

#include "base/basictypes.h"
#include "base/strings/string_piece.h"

namespace base {

class Value;

enum JSONParserOptions {
  JSON_PARSE_RFC = 0,
  JSON_ALLOW_TRAILING_COMMAS = 1 << 0,
  // No effect: what is in a tree can always be removed from it and kept.
  JSON_DETACHABLE_CHILDREN = 1 << 1,
};

// JSON to values, fit for text from anybody. The text is UTF-8, maybe with a
// byte order mark, and may have any root. Beyond the RFC it may have comments
// of both kinds, \v, \xHH, and control characters within strings. A number
// without fraction and exponent that fits becomes an integer, others become
// doubles; one too large for a double is an error. The last of equal keys wins.
class JSONReader {
 public:
  enum JsonParseError {
    JSON_NO_ERROR = 0,
    JSON_INVALID_ESCAPE,
    JSON_SYNTAX_ERROR,
    JSON_UNEXPECTED_TOKEN,
    JSON_TRAILING_COMMA,
    JSON_TOO_MUCH_NESTING,  // More than 100 containers in each other.
    JSON_UNEXPECTED_DATA_AFTER_ROOT,
    JSON_UNSUPPORTED_ENCODING,
    JSON_UNQUOTED_DICTIONARY_KEY,
    JSON_PARSE_ERROR_COUNT
  };

  static const char kInvalidEscape[];
  static const char kSyntaxError[];
  static const char kUnexpectedToken[];
  static const char kTrailingComma[];
  static const char kTooMuchNesting[];
  static const char kUnexpectedDataAfterRoot[];
  static const char kUnsupportedEncoding[];
  static const char kUnquotedDictionaryKey[];

  JSONReader();
  explicit JSONReader(int options);
  ~JSONReader();

  // The caller owns the result; NULL if |json| is not JSON.
  static Value* Read(const StringPiece& json);
  static Value* Read(const StringPiece& json, int options);
  // The out-parameters may be NULL and are set on failure only.
  static Value* ReadAndReturnError(const StringPiece& json,
                                   int options,
                                   int* error_code_out,
                                   std::string* error_msg_out);

  // One of the texts above; empty for JSON_NO_ERROR.
  static std::string ErrorCodeToString(JsonParseError error_code);

  // As Read(). What follows is about the last call.
  Value* ReadToValue(const std::string& json);
  JsonParseError error_code() const { return error_code_; }
  // With line and column, both counted from 1; empty without an error.
  std::string GetErrorMessage() const;

 private:
  Value* ReadPiece(const StringPiece& json);

  const int options_;
  JsonParseError error_code_;
  int error_line_;
  int error_column_;

  DISALLOW_COPY_AND_ASSIGN(JSONReader);
};

}  // namespace base

#endif  // BASE_JSON_JSON_READER_H_
