// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_FONTS_H_
#define EXAMPLES_BROWSER_PAGE_FONTS_H_

#include <stddef.h>
#include <stdint.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "examples/browser/page/document.h"

typedef struct FT_LibraryRec_* FT_Library;
typedef struct FT_FaceRec_* FT_Face;

namespace page {

enum class Typeface : uint8_t { kSans, kSansBold, kMono, kMonoBold };
constexpr size_t kTypefaceCount = 4;

// Widths and positions of text are counted in 64ths of a pixel.
constexpr int kUnit = 64;

// A drawn character: `coverage` has width * height bytes, top row first.
struct Glyph {
  int left = 0;  // From the pen to the first column.
  int top = 0;   // From the baseline up to the first row.
  int width = 0;
  int height = 0;
  std::vector<uint8_t> coverage;
};

// Measures and draws characters of fonts that it was given as bytes: it opens
// no file. One thread.
class Fonts {
 public:
  typedef std::array<std::string, kTypefaceCount> FontFiles;

  // The text is drawn at one of this many positions within a pixel.
  static constexpr int kPhases = 4;

  // Null if a file is not a scalable font.
  static std::unique_ptr<Fonts> Create(FontFiles files);
  ~Fonts();

  // Of the text set as one line.
  int Width(std::string_view text, const TextStyle& style);

  // The step from one character to the one after it; 0 ends a text.
  int Advance(char32_t code_point, char32_t next, const TextStyle& style);

  // Valid until the next call. `phase` is in [0, kPhases).
  const Glyph& GlyphOf(char32_t code_point, const TextStyle& style, int phase);

  // From the baseline to the top of the tallest letters, in pixels.
  static int Ascent(int size);

 private:
  struct Face;

  Fonts();

  Face* FaceFor(char32_t code_point, const TextStyle& style);
  Face* Sized(Typeface typeface, int size);
  int MeasureAdvance(Face* face, unsigned glyph_index);

  FontFiles files_;
  FT_Library library_ = nullptr;
  std::array<std::unique_ptr<Face>, kTypefaceCount> faces_;
  std::unordered_map<uint64_t, Glyph> glyphs_;
  std::unordered_map<uint64_t, int> advances_;
};

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_FONTS_H_
