// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_LIST_MARKER_H_
#define EXAMPLES_BROWSER_PAGE_LIST_MARKER_H_

#include <stddef.h>

#include <string>

namespace page {

// The bullet of an unordered list that is `depth` lists deep.
std::string BulletMarker(size_t depth);

// The number of an item as the type of its list wants it: '1', 'a', 'A', 'i'
// or 'I'. Decimal where the type cannot express the number.
std::string OrderedMarker(int number, char type);

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_LIST_MARKER_H_
