// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_HTML_GUARD_H_
#define EXAMPLES_BROWSER_PAGE_HTML_GUARD_H_

#include <string>
#include <string_view>

namespace page {

// A copy of a document without what makes libgumbo slow: its time grows with
// the depth of nesting for every element, and with the square of the number of
// attributes. Start tags beyond a depth that no honest page has are left out,
// with their end tags, and so are tags with absurdly many attributes.
std::string LimitNesting(std::string_view html);

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_HTML_GUARD_H_
