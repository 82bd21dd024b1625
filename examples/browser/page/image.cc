// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/image.h"

#include <png.h>

namespace page {

namespace {

constexpr png_uint_32 kMaxSide = 8192;
constexpr png_uint_32 kMaxPixels = 16 * 1024 * 1024;

}  // namespace

Image DecodePng(const std::string& bytes) {
  Image image;
  png_image decoder = {};
  decoder.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(&decoder, bytes.data(), bytes.size()))
    return image;
  if (decoder.width > kMaxSide || decoder.height > kMaxSide ||
      decoder.width * decoder.height > kMaxPixels) {
    png_image_free(&decoder);
    return image;
  }
  decoder.format = PNG_FORMAT_RGBA;
  image.pixels.resize(PNG_IMAGE_SIZE(decoder));
  if (!png_image_finish_read(&decoder, nullptr, image.pixels.data(), 0,
                             nullptr)) {
    return Image();
  }
  image.width = static_cast<int>(decoder.width);
  image.height = static_cast<int>(decoder.height);
  return image;
}

}  // namespace page
