// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_RENDERER_PAGE_RENDERER_H_
#define EXAMPLES_BROWSER_RENDERER_PAGE_RENDERER_H_

#include <stddef.h>
#include <stdint.h>

#include <memory>
#include <string>
#include <vector>

#include "base/callback.h"
#include "base/macros.h"
#include "base/memory/shared_memory.h"
#include "examples/browser/page/document.h"
#include "examples/browser/page/fonts.h"
#include "examples/browser/page/image.h"
#include "examples/browser/page/layout.h"
#include "examples/browser/page_types.h"
#include "examples/browser/renderer_messages.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_platform_file.h"
#include "ipc/ipc_sender.h"

// The renderer's side of the conversation: fetches a document and the images
// in it, lays it out and draws it. Trusts nothing in the document; trusts the
// browser.
class PageRenderer : public IPC::Listener, public IPC::Sender {
 public:
  // `misbehavior` is empty or a value of --misbehave. `quit` is run when the
  // browser has closed the channel.
  PageRenderer(const std::string& misbehavior, const base::Closure& quit);
  ~PageRenderer() override;

  // `sender` outlives all calls to this object.
  void set_sender(IPC::Sender* sender) { sender_ = sender; }

  // IPC::Sender:
  bool Send(IPC::Message* message) override;

  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override;
  void OnChannelError() override;

 private:
  void OnSetFonts(const std::vector<IPC::PlatformFileForTransit>& fonts);
  void OnRenderPage(const ShellMsg_RenderPage_Params& params);
  void OnDocumentOpened(int32_t request_id,
                        DocumentStatus status,
                        const IPC::PlatformFileForTransit& document);
  void OnPaintInto(const base::SharedMemoryHandle& handle,
                   const PageSize& size);

  void RequestImages();
  void LayOutPage();
  void Fail(RenderError error);

  const std::string misbehavior_;
  const base::Closure quit_;
  IPC::Sender* sender_ = nullptr;

  std::unique_ptr<page::Fonts> fonts_;

  // The page that is being rendered; one at a time.
  int routing_id_;
  ShellMsg_RenderPage_Params params_;
  page::Document document_;
  page::Images images_;
  size_t images_to_come_ = 0;
  page::DisplayList display_list_;

  DISALLOW_COPY_AND_ASSIGN(PageRenderer);
};

#endif  // EXAMPLES_BROWSER_RENDERER_PAGE_RENDERER_H_
