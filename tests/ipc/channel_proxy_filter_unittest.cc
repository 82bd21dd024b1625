// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>

#include "base/bind.h"
#include "base/synchronization/waitable_event.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/ipc_forwarding_message_filter.h"
#include "ipc/ipc_sync_channel.h"
#include "ipc/message_filter.h"
#include "tests/support/proxy_test.h"

namespace IPC {
namespace {

using test_support::ProxyTest;
using test_support::RecordingFilter;
using test_support::RunUntil;

const uint32 kPing = 100;
const uint32 kPong = 101;
const uint32 kLast = 102;

void CountPing(int* count, const Message& message) {
  EXPECT_EQ(message.type(), kPing);
  ++*count;
}

class ChannelProxyFilterTest : public ProxyTest {
 protected:
  void RunUntilNoted(const std::string& event) {
    RunUntil([&] { return diary_.Has(event); });
  }

  // What the filter does when its peer introduces itself.
  static std::string Activation() { return "added " + Connected(); }

  RecordingFilter::Diary diary_;
  scoped_refptr<RecordingFilter> filter_{new RecordingFilter(&diary_)};
};

TEST_F(ChannelProxyFilterTest, AFilterWaitsForHelloAndMissesNothing) {
  StartBrowser();
  browser_->AddFilter(filter_.get());
  FlushBrowserIO();
  EXPECT_EQ(diary_.story(), "");
  StartRenderer();
  SendFromRenderer(kPing);
  RunUntilNoted(Word("message", kPing));
  EXPECT_EQ(diary_.story(), Activation() + " " + Word("message", kPing));
}

TEST_F(ChannelProxyFilterTest, AFilterMayBeRemovedBeforeTheChannelIsMade) {
  base::WaitableEvent shutdown(true, false);
  browser_ = SyncChannel::Create(&browser_listener_, browser_io_.task_runner(),
                                 &shutdown);
  browser_->AddFilter(filter_.get());
  browser_->RemoveFilter(filter_.get());
  FlushBrowserIO();
  EXPECT_EQ(diary_.story(), "removed");
  browser_.reset();
  FlushBrowserIO();
}

TEST_F(ChannelProxyFilterTest, WaitingFiltersAreActivatedInOrderOfAdding) {
  scoped_refptr<RecordingFilter> first(new RecordingFilter(&diary_, "1"));
  scoped_refptr<RecordingFilter> second(new RecordingFilter(&diary_, "2"));
  StartBrowser();
  browser_->AddFilter(first.get());
  browser_->AddFilter(second.get());
  StartRenderer();
  RunUntilNoted("2." + Connected());
  EXPECT_EQ(diary_.story(),
            "1.added 1." + Connected() + " 2.added 2." + Connected());
}

TEST_F(ChannelProxyFilterTest, AFilterAddedLaterHearsOfThePeerAtOnce) {
  StartBoth();
  browser_->AddFilter(filter_.get());
  FlushBrowserIO();
  EXPECT_EQ(diary_.story(), Activation());
}

TEST_F(ChannelProxyFilterTest, WhatAFilterTakesTheListenerDoesNotSee) {
  StartBoth();
  browser_listener_.Forget();
  filter_->Take(kPing);
  browser_->AddFilter(filter_.get());
  FlushBrowserIO();
  SendFromRenderer(kPing);
  SendFromRenderer(kLast);
  RunUntil([&] { return browser_listener_.message_count() == 1; });
  EXPECT_EQ(browser_listener_.story(), Word("message", kLast));
  EXPECT_EQ(diary_.story(), Activation() + " " + Word("message", kPing) + " " +
                                Word("message", kLast));
}

TEST_F(ChannelProxyFilterTest, TheSenderOfAFilterReachesThePeer) {
  filter_->OnAddedDo(
      [](Sender* sender) { EXPECT_TRUE(sender->Send(NewMessage(kPong))); });
  StartBrowser();
  browser_->AddFilter(filter_.get());
  StartRenderer();
  RunUntil([&] { return renderer_listener_.message_count() == 1; });
  EXPECT_EQ(renderer_listener_.story(),
            Connected() + " " + Word("message", kPong));
}

TEST_F(ChannelProxyFilterTest, AFilterRemovedBeforeHelloIsTold) {
  StartBrowser();
  browser_->AddFilter(filter_.get());
  browser_->RemoveFilter(filter_.get());
  FlushBrowserIO();
  EXPECT_EQ(diary_.story(), "removed");
  StartRenderer();
  RunUntil([&] { return browser_listener_.Count(Connected()) == 1; });
  EXPECT_EQ(diary_.story(), "removed");
}

TEST_F(ChannelProxyFilterTest, ARemovedFilterSeesNothingMore) {
  StartBoth();
  browser_->AddFilter(filter_.get());
  browser_->RemoveFilter(filter_.get());
  FlushBrowserIO();
  SendFromRenderer(kPing);
  RunUntil([&] { return browser_listener_.message_count() == 1; });
  EXPECT_EQ(diary_.story(), Activation() + " removed");
}

TEST_F(ChannelProxyFilterTest, RemovingAfterCloseDoesNothing) {
  StartBoth();
  browser_->AddFilter(filter_.get());
  browser_->Close();
  browser_->RemoveFilter(filter_.get());
  FlushBrowserIO();
  EXPECT_EQ(diary_.story(), Activation() + " closing removed");
}

TEST_F(ChannelProxyFilterTest, CloseEndsTheFiltersOneByOne) {
  scoped_refptr<RecordingFilter> first(new RecordingFilter(&diary_, "1"));
  scoped_refptr<RecordingFilter> second(new RecordingFilter(&diary_, "2"));
  StartBoth();
  browser_->AddFilter(first.get());
  browser_->AddFilter(second.get());
  FlushBrowserIO();
  browser_.reset();
  FlushBrowserIO();
  const std::string story = diary_.story();
  EXPECT_EQ(story.substr(story.find(" 1.closing")),
            " 1.closing 1.removed 2.closing 2.removed");
}

TEST_F(ChannelProxyFilterTest, AWaitingFilterIsDroppedWithoutAWord) {
  StartBrowser();
  browser_->AddFilter(filter_.get());
  browser_.reset();
  FlushBrowserIO();
  EXPECT_EQ(diary_.story(), "");
  EXPECT_TRUE(filter_->HasOneRef());
}

TEST_F(ChannelProxyFilterTest, FiltersHearOfAnErrorBeforeTheListener) {
  StartBoth();
  browser_->AddFilter(filter_.get());
  FlushBrowserIO();
  browser_listener_.OnErrorDo([&] { EXPECT_TRUE(diary_.Has("error")); });
  EndRenderer();
  RunUntil([&] { return browser_listener_.Count("error") == 1; });
  EXPECT_EQ(diary_.story(), Activation() + " error");
}

TEST_F(ChannelProxyFilterTest, ABadMessageInAFilterIsReportedToTheListener) {
  StartBoth();
  browser_listener_.Forget();
  filter_->Take(kPing);
  filter_->OnMessageDo(
      [](const Message& message) { message.set_dispatch_error(); });
  browser_->AddFilter(filter_.get());
  FlushBrowserIO();
  SendFromRenderer(kPing);
  SendFromRenderer(kLast);
  RunUntil([&] { return browser_listener_.message_count() == 1; });
  EXPECT_EQ(browser_listener_.story(),
            Word("bad", kPing) + " " + Word("message", kLast));
}

TEST_F(ChannelProxyFilterTest, AFilterMayRunAfterCloseReturned) {
  StartBoth();
  base::WaitableEvent closed(false, false);
  base::WaitableEvent in_filter(false, false);
  filter_->Take(kPing);
  filter_->OnMessageDo([&](const Message&) {
    in_filter.Signal();
    closed.Wait();
    diary_.Note("after Close()");
  });
  browser_->AddFilter(filter_.get());
  FlushBrowserIO();
  SendFromRenderer(kPing);
  in_filter.Wait();
  browser_->Close();
  closed.Signal();
  FlushBrowserIO();
  EXPECT_EQ(diary_.story(), Activation() + " " + Word("message", kPing) +
                                " after Close() closing removed");
  EXPECT_TRUE(filter_->HasOneRef()) << "the proxy let go of it";
}

TEST_F(ChannelProxyFilterTest, AForwardingFilterRunsHandlersOfItsRoutes) {
  int handled = 0;
  scoped_refptr<ForwardingMessageFilter> forwarding(
      new ForwardingMessageFilter(&kPing, 1, loop_.task_runner().get()));
  forwarding->AddRoute(1, base::Bind(&CountPing, &handled));
  StartBoth();
  browser_->AddFilter(forwarding.get());
  FlushBrowserIO();
  SendFromRenderer(kPing);
  SendFromRenderer(kLast);
  Message* other_route = NewMessage(kPing);
  other_route->set_routing_id(2);
  renderer_->Send(other_route);
  RunUntil([&] { return browser_listener_.message_count() == 2; });
  EXPECT_EQ(handled, 1);
  forwarding->RemoveRoute(1);
  SendFromRenderer(kPing);
  RunUntil([&] { return browser_listener_.message_count() == 3; });
  EXPECT_EQ(handled, 1);
}

}  // namespace
}  // namespace IPC
