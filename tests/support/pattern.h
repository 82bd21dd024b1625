// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_PATTERN_H_
#define TESTS_SUPPORT_PATTERN_H_

#include <regex>
#include <string>

#include "gmock/gmock.h"

namespace test_support {

// Like googletest's ContainsRegex() and MatchesRegex(), whose patterns know
// much less on Windows.
MATCHER_P(HasPattern, pattern, "") {
  return std::regex_search(std::string(arg), std::regex(pattern));
}
MATCHER_P(IsPattern, pattern, "") {
  return std::regex_match(std::string(arg), std::regex(pattern));
}

}  // namespace test_support

#endif  // TESTS_SUPPORT_PATTERN_H_
