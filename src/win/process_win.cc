// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/process.h"

#include <utility>

#include "base/logging.h"
#include "base/process/kill.h"

namespace base {

namespace {

// What Terminate(), the waits and the questions need.
const DWORD kBasicAccess =
    PROCESS_TERMINATE | PROCESS_QUERY_INFORMATION | SYNCHRONIZE;

}  // namespace

Process::Process(ProcessHandle handle)
    : is_current_process_(false), process_(handle) {
  CHECK_NE(handle, GetCurrentProcessHandle()) << "Process::Current() is for it";
}

Process::Process(Process&& other) noexcept
    : is_current_process_(std::exchange(other.is_current_process_, false)),
      process_(std::move(other.process_)) {}

Process::~Process() = default;

Process& Process::operator=(Process&& other) noexcept {
  if (this != &other) {
    is_current_process_ = std::exchange(other.is_current_process_, false);
    process_ = std::move(other.process_);
  }
  return *this;
}

Process Process::Pass() {
  return Process(std::move(*this));
}

// static
Process Process::Current() {
  Process process;
  process.is_current_process_ = true;
  return process;
}

// static
Process Process::Open(ProcessId pid) {
  return OpenWithAccess(pid, kBasicAccess);
}

// static
Process Process::OpenWithExtraPriviles(ProcessId pid) {
  return OpenWithAccess(pid,
                        kBasicAccess | PROCESS_DUP_HANDLE | PROCESS_VM_READ);
}

// static
Process Process::OpenWithAccess(ProcessId pid, unsigned long desired_access) {
  return Process(OpenProcess(desired_access, FALSE, pid));
}

// static
Process Process::DeprecatedGetProcessFromHandle(ProcessHandle handle) {
  DCHECK_NE(handle, GetCurrentProcessHandle());
  HANDLE copy = nullptr;
  if (!DuplicateHandle(GetCurrentProcess(), handle, GetCurrentProcess(), &copy,
                       0, FALSE, DUPLICATE_SAME_ACCESS)) {
    return Process();
  }
  return Process(copy);
}

// static
bool Process::CanBackgroundProcesses() {
  return true;
}

bool Process::IsValid() const {
  return process_.IsValid() || is_current();
}

ProcessHandle Process::Handle() const {
  return is_current() ? GetCurrentProcessHandle() : process_.Get();
}

Process Process::Duplicate() const {
  if (is_current())
    return Current();
  return IsValid() ? DeprecatedGetProcessFromHandle(process_.Get()) : Process();
}

ProcessId Process::Pid() const {
  DCHECK(IsValid());
  return GetProcId(Handle());
}

bool Process::is_current() const {
  return is_current_process_;
}

void Process::Close() {
  is_current_process_ = false;
  process_.Close();
}

bool Process::Terminate(int result_code) {
  DCHECK(IsValid());
  return KillProcess(Handle(), result_code, false);
}

bool Process::WaitForExit(int* exit_code) {
  return WaitForExitWithTimeout(TimeDelta::Max(), exit_code);
}

bool Process::WaitForExitWithTimeout(TimeDelta timeout, int* exit_code) {
  return WaitForExitCodeWithTimeout(Handle(), exit_code, timeout);
}

bool Process::IsProcessBackgrounded() const {
  DCHECK(IsValid());
  const int priority = GetPriority();
  return priority == IDLE_PRIORITY_CLASS ||
         priority == BELOW_NORMAL_PRIORITY_CLASS;
}

bool Process::SetProcessBackgrounded(bool value) {
  DCHECK(IsValid());
  return SetPriorityClass(Handle(), value ? IDLE_PRIORITY_CLASS
                                          : NORMAL_PRIORITY_CLASS) != FALSE;
}

int Process::GetPriority() const {
  DCHECK(IsValid());
  return static_cast<int>(GetPriorityClass(Handle()));
}

}  // namespace base
