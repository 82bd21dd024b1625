// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "indexer_child.h"

#include <stdlib.h>

#include <algorithm>
#include <vector>

#include "base/bind.h"
#include "base/command_line.h"
#include "base/files/file.h"
#include "base/lazy_instance.h"
#include "base/logging.h"
#include "base/process/process_handle.h"
#include "base/run_loop.h"
#include "base/strings/string_number_conversions.h"
#include "base/strings/string_split.h"
#include "base/strings/string_util.h"
#include "base/strings/utf_string_conversions.h"
#include "base/threading/thread_local.h"
#include "base/trace_event/trace_event.h"
#include "base/values.h"
#include "indexer_messages.h"
#include "indexer_switches.h"
#include "ipc/ipc_descriptors.h"
#include "ipc/ipc_switches.h"
#include "ipc/ipc_sync_channel.h"
#include "ipc/ipc_sync_message_filter.h"

#if defined(OS_POSIX)
#include "base/posix/global_descriptors.h"
#endif

namespace indexer {

namespace {

base::LazyInstance<base::ThreadLocalPointer<IndexerThread>> g_lazy_tls =
    LAZY_INSTANCE_INITIALIZER;

const char kExtraSeparators[] = {'\n', '\t'};

void CountWords(const std::string& text,
                const IndexerMsg_Configure_Params& config,
                size_t min_length,
                WordCounts* counts) {
  std::string separators(config.separators);
  separators.append(kExtraSeparators, arraysize(kExtraSeparators));
  std::vector<std::string> words;
  Tokenize(text, separators, &words);
  for (std::vector<std::string>::const_iterator it = words.begin();
       it != words.end(); ++it) {
    std::string word = config.ignore_case ? base::StringToLowerASCII(*it) : *it;
    if (word.size() < min_length ||
        std::find(config.stop_words.begin(), config.stop_words.end(), word) !=
            config.stop_words.end()) {
      continue;
    }
    ++(*counts)[word];
  }
}

// Runs on the worker thread, which may not touch the channel.
void AskForLimits(scoped_refptr<IPC::SyncMessageFilter> sender,
                  int32 routing_id,
                  int request_id) {
  int words = 0;
  int64 bytes = 0;
  base::TimeDelta time;
  ByteRange range;
  if (!sender->Send(new IndexerHostMsg_GetLimits(routing_id, &words, &bytes,
                                                 &time, &range))) {
    return;
  }
  WordCounts limits;
  limits["words"] = words;
  limits["gigabytes"] = static_cast<int>(bytes >> 30);
  limits["seconds"] = static_cast<int>(time.InSeconds());
  limits["range is valid"] = range.IsValid() ? 1 : 0;
  sender->Send(new IndexerHostMsg_Words(routing_id, request_id, limits));
}

}  // namespace

Scanner::Scanner(IndexerThread* thread, int32 routing_id, FileKind kind)
    : thread_(thread),
      routing_id_(routing_id),
      kind_(kind),
      weak_factory_(this) {
  Send(new IndexerHostMsg_StageChanged(routing_id_, Stage::RUNNING));
}

Scanner::~Scanner() {
  Send(new IndexerHostMsg_StageChanged(routing_id_, Stage::DONE));
}

bool Scanner::OnMessageReceived(const IPC::Message& message) {
  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(Scanner, message)
    IPC_MESSAGE_HANDLER(IndexerMsg_ScanText, OnScanText)
    IPC_MESSAGE_HANDLER(IndexerMsg_ScanRange, OnScanRange)
    IPC_MESSAGE_HANDLER(IndexerMsg_ScanBlob, OnScanBlob)
    IPC_MESSAGE_HANDLER(IndexerMsg_Cancel, OnCancel)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  return handled;
}

bool Scanner::Send(IPC::Message* message) {
  return thread_->Send(message);
}

void Scanner::OnScanText(int request_id, const std::string& text) {
  TRACE_EVENT2("indexer", "Scanner::OnScanText", "request", request_id, "size",
               text.size());
  if (text == "limits") {
    thread_->worker()->message_loop_proxy()->PostTask(
        FROM_HERE,
        base::Bind(&AskForLimits,
                   make_scoped_refptr(thread_->sync_message_filter()),
                   routing_id_, request_id));
    return;
  }
  // The rest of the queue comes first.
  base::MessageLoop::current()->PostTask(
      FROM_HERE, base::Bind(&Scanner::SendWords, weak_factory_.GetWeakPtr(),
                            request_id, text, 0));
}

void Scanner::OnScanRange(const IndexerMsg_ScanRange_Params& params) {
  base::File file(IPC::PlatformFileForTransitToFile(params.file));
  if (!file.IsValid()) {
    Fail(params.request_id, base::File::FILE_ERROR_NOT_FOUND, params.path);
    return;
  }

  bool allowed = false;
  int64 limit = 0;
  if (!Send(new IndexerHostMsg_MayRead(params.path, &allowed, &limit)) ||
      !allowed) {
    Fail(params.request_id, base::File::FILE_ERROR_ACCESS_DENIED, params.path);
    return;
  }

  const int64 size =
      std::min(limit, params.range.last() - params.range.first() + 1);
  std::string text(static_cast<size_t>(size), '\0');
  const int read =
      file.Read(params.range.first(), &text[0], static_cast<int>(size));
  text.resize(std::max(read, 0));
  SendWords(params.request_id, text, 0);
}

void Scanner::OnScanBlob(int request_id,
                         const scoped_refptr<Blob>& blob,
                         const MinMax<int>& length) {
  if (!blob.get()) {
    Fail(request_id, base::File::FILE_ERROR_NOT_A_FILE, base::FilePath());
    return;
  }
  SendWords(request_id, blob->bytes(), length.min);
}

void Scanner::OnCancel() {
  Send(new IndexerHostMsg_Cancelled(routing_id_));
}

void Scanner::SendWords(int request_id,
                        const std::string& text,
                        size_t min_length) {
  WordCounts counts;
  CountWords(text, thread_->config(), min_length, &counts);

  std::map<std::string, FileEntry> entries;
  std::vector<MediaEntry> media;
  if (kind_ == FILE_KIND_AUDIO) {
    entries["media"].kind = kind_;
    MediaEntry entry;
    entry.kind = kind_;
    entry.size = text.size();
    entry.duration = base::TimeDelta::FromMilliseconds(text.size());
    entry.title = base::UTF8ToUTF16(text);
    entry.peaks.push_back(0.5f);
    entry.codec = CODEC_OTHER;
    entry.subtitles = ENCODING_UTF8;
    media.push_back(entry);
  }
  Send(new IndexerHostMsg_Progress(routing_id_, request_id, text.size(), 1.0));
  Send(new IndexerHostMsg_Entries(routing_id_, request_id, entries,
                                  std::make_pair(1, VERDICT_INDEX), media));

  // Words that the program likes to add.
  Suggestion suggestion;
  if (!counts.empty() &&
      Send(new IndexerHostMsg_Suggest(routing_id_, counts.begin()->first, 3,
                                      &suggestion))) {
    for (size_t i = 0; i < suggestion.second.size(); ++i)
      counts[base::UTF16ToUTF8(suggestion.second[i])] = 0;
  }
  Send(new IndexerHostMsg_Words(routing_id_, request_id, counts));
}

void Scanner::Fail(int request_id,
                   base::File::Error error,
                   const base::FilePath& path) {
  Send(new IndexerHostMsg_Failed(routing_id_, request_id, 1, error, path,
                                 base::ASCIIToUTF16("cannot scan")));
}

IndexerThread::IndexerThread(const std::string& channel_name)
    : shutdown_event_(true, false),
      io_thread_("Indexer_IOThread"),
      worker_thread_("Indexer_Worker"),
      config_(new IndexerMsg_Configure_Params),
      exit_code_(0) {
  g_lazy_tls.Pointer()->Set(this);
  CHECK(io_thread_.StartWithOptions(
      base::Thread::Options(base::MessageLoop::TYPE_IO, 0)));
  CHECK(worker_thread_.Start());

  channel_ = IPC::SyncChannel::Create(channel_name, IPC::Channel::MODE_CLIENT,
                                      this, io_thread_.message_loop_proxy(),
                                      true, &shutdown_event_);
  sync_message_filter_ = new IPC::SyncMessageFilter(&shutdown_event_);
  channel_->AddFilter(sync_message_filter_.get());
}

IndexerThread::~IndexerThread() {
  shutdown_event_.Signal();
  worker_thread_.Stop();
  scanners_.clear();
  channel_->RemoveFilter(sync_message_filter_.get());
  channel_.reset();
  io_thread_.Stop();
  g_lazy_tls.Pointer()->Set(NULL);
}

int IndexerThread::Run() {
  Send(new IndexerHostMsg_Ready(base::GetCurrentProcId()));
  base::MessageLoop::current()->Run();
  return exit_code_;
}

bool IndexerThread::Send(IPC::Message* message) {
  DCHECK_EQ(this, g_lazy_tls.Pointer()->Get());
  return channel_->Send(message);
}

bool IndexerThread::OnMessageReceived(const IPC::Message& message) {
  if (message.routing_id() != MSG_ROUTING_CONTROL) {
    ScannerMap::iterator it = scanners_.find(message.routing_id());
    if (it == scanners_.end())
      return false;
    // It may be closed while it waits for the program.
    linked_ptr<Scanner> scanner = it->second;
    return scanner->OnMessageReceived(message);
  }

  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(IndexerThread, message)
    IPC_MESSAGE_HANDLER(IndexerMsg_Configure, OnConfigure)
    IPC_MESSAGE_HANDLER(IndexerMsg_CreateScanner, OnCreateScanner)
    IPC_MESSAGE_HANDLER(IndexerMsg_CloseScanner, OnCloseScanner)
    IPC_MESSAGE_HANDLER(IndexerMsg_FinishAndExit, OnFinishAndExit)
    IPC_MESSAGE_HANDLER(IndexerMsg_MisbehaveForTest, OnMisbehave)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  return handled;
}

void IndexerThread::OnChannelError() {
  base::MessageLoop::current()->Quit();
}

void IndexerThread::OnConfigure(const IndexerMsg_Configure_Params& config) {
  *config_ = config;

  base::ListValue names;
  names.AppendString(config.ignore_case ? "ignore-case" : "case");
  names.AppendString(base::IntToString(config.max_words));
  Send(new IndexerHostMsg_Trace(base::TimeTicks::Now(), names));
  if (base::CommandLine::ForCurrentProcess()->HasSwitch(
          switches::kIndexerVerbose)) {
    scoped_ptr<std::string> note(new std::string("configured"));
    Send(new IndexerHostMsg_Note(note.Pass()));
  }
}

void IndexerThread::OnCreateScanner(int32 routing_id, FileKind kind) {
  scanners_[routing_id] = make_linked_ptr(new Scanner(this, routing_id, kind));
}

void IndexerThread::OnCloseScanner(int32 routing_id) {
  scanners_.erase(routing_id);
}

void IndexerThread::OnFinishAndExit() {
  // What we have to say is in a scratch file of the program's.
  IPC::PlatformFileForTransit transit = IPC::InvalidPlatformFileForTransit();
  const std::string contents("last words");
  Send(new IndexerHostMsg_CreateScratchFile(contents, &transit));
  base::File scratch = IPC::PlatformFileForTransitToFile(transit);
  if (!scratch.IsValid() ||
      scratch.GetLength() != static_cast<int64>(contents.size())) {
    exit_code_ = 3;
  }
  if (!Send(new IndexerHostMsg_Flush))
    exit_code_ = 4;
  base::MessageLoop::current()->PostTask(FROM_HERE,
                                         base::MessageLoop::QuitClosure());
}

void IndexerThread::OnMisbehave(int how) {
  if (how == 0)
    _Exit(77);
  // A message without its parameters.
  Send(new IPC::Message(1, IndexerHostMsg_Words::ID,
                        IPC::Message::PRIORITY_NORMAL));
}

int IndexerMain() {
#if defined(OS_POSIX)
  base::GlobalDescriptors* g_fds = base::GlobalDescriptors::GetInstance();
  g_fds->Set(kPrimaryIPCChannel,
             kPrimaryIPCChannel + base::GlobalDescriptors::kBaseDescriptor);
#endif
  const base::CommandLine& command_line =
      *base::CommandLine::ForCurrentProcess();
  IndexerThread thread(
      command_line.GetSwitchValueASCII(switches::kProcessChannelID));
  return thread.Run();
}

}  // namespace indexer
