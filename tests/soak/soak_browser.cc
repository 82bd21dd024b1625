// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <stdio.h>

#include <deque>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "base/bind.h"
#include "base/bind_helpers.h"
#include "base/command_line.h"
#include "base/logging.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/strings/string_number_conversions.h"
#include "base/threading/thread.h"
#include "base/time/time.h"
#include "ipcx/channel.h"
#include "ipcx/child_process_host.h"
#include "tests/soak/soak.h"
#include "tests/soak/soak_messages.h"
#include "tests/support/census.h"
#include "tests/support/child_process.h"
#include "tests/support/memory_use.h"
#include "tests/support/sanitized.h"

namespace soak {

namespace {

// How long a life with all renderers lasts; after each, all is taken stock of.
const int kCycleSeconds = 4;
// In which everything that was said must be answered.
const int kPatienceSeconds = 60;
// Said and not answered, before a renderer is left alone for a while.
const size_t kMostUnanswered = 2000;
// Of work that overfeeds a hanging renderer.
const int kNoNumber = -1;
// What a process may grow by after its first cycle.
const int64 kMostGrowth = 16 * 1024 * 1024;

struct Tally {
  int children = 0;
  int kills = 0;
  int orders[kOrderCount] = {};
  int64 answered = 0;
  int64 chatter = 0;
  int64 calls = 0;
  std::map<std::string, int> ends;
  int failures = 0;
};

void Fail(Tally* tally, const std::string& what) {
  ++tally->failures;
  LOG(ERROR) << "SOAK FAILURE: " << what;
}

// One renderer after another, and what is owed to and by the present one.
class RendererSlot : public ipcx::ChildProcessHost::Delegate {
 public:
  RendererSlot(const ipcx::ChildProcessOptions& options,
               const scoped_refptr<base::SingleThreadTaskRunner>& io,
               Tally* tally)
      : tally_(tally), host_(options, this, io) {}

  void Launch() {
    is_leaving_ = false;
    if (host_.has_child() || host_.is_respawn_pending())
      return;
    if (!host_.Launch())
      Fail(tally_, "no renderer could be launched");
    else
      ++tally_->children;
  }

  void SayWork(std::string load) {
    if (!host_.has_child() || expected_.size() > kMostUnanswered)
      return;
    const int number = next_number_++;
    expected_.push_back(Fingerprint(number, load));
    host_.Send(new SoakMsg_Work(number, load));
  }
  // A hanging renderer is flooded until the queue is full.
  void Overfeed() {
    if (host_.has_child() && is_hanging_)
      host_.Send(new SoakMsg_Work(kNoNumber, std::string(256 * 1024, 'x')));
  }
  void Give(Order order) {
    if (!host_.has_child())
      return;
    ++tally_->orders[order];
    if (order >= kAbort)
      is_doomed_ = true;
    if (order == kHang)
      is_hanging_ = true;
    host_.Send(new SoakMsg_Order(order));
  }
  void Kill() {
    if (!host_.has_child() || !host_.process())
      return;
    // It may have gone by itself a moment ago, and been reaped.
    if (!test_support::KillNow(*host_.process()))
      return;
    ++tally_->kills;
    is_doomed_ = true;
  }
  // Asks it to leave. A respawn that is pending does not happen.
  void Leave() {
    is_leaving_ = true;
    if (is_doomed_ && is_hanging_)
      host_.Terminate(ipcx::DisconnectReason::kTerminated);
    host_.Shutdown();
  }
  // An honest renderer has answered everything.
  bool is_settled() const {
    return !host_.has_child() || is_doomed_ || expected_.empty();
  }
  bool is_gone() const { return !host_.has_child(); }

  // For answers to sync messages.
  bool Send(IPC::Message* message) { return host_.Send(message); }

  // ipcx::ChildProcessHost::Delegate:
  bool OnMessageReceived(const IPC::Message& message) override {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(RendererSlot, message)
      IPC_MESSAGE_HANDLER(SoakMsg_Done, OnDone)
      IPC_MESSAGE_HANDLER(SoakMsg_Chatter, OnChatter)
      IPC_MESSAGE_HANDLER(SoakMsg_Add, OnAdd)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }
  void OnChildEnded(const ipcx::ChildEnd& end) override {
    ++tally_->ends[ipcx::DescribeChildEnd(end)];
    if (!is_doomed_ && !is_leaving_)
      Fail(tally_, "an honest renderer ended: " + ipcx::DescribeChildEnd(end));
    if (end.next == ipcx::AfterChildEnd::kRespawn)
      ++tally_->children;
    expected_.clear();
    next_number_ = 0;
    is_doomed_ = false;
    is_hanging_ = false;
  }

 private:
  void OnDone(int number, int fingerprint) {
    // Its other thread may still answer what came before it hung.
    if (number == kNoNumber && is_hanging_)
      return;
    const int awaited = next_number_ - static_cast<int>(expected_.size());
    if (expected_.empty() || number != awaited ||
        fingerprint != expected_.front()) {
      Fail(tally_, "answer " + base::IntToString(number) + " instead of " +
                       base::IntToString(awaited));
      return;
    }
    expected_.pop_front();
    ++tally_->answered;
  }
  void OnChatter(const std::string& noise) { ++tally_->chatter; }
  void OnAdd(int a, int b, int* sum) {
    ++tally_->calls;
    *sum = a + b;
  }

