// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/trace_event/trace_event.h"

#include "base/process/process_handle.h"

namespace base {
namespace trace_event {

// static
TraceLog* TraceLog::GetInstance() {
  static TraceLog* const instance = new TraceLog;
  return instance;
}

TraceLog::TraceLog() : process_id_(static_cast<int>(GetCurrentProcId())) {}

TraceLog::~TraceLog() {}

}  // namespace trace_event
}  // namespace base
