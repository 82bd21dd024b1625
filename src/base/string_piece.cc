// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/strings/string_piece.h"

#include <ostream>

namespace base {

std::ostream& operator<<(std::ostream& out, const StringPiece& piece) {
  return out << std::string_view(piece.data(), piece.size());
}

}  // namespace base
