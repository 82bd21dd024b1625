// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_DOCUMENT_H_
#define EXAMPLES_BROWSER_PAGE_DOCUMENT_H_

#include <stddef.h>
#include <stdint.h>

#include <string>
#include <vector>

namespace page {

// What a page becomes once its markup is understood: blocks, one below the
// other, made of runs of text. Lengths are in pixels.

struct TextStyle {
  int size = 15;
  bool bold = false;
  bool italic = false;
  bool mono = false;
  bool code = false;  // Inline code: drawn on a tinted background.
  bool link = false;
  bool underline = false;
  bool strike = false;
  bool muted = false;
  int raise = 0;  // Moves the baseline up (superscript) or down (subscript).

  bool operator==(const TextStyle& other) const {
    return size == other.size && bold == other.bold && italic == other.italic &&
           mono == other.mono && code == other.code && link == other.link &&
           underline == other.underline && strike == other.strike &&
           muted == other.muted && raise == other.raise;
  }
};

// UTF-8 text of one style. A newline in it breaks the line.
struct Run {
  std::string text;
  TextStyle style;
};

struct TableRow;

struct Block {
  enum class Kind : uint8_t { kText, kPreformatted, kRule, kTable, kImage };

  Kind kind = Kind::kText;
  uint8_t heading_level = 0;  // 1 to 6, or 0.
  bool centered = false;
  bool ruled = false;           // A table that shows its lines.
  bool panel = false;           // Preformatted text on a tinted panel.
  int indent = 0;               // From the left edge of the container.
  int space_above = 0;          // To the block before it, if there is one.
  std::vector<int> quote_bars;  // Offsets of the bars left of a quotation.
  std::string marker;           // Drawn left of the first line of a list item.
  std::vector<Run> runs;
  std::vector<TableRow> rows;

  // Of an image, whose alternative text is in `runs`.
  size_t image = 0;     // In Document::images.
  int image_width = 0;  // As the page wants it; 0 if it does not say.
  int image_height = 0;
};

struct TableCell {
  std::vector<Block> blocks;
  bool header = false;
  int column_span = 1;
  int row_span = 1;
};

struct TableRow {
  std::vector<TableCell> cells;
};

struct Document {
  std::string title;
  std::vector<Block> blocks;
  std::vector<std::string> images;  // References, each once.
};

enum class Format : uint8_t { kHtml, kPlainText };

// Looks at the first bytes for something that only HTML starts with.
Format GuessFormat(const std::string& bytes);

// Understands `bytes`, in whatever charset. Never fails: what is not
// understood is shown as text or left out.
Document ParseDocument(const std::string& bytes, Format format);

// The document as plain text, wrapped at `columns` characters.
std::string ToPlainText(const Document& document, int columns);

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_DOCUMENT_H_
