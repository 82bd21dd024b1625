// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_DOCUMENT_FILTER_H_
#define EXAMPLES_BROWSER_BROWSER_DOCUMENT_FILTER_H_

#include <stdint.h>

#include <string>
#include <vector>

#include "base/callback.h"
#include "base/macros.h"
#include "base/memory/ref_counted.h"
#include "base/process/process.h"
#include "base/single_thread_task_runner.h"
#include "base/synchronization/lock.h"
#include "examples/browser/browser/document_folder.h"
#include "examples/browser/browser/page_job.h"
#include "ipc/ipc_sender.h"
#include "ipc/message_filter.h"

struct ShellHostMsg_RequestDocument_Params;

// Sits on the I/O thread before a renderer's host: hands out documents, so that
// a busy main thread keeps no renderer waiting, and counts all messages that
// come. This is the policy: which files a renderer may have is decided here.
class DocumentFilter : public IPC::MessageFilter, public IPC::Sender {
 public:
  typedef base::Callback<void(const std::string& reason)> RefuseCallback;

  // `refuse` is run on `host_runner` when the renderer asks for what it may
  // not have.
  DocumentFilter(const PageJob& job,
                 int page_id,
                 scoped_refptr<base::SingleThreadTaskRunner> host_runner,
                 const RefuseCallback& refuse);

  // Counts a message that is sent past this filter; any thread.
  void CountSent(const IPC::Message& message);
  Traffic GetTraffic() const;

  // IPC::Sender; on the I/O thread:
  bool Send(IPC::Message* message) override;

  // IPC::MessageFilter:
  void OnFilterAdded(IPC::Sender* sender) override;
  void OnFilterRemoved() override;
  void OnChannelConnected(int32 peer_pid) override;
  void OnChannelClosing() override;
  bool OnMessageReceived(const IPC::Message& message) override;

 private:
  ~DocumentFilter() override;

  void OnRequestDocument(const ShellHostMsg_RequestDocument_Params& params);
  void Refuse(const std::string& reason);

  const scoped_refptr<DocumentFolder> folder_;
  const std::string page_name_;
  const int page_id_;
  const scoped_refptr<base::SingleThreadTaskRunner> host_runner_;
  const RefuseCallback refuse_;

  // I/O thread:
  IPC::Sender* channel_ = nullptr;
  base::Process renderer_;

  mutable base::Lock lock_;
  Traffic traffic_;

  DISALLOW_COPY_AND_ASSIGN(DocumentFilter);
};

#endif  // EXAMPLES_BROWSER_BROWSER_DOCUMENT_FILTER_H_
