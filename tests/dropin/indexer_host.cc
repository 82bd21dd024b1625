// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "indexer_host.h"

#include "base/bind.h"
#include "base/command_line.h"
#include "base/files/file.h"
#include "base/logging.h"
#include "base/metrics/histogram.h"
#include "base/process/launch.h"
#include "base/single_thread_task_runner.h"
#include "base/stl_util.h"
#include "base/strings/utf_string_conversions.h"
#include "base/thread_task_runner_handle.h"
#include "base/trace_event/trace_event.h"
#include "indexer_message_filter.h"
#include "indexer_messages.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_descriptors.h"
#include "ipc/ipc_switches.h"

#if defined(OS_POSIX)
#include "base/posix/global_descriptors.h"
#endif

namespace indexer {

// static
scoped_ptr<IndexerHost> IndexerHost::Create(
    Client* client,
    const scoped_refptr<base::SingleThreadTaskRunner>& ipc_task_runner) {
  return make_scoped_ptr(new IndexerHost(client, ipc_task_runner));
}

IndexerHost::IndexerHost(
    Client* client,
    const scoped_refptr<base::SingleThreadTaskRunner>& runner)
    : client_(client),
      ipc_task_runner_(runner),
      next_routing_id_(1),
      next_request_id_(0),
      flushes_(0),
      got_bad_message_(false),
      weak_factory_(this) {}

IndexerHost::~IndexerHost() {
  DCHECK(CalledOnValidThread());
}

void IndexerHost::AddFilter(IndexerMessageFilter* filter) {
  filters_.push_back(filter);
}

bool IndexerHost::Launch(const base::CommandLine& command_line) {
  TRACE_EVENT0("indexer", "IndexerHost::Launch");
  DCHECK(CalledOnValidThread());

  const std::string channel_id =
      IPC::Channel::GenerateVerifiedChannelID(std::string());
  channel_ = IPC::ChannelProxy::Create(channel_id, IPC::Channel::MODE_SERVER,
                                       this, ipc_task_runner_);
  for (size_t i = 0; i < filters_.size(); ++i)
    channel_->AddFilter(filters_[i]->GetFilter());

  base::CommandLine child_command_line(command_line);
  child_command_line.AppendSwitchASCII(switches::kProcessChannelID, channel_id);

  base::LaunchOptions options;
#if defined(OS_POSIX)
  base::ScopedFD ipcfd(channel_->TakeClientFileDescriptor());
  base::FileHandleMappingVector fds_to_map;
  fds_to_map.push_back(std::make_pair(
      ipcfd.get(),
      kPrimaryIPCChannel + base::GlobalDescriptors::kBaseDescriptor));
  options.fds_to_remap = &fds_to_map;
  options.environ["INDEXER_HOST"] = "dropin";
#endif
  process_ = base::LaunchProcess(child_command_line, options);
  UMA_HISTOGRAM_BOOLEAN("Indexer.LaunchSucceeded", process_.IsValid());
  return process_.IsValid();
}

int32 IndexerHost::CreateScanner(FileKind kind) {
  const int32 routing_id = next_routing_id_++;
  Send(new IndexerMsg_CreateScanner(routing_id, kind));
  return routing_id;
}

void IndexerHost::CloseScanner(int32 routing_id) {
  Send(new IndexerMsg_CloseScanner(routing_id));
}

int IndexerHost::ScanText(int32 scanner,
                          const std::string& text,
                          const WordsCallback& callback) {
  const int request_id = AddRequest(callback);
  Send(new IndexerMsg_ScanText(scanner, request_id, text));
  return request_id;
}

int IndexerHost::ScanFile(int32 scanner,
                          const base::FilePath& path,
                          const ByteRange& range,
                          const WordsCallback& callback) {
  base::File file(path, base::File::FLAG_OPEN | base::File::FLAG_READ);
  IndexerMsg_ScanRange_Params params;
  params.request_id = AddRequest(callback);
  params.range = range;
  params.path = path.BaseName();
  if (file.IsValid()) {
    params.file = IPC::TakeFileHandleForProcess(file.Pass(), process_.Handle());
  }
  Send(new IndexerMsg_ScanRange(scanner, params));
  return params.request_id;
}

void IndexerHost::AllowReading(const base::FilePath& path, int64 limit) {
  allowed_files_[path] = limit;
}

bool IndexerHost::Send(IPC::Message* message) {
  if (!channel_.get()) {
    delete message;
    return false;
  }
  return channel_->Send(message);
}

bool IndexerHost::OnMessageReceived(const IPC::Message& message) {
  DCHECK(CalledOnValidThread());
  if (message.routing_id() != MSG_ROUTING_CONTROL)
    return OnRoutedMessageReceived(message, message.routing_id());

  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(IndexerHost, message)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_Ready, OnReady)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_MayRead, OnMayRead)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_Flush, OnFlush)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  return handled;
}

