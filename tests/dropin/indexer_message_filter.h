// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef INDEXER_INDEXER_MESSAGE_FILTER_H_
#define INDEXER_INDEXER_MESSAGE_FILTER_H_

#include <string>
#include <vector>

#include "base/callback.h"
#include "base/files/scoped_temp_dir.h"
#include "base/memory/scoped_ptr.h"
#include "base/synchronization/lock.h"
#include "ipc/ipc_platform_file.h"
#include "process_message_filter.h"

namespace base {
class ListValue;
class TimeTicks;
}  // namespace base

namespace indexer {

// The program's half of what indexers ask beside the main thread.
class IndexerMessageFilter : public ProcessMessageFilter {
 public:
  typedef base::Callback<void(const std::string&)> NoteCallback;

  // |note_callback| runs on the IPC thread.
  IndexerMessageFilter(
      const scoped_refptr<base::SingleThreadTaskRunner>& main_task_runner,
      const scoped_refptr<base::SingleThreadTaskRunner>& file_task_runner,
      const NoteCallback& note_callback);

  // ProcessMessageFilter implementation.
  void OnFilterAdded(IPC::Sender* sender) override;
  void OnFilterRemoved() override;
  void OnChannelClosing() override;
  void OnChannelConnected(int32 peer_pid) override;
  void OnDestruct() const override;
  base::TaskRunner* OverrideTaskRunnerForMessage(
      const IPC::Message& message) override;
  bool OnMessageReceived(const IPC::Message& message) override;
  void BadMessageReceived() override;

  // May be called on any thread.
  std::vector<std::string> TakeEvents();

 protected:
  ~IndexerMessageFilter() override;

 private:
  friend class base::DeleteHelper<IndexerMessageFilter>;

  // Message handlers.
  void OnTrace(base::TimeTicks sent, const base::ListValue& names);
  void OnNote(const scoped_ptr<std::string>& text);
  void OnCreateScratchFile(const std::string& contents,
                           IPC::PlatformFileForTransit* file);

  void AddEvent(const std::string& event);

  scoped_refptr<base::SingleThreadTaskRunner> main_task_runner_;
  scoped_refptr<base::SingleThreadTaskRunner> file_task_runner_;
  NoteCallback note_callback_;
  // Of the file thread. Goes when no process has its files open any more.
  base::ScopedTempDir scratch_dir_;

  base::Lock lock_;
  std::vector<std::string> events_;

  DISALLOW_COPY_AND_ASSIGN(IndexerMessageFilter);
};

}  // namespace indexer

#endif  // INDEXER_INDEXER_MESSAGE_FILTER_H_
