// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_RENDERER_FILE_READER_H_
#define EXAMPLES_BROWSER_RENDERER_FILE_READER_H_

#include <stdint.h>

#include <string>

namespace base {
class File;
}

// Reads a file that arrived by message from its beginning. Never moves its
// position, which other processes may share. False if it cannot be read or has
// more than `max_bytes`.
bool ReadWholeFile(base::File* file, int64_t max_bytes, std::string* contents);

#endif  // EXAMPLES_BROWSER_RENDERER_FILE_READER_H_
