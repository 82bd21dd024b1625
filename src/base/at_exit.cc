// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/at_exit.h"

#include <utility>

#include "base/bind.h"
#include "base/logging.h"

namespace base {

namespace {

AtExitManager* g_top_manager = nullptr;

void RunAtExit(AtExitManager::AtExitCallbackType function, void* parameter) {
  function(parameter);
}

}  // namespace

AtExitManager::AtExitManager() : AtExitManager(false) {}

AtExitManager::AtExitManager(bool shadow) : previous_(g_top_manager) {
  DCHECK(shadow || !g_top_manager) << "There is an AtExitManager already.";
  g_top_manager = this;
}

AtExitManager::~AtExitManager() {
  DCHECK_EQ(this, g_top_manager);
  ProcessCallbacksNow();
  g_top_manager = previous_;
}

// static
void AtExitManager::RegisterCallback(AtExitCallbackType function,
                                     void* parameter) {
  DCHECK(function);
  RegisterTask(Bind(&RunAtExit, function, parameter));
}

// static
void AtExitManager::RegisterTask(const Closure& task) {
  if (!g_top_manager) {
    NOTREACHED() << "main() has no AtExitManager.";
    return;
  }
  AutoLock hold(g_top_manager->lock_);
  g_top_manager->tasks_.push_back(task);
}

// static
void AtExitManager::ProcessCallbacksNow() {
  if (!g_top_manager) {
    NOTREACHED() << "main() has no AtExitManager.";
    return;
  }
  for (;;) {
    Closure task;
    {
      AutoLock hold(g_top_manager->lock_);
      if (g_top_manager->tasks_.empty())
        return;
      task = std::move(g_top_manager->tasks_.back());
      g_top_manager->tasks_.pop_back();
    }
    task.Run();
  }
}

}  // namespace base
