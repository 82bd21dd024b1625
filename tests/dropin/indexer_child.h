// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef INDEXER_INDEXER_CHILD_H_
#define INDEXER_INDEXER_CHILD_H_

#include <map>
#include <string>

#include "base/basictypes.h"
#include "base/files/file.h"
#include "base/memory/linked_ptr.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/weak_ptr.h"
#include "base/message_loop/message_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "indexer_types.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_sender.h"

struct IndexerMsg_Configure_Params;
struct IndexerMsg_ScanRange_Params;

namespace IPC {
class SyncChannel;
class SyncMessageFilter;
}  // namespace IPC

namespace indexer {

class IndexerThread;

// Counts words for one routing id.
class Scanner : public IPC::Listener {
 public:
  Scanner(IndexerThread* thread, int32 routing_id, FileKind kind);
  ~Scanner() override;

  // IPC::Listener implementation.
  bool OnMessageReceived(const IPC::Message& message) override;

 private:
  bool Send(IPC::Message* message);

  // Message handlers.
  void OnScanText(int request_id, const std::string& text);
  void OnScanRange(const IndexerMsg_ScanRange_Params& params);
  void OnScanBlob(int request_id,
                  const scoped_refptr<Blob>& blob,
                  const MinMax<int>& length);
  void OnCancel();

  void SendWords(int request_id, const std::string& text, size_t min_length);
  void Fail(int request_id,
            base::File::Error error,
            const base::FilePath& path);

  IndexerThread* const thread_;
  const int32 routing_id_;
  const FileKind kind_;
  base::WeakPtrFactory<Scanner> weak_factory_;

  DISALLOW_COPY_AND_ASSIGN(Scanner);
};

// The main thread of an indexer process.
class IndexerThread : public IPC::Listener, public IPC::Sender {
 public:
  explicit IndexerThread(const std::string& channel_name);
  ~IndexerThread() override;

  // Returns the exit code of the process.
  int Run();

  // IPC::Sender implementation.
  bool Send(IPC::Message* message) override;

  // IPC::Listener implementation.
  bool OnMessageReceived(const IPC::Message& message) override;
  void OnChannelError() override;

  const IndexerMsg_Configure_Params& config() const { return *config_; }
  IPC::SyncMessageFilter* sync_message_filter() {
    return sync_message_filter_.get();
  }
  base::Thread* worker() { return &worker_thread_; }

 private:
  // Of one scanner each.
  typedef std::map<int32, linked_ptr<Scanner>> ScannerMap;

  // Message handlers.
  void OnConfigure(const IndexerMsg_Configure_Params& config);
  void OnCreateScanner(int32 routing_id, FileKind kind);
  void OnCloseScanner(int32 routing_id);
  void OnFinishAndExit();
  void OnMisbehave(int how);

  base::MessageLoop main_loop_;
  base::WaitableEvent shutdown_event_;
  base::Thread io_thread_;
  base::Thread worker_thread_;
  scoped_ptr<IPC::SyncChannel> channel_;
  scoped_refptr<IPC::SyncMessageFilter> sync_message_filter_;
  scoped_ptr<IndexerMsg_Configure_Params> config_;
  ScannerMap scanners_;
  int exit_code_;

  DISALLOW_COPY_AND_ASSIGN(IndexerThread);
};

// The entry point of an indexer process.
int IndexerMain();

}  // namespace indexer

#endif  // INDEXER_INDEXER_CHILD_H_
