// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// The functions of string_util.h that make another string of a string: trim,
// collapse, replace, tokenize and join.

#include <algorithm>

#include "base/internal/check.h"
#include "base/strings/string_util.h"
#include "src/base/utf.h"

namespace base {

namespace {

template <typename String>
using PieceOf = BasicStringPiece<String>;

template <typename String>
bool ReplaceEach(const String& input,
                 const PieceOf<String>& replaced,
                 const String& replace_with,
                 String* output) {
  String result;
  bool any = false;
  for (auto unit : input) {
    if (replaced.find(unit) == PieceOf<String>::npos) {
      result.push_back(unit);
    } else {
      result.append(replace_with);
      any = true;
    }
  }
  output->swap(result);
  return any;
}

template <typename String>
TrimPositions Trim(const String& input,
                   const PieceOf<String>& trim_chars,
                   TrimPositions positions,
                   String* output) {
  const PieceOf<String> text(input);
  const size_t first = text.find_first_not_of(trim_chars);
  if (text.empty() || first == PieceOf<String>::npos) {
    const bool trimmed = !text.empty() && positions != TRIM_NONE;
    *output = trimmed ? String() : String(input);
    return trimmed ? positions : TRIM_NONE;
  }
  const size_t last = text.find_last_not_of(trim_chars);
  const size_t begin = positions & TRIM_LEADING ? first : 0;
  const size_t end = positions & TRIM_TRAILING ? last + 1 : text.size();
  const int trimmed = (begin > 0 ? TRIM_LEADING : TRIM_NONE) |
                      (end < text.size() ? TRIM_TRAILING : TRIM_NONE);
  *output = text.substr(begin, end - begin).as_string();
  return static_cast<TrimPositions>(trimmed);
}

template <typename String>
String Collapse(const String& text,
                const PieceOf<String>& whitespace,
                bool trim_sequences_with_line_breaks) {
  String result;
  bool in_run = false;
  bool line_break = false;
  for (auto unit : text) {
    if (whitespace.find(unit) != PieceOf<String>::npos) {
      in_run = true;
      line_break |= unit == '\n' || unit == '\r';
      continue;
    }
    const bool drop = line_break && trim_sequences_with_line_breaks;
    if (in_run && !drop && !result.empty())
      result.push_back(' ');
    in_run = line_break = false;
    result.push_back(unit);
  }
  return result;
}

template <typename String>
void Replace(String* str,
             size_t start_offset,
             const String& find_this,
             const String& replace_with,
             bool replace_all) {
  if (find_this.empty() || start_offset > str->size())
    return;
  size_t position = str->find(find_this, start_offset);
  if (position == String::npos)
    return;
  String result;
  size_t copied = 0;
  for (; position != String::npos; position = str->find(find_this, copied)) {
    result.append(*str, copied, position - copied);
    result.append(replace_with);
    copied = position + find_this.size();
    if (!replace_all)
      break;
  }
  result.append(*str, copied, String::npos);
  str->swap(result);
}

template <typename String, typename Token>
size_t SplitIntoTokens(const PieceOf<String>& str,
                       const PieceOf<String>& delimiters,
                       std::vector<Token>* tokens) {
  const size_t npos = PieceOf<String>::npos;
  tokens->clear();
  size_t begin = str.find_first_not_of(delimiters);
  while (begin != npos) {
    const size_t end = std::min(str.find_first_of(delimiters, begin),
                                static_cast<size_t>(str.size()));
    tokens->push_back(Token(str.data() + begin, end - begin));
    begin = str.find_first_not_of(delimiters, end);
  }
  return tokens->size();
}

template <typename String>
String Join(const std::vector<String>& parts,
            const PieceOf<String>& separator) {
  String result;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0)
      separator.AppendToString(&result);
    result.append(parts[i]);
  }
  return result;
}

template <typename String>
String FillPlaceholders(const PieceOf<String>& format,
                        const std::vector<String>& subst,
                        std::vector<size_t>* offsets) {
  struct Placed {
    size_t number;
    size_t offset;
  };
  CLASSIC_IPC_DCHECK(subst.size() < 10);
  std::vector<Placed> placed;
  String result;
  for (size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '$') {
      result.push_back(format[i]);
      continue;
    }
    if (++i == format.size())
      break;
    if (format[i] >= '1' && format[i] <= '9') {
      const size_t number = static_cast<size_t>(format[i] - '1');
      placed.push_back({number, result.size()});
      if (number < subst.size())
        result.append(subst[number]);
      continue;
    }
    // The first '$' of a row is gone; a row ends before another character,
    // which '$' does not touch.
    for (; i < format.size() && format[i] == '$'; ++i)
      result.push_back('$');
    --i;
  }
  if (offsets) {
    std::stable_sort(
        placed.begin(), placed.end(),
        [](const Placed& a, const Placed& b) { return a.number < b.number; });
    offsets->clear();
    for (const Placed& p : placed)
      offsets->push_back(p.offset);
  }
  return result;
}

}  // namespace

bool RemoveChars(const string16& input,
                 const StringPiece16& remove_chars,
                 string16* output) {
  return ReplaceEach(input, remove_chars, string16(), output);
}

bool RemoveChars(const std::string& input,
                 const StringPiece& remove_chars,
                 std::string* output) {
  return ReplaceEach(input, remove_chars, std::string(), output);
}

