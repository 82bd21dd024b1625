// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/renderer/page_renderer.h"

#include <utility>

#include "examples/browser/page/painter.h"
#include "examples/browser/page/reference.h"
#include "examples/browser/renderer/file_reader.h"
#include "examples/browser/renderer/misbehavior.h"

namespace {

const int kTextColumns = 80;
const int64_t kMaxFontBytes = 16 * 1024 * 1024;
const int64_t kMaxImageBytes = 8 * 1024 * 1024;

// Other requests have the index of their image.
const int32_t kPageRequest = -1;

page::Format FormatOf(PageKind kind, const std::string& bytes) {
  switch (kind) {
    case PAGE_KIND_HTML:
      return page::Format::kHtml;
    case PAGE_KIND_PLAIN_TEXT:
      return page::Format::kPlainText;
    case PAGE_KIND_UNKNOWN:
      break;
  }
  return page::GuessFormat(bytes);
}

bool IsPngName(const std::string& name) {
  return name.size() > 4 && name.compare(name.size() - 4, 4, ".png") == 0;
}

}  // namespace

PageRenderer::PageRenderer(const std::string& misbehavior,
                           const base::Closure& quit)
    : misbehavior_(misbehavior), quit_(quit), routing_id_(MSG_ROUTING_NONE) {}

PageRenderer::~PageRenderer() = default;

bool PageRenderer::Send(IPC::Message* message) {
  return sender_->Send(message);
}

bool PageRenderer::OnMessageReceived(const IPC::Message& message) {
  // One page at a time: whatever is not for the process is for that page.
  if (message.routing_id() != MSG_ROUTING_CONTROL)
    routing_id_ = message.routing_id();

  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(PageRenderer, message)
    IPC_MESSAGE_HANDLER(ShellMsg_SetFonts, OnSetFonts)
    IPC_MESSAGE_HANDLER(ShellMsg_RenderPage, OnRenderPage)
    IPC_MESSAGE_HANDLER(ShellMsg_DocumentOpened, OnDocumentOpened)
    IPC_MESSAGE_HANDLER(ShellMsg_PaintInto, OnPaintInto)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  return handled;
}

void PageRenderer::OnChannelError() {
  quit_.Run();
}

void PageRenderer::OnSetFonts(
    const std::vector<IPC::PlatformFileForTransit>& fonts) {
  page::Fonts::FontFiles files;
  for (size_t i = 0; i < fonts.size(); ++i) {
    // Owns the handle from here on, also if there are too many.
    base::File file = IPC::PlatformFileForTransitToFile(fonts[i]);
    if (i < files.size())
      ReadWholeFile(&file, kMaxFontBytes, &files[i]);
  }
  fonts_ = page::Fonts::Create(std::move(files));
}

void PageRenderer::OnRenderPage(const ShellMsg_RenderPage_Params& params) {
  if (!misbehavior_.empty()) {
    Misbehave(misbehavior_, routing_id_, this);
    return;
  }
  if (!fonts_) {
    Fail(RENDER_ERROR_NO_FONTS);
    return;
  }
  params_ = params;
  ShellHostMsg_RequestDocument_Params request;
  request.request_id = kPageRequest;
  request.key = DOCUMENT_BY_ID;
  request.document_id = params.document_id;
  Send(new ShellHostMsg_RequestDocument(routing_id_, request));
}

void PageRenderer::OnDocumentOpened(
    int32_t request_id,
    DocumentStatus status,
    const IPC::PlatformFileForTransit& document) {
  base::File file = IPC::PlatformFileForTransitToFile(document);
  const bool is_opened = status == DOCUMENT_OPENED;
  std::string bytes;
  if (request_id != kPageRequest) {
    if (is_opened && ReadWholeFile(&file, kMaxImageBytes, &bytes))
      images_[static_cast<size_t>(request_id)] = page::DecodePng(bytes);
    if (--images_to_come_ == 0)
      LayOutPage();
  } else if (!is_opened) {
    Fail(RENDER_ERROR_NO_DOCUMENT);
  } else if (!ReadWholeFile(&file, kMaxDocumentBytes, &bytes)) {
    Fail(RENDER_ERROR_TOO_LARGE);
  } else {
    document_ = page::ParseDocument(bytes, FormatOf(params_.kind, bytes));
    RequestImages();
  }
}

void PageRenderer::RequestImages() {
  images_.resize(document_.images.size());
  for (size_t i = 0; i < document_.images.size(); ++i) {
    const std::string name =
        page::ResolveReference(params_.document_name, document_.images[i]);
    // To ask for any other would be a bad message.
    if (!IsPngName(name) || !IsPlainDocumentName(name))
      continue;
    ShellHostMsg_RequestDocument_Params request;
    request.request_id = static_cast<int32_t>(i);
    request.key = DOCUMENT_BY_NAME;
    request.name = name;
    Send(new ShellHostMsg_RequestDocument(routing_id_, request));
    ++images_to_come_;
  }
  if (images_to_come_ == 0)
    LayOutPage();
}

void PageRenderer::LayOutPage() {
  display_list_ = page::LayOut(document_, images_, fonts_.get(),
                               params_.viewport_width, params_.max_height);
  ShellHostMsg_DidLayout_Params params;
  params.title = document_.title;
  params.text = page::ToPlainText(document_, kTextColumns);
  params.size.width = display_list_.width;
  params.size.height = display_list_.height;
  params.is_cut = display_list_.cut;
  Send(new ShellHostMsg_DidLayout(routing_id_, params));
}

void PageRenderer::OnPaintInto(const base::SharedMemoryHandle& handle,
                               const PageSize& size) {
  base::SharedMemory memory(handle, false);
  if (!memory.Map(BitmapBytes(size))) {
    Fail(RENDER_ERROR_NO_BITMAP);
    return;
  }
  page::Paint(
      display_list_, images_, fonts_.get(),
      {static_cast<uint8_t*>(memory.memory()), size.width, size.height});
  Send(new ShellHostMsg_DidPaint(routing_id_));
}

void PageRenderer::Fail(RenderError error) {
  Send(new ShellHostMsg_DidFail(routing_id_, error));
}
