// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/html_guard.h"

#include <stddef.h>

#include <algorithm>
#include <cctype>

namespace page {

namespace {

constexpr int kMaxDepth = 400;
constexpr int kMaxAttributes = 200;

// Elements that cannot be inside themselves, because they have no content, or
// because the next one ends them. Their end tags are often missing.
constexpr std::string_view kShallow[] = {
    "a",     "area", "base",  "body", "br",     "button", "col",   "colgroup",
    "dd",    "dt",   "embed", "form", "frame",  "h1",     "h2",    "h3",
    "h4",    "h5",   "h6",    "head", "hr",     "html",   "img",   "input",
    "li",    "link", "meta",  "nobr", "option", "p",      "param", "source",
    "tbody", "td",   "tfoot", "th",   "thead",  "tr",     "track", "wbr"};

// Elements whose content is no markup.
constexpr std::string_view kRaw[] = {"script", "style",    "textarea",
                                     "title",  "noframes", "xmp"};

template <size_t kCount>
bool Contains(const std::string_view (&list)[kCount], std::string_view name) {
  return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

bool IsSpace(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

struct Tag {
  std::string name;  // In lower case.
  bool is_end = false;
  int attributes = 0;  // About.
  size_t end = 0;      // Behind the '>'.
};

// The tag at `pos`, where there is a '<'. False if it is none.
bool ReadTag(std::string_view html, size_t pos, Tag* tag) {
  ++pos;
  tag->is_end = pos < html.size() && html[pos] == '/';
  pos += tag->is_end ? 1 : 0;
  if (pos == html.size() ||
      !std::isalpha(static_cast<unsigned char>(html[pos])))
    return false;
  tag->name.clear();
  for (; pos < html.size() && !IsSpace(html[pos]) && html[pos] != '>' &&
         html[pos] != '/';
       ++pos) {
    tag->name.push_back(
        static_cast<char>(std::tolower(static_cast<unsigned char>(html[pos]))));
  }
  tag->attributes = 0;
  char previous = 0;  // Spaces apart.
  for (; pos < html.size() && html[pos] != '>'; ++pos) {
    const char c = html[pos];
    if ((c == '"' || c == '\'') && previous == '=')
      pos = std::min(html.find(c, pos + 1), html.size() - 1);
    else if (IsSpace(c) || c == '/')
      ++tag->attributes;
    if (!IsSpace(c))
      previous = c;
  }
  tag->end = std::min(pos + 1, html.size());
  return true;
}

// Where `end` stands next, in any case; the end of the document if nowhere.
size_t Find(std::string_view html, size_t pos, std::string_view end) {
  const auto it =
      std::search(html.begin() + static_cast<ptrdiff_t>(pos), html.end(),
                  end.begin(), end.end(), [](unsigned char a, unsigned char b) {
                    return std::tolower(a) == std::tolower(b);
                  });
  return static_cast<size_t>(it - html.begin());
}

}  // namespace

std::string LimitNesting(std::string_view html) {
  std::string limited;
  limited.reserve(html.size());
  int depth = 0;
  int dropped = 0;  // Open elements whose start tags were left out.
  Tag tag;
  for (size_t pos = 0; pos < html.size();) {
    size_t next = std::min(html.find('<', pos), html.size());
    limited.append(html.substr(pos, next - pos));
    pos = next;
    if (pos == html.size())
      break;
    bool keep = true;
    if (html.compare(pos, 4, "<!--") == 0) {
      next = Find(html, pos + 4, "-->");
    } else if (!ReadTag(html, pos, &tag)) {
      next = pos + 1;
    } else {
      next = tag.end;
      if (Contains(kShallow, tag.name)) {
        keep = tag.attributes <= kMaxAttributes;
      } else if (tag.is_end) {
        keep = dropped == 0;
        int* const open = keep ? &depth : &dropped;
        *open = std::max(*open - 1, 0);
      } else if (Contains(kRaw, tag.name)) {
        next = Find(html, next, "</" + tag.name);
        keep = tag.attributes <= kMaxAttributes;
      } else {
        keep = depth < kMaxDepth && tag.attributes <= kMaxAttributes;
        ++(keep ? depth : dropped);
      }
    }
    if (keep)
      limited.append(html.substr(pos, next - pos));
    pos = next;
  }
  return limited;
}

}  // namespace page
