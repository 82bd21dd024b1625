// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/ipc/storm_script.h"

#include <string.h>

#include <algorithm>

#include "tests/ipc/storm_file.h"

namespace storm {

namespace {

constexpr int kMaxDepth = 6;
constexpr size_t kBigPayload = 200 * 1024;
constexpr int kLongestDelayUs = 1000;

// splitmix64: every bit of the result depends on every bit of |value|.
uint64 Mix(uint64 value) {
  value += 0x9E3779B97F4A7C15u;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
  return value ^ (value >> 31);
}

// A call that is never answered waits until its own side or the channel ends.
bool MayWaitForEver(const Plan& plan, Side caller) {
  return plan.ending == kClose || plan.ending == kKill ||
         (plan.ending == kShutdown && caller == plan.ender);
}

Action ActionOf(const Plan& plan, Origin caller, Dice* dice) {
  const int throw_of_dice = dice->Below(100);
  if (throw_of_dice < 10)
    return kLaterByTask;
  if (throw_of_dice < 20)
    return kLaterByThread;
  if (throw_of_dice < 30)
    return kLaterByCall;
  if (throw_of_dice < 37)
    return kAfterWake;
  if (throw_of_dice < 43)
    return kError;
  if (throw_of_dice < 48)
    return kMalformed;
  if (throw_of_dice < 53)
    return kUnhandled;
  // In other storms every bad reply that is reported is one too many.
  if (throw_of_dice < 57 && plan.ending == kAllIsSaid)
    return kGarbled;
  if (throw_of_dice < 58 && MayWaitForEver(plan, caller.side))
    return kNever;
  return kAnswer;
}

Pump PumpOf(Action action, Origin caller, Dice* dice) {
  const int throw_of_dice = dice->Below(10);
  if (caller.stream != kListener)
    return kNoPump;
  if (action == kAfterWake)
    return throw_of_dice < 5 ? kPumpFromStart : kPumpOnEvent;
  if (throw_of_dice < 2)
    return kPumpFromStart;
  return throw_of_dice < 3 ? kPumpOnEvent : kNoPump;
}

size_t SizeOf(Dice* dice) {
  return dice->OneIn(60) ? kBigPayload : static_cast<size_t>(dice->Below(64));
}

}  // namespace

const char* NameOf(Action action) {
  static const char* const kNames[kActions] = {
      "answer", "later by task", "later by thread", "later by call", "wake",
      "error",  "garbled",       "malformed",       "nobody",        "never"};
  return kNames[action];
}

bool IsAnswered(Action action) {
  return action <= kAfterWake;
}

Script ScriptOf(const Plan& plan, Origin caller, uint64 token, int depth) {
  Dice dice(token ^ plan.seed);
  Script script;
  script.action = ActionOf(plan, caller, &dice);
  script.pump = PumpOf(script.action, caller, &dice);
  const int nested = dice.Below(100);
  script.nested = nested < 25 ? 0 : nested < 80 ? 1 : 2;
  if (depth == 0)
    script.nested = 0;
  script.notes = dice.Below(3);
  script.carries_file = script.action == kAnswer && dice.OneIn(8) &&
                        (plan.ending == kAllIsSaid || kLostFilesAreClosed);
  script.answers_held = dice.OneIn(2);
  script.delay_us = dice.Below(kLongestDelayUs);
  script.request_size = SizeOf(&dice);
  script.answer_size = SizeOf(&dice);
  return script;
}

uint64 TokenOf(const Plan& plan, Origin caller, int number) {
  const uint64 place = (static_cast<uint64>(caller.side) << 60) |
                       (static_cast<uint64>(caller.stream) << 56) |
                       static_cast<uint64>(number);
  return Mix(Mix(plan.seed) ^ place);
}

uint64 NestedToken(uint64 token, int number) {
  return Mix(token + static_cast<uint64>(number) + 1);
}

int DepthOf(uint64 token) {
  return static_cast<int>(Mix(token ^ 1) % (kMaxDepth + 1));
}

uint64 AnswerTo(uint64 token) {
  return Mix(~token);
}

std::string Ballast(uint64 token, size_t size) {
  std::string bytes(size, '\0');
  Dice dice(token);
  for (size_t at = 0; at < size; at += sizeof(uint64)) {
    const uint64 next = dice.Next();
    memcpy(&bytes[at], &next, std::min(sizeof(next), size - at));
  }
  return bytes;
}

uint64 Dice::Next() {
  state_ += 0x9E3779B97F4A7C15u;
  return Mix(state_);
}

}  // namespace storm
