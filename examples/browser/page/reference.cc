// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/reference.h"

#include <algorithm>
#include <vector>

namespace page {

namespace {

int HexDigit(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string DecodePercent(const std::string& text) {
  std::string decoded;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size();
    const int high = escape ? HexDigit(text[i + 1]) : -1;
    const int low = escape ? HexDigit(text[i + 2]) : -1;
    if (high < 0 || low < 0) {
      decoded.push_back(text[i]);
    } else {
      decoded.push_back(static_cast<char>(high * 16 + low));
      i += 2;
    }
  }
  return decoded;
}

}  // namespace

std::string ResolveReference(const std::string& base_name,
                             const std::string& reference) {
  const std::string path = reference.substr(0, reference.find_first_of("?#"));
  const size_t colon = path.find(':');
  const bool has_scheme = colon != std::string::npos && path.find('/') > colon;
  if (path.empty() || path[0] == '/' || has_scheme)
    return std::string();

  const size_t slash = base_name.rfind('/');
  const std::string folder =
      slash == std::string::npos ? std::string() : base_name.substr(0, slash);
  const std::string whole = folder + "/" + DecodePercent(path);
  std::vector<std::string> parts;
  for (size_t pos = 0; pos <= whole.size();) {
    const size_t end = std::min(whole.find('/', pos), whole.size());
    const std::string part = whole.substr(pos, end - pos);
    pos = end + 1;
    if (part.empty() || part == ".")
      continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return std::string();
    } else {
      parts.pop_back();
    }
  }
  std::string name;
  for (const std::string& part : parts)
    name += (name.empty() ? "" : "/") + part;
  return name;
}

}  // namespace page
