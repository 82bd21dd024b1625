// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/block_layout.h"

#include <algorithm>

#include "examples/browser/page/theme.h"

namespace page {

namespace {

constexpr int kTextLinePercent = 156;
constexpr int kHeadingLinePercent = 128;
constexpr int kMonoLinePercent = 142;
constexpr int kNarrowestColumn = 24;
constexpr int kNarrowestImage = 160;

Color ColorOf(const Block& block, const TextStyle& style) {
  if (style.link)
    return theme::kLink;
  if (block.heading_level)
    return theme::kHeading;
  return style.muted ? theme::kMuted : theme::kText;
}

LineBreaker::Spaces SpacesOf(const Block& block) {
  return block.kind == Block::Kind::kPreformatted
             ? LineBreaker::Spaces::kPreserve
             : LineBreaker::Spaces::kCollapse;
}

struct Size {
  int width;
  int height;
};

// What the page says, or the image itself; never wider than the column.
Size SizeOf(const Block& block, const Image& image, int column_width) {
  double width = block.image_width;
  double height = block.image_height;
  if (width == 0 && height == 0) {
    width = image.width;
    height = image.height;
  } else if (width == 0) {
    width = height * image.width / image.height;
  } else if (height == 0) {
    height = width * image.height / image.width;
  }
  if (width > column_width) {
    height = height * column_width / width;
    width = column_width;
  }
  return {std::max(1, static_cast<int>(width)),
          std::max(1, static_cast<int>(height))};
}

// What is left of a column to the right of an indentation.
Column Indented(Column column, int indent) {
  indent = std::clamp(column.width - kNarrowestColumn, 0, indent);
  return {column.left + indent, column.width - indent};
}

}  // namespace

BlockLayout::BlockLayout(Fonts* fonts,
                         const Images& images,
                         int max_y,
                         DisplayList* list)
    : fonts_(fonts), images_(images), max_y_(max_y), list_(list) {}

int BlockLayout::AddBlocks(const std::vector<Block>& blocks,
                           Column column,
                           int y) {
  const std::vector<int>* bars_above = nullptr;
  for (const Block& block : blocks) {
    const int top = y + (&block == &blocks.front() ? 0 : block.space_above);
    const int bottom = AddBlock(block, column, top);
    if (!block.quote_bars.empty()) {
      const bool joined = bars_above && *bars_above == block.quote_bars;
      AddQuoteBars(block, column, joined ? y : top, bottom);
    }
    bars_above = &block.quote_bars;
    y = bottom;
    if (is_cut())
      break;
  }
  return y;
}

int BlockLayout::AddBlock(const Block& block, Column column, int y) {
  const Column inner = Indented(column, block.indent);
  switch (block.kind) {
    case Block::Kind::kText:
      return AddText(block, inner, y);
    case Block::Kind::kPreformatted:
      return AddPreformatted(block, inner, y);
    case Block::Kind::kTable:
      return AddTable(block, inner, y);
    case Block::Kind::kImage:
      return HasImage(block) ? AddImage(block, inner, y)
                             : AddText(block, inner, y);
    case Block::Kind::kRule:
      EndRect(AddRect(inner.left, y, inner.width, theme::kRule, 0), y + 1);
      return y + 1;
  }
  return y;
}

int BlockLayout::AddText(const Block& block, Column column, int y) {
  const bool is_heading = block.heading_level != 0;
  y = AddLines(block, column,
               is_heading ? kHeadingLinePercent : kTextLinePercent, y);
  if (is_heading && block.heading_level <= 2 && !block.centered) {
    y += 8;
    EndRect(AddRect(column.left, y, column.width, theme::kRule, 0), y + 1);
    ++y;
  }
  return y;
}

int BlockLayout::AddPreformatted(const Block& block, Column column, int y) {
  if (!block.panel)
    return AddLines(block, column, kMonoLinePercent, y);
  const size_t panel =
      AddRect(column.left, y, column.width, theme::kPanel, theme::kPanelRadius);
  const int padding =
      std::min(theme::kPanelPaddingX, std::max(column.width / 8, 0));
  const Column inner = {column.left + padding, column.width - 2 * padding};
  y = AddLines(block, inner, kMonoLinePercent, y + theme::kPanelPaddingY);
  y += theme::kPanelPaddingY;
  EndRect(panel, y);
  return y;
}

bool BlockLayout::HasImage(const Block& block) const {
  return block.image < images_.size() && images_[block.image].width > 0;
}

int BlockLayout::AddImage(const Block& block, Column column, int y) {
  const Size size = SizeOf(block, images_[block.image], column.width);
  if (y + size.height > max_y_) {
    list_->cut = true;
    return y;
  }
  const int left =
      column.left + (block.centered ? (column.width - size.width) / 2 : 0);
  list_->images.push_back({left, y, size.width, size.height, block.image});
  return y + size.height;
}

int BlockLayout::AddLines(const Block& block,
                          Column column,
                          int line_percent,
                          int y) {
  LineBreaker breaker(block.runs, SpacesOf(block), fonts_);
  Line line;
  bool is_first = true;
  while (breaker.Next(column.width * kUnit, &line)) {
    const int height = line.size * line_percent / 100;
    if (y + height > max_y_) {
      list_->cut = true;
      return y;
    }
    const int ascent = Fonts::Ascent(line.size);
    const int baseline = y + (height + ascent) / 2;
    int x = column.left * kUnit;
    if (block.centered)
      x += std::max(0, (column.width * kUnit - line.width) / 2);
    AddLine(block, line, x, baseline);
    if (is_first && !block.marker.empty())
      AddMarker(block, column.left - theme::kMarkerGap, baseline);
    is_first = false;
    y += height;
  }
  if (is_first && !block.marker.empty()) {
    AddMarker(block, column.left - theme::kMarkerGap, y + theme::kTextSize);
    y += theme::kTextSize * line_percent / 100;
  }
  return y;
}

void BlockLayout::AddLine(const Block& block,
                          const Line& line,
                          int x,
                          int baseline) {
  for (const LinePiece& piece : line.pieces) {
    const TextStyle& style = piece.run->style;
    AddDecorations(piece, x, baseline);
    list_->texts.push_back({x, baseline - style.raise, std::string(piece.text),
                            style, ColorOf(block, style)});
    x += piece.width;
  }
}

void BlockLayout::AddDecorations(const LinePiece& piece, int x, int baseline) {
  const TextStyle& style = piece.run->style;
  const int left = x / kUnit;
  const int width = (x + piece.width) / kUnit - left;
  const int ascent = Fonts::Ascent(style.size);
  baseline -= style.raise;
  if (style.code) {
    const size_t tint = AddRect(left - 1, baseline - ascent - 3, width + 3,
                                theme::kCode, theme::kCodeRadius);
    EndRect(tint, baseline + 4);
  }
  if (style.link || style.underline) {
    const Color color = style.link ? theme::kLinkLine : theme::kText;
    EndRect(AddRect(left, baseline + 2, width, color, 0), baseline + 3);
  }
  if (style.strike) {
    const int middle = baseline - ascent * 2 / 5;
    EndRect(AddRect(left, middle, width, theme::kMuted, 0), middle + 1);
  }
}

void BlockLayout::AddMarker(const Block& block, int right, int baseline) {
  TextStyle style;
  const int width = fonts_->Width(block.marker, style);
  list_->texts.push_back(
      {right * kUnit - width, baseline, block.marker, style, theme::kMuted});
}

void BlockLayout::AddQuoteBars(const Block& block,
                               Column column,
                               int top,
                               int bottom) {
  for (int offset : block.quote_bars) {
    const size_t bar = AddRect(column.left + offset, top, theme::kQuoteBarWidth,
                               theme::kQuoteBar, 0);
    EndRect(bar, bottom);
  }
}

LineBreaker::Extent BlockLayout::Measure(const std::vector<Block>& blocks) {
  LineBreaker::Extent extent;
  for (const Block& block : blocks) {
    LineBreaker::Extent own;
    if (block.kind == Block::Kind::kTable) {
      own = MeasureTable(block);
    } else if (block.kind == Block::Kind::kImage && HasImage(block)) {
      own.widest = SizeOf(block, images_[block.image], list_->width).width;
      own.narrowest = std::min(own.widest, kNarrowestImage);
    } else {
      own = LineBreaker::Measure(block.runs, SpacesOf(block), fonts_);
      const int padding = block.panel ? 2 * theme::kPanelPaddingX : 0;
      own.narrowest = own.narrowest / kUnit + 1 + padding;
      own.widest = own.widest / kUnit + 1 + padding;
    }
    extent.narrowest = std::max(extent.narrowest, own.narrowest + block.indent);
    extent.widest = std::max(extent.widest, own.widest + block.indent);
  }
  return extent;
}

size_t BlockLayout::AddRect(int left,
                            int top,
                            int width,
                            Color color,
                            int radius) {
  list_->rects.push_back({left, top, width, 0, radius, color});
  return list_->rects.size() - 1;
}

void BlockLayout::EndRect(size_t rect, int bottom) {
  list_->rects[rect].height = bottom - list_->rects[rect].top;
}

}  // namespace page
