// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_LAYOUT_H_
#define EXAMPLES_BROWSER_PAGE_LAYOUT_H_

#include <stddef.h>

#include <string>
#include <vector>

#include "examples/browser/page/document.h"
#include "examples/browser/page/fonts.h"
#include "examples/browser/page/image.h"
#include "examples/browser/page/theme.h"

namespace page {

// A filled rectangle, in pixels.
struct RectItem {
  int left;
  int top;
  int width;
  int height;
  int radius;  // Of its corners.
  Color color;
};

struct TextItem {
  int x;         // In 64ths of a pixel.
  int baseline;  // In pixels.
  std::string text;
  TextStyle style;
  Color color;
};

struct ImageItem {
  int left;
  int top;
  int width;
  int height;
  size_t image;  // In Images.
};

// All that is to be drawn: the rectangles in order, then the images, then
// the texts.
struct DisplayList {
  int width = 0;
  int height = 0;
  bool cut = false;  // The page goes on below.
  std::vector<RectItem> rects;
  std::vector<ImageItem> images;
  std::vector<TextItem> texts;
};

// Arranges a document on a page of `width` pixels that is as tall as needed,
// but no taller than `max_height`; what does not fit costs no time.
DisplayList LayOut(const Document& document,
                   const Images& images,
                   Fonts* fonts,
                   int width,
                   int max_height);

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_LAYOUT_H_
