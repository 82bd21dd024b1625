// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <cstdio>
#include <string>

#include "base/pickle.h"

int main() {
  Pickle greeting;
  greeting.WriteString("hello");

  PickleIterator iterator(greeting);
  std::string text;
  if (!iterator.ReadString(&text)) {
    return 1;
  }
  puts(text.c_str());
  return text == "hello" ? 0 : 1;
}
