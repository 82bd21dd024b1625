// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/launch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "base/posix/eintr_wrapper.h"
#include "base/process/kill.h"
#include "gtest/gtest.h"
#include "src/posix/pipe_posix.h"
#include "testing/multiprocess_func_list.h"

namespace base {
namespace {

const int kChildFailed = 99;

// "3=a 7=b": descriptor 3 is open and its first byte is 'a', and so on.
const char kExpectedFds[] = "CLASSIC_IPC_EXPECTED_FDS";

std::set<int> OpenFds() {
  std::set<int> fds;
  DIR* dir = opendir("/proc/self/fd");
  while (const struct dirent* entry = readdir(dir)) {
    if (entry->d_name[0] != '.')
      fds.insert(atoi(entry->d_name));
  }
  fds.erase(dirfd(dir));
  closedir(dir);
  return fds;
}

// Descriptors that hold what is expected, and no others.
MULTIPROCESS_TEST_MAIN(LaunchTestCheckFds) {
  std::set<int> expected = {0, 1, 2};
  std::istringstream list(getenv(kExpectedFds));
  int fd;
  char equals;
  char letter;
  while (list >> fd >> equals >> letter) {
    expected.insert(fd);
    char found;
    if (pread(fd, &found, 1, 0) != 1 || found != letter)
      return 1;
  }
  return OpenFds() == expected ? 0 : 2;
}

std::vector<std::string> Shell(const std::string& script) {
  return {"/bin/sh", "-c", script};
}

std::vector<std::string> Self(const std::string& child_main) {
  return {GetProcessExecutablePath(GetCurrentProcessHandle()).value(),
          "--test-child-process=" + child_main};
}

int ExitCodeOf(const std::vector<std::string>& argv,
               const LaunchOptions& options) {
  Process process = LaunchProcess(argv, options);
  int exit_code = kChildFailed;
  EXPECT_TRUE(WaitForExitCode(process.Handle(), &exit_code));
  return exit_code;
}

bool Succeeds(const std::string& script,
              const LaunchOptions& options = LaunchOptions()) {
  return ExitCodeOf(Shell(script), options) == 0;
}

// A file that holds one letter.
ScopedFD LetterFile(char letter) {
  FILE* file = tmpfile();
  ScopedFD fd(fcntl(fileno(file), F_DUPFD_CLOEXEC, 3));
  fclose(file);
  EXPECT_EQ(1, pwrite(fd.get(), &letter, 1, 0));
  return fd;
}

TEST(LaunchTest, RunsAProgram) {
  EXPECT_EQ(7, ExitCodeOf(Shell("exit 7"), LaunchOptions()));
}

TEST(LaunchTest, SearchesThePath) {
  EXPECT_EQ(0, ExitCodeOf({"sh", "-c", "exit 0"}, LaunchOptions()));
}

TEST(LaunchTest, AProgramThatCannotRunGivesNoProcess) {
  EXPECT_FALSE(LaunchProcess({"/no/such/program"}, LaunchOptions()).IsValid());
  EXPECT_FALSE(LaunchProcess({"no_such_program"}, LaunchOptions()).IsValid());
  EXPECT_FALSE(LaunchProcess({"/"}, LaunchOptions()).IsValid());
  EXPECT_FALSE(LaunchProcess({""}, LaunchOptions()).IsValid());
  EXPECT_FALSE(
      LaunchProcess(std::vector<std::string>(), LaunchOptions()).IsValid());
  // Nor a dead child to reap.
  EXPECT_EQ(-1, waitpid(-1, nullptr, WNOHANG));
  EXPECT_EQ(ECHILD, errno);
}

TEST(LaunchTest, TheNullDeviceIsStandardInput) {
  const ScopedFD ours(fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3));
  dup2(LetterFile('x').get(), STDIN_FILENO);
  EXPECT_TRUE(Succeeds("test \"$(readlink /proc/self/fd/0)\" = /dev/null"));
  dup2(ours.get(), STDIN_FILENO);
}

TEST(LaunchTest, SignalsAreAsInAFreshProcess) {
  const auto previous = signal(SIGPIPE, SIG_IGN);
  sigset_t blocked;
  sigset_t before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGUSR1);
  pthread_sigmask(SIG_BLOCK, &blocked, &before);

  // Not by way of a shell, which may clear its mask itself.
  for (const char* field : {"SigBlk", "SigIgn"}) {
    EXPECT_EQ(
        0, ExitCodeOf({"grep", "-q", std::string(field) + ":.0000000000000000",
                       "/proc/self/status"},
                      LaunchOptions()));
  }

  sigset_t after;
  pthread_sigmask(SIG_SETMASK, &before, &after);
  EXPECT_TRUE(sigismember(&after, SIGUSR1));
  EXPECT_FALSE(sigismember(&after, SIGUSR2));
  signal(SIGPIPE, previous);
}

