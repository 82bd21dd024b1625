// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// From the wire to OnBadMessageReceived(): what a peer's malformed messages
// lead to, with the listener and with a filter, in every build.

#include <string>

#include "ipc/ipc_message.h"
#include "ipc/ipc_message_macros.h"
#include "tests/ipc/paint_messages.h"
#include "tests/support/proxy_test.h"

namespace IPC {
namespace {

using test_support::ProxyTest;
using test_support::RecordingFilter;
using test_support::RunUntil;

const uint32 kUnknown = (TestMsgStart << 16) + 0xfff0;

class Painter {
 public:
  bool OnMessageReceived(const Message& message) {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(Painter, message)
      IPC_MESSAGE_HANDLER(PaintMsg_SetColour, OnSetColour)
      IPC_MESSAGE_HANDLER(PaintMsg_SetTitle, OnSetTitle)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }

  int calls = 0;

 private:
  void OnSetColour(paint::Colour) { ++calls; }
  void OnSetTitle(int, const std::string&) { ++calls; }
};

class BadMessageTest : public ProxyTest {
 protected:
  void StartPainting() {
    StartBoth();
    browser_listener_.Forget();
    browser_listener_.OnMessageDo([this](const Message& message) {
      handled_ = painter_.OnMessageReceived(message);
    });
  }

  // A message of |type| whose payload is one int: no title, and a colour only
  // if it is in range.
  void SendInt(uint32 type, int value) { SendFromRenderer(type, value); }

  // After this everything sent before was handled.
  void SendGoodOneAndWait() {
    SendInt(PaintMsg_SetColour::ID, paint::COLOUR_RED);
    RunUntil([&] { return painter_.calls == 1; });
  }

  std::string Bad(uint32 type) {
    return Word("message", type) + " " + Word("bad", type);
  }
  std::string Good() { return Word("message", PaintMsg_SetColour::ID); }

  Painter painter_;
  bool handled_ = false;
};

TEST_F(BadMessageTest, ATruncatedMessageIsReportedOnce) {
  StartPainting();
  SendInt(PaintMsg_SetTitle::ID, 1);
  SendGoodOneAndWait();
  EXPECT_EQ(browser_listener_.story(),
            Bad(PaintMsg_SetTitle::ID) + " " + Good());
}

TEST_F(BadMessageTest, AnEnumOutOfRangeIsReportedOnce) {
  StartPainting();
  SendInt(PaintMsg_SetColour::ID, paint::COLOUR_LAST + 1);
  SendInt(PaintMsg_SetColour::ID, -1);
  SendGoodOneAndWait();
  EXPECT_EQ(browser_listener_.story(), Bad(PaintMsg_SetColour::ID) + " " +
                                           Bad(PaintMsg_SetColour::ID) + " " +
                                           Good());
}

TEST_F(BadMessageTest, AnUnknownMessageEndsNothing) {
  StartPainting();
  SendInt(kUnknown, 1);
  RunUntil([&] { return browser_listener_.message_count() == 1; });
  EXPECT_FALSE(handled_);
  SendGoodOneAndWait();
  EXPECT_EQ(browser_listener_.story(),
            Word("message", kUnknown) + " " + Good());
}

TEST_F(BadMessageTest, OneThatAFilterCannotParseReachesTheListenerOnce) {
  StartPainting();
  RecordingFilter::Diary diary;
  Painter in_filter;
  scoped_refptr<RecordingFilter> filter(new RecordingFilter(&diary));
  filter->Take(PaintMsg_SetTitle::ID);
  filter->OnMessageDo(
      [&](const Message& message) { in_filter.OnMessageReceived(message); });
  browser_->AddFilter(filter.get());
  FlushBrowserIO();
  SendInt(PaintMsg_SetTitle::ID, 1);
  SendGoodOneAndWait();
  EXPECT_EQ(browser_listener_.story(),
            Word("bad", PaintMsg_SetTitle::ID) + " " + Good());
  browser_.reset();
  FlushBrowserIO();
}

}  // namespace
}  // namespace IPC
