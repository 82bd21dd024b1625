// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_TYPES_H_
#define EXAMPLES_BROWSER_PAGE_TYPES_H_

#include <stddef.h>
#include <stdint.h>

#include <string>

// Ordinary types that travel in messages (renderer_messages.h says how), and
// the rules that both processes keep. The browser checks them: a renderer that
// breaks one is not our renderer any more.

enum PageKind {
  PAGE_KIND_HTML,
  PAGE_KIND_PLAIN_TEXT,
  PAGE_KIND_UNKNOWN,  // The renderer looks at the first bytes.
  PAGE_KIND_LAST = PAGE_KIND_UNKNOWN
};

// How a renderer says which document it wants.
enum DocumentKey {
  DOCUMENT_BY_ID,    // The page itself.
  DOCUMENT_BY_NAME,  // A file beside it; see IsPlainDocumentName().
  DOCUMENT_KEY_LAST = DOCUMENT_BY_NAME
};

enum DocumentStatus {
  DOCUMENT_OPENED,
  DOCUMENT_NOT_FOUND,
  DOCUMENT_STATUS_LAST = DOCUMENT_NOT_FOUND
};

enum RenderError {
  RENDER_ERROR_NO_FONTS,
  RENDER_ERROR_NO_DOCUMENT,
  RENDER_ERROR_TOO_LARGE,
  RENDER_ERROR_NO_BITMAP,
  RENDER_ERROR_LAST = RENDER_ERROR_NO_BITMAP
};

// In pixels of four bytes: red, green, blue, alpha.
struct PageSize {
  int width = 0;
  int height = 0;
};

const int kPageWidth = 800;
const int kMaxPageHeight = 16384;
const int64_t kMaxDocumentBytes = 32 * 1024 * 1024;

// The same in both processes, because both call it.
inline size_t BitmapBytes(const PageSize& size) {
  return static_cast<size_t>(size.width) * static_cast<size_t>(size.height) * 4;
}

// Whether a picture may have this size.
inline bool IsPageSize(const PageSize& size) {
  return size.width == kPageWidth && size.height > 0 &&
         size.height <= kMaxPageHeight;
}

// Whether `name` can only mean something inside the folder it is looked up in:
// relative, no empty part, no "." or "..", no NUL, and short.
bool IsPlainDocumentName(const std::string& name);

#endif  // EXAMPLES_BROWSER_PAGE_TYPES_H_
