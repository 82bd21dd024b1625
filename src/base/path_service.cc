// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/path_service.h"

#include <map>
#include <mutex>
#include <vector>

#include "base/files/file_util.h"
#include "base/logging.h"
#include "src/base/base_paths_platform.h"

namespace {

using base::FilePath;

bool GetBasePath(int key, FilePath* path) {
  switch (key) {
    case base::DIR_EXE:
    case base::DIR_MODULE:
      if (!PathService::Get(base::FILE_EXE, path))
        return false;
      *path = path->DirName();
      return true;
    case base::FILE_MODULE:
      return PathService::Get(base::FILE_EXE, path);
    case base::DIR_TEMP:
      return base::GetTempDir(path);
    case base::DIR_HOME:
      *path = base::GetHomeDir();
      return true;
    default:
      return base::internal::GetPlatformPath(key, path);
  }
}

struct Provider {
  PathService::ProviderFunc function;
  int start;
  int end;
};

struct State {
  std::mutex lock;
  // All under |lock|. Answers are dropped when an override may change them.
  std::vector<Provider> providers;
  std::map<int, FilePath> answers;
  std::map<int, FilePath> overrides;
};

State& GetState() {
  static State* const state = new State;
  return *state;
}

bool AskProviders(int key, FilePath* path) {
  std::vector<Provider> providers;
  {
    State& state = GetState();
    std::lock_guard<std::mutex> hold(state.lock);
    providers = state.providers;
  }
  // Without the lock: a provider may ask for other keys.
  for (auto it = providers.rbegin(); it != providers.rend(); ++it) {
    if (key >= it->start && key < it->end && it->function(key, path))
      return true;
  }
  return GetBasePath(key, path);
}

}  // namespace

// static
bool PathService::Get(int key, base::FilePath* path) {
  if (key == base::DIR_CURRENT)
    return base::GetCurrentDirectory(path);
  if (key <= base::PATH_START)
    return false;

  State& state = GetState();
  {
    std::lock_guard<std::mutex> hold(state.lock);
    for (const auto* known : {&state.overrides, &state.answers}) {
      const auto found = known->find(key);
      if (found != known->end()) {
        *path = found->second;
        return true;
      }
    }
  }

  FilePath answer;
  if (!AskProviders(key, &answer))
    return false;
  if (answer.ReferencesParent()) {
    answer = base::MakeAbsoluteFilePath(answer);
    if (answer.empty())
      return false;
  }
  *path = answer;
  std::lock_guard<std::mutex> hold(state.lock);
  state.answers[key] = answer;
  return true;
}

// static
bool PathService::Override(int key, const base::FilePath& path) {
  return OverrideAndCreateIfNeeded(key, path, false, true);
}

// static
bool PathService::OverrideAndCreateIfNeeded(int key,
                                            const base::FilePath& path,
                                            bool is_absolute,
                                            bool create) {
  DCHECK_GT(key, static_cast<int>(base::PATH_START));
  if (create && !base::PathExists(path) && !base::CreateDirectory(path))
    return false;
  FilePath absolute = path;
  if (!is_absolute) {
    absolute = base::MakeAbsoluteFilePath(path);
    if (absolute.empty())
      return false;
  }
  State& state = GetState();
  std::lock_guard<std::mutex> hold(state.lock);
  // Other answers may have been made from the old one.
  state.answers.clear();
  state.overrides[key] = absolute;
  return true;
}

// static
void PathService::RegisterProvider(ProviderFunc provider,
                                   int path_start,
                                   int path_end) {
  DCHECK_GT(path_end, path_start);
  State& state = GetState();
  std::lock_guard<std::mutex> hold(state.lock);
  for (const Provider& other : state.providers)
    DCHECK(path_start >= other.end || path_end <= other.start);
  state.providers.push_back({provider, path_start, path_end});
}
