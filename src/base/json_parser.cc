// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/json_parser.h"

#include <string.h>

#include <algorithm>
#include <cmath>

#include "base/strings/string_number_conversions.h"
#include "base/strings/string_util.h"
#include "src/base/json_limits.h"
#include "src/base/utf.h"

namespace base {
namespace internal {

JSONParser::JSONParser(const StringPiece& json, int options)
    : begin_(json.data()),
      end_(json.data() + json.size()),
      position_(json.data()),
      allow_trailing_commas_((options & JSON_ALLOW_TRAILING_COMMAS) != 0),
      error_(JSONReader::JSON_NO_ERROR),
      error_position_(json.data()) {}

scoped_ptr<Value> JSONParser::Parse() {
  scoped_ptr<Value> root;
  if (!CheckEncoding())
    return nullptr;
  if (StringPiece(begin_, static_cast<size_t>(end_ - begin_))
          .starts_with(kUtf8ByteOrderMark)) {
    position_ += strlen(kUtf8ByteOrderMark);
  }
  if (!ParseValue(0, &root) || !SkipIgnored())
    return nullptr;
  if (position_ != end_) {
    FailHere(JSONReader::JSON_UNEXPECTED_DATA_AFTER_ROOT);
    return nullptr;
  }
  return root.Pass();
}

int JSONParser::error_line() const {
  return 1 + static_cast<int>(std::count(begin_, error_position_, '\n'));
}

int JSONParser::error_column() const {
  const char* line = error_position_;
  while (line != begin_ && line[-1] != '\n')
    --line;
  return 1 + static_cast<int>(error_position_ - line);
}

bool JSONParser::Fail(JSONReader::JsonParseError error, const char* position) {
  error_ = error;
  error_position_ = position;
  return false;
}

bool JSONParser::CheckEncoding() {
  const char* position = begin_;
  while (position != end_) {
    const char* const start = position;
    if (DecodeCodePoint(&position, end_) == kMalformed)
      return Fail(JSONReader::JSON_UNSUPPORTED_ENCODING, start);
  }
  return true;
}

bool JSONParser::SkipIgnored() {
  while (position_ != end_) {
    switch (*position_) {
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        ++position_;
        break;
      case '/':
        if (!SkipComment())
          return false;
        break;
      default:
        return true;
    }
  }
  return true;
}

bool JSONParser::SkipComment() {
  static const char kOpen[] = "/*";
  static const char kClose[] = "*/";
  const char* const start = position_++;
  if (Next('/')) {
    position_ = std::find(position_, end_, '\n');
    return true;
  }
  if (!Take(kOpen[1]))
    return Fail(JSONReader::JSON_UNEXPECTED_TOKEN, start);
  const char* const close = std::search(position_, end_, kClose, kClose + 2);
  if (close == end_)
    return Fail(JSONReader::JSON_SYNTAX_ERROR, start);
  position_ = close + 2;
  return true;
}

bool JSONParser::Take(char c) {
  if (!Next(c))
    return false;
  ++position_;
  return true;
}

bool JSONParser::TakeWord(const char* word) {
  const size_t length = strlen(word);
  if (static_cast<size_t>(end_ - position_) < length ||
      memcmp(position_, word, length) != 0) {
    return FailHere(JSONReader::JSON_SYNTAX_ERROR);
  }
  position_ += length;
  return true;
}

bool JSONParser::ParseValue(int depth, scoped_ptr<Value>* value) {
  if (!SkipIgnored())
    return false;
  if (position_ == end_)
    return FailHere(JSONReader::JSON_UNEXPECTED_TOKEN);
  const char c = *position_;
  switch (c) {
    case '{':
      return ParseDictionary(depth, value);
    case '[':
      return ParseList(depth, value);
    case '"': {
      std::string string;
      if (!ParseString(&string))
        return false;
      value->reset(new StringValue(string));
      return true;
    }
    case 't':
    case 'f':
      value->reset(new FundamentalValue(c == 't'));
      return TakeWord(c == 't' ? "true" : "false");
    case 'n':
      value->reset(Value::CreateNullValue());
      return TakeWord("null");
  }
  if (c == '-' || IsAsciiDigit(c))
    return ParseNumber(value);
  return FailHere(JSONReader::JSON_UNEXPECTED_TOKEN);
}

bool JSONParser::ParseList(int depth, scoped_ptr<Value>* value) {
  if (depth == kMaxJSONDepth)
    return FailHere(JSONReader::JSON_TOO_MUCH_NESTING);
  ++position_;
  scoped_ptr<ListValue> list(new ListValue);
  if (!SkipIgnored())
    return false;
  for (bool more = !Take(']'); more;) {
    scoped_ptr<Value> element;
    if (!ParseValue(depth + 1, &element) || !ParseSeparator(']', &more))
      return false;
    list->Append(element.Pass());
  }
  *value = list.Pass();
  return true;
}

bool JSONParser::ParseDictionary(int depth, scoped_ptr<Value>* value) {
  if (depth == kMaxJSONDepth)
    return FailHere(JSONReader::JSON_TOO_MUCH_NESTING);
  ++position_;
  scoped_ptr<DictionaryValue> dictionary(new DictionaryValue);
  if (!SkipIgnored())
    return false;
  for (bool more = !Take('}'); more;) {
    if (!Next('"'))
      return FailHere(JSONReader::JSON_UNQUOTED_DICTIONARY_KEY);
    std::string key;
    if (!ParseString(&key) || !SkipIgnored())
      return false;
    if (!Take(':'))
      return FailHere(JSONReader::JSON_SYNTAX_ERROR);
    scoped_ptr<Value> element;
    if (!ParseValue(depth + 1, &element) || !ParseSeparator('}', &more))
      return false;
    dictionary->SetWithoutPathExpansion(key, element.Pass());
  }
  *value = dictionary.Pass();
  return true;
}

bool JSONParser::ParseSeparator(char close, bool* more) {
  if (!SkipIgnored())
    return false;
  *more = Take(',');
  if (!*more)
    return Take(close) || FailHere(JSONReader::JSON_SYNTAX_ERROR);
  if (!SkipIgnored())
    return false;
  if (!Next(close))
    return true;
  if (!allow_trailing_commas_)
    return FailHere(JSONReader::JSON_TRAILING_COMMA);
  *more = !Take(close);
  return true;
}

bool JSONParser::ParseString(std::string* string) {
  const char* const start = position_++;
  for (;;) {
    const char* const run = position_;
    while (position_ != end_ && *position_ != '"' && *position_ != '\\')
      ++position_;
    string->append(run, position_);
    if (position_ == end_)
      return Fail(JSONReader::JSON_SYNTAX_ERROR, start);
    if (Take('"'))
      return true;
    if (!ParseEscape(string))
      return false;
  }
}

bool JSONParser::ParseEscape(std::string* string) {
  static const char kLetters[] = "\"\\/bfnrtv";
  static const char kMeanings[] = "\"\\/\b\f\n\r\t\v";
  const char* const start = position_++;
  if (position_ == end_)
    return Fail(JSONReader::JSON_INVALID_ESCAPE, start);
  const char letter = *position_++;
  uint32 c = 0;
  if (letter == 'x' || letter == 'u') {
    if (!ParseHex(letter == 'x' ? 2 : 4, start, &c))
      return false;
    if (c >= 0xD800 && c <= 0xDBFF && Take('\\')) {
      uint32 trail = 0;
      if (!Take('u') || !ParseHex(4, start, &trail) || trail < 0xDC00 ||
          trail > 0xDFFF) {
        return Fail(JSONReader::JSON_INVALID_ESCAPE, start);
      }
      c = 0x10000 + ((c - 0xD800) << 10) + (trail - 0xDC00);
    }
    if (!IsScalarValue(c))
      return Fail(JSONReader::JSON_INVALID_ESCAPE, start);
    AppendCodePoint(c, string);
    return true;
  }
  const char* const found = letter == '\0' ? nullptr : strchr(kLetters, letter);
  if (!found)
    return Fail(JSONReader::JSON_INVALID_ESCAPE, start);
  string->push_back(kMeanings[found - kLetters]);
  return true;
}

bool JSONParser::ParseHex(int digits, const char* start, uint32* c) {
  for (int i = 0; i < digits; ++i) {
    if (position_ == end_ || !IsHexDigit(*position_))
      return Fail(JSONReader::JSON_INVALID_ESCAPE, start);
    *c = *c << 4 | static_cast<uint32>(HexDigitToInt(*position_++));
  }
  return true;
}

bool JSONParser::ParseNumber(scoped_ptr<Value>* value) {
  const char* const start = position_;
  Take('-');
  bool valid = Take('0') || SkipDigits();
  if (valid && Take('.'))
    valid = SkipDigits();
  if (valid && (Take('e') || Take('E'))) {
    if (!Take('+'))
      Take('-');
    valid = SkipDigits();
  }
  if (!valid)
    return FailHere(JSONReader::JSON_SYNTAX_ERROR);

  const std::string text(start, position_);
  int integer;
  if (StringToInt(text, &integer)) {
    value->reset(new FundamentalValue(integer));
    return true;
  }
  // False also for a number so small that it becomes 0, which is fine.
  double number = 0;
  if (!StringToDouble(text, &number) && !std::isfinite(number))
    return Fail(JSONReader::JSON_SYNTAX_ERROR, start);
  value->reset(new FundamentalValue(number));
  return true;
}

bool JSONParser::SkipDigits() {
  const char* const start = position_;
  while (position_ != end_ && IsAsciiDigit(*position_))
    ++position_;
  return position_ != start;
}

}  // namespace internal
}  // namespace base
