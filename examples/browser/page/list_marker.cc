// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/list_marker.h"

#include <algorithm>

namespace page {

namespace {

std::string Letters(int number, char first) {
  std::string letters;
  for (; number > 0; number = (number - 1) / 26)
    letters.push_back(static_cast<char>(first + (number - 1) % 26));
  std::reverse(letters.begin(), letters.end());
  return letters;
}

std::string Roman(int number, bool upper) {
  struct Digit {
    int value;
    const char* text;
  };
  static constexpr Digit kDigits[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
      {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
      {5, "v"},    {4, "iv"},   {1, "i"}};
  std::string roman;
  for (const Digit& digit : kDigits) {
    for (; number >= digit.value; number -= digit.value)
      roman += digit.text;
  }
  if (upper) {
    std::transform(roman.begin(), roman.end(), roman.begin(),
                   [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  }
  return roman;
}

}  // namespace

std::string BulletMarker(size_t depth) {
  if (depth <= 1)
    return "\u2022";
  return depth == 2 ? "\u25E6" : "\u25AA";
}

std::string OrderedMarker(int number, char type) {
  const bool is_letter = type == 'a' || type == 'A';
  const bool is_roman = type == 'i' || type == 'I';
  if (is_letter && number > 0)
    return Letters(number, type) + ".";
  if (is_roman && number > 0 && number < 4000)
    return Roman(number, type == 'I') + ".";
  return std::to_string(number) + ".";
}

}  // namespace page
