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

// How an argument is to be kept; here it is passed through.
#define TRACE_STR_COPY(str) (str)
#define TRACE_ID_MANGLE(id) (id)
#define TRACE_ID_DONT_MANGLE(id) (id)

#define TRACE_EVENT_SCOPE_GLOBAL static_cast<unsigned char>(0 << 3)
#define TRACE_EVENT_SCOPE_PROCESS static_cast<unsigned char>(1 << 3)
#define TRACE_EVENT_SCOPE_THREAD static_cast<unsigned char>(2 << 3)

// No category is ever enabled, and no trace begins. |ret| points to a bool.
#define TRACE_EVENT_CATEGORY_GROUP_ENABLED(category, ret) \
  static_cast<void>(*(ret) = false)
#define TRACE_EVENT_IS_NEW_TRACE(ret) static_cast<void>(*(ret) = false)

// A span of time: the scope of the macro, or from BEGIN to END.
#define TRACE_EVENT0(category, name) CLASSIC_IPC_IGNORE_TRACE(category, name)
#define TRACE_EVENT1(category, name, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1)
#define TRACE_EVENT2(category, name, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1, key2, value2)
#define UNSHIPPED_TRACE_EVENT0(category, name) \
  CLASSIC_IPC_IGNORE_TRACE(category, name)
#define UNSHIPPED_TRACE_EVENT1(category, name, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1)
#define UNSHIPPED_TRACE_EVENT2(category, name, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1, key2, value2)
#define TRACE_EVENT_BEGIN0(category, name) \
  CLASSIC_IPC_IGNORE_TRACE(category, name)
#define TRACE_EVENT_BEGIN1(category, name, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1)
#define TRACE_EVENT_BEGIN2(category, name, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1, key2, value2)
#define TRACE_EVENT_COPY_BEGIN0(category, name) \
  CLASSIC_IPC_IGNORE_TRACE(category, name)
#define TRACE_EVENT_COPY_BEGIN1(category, name, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1)
#define TRACE_EVENT_COPY_BEGIN2(category, name, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1, key2, value2)
#define TRACE_EVENT_END0(category, name) \
  CLASSIC_IPC_IGNORE_TRACE(category, name)
#define TRACE_EVENT_END1(category, name, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1)
#define TRACE_EVENT_END2(category, name, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1, key2, value2)
#define TRACE_EVENT_COPY_END0(category, name) \
  CLASSIC_IPC_IGNORE_TRACE(category, name)
#define TRACE_EVENT_COPY_END1(category, name, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1)
#define TRACE_EVENT_COPY_END2(category, name, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1, key2, value2)
#define TRACE_EVENT_BEGIN_WITH_ID_TID_AND_TIMESTAMP0(category, name, id,   \
                                                     thread_id, timestamp) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, thread_id, timestamp)
#define TRACE_EVENT_COPY_BEGIN_WITH_ID_TID_AND_TIMESTAMP0( \
    category, name, id, thread_id, timestamp)              \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, thread_id, timestamp)
#define TRACE_EVENT_END_WITH_ID_TID_AND_TIMESTAMP0(category, name, id,   \
                                                   thread_id, timestamp) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, thread_id, timestamp)
#define TRACE_EVENT_COPY_END_WITH_ID_TID_AND_TIMESTAMP0(category, name, id,   \
                                                        thread_id, timestamp) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, thread_id, timestamp)

// A moment. |scope| is one of TRACE_EVENT_SCOPE_*.
#define TRACE_EVENT_INSTANT0(category, name, scope) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, scope)
#define TRACE_EVENT_INSTANT1(category, name, scope, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, scope, key1, value1)
#define TRACE_EVENT_INSTANT2(category, name, scope, key1, value1, key2, \
                             value2)                                    \
  CLASSIC_IPC_IGNORE_TRACE(category, name, scope, key1, value1, key2, value2)
#define TRACE_EVENT_COPY_INSTANT0(category, name, scope) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, scope)
#define TRACE_EVENT_COPY_INSTANT1(category, name, scope, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, scope, key1, value1)
#define TRACE_EVENT_COPY_INSTANT2(category, name, scope, key1, value1, key2, \
                                  value2)                                    \
  CLASSIC_IPC_IGNORE_TRACE(category, name, scope, key1, value1, key2, value2)
#define UNSHIPPED_TRACE_EVENT_INSTANT0(category, name, scope) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, scope)
#define UNSHIPPED_TRACE_EVENT_INSTANT1(category, name, scope, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, scope, key1, value1)
#define UNSHIPPED_TRACE_EVENT_INSTANT2(category, name, scope, key1, value1, \
                                       key2, value2)                        \
  CLASSIC_IPC_IGNORE_TRACE(category, name, scope, key1, value1, key2, value2)

// Values that change.
#define TRACE_COUNTER1(category, name, value) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, value)
#define TRACE_COUNTER2(category, name, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1, key2, value2)
#define TRACE_COUNTER_ID1(category, name, id, value) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, value)
#define TRACE_COUNTER_ID2(category, name, id, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)
#define TRACE_COPY_COUNTER1(category, name, value) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, value)
#define TRACE_COPY_COUNTER2(category, name, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, key1, value1, key2, value2)
#define TRACE_COPY_COUNTER_ID1(category, name, id, value) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, value)
#define TRACE_COPY_COUNTER_ID2(category, name, id, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)

