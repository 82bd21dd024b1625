// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "base/memory/shared_memory.h"
#include "base/process/kill.h"
#include "base/process/launch.h"
#include "gtest/gtest.h"
#include "src/posix/pipe_posix.h"
#include "src/posix/shared_memory_file_posix.h"
#include "testing/multiprocess_func_list.h"

namespace base {
namespace {

const size_t kSize = 3 * 4096;
const int kMemoryFd = 3;

bool CanMapWritable(int fd) {
  void* memory =
      mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (memory == MAP_FAILED)
    return false;
  munmap(memory, kSize);
  return true;
}

bool CanMakeMappingWritable(int fd) {
  void* memory = mmap(nullptr, kSize, PROT_READ, MAP_SHARED, fd, 0);
  if (memory == MAP_FAILED)
    return false;
  const bool made = mprotect(memory, kSize, PROT_READ | PROT_WRITE) == 0;
  munmap(memory, kSize);
  return made;
}

bool CanChangeSize(int fd) {
  return ftruncate(fd, kSize - 4096) == 0 || ftruncate(fd, 2 * kSize) == 0;
}

ScopedFD ReopenForWriting(int fd) {
  const std::string path = "/proc/self/fd/" + std::to_string(fd);
  return ScopedFD(open(path.c_str(), O_RDWR | O_CLOEXEC));
}

enum Attack {
  kMap = 1,
  kMprotect = 2,
  kWrite = 4,
  kResize = 8,
  kReopenAndMap = 16,
  kReopenAndWrite = 32,
  kReopenAndResize = 64,
};

// Tries to change memory it got for reading only; the exit code names what
// worked. It has our uid, and so may change the mode of the file.
MULTIPROCESS_TEST_MAIN(SharedMemoryAttackReadOnly) {
  int worked = 0;
  if (CanMapWritable(kMemoryFd))
    worked |= kMap;
  if (CanMakeMappingWritable(kMemoryFd))
    worked |= kMprotect;
  if (pwrite(kMemoryFd, "x", 1, 0) == 1)
    worked |= kWrite;
  if (CanChangeSize(kMemoryFd))
    worked |= kResize;
  fchmod(kMemoryFd, 0666);
  const ScopedFD reopened = ReopenForWriting(kMemoryFd);
  if (reopened.is_valid()) {
    if (CanMapWritable(reopened.get()) ||
        CanMakeMappingWritable(reopened.get())) {
      worked |= kReopenAndMap;
    }
    if (pwrite(reopened.get(), "x", 1, 0) == 1)
      worked |= kReopenAndWrite;
    if (CanChangeSize(reopened.get()))
      worked |= kReopenAndResize;
  }
  return worked;
}

// Got memory for writing; tries to pull it from under its peers.
MULTIPROCESS_TEST_MAIN(SharedMemoryAttackSize) {
  return CanMapWritable(kMemoryFd) && !CanChangeSize(kMemoryFd) ? 0 : 1;
}

int RunChildWith(const SharedMemoryHandle& handle, const char* child_main) {
  const FileHandleMappingVector fds = {{handle.fd, kMemoryFd}};
  LaunchOptions options = LaunchOptionsForTest();
  options.fds_to_remap = &fds;
  Process process = LaunchProcess(
      {GetProcessExecutablePath(GetCurrentProcessHandle()).value(),
       std::string("--test-child-process=") + child_main},
      options);
  int exit_code = -1;
  EXPECT_TRUE(WaitForExitCode(process.Handle(), &exit_code));
  return exit_code;
}

bool CreateForReaders(SharedMemory* memory) {
  SharedMemoryCreateOptions options;
  options.size = kSize;
  options.share_read_only = true;
  return memory->Create(options);
}

SharedMemoryHandle Share(SharedMemory* memory) {
  SharedMemoryHandle handle;
  EXPECT_TRUE(memory->ShareToProcess(GetCurrentProcessHandle(), &handle));
  return handle;
}

SharedMemoryHandle ShareReadOnly(SharedMemory* memory) {
  SharedMemoryHandle handle;
  EXPECT_TRUE(
      memory->ShareReadOnlyToProcess(GetCurrentProcessHandle(), &handle));
  return handle;
}

TEST(SharedMemoryPosixTest, AReaderCannotMakeItselfAWriter) {
  SharedMemory memory;
  ASSERT_TRUE(CreateForReaders(&memory));
  ASSERT_TRUE(memory.Map(kSize));
  const SharedMemoryHandle handle = ShareReadOnly(&memory);
  EXPECT_EQ(0, RunChildWith(handle, "SharedMemoryAttackReadOnly"));
  SharedMemory::CloseHandle(handle);
}

TEST(SharedMemoryPosixTest, AWriterCannotChangeTheSize) {
  SharedMemory memory;
  ASSERT_TRUE(memory.CreateAnonymous(kSize));
  EXPECT_EQ(0, RunChildWith(memory.handle(), "SharedMemoryAttackSize"));
}

TEST(SharedMemoryPosixTest, AWriterOfMemoryForReadersCannotChangeTheSize) {
  SharedMemory memory;
  ASSERT_TRUE(CreateForReaders(&memory));
  EXPECT_EQ(0, RunChildWith(memory.handle(), "SharedMemoryAttackSize"));
}

TEST(SharedMemoryPosixTest, NoNewWritersOnceThereAreReaders) {
  SharedMemory memory;
  ASSERT_TRUE(CreateForReaders(&memory));
  SharedMemory early(Share(&memory), false);
  SharedMemory late(Share(&memory), false);
  ASSERT_TRUE(early.Map(kSize));

  SharedMemory::CloseHandle(ShareReadOnly(&memory));
  SharedMemoryHandle handle;
  EXPECT_FALSE(memory.ShareToProcess(GetCurrentProcessHandle(), &handle));
  EXPECT_FALSE(SharedMemory::IsHandleValid(handle));
  EXPECT_FALSE(late.Map(kSize));

  // Who has it mapped goes on.
  ASSERT_TRUE(memory.Map(kSize));
  static_cast<char*>(early.memory())[0] = 'x';
  EXPECT_EQ('x', static_cast<char*>(memory.memory())[0]);
}

TEST(SharedMemoryPosixTest, MemoryThatCanShrinkIsRefusedFromAPeer) {
  ScopedFD unsealed(memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  ASSERT_EQ(0, ftruncate(unsealed.get(), kSize));
  SharedMemory memory(SharedMemoryHandle(unsealed.Pass()), false);
  EXPECT_FALSE(memory.Map(kSize));
  ASSERT_EQ(
      0, fcntl(memory.handle().fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW));
  EXPECT_TRUE(memory.Map(kSize));
}

TEST(SharedMemoryPosixTest, OtherFilesAreRefusedFromAPeer) {
  ScopedFD file(open("/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
  if (file.is_valid()) {
    ASSERT_EQ(0, ftruncate(file.get(), kSize));
    SharedMemory memory(SharedMemoryHandle(file.Pass()), false);
    EXPECT_FALSE(memory.Map(kSize));
  }
  ScopedFD read_end;
  ScopedFD write_end;
  ASSERT_TRUE(internal::CreatePipe(&read_end, &write_end));
  SharedMemory pipe(SharedMemoryHandle(read_end.Pass()), true);
  EXPECT_FALSE(pipe.Map(kSize));
  SharedMemory device(
      SharedMemoryHandle(ScopedFD(open("/dev/zero", O_RDWR | O_CLOEXEC))),
      false);
  EXPECT_FALSE(device.Map(kSize));
}

TEST(SharedMemoryPosixTest, HandlesSayWhoClosesThem) {
  SharedMemory memory;
  ASSERT_TRUE(memory.CreateAnonymous(kSize));
  EXPECT_FALSE(memory.handle().auto_close);
  const SharedMemoryHandle shared = Share(&memory);
  EXPECT_TRUE(shared.auto_close);
  EXPECT_NE(memory.handle().fd, shared.fd);
  EXPECT_TRUE(fcntl(shared.fd, F_GETFD) & FD_CLOEXEC);
  EXPECT_TRUE(fcntl(memory.handle().fd, F_GETFD) & FD_CLOEXEC);
  SharedMemory::CloseHandle(shared);
}

TEST(SharedMemoryPosixTest, TheIdIsThatOfTheMemory) {
  SharedMemory memory;
  SharedMemory other;
  ASSERT_TRUE(memory.CreateAnonymous(kSize));
  ASSERT_TRUE(other.CreateAnonymous(kSize));
  SharedMemory same(Share(&memory), false);
  EXPECT_EQ(memory.id(), same.id());
  EXPECT_NE(memory.id(), other.id());
}

TEST(SharedMemoryPosixTest, AHandleOfAnotherProcessIsOfNoUse) {
  SharedMemory memory;
  ASSERT_TRUE(memory.CreateAnonymous(kSize));
  SharedMemory ours(Share(&memory), false, GetCurrentProcessHandle());
  EXPECT_TRUE(ours.Map(kSize));
  SharedMemory theirs(memory.handle(), false, getppid());
  EXPECT_FALSE(theirs.Map(kSize));
}

TEST(SharedMemoryPosixTest, OnlyExecutableMemoryRunsAsAProgram) {
  SharedMemory memory;
  ASSERT_TRUE(memory.CreateAnonymous(kSize));
  struct stat info;
  ASSERT_EQ(0, fstat(memory.handle().fd, &info));
  EXPECT_EQ(0u, info.st_mode & 0177);

  SharedMemoryCreateOptions options;
  options.size = kSize;
  options.executable = true;
  SharedMemory executable;
  ASSERT_TRUE(executable.Create(options));
  void* code = mmap(nullptr, kSize, PROT_READ | PROT_EXEC, MAP_SHARED,
                    executable.handle().fd, 0);
  EXPECT_NE(MAP_FAILED, code);
  munmap(code, kSize);
}

TEST(SharedMemoryPosixTest, NamesThatArePathsAreRefused) {
  for (const std::string& name :
       {std::string("a/b"), std::string("../a"), std::string("a\0b", 3)}) {
    SharedMemory memory;
    EXPECT_FALSE(memory.CreateNamedDeprecated(name, false, kSize)) << name;
    EXPECT_FALSE(memory.Open(name, true)) << name;
    EXPECT_FALSE(memory.Delete(name)) << name;
  }
}

TEST(SharedMemoryPosixTest, ALinkUnderTheNameIsNotFollowed) {
  ScopedTempDir dir;
  ASSERT_TRUE(dir.CreateUniqueTempDir());
  const FilePath target = dir.path().Append("target");
  ASSERT_EQ(4, WriteFile(target, "data", 4));
  const std::string name = "link_" + std::to_string(getpid());
  FilePath path;
  ASSERT_TRUE(internal::SharedMemoryPathForName(name, &path));
  ASSERT_TRUE(CreateSymbolicLink(target, path));

  SharedMemory memory;
  EXPECT_FALSE(memory.CreateNamedDeprecated(name, false, kSize));
  EXPECT_FALSE(memory.CreateNamedDeprecated(name, true, kSize));
  EXPECT_FALSE(memory.Open(name, true));
  EXPECT_TRUE(memory.Delete(name));
  EXPECT_TRUE(PathExists(target));
}

TEST(SharedMemoryPosixTest, WithoutMemfdsThereIsAFileWithoutAName) {
  internal::SharedMemoryFile file;
  ASSERT_TRUE(
      internal::CreateUnlinkedSharedMemoryFile(kSize, false, true, &file));
  struct stat info;
  ASSERT_EQ(0, fstat(file.writable.get(), &info));
  EXPECT_EQ(0u, info.st_nlink);
  EXPECT_EQ(0600u, info.st_mode & 0777);
  EXPECT_TRUE(internal::HasBytes(file.writable.get(), 0, kSize));
  EXPECT_FALSE(internal::HasBytes(file.writable.get(), 1, kSize));

  EXPECT_EQ(1, pwrite(file.writable.get(), "x", 1, 0));
  char byte;
  EXPECT_EQ(1, pread(file.read_only.get(), &byte, 1, 0));
  EXPECT_EQ('x', byte);
  EXPECT_FALSE(CanMapWritable(file.read_only.get()));
  for (const int fd : {file.writable.get(), file.read_only.get()})
    EXPECT_TRUE(fcntl(fd, F_GETFD) & FD_CLOEXEC);
}

}  // namespace
}  // namespace base
