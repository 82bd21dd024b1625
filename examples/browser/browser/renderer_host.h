// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_RENDERER_HOST_H_
#define EXAMPLES_BROWSER_BROWSER_RENDERER_HOST_H_

#include <string>

#include "base/callback.h"
#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/shared_memory.h"
#include "base/memory/weak_ptr.h"
#include "base/single_thread_task_runner.h"
#include "base/time/time.h"
#include "examples/browser/browser/document_filter.h"
#include "examples/browser/browser/page_job.h"
#include "examples/browser/browser/renderer_process.h"
#include "examples/browser/page_types.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_sender.h"

class FontFiles;
class Gallery;
struct ShellHostMsg_DidLayout_Params;

// What all renderers share. Outlives them.
struct BrowserContext {
  const FontFiles* fonts = nullptr;
  Gallery* gallery = nullptr;
  scoped_refptr<base::SingleThreadTaskRunner> io_runner;
  base::TimeDelta deadline;
};

// The browser's side of one renderer: starts it, has it render one page, checks
// everything it says, and ends it. Lives on the main thread.
class RendererHost : public IPC::Listener, public IPC::Sender {
 public:
  typedef base::Callback<void(const PageReport& report)> DoneCallback;

  RendererHost(int page_id, const PageJob& job, const BrowserContext& context);
  ~RendererHost() override;

  // `done` is run once, when the renderer has ended; never before Start()
  // returns. It may not delete the host.
  void Start(const DoneCallback& done);

  // IPC::Sender:
  bool Send(IPC::Message* message) override;

  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override;
  void OnChannelConnected(int32 peer_pid) override;
  void OnChannelError() override;
  void OnBadMessageReceived(const IPC::Message& message) override;

 private:
  // What the renderer is to send next.
  enum State { LAYING_OUT, PAINTING, WRITING_PICTURE, ENDING };

  bool StartRenderer();

  void OnDidLayout(const ShellHostMsg_DidLayout_Params& params);
  void OnDidPaint();
  void OnDidFail(RenderError error);
  void OnPictureWritten(bool success);
  void OnDeadline();

  // The renderer broke the rules: it is ended.
  void Refuse(const std::string& reason);
  void KillRenderer(PageOutcome outcome, const std::string& detail);
  // The outcome is known; what is left is that the process ends.
  void EndRenderer(PageOutcome outcome, const std::string& detail);
  void OnRendererEnded(base::TerminationStatus status,
                       const std::string& description);
  void Report();

  const int page_id_;
  const PageJob job_;
  const BrowserContext& context_;
  const base::TimeTicks start_;
  const std::string picture_;
  DoneCallback done_;

  RendererProcess process_;
  scoped_refptr<DocumentFilter> filter_;
  scoped_ptr<IPC::ChannelProxy> channel_;

  State state_ = LAYING_OUT;
  bool is_connected_ = false;
  bool is_running_ = false;
  // How it ended, for programs and for people.
  base::TerminationStatus end_status_ =
      base::TERMINATION_STATUS_NORMAL_TERMINATION;
  std::string end_description_;

  scoped_ptr<base::SharedMemory> bitmap_;
  std::string text_;
  PageReport report_;

  base::WeakPtrFactory<RendererHost> weak_factory_;

  DISALLOW_COPY_AND_ASSIGN(RendererHost);
};

#endif  // EXAMPLES_BROWSER_BROWSER_RENDERER_HOST_H_
