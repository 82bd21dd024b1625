// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_BLOCK_LAYOUT_H_
#define EXAMPLES_BROWSER_PAGE_BLOCK_LAYOUT_H_

#include <stddef.h>

#include <string>
#include <vector>

#include "examples/browser/page/document.h"
#include "examples/browser/page/fonts.h"
#include "examples/browser/page/layout.h"
#include "examples/browser/page/line_breaker.h"

namespace page {

// Where blocks may go: a column, in pixels.
struct Column {
  int left;
  int width;
};

// Puts blocks one below the other into a display list. Stops, and marks the
// list as cut, where the page would become taller than the limit.
class BlockLayout {
 public:
  BlockLayout(Fonts* fonts, const Images& images, int max_y, DisplayList* list);

  // Return the y below what was put there.
  int AddBlocks(const std::vector<Block>& blocks, Column column, int y);
  int AddTable(const Block& table, Column column, int y);

  // The widths in pixels that blocks want.
  LineBreaker::Extent Measure(const std::vector<Block>& blocks);
  LineBreaker::Extent MeasureTable(const Block& table);

  // A rectangle that lies below all that is added later. Its height can be
  // set when that is known.
  size_t AddRect(int left, int top, int width, Color color, int radius);
  void EndRect(size_t rect, int bottom);

  bool is_cut() const { return list_->cut; }

 private:
  int AddBlock(const Block& block, Column column, int y);
  int AddText(const Block& block, Column column, int y);
  int AddPreformatted(const Block& block, Column column, int y);
  int AddImage(const Block& block, Column column, int y);
  int AddLines(const Block& block, Column column, int line_percent, int y);
  void AddLine(const Block& block, const Line& line, int x, int baseline);
  void AddDecorations(const LinePiece& piece, int x, int baseline);
  void AddMarker(const Block& block, int right, int baseline);
  void AddQuoteBars(const Block& block, Column column, int top, int bottom);

  // Whether there are pixels for an image block.
  bool HasImage(const Block& block) const;

  Fonts* const fonts_;
  const Images& images_;
  const int max_y_;
  DisplayList* const list_;
};

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_BLOCK_LAYOUT_H_
