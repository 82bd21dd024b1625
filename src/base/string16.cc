// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/string16.h"

#include <ostream>
#include <string>

#include "src/base/utf.h"

namespace base {
namespace internal {

void PrintUTF16(const uint16* units, size_t length, std::ostream* out) {
  std::string utf8;
  Transcode(units, length, &utf8);
  *out << utf8;
}

}  // namespace internal
}  // namespace base
