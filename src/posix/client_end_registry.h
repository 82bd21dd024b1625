// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_POSIX_CLIENT_END_REGISTRY_H_
#define SRC_POSIX_CLIENT_END_REGISTRY_H_

#include <map>
#include <string>

#include "base/basictypes.h"
#include "base/files/scoped_file.h"
#include "base/synchronization/lock.h"

namespace IPC {
namespace internal {

// The client ends of the socket pairs that plain servers of this process made
// and that nobody has taken yet, by channel name. Any thread.
class ClientEndRegistry {
 public:
  static ClientEndRegistry* GetInstance();

  // Registers |fd| and returns an id for it, or 0 if the name is in use; |fd|
  // is closed then.
  uint64 Register(const std::string& name, base::ScopedFD fd);

  // For clients: removes the end and hands it over; invalid if there is none.
  base::ScopedFD Take(const std::string& name);

  // For the server that registered it: the descriptor, which stays registered,
  // or -1 if it was taken.
  int Get(const std::string& name, uint64 id) const;
  base::ScopedFD Take(const std::string& name, uint64 id);

 private:
  ClientEndRegistry();
  ~ClientEndRegistry();

  // The id tells a server's own end from one that a later server of the same
  // name registered.
  struct End {
    uint64 id = 0;
    base::ScopedFD fd;
  };

  mutable base::Lock lock_;
  uint64 last_id_ = 0;
  std::map<std::string, End> ends_;
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_POSIX_CLIENT_END_REGISTRY_H_
