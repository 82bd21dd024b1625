// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_FONT_FILES_H_
#define EXAMPLES_BROWSER_BROWSER_FONT_FILES_H_

#include <vector>

#include "base/files/file.h"
#include "base/files/file_path.h"
#include "base/process/process_handle.h"
#include "ipc/ipc_platform_file.h"

// The fonts that pages are drawn with. Opened once, by the browser; renderers
// get duplicates.
class FontFiles {
 public:
  // Looks in `folder`, or where systems keep them if it is empty. False if a
  // font is missing.
  bool Open(const base::FilePath& folder);

  // In the order of page::Typeface.
  std::vector<IPC::PlatformFileForTransit> DuplicateFor(
      base::ProcessHandle renderer) const;

 private:
  std::vector<base::File> files_;
};

#endif  // EXAMPLES_BROWSER_BROWSER_FONT_FILES_H_
