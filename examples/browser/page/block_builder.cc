// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/block_builder.h"

#include <algorithm>
#include <utility>

#include "examples/browser/page/theme.h"

namespace page {

namespace {

constexpr int kTabColumns = 8;
constexpr std::string_view kWhiteSpace = " \t\r\n\f";

bool IsWhiteSpace(char c) {
  return kWhiteSpace.find(c) != std::string_view::npos;
}

bool IsControl(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && !IsWhiteSpace(c)) ||
         c == 0x7F;
}

bool EndsLine(const Block& block) {
  return block.runs.empty() || block.runs.back().text.back() == '\n';
}

// A block begins and ends with something to see.
void TrimEnd(Block* block) {
  while (!block->runs.empty()) {
    std::string& text = block->runs.back().text;
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n'))
      text.pop_back();
    if (!text.empty())
      return;
    block->runs.pop_back();
  }
}

}  // namespace

BlockBuilder::BlockBuilder() : containers_(1) {}

BlockBuilder::~BlockBuilder() = default;

void BlockBuilder::AddText(const FlowState& state, std::string_view text) {
  if (state.preformatted)
    AddPreformatted(state, text);
  else
    AddCollapsed(state, text);
}

void BlockBuilder::AddPreformatted(const FlowState& state,
                                   std::string_view text) {
  if (!block_is_open_)
    column_ = 0;
  std::string kept;
  for (char c : text) {
    if (c == '\t') {
      const int spaces = kTabColumns - column_ % kTabColumns;
      kept.append(static_cast<size_t>(spaces), ' ');
      column_ += spaces;
    } else if (c == '\n') {
      kept.push_back(c);
      column_ = 0;
    } else if (!IsControl(c) && c != '\r' && c != '\f') {
      kept.push_back(c);
      const bool continues_character = (c & 0xC0) == 0x80;
      column_ += continues_character ? 0 : 1;
    }
  }
  if (!kept.empty())
    AppendToRun(state, kept);
}

void BlockBuilder::AddCollapsed(const FlowState& state, std::string_view text) {
  for (size_t pos = 0; pos < text.size();) {
    if (IsWhiteSpace(text[pos])) {
      if (!pending_space_)
        space_style_ = state.style;
      pending_space_ = true;
      ++pos;
      continue;
    }
    size_t end = pos;
    while (end < text.size() && !IsWhiteSpace(text[end]) &&
           !IsControl(text[end])) {
      ++end;
    }
    if (end == pos) {
      ++pos;
      continue;
    }
    if (pending_space_ && block_is_open_ &&
        !EndsLine(containers_.back().blocks.back())) {
      FlowState before = state;
      before.style = space_style_;
      AppendToRun(before, " ");
    }
    pending_space_ = false;
    AppendToRun(state, text.substr(pos, end - pos));
    pos = end;
  }
}

void BlockBuilder::AddLineBreak(const FlowState& state) {
  pending_space_ = false;
  if (block_is_open_)
    AppendToRun(state, "\n");
}

void BlockBuilder::AddRule(const FlowState& state) {
  EndBlock(theme::kParagraphSpace + 6);
  // The largest headings have a line of their own below them.
  const std::vector<Block>& blocks = containers_.back().blocks;
  if (!blocks.empty() && blocks.back().heading_level != 0 &&
      blocks.back().heading_level <= 2) {
    return;
  }
  StartBlock(state, Block::Kind::kRule);
  EndBlock(theme::kParagraphSpace + 6);
}

void BlockBuilder::AddImage(const FlowState& state,
                            size_t image,
                            int width,
                            int height,
                            std::string_view alternative) {
  EndBlock(theme::kListItemSpace);
  Block* const block = StartBlock(state, Block::Kind::kImage);
  block->image = image;
  block->image_width = width;
  block->image_height = height;
  if (!alternative.empty()) {
    FlowState muted = state;
    muted.style.italic = true;
    muted.style.muted = true;
    AddCollapsed(muted, alternative);
  }
  EndBlock(theme::kListItemSpace);
}

