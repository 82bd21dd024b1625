// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_PAGE_FINDER_H_
#define EXAMPLES_BROWSER_BROWSER_PAGE_FINDER_H_

#include <stddef.h>

#include <string>
#include <vector>

#include "base/files/file_path.h"
#include "examples/browser/browser/page_job.h"

// Makes jobs of paths: a file is one page, a folder is all HTML and text files
// in and below it, by name, and stays the folder that their renderers may read
// from. At most `limit` jobs. False, with a message for people, if a path is
// neither.
bool FindPages(const std::vector<base::FilePath>& paths,
               size_t limit,
               std::vector<PageJob>* jobs,
               std::string* error);

#endif  // EXAMPLES_BROWSER_BROWSER_PAGE_FINDER_H_
