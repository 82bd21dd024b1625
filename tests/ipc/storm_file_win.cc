// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/win/include_windows.h"
#include "tests/ipc/storm_file.h"

namespace storm {

const bool kLostFilesAreClosed = false;

bool MakeFilePipe(base::File* read_end, base::File* write_end) {
  HANDLE ends[2];
  if (!CreatePipe(&ends[0], &ends[1], NULL, 0))
    return false;
  *read_end = base::File(ends[0]);
  *write_end = base::File(ends[1]);
  return true;
}

}  // namespace storm