TEST(LaunchTest, TheEnvironmentIsOursWithChanges) {
  setenv("CLASSIC_IPC_KEPT", "kept", 1);
  setenv("CLASSIC_IPC_REMOVED", "removed", 1);
  LaunchOptions options;
  options.environ["CLASSIC_IPC_REMOVED"] = "";
  options.environ["CLASSIC_IPC_SET"] = "a=b";
  EXPECT_TRUE(
      Succeeds("test \"$CLASSIC_IPC_KEPT\" = kept && "
               "test -z \"${CLASSIC_IPC_REMOVED+set}\" && "
               "test \"$CLASSIC_IPC_SET\" = a=b",
               options));
  options.clear_environ = true;
  EXPECT_TRUE(
      Succeeds("test -z \"$CLASSIC_IPC_KEPT\" && "
               "test \"$CLASSIC_IPC_SET\" = a=b",
               options));
  unsetenv("CLASSIC_IPC_KEPT");
  unsetenv("CLASSIC_IPC_REMOVED");
}

TEST(LaunchTest, WaitReturnsOnceTheProcessIsGone) {
  LaunchOptions options;
  options.wait = true;
  Process process = LaunchProcess(Shell("exit 0"), options);
  EXPECT_TRUE(process.IsValid());
  EXPECT_EQ(-1, kill(process.Pid(), 0));
}

TEST(LaunchTest, ANewProcessGroupIsLedByTheChild) {
  LaunchOptions options;
  options.new_process_group = true;
  Process process = LaunchProcess({"sleep", "60"}, options);
  ASSERT_TRUE(process.IsValid());
  EXPECT_EQ(process.Pid(), getpgid(process.Pid()));
  EXPECT_TRUE(KillProcessGroup(process.Pid()));
  EXPECT_EQ(TERMINATION_STATUS_PROCESS_WAS_KILLED,
            GetKnownDeadTerminationStatus(process.Handle(), nullptr));
}

TEST(LaunchTest, LimitsAreRaised) {
  struct rlimit before;
  ASSERT_EQ(0, getrlimit(RLIMIT_CORE, &before));
  struct rlimit lowered = before;
  lowered.rlim_cur = 0;
  ASSERT_EQ(0, setrlimit(RLIMIT_CORE, &lowered));
  const std::vector<int> resources = {RLIMIT_CORE};
  LaunchOptions options;
  EXPECT_TRUE(Succeeds("test $(ulimit -Sc) = 0", options));
  options.maximize_rlimits = &resources;
  EXPECT_TRUE(Succeeds("test $(ulimit -Sc) = $(ulimit -Hc)", options));
  setrlimit(RLIMIT_CORE, &before);
}

TEST(LaunchTest, AnUnknownLimitGivesNoProcess) {
  const std::vector<int> resources = {12345};
  LaunchOptions options;
  options.maximize_rlimits = &resources;
  EXPECT_FALSE(LaunchProcess(Shell("exit 0"), options).IsValid());
}

TEST(LaunchTest, GainsNoPrivilegesUnlessAllowed) {
  LaunchOptions options;
  EXPECT_TRUE(Succeeds("grep -q 'NoNewPrivs:.1' /proc/self/status", options));
  options.allow_new_privs = true;
  EXPECT_TRUE(Succeeds("grep -q 'NoNewPrivs:.0' /proc/self/status", options));
  EXPECT_TRUE(LaunchOptionsForTest().allow_new_privs);
}

TEST(LaunchTest, CloneFlagsMakeNamespaces) {
  LaunchOptions options;
  options.clone_flags = CLONE_NEWUSER | CLONE_NEWPID;
  Process process = LaunchProcess(Shell("test $$ = 1"), options);
  if (!process.IsValid())
    GTEST_SKIP() << "no user namespaces here";
  int exit_code = kChildFailed;
  EXPECT_TRUE(WaitForExitCode(process.Handle(), &exit_code));
  EXPECT_EQ(0, exit_code);
}

TEST(LaunchTest, CloneFlagsThatShareAreRefused) {
  for (const int flag : {CLONE_VM, CLONE_FILES, CLONE_FS, SIGTERM}) {
    LaunchOptions options;
    options.clone_flags = flag;
    EXPECT_FALSE(LaunchProcess(Shell("exit 0"), options).IsValid()) << flag;
  }
}

class LaunchInDirectoryTest : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(dir_.CreateUniqueTempDir()); }

  // An executable with no "#!" line.
  void WriteScript(const char* name, const std::string& script) {
    const FilePath path = dir_.path().Append(name);
    ASSERT_EQ(static_cast<int>(script.size()),
              WriteFile(path, script.data(), static_cast<int>(script.size())));
    ASSERT_TRUE(SetPosixFilePermissions(path, 0700));
  }

  ScopedTempDir dir_;
};

