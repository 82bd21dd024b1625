// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_PAINTER_H_
#define EXAMPLES_BROWSER_PAGE_PAINTER_H_

#include <stddef.h>
#include <stdint.h>

#include "examples/browser/page/fonts.h"
#include "examples/browser/page/image.h"
#include "examples/browser/page/layout.h"

namespace page {

// Pixels that belong to someone else: red, green, blue, alpha, a byte each;
// the rows follow each other without a gap.
struct Bitmap {
  uint8_t* pixels;
  int width;
  int height;
};

constexpr size_t kBytesPerPixel = 4;

// Fills the bitmap: white paper, then everything on the list that lies on it.
void Paint(const DisplayList& list,
           const Images& images,
           Fonts* fonts,
           const Bitmap& bitmap);

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_PAINTER_H_
