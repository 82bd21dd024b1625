// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/renderer_host.h"

#include "base/bind.h"
#include "base/location.h"
#include "base/thread_task_runner_handle.h"
#include "examples/browser/browser/font_files.h"
#include "examples/browser/browser/gallery.h"
#include "examples/browser/renderer_messages.h"
#include "ipc/ipc_channel.h"

namespace {

// How long a renderer that has nothing left to do may take to end.
const int kPatienceSeconds = 5;

const char* NameOf(uint32 message_type) {
  switch (message_type) {
    case ShellHostMsg_RequestDocument::ID:
      return "RequestDocument";
    case ShellHostMsg_DidLayout::ID:
      return "DidLayout";
    case ShellHostMsg_DidFail::ID:
      return "DidFail";
    default:
      return "message";
  }
}

const char* DescribeError(RenderError error) {
  switch (error) {
    case RENDER_ERROR_NO_FONTS:
      return "the fonts cannot be used";
    case RENDER_ERROR_NO_DOCUMENT:
      return "there is no such document";
    case RENDER_ERROR_TOO_LARGE:
      return "the document is too large";
    case RENDER_ERROR_NO_BITMAP:
      return "the bitmap cannot be mapped";
  }
  return "unknown error";
}

}  // namespace

RendererHost::RendererHost(int page_id,
                           const PageJob& job,
                           const BrowserContext& context)
    : page_id_(page_id),
      job_(job),
      context_(context),
      start_(base::TimeTicks::Now()),
      picture_(Gallery::NameFor(page_id, job.name)),
      weak_factory_(this) {
  report_.label = job.label;
  report_.expected = job.expected;
}

RendererHost::~RendererHost() {}

void RendererHost::Start(const DoneCallback& done) {
  done_ = done;
  scoped_refptr<base::SingleThreadTaskRunner> main_runner =
      base::ThreadTaskRunnerHandle::Get();
  if (!StartRenderer()) {
    main_runner->PostTask(
        FROM_HERE,
        base::Bind(&RendererHost::EndRenderer, weak_factory_.GetWeakPtr(),
                   OUTCOME_FAILED, "the renderer could not be started"));
    return;
  }
  main_runner->PostDelayedTask(
      FROM_HERE,
      base::Bind(&RendererHost::OnDeadline, weak_factory_.GetWeakPtr()),
      context_.deadline);

  Send(new ShellMsg_SetFonts(context_.fonts->DuplicateFor(process_.handle())));
  ShellMsg_RenderPage_Params params;
  params.document_id = page_id_;
  params.document_name = job_.name;
  params.kind = job_.kind;
  Send(new ShellMsg_RenderPage(page_id_, params));
}

bool RendererHost::StartRenderer() {
  filter_ = new DocumentFilter(
      job_, page_id_, base::ThreadTaskRunnerHandle::Get(),
      base::Bind(&RendererHost::Refuse, weak_factory_.GetWeakPtr()));
  const std::string channel_id =
      IPC::Channel::GenerateVerifiedChannelID(std::string());
  channel_ = IPC::ChannelProxy::Create(channel_id, IPC::Channel::MODE_SERVER,
                                       this, context_.io_runner);
  channel_->AddFilter(filter_.get());
  is_running_ = process_.Launch(
      channel_id, channel_.get(), job_.misbehavior,
      base::Bind(&RendererHost::OnRendererEnded, weak_factory_.GetWeakPtr()));
  if (is_running_)
    report_.pid = process_.pid();
  return is_running_;
}

bool RendererHost::Send(IPC::Message* message) {
  filter_->CountSent(*message);
  return channel_->Send(message);
}

bool RendererHost::OnMessageReceived(const IPC::Message& message) {
  if (message.routing_id() != page_id_) {
    Refuse("sent a message for a page that it does not have");
    return false;
  }
  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(RendererHost, message)
    IPC_MESSAGE_HANDLER(ShellHostMsg_DidLayout, OnDidLayout)
    IPC_MESSAGE_HANDLER(ShellHostMsg_DidPaint, OnDidPaint)
    IPC_MESSAGE_HANDLER(ShellHostMsg_DidFail, OnDidFail)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  if (!handled)
    Refuse("sent a message that does not exist");
  return handled;
}

