// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "indexer_message_filter.h"

#include "base/files/file.h"
#include "base/files/file_util.h"
#include "base/logging.h"
#include "base/metrics/histogram.h"
#include "base/strings/string_number_conversions.h"
#include "base/trace_event/trace_event.h"
#include "base/values.h"
#include "indexer_messages.h"

namespace indexer {

namespace {

const uint32 kFilteredMessageClasses[] = {
    UtilityMsgStart,
    MediaPlayerMsgStart,
};

}  // namespace

IndexerMessageFilter::IndexerMessageFilter(
    const scoped_refptr<base::SingleThreadTaskRunner>& main_task_runner,
    const scoped_refptr<base::SingleThreadTaskRunner>& file_task_runner,
    const NoteCallback& note_callback)
    : ProcessMessageFilter(kFilteredMessageClasses,
                           arraysize(kFilteredMessageClasses)),
      main_task_runner_(main_task_runner),
      file_task_runner_(file_task_runner),
      note_callback_(note_callback) {}

IndexerMessageFilter::~IndexerMessageFilter() {
  DCHECK(main_task_runner_->BelongsToCurrentThread());
}

void IndexerMessageFilter::OnFilterAdded(IPC::Sender* sender) {
  AddEvent("added");
}

void IndexerMessageFilter::OnFilterRemoved() {
  AddEvent("removed");
}

void IndexerMessageFilter::OnChannelClosing() {
  ProcessMessageFilter::OnChannelClosing();
  AddEvent("closing");
}

void IndexerMessageFilter::OnChannelConnected(int32 peer_pid) {
  AddEvent("connected");
}

// The main thread must have the last word.
void IndexerMessageFilter::OnDestruct() const {
  if (main_task_runner_->BelongsToCurrentThread()) {
    delete this;
  } else if (!main_task_runner_->DeleteSoon(FROM_HERE, this)) {
    LOG(WARNING) << "The main thread is gone";
  }
}

base::TaskRunner* IndexerMessageFilter::OverrideTaskRunnerForMessage(
    const IPC::Message& message) {
  if (message.type() == IndexerHostMsg_CreateScratchFile::ID)
    return file_task_runner_.get();
  return NULL;
}

bool IndexerMessageFilter::OnMessageReceived(const IPC::Message& message) {
  bool handled = true;
  IPC_BEGIN_MESSAGE_MAP(IndexerMessageFilter, message)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_Trace, OnTrace)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_Note, OnNote)
    IPC_MESSAGE_HANDLER(IndexerHostMsg_CreateScratchFile, OnCreateScratchFile)
    IPC_MESSAGE_UNHANDLED(handled = false)
  IPC_END_MESSAGE_MAP()
  return handled;
}

void IndexerMessageFilter::BadMessageReceived() {
  UMA_HISTOGRAM_BOOLEAN("Indexer.BadMessageInFilter", true);
  AddEvent("bad message");
}

std::vector<std::string> IndexerMessageFilter::TakeEvents() {
  base::AutoLock auto_lock(lock_);
  std::vector<std::string> events;
  events.swap(events_);
  return events;
}

void IndexerMessageFilter::OnTrace(base::TimeTicks sent,
                                   const base::ListValue& names) {
  TRACE_EVENT1("indexer", "IndexerMessageFilter::OnTrace", "names",
               names.GetSize());
  UMA_HISTOGRAM_TIMES("Indexer.TraceDelay", base::TimeTicks::Now() - sent);
  std::string text("trace");
  for (size_t i = 0; i < names.GetSize(); ++i) {
    std::string name;
    if (names.GetString(i, &name))
      text += " " + name;
  }
  AddEvent(text);
}

void IndexerMessageFilter::OnNote(const scoped_ptr<std::string>& text) {
  if (text && !note_callback_.is_null())
    note_callback_.Run(*text);
}

void IndexerMessageFilter::OnCreateScratchFile(
    const std::string& contents,
    IPC::PlatformFileForTransit* file) {
  DCHECK(file_task_runner_->BelongsToCurrentThread());
  TRACE_EVENT0("indexer", "IndexerMessageFilter::OnCreateScratchFile");
  *file = IPC::InvalidPlatformFileForTransit();

  if (!scratch_dir_.IsValid() && !scratch_dir_.CreateUniqueTempDir())
    return;
  base::File scratch(
      scratch_dir_.path().AppendASCII("scratch"),
      base::File::FLAG_CREATE | base::File::FLAG_READ | base::File::FLAG_WRITE);
  if (!scratch.IsValid()) {
    PLOG(ERROR) << "No scratch file";
    return;
  }
  scratch.Write(0, contents.data(), static_cast<int>(contents.size()));
  *file = IPC::TakeFileHandleForProcess(scratch.Pass(), PeerHandle());
  AddEvent("scratch " + base::Uint64ToString(contents.size()));
}

void IndexerMessageFilter::AddEvent(const std::string& event) {
  base::AutoLock auto_lock(lock_);
  events_.push_back(event);
}

}  // namespace indexer
