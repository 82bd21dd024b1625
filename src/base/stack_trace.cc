// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/debug/stack_trace.h"

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <ostream>

#include "absl/debugging/symbolize.h"
#include "base/compiler_specific.h"
#include "src/base/logging_platform.h"
#include "src/base/stack_trace.h"

namespace base {

namespace internal {

namespace {

std::string Describe(void* const* frames, int count) {
  std::string trace;
  for (int i = 0; i < count; ++i) {
    // A return address may already belong to the next function.
    const char* const pc = static_cast<const char*>(frames[i]) - 1;
    char symbol[512];
    if (!absl::Symbolize(pc, symbol, sizeof(symbol)))
      std::snprintf(symbol, sizeof(symbol), "(unknown)");
    char line[600];
    std::snprintf(line, sizeof(line), "#%d 0x%" PRIxPTR " %s\n", i,
                  reinterpret_cast<uintptr_t>(frames[i]), symbol);
    trace += line;
  }
  return trace;
}

}  // namespace

NOINLINE std::string CurrentStackTrace(int skip) {
  void* frames[64];
  const int count = CaptureStack(frames, 64);
  // The first frame is this function.
  const int first = std::min(skip + 1, count);
  return Describe(frames + first, count - first);
}

}  // namespace internal

namespace debug {

NOINLINE StackTrace::StackTrace() {
  void* frames[kMaxTraces + 1];
  const int count = internal::CaptureStack(frames, kMaxTraces + 1);
  // Without the frame of this constructor.
  count_ = static_cast<size_t>(std::max(count - 1, 0));
  std::copy(frames + 1, frames + 1 + count_, trace_);
}

StackTrace::StackTrace(const void* const* trace, size_t count)
    : count_(std::min<size_t>(count, kMaxTraces)) {
  for (size_t i = 0; i < count_; ++i)
    trace_[i] = const_cast<void*>(trace[i]);
}

StackTrace::~StackTrace() {}

const void* const* StackTrace::Addresses(size_t* count) const {
  *count = count_;
  return count_ > 0 ? trace_ : nullptr;
}

void StackTrace::Print() const {
  const std::string text = ToString();
  logging::internal::WriteToStderr(text.data(), text.size());
}

void StackTrace::OutputToStream(std::ostream* os) const {
  *os << ToString();
}

std::string StackTrace::ToString() const {
  std::string text = internal::Describe(trace_, static_cast<int>(count_));
  internal::KeepProgramFilesFromChildren();
  return text;
}

}  // namespace debug
}  // namespace base
