// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/ipc/storm_ledger.h"

#include <stdio.h>
#include <stdlib.h>

namespace storm {

namespace {

constexpr std::chrono::seconds kHang(30);
constexpr size_t kMaxFailures = 20;

}  // namespace

std::string Hex(uint64 token) {
  static const char kDigits[] = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4)
    text += kDigits[(token >> shift) & 15];
  return text;
}

Ledger::Ledger(const Plan& plan, Side side)
    : plan_(plan), side_(side), did_(kCounts), met_(kCounts), watchdog_([this] {
        Watch();
      }) {}

Ledger::~Ledger() {
  {
    std::lock_guard<std::mutex> locked(lock_);
    over_ = true;
  }
  is_over_.notify_all();
  watchdog_.join();
}

void Ledger::OnCall(Origin caller, uint64 token, int depth, Action action) {
  std::lock_guard<std::mutex> locked(lock_);
  ++did_[action];
  ++calls_made_;
  ++turns_;
  if (!open_.emplace(token, Call{caller, depth, action}).second)
    abort();  // Two calls with one token prove nothing.
}

void Ledger::OnReturn(uint64 token, bool answered) {
  std::lock_guard<std::mutex> locked(lock_);
  ++did_[answered ? kAnswers : kErrors];
  ++turns_;
  open_.erase(token);
}

void Ledger::DidOne(int count) {
  std::lock_guard<std::mutex> locked(lock_);
  ++did_[count];
  ++turns_;
}

void Ledger::MetOne(int count) {
  std::lock_guard<std::mutex> locked(lock_);
  ++met_[count];
  ++turns_;
}

void Ledger::OnBadReply() {
  // Of garbled ones there are some only if all is to be said.
  if (plan_.ending != kAllIsSaid)
    Fail("a reply to a call that was given up is a bad message");
  std::lock_guard<std::mutex> locked(lock_);
  ++bad_replies_;
}

std::vector<int> Ledger::did() const {
  std::lock_guard<std::mutex> locked(lock_);
  return did_;
}

int Ledger::calls_made() const {
  std::lock_guard<std::mutex> locked(lock_);
  return calls_made_;
}

void Ledger::Compare(const std::vector<int>& peer_did) {
  std::unique_lock<std::mutex> locked(lock_);
  const std::vector<int> met = met_;
  const int garbled = did_[kGarbled];
  const int bad = bad_replies_;
  locked.unlock();

  if (peer_did.size() != met.size()) {
    Fail("damaged counts");
    return;
  }
  for (size_t i = 0; i < met.size(); ++i) {
    if (peer_did[i] != met[i]) {
      Fail("count " + std::to_string(i) + ": the peer did " +
           std::to_string(peer_did[i]) + ", here arrived " +
           std::to_string(met[i]));
    }
  }
  // Of those that come in one moment a SyncChannel reports one.
  if (bad > garbled || (garbled > 0 && bad == 0)) {
    Fail(std::to_string(bad) + " of " + std::to_string(garbled) +
         " garbled replies were reported");
  }
}

void Ledger::Fail(const std::string& what) {
  const std::string text = Name() + ": " + what;
  fprintf(stderr, "%s\n", text.c_str());
  std::lock_guard<std::mutex> locked(lock_);
  if (failures_.size() < kMaxFailures)
    failures_.push_back(text);
}

std::vector<std::string> Ledger::failures() const {
  std::lock_guard<std::mutex> locked(lock_);
  return failures_;
}

void Ledger::Watch() {
  std::unique_lock<std::mutex> locked(lock_);
  while (!over_) {
    const int turns_before = turns_;
    is_over_.wait_for(locked, kHang,
                      [&] { return over_ || turns_ != turns_before; });
    if (over_)
      return;
    if (turns_ == turns_before) {
      Dump();
      abort();
    }
    // Looks again only after a while: a storm has many turns.
    is_over_.wait_for(locked, std::chrono::seconds(1), [&] { return over_; });
  }
}

void Ledger::Dump() const {
  fprintf(stderr, "%s hangs\n", Name().c_str());
  for (const auto& [token, call] : open_) {
    fprintf(stderr,
            "  thread %d waits for %s, depth %d, which is to end by %s\n",
            call.caller.stream, Hex(token).c_str(), call.depth,
            NameOf(call.action));
  }
  for (int count = 0; count < kCounts; ++count) {
    fprintf(stderr, "  count %d (%s): did %d, met %d\n", count,
            count < kActions ? NameOf(static_cast<Action>(count)) : "-",
            did_[count], met_[count]);
  }
}

std::string Ledger::Name() const {
  return std::string(side_ == kParent ? "parent" : "child") + " of storm " +
         std::to_string(plan_.seed) + ", ending " +
         std::to_string(plan_.ending);
}

}  // namespace storm
