// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/string_number_conversions.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>
#include <type_traits>

#include "absl/strings/charconv.h"
#include "base/strings/string_util.h"

namespace base {

namespace {

template <typename String, typename Number>
String ToText(Number value) {
  char buffer[32];
  const std::to_chars_result end =
      std::to_chars(buffer, buffer + sizeof(buffer), value);
  return String(buffer, end.ptr);
}

// The value of a digit in any base up to 36; 36 if it is none.
template <typename Unit>
int DigitValue(Unit c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'z')
    return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z')
    return c - 'A' + 10;
  return 36;
}

// Reads digits towards |limit|, the most negative or most positive value.
template <typename Number, typename Iterator>
bool ReadDigits(Iterator* position,
                Iterator end,
                int base,
                bool negative,
                Number* output) {
  const Number limit = negative ? std::numeric_limits<Number>::min()
                                : std::numeric_limits<Number>::max();
  Number value = 0;
  bool any = false;
  for (; *position != end; ++*position) {
    const int digit = DigitValue(**position);
    if (digit >= base)
      break;
    any = true;
    const Number rest =
        static_cast<Number>(negative ? limit + digit : limit - digit);
    const Number most = static_cast<Number>(rest / static_cast<Number>(base));
    if (negative ? value < most : value > most) {
      *output = limit;
      return false;
    }
    value = static_cast<Number>(value * static_cast<Number>(base));
    value = static_cast<Number>(negative ? value - digit : value + digit);
  }
  *output = value;
  return any && *position == end;
}

template <typename Number, typename Piece>
bool FromText(const Piece& input, int base, Number* output) {
  auto position = input.begin();
  const auto end = input.end();
  bool valid = true;
  while (position != end && IsAsciiWhitespace(*position)) {
    valid = false;
    ++position;
  }
  bool negative = false;
  if (position != end && (*position == '-' || *position == '+'))
    negative = *position++ == '-';
  *output = 0;
  if (negative && !std::is_signed<Number>::value)
    return false;
  if (base == 16 && end - position > 2 && position[0] == '0' &&
      (position[1] == 'x' || position[1] == 'X')) {
    position += 2;
  }
  return ReadDigits(&position, end, base, negative, output) && valid;
}

}  // namespace

std::string IntToString(int value) {
  return ToText<std::string>(value);
}

string16 IntToString16(int value) {
  return ToText<string16>(value);
}

std::string UintToString(unsigned value) {
  return ToText<std::string>(value);
}

string16 UintToString16(unsigned value) {
  return ToText<string16>(value);
}

std::string Int64ToString(int64 value) {
  return ToText<std::string>(value);
}

string16 Int64ToString16(int64 value) {
  return ToText<string16>(value);
}

std::string Uint64ToString(uint64 value) {
  return ToText<std::string>(value);
}

string16 Uint64ToString16(uint64 value) {
  return ToText<string16>(value);
}

std::string SizeTToString(size_t value) {
  return ToText<std::string>(value);
}

string16 SizeTToString16(size_t value) {
  return ToText<string16>(value);
}

std::string DoubleToString(double value) {
  return ToText<std::string>(value);
}

bool StringToInt(const StringPiece& input, int* output) {
  return FromText(input, 10, output);
}

bool StringToInt(const StringPiece16& input, int* output) {
  return FromText(input, 10, output);
}

bool StringToUint(const StringPiece& input, unsigned* output) {
  return FromText(input, 10, output);
}

bool StringToUint(const StringPiece16& input, unsigned* output) {
  return FromText(input, 10, output);
}

bool StringToInt64(const StringPiece& input, int64* output) {
  return FromText(input, 10, output);
}

bool StringToInt64(const StringPiece16& input, int64* output) {
  return FromText(input, 10, output);
}

bool StringToUint64(const StringPiece& input, uint64* output) {
  return FromText(input, 10, output);
}

bool StringToUint64(const StringPiece16& input, uint64* output) {
  return FromText(input, 10, output);
}

bool StringToSizeT(const StringPiece& input, size_t* output) {
  return FromText(input, 10, output);
}

bool StringToSizeT(const StringPiece16& input, size_t* output) {
  return FromText(input, 10, output);
}

bool StringToDouble(const std::string& input, double* output) {
  const char* begin = input.data();
  const char* const end = begin + input.size();
  bool valid = true;
  while (begin != end && IsAsciiWhitespace(*begin)) {
    valid = false;
    ++begin;
  }
  if (end - begin > 1 && begin[0] == '+' && begin[1] != '-')
    ++begin;
  *output = 0;
  // The parser below knows "inf", "nan" and "0x1p3", which are no numbers to
  // us.
  const char* digits = begin != end && *begin == '-' ? begin + 1 : begin;
  if (digits == end || !(IsAsciiDigit(*digits) || *digits == '.'))
    return false;
  if (end - digits > 1 && ToLowerASCII(digits[1]) == 'x' && *digits == '0')
    return false;
  const absl::from_chars_result result = absl::from_chars(begin, end, *output);
  if (result.ec == std::errc::result_out_of_range && std::fabs(*output) > 1)
    *output = std::copysign(std::numeric_limits<double>::infinity(), *output);
  return valid && result.ec == std::errc() && result.ptr == end;
}

std::string HexEncode(const void* bytes, size_t size) {
  static const char kDigits[] = "0123456789ABCDEF";
  std::string result;
  result.reserve(size * 2);
  for (size_t i = 0; i < size; ++i) {
    const uint8 byte = static_cast<const uint8*>(bytes)[i];
    result.push_back(kDigits[byte >> 4]);
    result.push_back(kDigits[byte & 0xF]);
  }
  return result;
}

bool HexStringToInt(const StringPiece& input, int* output) {
  return FromText(input, 16, output);
}

bool HexStringToUInt(const StringPiece& input, uint32* output) {
  return FromText(input, 16, output);
}

bool HexStringToInt64(const StringPiece& input, int64* output) {
  return FromText(input, 16, output);
}

bool HexStringToUInt64(const StringPiece& input, uint64* output) {
  return FromText(input, 16, output);
}

bool HexStringToBytes(const std::string& input, std::vector<uint8>* output) {
  if (input.empty() || input.size() % 2 != 0)
    return false;
  for (size_t i = 0; i < input.size(); i += 2) {
    const int high = DigitValue(input[i]);
    const int low = DigitValue(input[i + 1]);
    if (high >= 16 || low >= 16)
      return false;
    output->push_back(static_cast<uint8>(high * 16 + low));
  }
  return true;
}

}  // namespace base
