// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_PAGE_TEXT_ENCODING_H_
#define EXAMPLES_BROWSER_PAGE_TEXT_ENCODING_H_

#include <stddef.h>

#include <string>
#include <string_view>

namespace page {

// Returns the code point at *pos and moves *pos past it. A byte that starts no
// valid sequence is returned as U+FFFD and skipped alone. *pos < text.size().
char32_t NextCodePoint(std::string_view text, size_t* pos);

void AppendCodePoint(char32_t code_point, std::string* text);

// Whether lines may break before and after this character without a space.
bool IsIdeographic(char32_t code_point);

// Turns the bytes of a document into UTF-8. A byte order mark wins, then, for
// HTML, the charset the document declares about itself; otherwise UTF-8 is
// assumed and every byte that does not fit is read as windows-1252.
std::string DecodeToUtf8(std::string_view bytes, bool is_html);

// Every stretch of white space becomes one space; none is left at the ends.
std::string CollapseWhiteSpace(std::string_view text);

}  // namespace page

#endif  // EXAMPLES_BROWSER_PAGE_TEXT_ENCODING_H_
