// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/supports_user_data.h"

#include "base/logging.h"

namespace base {

SupportsUserData::SupportsUserData() {
  // May be made on one thread and used on another.
  thread_checker_.DetachFromThread();
}

SupportsUserData::Data* SupportsUserData::GetUserData(const void* key) const {
  DCHECK(thread_checker_.CalledOnValidThread());
  const auto found = user_data_.find(key);
  return found == user_data_.end() ? nullptr : found->second.get();
}

void SupportsUserData::SetUserData(const void* key, Data* data) {
  DCHECK(thread_checker_.CalledOnValidThread());
  // The old data goes last: its destructor may come back here.
  linked_ptr<Data> old = user_data_[key];
  user_data_[key].reset(data);
}

void SupportsUserData::RemoveUserData(const void* key) {
  DCHECK(thread_checker_.CalledOnValidThread());
  const auto found = user_data_.find(key);
  if (found == user_data_.end())
    return;
  const linked_ptr<Data> doomed = found->second;
  user_data_.erase(found);
}

void SupportsUserData::DetachUserDataThread() {
  thread_checker_.DetachFromThread();
}

SupportsUserData::~SupportsUserData() {
  DetachUserDataThread();
  DataMap doomed;
  doomed.swap(user_data_);
}

}  // namespace base
