// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_BASE_JSON_LIMITS_H_
#define SRC_BASE_JSON_LIMITS_H_

namespace base {
namespace internal {

// How many lists and dictionaries may lie in each other: reading and writing
// recurse.
const int kMaxJSONDepth = 100;

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_JSON_LIMITS_H_
