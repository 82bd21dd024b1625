// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_BLOCK_BUILDER_H_
#define EXAMPLES_BROWSER_PAGE_BLOCK_BUILDER_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "examples/browser/page/document.h"

namespace page {

// What an element hands down to the text inside it.
struct FlowState {
  TextStyle style;
  int indent = 0;
  int heading_level = 0;
  bool preformatted = false;
  bool centered = false;
  std::vector<int> quote_bars;
};

// Collects text into blocks: collapses white space, collapses the margins
// between blocks, and keeps the tables that are being read on a stack.
class BlockBuilder {
 public:
  // Tables inside more tables than this are read as plain text.
  static constexpr size_t kMaxTableDepth = 4;

  BlockBuilder();
  ~BlockBuilder();

  void AddText(const FlowState& state, std::string_view text);
  void AddLineBreak(const FlowState& state);
  void AddRule(const FlowState& state);
  void AddImage(const FlowState& state,
                size_t image,
                int width,
                int height,
                std::string_view alternative);

  // The next block of text carries this mark of a list item.
  void SetMarker(std::string marker) { marker_ = std::move(marker); }

  // Ends the block that text went to. The next one keeps at least `margin`
  // pixels from it.
  void EndBlock(int margin);

  // False where tables are nested too deeply; then no EndTable() may follow.
  bool BeginTable(const FlowState& state, bool ruled);
  void BeginRow();
  void BeginCell(bool header, int column_span, int row_span);
  void EndCell();
  void EndTable();

  std::vector<Block> TakeBlocks();

 private:
  struct Container {
    std::vector<Block> blocks;
    int margin = 0;
  };
  struct OpenTable {
    Block block;
    TableCell cell;
    bool in_cell = false;
  };

  Block* StartBlock(const FlowState& state, Block::Kind kind);
  Block* CurrentBlock(const FlowState& state);
  void AppendToRun(const FlowState& state, std::string_view text);
  void AddCollapsed(const FlowState& state, std::string_view text);
  void AddPreformatted(const FlowState& state, std::string_view text);

  std::vector<Container> containers_;
  std::vector<OpenTable> tables_;
  std::string marker_;
  int column_ = 0;  // Of the next preformatted character, for tabs.
  bool block_is_open_ = false;
  bool pending_space_ = false;
  TextStyle space_style_;  // Of the text that the pending space belongs to.
};

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_BLOCK_BUILDER_H_
