// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef INDEXER_INDEXER_HOST_H_
#define INDEXER_INDEXER_HOST_H_

#include <map>
#include <string>
#include <vector>

#include "base/basictypes.h"
#include "base/callback.h"
#include "base/containers/hash_tables.h"
#include "base/files/file.h"
#include "base/files/file_path.h"
#include "base/gtest_prod_util.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/weak_ptr.h"
#include "base/process/process.h"
#include "base/strings/string16.h"
#include "base/threading/non_thread_safe.h"
#include "indexer_types.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_sender.h"

namespace base {
class CommandLine;
class SequencedTaskRunner;
class SingleThreadTaskRunner;
}  // namespace base

namespace indexer {

class IndexerMessageFilter;

// Starts an indexer process and talks to it. Lives on the main thread.
class IndexerHost : public IPC::Listener,
                    public IPC::Sender,
                    public base::NonThreadSafe {
 public:
  class Client {
   public:
    virtual void OnIndexerReady(IndexerHost* host, base::ProcessId pid) = 0;
    virtual void OnProgress(int request_id, int64 bytes, double fraction) {}
    virtual void OnStageChanged(int32 scanner, Stage stage) {}
    // The process is gone, well or not. The host may be deleted in here.
    virtual void OnIndexerGone(IndexerHost* host, bool bad_message) = 0;

   protected:
    virtual ~Client() {}
  };

  typedef base::Callback<void(const WordCounts&)> WordsCallback;
  typedef base::Callback<void(const std::string&,
                              const base::Callback<void(const Suggestion&)>&)>
      SuggestCallback;

  static scoped_ptr<IndexerHost> Create(
      Client* client,
      const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner);

  ~IndexerHost() override;

  // Takes part in the channel from the next launch on.
  void AddFilter(IndexerMessageFilter* filter);

  // Returns false if the process could not be started.
  bool Launch(const base::CommandLine& command_line);

  // Opens a scanner and returns its routing id.
  int32 CreateScanner(FileKind kind);
  void CloseScanner(int32 routing_id);

  // The callback runs once, or never if the process goes away.
  int ScanText(int32 scanner,
               const std::string& text,
               const WordsCallback& callback);
  int ScanFile(int32 scanner,
               const base::FilePath& path,
               const ByteRange& range,
               const WordsCallback& callback);

  void AllowReading(const base::FilePath& path, int64 limit);
  void set_suggest_callback(const SuggestCallback& callback) {
    suggest_callback_ = callback;
  }

  // IPC::Sender implementation.
  bool Send(IPC::Message* message) override;

  // IPC::Listener implementation.
  bool OnMessageReceived(const IPC::Message& message) override;
  void OnChannelConnected(int32 peer_pid) override;
  void OnChannelError() override;
  void OnBadMessageReceived(const IPC::Message& message) override;

  base::WeakPtr<IndexerHost> AsWeakPtr() { return weak_factory_.GetWeakPtr(); }
  const base::Process& process() const { return process_; }
  int flushes() const { return flushes_; }
  const std::vector<std::string>& failures() const { return failures_; }
  const std::vector<MediaEntry>& media() const { return media_; }

 private:
  FRIEND_TEST_ALL_PREFIXES(IndexerHostTest, RequestIdsGoUp);
  FRIEND_TEST_ALL_PREFIXES(IndexerHostTest, AnUnknownRequestIsIgnored);

  typedef base::hash_map<int, WordsCallback> RequestMap;

  IndexerHost(Client* client,
              const scoped_refptr<base::SingleThreadTaskRunner>& runner);

  bool OnRoutedMessageReceived(const IPC::Message& message, int32 scanner);
  int AddRequest(const WordsCallback& callback);

  // Message handlers.
  void OnReady(base::ProcessId pid);
  void OnWords(int32* scanner, int request_id, const WordCounts& words);
  void OnProgress(int request_id, int64 bytes, double fraction);
  void OnEntries(int request_id,
                 const std::map<std::string, FileEntry>& entries,
                 const std::pair<int, Verdict>& verdict,
                 const std::vector<MediaEntry>& media);
  void OnFailed(int request_id,
                int error,
                base::File::Error file_error,
                const base::FilePath& path,
                const base::string16& message);
  void OnStageChanged(int32* scanner, Stage stage);
  void OnCancelled(int32* scanner);
  void OnMayRead(const base::FilePath& path, bool* allowed, int64* limit);
  void OnSuggest(const std::string& word, int max, IPC::Message* reply_msg);
  void OnFlush();
  void OnGetLimits(int* words,
                   int64* bytes,
                   base::TimeDelta* time,
                   ByteRange* range);

  void SendSuggestion(scoped_ptr<IPC::Message> reply_msg,
                      const Suggestion& suggestion);

  Client* client_;  // Not owned.
  scoped_refptr<base::SingleThreadTaskRunner> ipc_task_runner_;
  scoped_ptr<IPC::ChannelProxy> channel_;
  std::vector<scoped_refptr<IndexerMessageFilter>> filters_;
  base::Process process_;

  int32 next_routing_id_;
  int next_request_id_;
  RequestMap requests_;
  std::map<base::FilePath, int64> allowed_files_;
  SuggestCallback suggest_callback_;
  std::vector<std::string> failures_;
  std::vector<MediaEntry> media_;
  int flushes_;
  bool got_bad_message_;

  base::WeakPtrFactory<IndexerHost> weak_factory_;

  DISALLOW_COPY_AND_ASSIGN(IndexerHost);
};

}  // namespace indexer

#endif  // INDEXER_INDEXER_HOST_H_
