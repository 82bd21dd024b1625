// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_THEME_H_
#define EXAMPLES_BROWSER_PAGE_THEME_H_

#include <stdint.h>

namespace page {

struct Color {
  uint8_t red;
  uint8_t green;
  uint8_t blue;
};

// The look of every page, in one place. Lengths are in pixels.
namespace theme {

constexpr int kMarginX = 56;
constexpr int kMarginY = 48;

constexpr int kTextSize = 15;
constexpr int kMonoSize = 13;
constexpr int kSmallSize = 13;
constexpr int kHeadingSizes[] = {29, 23, 18, 16, 15, 14};
constexpr int kHeadingSpaceAbove[] = {36, 34, 26, 22, 20, 20};
constexpr int kHeadingSpaceBelow[] = {18, 14, 10, 8, 8, 8};

constexpr int kParagraphSpace = 14;
constexpr int kListItemSpace = 5;
constexpr int kListIndent = 30;
constexpr int kQuoteIndent = 22;
constexpr int kQuoteBarWidth = 4;
constexpr int kMaxIndent = 240;
constexpr int kMarkerGap = 9;

constexpr int kPanelPaddingX = 14;
constexpr int kPanelPaddingY = 11;
constexpr int kPanelRadius = 5;
constexpr int kCodeRadius = 3;
constexpr int kCellPaddingX = 10;
constexpr int kCellPaddingY = 6;

constexpr Color kPaper = {255, 255, 255};
constexpr Color kText = {36, 41, 47};
constexpr Color kHeading = {17, 24, 39};
constexpr Color kMuted = {107, 114, 128};
constexpr Color kLink = {9, 88, 186};
constexpr Color kLinkLine = {160, 190, 228};
constexpr Color kRule = {218, 222, 228};
constexpr Color kPanel = {244, 246, 248};
constexpr Color kCode = {236, 239, 242};
constexpr Color kHeaderCell = {238, 241, 245};
constexpr Color kQuoteBar = {203, 210, 219};

}  // namespace theme
}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_THEME_H_
