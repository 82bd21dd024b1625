// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_HTML_ELEMENTS_H_
#define EXAMPLES_BROWSER_PAGE_HTML_ELEMENTS_H_

#include <gumbo.h>

#include "examples/browser/page/block_builder.h"

namespace page {

// Whether an element shows nothing, with all that is inside it.
bool IsInvisible(const GumboNode* element);

// 1 for <h1> to 6 for <h6>, 0 for everything else.
int HeadingLevel(GumboTag tag);

// The space in pixels that a block element keeps from its neighbours; -1 for
// elements that are no blocks.
int BlockMargin(GumboTag tag, bool in_list);

// Changes `state` as an element of text does, such as <b>. False if the
// element is none.
bool ApplyInlineStyle(const GumboNode* element, FlowState* state);

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_HTML_ELEMENTS_H_
