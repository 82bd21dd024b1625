// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/document.h"

#include <algorithm>
#include <cctype>

#include "examples/browser/page/block_builder.h"
#include "examples/browser/page/html_guard.h"
#include "examples/browser/page/html_reader.h"
#include "examples/browser/page/html_tree.h"
#include "examples/browser/page/text_encoding.h"
#include "examples/browser/page/theme.h"

namespace page {

namespace {

Document ReadPlainText(const std::string& text) {
  FlowState state;
  state.preformatted = true;
  state.style.mono = true;
  state.style.size = theme::kMonoSize;
  BlockBuilder builder;
  builder.AddText(state, text);
  Document document;
  document.blocks = builder.TakeBlocks();
  for (Block& block : document.blocks)
    block.panel = false;
  const size_t start = text.find_first_not_of(" \t\r\n\f");
  if (start != std::string::npos) {
    const size_t end = std::min(text.find('\n', start), start + 200);
    document.title = CollapseWhiteSpace(text.substr(start, end - start));
  }
  return document;
}

}  // namespace

Format GuessFormat(const std::string& bytes) {
  std::string start = bytes.substr(0, 512);
  std::transform(start.begin(), start.end(), start.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  for (const char* sign : {"<!doctype html", "<html", "<head", "<body"}) {
    if (start.find(sign) != std::string::npos)
      return Format::kHtml;
  }
  return Format::kPlainText;
}

Document ParseDocument(const std::string& bytes, Format format) {
  const std::string text = DecodeToUtf8(bytes, format == Format::kHtml);
  if (format == Format::kPlainText)
    return ReadPlainText(text);
  const HtmlTree tree(LimitNesting(text));
  return HtmlReader().Read(tree);
}

}  // namespace page
