// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_PNG_WRITER_H_
#define EXAMPLES_BROWSER_BROWSER_PNG_WRITER_H_

#include <stdint.h>

#include "base/files/file_path.h"
#include "examples/browser/page_types.h"

// Writes BitmapBytes(size) of pixels as a PNG file.
bool WritePng(const base::FilePath& path,
              const uint8_t* pixels,
              const PageSize& size);

#endif  // EXAMPLES_BROWSER_BROWSER_PNG_WRITER_H_
