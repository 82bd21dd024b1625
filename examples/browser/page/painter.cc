// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/painter.h"

#include <algorithm>

#include "examples/browser/page/text_encoding.h"
#include "examples/browser/page/theme.h"

namespace page {

namespace {

uint8_t* PixelAt(const Bitmap& bitmap, int x, int y) {
  return bitmap.pixels +
         (static_cast<size_t>(y) * static_cast<size_t>(bitmap.width) +
          static_cast<size_t>(x)) *
             kBytesPerPixel;
}

void Put(uint8_t* pixel, Color color) {
  pixel[0] = color.red;
  pixel[1] = color.green;
  pixel[2] = color.blue;
  pixel[3] = 255;
}

void Blend(uint8_t* pixel, Color color, int coverage) {
  const auto mix = [coverage](uint8_t under, uint8_t over) {
    return static_cast<uint8_t>(
        (under * (255 - coverage) + over * coverage + 127) / 255);
  };
  pixel[0] = mix(pixel[0], color.red);
  pixel[1] = mix(pixel[1], color.green);
  pixel[2] = mix(pixel[2], color.blue);
}

// How many pixels a rounded corner takes from a row that is `distance` rows
// from the nearer edge.
int CornerInset(int radius, int distance) {
  if (distance >= radius)
    return 0;
  int inset = 0;
  const int dy = 2 * (radius - distance) - 1;
  while (inset < radius) {
    const int dx = 2 * (radius - inset) - 1;
    if (dx * dx + dy * dy <= 4 * radius * radius)
      break;
    ++inset;
  }
  return inset;
}

void PaintRect(const RectItem& rect, const Bitmap& bitmap) {
  const int top = std::max(rect.top, 0);
  const int bottom = std::min(rect.top + rect.height, bitmap.height);
  for (int y = top; y < bottom; ++y) {
    const int distance = std::min(y - rect.top, rect.top + rect.height - 1 - y);
    const int inset = CornerInset(rect.radius, distance);
    const int left = std::max(rect.left + inset, 0);
    const int right = std::min(rect.left + rect.width - inset, bitmap.width);
    for (int x = left; x < right; ++x)
      Put(PixelAt(bitmap, x, y), rect.color);
  }
}

// The average of the image's pixels that one pixel of the page covers.
void PaintImagePixel(const ImageItem& item,
                     const Image& image,
                     int column,
                     int row,
                     uint8_t* pixel) {
  const auto range = [](int index, int count, int source_count, int* begin,
                        int* end) {
    *begin = static_cast<int>(int64_t{index} * source_count / count);
    *end = std::max(*begin + 1, static_cast<int>(int64_t{index + 1} *
                                                 source_count / count));
  };
  int left, right, top, bottom;
  range(column, item.width, image.width, &left, &right);
  range(row, item.height, image.height, &top, &bottom);
  int64_t red = 0, green = 0, blue = 0, alpha = 0;
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      const uint8_t* const source =
          image.pixels.data() +
          (static_cast<size_t>(y) * static_cast<size_t>(image.width) +
           static_cast<size_t>(x)) *
              kBytesPerPixel;
      red += source[0] * source[3];
      green += source[1] * source[3];
      blue += source[2] * source[3];
      alpha += source[3];
    }
  }
  if (alpha == 0)
    return;
  const Color color = {static_cast<uint8_t>(red / alpha),
                       static_cast<uint8_t>(green / alpha),
                       static_cast<uint8_t>(blue / alpha)};
  const int64_t count = int64_t{right - left} * (bottom - top);
  Blend(pixel, color, static_cast<int>(alpha / count));
}

void PaintImage(const ImageItem& item,
                const Image& image,
                const Bitmap& bitmap) {
  const int rows = std::min(item.height, bitmap.height - item.top);
  const int columns = std::min(item.width, bitmap.width - item.left);
  for (int row = std::max(0, -item.top); row < rows; ++row) {
    for (int column = std::max(0, -item.left); column < columns; ++column) {
      PaintImagePixel(item, image, column, row,
                      PixelAt(bitmap, item.left + column, item.top + row));
    }
  }
}

void PaintGlyph(const Glyph& glyph,
                int x,
                int baseline,
                Color color,
                const Bitmap& bitmap) {
  const int left = x + glyph.left;
  const int top = baseline - glyph.top;
  const int first_row = std::max(0, -top);
  const int last_row = std::min(glyph.height, bitmap.height - top);
  const int first_column = std::max(0, -left);
  const int last_column = std::min(glyph.width, bitmap.width - left);
  for (int row = first_row; row < last_row; ++row) {
    const uint8_t* const coverage = glyph.coverage.data() + row * glyph.width;
    for (int column = first_column; column < last_column; ++column) {
      if (coverage[column])
        Blend(PixelAt(bitmap, left + column, top + row), color,
              coverage[column]);
    }
  }
}

void PaintText(const TextItem& item, Fonts* fonts, const Bitmap& bitmap) {
  const std::string_view text = item.text;
  int x = std::max(item.x, 0);
  size_t pos = 0;
  char32_t current = text.empty() ? 0 : NextCodePoint(text, &pos);
  while (current) {
    const char32_t next = pos < text.size() ? NextCodePoint(text, &pos) : 0;
    // Units to whole pixels and the nearest phase within the pixel.
    const int in_phases = (x * Fonts::kPhases + kUnit / 2) / kUnit;
    const Glyph& glyph =
        fonts->GlyphOf(current, item.style, in_phases % Fonts::kPhases);
    PaintGlyph(glyph, in_phases / Fonts::kPhases, item.baseline, item.color,
               bitmap);
    x += fonts->Advance(current, next, item.style);
    current = next;
  }
}

}  // namespace

void Paint(const DisplayList& list,
           const Images& images,
           Fonts* fonts,
           const Bitmap& bitmap) {
  PaintRect({0, 0, bitmap.width, bitmap.height, 0, theme::kPaper}, bitmap);
  for (const RectItem& rect : list.rects)
    PaintRect(rect, bitmap);
  for (const ImageItem& item : list.images)
    PaintImage(item, images[item.image], bitmap);
  for (const TextItem& text : list.texts)
    PaintText(text, fonts, bitmap);
}

}  // namespace page
