// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_HTML_TREE_H_
#define EXAMPLES_BROWSER_PAGE_HTML_TREE_H_

#include <gumbo.h>

#include <string>
#include <string_view>

namespace page {

// The parse tree of an HTML document. Frees any depth of nesting without
// recursion, which libgumbo's own gumbo_destroy_output() cannot.
class HtmlTree {
 public:
  explicit HtmlTree(std::string utf8);
  ~HtmlTree();

  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboNode* root() const { return output_->root; }

 private:
  struct Allocation {
    Allocation* previous;
    Allocation* next;
  };

  static void* Allocate(void* self, size_t size);
  static void Free(void* self, void* memory);

  Allocation allocations_;  // Head of the ring of all that libgumbo holds.
  std::string source_;      // The tree points into it.
  GumboOutput* output_;
};

bool IsElement(const GumboNode* node, GumboTag tag);

// The value of an attribute, or nullptr where the element does not have it.
const char* AttributeOf(const GumboNode* element, const char* name);

// The number in an attribute, kept within [low, high]; `fallback` without one.
int IntAttributeOf(const GumboNode* element,
                   const char* name,
                   int low,
                   int high,
                   int fallback);

// Whether a class attribute lists `name`.
bool HasClass(const GumboNode* element, std::string_view name);

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_HTML_TREE_H_
