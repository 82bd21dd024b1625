// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <fcntl.h>
#include <unistd.h>

#include "tests/ipc/storm_file.h"

namespace storm {

const bool kLostFilesAreClosed = true;

bool MakeFilePipe(base::File* read_end, base::File* write_end) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0)
    return false;
  *read_end = base::File(ends[0]);
  *write_end = base::File(ends[1]);
  return true;
}

}  // namespace storm
