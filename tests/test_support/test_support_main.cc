// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// main() as a client writes it, plus the census of our other tests.

#include "base/at_exit.h"
#include "base/bind.h"
#include "base/test/launcher/unit_test_launcher.h"
#include "base/test/test_suite.h"
#include "testing/gtest/include/gtest/gtest.h"
#include "tests/support/census.h"

namespace {

class CensusSuite : public base::TestSuite {
 public:
  CensusSuite(int argc, char** argv) : base::TestSuite(argc, argv, false) {}

 protected:
  void Initialize() override {
    base::TestSuite::Initialize();
    testing::UnitTest::GetInstance()->listeners().Append(
        test_support::MakeCensus().release());
  }
};

}  // namespace

int main(int argc, char** argv) {
  base::AtExitManager at_exit;
  CensusSuite suite(argc, argv);
  return base::LaunchUnitTests(
      argc, argv, base::Bind(&base::TestSuite::Run, base::Unretained(&suite)));
}
