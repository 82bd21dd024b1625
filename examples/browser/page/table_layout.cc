// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <stddef.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "examples/browser/page/block_layout.h"
#include "examples/browser/page/theme.h"

namespace page {

namespace {

constexpr int kMaxColumns = 32;
constexpr int kNarrowestCell = 2 * theme::kCellPaddingX + 8;

// A cell with its place in the grid of its table.
struct PlacedCell {
  const TableCell* cell;
  size_t row;
  int column;
  int column_span;
  size_t last_row;
};

struct Grid {
  std::vector<PlacedCell> cells;  // Row by row.
  int columns = 0;
};

// Cells beyond the last column are dropped.
Grid PlaceCells(const Block& table) {
  Grid grid;
  std::vector<size_t> taken_until(kMaxColumns, 0);  // The first free row.
  for (size_t row = 0; row < table.rows.size(); ++row) {
    int column = 0;
    for (const TableCell& cell : table.rows[row].cells) {
      while (column < kMaxColumns && taken_until[column] > row)
        ++column;
      if (column == kMaxColumns)
        break;
      const int span = std::min(cell.column_span, kMaxColumns - column);
      const size_t last_row =
          std::min(row + cell.row_span, table.rows.size()) - 1;
      grid.cells.push_back({&cell, row, column, span, last_row});
      std::fill_n(taken_until.begin() + column, span, last_row + 1);
      column += span;
      grid.columns = std::max(grid.columns, column);
    }
  }
  return grid;
}

// Makes the columns [first, first + count) together at least `needed` wide.
void Widen(std::vector<int>* widths, int first, int count, int needed) {
  const auto begin = widths->begin() + first;
  const int missing = needed - std::accumulate(begin, begin + count, 0);
  if (missing <= 0)
    return;
  for (int i = 0; i < count; ++i)
    begin[i] += missing * (i + 1) / count - missing * i / count;
}

struct ColumnExtents {
  std::vector<int> narrowest;
  std::vector<int> widest;
};

ColumnExtents MeasureColumns(const Grid& grid, BlockLayout* layout) {
  ColumnExtents extents;
  extents.narrowest.assign(grid.columns, kNarrowestCell);
  extents.widest.assign(grid.columns, kNarrowestCell);
  // Cells of one column decide first; wider ones add what is still missing.
  for (const bool spanning : {false, true}) {
    for (const PlacedCell& placed : grid.cells) {
      if ((placed.column_span > 1) != spanning)
        continue;
      const LineBreaker::Extent extent = layout->Measure(placed.cell->blocks);
      const int padding = 2 * theme::kCellPaddingX;
      Widen(&extents.narrowest, placed.column, placed.column_span,
            extent.narrowest + padding);
      Widen(&extents.widest, placed.column, placed.column_span,
            extent.widest + padding);
    }
  }
  return extents;
}

int Sum(const std::vector<int>& values) {
  return std::accumulate(values.begin(), values.end(), 0);
}

// As wide as the content wants if there is room; otherwise every column gets
// its narrowest width and a fair share of the rest.
std::vector<int> ChooseWidths(const ColumnExtents& extents, int available) {
  const int widest = Sum(extents.widest);
  const int narrowest = Sum(extents.narrowest);
  if (widest <= available)
    return extents.widest;
  std::vector<int> widths = extents.narrowest;
  for (size_t i = 0; i < widths.size(); ++i) {
    if (narrowest > available) {
      widths[i] = static_cast<int>(static_cast<long long>(widths[i]) *
                                   available / narrowest);
    } else {
      const long long wish = extents.widest[i] - extents.narrowest[i];
      widths[i] += static_cast<int>(wish * (available - narrowest) /
                                    (widest - narrowest));
    }
  }
  return widths;
}

}  // namespace

LineBreaker::Extent BlockLayout::MeasureTable(const Block& table) {
  const Grid grid = PlaceCells(table);
  const ColumnExtents extents = MeasureColumns(grid, this);
  return {Sum(extents.narrowest), Sum(extents.widest)};
}

int BlockLayout::AddTable(const Block& table, Column column, int y) {
  const Grid grid = PlaceCells(table);
  const std::vector<int> widths =
      ChooseWidths(MeasureColumns(grid, this), column.width);
  std::vector<int> lefts(1, column.left);
  for (int width : widths)
    lefts.push_back(lefts.back() + width);
  const int full_width = lefts.back() - lefts.front();
  // Cells may reach down into later rows; a row ends below all that end in it.
  std::vector<int> bottoms(table.rows.size(), 0);
  size_t next = 0;
  for (size_t row = 0; row < table.rows.size() && !is_cut(); ++row) {
    const int top = y;
    std::vector<size_t> tints;
    for (; next < grid.cells.size() && grid.cells[next].row == row; ++next) {
      const PlacedCell& placed = grid.cells[next];
      const int left = lefts[placed.column];
      const int right = lefts[placed.column + placed.column_span];
      const int padding = std::min(theme::kCellPaddingX, (right - left) / 4);
      if (placed.cell->header && table.ruled)
        tints.push_back(
            AddRect(left, top, right - left, theme::kHeaderCell, 0));
      const int bottom = AddBlocks(placed.cell->blocks,
                                   {left + padding, right - left - 2 * padding},
                                   top + theme::kCellPaddingY);
      bottoms[placed.last_row] =
          std::max(bottoms[placed.last_row], bottom + theme::kCellPaddingY);
    }
    y = std::max(y, bottoms[row]);
    for (size_t tint : tints)
      EndRect(tint, y);
    if (table.ruled && y > top) {
      EndRect(AddRect(column.left, y, full_width, theme::kRule, 0), y + 1);
      ++y;
    }
  }
  return y;
}

}  // namespace page