void BlockBuilder::EndBlock(int margin) {
  Container& container = containers_.back();
  if (block_is_open_) {
    Block& block = container.blocks.back();
    TrimEnd(&block);
    const bool has_content = block.kind == Block::Kind::kRule ||
                             block.kind == Block::Kind::kTable ||
                             block.kind == Block::Kind::kImage ||
                             !block.runs.empty() || !block.marker.empty();
    if (has_content) {
      container.margin = 0;
    } else {
      container.margin = block.space_above;
      container.blocks.pop_back();
    }
  }
  block_is_open_ = false;
  pending_space_ = false;
  if (!container.blocks.empty())
    container.margin = std::max(container.margin, margin);
}

bool BlockBuilder::BeginTable(const FlowState& state, bool ruled) {
  EndBlock(theme::kParagraphSpace);
  if (tables_.size() >= kMaxTableDepth)
    return false;
  Block* const block = StartBlock(state, Block::Kind::kTable);
  block->ruled = ruled;
  OpenTable table;
  table.block = std::move(*block);
  containers_.back().margin = table.block.space_above;
  containers_.back().blocks.pop_back();
  block_is_open_ = false;
  tables_.push_back(std::move(table));
  return true;
}

void BlockBuilder::BeginRow() {
  EndCell();
  tables_.back().block.rows.emplace_back();
}

void BlockBuilder::BeginCell(bool header, int column_span, int row_span) {
  EndCell();
  OpenTable& table = tables_.back();
  if (table.block.rows.empty())
    table.block.rows.emplace_back();
  EndBlock(0);
  table.cell = TableCell();
  table.cell.header = header;
  table.block.ruled = table.block.ruled || header;
  table.cell.column_span = column_span;
  table.cell.row_span = row_span;
  table.in_cell = true;
  containers_.emplace_back();
}

void BlockBuilder::EndCell() {
  OpenTable& table = tables_.back();
  EndBlock(0);
  if (!table.in_cell)
    return;
  table.cell.blocks = std::move(containers_.back().blocks);
  containers_.pop_back();
  table.block.rows.back().cells.push_back(std::move(table.cell));
  table.in_cell = false;
}

void BlockBuilder::EndTable() {
  EndCell();
  Block block = std::move(tables_.back().block);
  tables_.pop_back();
  Container& container = containers_.back();
  block.space_above = container.margin;
  container.blocks.push_back(std::move(block));
  block_is_open_ = true;
  EndBlock(theme::kParagraphSpace);
}

std::vector<Block> BlockBuilder::TakeBlocks() {
  while (!tables_.empty())
    EndTable();
  EndBlock(0);
  return std::move(containers_.back().blocks);
}

Block* BlockBuilder::StartBlock(const FlowState& state, Block::Kind kind) {
  Container& container = containers_.back();
  Block block;
  block.kind = kind;
  block.heading_level = static_cast<uint8_t>(state.heading_level);
  block.centered = state.centered;
  block.indent = state.indent;
  block.quote_bars = state.quote_bars;
  block.space_above = container.margin;
  container.blocks.push_back(std::move(block));
  block_is_open_ = true;
  return &container.blocks.back();
}

Block* BlockBuilder::CurrentBlock(const FlowState& state) {
  if (block_is_open_)
    return &containers_.back().blocks.back();
  Block* const block =
      StartBlock(state, state.preformatted ? Block::Kind::kPreformatted
                                           : Block::Kind::kText);
  block->panel = state.preformatted;
  block->marker = std::move(marker_);
  marker_.clear();
  return block;
}

void BlockBuilder::AppendToRun(const FlowState& state, std::string_view text) {
  Block* const block = CurrentBlock(state);
  if (block->runs.empty() || !(block->runs.back().style == state.style)) {
    Run run;
    run.style = state.style;
    block->runs.push_back(std::move(run));
  }
  block->runs.back().text.append(text);
}

}  // namespace page
