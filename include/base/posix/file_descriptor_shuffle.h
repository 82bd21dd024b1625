// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_POSIX_FILE_DESCRIPTOR_SHUFFLE_H_
#define BASE_POSIX_FILE_DESCRIPTOR_SHUFFLE_H_

#include <vector>

namespace base {

// One step of a descriptor plan for a new process: |source| is to appear as
// |dest|; |close| says whether |source| is closed afterwards. No two arcs of
// a plan share a |dest|.
struct InjectionArc {
  InjectionArc(int in_source, int in_dest, bool in_close)
      : source(in_source), dest(in_dest), close(in_close) {}

  int source;
  int dest;
  bool close;
};

typedef std::vector<InjectionArc> InjectiveMultimap;

}  // namespace base

#endif  // BASE_POSIX_FILE_DESCRIPTOR_SHUFFLE_H_
