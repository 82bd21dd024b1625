// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/win/completion_port.h"

#include <stdint.h>

#include <algorithm>

#include "base/logging.h"

namespace base {
namespace internal {

namespace {

// What the pump collects before it tells of it and lets tasks run.
const int kMostPerTurn = 32;

// A key is a handler's address, with the lowest bit set for a job; or this.
const ULONG_PTR kWakeUpKey = 0;
const ULONG_PTR kJobBit = 1;

ULONG_PTR KeyOf(MessagePumpForIO::IOHandler* handler) {
  const ULONG_PTR key = reinterpret_cast<ULONG_PTR>(handler);
  CHECK_EQ(key & kJobBit, 0u);
  return key;
}

}  // namespace

CompletionPort::CompletionPort()
    : port_(CreateIoCompletionPort(INVALID_HANDLE_VALUE, nullptr, 0, 1)) {
  PCHECK(port_.IsValid()) << "CreateIoCompletionPort";
}

CompletionPort::~CompletionPort() {
  while (Collect(0)) {
  }
  for (const Completion& completion : ready_) {
    if (!completion.is_of_job && !completion.context->handler)
      delete completion.context;
  }
}

bool CompletionPort::AddFile(HANDLE file, IOHandler* handler) {
  return CreateIoCompletionPort(file, port_.Get(), KeyOf(handler), 1) ==
         port_.Get();
}

bool CompletionPort::AddJob(HANDLE job, IOHandler* handler) {
  JOBOBJECT_ASSOCIATE_COMPLETION_PORT association = {};
  association.CompletionKey = reinterpret_cast<void*>(KeyOf(handler) | kJobBit);
  association.CompletionPort = port_.Get();
  return SetInformationJobObject(job,
                                 JobObjectAssociateCompletionPortInformation,
                                 &association, sizeof(association)) != FALSE;
}

bool CompletionPort::Collect(DWORD timeout) {
  if (!CollectOne(timeout))
    return false;
  for (int i = 1; i < kMostPerTurn && CollectOne(0); ++i) {
  }
  return true;
}

bool CompletionPort::CollectOne(DWORD timeout) {
  Completion completion = {};
  ULONG_PTR key = 0;
  OVERLAPPED* overlapped = nullptr;
  if (!GetQueuedCompletionStatus(port_.Get(), &completion.bytes, &key,
                                 &overlapped, timeout)) {
    completion.error = GetLastError();
    if (!overlapped) {
      PCHECK(completion.error == WAIT_TIMEOUT) << "GetQueuedCompletionStatus";
      return false;
    }
  }
  if (key == kWakeUpKey)
    return true;
  completion.is_of_job = (key & kJobBit) != 0;
  completion.handler = reinterpret_cast<IOHandler*>(key & ~kJobBit);
  // The first member of the context.
  completion.context = reinterpret_cast<IOContext*>(overlapped);
  ready_.push_back(completion);
  return true;
}

bool CompletionPort::Dispatch(const bool& keep_running) {
  bool told = false;
  while (keep_running && DispatchOne(nullptr))
    told = true;
  return told;
}

bool CompletionPort::DispatchOne(IOHandler* filter) {
  const auto found = std::find_if(
      ready_.begin(), ready_.end(), [filter](const Completion& completion) {
        return !filter || completion.handler == filter;
      });
  if (found == ready_.end())
    return false;
  const Completion completion = *found;
  ready_.erase(found);
  Tell(completion);
  return true;
}

void CompletionPort::WakeUp() {
  PCHECK(PostQueuedCompletionStatus(port_.Get(), 0, kWakeUpKey, nullptr));
}

void CompletionPort::Tell(const Completion& completion) {
  if (!completion.is_of_job && !completion.context->handler) {
    delete completion.context;  // Its handler is gone.
    return;
  }
  DCHECK(completion.is_of_job ||
         completion.context->handler == completion.handler);
  FOR_EACH_OBSERVER(MessagePumpForIO::IOObserver, io_observers_,
                    WillProcessIOEvent());
  completion.handler->OnIOCompleted(completion.context, completion.bytes,
                                    completion.error);
  FOR_EACH_OBSERVER(MessagePumpForIO::IOObserver, io_observers_,
                    DidProcessIOEvent());
}

}  // namespace internal
}  // namespace base