TEST_F(LaunchInDirectoryTest, StartsThere) {
  LaunchOptions options;
  options.current_directory = dir_.path();
  EXPECT_TRUE(Succeeds(
      "test \"$(pwd -P)\" = " + MakeAbsoluteFilePath(dir_.path()).value(),
      options));
}

TEST_F(LaunchInDirectoryTest, AMissingDirectoryGivesNoProcess) {
  LaunchOptions options;
  options.current_directory = dir_.path().Append("missing");
  EXPECT_FALSE(LaunchProcess(Shell("exit 0"), options).IsValid());
}

TEST_F(LaunchInDirectoryTest, ARelativeProgramCountsFromThere) {
  WriteScript("script", "exit 5");
  LaunchOptions options;
  options.current_directory = dir_.path();
  EXPECT_EQ(5, ExitCodeOf({"./script"}, options));
}

TEST_F(LaunchInDirectoryTest, AScriptWithoutShebangGoesToTheShell) {
  WriteScript("script", "exit $1");
  EXPECT_EQ(4, ExitCodeOf({dir_.path().Append("script").value(), "4"},
                          LaunchOptions()));
}

TEST_F(LaunchInDirectoryTest, SearchesThePathOfTheChild) {
  WriteScript("classic_ipc_script", "exit 6");
  LaunchOptions options;
  options.environ["PATH"] = "/no/such/dir:" + dir_.path().value();
  EXPECT_EQ(6, ExitCodeOf({"classic_ipc_script"}, options));
}

TEST_F(LaunchInDirectoryTest, AFileThatIsNotExecutableGivesNoProcess) {
  WriteScript("script", "exit 0");
  ASSERT_TRUE(SetPosixFilePermissions(dir_.path().Append("script"), 0600));
  EXPECT_FALSE(
      LaunchProcess({dir_.path().Append("script").value()}, LaunchOptions())
          .IsValid());
}

class WriteToStdout : public LaunchOptions::PreExecDelegate {
 public:
  void RunAsyncSafe() override {
    const ssize_t written = write(STDOUT_FILENO, "delegate ", 9);
    if (written != 9)
      _exit(1);
  }
};

class ExitEarly : public LaunchOptions::PreExecDelegate {
 public:
  void RunAsyncSafe() override { _exit(5); }
};

TEST(LaunchTest, TheDelegateRunsInTheChildBeforeTheProgram) {
  ScopedFD read_end;
  ScopedFD write_end;
  ASSERT_TRUE(internal::CreatePipe(&read_end, &write_end));
  const FileHandleMappingVector fds = {{write_end.get(), STDOUT_FILENO}};
  WriteToStdout delegate;
  LaunchOptions options;
  options.fds_to_remap = &fds;
  options.pre_exec_delegate = &delegate;
  EXPECT_TRUE(Succeeds("printf program", options));
  write_end.reset();
  char output[32] = {};
  EXPECT_EQ(16, HANDLE_EINTR(read(read_end.get(), output, sizeof(output))));
  EXPECT_STREQ("delegate program", output);
}

TEST(LaunchTest, ADelegateThatExitsEndsTheChild) {
  ExitEarly delegate;
  LaunchOptions options;
  options.pre_exec_delegate = &delegate;
  EXPECT_EQ(5, ExitCodeOf(Shell("exit 0"), options));
}

// As if another thread forked at the wrong moment: a process that calls no exec
// and so keeps what is close-on-exec.
class ForkAHolder : public LaunchOptions::PreExecDelegate {
 public:
  void RunAsyncSafe() override {
    if (fork() == 0) {
      alarm(30);  // Should the test fail and nobody end us.
      for (;;)
        pause();
    }
  }
};

TEST(LaunchTest, AForeignHolderOfOurDescriptorsDoesNotHoldUsUp) {
  ForkAHolder delegate;
  LaunchOptions options;
  options.pre_exec_delegate = &delegate;
  options.new_process_group = true;
  Process process = LaunchProcess({"sleep", "60"}, options);
  EXPECT_TRUE(process.IsValid());
  EXPECT_TRUE(KillProcessGroup(process.Handle()));
  EXPECT_FALSE(WaitForExitCode(process.Handle(), nullptr));
}

class ForkAHolderAndExit : public ForkAHolder {
 public:
  void RunAsyncSafe() override {
    ForkAHolder::RunAsyncSafe();
    _exit(5);
  }
};