  Tally* const tally_;
  std::deque<int> expected_;
  int next_number_ = 0;
  // It was told to end, or was killed.
  bool is_doomed_ = false;
  bool is_hanging_ = false;
  bool is_leaving_ = false;
  ipcx::ChildProcessHost host_;
};

class Browser {
 public:
  Browser(int renderers, int seed) : io_("io"), random_(seed) {
    io_.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
    base::CommandLine program(
        base::CommandLine::ForCurrentProcess()->GetProgram());
    program.AppendSwitchASCII(kTypeSwitch, "renderer");
    ipcx::ChildProcessOptions options(program);
    options.crash_limit = kint32max;
    options.respawn_delay_min = base::TimeDelta::FromMilliseconds(5);
    options.respawn_delay_max = base::TimeDelta::FromMilliseconds(20);
    options.policy.max_queued_bytes = 8 * 1024 * 1024;
    for (int i = 0; i < renderers; ++i) {
      slots_.push_back(std::unique_ptr<RendererSlot>(
          new RendererSlot(options, io_.task_runner(), &tally_)));
    }
  }

  int Run(base::TimeDelta length) {
    const base::TimeTicks end = base::TimeTicks::Now() + length;
    int64 first_size = 0;
    std::function<std::string()> changes;
    do {
      LiveThroughACycle(end);
      if (!changes) {
        changes = test_support::StartCensus();
        first_size = test_support::ResidentBytes();
      }
      const std::string change = changes();
      if (!change.empty())
        Fail(&tally_, "descriptors: " + change);
    } while (base::TimeTicks::Now() < end && tally_.failures == 0);
    const int64 size = test_support::ResidentBytes();
    if (!test_support::kIsSanitized && size > first_size + kMostGrowth) {
      Fail(&tally_,
           "grown by " + base::Int64ToString(size - first_size) + " bytes");
    }
    Print(first_size, size);
    return tally_.failures == 0 ? 0 : 1;
  }

 private:
  int Random(int below) { return static_cast<int>(random_() % below); }

  void LiveThroughACycle(base::TimeTicks last) {
    const base::TimeTicks end =
        std::min(last, base::TimeTicks::Now() +
                           base::TimeDelta::FromSeconds(kCycleSeconds));
    for (auto& slot : slots_)
      slot->Launch();
    while (base::TimeTicks::Now() < end) {
      DoSomething(
          slots_[static_cast<size_t>(Random(static_cast<int>(slots_.size())))]
              .get());
      RunFor(1);
    }
    RunUntil("answers", [](RendererSlot* slot) { return slot->is_settled(); });
    for (auto& slot : slots_)
      slot->Leave();
    RunUntil("ends", [](RendererSlot* slot) { return slot->is_gone(); });
    // What a channel leaves goes with tasks to both threads.
    for (int i = 0; i < 3; ++i)
      FlushIO();
  }

  void FlushIO() {
    base::RunLoop run_loop;
    io_.task_runner()->PostTaskAndReply(FROM_HERE, base::Bind(&base::DoNothing),
                                        run_loop.QuitClosure());
    run_loop.Run();
  }

  void DoSomething(RendererSlot* slot) {
    slot->Overfeed();
    const int dice = Random(1000);
    if (dice < 10)
      slot->Kill();
    else if (dice < 30)
      slot->Give(static_cast<Order>(kAbort + Random(kOrderCount - kAbort)));
    else if (dice < 80)
      slot->Give(kChatter);
    else if (dice < 200)
      slot->Give(kCallBack);
    else if (dice < 220)
      slot->SayWork(std::string(1024 * 1024, static_cast<char>(dice)));
    else
      for (int count = Random(50); count > 0; --count)
        slot->SayWork(std::string(static_cast<size_t>(Random(2048)), 'x'));
  }

  void RunFor(int milliseconds) {
    base::RunLoop run_loop;
    loop_.PostDelayedTask(FROM_HERE, run_loop.QuitClosure(),
                          base::TimeDelta::FromMilliseconds(milliseconds));
    run_loop.Run();
  }

  void RunUntil(const std::string& what,
                const std::function<bool(RendererSlot*)>& holds) {
    const base::TimeTicks end =
        base::TimeTicks::Now() + base::TimeDelta::FromSeconds(kPatienceSeconds);
    for (auto& slot : slots_) {
      while (!holds(slot.get())) {
        if (base::TimeTicks::Now() > end) {
          Fail(&tally_, "waited in vain for " + what);
          return;
        }
        RunFor(1);
      }
    }
  }

  void Print(int64 first_size, int64 size) const {
    printf(
        "%d children, %d killed; %lld answers, %lld calls, %lld chatter; "
        "%d told to abort, %d to exit, %d to hang, %d to lie; "
        "%lld KiB after the first cycle, %lld KiB in the end\n",
        tally_.children, tally_.kills, static_cast<long long>(tally_.answered),
        static_cast<long long>(tally_.calls),
        static_cast<long long>(tally_.chatter), tally_.orders[kAbort],
        tally_.orders[kExit], tally_.orders[kHang], tally_.orders[kLie],
        static_cast<long long>(first_size / 1024),
        static_cast<long long>(size / 1024));
    for (const auto& end : tally_.ends)
      printf("  %6d  %s\n", end.second, end.first.c_str());
    fflush(stdout);
  }

  base::MessageLoop loop_;
  base::Thread io_;
  std::mt19937 random_;
  Tally tally_;
  std::vector<std::unique_ptr<RendererSlot>> slots_;
};

}  // namespace

int RunBrowser() {
  Browser browser(NumberOf(kRenderersSwitch, 0), NumberOf(kSeedSwitch, 0));
  return browser.Run(base::TimeDelta::FromSeconds(NumberOf(kSecondsSwitch, 0)));
}

}  // namespace soak
