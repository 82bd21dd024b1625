// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/html_reader.h"

#include <string.h>

#include <algorithm>
#include <utility>

#include "examples/browser/page/html_elements.h"
#include "examples/browser/page/list_marker.h"
#include "examples/browser/page/text_encoding.h"
#include "examples/browser/page/theme.h"

namespace page {

namespace {

constexpr size_t kMaxImages = 64;  // Different ones, on a page.

bool IsTextNode(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA ||
         node->type == GUMBO_NODE_WHITESPACE;
}

}  // namespace

HtmlReader::HtmlReader() = default;

HtmlReader::~HtmlReader() = default;

Document HtmlReader::Read(const HtmlTree& tree) {
  Visit(tree.root());
  while (!frames_.empty()) {
    const size_t top = frames_.size() - 1;
    const GumboVector& children = frames_[top].element->v.element.children;
    if (frames_[top].next_child < children.length) {
      const size_t child = frames_[top].next_child++;
      Visit(static_cast<const GumboNode*>(children.data[child]));
      continue;
    }
    const Frame frame = std::move(frames_.back());
    frames_.pop_back();
    Leave(frame);
  }
  Document document;
  document.title = std::move(title_);
  document.blocks = builder_.TakeBlocks();
  document.images = std::move(images_);
  return document;
}

void HtmlReader::Visit(const GumboNode* node) {
  if (IsTextNode(node))
    builder_.AddText(state_, node->v.text.text);
  else if (IsElement(node, GUMBO_TAG_HEAD))
    ReadTitle(node);
  else if (node->type == GUMBO_NODE_ELEMENT && !IsInvisible(node))
    Enter(node);
}

void HtmlReader::Enter(const GumboNode* element) {
  Frame frame = {element, 0, state_, false};
  if (!EnterInline(element) && !EnterList(element) &&
      !EnterTable(element, &frame)) {
    EnterBlock(element);
  }
  frames_.push_back(std::move(frame));
}

void HtmlReader::Leave(const Frame& frame) {
  const GumboTag tag = frame.element->v.element.tag;
  if (tag == GUMBO_TAG_Q)
    builder_.AddText(state_, "\u201D");
  const int level = HeadingLevel(tag);
  if (level)
    builder_.EndBlock(theme::kHeadingSpaceBelow[level - 1]);
  if (tag == GUMBO_TAG_TABLE)
    --open_tables_;
  if (frame.is_table)
    builder_.EndTable();
  if (tag == GUMBO_TAG_LI)
    builder_.SetMarker(std::string());
  const bool is_list = tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL ||
                       tag == GUMBO_TAG_DIR || tag == GUMBO_TAG_MENU;
  if (is_list)
    lists_.pop_back();
  const int margin = BlockMargin(tag, !lists_.empty());
  if (margin >= 0)
    builder_.EndBlock(margin);
  state_ = frame.outer;
}

bool HtmlReader::EnterInline(const GumboNode* element) {
  if (ApplyInlineStyle(element, &state_))
    return true;
  switch (element->v.element.tag) {
    case GUMBO_TAG_Q:
      builder_.AddText(state_, "\u201C");
      return true;
    case GUMBO_TAG_BR:
      builder_.AddLineBreak(state_);
      return true;
    case GUMBO_TAG_WBR:
      builder_.AddText(state_, "\u200B");
      return true;
    case GUMBO_TAG_IMG:
      AddImage(element);
      return true;
    default:
      return false;
  }
}

bool HtmlReader::EnterList(const GumboNode* element) {
  switch (element->v.element.tag) {
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_OL: {
      builder_.EndBlock(lists_.empty() ? theme::kParagraphSpace
                                       : theme::kListItemSpace);
      const bool ordered = element->v.element.tag == GUMBO_TAG_OL;
      const char* const type = AttributeOf(element, "type");
      lists_.push_back({ordered, type && *type ? *type : '1',
                        IntAttributeOf(element, "start", -9999, 999999, 1)});
      Indent(theme::kListIndent);
      return true;
    }
    case GUMBO_TAG_LI:
      BeginListItem(element);
      return true;
    case GUMBO_TAG_DL:
      builder_.EndBlock(theme::kParagraphSpace);
      return true;
    case GUMBO_TAG_DT:
      builder_.EndBlock(theme::kListItemSpace + 4);
      state_.style.bold = true;
      return true;
    case GUMBO_TAG_DD:
      builder_.EndBlock(theme::kListItemSpace);
      Indent(theme::kListIndent);
      return true;
    default:
      return false;
  }
}

bool HtmlReader::EnterTable(const GumboNode* element, Frame* frame) {
  const GumboTag tag = element->v.element.tag;
  if (tag == GUMBO_TAG_TABLE) {
    BeginTable(element, frame);
    return true;
  }
  const bool is_cell = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
  if (!is_cell && tag != GUMBO_TAG_TR)
    return false;
  // The parser puts rows and cells into tables only; those of a table that is
  // nested too deeply are text of the cell around it.
  const bool flattened = open_tables_ > BlockBuilder::kMaxTableDepth;
  if (flattened) {
    if (is_cell)
      builder_.AddText(state_, " ");
    else
      builder_.EndBlock(0);
    return true;
  }
  if (open_tables_ == 0)
    return true;
  if (!is_cell) {
    builder_.BeginRow();
    return true;
  }
  const bool header = tag == GUMBO_TAG_TH;
  builder_.BeginCell(header, IntAttributeOf(element, "colspan", 1, 1000, 1),
                     IntAttributeOf(element, "rowspan", 1, 1000, 1));
  state_.style.bold = state_.style.bold || header;
  return true;
}

bool HtmlReader::EnterBlock(const GumboNode* element) {
  const GumboTag tag = element->v.element.tag;
  const int level = HeadingLevel(tag);
  if (level) {
    BeginHeading(level);
    return true;
  }
  const int margin = BlockMargin(tag, !lists_.empty());
  if (margin >= 0)
    builder_.EndBlock(margin);
  const char* const align = AttributeOf(element, "align");
  if (align && margin >= 0)
    state_.centered = strcmp(align, "center") == 0;
  switch (tag) {
    case GUMBO_TAG_HR:
      builder_.AddRule(state_);
      return true;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
      state_.preformatted = true;
      state_.style.mono = true;
      state_.style.code = false;
      state_.style.size = theme::kMonoSize;
      return true;
    case GUMBO_TAG_BLOCKQUOTE:
      BeginQuote();
      return true;
    case GUMBO_TAG_CENTER:
      state_.centered = true;
      return true;
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_FIGCAPTION:
      state_.style.italic = true;
      return true;
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_LEGEND:
      state_.style.bold = true;
      return true;
    default:
      return margin >= 0;
  }
}

void HtmlReader::Indent(int pixels) {
  state_.indent = std::min(state_.indent + pixels, theme::kMaxIndent);
}

void HtmlReader::BeginHeading(int level) {
  builder_.EndBlock(theme::kHeadingSpaceAbove[level - 1]);
  state_.heading_level = level;
  state_.style.size = theme::kHeadingSizes[level - 1];
  state_.style.bold = true;
}

void HtmlReader::BeginQuote() {
  if (state_.indent + theme::kQuoteIndent <= theme::kMaxIndent)
    state_.quote_bars.push_back(state_.indent);
  Indent(theme::kQuoteIndent);
  state_.style.muted = true;
}

void HtmlReader::BeginListItem(const GumboNode* item) {
  builder_.EndBlock(theme::kListItemSpace);
  if (lists_.empty() || !lists_.back().ordered) {
    builder_.SetMarker(BulletMarker(lists_.size()));
    return;
  }
  List& list = lists_.back();
  list.next = IntAttributeOf(item, "value", -9999, 999999, list.next);
  builder_.SetMarker(OrderedMarker(list.next, list.type));
  ++list.next;
}

void HtmlReader::BeginTable(const GumboNode* table, Frame* frame) {
  const bool ruled = IntAttributeOf(table, "border", 0, 100, 0) > 0 ||
                     AttributeOf(table, "rules");
  ++open_tables_;
  frame->is_table = builder_.BeginTable(state_, ruled);
  if (!frame->is_table)
    return;
  state_.indent = 0;
  state_.quote_bars.clear();
  state_.centered = false;
  state_.preformatted = false;
}

void HtmlReader::AddImage(const GumboNode* image) {
  const char* const source = AttributeOf(image, "src");
  const char* const alternative = AttributeOf(image, "alt");
  if (!source || images_.size() > kMaxImages)
    return;
  const size_t index = static_cast<size_t>(
      std::find(images_.begin(), images_.end(), source) - images_.begin());
  if (index == images_.size())
    images_.push_back(source);
  builder_.AddImage(state_, index, IntAttributeOf(image, "width", 0, 4096, 0),
                    IntAttributeOf(image, "height", 0, 4096, 0),
                    alternative ? alternative : "");
}

void HtmlReader::ReadTitle(const GumboNode* head) {
  const GumboVector& children = head->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const GumboNode* const child = static_cast<GumboNode*>(children.data[i]);
    if (!IsElement(child, GUMBO_TAG_TITLE) || !title_.empty())
      continue;
    const GumboVector& texts = child->v.element.children;
    for (unsigned j = 0; j < texts.length; ++j) {
      const GumboNode* const text = static_cast<GumboNode*>(texts.data[j]);
      if (IsTextNode(text))
        title_ += text->v.text.text;
    }
  }
  title_ = CollapseWhiteSpace(title_);
}

}  // namespace page
