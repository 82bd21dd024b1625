// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/document_filter.h"

#include <utility>

#include "base/bind.h"
#include "base/files/file.h"
#include "base/location.h"
#include "examples/browser/renderer_messages.h"

DocumentFilter::DocumentFilter(
    const PageJob& job,
    int page_id,
    scoped_refptr<base::SingleThreadTaskRunner> host_runner,
    const RefuseCallback& refuse)
    : folder_(job.folder),
      page_name_(job.name),
      page_id_(page_id),
      host_runner_(host_runner),
      refuse_(refuse) {}

DocumentFilter::~DocumentFilter() {}

void DocumentFilter::CountSent(const IPC::Message& message) {
  base::AutoLock lock(lock_);
  ++traffic_.messages_sent;
  traffic_.bytes_sent += static_cast<int64_t>(message.size());
}

Traffic DocumentFilter::GetTraffic() const {
  base::AutoLock lock(lock_);
  return traffic_;
}

bool DocumentFilter::Send(IPC::Message* message) {
  if (!channel_) {
    delete message;
    return false;
  }
  CountSent(*message);
  return channel_->Send(message);
}

void DocumentFilter::OnFilterAdded(IPC::Sender* sender) {
  channel_ = sender;
}

void DocumentFilter::OnFilterRemoved() {
  channel_ = nullptr;
}

void DocumentFilter::OnChannelConnected(int32 peer_pid) {
  // The right to give it handles, where the system makes that difference.
  renderer_ = base::Process::OpenWithExtraPriviles(peer_pid);
}

void DocumentFilter::OnChannelClosing() {
  channel_ = nullptr;
}

bool DocumentFilter::OnMessageReceived(const IPC::Message& message) {
  {
    base::AutoLock lock(lock_);
    ++traffic_.messages_received;
    traffic_.bytes_received += static_cast<int64_t>(message.size());
  }
  // The host checks the page id of what is left to it.
  if (message.routing_id() != page_id_)
    return false;

  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(DocumentFilter, message)
    IPC_MESSAGE_HANDLER(ShellHostMsg_RequestDocument, OnRequestDocument)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  return handled;
}

void DocumentFilter::OnRequestDocument(
    const ShellHostMsg_RequestDocument_Params& params) {
  const bool by_name = params.key == DOCUMENT_BY_NAME;
  if (by_name && !IsPlainDocumentName(params.name)) {
    Refuse("asked for \"" + params.name + "\"");
    return;
  }
  if (!by_name && params.document_id != page_id_) {
    Refuse("asked for the document of another page");
    return;
  }
  base::File file = folder_->Open(by_name ? params.name : page_name_);
  if (!file.IsValid()) {
    Send(new ShellMsg_DocumentOpened(page_id_, params.request_id,
                                     DOCUMENT_NOT_FOUND,
                                     IPC::InvalidPlatformFileForTransit()));
    return;
  }
  Send(new ShellMsg_DocumentOpened(
      page_id_, params.request_id, DOCUMENT_OPENED,
      IPC::TakeFileHandleForProcess(file.Pass(), renderer_.Handle())));
}

void DocumentFilter::Refuse(const std::string& reason) {
  host_runner_->PostTask(FROM_HERE, base::Bind(refuse_, reason));
}
