// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What happens in a storm of sync calls, as functions of its seed: both parties
// know for every call what has to be done and how it has to end.

#ifndef TESTS_IPC_STORM_SCRIPT_H_
#define TESTS_IPC_STORM_SCRIPT_H_

#include <stddef.h>

#include <string>

#include "base/basictypes.h"

namespace storm {

enum Side : int32 { kParent, kChild };

enum Ending : int32 {
  kAllIsSaid,  // All calls were made and the parties agree on their counts.
  // The ender, in the middle of it:
  kShutdown,  // signals its shutdown event,
  kClose,     // closes its channel in a handler,
  kKill,      // is killed.
};

// What both parties are told. Travels as it is.
struct Plan {
  uint64 seed;
  Ending ending;
  Side ender;
  Side server;
  // Calls that each thread makes beside those made inside of other calls.
  int32 calls;
  // When the storm is ended.
  int32 moment_us;
};

// The threads that call: the listener's, which also handles, and workers.
constexpr int kListener = 0;
constexpr int kStreams = 3;

struct Origin {
  Side side;
  int stream;
};

// What is done with a call.
enum Action {
  kAnswer,         // by returning from the handler
  kLaterByTask,    // from a task of the listener's thread
  kLaterByThread,  // by another thread
  kLaterByCall,    // from within a later call, with all others that are held
  kAfterWake,      // once the caller, pumping messages, has handled one
  kError,          // an error reply
  kGarbled,        // a reply that cannot be parsed
  kMalformed,      // the call cannot be parsed
  kUnhandled,      // the listener does not know the message
  kNever,          // no reply: the call ends with the storm
  kActions
};
const char* NameOf(Action action);
bool IsAnswered(Action action);

enum Pump { kNoPump, kPumpFromStart, kPumpOnEvent };

struct Script {
  Action action;
  Pump pump;
  // Calls back, one after the other, before anything else is done.
  int nested;
  // Notes that are sent before the call.
  int notes;
  bool carries_file;
  // All that are held are answered first.
  bool answers_held;
  int delay_us;
  size_t request_size;
  size_t answer_size;
};

// Of the call |token|, which may be nested |depth| times further.
Script ScriptOf(const Plan& plan, Origin caller, uint64 token, int depth);

// Every call has a token of its own.
uint64 TokenOf(const Plan& plan, Origin caller, int number);
uint64 NestedToken(uint64 token, int number);
int DepthOf(uint64 token);

// What the answer to a call has to be.
uint64 AnswerTo(uint64 token);
std::string Ballast(uint64 token, size_t size);

// Random numbers that are the same everywhere.
class Dice {
 public:
  explicit Dice(uint64 seed) : state_(seed) {}
  uint64 Next();
  int Below(int limit) {
    return static_cast<int>(Next() % static_cast<uint64>(limit));
  }
  bool OneIn(int chances) { return Below(chances) == 0; }

 private:
  uint64 state_;
};

}  // namespace storm

#endif  // TESTS_IPC_STORM_SCRIPT_H_
