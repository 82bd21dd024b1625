// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "testing/multiprocess_func_list.h"

#include <map>
#include <utility>

namespace multi_process_function_list {

namespace {

struct ChildMain {
  TestMainFunctionPtr main_fn;
  SetupFunctionPtr setup;
};

// Registrations happen before main(), in any order of translation units.
std::map<std::string, ChildMain>& Registry() {
  static std::map<std::string, ChildMain> registry;
  return registry;
}

}  // namespace

AppendMultiProcessTest::AppendMultiProcessTest(std::string test_name,
                                               TestMainFunctionPtr main_fn,
                                               SetupFunctionPtr setup) {
  Registry()[std::move(test_name)] = {main_fn, setup};
}

int InvokeChildProcessTest(std::string test_name) {
  const auto found = Registry().find(test_name);
  if (found == Registry().end()) {
    return -1;
  }
  if (found->second.setup) {
    found->second.setup();
  }
  return found->second.main_fn();
}

}  // namespace multi_process_function_list
