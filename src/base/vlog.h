// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_VLOG_H_
#define SRC_BASE_VLOG_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace logging {
namespace internal {

// Verbosity by source file, as "--vmodule=net*=2,*/chat/*=1" says it. The
// first pattern that matches wins. A pattern with a slash is matched against
// the whole path, any other against the file's name without its extension.
class VlogModules {
 public:
  explicit VlogModules(std::string_view vmodule);

  bool empty() const { return patterns_.empty(); }
  // |fallback| if no pattern matches.
  int LevelFor(std::string_view file, int fallback) const;

 private:
  std::vector<std::pair<std::string, int>> patterns_;
};

// '*' stands for any run of characters, '?' for one; '/' and '\' are equal.
bool MatchVlogPattern(std::string_view text, std::string_view pattern);

// Replaces the modules that VLOG consults.
void SetVlogModules(std::string_view vmodule);

}  // namespace internal
}  // namespace logging

#endif  // SRC_BASE_VLOG_H_
