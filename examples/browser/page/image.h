// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_IMAGE_H_
#define EXAMPLES_BROWSER_PAGE_IMAGE_H_

#include <stdint.h>

#include <string>
#include <vector>

namespace page {

// Decoded pixels: red, green, blue, alpha. Without any it stands for an image
// that could not be had; then its alternative text is shown.
struct Image {
  int width = 0;
  int height = 0;
  std::vector<uint8_t> pixels;
};

// In the order of Document::images.
typedef std::vector<Image> Images;

// An image without pixels if the bytes are no PNG file, or an unreasonably
// large one.
Image DecodePng(const std::string& bytes);

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_IMAGE_H_
