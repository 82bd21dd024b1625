// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/text_encoding.h"

#include <stdint.h>

#include <algorithm>
#include <cctype>

namespace page {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

// What windows-1252 puts where latin-1 has control characters (0x80 to 0x9F).
constexpr char16_t kWindows1252[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

char32_t FromWindows1252(uint8_t byte) {
  return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte;
}

uint8_t ByteAt(std::string_view text, size_t index) {
  return static_cast<uint8_t>(text[index]);
}

// Length of the valid UTF-8 sequence at `pos`, or 0.
size_t SequenceLength(std::string_view text, size_t pos) {
  const uint8_t lead = ByteAt(text, pos);
  size_t length = 0;
  char32_t smallest = 0;
  if (lead < 0x80)
    return 1;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
    smallest = 0x80;
  } else if ((lead & 0xF0) == 0xE0) {
    length = 3;
    smallest = 0x800;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    smallest = 0x10000;
  } else {
    return 0;
  }
  if (text.size() - pos < length)
    return 0;
  char32_t value = lead & (0x7F >> length);
  for (size_t i = 1; i < length; ++i) {
    const uint8_t byte = ByteAt(text, pos + i);
    if ((byte & 0xC0) != 0x80)
      return 0;
    value = value << 6 | (byte & 0x3F);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return value < smallest || value > 0x10FFFF || surrogate ? 0 : length;
}

std::string DecodeUtf16(std::string_view bytes, bool little_endian) {
  std::string text;
  char32_t high = 0;
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const char32_t first = ByteAt(bytes, i);
    const char32_t second = ByteAt(bytes, i + 1);
    const char32_t unit =
        little_endian ? second << 8 | first : first << 8 | second;
    if (unit >= 0xD800 && unit <= 0xDBFF) {
      high = unit;
      continue;
    }
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (low && high)
      AppendCodePoint(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00),
                      &text);
    else
      AppendCodePoint(low ? kReplacement : unit, &text);
    high = 0;
  }
  return text;
}

std::string DecodeWindows1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (char c : bytes)
    AppendCodePoint(FromWindows1252(static_cast<uint8_t>(c)), &text);
  return text;
}

// UTF-8, where a byte that does not belong is taken for windows-1252.
std::string DecodeLenientUtf8(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (size_t pos = 0; pos < bytes.size();) {
    const size_t length = SequenceLength(bytes, pos);
    if (length == 0)
      AppendCodePoint(FromWindows1252(ByteAt(bytes, pos)), &text);
    else
      text.append(bytes.substr(pos, length));
    pos += std::max<size_t>(length, 1);
  }
  return text;
}

// The value of the first "charset=" near the start of the document, lowered.
std::string DeclaredCharset(std::string_view bytes) {
  std::string start(bytes.substr(0, 1024));
  std::transform(start.begin(), start.end(), start.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  size_t pos = start.find("charset");
  if (pos == std::string::npos)
    pos = start.find("encoding");
  if (pos == std::string::npos)
    return std::string();
  pos = start.find('=', pos);
  if (pos == std::string::npos)
    return std::string();
  const size_t begin = start.find_first_not_of("= '\"", pos);
  if (begin == std::string::npos)
    return std::string();
  return start.substr(begin, start.find_first_of(" '\">;/?", begin) - begin);
}

bool IsLatin1Name(const std::string& charset) {
  return charset == "iso-8859-1" || charset == "latin1" ||
         charset == "latin-1" || charset == "windows-1252" ||
         charset == "cp1252" || charset == "us-ascii" || charset == "ascii" ||
         charset == "iso-8859-15";
}

}  // namespace

char32_t NextCodePoint(std::string_view text, size_t* pos) {
  const size_t length = SequenceLength(text, *pos);
  if (length == 0) {
    ++*pos;
    return kReplacement;
  }
  char32_t value = ByteAt(text, *pos);
  if (length > 1) {
    value &= 0x7F >> length;
    for (size_t i = 1; i < length; ++i)
      value = value << 6 | (ByteAt(text, *pos + i) & 0x3F);
  }
  *pos += length;
  return value;
}

void AppendCodePoint(char32_t code_point, std::string* text) {
  const auto put = [text](char32_t byte) {
    text->push_back(static_cast<char>(byte));
  };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

bool IsIdeographic(char32_t code_point) {
  return (code_point >= 0x2E80 && code_point <= 0xD7A3) ||
         (code_point >= 0xF900 && code_point <= 0xFAFF) ||
         (code_point >= 0xFF01 && code_point <= 0xFF60) ||
         (code_point >= 0x20000 && code_point <= 0x3FFFD);
}

std::string DecodeToUtf8(std::string_view bytes, bool is_html) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF")
    return DecodeLenientUtf8(bytes.substr(3));
  if (bytes.substr(0, 2) == "\xFF\xFE")
    return DecodeUtf16(bytes.substr(2), true);
  if (bytes.substr(0, 2) == "\xFE\xFF")
    return DecodeUtf16(bytes.substr(2), false);
  if (is_html && IsLatin1Name(DeclaredCharset(bytes)))
    return DecodeWindows1252(bytes);
  return DecodeLenientUtf8(bytes);
}

std::string CollapseWhiteSpace(std::string_view text) {
  std::string result;
  bool space = false;
  for (char c : text) {
    const bool is_space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!is_space) {
      if (space && !result.empty())
        result.push_back(' ');
      result.push_back(c);
    }
    space = is_space;
  }
  return result;
}

}  // namespace page
