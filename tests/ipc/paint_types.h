// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Types that exist without any message and travel in paint_messages.h.

#ifndef TESTS_IPC_PAINT_TYPES_H_
#define TESTS_IPC_PAINT_TYPES_H_

#include <string>
#include <vector>

namespace paint {

enum Colour {
  COLOUR_RED,
  COLOUR_GREEN,
  COLOUR_BLUE,
  COLOUR_LAST = COLOUR_BLUE
};

enum class Width : unsigned char { kThin = 1, kThick = 250 };

enum Flags { FLAG_FILLED = 1, FLAG_DASHED = 2, FLAG_HIDDEN = 4 };

enum Shade { SHADE_ANY = 1 << 20 };

struct Point {
  int x = 0;
  int y = 0;
};

struct Shape {
  Colour colour = COLOUR_RED;
  std::string name;
};

struct Circle : Shape {
  Point centre;
  double radius = 0;
};

// Contains itself.
struct Group {
  int id = 0;
  std::vector<Group> parts;
};

}  // namespace paint

#endif  // TESTS_IPC_PAINT_TYPES_H_
