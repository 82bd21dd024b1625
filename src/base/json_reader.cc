// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/json/json_reader.h"

#include "base/strings/stringprintf.h"
#include "base/values.h"
#include "src/base/json_parser.h"

namespace base {

const char JSONReader::kInvalidEscape[] = "This escape sequence means nothing.";
const char JSONReader::kSyntaxError[] = "Syntax error.";
const char JSONReader::kUnexpectedToken[] = "No value can begin like this.";
const char JSONReader::kTrailingComma[] =
    "A comma must be followed by a value.";
const char JSONReader::kTooMuchNesting[] = "Too many lists within lists.";
const char JSONReader::kUnexpectedDataAfterRoot[] =
    "Something follows the root value.";
const char JSONReader::kUnsupportedEncoding[] = "The text is not UTF-8.";
const char JSONReader::kUnquotedDictionaryKey[] =
    "The key of a dictionary must be in quotes.";

JSONReader::JSONReader() : JSONReader(JSON_PARSE_RFC) {}

JSONReader::JSONReader(int options)
    : options_(options),
      error_code_(JSON_NO_ERROR),
      error_line_(0),
      error_column_(0) {}

JSONReader::~JSONReader() {}

Value* JSONReader::Read(const StringPiece& json) {
  return Read(json, JSON_PARSE_RFC);
}

Value* JSONReader::Read(const StringPiece& json, int options) {
  return JSONReader(options).ReadPiece(json);
}

Value* JSONReader::ReadAndReturnError(const StringPiece& json,
                                      int options,
                                      int* error_code_out,
                                      std::string* error_msg_out) {
  JSONReader reader(options);
  Value* const root = reader.ReadPiece(json);
  if (!root && error_code_out)
    *error_code_out = reader.error_code();
  if (!root && error_msg_out)
    *error_msg_out = reader.GetErrorMessage();
  return root;
}

std::string JSONReader::ErrorCodeToString(JsonParseError error_code) {
  switch (error_code) {
    case JSON_INVALID_ESCAPE:
      return kInvalidEscape;
    case JSON_SYNTAX_ERROR:
      return kSyntaxError;
    case JSON_UNEXPECTED_TOKEN:
      return kUnexpectedToken;
    case JSON_TRAILING_COMMA:
      return kTrailingComma;
    case JSON_TOO_MUCH_NESTING:
      return kTooMuchNesting;
    case JSON_UNEXPECTED_DATA_AFTER_ROOT:
      return kUnexpectedDataAfterRoot;
    case JSON_UNSUPPORTED_ENCODING:
      return kUnsupportedEncoding;
    case JSON_UNQUOTED_DICTIONARY_KEY:
      return kUnquotedDictionaryKey;
    case JSON_NO_ERROR:
    case JSON_PARSE_ERROR_COUNT:
      break;
  }
  return std::string();
}

Value* JSONReader::ReadToValue(const std::string& json) {
  return ReadPiece(json);
}

std::string JSONReader::GetErrorMessage() const {
  if (error_code_ == JSON_NO_ERROR)
    return std::string();
  return StringPrintf("Line: %d, column: %d, %s", error_line_, error_column_,
                      ErrorCodeToString(error_code_).c_str());
}

Value* JSONReader::ReadPiece(const StringPiece& json) {
  internal::JSONParser parser(json, options_);
  scoped_ptr<Value> root = parser.Parse();
  error_code_ = parser.error();
  error_line_ = parser.error_line();
  error_column_ = parser.error_column();
  return root.release();
}

}  // namespace base
