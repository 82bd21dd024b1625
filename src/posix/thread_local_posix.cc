// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/thread_local.h"

#include <pthread.h>

#include "base/logging.h"

namespace base {
namespace internal {

static_assert(sizeof(pthread_key_t) <= sizeof(uintptr_t),
              "a key must fit into the slot");

ThreadLocalSlot::ThreadLocalSlot() {
  pthread_key_t key;
  const int error = pthread_key_create(&key, nullptr);
  CHECK_EQ(error, 0) << "no thread-local slot left";
  key_ = static_cast<uintptr_t>(key);
}

ThreadLocalSlot::~ThreadLocalSlot() {
  pthread_key_delete(static_cast<pthread_key_t>(key_));
}

void* ThreadLocalSlot::Get() const {
  return pthread_getspecific(static_cast<pthread_key_t>(key_));
}

void ThreadLocalSlot::Set(void* value) {
  const int error =
      pthread_setspecific(static_cast<pthread_key_t>(key_), value);
  CHECK_EQ(error, 0);
}

}  // namespace internal
}  // namespace base
