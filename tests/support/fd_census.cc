// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/fd_census.h"

#include <dirent.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>

#include "tests/support/census.h"

namespace test_support {

namespace {

// A file that was unlinked while it stayed open is still the same file.
std::string WithoutDeletedMark(std::string target) {
  static const std::string kMark = " (deleted)";
  if (target.size() > kMark.size() &&
      target.compare(target.size() - kMark.size(), kMark.size(), kMark) == 0) {
    target.resize(target.size() - kMark.size());
  }
  return target;
}

}  // namespace

std::map<int, std::string> OpenDescriptors() {
  std::map<int, std::string> open;
  std::unique_ptr<DIR, int (*)(DIR*)> directory(opendir("/proc/self/fd"),
                                                &closedir);
  if (!directory) {
    ADD_FAILURE() << "The fd census needs /proc/self/fd";
    return open;
  }
  while (const dirent* entry = readdir(directory.get())) {
    if (entry->d_name[0] == '.') {
      continue;
    }
    const int fd = atoi(entry->d_name);
    if (fd == dirfd(directory.get())) {
      continue;
    }
    char target[4096];
    const ssize_t length = readlinkat(dirfd(directory.get()), entry->d_name,
                                      target, sizeof(target));
    if (length >= 0) {
      open[fd] =
          WithoutDeletedMark(std::string(target, static_cast<size_t>(length)));
    }
  }
  return open;
}

std::string DescribeDifference(const std::map<int, std::string>& before,
                               const std::map<int, std::string>& after) {
  std::string difference;
  const auto line = [&difference](int fd, const std::string& what) {
    difference += "  descriptor " + std::to_string(fd) + " " + what + "\n";
  };
  for (const auto& [fd, target] : before) {
    const auto now = after.find(fd);
    if (now == after.end()) {
      line(fd, "was closed, it was " + target);
    } else if (now->second != target) {
      line(fd, "was " + target + " and is now " + now->second);
    }
  }
  for (const auto& [fd, target] : after) {
    if (before.find(fd) == before.end()) {
      line(fd, "was left open, it is " + target);
    }
  }
  return difference;
}

void FdCensus::OnTestStart(const testing::TestInfo& test_info) {
  before_ = OpenDescriptors();
}

void FdCensus::OnTestEnd(const testing::TestInfo& test_info) {
  const std::string difference = DescribeDifference(before_, OpenDescriptors());
  if (!difference.empty()) {
    ADD_FAILURE() << "Open descriptors differ after the test:\n" << difference;
  }
}

std::unique_ptr<testing::TestEventListener> MakeCensus() {
  return std::make_unique<FdCensus>();
}

std::function<std::string()> StartCensus() {
  return [before = OpenDescriptors()] {
    return DescribeDifference(before, OpenDescriptors());
  };
}

}  // namespace test_support
