// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/fd_dispatcher.h"

#include <unistd.h>

#include "base/bind.h"
#include "base/files/scoped_file.h"
#include "base/logging.h"
#include "gtest/gtest.h"

namespace base {
namespace internal {
namespace {

// A pipe whose reader takes a byte whenever it is told or probed.
class WatchedPipe : public MessagePumpLibevent::Watcher {
 public:
  explicit WatchedPipe(FdDispatcher* dispatcher) : dispatcher_(dispatcher) {
    int ends[2];
    PCHECK(pipe(ends) == 0);
    read_end_.reset(ends[0]);
    write_end_.reset(ends[1]);
    CHECK(dispatcher->Watch(ends[0], true, MessagePumpLibevent::WATCH_READ,
                            this, &watch_));
  }
  ~WatchedPipe() override { Stop(); }

  void SetProbe() {
    FdDispatcher::SetProbe(watch_.get(),
                           Bind(&WatchedPipe::OnProbe, base::Unretained(this)));
  }
  void Stop() { watch_->Stop(); }
  void Fill() { PCHECK(write(write_end_.get(), "x", 1) == 1); }

  void FillAndPoll() {
    Fill();
    dispatcher_->Poll();
    dispatcher_->Dispatch(true);
  }

  int told() const { return told_; }
  int probed() const { return probed_; }

 private:
  bool OnProbe() {
    ++probed_;
    return false;
  }
  // MessagePumpLibevent::Watcher:
  void OnFileCanReadWithoutBlocking(int fd) override {
    ++told_;
    char byte;
    PCHECK(read(fd, &byte, 1) == 1);
  }
  void OnFileCanWriteWithoutBlocking(int fd) override {}

  FdDispatcher* const dispatcher_;
  ScopedFD read_end_;
  ScopedFD write_end_;
  std::shared_ptr<FdWatch> watch_;
  int told_ = 0;
  int probed_ = 0;
};

class FdDispatcherTest : public testing::Test {
 protected:
  FdDispatcherTest() { pipe_.SetProbe(); }

  void MakeFavourite() {
    pipe_.FillAndPoll();
    pipe_.FillAndPoll();
  }

  FdDispatcher dispatcher_;
  WatchedPipe pipe_{&dispatcher_};
  WatchedPipe other_{&dispatcher_};
};

TEST_F(FdDispatcherTest, MayProbeWhatWasReadyTwice) {
  EXPECT_FALSE(dispatcher_.MayProbe());
  pipe_.FillAndPoll();
  EXPECT_FALSE(dispatcher_.MayProbe());
  pipe_.FillAndPoll();
  ASSERT_TRUE(dispatcher_.MayProbe());
  EXPECT_FALSE(dispatcher_.Probe());
  EXPECT_EQ(pipe_.probed(), 1);
  EXPECT_EQ(pipe_.told(), 2);
}

TEST_F(FdDispatcherTest, DoesNotProbeWhatHasNoProbe) {
  other_.FillAndPoll();
  other_.FillAndPoll();
  EXPECT_FALSE(dispatcher_.MayProbe());
}

TEST_F(FdDispatcherTest, DoesNotProbeWhereOthersAreReadyToo) {
  MakeFavourite();
  other_.FillAndPoll();
  EXPECT_FALSE(dispatcher_.MayProbe());
  MakeFavourite();
  other_.Fill();
  pipe_.FillAndPoll();
  EXPECT_FALSE(dispatcher_.MayProbe());
}

TEST_F(FdDispatcherTest, LooksAfterTheOthersNowAndThen) {
  MakeFavourite();
  while (dispatcher_.MayProbe()) {
    dispatcher_.Probe();
    ASSERT_LE(pipe_.probed(), 100);
  }
  dispatcher_.Poll();
  EXPECT_TRUE(dispatcher_.MayProbe());
}

TEST_F(FdDispatcherTest, LooksAfterWhatIsNew) {
  MakeFavourite();
  WatchedPipe another(&dispatcher_);
  EXPECT_FALSE(dispatcher_.MayProbe());
}

TEST_F(FdDispatcherTest, DoesNotProbeWhatIsNotWatched) {
  MakeFavourite();
  pipe_.Stop();
  EXPECT_FALSE(dispatcher_.MayProbe());
}

TEST_F(FdDispatcherTest, DoesNotProbeBeforeItHasToldWhatItFound) {
  MakeFavourite();
  pipe_.Fill();
  dispatcher_.Poll();
  EXPECT_FALSE(dispatcher_.MayProbe());
  dispatcher_.Dispatch(true);
  EXPECT_TRUE(dispatcher_.MayProbe());
}

class SilentObserver : public MessagePumpLibevent::IOObserver {
  void WillProcessIOEvent() override {}
  void DidProcessIOEvent() override {}
};

TEST_F(FdDispatcherTest, DoesNotProbeBehindTheBackOfObservers) {
  MakeFavourite();
  SilentObserver observer;
  dispatcher_.io_observers()->AddObserver(&observer);
  EXPECT_FALSE(dispatcher_.MayProbe());
  dispatcher_.io_observers()->RemoveObserver(&observer);
  EXPECT_TRUE(dispatcher_.MayProbe());
}

}  // namespace
}  // namespace internal
}  // namespace base
