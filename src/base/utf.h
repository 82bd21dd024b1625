// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Conversion between UTF-8, UTF-16 and UTF-32, told apart by the size of a
// unit. One malformed sequence becomes one U+FFFD.

#ifndef SRC_BASE_UTF_H_
#define SRC_BASE_UTF_H_

#include <stddef.h>

#include "base/basictypes.h"

namespace base {
namespace internal {

const uint32 kReplacementCharacter = 0xFFFD;
const uint32 kMalformed = 0xFFFFFFFF;

inline bool IsScalarValue(uint32 c) {
  return c < 0xD800 || (c > 0xDFFF && c <= 0x10FFFF);
}

// Reads a lead byte and as many of the trail bytes it asks for as are there.
template <typename Unit>
uint32 DecodeUTF8(const Unit** position, const Unit* end) {
  static const uint32 kSmallest[] = {0, 0x80, 0x800, 0x10000};
  const uint8 lead = static_cast<uint8>(*(*position)++);
  if (lead < 0x80)
    return lead;
  if (lead < 0xC0 || lead > 0xF7)
    return kMalformed;
  const int trail_bytes = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  uint32 c = lead & (0x3F >> trail_bytes);
  for (int i = 0; i < trail_bytes; ++i) {
    if (*position == end || (static_cast<uint8>(**position) & 0xC0) != 0x80)
      return kMalformed;
    c = c << 6 | (static_cast<uint8>(*(*position)++) & 0x3F);
  }
  return c >= kSmallest[trail_bytes] && IsScalarValue(c) ? c : kMalformed;
}

template <typename Unit>
uint32 DecodeUTF16(const Unit** position, const Unit* end) {
  const uint32 lead = static_cast<uint16>(*(*position)++);
  if (lead < 0xD800 || lead > 0xDFFF)
    return lead;
  if (lead > 0xDBFF || *position == end)
    return kMalformed;
  const uint32 trail = static_cast<uint16>(**position);
  if (trail < 0xDC00 || trail > 0xDFFF)
    return kMalformed;
  ++*position;
  return 0x10000 + ((lead - 0xD800) << 10) + (trail - 0xDC00);
}

// Steps over one sequence; there must be at least one unit.
template <typename Unit>
uint32 DecodeCodePoint(const Unit** position, const Unit* end) {
  if constexpr (sizeof(Unit) == 1) {
    return DecodeUTF8(position, end);
  } else if constexpr (sizeof(Unit) == 2) {
    return DecodeUTF16(position, end);
  } else {
    const uint32 c = static_cast<uint32>(*(*position)++);
    return IsScalarValue(c) ? c : kMalformed;
  }
}

// |c| must be a scalar value.
template <typename String>
void AppendCodePoint(uint32 c, String* out) {
  typedef typename String::value_type Unit;
  if constexpr (sizeof(Unit) == 1) {
    if (c < 0x80) {
      out->push_back(static_cast<Unit>(c));
      return;
    }
    if (c < 0x800) {
      out->push_back(static_cast<Unit>(0xC0 | c >> 6));
    } else {
      if (c < 0x10000) {
        out->push_back(static_cast<Unit>(0xE0 | c >> 12));
      } else {
        out->push_back(static_cast<Unit>(0xF0 | c >> 18));
        out->push_back(static_cast<Unit>(0x80 | (c >> 12 & 0x3F)));
      }
      out->push_back(static_cast<Unit>(0x80 | (c >> 6 & 0x3F)));
    }
    out->push_back(static_cast<Unit>(0x80 | (c & 0x3F)));
  } else if constexpr (sizeof(Unit) == 2) {
    if (c >= 0x10000) {
      out->push_back(static_cast<Unit>(0xD7C0 + (c >> 10)));
      c = 0xDC00 | (c & 0x3FF);
    }
    out->push_back(static_cast<Unit>(c));
  } else {
    out->push_back(static_cast<Unit>(c));
  }
}

// Replaces |*out|. Returns whether all of the input was well-formed.
template <typename Unit, typename String>
bool Transcode(const Unit* src, size_t length, String* out) {
  bool well_formed = true;
  out->clear();
  out->reserve(length);
  const Unit* const end = src + length;
  while (src != end) {
    uint32 c = DecodeCodePoint(&src, end);
    if (c == kMalformed) {
      well_formed = false;
      c = kReplacementCharacter;
    }
    AppendCodePoint(c, out);
  }
  return well_formed;
}

}  // namespace internal
}  // namespace base

#endif  // SRC_BASE_UTF_H_
