// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_OPEN_BENEATH_H_
#define EXAMPLES_BROWSER_BROWSER_OPEN_BENEATH_H_

#include <string>

#include "base/files/file.h"
#include "base/files/file_path.h"

// Invalid if there is no such folder.
base::File OpenFolder(const base::FilePath& path);

// Opens a regular file for reading that cannot lie outside the folder, whatever
// links there are in it. `name` is UTF-8, an IsPlainDocumentName(). Does not
// wait for anybody, such as a writer of a FIFO.
base::File OpenBeneath(const base::File& folder, const std::string& name);

// Whether this is a link, which a search below a folder does not follow: it may
// lead round in a circle.
bool IsLinkToElsewhere(const base::FilePath& path);

#endif  // EXAMPLES_BROWSER_BROWSER_OPEN_BENEATH_H_
