// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/page/html_elements.h"

#include <string.h>

#include <algorithm>

#include "examples/browser/page/html_tree.h"
#include "examples/browser/page/theme.h"

namespace page {

bool IsInvisible(const GumboNode* element) {
  switch (element->v.element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
      return true;
    default:
      break;
  }
  if (AttributeOf(element, "hidden") || HasClass(element, "headerlink") ||
      HasClass(element, "copiable-link"))
    return true;
  const char* const style = AttributeOf(element, "style");
  return style &&
         (strstr(style, "display:none") || strstr(style, "display: none"));
}

int HeadingLevel(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1
                                                    : 0;
}

int BlockMargin(GumboTag tag, bool in_list) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_FIGURE:
      return theme::kParagraphSpace;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DL:
      return in_list ? theme::kListItemSpace : theme::kParagraphSpace;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
      return theme::kListItemSpace;
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
      return 0;
    default:
      return -1;
  }
}

bool ApplyInlineStyle(const GumboNode* element, FlowState* state) {
  TextStyle& style = state->style;
  switch (element->v.element.tag) {
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
      style.bold = true;
      return true;
    case GUMBO_TAG_I:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_DFN:
      style.italic = true;
      return true;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
      if (!style.mono && style.size <= theme::kTextSize)
        style.size -= theme::kTextSize - theme::kMonoSize;
      style.mono = true;
      style.code = !state->preformatted && state->heading_level == 0;
      return true;
    case GUMBO_TAG_U:
    case GUMBO_TAG_INS:
      style.underline = true;
      return true;
    case GUMBO_TAG_S:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_STRIKE:
      style.strike = true;
      return true;
    case GUMBO_TAG_A:
      style.link = style.link || AttributeOf(element, "href");
      return true;
    case GUMBO_TAG_SMALL:
      style.size = std::max(style.size - 2, 11);
      return true;
    case GUMBO_TAG_BIG:
      style.size = std::min(style.size + 3, 32);
      return true;
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_SUB:
      style.raise = element->v.element.tag == GUMBO_TAG_SUP ? 5 : -3;
      style.size = std::max(style.size - 4, 10);
      return true;
    default:
      return false;
  }
}

}  // namespace page