TEST(LaunchTest, NorDoesItIfTheChildEndsEarly) {
  ForkAHolderAndExit delegate;
  LaunchOptions options;
  options.pre_exec_delegate = &delegate;
  options.new_process_group = true;
  Process process = LaunchProcess({"sleep", "60"}, options);
  EXPECT_TRUE(process.IsValid());
  EXPECT_TRUE(KillProcessGroup(process.Handle()));
  int exit_code = 0;
  EXPECT_TRUE(WaitForExitCode(process.Handle(), &exit_code));
  EXPECT_EQ(5, exit_code);
}

// Remapping: pairs name letter files by index and destinations by number.
class LaunchRemapTest : public testing::Test {
 protected:
  LaunchRemapTest() {
    for (char letter : {'a', 'b', 'c'})
      files_.push_back(LetterFile(letter));
  }

  int fd(size_t index) const { return files_[index].get(); }

  void Map(size_t index, int destination) {
    fds_.push_back({fd(index), destination});
    expected_ += std::to_string(destination) + "=" +
                 static_cast<char>('a' + index) + " ";
  }

  // The child finds exactly what was mapped.
  bool ChildAgrees() {
    LaunchOptions options = LaunchOptionsForTest();
    options.fds_to_remap = &fds_;
    options.environ[kExpectedFds] = expected_;
    const int exit_code = ExitCodeOf(Self("LaunchTestCheckFds"), options);
    EXPECT_NE(1, exit_code) << "wrong or missing descriptor: " << expected_;
    EXPECT_NE(2, exit_code) << "other descriptors are open: " << expected_;
    return exit_code == 0;
  }

  std::vector<ScopedFD> files_;
  FileHandleMappingVector fds_;
  std::string expected_ = " ";
};

TEST_F(LaunchRemapTest, NothingIsLeftOpen) {
  // On purpose without close-on-exec, and far up.
  ScopedFD leak(dup(fd(0)));
  ScopedFD high_leak(fcntl(fd(0), F_DUPFD, 700));
  EXPECT_TRUE(ChildAgrees());
}

TEST_F(LaunchRemapTest, NothingButTheMappedIsLeftOpen) {
  ScopedFD leak(dup(fd(0)));
  Map(0, 40);
  Map(1, 5);
  EXPECT_TRUE(ChildAgrees());
}

TEST_F(LaunchRemapTest, Identity) {
  Map(0, fd(0));
  EXPECT_TRUE(ChildAgrees());
}

TEST_F(LaunchRemapTest, Swap) {
  Map(0, fd(1));
  Map(1, fd(0));
  EXPECT_TRUE(ChildAgrees());
}

TEST_F(LaunchRemapTest, RingAndIdentity) {
  Map(0, fd(1));
  Map(1, fd(2));
  Map(2, fd(0));
  EXPECT_TRUE(ChildAgrees());
}

TEST_F(LaunchRemapTest, ChainOverASourceThatIsNeededLater) {
  Map(0, fd(1));
  Map(1, fd(2));
  EXPECT_TRUE(ChildAgrees());
}

TEST_F(LaunchRemapTest, OneSourceForSeveralDestinations) {
  Map(0, 10);
  Map(0, 11);
  Map(0, fd(0));
  EXPECT_TRUE(ChildAgrees());
}

TEST_F(LaunchRemapTest, DestinationsAllOverTheTable) {
  for (int destination = 3; destination < 30; ++destination)
    Map(static_cast<size_t>(destination % 3), destination);
  EXPECT_TRUE(ChildAgrees());
}

TEST_F(LaunchRemapTest, StandardInputCanBeMapped) {
  Map(1, STDIN_FILENO);
  EXPECT_TRUE(ChildAgrees());
}

TEST_F(LaunchRemapTest, TwoSourcesForOneDestinationAreRefused) {
  Map(0, 10);
  Map(1, 10);
  LaunchOptions options;
  options.fds_to_remap = &fds_;
  EXPECT_FALSE(LaunchProcess(Shell("exit 0"), options).IsValid());
}

TEST_F(LaunchRemapTest, AClosedSourceGivesNoProcess) {
  for (const int closed : {-1, 600}) {
    fds_ = {{closed, 10}};
    LaunchOptions options;
    options.fds_to_remap = &fds_;
    EXPECT_FALSE(LaunchProcess(Shell("exit 0"), options).IsValid());
  }
}

TEST_F(LaunchRemapTest, ManyThreadsLaunchingLeakNothingIntoEachOther) {
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([] {
      for (int launch = 0; launch < 5; ++launch) {
        const ScopedFD file = LetterFile('x');
        const FileHandleMappingVector fds = {{file.get(), 3}};
        LaunchOptions options = LaunchOptionsForTest();
        options.fds_to_remap = &fds;
        options.environ[kExpectedFds] = "3=x";
        EXPECT_EQ(0, ExitCodeOf(Self("LaunchTestCheckFds"), options));
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
}

}  // namespace
}  // namespace base
