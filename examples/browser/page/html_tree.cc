// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/html_tree.h"

#include <stdlib.h>
#include <string.h>

#include <algorithm>
#include <new>
#include <utility>

namespace page {

HtmlTree::HtmlTree(std::string utf8)
    : allocations_{&allocations_, &allocations_}, source_(std::move(utf8)) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &HtmlTree::Allocate;
  options.deallocator = &HtmlTree::Free;
  options.userdata = this;
  options.max_errors = 0;
  output_ = gumbo_parse_with_options(&options, source_.data(), source_.size());
}

HtmlTree::~HtmlTree() {
  for (Allocation* it = allocations_.next; it != &allocations_;) {
    Allocation* const next = it->next;
    free(it);
    it = next;
  }
}

void* HtmlTree::Allocate(void* self, size_t size) {
  Allocation& head = static_cast<HtmlTree*>(self)->allocations_;
  void* const memory = malloc(sizeof(Allocation) + size);
  if (!memory)
    abort();  // libgumbo cannot fail; a renderer can.
  Allocation* const added = new (memory) Allocation{&head, head.next};
  head.next->previous = added;
  head.next = added;
  return added + 1;
}

void HtmlTree::Free(void* /*self*/, void* memory) {
  if (!memory)
    return;
  Allocation* const freed = static_cast<Allocation*>(memory) - 1;
  freed->previous->next = freed->next;
  freed->next->previous = freed->previous;
  free(freed);
}

bool IsElement(const GumboNode* node, GumboTag tag) {
  return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

const char* AttributeOf(const GumboNode* element, const char* name) {
  const GumboAttribute* const attribute =
      gumbo_get_attribute(&element->v.element.attributes, name);
  return attribute ? attribute->value : nullptr;
}

int IntAttributeOf(const GumboNode* element,
                   const char* name,
                   int low,
                   int high,
                   int fallback) {
  const char* const value = AttributeOf(element, name);
  if (!value || !*value)
    return fallback;
  char* end = nullptr;
  const long number = strtol(value, &end, 10);
  if (end == value)
    return fallback;
  return static_cast<int>(
      std::clamp(number, static_cast<long>(low), static_cast<long>(high)));
}

bool HasClass(const GumboNode* element, std::string_view name) {
  const char* const value = AttributeOf(element, "class");
  if (!value)
    return false;
  const std::string_view list(value);
  for (size_t pos = 0; pos < list.size();) {
    const size_t end = std::min(list.find_first_of(" \t\n", pos), list.size());
    if (list.substr(pos, end - pos) == name)
      return true;
    pos = end + 1;
  }
  return false;
}

}  // namespace page
