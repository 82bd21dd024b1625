// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// All of these replace what was in the result.

#ifndef BASE_STRINGS_STRING_SPLIT_H_
#define BASE_STRINGS_STRING_SPLIT_H_

#include <string>
#include <utility>
#include <vector>

#include "base/strings/string16.h"

namespace base {

// Splits at each |c| and trims whitespace from the pieces, which may be empty.
// A |str| that is empty or all whitespace has no piece.
void SplitString(const string16& str, char16 c, std::vector<string16>* r);
void SplitString(const std::string& str, char c, std::vector<std::string>* r);

// The same without trimming; only an empty |str| has no piece.
void SplitStringDontTrim(const string16& str,
                         char16 c,
                         std::vector<string16>* r);
void SplitStringDontTrim(const std::string& str,
                         char c,
                         std::vector<std::string>* r);

// Splits at each |s|, which must not be empty, and trims. There is always a
// piece.
void SplitStringUsingSubstr(const string16& str,
                            const string16& s,
                            std::vector<string16>* r);
void SplitStringUsingSubstr(const std::string& str,
                            const std::string& s,
                            std::vector<std::string>* r);

// The words between runs of ASCII whitespace; no piece is empty.
void SplitStringAlongWhitespace(const string16& str,
                                std::vector<string16>* result);
void SplitStringAlongWhitespace(const std::string& str,
                                std::vector<std::string>* result);

typedef std::vector<std::pair<std::string, std::string>> StringPairs;

// Splits "key1=value1&key2=value2". Returns false if a pair has no delimiter
// or no value; that pair is in the result all the same, with empty strings for
// what is missing.
bool SplitStringIntoKeyValuePairs(const std::string& line,
                                  char key_value_delimiter,
                                  char key_value_pair_delimiter,
                                  StringPairs* key_value_pairs);

}  // namespace base

#endif  // BASE_STRINGS_STRING_SPLIT_H_
