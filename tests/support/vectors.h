// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The byte strings that Chromium 42 itself produced, tests/data/.

#ifndef TESTS_SUPPORT_VECTORS_H_
#define TESTS_SUPPORT_VECTORS_H_

#include <map>
#include <string>

namespace test_support {

// Name to bytes. Fails the test, and is empty, if |path| cannot be understood.
std::map<std::string, std::string> LoadVectors(const std::string& path);

// For messages of failures.
std::string ToHex(const std::string& bytes);

}  // namespace test_support

#endif  // TESTS_SUPPORT_VECTORS_H_
