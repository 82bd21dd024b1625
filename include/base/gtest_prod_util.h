// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Lets a test reach private members, without a dependency on googletest.

#ifndef BASE_GTEST_PROD_UTIL_H_
#define BASE_GTEST_PROD_UTIL_H_

// Befriends the test under its plain name and when marked DISABLED_ or
// FLAKY_.
#define FRIEND_TEST_ALL_PREFIXES(test_case_name, test_name)  \
  friend class test_case_name##_##test_name##_Test;          \
  friend class test_case_name##_DISABLED_##test_name##_Test; \
  friend class test_case_name##_FLAKY_##test_name##_Test

// Needed before the class when it and its test live in different namespaces.
#define FORWARD_DECLARE_TEST(test_case_name, test_name) \
  class test_case_name##_##test_name##_Test;            \
  class test_case_name##_DISABLED_##test_name##_Test;   \
  class test_case_name##_FLAKY_##test_name##_Test

#endif  // BASE_GTEST_PROD_UTIL_H_
