// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_OPEN_BENEATH_H_
#define EXAMPLES_BROWSER_BROWSER_OPEN_BENEATH_H_

#include <string>

#include "base/files/scoped_file.h"

// Opens a file for reading that cannot lie outside the folder, whatever links
// there are in it. `name` has no empty, "." or ".." part. Does not wait for a
// writer of a FIFO. Invalid, with errno set, on failure.
base::ScopedFD OpenBeneath(int folder, const std::string& name);

#endif  // EXAMPLES_BROWSER_BROWSER_OPEN_BENEATH_H_
