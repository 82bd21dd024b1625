// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/prepared_child_posix.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <set>

extern char** environ;

namespace base {
namespace internal {

namespace {

const char kShell[] = "/bin/sh";
const char kDefaultPath[] = "/bin:/usr/bin";

// Pointers to |strings|, ended by null, as exec wants them.
std::vector<char*> PointersTo(const std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  pointers.reserve(strings.size() + 1);
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
    std::string candidate = path.substr(begin, end - begin);
    if (!candidate.empty())
      candidate += '/';
    candidates.push_back(candidate.append(program));
    begin = end + 1;
  }
  return candidates;
}

}  // namespace

PreparedChild::PreparedChild(const std::vector<std::string>& argv,
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

PreparedChild::~PreparedChild() = default;

bool PreparedChild::IsRemapSound() const {
  std::set<int> destinations;
  for (const auto& pair : remap_) {
    if (pair.first < 0 || pair.second < 0 ||
        !destinations.insert(pair.second).second) {
      return false;
    }
  }
  return true;
}

bool PreparedChild::SetStatusFd(ScopedFD fd) {
  status_fd_.reset(fcntl(fd.get(), F_DUPFD_CLOEXEC, highest_destination_ + 1));
  kept_fds_.push_back(status_fd_.get());
  plan_.kept_fds = kept_fds_.data();
  plan_.kept_fd_count = kept_fds_.size();
  plan_.status_fd = status_fd_.get();
  return status_fd_.is_valid();
}

}  // namespace internal
}  // namespace base