void RendererHost::OnChannelConnected(int32 peer_pid) {
  is_connected_ = true;
}

void RendererHost::OnChannelError() {
  if (state_ != ENDING)
    EndRenderer(OUTCOME_CRASHED, std::string());
}

void RendererHost::OnBadMessageReceived(const IPC::Message& message) {
  Refuse(std::string("sent a malformed ") + NameOf(message.type()));
}

void RendererHost::OnDidLayout(const ShellHostMsg_DidLayout_Params& params) {
  if (state_ != LAYING_OUT) {
    Refuse("laid out a page twice");
    return;
  }
  if (!IsPageSize(params.size)) {
    Refuse("asked for a bitmap of " + std::to_string(params.size.width) +
           " x " + std::to_string(params.size.height) + " pixels");
    return;
  }
  report_.size = params.size;
  report_.title = params.title;
  text_ = params.text;

  bitmap_.reset(new base::SharedMemory);
  base::SharedMemoryHandle handle;
  if (!bitmap_->CreateAndMapAnonymous(BitmapBytes(params.size)) ||
      !bitmap_->ShareToProcess(process_.handle(), &handle)) {
    KillRenderer(OUTCOME_FAILED, "the bitmap could not be made");
    return;
  }
  state_ = PAINTING;
  Send(new ShellMsg_PaintInto(page_id_, handle, params.size));
}

void RendererHost::OnDidPaint() {
  if (state_ != PAINTING) {
    Refuse("painted without a bitmap");
    return;
  }
  state_ = WRITING_PICTURE;
  report_.time = base::TimeTicks::Now() - start_;
  context_.gallery->Write(
      picture_, bitmap_.Pass(), report_.size, text_,
      base::Bind(&RendererHost::OnPictureWritten, weak_factory_.GetWeakPtr()));
}

void RendererHost::OnDidFail(RenderError error) {
  EndRenderer(OUTCOME_FAILED, DescribeError(error));
}

void RendererHost::OnPictureWritten(bool success) {
  if (state_ == ENDING)
    return;
  if (!success) {
    EndRenderer(OUTCOME_FAILED, "the picture could not be written");
    return;
  }
  report_.picture = picture_;
  EndRenderer(OUTCOME_DONE, picture_ + ".png");
}

void RendererHost::OnDeadline() {
  // A renderer whose picture is being written has done its work.
  if (state_ != WRITING_PICTURE)
    KillRenderer(OUTCOME_TOO_LATE, std::string());
}

void RendererHost::Refuse(const std::string& reason) {
  KillRenderer(OUTCOME_REFUSED, reason);
}

void RendererHost::KillRenderer(PageOutcome outcome,
                                const std::string& detail) {
  if (state_ == ENDING)
    return;
  process_.Kill();
  EndRenderer(outcome, detail);
}

void RendererHost::EndRenderer(PageOutcome outcome, const std::string& detail) {
  if (state_ == ENDING)
    return;
  state_ = ENDING;
  report_.outcome = outcome;
  report_.detail = detail;
  if (report_.time == base::TimeDelta())
    report_.time = base::TimeTicks::Now() - start_;
  // A renderer whose channel closes has nothing left to do, and ends.
  channel_->Close();
  if (is_running_)
    process_.EndWithin(base::TimeDelta::FromSeconds(kPatienceSeconds));
  else
    Report();
}

void RendererHost::OnRendererEnded(base::TerminationStatus status,
                                   const std::string& description) {
  is_running_ = false;
  end_status_ = status;
  end_description_ = description;
  if (state_ == ENDING) {
    Report();
  } else if (!is_connected_) {
    // It has opened no pipe that could break. If it has, what it sent comes
    // first, and then OnChannelError().
    EndRenderer(OUTCOME_CRASHED, std::string());
  }
}

void RendererHost::Report() {
  report_.traffic = filter_->GetTraffic();
  if (report_.outcome == OUTCOME_CRASHED) {
    report_.detail = end_description_;
  } else if (report_.outcome == OUTCOME_DONE &&
             end_status_ != base::TERMINATION_STATUS_NORMAL_TERMINATION) {
    report_.outcome = OUTCOME_FAILED;
    report_.detail += ", but the renderer ended with " + end_description_;
  }
  done_.Run(report_);
}
