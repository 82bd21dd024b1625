// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_TEST_TEST_SUITE_H_
#define BASE_TEST_TEST_SUITE_H_

#include <string>

#include "base/at_exit.h"
#include "base/basictypes.h"
#include "base/memory/scoped_ptr.h"

namespace base {

// What stands between main() and the tests:
//
//   int main(int argc, char** argv) {
//     return base::TestSuite(argc, argv).Run();
//   }
//
// Construction sets up googletest, googlemock and the command line of the
// process. Make one only.
class TestSuite {
 public:
  TestSuite(int argc, char** argv);
  virtual ~TestSuite();

  // Runs the tests, or the child main that --test-child-process names, and
  // returns what main() should.
  int Run();

 protected:
  // Without |create_at_exit_manager| main() has to have an AtExitManager. With
  // it singletons live as long as this object, whatever main() has.
  TestSuite(int argc, char** argv, bool create_at_exit_manager);

  // Called by Run() before and after the tests; a child main ends without
  // Shutdown(). Overriders call these first and last. Initialize() sets up
  // TestTimeouts, ignores SIGPIPE, and gives each test the command line that
  // the process started with.
  virtual void Initialize();
  virtual void Shutdown();

 private:
  class SuiteAtExitManager;

  scoped_ptr<SuiteAtExitManager> at_exit_manager_;

  DISALLOW_COPY_AND_ASSIGN(TestSuite);
};

}  // namespace base

#endif  // BASE_TEST_TEST_SUITE_H_
