// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The names that Chromium 42 has on POSIX systems only.

#include <set>
#include <string>
#include <vector>

#include "base/base_paths.h"
#include "base/file_descriptor_posix.h"
#include "base/files/file_util.h"
#include "base/files/scoped_file.h"
#include "base/memory/shared_memory.h"
#include "base/message_loop/message_loop.h"
#include "base/pickle.h"
#include "base/posix/eintr_wrapper.h"
#include "base/posix/global_descriptors.h"
#include "base/posix/unix_domain_socket_linux.h"
#include "base/process/kill.h"
#include "base/process/launch.h"
#include "base/rand_util.h"
#include "base/sys_info.h"
#include "base/time/time.h"
#include "tests/support/surface.h"

namespace base {

using test_support::Exists;
using test_support::Function;
using test_support::Method;

typedef const FilePath& Path;

TEST(SurfaceTest, WatchingDescriptors) {
  typedef MessageLoopForIO M;
  static_assert(
      M::WATCH_READ == 1 && M::WATCH_WRITE == 2 && M::WATCH_READ_WRITE == 3,
      "");
  Method<bool (M::*)(int, bool, M::Mode, M::FileDescriptorWatcher*,
                     M::Watcher*)>(&M::WatchFileDescriptor);
  Method<bool (M::FileDescriptorWatcher::*)()>(
      &M::FileDescriptorWatcher::StopWatchingFileDescriptor);
  Method<void (M::Watcher::*)(int)>(&M::Watcher::OnFileCanReadWithoutBlocking);
  Method<void (M::Watcher::*)(int)>(&M::Watcher::OnFileCanWriteWithoutBlocking);
  Method<void (M::*)(M::IOObserver*)>(&M::AddIOObserver);
  Method<void (M::*)(M::IOObserver*)>(&M::RemoveIOObserver);
}

TEST(SurfaceTest, PosixTimes) {
  Method<struct timespec (TimeDelta::*)() const>(&TimeDelta::ToTimeSpec);
  Function<Time(const timespec&)>(Time::FromTimeSpec);
  Function<Time(struct timeval)>(Time::FromTimeVal);
  Method<struct timeval (Time::*)() const>(&Time::ToTimeVal);
}

TEST(SurfaceTest, PosixFiles) {
  Function<bool(bool, FilePath*)>(GetShmemTempDir);
  Function<bool(int, char*, size_t)>(ReadFromFD);
  Function<bool(int, const char*, int)>(WriteFileDescriptor);
  Function<bool(Path, Path)>(CreateSymbolicLink);
  Function<bool(Path, FilePath*)>(ReadSymbolicLink);
  Function<bool(Path, int*)>(GetPosixFilePermissions);
  Function<bool(Path, int)>(SetPosixFilePermissions);
  Function<bool(Path, Path, uid_t, const std::set<gid_t>&)>(
      VerifyPathControlledByUser);
  static_assert(FILE_PERMISSION_MASK == 0777, "");
  static_assert(DIR_CACHE == 401, "");
  Function<File::Error(int)>(File::OSErrorToFileError);
}

TEST(SurfaceTest, Descriptors) {
  FileDescriptor descriptor(3, true);
  Exists(descriptor == FileDescriptor(3, true));
  Exists(descriptor != FileDescriptor() && descriptor < FileDescriptor());
  Exists(FileDescriptor(File()).auto_close);
  Exists(FileDescriptor(ScopedFD()).fd == -1);
  EXPECT_EQ(0, HANDLE_EINTR(0) + IGNORE_EINTR(0));
  Function<int()>(GetUrandomFD);
  Method<SharedMemoryId (SharedMemory::*)() const>(&SharedMemory::id);
  Function<size_t()>(SysInfo::MaxSharedMemorySize);
}

TEST(SurfaceTest, GlobalDescriptors) {
  typedef GlobalDescriptors G;
  typedef MemoryMappedFile::Region Region;
  static_assert(std::is_same<G::Key, uint32>::value, "");
  Function<G*()>(G::GetInstance);
  Method<int (G::*)(G::Key) const>(&G::Get);
  Method<int (G::*)(G::Key) const>(&G::MaybeGet);
  Method<Region (G::*)(G::Key) const>(&G::GetRegion);
  Method<void (G::*)(G::Key, int)>(&G::Set);
  Method<void (G::*)(G::Key, int, Region)>(&G::Set);
  Method<void (G::*)(const G::Mapping&)>(&G::Reset);
  Exists(G::kBaseDescriptor >= 3 && G::Descriptor(1, 2).fd == 2);
}

TEST(SurfaceTest, UnixDomainSocket) {
  typedef UnixDomainSocket U;
  typedef ScopedVector<ScopedFD> Fds;
  static_assert(U::kMaxFileDescriptors == 16, "");
  Function<bool(int)>(U::EnableReceiveProcessId);
  Function<bool(int, const void*, size_t, const std::vector<int>&)>(U::SendMsg);
  Function<ssize_t(int, void*, size_t, Fds*)>(U::RecvMsg);
  Function<ssize_t(int, void*, size_t, Fds*, ProcessId*)>(U::RecvMsgWithPid);
  Function<ssize_t(int, uint8_t*, unsigned, int*, const ::Pickle&)>(
      U::SendRecvMsg);
  Function<ssize_t(int, uint8_t*, unsigned, int, int*, const ::Pickle&)>(
      U::SendRecvMsgWithFlags);
}

TEST(SurfaceTest, PosixProcesses) {
  Function<FilePath(ProcessHandle)>(GetProcessExecutablePath);
  Function<ProcessId(ProcessHandle)>(GetParentProcessId);
  Function<bool(ProcessHandle)>(KillProcessGroup);
  Function<TerminationStatus(ProcessHandle, int*)>(
      GetKnownDeadTerminationStatus);
  Function<void(ProcessId)>(EnsureProcessGetsReaped);
  Function<Process(const std::vector<std::string>&, const LaunchOptions&)>(
      LaunchProcess);
  Function<bool(const std::vector<std::string>&, std::string*)>(GetAppOutput);
  Function<bool(const CommandLine&, std::string*, size_t)>(
      GetAppOutputRestricted);
  Function<bool(const CommandLine&, std::string*, int*)>(
      GetAppOutputWithExitCode);
  Function<void(const InjectiveMultimap&)>(CloseSuperfluousFds);
  Method<void (LaunchOptions::PreExecDelegate::*)()>(
      &LaunchOptions::PreExecDelegate::RunAsyncSafe);
  LaunchOptions options;
  Exists(options.environ.empty() && !options.clear_environ &&
         !options.fds_to_remap && !options.maximize_rlimits &&
         !options.new_process_group && options.current_directory.empty() &&
         !options.pre_exec_delegate);
#if defined(OS_LINUX)
  Exists(options.clone_flags == 0 && !options.allow_new_privs);
#endif
}

}  // namespace base
