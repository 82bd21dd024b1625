// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_FD_CENSUS_H_
#define TESTS_SUPPORT_FD_CENSUS_H_

#include <map>
#include <string>

#include "gtest/gtest.h"

namespace test_support {

// The descriptors that are open now, each with what it refers to.
std::map<int, std::string> OpenDescriptors();

// One line for each descriptor that is in only one of the two, or refers to
// something else; empty if they are the same.
std::string DescribeDifference(const std::map<int, std::string>& before,
                               const std::map<int, std::string>& after);

// Fails every test that ends with other open descriptors than it began with.
class FdCensus : public testing::EmptyTestEventListener {
 public:
  void OnTestStart(const testing::TestInfo& test_info) override;
  void OnTestEnd(const testing::TestInfo& test_info) override;

 private:
  std::map<int, std::string> before_;
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_FD_CENSUS_H_
