// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/line_breaker.h"

#include <algorithm>

#include "examples/browser/page/text_encoding.h"

namespace page {

LineBreaker::LineBreaker(const std::vector<Run>& runs,
                         Spaces spaces,
                         Fonts* fonts)
    : runs_(runs), spaces_(spaces), fonts_(fonts) {}

bool LineBreaker::Next(int available_width, Line* line) {
  *line = Line();
  if (spaces_ == Spaces::kCollapse)
    SkipSpaces();
  if (AtEnd())
    return false;
  const Cursor begin = cursor_;
  Cursor last_break = begin;
  int width = 0;
  while (!AtEnd()) {
    const Cursor here = cursor_;
    const TextStyle& style = runs_[here.run].style;
    const Character character = Take();
    if (character.code_point == '\n') {
      Fill(line, begin, here);
      line->size = std::max(line->size, style.size);
      return true;
    }
    width += fonts_->Advance(character.code_point, character.next, style);
    if (width > available_width && !(here == begin)) {
      const bool whole_words =
          character.code_point != ' ' && !(last_break == begin);
      cursor_ = whole_words ? last_break : here;
      Fill(line, begin, cursor_);
      return true;
    }
    if (MayBreakAfter(character))
      last_break = cursor_;
  }
  Fill(line, begin, cursor_);
  return true;
}

// static
LineBreaker::Extent LineBreaker::Measure(const std::vector<Run>& runs,
                                         Spaces spaces,
                                         Fonts* fonts) {
  LineBreaker breaker(runs, spaces, fonts);
  Extent extent;
  int line = 0;
  int word = 0;
  while (!breaker.AtEnd()) {
    const TextStyle& style = runs[breaker.cursor_.run].style;
    const Character character = breaker.Take();
    if (character.code_point == '\n') {
      line = word = 0;
      continue;
    }
    const int advance =
        fonts->Advance(character.code_point, character.next, style);
    line += advance;
    word += character.code_point == ' ' ? 0 : advance;
    extent.widest = std::max(extent.widest, line);
    extent.narrowest = std::max(extent.narrowest, word);
    if (breaker.MayBreakAfter(character))
      word = 0;
  }
  return extent;
}

LineBreaker::Character LineBreaker::Take() {
  const std::string_view text = runs_[cursor_.run].text;
  const char32_t code_point = NextCodePoint(text, &cursor_.pos);
  if (cursor_.pos >= text.size()) {
    ++cursor_.run;
    cursor_.pos = 0;
    return {code_point, 0};
  }
  size_t peek = cursor_.pos;
  return {code_point, NextCodePoint(text, &peek)};
}

bool LineBreaker::MayBreakAfter(const Character& character) const {
  switch (character.code_point) {
    case ' ':
    case 0x200B:  // Zero width space.
    case 0x2014:  // Em dash.
      return true;
    case '-':
    case '/':
      // Not within "-1", "--flag" and "//".
      return (character.next >= 'A' && character.next <= 'Z') ||
             (character.next >= 'a' && character.next <= 'z');
    default:
      return IsIdeographic(character.code_point) ||
             IsIdeographic(character.next);
  }
}

void LineBreaker::SkipSpaces() {
  while (!AtEnd()) {
    const Cursor here = cursor_;
    if (Take().code_point != ' ') {
      cursor_ = here;
      return;
    }
  }
}

void LineBreaker::Fill(Line* line, Cursor begin, Cursor end) const {
  for (size_t i = begin.run; i <= end.run && i < runs_.size(); ++i) {
    const std::string_view text = runs_[i].text;
    const size_t from = i == begin.run ? begin.pos : 0;
    const size_t to = i == end.run ? end.pos : text.size();
    if (from < to)
      line->pieces.push_back({&runs_[i], text.substr(from, to - from), 0});
  }
  // Spaces at the end of a line are neither drawn nor underlined.
  while (!line->pieces.empty()) {
    std::string_view& text = line->pieces.back().text;
    text = text.substr(0, text.find_last_not_of(' ') + 1);
    if (!text.empty())
      break;
    line->size = std::max(line->size, line->pieces.back().run->style.size);
    line->pieces.pop_back();
  }
  for (LinePiece& piece : line->pieces) {
    piece.width = fonts_->Width(piece.text, piece.run->style);
    line->width += piece.width;
    line->size = std::max(line->size, piece.run->style.size);
  }
}

}  // namespace page
