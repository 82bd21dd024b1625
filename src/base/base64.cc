// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/base64.h"

#include "absl/strings/escaping.h"
#include "absl/strings/string_view.h"
#include "base/basictypes.h"

namespace base {

namespace {

// The six bits that |c| stands for; 64 if it is none of the letters.
uint32 SixBits(char c) {
  if (c >= 'A' && c <= 'Z')
    return static_cast<uint32>(c - 'A');
  if (c >= 'a' && c <= 'z')
    return static_cast<uint32>(c - 'a' + 26);
  if (c >= '0' && c <= '9')
    return static_cast<uint32>(c - '0' + 52);
  return c == '+' ? 62 : c == '/' ? 63 : 64;
}

}  // namespace

void Base64Encode(const StringPiece& input, std::string* output) {
  *output = absl::Base64Escape(absl::string_view(input.data(), input.size()));
}

bool Base64Decode(const StringPiece& input, std::string* output) {
  // absl's decoder forgives too much.
  if (input.size() % 4 != 0)
    return false;
  size_t letters = input.size();
  while (letters > 0 && letters + 2 > input.size() && input[letters - 1] == '=')
    --letters;
  std::string decoded;
  decoded.reserve(input.size() / 4 * 3);
  uint32 bits = 0;
  int count = 0;
  for (size_t i = 0; i < letters; ++i) {
    const uint32 six = SixBits(input[i]);
    if (six == 64)
      return false;
    bits = (bits << 6 | six) & 0xFFF;
    count += 6;
    if (count >= 8) {
      count -= 8;
      decoded.push_back(static_cast<char>(bits >> count & 0xFF));
    }
  }
  if ((bits & ((1u << count) - 1)) != 0)
    return false;
  output->swap(decoded);
  return true;
}

}  // namespace base
