// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/layout.h"

#include <algorithm>

#include "examples/browser/page/block_layout.h"

namespace page {

namespace {

constexpr int kCutNoticeHeight = 44;

void AddCutNotice(DisplayList* list, Fonts* fonts) {
  TextItem notice;
  notice.text = "The page goes on; the picture ends here.";
  notice.style.size = theme::kSmallSize;
  notice.style.italic = true;
  notice.color = theme::kMuted;
  notice.baseline = list->height - kCutNoticeHeight / 2 + 4;
  notice.x =
      (list->width * kUnit - fonts->Width(notice.text, notice.style)) / 2;
  list->rects.push_back({0, list->height - kCutNoticeHeight, list->width,
                         kCutNoticeHeight, 0, theme::kPanel});
  list->texts.push_back(notice);
}

}  // namespace

DisplayList LayOut(const Document& document,
                   const Images& images,
                   Fonts* fonts,
                   int width,
                   int max_height) {
  DisplayList list;
  list.width = width;
  const int margin_x = std::min(theme::kMarginX, width / 10);
  BlockLayout layout(fonts, images,
                     max_height - kCutNoticeHeight - theme::kMarginY / 2,
                     &list);
  const int bottom = layout.AddBlocks(
      document.blocks, {margin_x, width - 2 * margin_x}, theme::kMarginY);
  list.height =
      list.cut ? max_height : std::min(bottom + theme::kMarginY, max_height);
  if (list.cut)
    AddCutNotice(&list, fonts);
  return list;
}

}  // namespace page
