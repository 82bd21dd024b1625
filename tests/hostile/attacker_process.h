// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_HOSTILE_ATTACKER_PROCESS_H_
#define TESTS_HOSTILE_ATTACKER_PROCESS_H_

#include <string>

#include "base/process/process.h"
#include "tests/support/raw_peer.h"

namespace hostile {

// A process that attacks: TWO_PROCESS_CHILD_MAIN(|name|) of this executable
// with |end| as its pipe. |argument| is what AttackerArgument() is there.
class AttackerProcess {
 public:
  AttackerProcess(const std::string& name,
                  const std::string& argument,
                  test_support::PipeEnd end);
  // Kills it.
  ~AttackerProcess();

  base::ProcessId pid() const { return process_.Pid(); }

 private:
  base::Process process_;
};

std::string AttackerArgument();

}  // namespace hostile

#endif  // TESTS_HOSTILE_ATTACKER_PROCESS_H_
