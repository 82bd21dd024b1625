// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_RENDERER_MISBEHAVIOR_H_
#define EXAMPLES_BROWSER_RENDERER_MISBEHAVIOR_H_

#include <string>

namespace IPC {
class Sender;
}

// Does what a renderer might do that an attacker has taken over, or that has a
// bug: `what` is a value of --misbehave. May not return.
void Misbehave(const std::string& what, int routing_id, IPC::Sender* sender);

#endif  // EXAMPLES_BROWSER_RENDERER_MISBEHAVIOR_H_
