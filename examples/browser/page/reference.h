// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_REFERENCE_H_
#define EXAMPLES_BROWSER_PAGE_REFERENCE_H_

#include <string>

namespace page {

// The name, within the folder of pages, that `reference` means in the document
// `base_name`: "a/b.html" and "../c%20d.png#e" give "c d.png". Empty for what
// is not a file in that folder: other schemes and hosts, absolute paths, and
// paths that lead out of it.
std::string ResolveReference(const std::string& base_name,
                             const std::string& reference);

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_REFERENCE_H_
