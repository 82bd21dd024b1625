// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_HTML_READER_H_
#define EXAMPLES_BROWSER_PAGE_HTML_READER_H_

#include <stddef.h>

#include <string>
#include <vector>

#include "examples/browser/page/block_builder.h"
#include "examples/browser/page/document.h"
#include "examples/browser/page/html_tree.h"

namespace page {

// Walks a parse tree and hands its text to a BlockBuilder. The walk keeps its
// own stack: no depth of nesting can exhaust the thread's.
class HtmlReader {
 public:
  HtmlReader();
  ~HtmlReader();

  Document Read(const HtmlTree& tree);

 private:
  struct List {
    bool ordered;
    char type;  // Of the numbers: '1', 'a', 'A', 'i' or 'I'.
    int next;
  };
  // An element that is being read, and what to undo at its end.
  struct Frame {
    const GumboNode* element;
    size_t next_child;
    FlowState outer;
    bool is_table;  // One that the builder knows of.
  };

  void Visit(const GumboNode* node);
  void Enter(const GumboNode* element);
  void Leave(const Frame& frame);
  // Each returns true if the tag was its business.
  bool EnterInline(const GumboNode* element);
  bool EnterList(const GumboNode* element);
  bool EnterTable(const GumboNode* element, Frame* frame);
  bool EnterBlock(const GumboNode* element);

  void Indent(int pixels);
  void BeginHeading(int level);
  void BeginQuote();
  void BeginListItem(const GumboNode* item);
  void BeginTable(const GumboNode* table, Frame* frame);
  void AddImage(const GumboNode* image);
  void ReadTitle(const GumboNode* head);

  BlockBuilder builder_;
  FlowState state_;
  std::vector<Frame> frames_;
  std::vector<List> lists_;
  size_t open_tables_ = 0;
  std::string title_;
  std::vector<std::string> images_;
};

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_HTML_READER_H_
