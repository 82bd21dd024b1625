// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/client_end_registry.h"

#include <utility>

#include "base/macros.h"

namespace IPC {
namespace internal {

ClientEndRegistry::ClientEndRegistry() = default;
ClientEndRegistry::~ClientEndRegistry() = default;

ClientEndRegistry* ClientEndRegistry::GetInstance() {
  CR_DEFINE_STATIC_LOCAL(ClientEndRegistry, registry, ());
  return &registry;
}

uint64 ClientEndRegistry::Register(const std::string& name, base::ScopedFD fd) {
  base::AutoLock locked(lock_);
  End& end = ends_[name];
  if (end.fd.is_valid())
    return 0;
  end.id = ++last_id_;
  end.fd = std::move(fd);
  return end.id;
}

base::ScopedFD ClientEndRegistry::Take(const std::string& name) {
  base::AutoLock locked(lock_);
  const auto found = ends_.find(name);
  if (found == ends_.end())
    return base::ScopedFD();
  base::ScopedFD fd = std::move(found->second.fd);
  ends_.erase(found);
  return fd;
}

int ClientEndRegistry::Get(const std::string& name, uint64 id) const {
  base::AutoLock locked(lock_);
  const auto found = ends_.find(name);
  return found == ends_.end() || found->second.id != id
             ? -1
             : found->second.fd.get();
}

base::ScopedFD ClientEndRegistry::Take(const std::string& name, uint64 id) {
  base::AutoLock locked(lock_);
  const auto found = ends_.find(name);
  if (found == ends_.end() || found->second.id != id)
    return base::ScopedFD();
  base::ScopedFD fd = std::move(found->second.fd);
  ends_.erase(found);
  return fd;
}

}  // namespace internal
}  // namespace IPC
