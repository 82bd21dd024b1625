// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipc/ipc_test_sink.h"

#include "base/memory/scoped_ptr.h"

namespace IPC {

TestSink::TestSink() {}

TestSink::~TestSink() {}

bool TestSink::Send(Message* message) {
  const scoped_ptr<Message> owned(message);
  return OnMessageReceived(*owned);
}

bool TestSink::Connect() {
  return false;
}

void TestSink::Close() {}

base::ProcessId TestSink::GetPeerPID() const {
  return base::kNullProcessId;
}

base::ProcessId TestSink::GetSelfPID() const {
  return base::kNullProcessId;
}

#if defined(OS_POSIX) && !defined(OS_NACL)
int TestSink::GetClientFileDescriptor() const {
  return -1;
}

base::ScopedFD TestSink::TakeClientFileDescriptor() {
  return base::ScopedFD();
}
#endif

bool TestSink::OnMessageReceived(const Message& msg) {
  ObserverListBase<Listener>::Iterator filters(filter_list_);
  while (Listener* const filter = filters.GetNext()) {
    if (filter->OnMessageReceived(msg))
      return true;
  }
  messages_.push_back(msg);
  return true;
}

void TestSink::ClearMessages() {
  messages_.clear();
}

const Message* TestSink::GetMessageAt(size_t index) const {
  return index < messages_.size() ? &messages_[index] : nullptr;
}

const Message* TestSink::GetFirstMessageMatching(uint32 id) const {
  for (const Message& message : messages_) {
    if (message.type() == id)
      return &message;
  }
  return nullptr;
}

const Message* TestSink::GetUniqueMessageMatching(uint32 id) const {
  const Message* unique = nullptr;
  for (const Message& message : messages_) {
    if (message.type() != id)
      continue;
    if (unique)
      return nullptr;
    unique = &message;
  }
  return unique;
}

void TestSink::AddFilter(Listener* filter) {
  filter_list_.AddObserver(filter);
}

void TestSink::RemoveFilter(Listener* filter) {
  filter_list_.RemoveObserver(filter);
}

}  // namespace IPC
