// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_SURFACE_H_
#define TESTS_SUPPORT_SURFACE_H_

#include "gtest/gtest.h"

namespace test_support {

// For tests that hold a header to the names and signatures of Chromium 42.
// They do not compile if a name is missing or has another type, and do not
// link if it was only declared.
//
//   Function<bool(const FilePath&)>(PathExists);
//   Method<int (Foo::*)() const>(&Foo::size);
inline void Exists(bool exists) {
  EXPECT_TRUE(exists);
}
template <typename F>
void Function(F* function) {
  Exists(function != nullptr);
}
template <typename M>
void Method(M method) {
  Exists(method != nullptr);
}

}  // namespace test_support

#endif  // TESTS_SUPPORT_SURFACE_H_
