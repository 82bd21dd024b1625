// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/launch.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/command_line.h"
#include "base/files/scoped_file.h"
#include "base/logging.h"
#include "base/posix/eintr_wrapper.h"
#include "src/posix/child_setup_posix.h"
#include "src/posix/close_fds_posix.h"
#include "src/posix/pipe_posix.h"

extern char** environ;

namespace base {

namespace {

// Pointers to |strings|, ended by null, as exec wants them.
std::vector<char*> PointersTo(const std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  for (const std::string& string : strings)
    pointers.push_back(const_cast<char*>(string.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

std::map<std::string, std::string> ChildEnvironment(
    const LaunchOptions& options) {
  std::map<std::string, std::string> result;
  if (!options.clear_environ) {
    for (char** entry = environ; entry && *entry; ++entry) {
      const std::string variable(*entry);
      const size_t equals = variable.find('=');
      // The first of two entries of a name is the one getenv() finds.
      if (equals != std::string::npos)
        result.emplace(variable.substr(0, equals), variable.substr(equals + 1));
    }
  }
  for (const auto& change : options.environ) {
    if (change.second.empty())
      result.erase(change.first);
    else
      result[change.first] = change.second;
  }
  return result;
}

// Where to look for |program|, as execvp() does it.
std::vector<std::string> ProgramCandidates(const std::string& program,
                                           const std::string& path) {
  if (program.empty() || program.find('/') != std::string::npos)
    return {program};
  std::vector<std::string> candidates;
  for (size_t begin = 0; begin <= path.size();) {
    const size_t end = std::min(path.find(':', begin), path.size());
    const std::string directory = path.substr(begin, end - begin);
    candidates.push_back(directory.empty() ? program
                                           : directory + "/" + program);
    begin = end + 1;
  }
  return candidates;
}

// Owns all that a ChildPlan points to.
class PreparedChild {
 public:
  PreparedChild(const std::vector<std::string>& argv,
                const LaunchOptions& options)
      : argv_(PointersTo(argv)), shell_(kShell) {
    const auto environment = ChildEnvironment(options);
    for (const auto& variable : environment)
      environment_strings_.push_back(variable.first + "=" + variable.second);
    environment_ = PointersTo(environment_strings_);

    const auto path = environment.find("PATH");
    program_strings_ = ProgramCandidates(
        argv[0], path == environment.end() ? kDefaultPath : path->second);
    programs_ = PointersTo(program_strings_);

    shell_argv_ = {&shell_[0], nullptr};
    shell_argv_.insert(shell_argv_.end(), argv_.begin() + 1, argv_.end());

    if (options.fds_to_remap)
      remap_ = *options.fds_to_remap;
    remap_scratch_.resize(remap_.size());
    for (const auto& pair : remap_) {
      kept_fds_.push_back(pair.second);
      highest_destination_ = std::max(highest_destination_, pair.second);
    }
    directory_ = options.current_directory.value();

    plan_.programs = programs_.data();
    plan_.argv = argv_.data();
    plan_.environment = environment_.data();
    plan_.shell_argv = shell_argv_.data();
    plan_.remap = remap_.data();
    plan_.remap_count = remap_.size();
    plan_.remap_scratch = remap_scratch_.data();
    plan_.highest_destination = highest_destination_;
    if (options.maximize_rlimits) {
      plan_.maximize_rlimits = options.maximize_rlimits->data();
      plan_.maximize_rlimit_count = options.maximize_rlimits->size();
    }
    plan_.current_directory = directory_.empty() ? nullptr : directory_.c_str();
    plan_.new_process_group = options.new_process_group;
#if defined(OS_LINUX)
    plan_.no_new_privileges = !options.allow_new_privs;
#endif
    plan_.pre_exec_delegate = options.pre_exec_delegate;
  }

  PreparedChild(const PreparedChild&) = delete;
  PreparedChild& operator=(const PreparedChild&) = delete;

  // Every pair has numbers that can be, and a destination of its own.
  bool IsRemapSound() const {
    std::set<int> destinations;
    for (const auto& pair : remap_) {
      if (pair.first < 0 || pair.second < 0 ||
          !destinations.insert(pair.second).second) {
        return false;
      }
    }
    return true;
  }

  // Moves the status pipe's end out of the way of the remapped descriptors.
  bool SetStatusFd(ScopedFD fd) {
    status_fd_.reset(
        fcntl(fd.get(), F_DUPFD_CLOEXEC, highest_destination_ + 1));
    kept_fds_.push_back(status_fd_.get());
    plan_.kept_fds = kept_fds_.data();
    plan_.kept_fd_count = kept_fds_.size();
    plan_.status_fd = status_fd_.get();
    return status_fd_.is_valid();
  }

  void CloseStatusFd() {
    status_fd_.reset();
  }

  const internal::ChildPlan& plan() const {
    return plan_;
  }

 private:
  static constexpr const char* kShell = "/bin/sh";
  static constexpr const char* kDefaultPath = "/bin:/usr/bin";

  std::vector<char*> argv_;
  std::vector<std::string> environment_strings_;
  std::vector<char*> environment_;
  std::vector<std::string> program_strings_;
  std::vector<char*> programs_;
  std::string shell_;
  std::vector<char*> shell_argv_;
  FileHandleMappingVector remap_;
  std::vector<int> remap_scratch_;
  std::vector<int> kept_fds_;
  int highest_destination_ = STDERR_FILENO;
  std::string directory_;
  ScopedFD status_fd_;
  internal::ChildPlan plan_ = {};
};

pid_t Fork(const LaunchOptions& options) {
#if defined(OS_LINUX)
  if (options.clone_flags != 0) {
    // Without a stack of its own the child goes on here, on its copy.
    return static_cast<pid_t>(syscall(
        SYS_clone, static_cast<unsigned int>(options.clone_flags | SIGCHLD), 0,
        0, 0, 0));
  }
#endif
  return fork();
}

// No handler of ours must run in the child: it would run our code there.
class ScopedBlockSignals {
 public:
  ScopedBlockSignals() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ScopedBlockSignals(const ScopedBlockSignals&) = delete;
  ~ScopedBlockSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  ScopedBlockSignals& operator=(const ScopedBlockSignals&) = delete;

 private:
  sigset_t before_;
};

// -1 with errno set if there is no child.
pid_t ForkAndRun(const LaunchOptions& options,
                 const internal::ChildPlan& plan) {
  ScopedBlockSignals blocked;
  const pid_t pid = Fork(options);
  if (pid == 0)
    internal::RunChild(plan);
  return pid;
}

// Waits until the child has become its program; errno of its set-up, or 0.
int ReadChildStatus(int status_fd) {
  int error;
  const ssize_t size = HANDLE_EINTR(read(status_fd, &error, sizeof(error)));
  return size == static_cast<ssize_t>(sizeof(error)) ? error : 0;
}

bool AreOptionsSound(const LaunchOptions& options) {
#if defined(OS_LINUX)
  // A child that shares our memory, descriptors or directory would set itself
  // up in our place.
  const int kSharing = CLONE_VM | CLONE_THREAD | CLONE_SIGHAND | CLONE_FILES |
                       CLONE_FS | CLONE_SETTLS | CLONE_CHILD_SETTID |
                       CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID | 0xff;
  return (options.clone_flags & kSharing) == 0;
#else
  return true;
#endif
}

}  // namespace

LaunchOptions::LaunchOptions()
    : wait(false),
      clear_environ(false),
      fds_to_remap(nullptr),
      maximize_rlimits(nullptr),
      new_process_group(false),
#if defined(OS_LINUX)
      clone_flags(0),
      allow_new_privs(false),
#endif
      pre_exec_delegate(nullptr) {
}

LaunchOptions::~LaunchOptions() = default;

LaunchOptions LaunchOptionsForTest() {
  LaunchOptions options;
#if defined(OS_LINUX)
  // Tests launch themselves, and some test what a set-uid helper does.
  options.allow_new_privs = true;
#endif
  return options;
}

Process LaunchProcess(const CommandLine& cmdline,
                      const LaunchOptions& options) {
  return LaunchProcess(cmdline.argv(), options);
}

Process LaunchProcess(const std::vector<std::string>& argv,
                      const LaunchOptions& options) {
  if (argv.empty() || !AreOptionsSound(options)) {
    LOG(ERROR) << "cannot launch a process: nothing to run, or clone flags "
                  "that share memory";
    return Process();
  }
  PreparedChild child(argv, options);
  if (!child.IsRemapSound()) {
    LOG(ERROR) << "cannot launch " << argv[0]
               << ": descriptors to remap are invalid or collide";
    return Process();
  }
  ScopedFD status_read;
  ScopedFD status_write;
  if (!internal::CreatePipe(&status_read, &status_write) ||
      !child.SetStatusFd(status_write.Pass())) {
    PLOG(ERROR) << "cannot launch " << argv[0];
    return Process();
  }

  const pid_t pid = ForkAndRun(options, child.plan());
  if (pid == -1) {
    PLOG(ERROR) << "cannot launch " << argv[0];
    return Process();
  }
  child.CloseStatusFd();

  if (const int error = ReadChildStatus(status_read.get())) {
    HANDLE_EINTR(waitpid(pid, nullptr, 0));
    errno = error;
    PLOG(ERROR) << "cannot launch " << argv[0];
    return Process();
  }
  if (options.wait)
    HANDLE_EINTR(waitpid(pid, nullptr, 0));
  return Process(pid);
}

void CloseSuperfluousFds(const InjectiveMultimap& saved_map) {
  // Not a vector: no allocation between fork and exec.
  const size_t kMost = 256;
  int kept[kMost];
  size_t count = 0;
  for (const InjectionArc& arc : saved_map) {
    RAW_CHECK(count < kMost);
    kept[count++] = arc.dest;
  }
  internal::CloseAllFdsExcept(kept, count);
}

}  // namespace base
