// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/process.h"

#include <sys/resource.h>
#include <unistd.h>

#include <utility>

#include "base/logging.h"
#include "base/process/kill.h"

namespace base {

namespace {

const int kForegroundNice = 0;
const int kBackgroundNice = 5;

}  // namespace

Process::Process(ProcessHandle handle) : process_(handle) {}

Process::Process(Process&& other) noexcept
    : process_(std::exchange(other.process_, kNullProcessHandle)) {}

Process::~Process() = default;

Process& Process::operator=(Process&& other) noexcept {
  if (this != &other)
    process_ = std::exchange(other.process_, kNullProcessHandle);
  return *this;
}

Process Process::Pass() {
  return Process(std::move(*this));
}

// static
Process Process::Current() {
  return Process(GetCurrentProcessHandle());
}

// static
Process Process::Open(ProcessId pid) {
  return Process(pid);
}

// static
Process Process::OpenWithExtraPriviles(ProcessId pid) {
  return Open(pid);
}

// static
Process Process::DeprecatedGetProcessFromHandle(ProcessHandle handle) {
  DCHECK_NE(handle, GetCurrentProcessHandle());
  return Process(handle);
}

// static
bool Process::CanBackgroundProcesses() {
  // Giving priority back needs a right: the limit counts down from nice 20.
#if defined(RLIMIT_NICE)
  struct rlimit limit;
  if (getrlimit(RLIMIT_NICE, &limit) == 0 &&
      limit.rlim_cur >= static_cast<rlim_t>(20 - kForegroundNice)) {
    return true;
  }
#endif
  return geteuid() == 0;
}

bool Process::IsValid() const {
  return process_ != kNullProcessHandle;
}

ProcessHandle Process::Handle() const {
  return process_;
}

Process Process::Duplicate() const {
  return Process(process_);
}

ProcessId Process::Pid() const {
  DCHECK(IsValid());
  return GetProcId(process_);
}

bool Process::is_current() const {
  return process_ == GetCurrentProcessHandle();
}

void Process::Close() {
  process_ = kNullProcessHandle;
}

bool Process::Terminate(int result_code) {
  DCHECK(IsValid());
  return KillProcess(process_, result_code, false);
}

bool Process::WaitForExit(int* exit_code) {
  return WaitForExitWithTimeout(TimeDelta::Max(), exit_code);
}

bool Process::WaitForExitWithTimeout(TimeDelta timeout, int* exit_code) {
  return WaitForExitCodeWithTimeout(process_, exit_code, timeout);
}

bool Process::IsProcessBackgrounded() const {
  DCHECK(IsValid());
  return GetPriority() >= kBackgroundNice;
}

bool Process::SetProcessBackgrounded(bool value) {
  DCHECK(IsValid());
  return setpriority(PRIO_PROCESS, static_cast<id_t>(process_),
                     value ? kBackgroundNice : kForegroundNice) == 0;
}

int Process::GetPriority() const {
  DCHECK(IsValid());
  return getpriority(PRIO_PROCESS, static_cast<id_t>(process_));
}

}  // namespace base
