// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_AS_NOBODY_H_
#define TESTS_SUPPORT_AS_NOBODY_H_

#include <sys/syscall.h>
#include <unistd.h>

#include "gtest/gtest.h"

namespace test_support {

// The calling thread acts as another user while this lives; root only. The
// other threads stay who they are, where seteuid() would change them too.
class AsNobody {
 public:
  AsNobody() { Become(65534); }
  ~AsNobody() { Become(0); }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  static void Become(uid_t user) {
    const uid_t kUnchanged = static_cast<uid_t>(-1);
    EXPECT_EQ(syscall(SYS_setresuid, kUnchanged, user, kUnchanged), 0);
  }
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_AS_NOBODY_H_
