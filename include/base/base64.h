// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The base64 of RFC 4648 with '+', '/' and padding.

#ifndef BASE_BASE64_H_
#define BASE_BASE64_H_

#include <string>

#include "base/strings/string_piece.h"

namespace base {

// |output| may be the string that |input| points to.
void Base64Encode(const StringPiece& input, std::string* output);

// False, and |*output| is left alone, unless |input| is exactly what
// Base64Encode() makes: no white space, all of the padding, no stray bits.
bool Base64Decode(const StringPiece& input, std::string* output);

}  // namespace base

#endif  // BASE_BASE64_H_
