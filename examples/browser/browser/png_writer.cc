// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/png_writer.h"

#include <png.h>
#include <stdio.h>

#include "base/files/file_util.h"

bool WritePng(const base::FilePath& path,
              const uint8_t* pixels,
              const PageSize& size) {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(size.width);
  image.height = static_cast<png_uint_32>(size.height);
  image.format = PNG_FORMAT_RGBA;
  image.flags = PNG_IMAGE_FLAG_FAST;
  FILE* const file = base::OpenFile(path, "wb");
  if (!file)
    return false;
  const bool written =
      png_image_write_to_stdio(&image, file, 0, pixels, 0, nullptr) != 0;
  return base::CloseFile(file) && written;
}
