// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_HANDLE_CENSUS_H_
#define TESTS_SUPPORT_HANDLE_CENSUS_H_

#include <map>
#include <string>

#include "base/win/include_windows.h"

namespace test_support {

// The handles of this process that are open now and that the system does not
// make behind our back, each with the type of what it refers to.
std::map<HANDLE, std::string> OpenHandles();

// Whether this process runs under Wine, which does not enforce all that Windows
// does.
bool IsWine();

}  // namespace test_support

#endif  // TESTS_SUPPORT_HANDLE_CENSUS_H_
