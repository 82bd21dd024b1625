// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <algorithm>
#include <string>
#include <string_view>

#include "examples/browser/page/document.h"
#include "examples/browser/page/text_encoding.h"
#include "examples/browser/page/theme.h"

namespace page {

namespace {

constexpr int kPixelsPerColumn = 10;  // Of indentation.
constexpr int kSpaceForBlankLine = theme::kParagraphSpace;

int CountCodePoints(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::string TextOf(const Block& block) {
  std::string text;
  for (const Run& run : block.runs)
    text += run.text;
  return text;
}

class TextDump {
 public:
  explicit TextDump(int columns) : columns_(columns) {}

  std::string Take() { return std::move(out_); }

  void AddBlocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      AddBlock(block);
  }

 private:
  void AddBlock(const Block& block) {
    if (!out_.empty() && block.space_above >= kSpaceForBlankLine)
      out_ += '\n';
    indent_ = block.indent / kPixelsPerColumn;
    switch (block.kind) {
      case Block::Kind::kText:
        AddWrapped(block);
        return;
      case Block::Kind::kPreformatted:
        AddLines(TextOf(block));
        return;
      case Block::Kind::kImage:
        if (!block.runs.empty())
          AddLines("[" + TextOf(block) + "]");
        return;
      case Block::Kind::kRule:
        out_.append(static_cast<size_t>(columns_), '-');
        out_ += '\n';
        return;
      case Block::Kind::kTable:
        for (const TableRow& row : block.rows)
          AddRow(row);
        return;
    }
  }

  void AddWrapped(const Block& block) {
    const std::string text = TextOf(block);
    const int marker_width = CountCodePoints(block.marker) + 1;
    BeginLine(block.marker.empty() ? indent_ : indent_ - marker_width);
    if (!block.marker.empty()) {
      out_ += block.marker + ' ';
      column_ = std::max(indent_, marker_width);
    }
    size_t pos = 0;
    while (pos < text.size()) {
      const size_t end = std::min(text.find_first_of(" \n", pos), text.size());
      AddWord(std::string_view(text).substr(pos, end - pos));
      if (end < text.size() && text[end] == '\n') {
        out_ += '\n';
        BeginLine(indent_);
      }
      pos = end + 1;
    }
    out_ += '\n';
  }

  void AddWord(std::string_view word) {
    const int width = CountCodePoints(word);
    const bool at_start = column_ == line_start_ || out_.back() == ' ';
    if (!at_start && column_ + 1 + width > columns_) {
      out_ += '\n';
      BeginLine(indent_);
    } else if (!at_start) {
      out_ += ' ';
      ++column_;
    }
    out_ += word;
    column_ += width;
  }

  void AddLines(const std::string& text) {
    for (size_t pos = 0; pos < text.size();) {
      const size_t end = std::min(text.find('\n', pos), text.size());
      out_.append(static_cast<size_t>(indent_), ' ');
      out_.append(text, pos, end - pos);
      out_ += '\n';
      pos = end + 1;
    }
  }

  // One line a row: the cells' words between bars.
  void AddRow(const TableRow& row) {
    for (size_t i = 0; i < row.cells.size(); ++i) {
      TextDump cell(columns_);
      cell.AddBlocks(row.cells[i].blocks);
      out_ += i == 0 ? "" : " | ";
      out_ += CollapseWhiteSpace(cell.Take());
    }
    out_ += '\n';
  }

  void BeginLine(int spaces) {
    line_start_ = column_ = std::max(spaces, 0);
    out_.append(static_cast<size_t>(column_), ' ');
  }

  const int columns_;
  std::string out_;
  int indent_ = 0;
  int column_ = 0;
  int line_start_ = 0;
};

}  // namespace

std::string ToPlainText(const Document& document, int columns) {
  TextDump dump(columns);
  dump.AddBlocks(document.blocks);
  return dump.Take();
}

}  // namespace page
