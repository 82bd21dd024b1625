// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page_types.h"

#include <algorithm>

namespace {

const size_t kMaxDocumentNameBytes = 1024;

}  // namespace

bool IsPlainDocumentName(const std::string& name) {
  if (name.empty() || name.size() > kMaxDocumentNameBytes ||
      name.find('\0') != std::string::npos) {
    return false;
  }
  for (size_t pos = 0; pos <= name.size();) {
    const size_t end = std::min(name.find_first_of("/\\", pos), name.size());
    const std::string part = name.substr(pos, end - pos);
    if (part.empty() || part == "." || part == "..")
      return false;
    pos = end + 1;
  }
  return true;
}