bool IndexerHost::OnRoutedMessageReceived(const IPC::Message& message,
                                          int32 scanner) {
  bool handled = true;
  int32* scanner_ptr = &scanner;
  IPC_BEGIN_MESSAGE_MAP_WITH_PARAM(IndexerHost, message, scanner_ptr)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_Words, OnWords)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_Progress, OnProgress)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_Entries, OnEntries)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_Failed, OnFailed)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_StageChanged, OnStageChanged)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_Cancelled, OnCancelled)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_GetLimits, OnGetLimits)
    IPC_MESSAGE_HANDLER_DELAY_REPLY(IndexerHostMsg_Suggest, OnSuggest)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  return handled;
}

void IndexerHost::OnChannelConnected(int32 peer_pid) {
  DCHECK_EQ(static_cast<int32>(process_.Pid()), peer_pid);
}

void IndexerHost::OnChannelError() {
  channel_.reset();
  requests_.clear();
  // May delete us.
  client_->OnIndexerGone(this, got_bad_message_);
}

void IndexerHost::OnBadMessageReceived(const IPC::Message& message) {
  LOG(ERROR) << "Bad message of type " << message.type() << ", killing "
             << process_.Pid();
  got_bad_message_ = true;
  process_.Terminate(1);
}

int IndexerHost::AddRequest(const WordsCallback& callback) {
  DCHECK(!callback.is_null());
  requests_[++next_request_id_] = callback;
  return next_request_id_;
}

void IndexerHost::OnReady(base::ProcessId pid) {
  client_->OnIndexerReady(this, pid);
}

void IndexerHost::OnWords(int32* scanner,
                          int request_id,
                          const WordCounts& words) {
  RequestMap::iterator it = requests_.find(request_id);
  if (it == requests_.end()) {
    DVLOG(1) << "Words for " << request_id << " from " << *scanner;
    return;
  }
  WordsCallback callback = it->second;
  requests_.erase(it);
  UMA_HISTOGRAM_COUNTS("Indexer.Words", words.size());
  callback.Run(words);
}

void IndexerHost::OnProgress(int request_id, int64 bytes, double fraction) {
  client_->OnProgress(request_id, bytes, fraction);
}

void IndexerHost::OnEntries(int request_id,
                            const std::map<std::string, FileEntry>& entries,
                            const std::pair<int, Verdict>& verdict,
                            const std::vector<MediaEntry>& media) {
  if (verdict.second == VERDICT_INDEX && ContainsKey(entries, "media"))
    media_.insert(media_.end(), media.begin(), media.end());
}

void IndexerHost::OnFailed(int request_id,
                           int error,
                           base::File::Error file_error,
                           const base::FilePath& path,
                           const base::string16& message) {
  requests_.erase(request_id);
  failures_.push_back(path.MaybeAsASCII() + ": " + base::UTF16ToUTF8(message) +
                      " " + base::File::ErrorToString(file_error));
}

void IndexerHost::OnStageChanged(int32* scanner, Stage stage) {
  client_->OnStageChanged(*scanner, stage);
}

void IndexerHost::OnCancelled(int32* scanner) {
  client_->OnStageChanged(*scanner, Stage::DONE);
}

void IndexerHost::OnMayRead(const base::FilePath& path,
                            bool* allowed,
                            int64* limit) {
  std::map<base::FilePath, int64>::const_iterator it =
      allowed_files_.find(path);
  *allowed = it != allowed_files_.end();
  *limit = *allowed ? it->second : 0;
}

void IndexerHost::OnSuggest(const std::string& word,
                            int max,
                            IPC::Message* reply_msg) {
  if (suggest_callback_.is_null()) {
    reply_msg->set_reply_error();
    Send(reply_msg);
    return;
  }
  suggest_callback_.Run(word,
                        base::Bind(&IndexerHost::SendSuggestion, AsWeakPtr(),
                                   base::Passed(make_scoped_ptr(reply_msg))));
}

void IndexerHost::SendSuggestion(scoped_ptr<IPC::Message> reply_msg,
                                 const Suggestion& suggestion) {
  IndexerHostMsg_Suggest::WriteReplyParams(reply_msg.get(), suggestion);
  Send(reply_msg.release());
}

void IndexerHost::OnFlush() {
  ++flushes_;
}

void IndexerHost::OnGetLimits(int* words,
                              int64* bytes,
                              base::TimeDelta* time,
                              ByteRange* range) {
  *words = 100;
  *bytes = GG_INT64_C(1) << 33;
  *time = base::TimeDelta::FromSeconds(5);
  *range = ByteRange(0, *bytes - 1);
}

}  // namespace indexer