// Work that ends elsewhere than it began; |id| ties its parts together.
#define TRACE_EVENT_ASYNC_BEGIN0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_ASYNC_BEGIN1(category, name, id, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1)
#define TRACE_EVENT_ASYNC_BEGIN2(category, name, id, key1, value1, key2, \
                                 value2)                                 \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)
#define TRACE_EVENT_ASYNC_END0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_ASYNC_END1(category, name, id, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1)
#define TRACE_EVENT_ASYNC_END2(category, name, id, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)
#define TRACE_EVENT_COPY_ASYNC_BEGIN0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_COPY_ASYNC_BEGIN1(category, name, id, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1)
#define TRACE_EVENT_COPY_ASYNC_BEGIN2(category, name, id, key1, value1, key2, \
                                      value2)                                 \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)
#define TRACE_EVENT_COPY_ASYNC_END0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_COPY_ASYNC_END1(category, name, id, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1)
#define TRACE_EVENT_COPY_ASYNC_END2(category, name, id, key1, value1, key2, \
                                    value2)                                 \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)
#define TRACE_EVENT_NESTABLE_ASYNC_BEGIN0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_NESTABLE_ASYNC_BEGIN1(category, name, id, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1)
#define TRACE_EVENT_NESTABLE_ASYNC_BEGIN2(category, name, id, key1, value1, \
                                          key2, value2)                     \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)
#define TRACE_EVENT_NESTABLE_ASYNC_END0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_NESTABLE_ASYNC_END1(category, name, id, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1)
#define TRACE_EVENT_NESTABLE_ASYNC_END2(category, name, id, key1, value1, \
                                        key2, value2)                     \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)
#define TRACE_EVENT_NESTABLE_ASYNC_INSTANT0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_NESTABLE_ASYNC_INSTANT1(category, name, id, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1)
#define TRACE_EVENT_NESTABLE_ASYNC_INSTANT2(category, name, id, key1, value1, \
                                            key2, value2)                     \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)
#define TRACE_EVENT_COPY_ASYNC_BEGIN_WITH_TIMESTAMP0(category, name, id, \
                                                     timestamp)          \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, timestamp)
#define TRACE_EVENT_COPY_NESTABLE_ASYNC_BEGIN_WITH_TIMESTAMP0(category, name, \
                                                              id, timestamp)  \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, timestamp)
#define TRACE_EVENT_COPY_ASYNC_END_WITH_TIMESTAMP0(category, name, id, \
                                                   timestamp)          \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, timestamp)
#define TRACE_EVENT_COPY_NESTABLE_ASYNC_END_WITH_TIMESTAMP0(category, name, \
                                                            id, timestamp)  \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, timestamp)
#define TRACE_EVENT_ASYNC_STEP_INTO0(category, name, id, step) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, step)
#define TRACE_EVENT_ASYNC_STEP_INTO1(category, name, id, step, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, step, key1, value1)
#define TRACE_EVENT_ASYNC_STEP_PAST0(category, name, id, step) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, step)
#define TRACE_EVENT_ASYNC_STEP_PAST1(category, name, id, step, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, step, key1, value1)
#define TRACE_EVENT_ASYNC_STEP_INTO_WITH_TIMESTAMP0(category, name, id, step, \
                                                    timestamp)                \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, step, timestamp)

// One thing after another, on several threads or in several processes.
#define TRACE_EVENT_FLOW_BEGIN0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_FLOW_BEGIN1(category, name, id, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1)
#define TRACE_EVENT_FLOW_BEGIN2(category, name, id, key1, value1, key2, \
                                value2)                                 \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)
#define TRACE_EVENT_FLOW_STEP0(category, name, id, step) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, step)
#define TRACE_EVENT_FLOW_STEP1(category, name, id, step, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, step, key1, value1)
#define TRACE_EVENT_FLOW_END0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_FLOW_END1(category, name, id, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1)
#define TRACE_EVENT_FLOW_END2(category, name, id, key1, value1, key2, value2) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)
#define TRACE_EVENT_COPY_FLOW_BEGIN0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_COPY_FLOW_BEGIN1(category, name, id, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1)
#define TRACE_EVENT_COPY_FLOW_BEGIN2(category, name, id, key1, value1, key2, \
                                     value2)                                 \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)
#define TRACE_EVENT_COPY_FLOW_STEP0(category, name, id, step) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, step)
#define TRACE_EVENT_COPY_FLOW_STEP1(category, name, id, step, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, step, key1, value1)
#define TRACE_EVENT_COPY_FLOW_END0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_COPY_FLOW_END1(category, name, id, key1, value1) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1)
#define TRACE_EVENT_COPY_FLOW_END2(category, name, id, key1, value1, key2, \
                                   value2)                                 \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, key1, value1, key2, value2)
#define TRACE_EVENT_FLOW_END_BIND_TO_ENCLOSING0(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)

// The life of an object.
#define TRACE_EVENT_OBJECT_CREATED_WITH_ID(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)
#define TRACE_EVENT_OBJECT_SNAPSHOT_WITH_ID(category, name, id, snapshot) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id, snapshot)
#define TRACE_EVENT_OBJECT_DELETED_WITH_ID(category, name, id) \
  CLASSIC_IPC_IGNORE_TRACE(category, name, id)

#endif  // BASE_TRACE_EVENT_TRACE_EVENT_H_
