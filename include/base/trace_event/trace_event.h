// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Nothing is traced: the macros compile their arguments and evaluate none.

#ifndef BASE_TRACE_EVENT_TRACE_EVENT_H_
#define BASE_TRACE_EVENT_TRACE_EVENT_H_

#include <atomic>

#include "base/basictypes.h"

namespace base {
namespace trace_event {

class TraceLog {
 public:
  static TraceLog* GetInstance();

  // Marks what this process traces; the process id unless set. Any thread.
  int process_id() const { return process_id_.load(std::memory_order_relaxed); }
  void SetProcessID(int process_id) {
    process_id_.store(process_id, std::memory_order_relaxed);
  }

 private:
  TraceLog();
  ~TraceLog();

  std::atomic<int> process_id_;

  DISALLOW_COPY_AND_ASSIGN(TraceLog);
};

namespace internal {

template <typename... Args>
void IgnoreArguments(const Args&...) {}

}  // namespace internal
}  // namespace trace_event
}  // namespace base

#define CLASSIC_IPC_IGNORE_TRACE(...)                                  \
  (false ? ::base::trace_event::internal::IgnoreArguments(__VA_ARGS__) \
         : static_cast<void>(0))

#define TRACE_DISABLED_BY_DEFAULT(name) "disabled-by-default-" name

#define TRACE_EVENT0(category, name) CLASSIC_IPC_IGNORE_TRACE(category, name)
#define TRACE_EVENT1(category, name, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1)
#define TRACE_EVENT2(category, name, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1, key2, value2)
#define TRACE_EVENT_FLOW_BEGIN0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_FLOW_END0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)

#endif  // BASE_TRACE_EVENT_TRACE_EVENT_H_
