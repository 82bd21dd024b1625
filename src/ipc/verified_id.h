// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_VERIFIED_ID_H_
#define SRC_IPC_VERIFIED_ID_H_

#include <string>

#include "base/basictypes.h"

namespace IPC {
namespace internal {

// The parts of a channel's id. One that was made to be verified has a secret
// behind a backslash, which a client has to know and nobody else should: it
// belongs into no log.
struct VerifiedId {
  std::string name;
  uint32 secret = 0;  // 0: there is none.
};

// False if what follows the backslash is not a positive int.
bool ParseVerifiedId(const std::string& id, VerifiedId* parsed);

// Adds a new secret, from the system's secure random source, to |name|, which
// has no backslash.
std::string AppendSecret(const std::string& name);

// Takes the same time whatever the answer.
bool IsSameSecret(uint32 a, uint32 b);

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_VERIFIED_ID_H_
