// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/base/vlog.h"

#include <charconv>

namespace logging {
namespace internal {

namespace {

bool SameCharacter(char text, char pattern) {
  if (pattern == '/' || pattern == '\\')
    return text == '/' || text == '\\';
  return pattern == '?' || text == pattern;
}

// "a/b/channel_win-inl.h" is the module "channel_win".
std::string_view ModuleName(std::string_view file) {
  file.remove_prefix(file.find_last_of("/\\") + 1);
  file = file.substr(0, file.rfind('.'));
  constexpr std::string_view kInline = "-inl";
  if (file.size() > kInline.size() &&
      file.substr(file.size() - kInline.size()) == kInline) {
    file.remove_suffix(kInline.size());
  }
  return file;
}

}  // namespace

bool MatchVlogPattern(std::string_view text, std::string_view pattern) {
  // On a mismatch the last star takes one character more: linear in memory,
  // and no pattern makes it exponential in time.
  size_t t = 0;
  size_t p = 0;
  size_t star = std::string_view::npos;
  size_t star_text = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_text = t;
    } else if (p < pattern.size() && SameCharacter(text[t], pattern[p])) {
      ++t;
      ++p;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++star_text;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*')
    ++p;
  return p == pattern.size();
}

VlogModules::VlogModules(std::string_view vmodule) {
  while (!vmodule.empty()) {
    const size_t comma = vmodule.find(',');
    const std::string_view entry = vmodule.substr(0, comma);
    vmodule = comma == std::string_view::npos ? std::string_view()
                                              : vmodule.substr(comma + 1);
    const size_t equals = entry.rfind('=');
    if (equals == 0 || equals == std::string_view::npos)
      continue;
    const std::string_view number = entry.substr(equals + 1);
    const char* const end = number.data() + number.size();
    int level = 0;
    const std::from_chars_result result =
        std::from_chars(number.data(), end, level);
    if (result.ec == std::errc() && result.ptr == end)
      patterns_.emplace_back(entry.substr(0, equals), level);
  }
}

int VlogModules::LevelFor(std::string_view file, int fallback) const {
  const std::string_view module = ModuleName(file);
  for (const auto& [pattern, level] : patterns_) {
    const bool whole_path = pattern.find_first_of("/\\") != std::string::npos;
    if (MatchVlogPattern(whole_path ? file : module, pattern))
      return level;
  }
  return fallback;
}

}  // namespace internal
}  // namespace logging
