// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The names of Chromium 42's processes and what they share.

#include <string>

#include "base/command_line.h"
#include "base/environment.h"
#include "base/memory/shared_memory.h"
#include "base/process/kill.h"
#include "base/process/launch.h"
#include "base/process/process.h"
#include "base/process/process_handle.h"
#include "base/process/process_iterator.h"
#include "base/rand_util.h"
#include "tests/support/surface.h"

namespace base {

using test_support::Exists;
using test_support::Function;
using test_support::Method;

TEST(SurfaceTest, Process) {
  typedef Process P;
  Function<ProcessId()>(GetCurrentProcId);
  Function<ProcessHandle()>(GetCurrentProcessHandle);
  Function<ProcessId(ProcessHandle)>(GetProcId);
  Exists(kNullProcessHandle == ProcessHandle() && kNullProcessId == 0);
  Function<P()>(P::Current);
  Function<P(ProcessId)>(P::Open);
  Function<P(ProcessId)>(P::OpenWithExtraPriviles);
  Function<P(ProcessHandle)>(P::DeprecatedGetProcessFromHandle);
  Method<P (P::*)()>(&P::Pass);
  Method<bool (P::*)() const>(&P::IsValid);
  Method<ProcessHandle (P::*)() const>(&P::Handle);
  Method<P (P::*)() const>(&P::Duplicate);
  Method<ProcessId (P::*)() const>(&P::Pid);
  Method<bool (P::*)() const>(&P::is_current);
  Method<void (P::*)()>(&P::Close);
  Method<bool (P::*)(int)>(&P::Terminate);
  Method<bool (P::*)(int*)>(&P::WaitForExit);
  Method<bool (P::*)(TimeDelta, int*)>(&P::WaitForExitWithTimeout);
  Method<bool (P::*)() const>(&P::IsProcessBackgrounded);
  Method<bool (P::*)(bool)>(&P::SetProcessBackgrounded);
  Method<int (P::*)() const>(&P::GetPriority);
}

TEST(SurfaceTest, Kill) {
  static_assert(TERMINATION_STATUS_NORMAL_TERMINATION == 0 &&
                    TERMINATION_STATUS_ABNORMAL_TERMINATION == 1 &&
                    TERMINATION_STATUS_PROCESS_WAS_KILLED == 2 &&
                    TERMINATION_STATUS_PROCESS_CRASHED == 3 &&
                    TERMINATION_STATUS_STILL_RUNNING == 4 &&
                    TERMINATION_STATUS_MAX_ENUM > 4,
                "");
  typedef const FilePath::StringType& Name;
  Function<bool(ProcessHandle, int, bool)>(KillProcess);
  Function<bool(Name, int, const ProcessFilter*)>(KillProcesses);
  Function<TerminationStatus(ProcessHandle, int*)>(GetTerminationStatus);
  Function<bool(ProcessHandle, int*)>(WaitForExitCode);
  Function<bool(ProcessHandle, int*, TimeDelta)>(WaitForExitCodeWithTimeout);
  Function<bool(ProcessHandle, TimeDelta)>(WaitForSingleProcess);
  Function<bool(Name, TimeDelta, const ProcessFilter*)>(WaitForProcessesToExit);
  Function<bool(Name, TimeDelta, int, const ProcessFilter*)>(CleanupProcesses);
  Function<void(Process)>(EnsureProcessTerminated);
}

TEST(SurfaceTest, Launch) {
  LaunchOptions options = LaunchOptionsForTest();
  Exists(!options.wait);
  Function<Process(const CommandLine&, const LaunchOptions&)>(LaunchProcess);
  Function<bool(const CommandLine&, std::string*)>(GetAppOutput);
}

TEST(SurfaceTest, CommandLine) {
  typedef CommandLine C;
  typedef C::StringType String;
  typedef const std::string& Name;
  Function<bool(int, const char* const*)>(C::Init);
  Function<C*()>(C::ForCurrentProcess);
  Function<bool()>(C::InitializedForCurrentProcess);
  Function<void()>(C::Reset);
  Method<void (C::*)(int, const C::CharType* const*)>(&C::InitFromArgv);
  Method<void (C::*)(const C::StringVector&)>(&C::InitFromArgv);
  Method<bool (C::*)(Name) const>(&C::HasSwitch);
  Method<std::string (C::*)(Name) const>(&C::GetSwitchValueASCII);
  Method<FilePath (C::*)(Name) const>(&C::GetSwitchValuePath);
  Method<String (C::*)(Name) const>(&C::GetSwitchValueNative);
  Method<const C::SwitchMap& (C::*)() const>(&C::GetSwitches);
  Method<void (C::*)(Name)>(&C::AppendSwitch);
  Method<void (C::*)(Name, Name)>(&C::AppendSwitchASCII);
  Method<void (C::*)(Name, const String&)>(&C::AppendSwitchNative);
  Method<void (C::*)(Name, const FilePath&)>(&C::AppendSwitchPath);
  Method<void (C::*)(const C&, const char* const[], size_t)>(
      &C::CopySwitchesFrom);
  Method<C::StringVector (C::*)() const>(&C::GetArgs);
  Method<void (C::*)(Name)>(&C::AppendArg);
  Method<void (C::*)(const String&)>(&C::AppendArgNative);
  Method<void (C::*)(const FilePath&)>(&C::AppendArgPath);
  Method<void (C::*)(const C&, bool)>(&C::AppendArguments);
  Method<void (C::*)(const String&)>(&C::PrependWrapper);
  Method<FilePath (C::*)() const>(&C::GetProgram);
  Method<void (C::*)(const FilePath&)>(&C::SetProgram);
  Method<const C::StringVector& (C::*)() const>(&C::argv);
  Method<String (C::*)() const>(&C::GetCommandLineString);
  Method<String (C::*)() const>(&C::GetArgumentsString);
  C no_program(C::NO_PROGRAM);
  C with_program((FilePath()));
}

TEST(SurfaceTest, EnvironmentAndRandomness) {
  typedef Environment E;
  Function<E*()>(E::Create);
  Method<bool (E::*)(const char*, std::string*)>(&E::GetVar);
  Method<bool (E::*)(const char*)>(&E::HasVar);
  Method<bool (E::*)(const char*, const std::string&)>(&E::SetVar);
  Method<bool (E::*)(const char*)>(&E::UnSetVar);
  Exists(EnvironmentMap().empty());
  Function<uint64()>(RandUint64);
  Function<int(int, int)>(RandInt);
  Function<uint64(uint64)>(RandGenerator);
  Function<double()>(RandDouble);
  Function<void(void*, size_t)>(RandBytes);
  Function<std::string(size_t)>(RandBytesAsString);
}

TEST(SurfaceTest, SharedMemory) {
  typedef SharedMemory S;
  typedef SharedMemoryHandle Handle;
  static_assert(S::MAP_MINIMUM_ALIGNMENT == 32, "");
  SharedMemoryCreateOptions options;
  Exists(!options.name_deprecated && !options.open_existing_deprecated &&
         options.size == 0 && !options.executable && !options.share_read_only);
  Function<bool(const Handle&)>(S::IsHandleValid);
  Function<Handle()>(S::NULLHandle);
  Function<void(const Handle&)>(S::CloseHandle);
  Function<size_t()>(S::GetHandleLimit);
  Method<bool (S::*)(const SharedMemoryCreateOptions&)>(&S::Create);
  Method<bool (S::*)(size_t)>(&S::CreateAnonymous);
  Method<bool (S::*)(size_t)>(&S::CreateAndMapAnonymous);
  Method<bool (S::*)(const std::string&, bool, size_t)>(
      &S::CreateNamedDeprecated);
  Method<bool (S::*)(const std::string&, bool)>(&S::Open);
  Method<bool (S::*)(const std::string&)>(&S::Delete);
  Method<bool (S::*)(size_t)>(&S::Map);
  Method<bool (S::*)(off_t, size_t)>(&S::MapAt);
  Method<bool (S::*)()>(&S::Unmap);
  Method<size_t (S::*)() const>(&S::requested_size);
  Method<size_t (S::*)() const>(&S::mapped_size);
  Method<void* (S::*)() const>(&S::memory);
  Method<Handle (S::*)() const>(&S::handle);
  Method<void (S::*)()>(&S::Close);
  Method<bool (S::*)(ProcessHandle, Handle*)>(&S::ShareToProcess);
  Method<bool (S::*)(ProcessHandle, Handle*)>(&S::GiveToProcess);
  Method<bool (S::*)(ProcessHandle, Handle*)>(&S::ShareReadOnlyToProcess);
  Method<bool (S::*)(ProcessHandle, Handle*)>(&S::GiveReadOnlyToProcess);
  Method<void (S::*)()>(&S::LockDeprecated);
  Method<void (S::*)()>(&S::UnlockDeprecated);
}

}  // namespace base