bool ReplaceChars(const string16& input,
                  const StringPiece16& replace_chars,
                  const string16& replace_with,
                  string16* output) {
  return ReplaceEach(input, replace_chars, replace_with, output);
}

bool ReplaceChars(const std::string& input,
                  const StringPiece& replace_chars,
                  const std::string& replace_with,
                  std::string* output) {
  return ReplaceEach(input, replace_chars, replace_with, output);
}

bool TrimString(const string16& input,
                const StringPiece16& trim_chars,
                string16* output) {
  return Trim(input, trim_chars, TRIM_ALL, output) != TRIM_NONE;
}

bool TrimString(const std::string& input,
                const StringPiece& trim_chars,
                std::string* output) {
  return Trim(input, trim_chars, TRIM_ALL, output) != TRIM_NONE;
}

void TruncateUTF8ToByteSize(const std::string& input,
                            const size_t byte_size,
                            std::string* output) {
  if (byte_size >= input.size()) {
    *output = input;
    return;
  }
  // The longest run of whole characters, malformed ones left out at the end.
  const char* position = input.data();
  const char* const limit = position + byte_size;
  const char* end = position;
  while (position != limit) {
    if (internal::DecodeCodePoint(&position, limit) != internal::kMalformed)
      end = position;
  }
  *output = std::string(input.data(), end);
}

TrimPositions TrimWhitespace(const string16& input,
                             TrimPositions positions,
                             string16* output) {
  return Trim(input, StringPiece16(kWhitespaceUTF16), positions, output);
}

TrimPositions TrimWhitespaceASCII(const std::string& input,
                                  TrimPositions positions,
                                  std::string* output) {
  return Trim(input, StringPiece(kWhitespaceASCII), positions, output);
}

TrimPositions TrimWhitespace(const std::string& input,
                             TrimPositions positions,
                             std::string* output) {
  return TrimWhitespaceASCII(input, positions, output);
}

string16 CollapseWhitespace(const string16& text,
                            bool trim_sequences_with_line_breaks) {
  return Collapse(text, StringPiece16(kWhitespaceUTF16),
                  trim_sequences_with_line_breaks);
}

std::string CollapseWhitespaceASCII(const std::string& text,
                                    bool trim_sequences_with_line_breaks) {
  return Collapse(text, StringPiece(kWhitespaceASCII),
                  trim_sequences_with_line_breaks);
}

}  // namespace base

void ReplaceFirstSubstringAfterOffset(base::string16* str,
                                      size_t start_offset,
                                      const base::string16& find_this,
                                      const base::string16& replace_with) {
  base::Replace(str, start_offset, find_this, replace_with, false);
}

void ReplaceFirstSubstringAfterOffset(std::string* str,
                                      size_t start_offset,
                                      const std::string& find_this,
                                      const std::string& replace_with) {
  base::Replace(str, start_offset, find_this, replace_with, false);
}

void ReplaceSubstringsAfterOffset(base::string16* str,
                                  size_t start_offset,
                                  const base::string16& find_this,
                                  const base::string16& replace_with) {
  base::Replace(str, start_offset, find_this, replace_with, true);
}

void ReplaceSubstringsAfterOffset(std::string* str,
                                  size_t start_offset,
                                  const std::string& find_this,
                                  const std::string& replace_with) {
  base::Replace(str, start_offset, find_this, replace_with, true);
}

size_t Tokenize(const base::string16& str,
                const base::string16& delimiters,
                std::vector<base::string16>* tokens) {
  return base::SplitIntoTokens<base::string16>(str, delimiters, tokens);
}

size_t Tokenize(const std::string& str,
                const std::string& delimiters,
                std::vector<std::string>* tokens) {
  return base::SplitIntoTokens<std::string>(str, delimiters, tokens);
}

size_t Tokenize(const base::StringPiece& str,
                const base::StringPiece& delimiters,
                std::vector<base::StringPiece>* tokens) {
  return base::SplitIntoTokens<std::string>(str, delimiters, tokens);
}

base::string16 JoinString(const std::vector<base::string16>& parts,
                          base::char16 separator) {
  return base::Join(parts, base::StringPiece16(&separator, 1));
}

std::string JoinString(const std::vector<std::string>& parts, char separator) {
  return base::Join(parts, base::StringPiece(&separator, 1));
}

std::string JoinString(const std::vector<std::string>& parts,
                       const std::string& separator) {
  return base::Join(parts, base::StringPiece(separator));
}

base::string16 JoinString(const std::vector<base::string16>& parts,
                          const base::string16& separator) {
  return base::Join(parts, base::StringPiece16(separator));
}

base::string16 ReplaceStringPlaceholders(
    const base::string16& format_string,
    const std::vector<base::string16>& subst,
    std::vector<size_t>* offsets) {
  return base::FillPlaceholders(base::StringPiece16(format_string), subst,
                                offsets);
}

std::string ReplaceStringPlaceholders(const base::StringPiece& format_string,
                                      const std::vector<std::string>& subst,
                                      std::vector<size_t>* offsets) {
  return base::FillPlaceholders(format_string, subst, offsets);
}

base::string16 ReplaceStringPlaceholders(const base::string16& format_string,
                                         const base::string16& a,
                                         size_t* offset) {
  std::vector<size_t> offsets;
  base::string16 result = ReplaceStringPlaceholders(
      format_string, std::vector<base::string16>(1, a), &offsets);
  if (offset && !offsets.empty())
    *offset = offsets[0];
  return result;
}
