// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_LINE_BREAKER_H_
#define EXAMPLES_BROWSER_PAGE_LINE_BREAKER_H_

#include <stddef.h>

#include <string_view>
#include <vector>

#include "examples/browser/page/document.h"
#include "examples/browser/page/fonts.h"

namespace page {

// The part of one run that stands on one line. Widths are in 64ths of a pixel.
struct LinePiece {
  const Run* run;
  std::string_view text;
  int width;
};

struct Line {
  std::vector<LinePiece> pieces;
  int width = 0;
  int size = 0;  // Of the largest text on it, in pixels.
};

// Breaks runs of text into lines, one at a time, so that text which nobody
// will see costs nothing. The runs and fonts outlive it.
class LineBreaker {
 public:
  enum class Spaces { kCollapse, kPreserve };

  LineBreaker(const std::vector<Run>& runs, Spaces spaces, Fonts* fonts);

  // Takes as much text as fits; a word wider than the line is broken anywhere.
  // False at the end.
  bool Next(int available_width, Line* line);

  // The widths that the text needs with as many and with as few line breaks as
  // may be.
  struct Extent {
    int narrowest = 0;
    int widest = 0;
  };
  static Extent Measure(const std::vector<Run>& runs,
                        Spaces spaces,
                        Fonts* fonts);

 private:
  struct Cursor {
    size_t run = 0;
    size_t pos = 0;

    bool operator==(const Cursor& other) const {
      return run == other.run && pos == other.pos;
    }
  };
  struct Character {
    char32_t code_point;
    char32_t next;  // Of the same run, or 0.
  };

  bool AtEnd() const { return cursor_.run >= runs_.size(); }
  Character Take();
  bool MayBreakAfter(const Character& character) const;
  void SkipSpaces();
  void Fill(Line* line, Cursor begin, Cursor end) const;

  const std::vector<Run>& runs_;
  const Spaces spaces_;
  Fonts* const fonts_;
  Cursor cursor_;
};

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_LINE_BREAKER_H_
