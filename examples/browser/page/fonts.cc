// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/fonts.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <string_view>
#include <utility>

#include "examples/browser/page/text_encoding.h"

namespace page {

namespace {

constexpr size_t kMaxCachedGlyphs = 1 << 14;
constexpr FT_Int32 kLoadFlags = FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP;

bool IsInvisibleCharacter(char32_t c) {
  return c < 0x20 || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF ||
         (c >= 0xFE00 && c <= 0xFE0F);
}

Typeface TypefaceOf(const TextStyle& style) {
  if (style.mono)
    return style.bold ? Typeface::kMonoBold : Typeface::kMono;
  return style.bold ? Typeface::kSansBold : Typeface::kSans;
}

}  // namespace

struct Fonts::Face {
  ~Face() { FT_Done_Face(handle); }

  FT_Face handle = nullptr;
  Typeface typeface = Typeface::kSans;
  int size = 0;
};

Fonts::Fonts() = default;

Fonts::~Fonts() {
  for (auto& face : faces_)
    face.reset();
  if (library_)
    FT_Done_FreeType(library_);
}

// static
std::unique_ptr<Fonts> Fonts::Create(FontFiles files) {
  std::unique_ptr<Fonts> fonts(new Fonts);
  fonts->files_ = std::move(files);
  if (FT_Init_FreeType(&fonts->library_) != 0)
    return nullptr;
  for (size_t i = 0; i < kTypefaceCount; ++i) {
    const std::string& file = fonts->files_[i];
    FT_Face handle = nullptr;
    if (FT_New_Memory_Face(fonts->library_,
                           reinterpret_cast<const FT_Byte*>(file.data()),
                           static_cast<FT_Long>(file.size()), 0, &handle)) {
      return nullptr;
    }
    fonts->faces_[i] = std::make_unique<Face>();
    fonts->faces_[i]->handle = handle;
    fonts->faces_[i]->typeface = static_cast<Typeface>(i);
    if (!FT_IS_SCALABLE(handle))
      return nullptr;
  }
  return fonts;
}

int Fonts::Width(std::string_view text, const TextStyle& style) {
  int width = 0;
  size_t pos = 0;
  char32_t current = text.empty() ? 0 : NextCodePoint(text, &pos);
  while (current) {
    const char32_t next = pos < text.size() ? NextCodePoint(text, &pos) : 0;
    width += Advance(current, next, style);
    current = next;
  }
  return width;
}

int Fonts::Advance(char32_t code_point, char32_t next, const TextStyle& style) {
  if (IsInvisibleCharacter(code_point))
    return 0;
  Face* const face = FaceFor(code_point, style);
  const unsigned index = FT_Get_Char_Index(face->handle, code_point);
  const uint64_t key = static_cast<uint64_t>(face->typeface) << 56 |
                       static_cast<uint64_t>(style.size) << 32 | index;
  auto cached = advances_.find(key);
  if (cached == advances_.end()) {
    Sized(face->typeface, style.size);
    cached = advances_.emplace(key, MeasureAdvance(face, index)).first;
  }
  int advance = cached->second;
  const bool kerned = !style.mono && code_point != ' ' && next > ' ';
  if (kerned && FT_HAS_KERNING(face->handle)) {
    FT_Vector kerning = {0, 0};
    Sized(face->typeface, style.size);
    FT_Get_Kerning(face->handle, index, FT_Get_Char_Index(face->handle, next),
                   FT_KERNING_UNFITTED, &kerning);
    advance += static_cast<int>(kerning.x);
  }
  return advance;
}

const Glyph& Fonts::GlyphOf(char32_t code_point,
                            const TextStyle& style,
                            int phase) {
  Face* const face = FaceFor(code_point, style);
  const uint64_t key = static_cast<uint64_t>(code_point) |
                       static_cast<uint64_t>(face->typeface) << 24 |
                       static_cast<uint64_t>(phase) << 32 |
                       static_cast<uint64_t>(style.italic) << 40 |
                       static_cast<uint64_t>(style.size) << 48;
  const auto cached = glyphs_.find(key);
  if (cached != glyphs_.end())
    return cached->second;
  if (glyphs_.size() >= kMaxCachedGlyphs)
    glyphs_.clear();
  Glyph& glyph = glyphs_[key];
  Sized(face->typeface, style.size);
  const unsigned index = FT_Get_Char_Index(face->handle, code_point);
  if (IsInvisibleCharacter(code_point) ||
      FT_Load_Glyph(face->handle, index, kLoadFlags) != 0) {
    return glyph;
  }
  FT_GlyphSlot slot = face->handle->glyph;
  if (style.italic) {
    const FT_Matrix slant = {0x10000, 0x0366A, 0, 0x10000};
    FT_Outline_Transform(&slot->outline, &slant);
  }
  FT_Outline_Translate(&slot->outline, phase * kUnit / kPhases, 0);
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0)
    return glyph;
  glyph.left = slot->bitmap_left;
  glyph.top = slot->bitmap_top;
  glyph.width = static_cast<int>(slot->bitmap.width);
  glyph.height = static_cast<int>(slot->bitmap.rows);
  glyph.coverage.reserve(static_cast<size_t>(glyph.width) *
                         static_cast<size_t>(glyph.height));
  for (int row = 0; row < glyph.height; ++row) {
    const uint8_t* const line = slot->bitmap.buffer + row * slot->bitmap.pitch;
    glyph.coverage.insert(glyph.coverage.end(), line, line + glyph.width);
  }
  return glyph;
}

// static
int Fonts::Ascent(int size) {
  return (size * 3 + 2) / 4;
}

// The style's own font, or the plain one if only that has the character.
Fonts::Face* Fonts::FaceFor(char32_t code_point, const TextStyle& style) {
  Face* const own = faces_[static_cast<size_t>(TypefaceOf(style))].get();
  if (code_point < 0x80 || FT_Get_Char_Index(own->handle, code_point) != 0)
    return own;
  Face* const plain = faces_[static_cast<size_t>(Typeface::kSans)].get();
  return FT_Get_Char_Index(plain->handle, code_point) != 0 ? plain : own;
}

Fonts::Face* Fonts::Sized(Typeface typeface, int size) {
  Face* const face = faces_[static_cast<size_t>(typeface)].get();
  if (face->size != size) {
    FT_Set_Pixel_Sizes(face->handle, 0, static_cast<FT_UInt>(size));
    face->size = size;
  }
  return face;
}

int Fonts::MeasureAdvance(Face* face, unsigned glyph_index) {
  if (FT_Load_Glyph(face->handle, glyph_index, kLoadFlags) != 0)
    return 0;
  // 16.16 and not rounded by hinting: letters keep their natural distance.
  return static_cast<int>(face->handle->glyph->linearHoriAdvance / 1024);
}

}  // namespace page
