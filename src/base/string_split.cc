// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/string_split.h"

#include "base/internal/check.h"
#include "base/strings/string_util.h"

namespace base {

namespace {

template <typename String>
String Piece(const String& str, size_t begin, size_t end, bool trim) {
  String piece = str.substr(begin, end - begin);
  if (trim)
    TrimWhitespace(piece, TRIM_ALL, &piece);
  return piece;
}

template <typename String>
void SplitAtUnit(const String& str,
                 typename String::value_type c,
                 bool trim,
                 std::vector<String>* r) {
  r->clear();
  size_t begin = 0;
  for (;;) {
    const size_t end = str.find(c, begin);
    r->push_back(
        Piece(str, begin, end == String::npos ? str.size() : end, trim));
    if (end == String::npos)
      break;
    begin = end + 1;
  }
  if (r->size() == 1 && r->front().empty())
    r->clear();
}

template <typename String>
void SplitAtString(const String& str, const String& s, std::vector<String>* r) {
  CLASSIC_IPC_CHECK(!s.empty());
  r->clear();
  size_t begin = 0;
  size_t end;
  while ((end = str.find(s, begin)) != String::npos) {
    r->push_back(Piece(str, begin, end, true));
    begin = end + s.size();
  }
  r->push_back(Piece(str, begin, str.size(), true));
}

}  // namespace

void SplitString(const string16& str, char16 c, std::vector<string16>* r) {
  SplitAtUnit(str, c, true, r);
}

void SplitString(const std::string& str, char c, std::vector<std::string>* r) {
  SplitAtUnit(str, c, true, r);
}

void SplitStringDontTrim(const string16& str,
                         char16 c,
                         std::vector<string16>* r) {
  SplitAtUnit(str, c, false, r);
}

void SplitStringDontTrim(const std::string& str,
                         char c,
                         std::vector<std::string>* r) {
  SplitAtUnit(str, c, false, r);
}

void SplitStringUsingSubstr(const string16& str,
                            const string16& s,
                            std::vector<string16>* r) {
  SplitAtString(str, s, r);
}

void SplitStringUsingSubstr(const std::string& str,
                            const std::string& s,
                            std::vector<std::string>* r) {
  SplitAtString(str, s, r);
}

void SplitStringAlongWhitespace(const string16& str,
                                std::vector<string16>* result) {
  const std::string whitespace(kWhitespaceASCII);
  Tokenize(str, string16(whitespace.begin(), whitespace.end()), result);
}

void SplitStringAlongWhitespace(const std::string& str,
                                std::vector<std::string>* result) {
  Tokenize(str, std::string(kWhitespaceASCII), result);
}

bool SplitStringIntoKeyValuePairs(const std::string& line,
                                  char key_value_delimiter,
                                  char key_value_pair_delimiter,
                                  StringPairs* key_value_pairs) {
  key_value_pairs->clear();
  std::vector<std::string> pairs;
  SplitString(line, key_value_pair_delimiter, &pairs);
  bool complete = true;
  for (const std::string& pair : pairs) {
    if (pair.empty())
      continue;
    std::string key;
    std::string value;
    const size_t delimiter = pair.find(key_value_delimiter);
    if (delimiter != std::string::npos) {
      key = pair.substr(0, delimiter);
      // "key==value" and "key= =value" look odd, but have one value.
      const size_t begin =
          pair.find_first_not_of(key_value_delimiter, delimiter);
      if (begin != std::string::npos)
        value = pair.substr(begin);
    }
    complete = complete && !value.empty();
    key_value_pairs->push_back(std::make_pair(key, value));
  }
  return complete;
}

}  // namespace base
