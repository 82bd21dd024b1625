// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Message maps: which handler is called with what, and what a sender of a sync
// message gets back.

#include <map>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_sender.h"
#include "tests/ipc/paint_messages.h"
#include "tests/support/log_of.h"
#include "tests/support/params.h"

namespace {

using IPC::Message;
using test_support::LogOf;
using test_support::ReceivedMessage;

// Receives what others forward.
class Apprentice {
 public:
  void OnRouted3(int number, const std::string& text, bool flag) {
    story += "routed3 " + text;
  }
  void OnUndo(int steps, Message* reply) { reply_to_undo.reset(reply); }
  // For FORWARD_DELAY_REPLY's error replies.
  bool Send(Message* message) {
    reply_to_undo.reset(message);
    return true;
  }

  std::string story;
  scoped_ptr<Message> reply_to_undo;
};

class PainterBase {
 public:
  void OnFlush() { story += "flush "; }
  void OnSetTitle(int number, std::string title) {
    story += "title " + title + " ";
  }

  std::string story;
};

class Painter : public PainterBase, public IPC::Listener, public IPC::Sender {
 public:
  bool OnMessageReceived(const Message& message) override {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(Painter, message)
      IPC_MESSAGE_HANDLER(PaintMsg_Clear, OnClear)
      IPC_MESSAGE_HANDLER(PaintMsg_SetColour, OnSetColour)
      IPC_MESSAGE_HANDLER(PaintMsg_SetTitle, OnSetTitle)
      IPC_MESSAGE_HANDLER(PaintMsg_Flush, OnFlush)
      IPC_MESSAGE_HANDLER(PaintMsg_Draw, OnDraw)
      IPC_MESSAGE_HANDLER(PaintMsg_Wait, OnWait)
      IPC_MESSAGE_HANDLER(PaintMsg_Describe, OnDescribe)
      IPC_MESSAGE_HANDLER(PaintMsg_Sync5_3, OnSync5_3)
      IPC_MESSAGE_HANDLER_DELAY_REPLY(PaintMsg_Add, OnAdd)
      IPC_MESSAGE_FORWARD(PaintMsg_Routed3, &apprentice, Apprentice::OnRouted3)
      IPC_MESSAGE_FORWARD_DELAY_REPLY(PaintMsg_Undo, &apprentice,
                                      Apprentice::OnUndo)
      IPC_MESSAGE_HANDLER_GENERIC(PaintMsg_Control3, story += "generic ")
      IPC_REPLY_HANDLER(OnReply)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }

  bool Send(Message* message) override {
    sent.reset(message);
    return true;
  }

  Apprentice apprentice;
  scoped_ptr<Message> sent;
  scoped_ptr<Message> reply_to_add;

 private:
  void OnClear() { story += "clear "; }
  void OnSetColour(paint::Colour colour) {
    story += "colour " + std::to_string(colour) + " ";
  }
  void OnDraw(const PaintMsg_Draw_Params& params) {
    story += "draw " + params.circle.name + " ";
  }
  void OnWait() { story += "wait "; }
  void OnDescribe(paint::Colour colour, std::string* text) {
    *text = "colour " + std::to_string(colour);
  }
  void OnSync5_3(int a, int b, int c, int d, int e, int* x, int* y, int* z) {
    *x = a + b;
    *y = c + d;
    *z = e;
  }
  void OnAdd(int a, int b, Message* reply) {
    reply_to_add.reset(reply);
    story += "add " + std::to_string(a + b) + " ";
  }
  void OnReply(const Message& reply) {
    story += "reply " + std::to_string(reply.routing_id()) + " ";
  }
};

// A message of |message|'s class with another payload.
bool ReceiveInstead(const Message& message,
                    const std::string& payload,
                    Painter* painter) {
  const ReceivedMessage received(message, payload);
  painter->OnMessageReceived(*received);
  return (*received).dispatch_error();
}

TEST(MessageMapTest, CallsTheHandlerWithTheParameters) {
  Painter painter;
  EXPECT_TRUE(painter.OnMessageReceived(PaintMsg_Clear()));
  EXPECT_TRUE(
      painter.OnMessageReceived(PaintMsg_SetColour(paint::COLOUR_BLUE)));
  PaintMsg_Draw_Params params;
  params.circle.name = "sun";
  EXPECT_TRUE(painter.OnMessageReceived(PaintMsg_Draw(5, params)));
  EXPECT_EQ(painter.story, "clear colour 2 draw sun ");
}

TEST(MessageMapTest, CallsInheritedHandlers) {
  Painter painter;
  EXPECT_TRUE(painter.OnMessageReceived(PaintMsg_Flush(3)));
  EXPECT_TRUE(painter.OnMessageReceived(PaintMsg_SetTitle(1, "a")));
  EXPECT_EQ(painter.story, "flush title a ");
}

TEST(MessageMapTest, ForwardsToAnotherObject) {
  Painter painter;
  EXPECT_TRUE(painter.OnMessageReceived(PaintMsg_Routed3(1, 2, "text", true)));
  EXPECT_EQ(painter.apprentice.story, "routed3 text");
}

TEST(MessageMapTest, RunsCodeForAnUnparsedMessage) {
  Painter painter;
  EXPECT_TRUE(painter.OnMessageReceived(PaintMsg_Control3(1, "x", true)));
  EXPECT_EQ(painter.story, "generic ");
}

TEST(MessageMapTest, HandsRepliesOver) {
  Painter painter;
  const Message reply(9, IPC_REPLY_ID, Message::PRIORITY_NORMAL);
  EXPECT_TRUE(painter.OnMessageReceived(reply));
  EXPECT_EQ(painter.story, "reply 9 ");
}

TEST(MessageMapTest, TellsWhenNobodyHandlesAMessage) {
  Painter painter;
  const PaintMsg_Routed4 message(1, 2, "x", true, 0.5);
  EXPECT_FALSE(painter.OnMessageReceived(message));
  EXPECT_FALSE(message.dispatch_error());
  const PaintMsg_Size sync_message(1, NULL, NULL);
  EXPECT_FALSE(painter.OnMessageReceived(sync_message));
  EXPECT_FALSE(sync_message.reply_generated());
}

TEST(MessageMapTest, AnUnreadableMessageReachesNoHandler) {
  Painter painter;
  EXPECT_TRUE(ReceiveInstead(PaintMsg_SetColour(paint::COLOUR_RED),
                             test_support::Written(77), &painter));
  EXPECT_TRUE(ReceiveInstead(PaintMsg_SetTitle(1, "a"), "", &painter));
  EXPECT_EQ(painter.story, "");
}

// The peer would be let in during a call of ours.
TEST(MessageMapTest, AnAsynchronousMessageThatClaimsToBeACallReachesNoHandler) {
  Painter painter;
  PaintMsg_Clear clear;
  clear.set_sync();
  painter.OnMessageReceived(clear);
  EXPECT_TRUE(clear.dispatch_error());
  PaintMsg_SetColour set_colour(paint::COLOUR_RED);
  set_colour.set_sync();
  painter.OnMessageReceived(set_colour);
  EXPECT_TRUE(set_colour.dispatch_error());
  EXPECT_EQ(painter.story, "");
}

TEST(MessageMapTest, TrailingBytesAreIgnored) {
  Painter painter;
  EXPECT_FALSE(ReceiveInstead(PaintMsg_Clear(), "trailing", &painter));
  EXPECT_FALSE(ReceiveInstead(PaintMsg_SetColour(paint::COLOUR_RED),
                              test_support::Written(1) + "more", &painter));
  EXPECT_EQ(painter.story, "clear colour 1 ");
}

TEST(MessageMapTest, ASyncHandlersResultsAreTheReply) {
  Painter painter;
  std::string text;
  PaintMsg_Describe request(paint::COLOUR_GREEN, &text);
  scoped_ptr<IPC::MessageReplyDeserializer> out(request.GetReplyDeserializer());
  EXPECT_TRUE(painter.OnMessageReceived(request));
  EXPECT_TRUE(request.reply_generated());
  ASSERT_TRUE(painter.sent);
  EXPECT_FALSE(painter.sent->is_reply_error());
  EXPECT_TRUE(IPC::SyncMessage::IsMessageReplyTo(
      *painter.sent, IPC::SyncMessage::GetMessageId(request)));
  ASSERT_TRUE(out->SerializeOutputParameters(*painter.sent));
  EXPECT_EQ(text, "colour 1");
}

TEST(MessageMapTest, ASyncMessageWithoutParametersIsAnswered) {
  Painter painter;
  EXPECT_TRUE(painter.OnMessageReceived(PaintMsg_Wait()));
  EXPECT_EQ(painter.story, "wait ");
  ASSERT_TRUE(painter.sent);
  EXPECT_FALSE(painter.sent->is_reply_error());
}

TEST(MessageMapTest, ManyParametersGoBothWays) {
  Painter painter;
  int x = 0;
  int y = 0;
  int z = 0;
  PaintMsg_Sync5_3 request(7, 1, 2, 3, 4, 5, &x, &y, &z);
  scoped_ptr<IPC::MessageReplyDeserializer> out(request.GetReplyDeserializer());
  EXPECT_TRUE(painter.OnMessageReceived(request));
  ASSERT_TRUE(out->SerializeOutputParameters(*painter.sent));
  EXPECT_EQ(x, 3);
  EXPECT_EQ(y, 7);
  EXPECT_EQ(z, 5);
}

TEST(MessageMapTest, AnUnreadableSyncMessageGetsAnErrorReply) {
  Painter painter;
  const PaintMsg_Describe request(paint::COLOUR_RED, NULL);
  // The id alone.
  EXPECT_TRUE(ReceiveInstead(
      request, test_support::Written(IPC::SyncMessage::GetMessageId(request)),
      &painter));
  ASSERT_TRUE(painter.sent);
  EXPECT_TRUE(painter.sent->is_reply_error());
  EXPECT_TRUE(IPC::SyncMessage::IsMessageReplyTo(
      *painter.sent, IPC::SyncMessage::GetMessageId(request)));
  EXPECT_EQ(painter.sent->payload_size(), 4u);
}

TEST(MessageMapTest, ASyncTypeWithoutTheSyncFlagIsABadMessage) {
  Painter painter;
  Message message(MSG_ROUTING_CONTROL, PaintMsg_Wait::ID,
                  Message::PRIORITY_NORMAL);
  message.WriteInt(0);
  painter.OnMessageReceived(message);
  EXPECT_TRUE(message.dispatch_error());
  EXPECT_EQ(painter.story, "");
}

TEST(MessageMapTest, AReplyMayComeLater) {
  Painter painter;
  int sum = 0;
  PaintMsg_Add request(4, 20, 22, &sum);
  scoped_ptr<IPC::MessageReplyDeserializer> out(request.GetReplyDeserializer());
  EXPECT_TRUE(painter.OnMessageReceived(request));
  EXPECT_TRUE(request.reply_generated());
  EXPECT_FALSE(painter.sent);
  PaintMsg_Add::WriteReplyParams(painter.reply_to_add.get(), 42);
  ASSERT_TRUE(out->SerializeOutputParameters(*painter.reply_to_add));
  EXPECT_EQ(sum, 42);
}

TEST(MessageMapTest, AnUnreadableDelayedOneIsAnsweredAtOnce) {
  Painter painter;
  EXPECT_TRUE(ReceiveInstead(PaintMsg_Add(4, 1, 1, NULL),
                             test_support::Written(5), &painter));
  ASSERT_TRUE(painter.sent);
  EXPECT_TRUE(painter.sent->is_reply_error());
  EXPECT_FALSE(painter.reply_to_add);
}

TEST(MessageMapTest, AForwardedReplyMayComeLater) {
  Painter painter;
  EXPECT_TRUE(painter.OnMessageReceived(PaintMsg_Undo(4, 2)));
  ASSERT_TRUE(painter.apprentice.reply_to_undo);
  EXPECT_FALSE(painter.apprentice.reply_to_undo->is_reply_error());
  EXPECT_TRUE(ReceiveInstead(PaintMsg_Undo(4, 2), std::string(), &painter));
  EXPECT_TRUE(painter.apprentice.reply_to_undo->is_reply_error());
}

// Handlers that want to know where a message came from.
class Gallery {
 public:
  bool OnMessageReceived(const Message& message, std::string* from) {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP_WITH_PARAM(Gallery, message, from)
      IPC_MESSAGE_HANDLER(PaintMsg_Clear, OnClear)
      IPC_MESSAGE_HANDLER(PaintMsg_Flush, OnFlush)
      IPC_MESSAGE_HANDLER(PaintMsg_SetTitle, OnSetTitle)
      IPC_MESSAGE_HANDLER(PaintMsg_SetColour, OnSetColour)
      IPC_MESSAGE_HANDLER(PaintMsg_Undo, OnUndo)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }
  bool Send(Message* message) {
    delete message;
    return true;
  }

  std::string story;

 private:
  void OnClear(std::string* from) { story += "clear by " + *from + " "; }
  void OnFlush() { story += "flush "; }
  void OnSetTitle(std::string* from, int number, const std::string& title) {
    story += "title " + title + " by " + *from + " ";
  }
  void OnSetColour(paint::Colour colour) { story += "colour "; }
  void OnUndo(int steps) { story += "undo "; }
};

TEST(MessageMapTest, HandlersMayTakeTheParameterOfTheMap) {
  Gallery gallery;
  std::string from("me");
  EXPECT_TRUE(gallery.OnMessageReceived(PaintMsg_Clear(), &from));
  EXPECT_TRUE(gallery.OnMessageReceived(PaintMsg_Flush(1), &from));
  EXPECT_TRUE(gallery.OnMessageReceived(PaintMsg_SetTitle(1, "x"), &from));
  EXPECT_TRUE(
      gallery.OnMessageReceived(PaintMsg_SetColour(paint::COLOUR_RED), &from));
  EXPECT_TRUE(gallery.OnMessageReceived(PaintMsg_Undo(1, 1), &from));
  EXPECT_EQ(gallery.story, "clear by me flush title x by me colour undo ");
}

TEST(MessageMapTest, OneThatClaimsToBeACallReachesNoSuchHandlerEither) {
  Gallery gallery;
  std::string from("me");
  for (Message message : {Message(PaintMsg_Clear()), Message(PaintMsg_Flush(1)),
                          Message(PaintMsg_SetTitle(1, "x"))}) {
    message.set_sync();
    gallery.OnMessageReceived(message, &from);
    EXPECT_TRUE(message.dispatch_error());
  }
  EXPECT_EQ(gallery.story, "");
}

class Strict {
 public:
  void OnMessageReceived(const Message& message) {
    IPC_BEGIN_MESSAGE_MAP(Strict, message)
      IPC_MESSAGE_HANDLER(PaintMsg_Clear, OnClear)
      IPC_MESSAGE_UNHANDLED_ERROR()
    IPC_END_MESSAGE_MAP()
  }

 private:
  void OnClear() {}
};

TEST(MessageMapTest, AnUnknownMessageIsNoMoreThanALineInTheLog) {
  const std::string log = LogOf([] {
    Strict().OnMessageReceived(
        Message(3, (7u << 16) + 9999, Message::PRIORITY_NORMAL));
  });
  EXPECT_NE(log.find("type 0x0007270f"), std::string::npos) << log;
  EXPECT_EQ(LogOf([] { Strict().OnMessageReceived(PaintMsg_Clear()); }), "");
}

TEST(MessageMapTest, AnUnreadableMessageIsNamedInTheLog) {
  const std::string log = LogOf([] {
    Painter painter;
    ReceiveInstead(PaintMsg_SetTitle(1, "a"), "x", &painter);
  });
  EXPECT_NE(log.find("PaintMsg_SetTitle"), std::string::npos) << log;
  EXPECT_NE(log.find("UnparsableMessage"), std::string::npos) << log;
}

// Only what is used gives warnings when it is not.
TEST(MessageMapTest, AMapMayBeEmpty) {
  class Nothing {
   public:
    bool OnMessageReceived(const Message& message) {
      IPC_BEGIN_MESSAGE_MAP(Nothing, message)
      IPC_END_MESSAGE_MAP()
      return false;
    }
  };
  EXPECT_FALSE(Nothing().OnMessageReceived(Message()));
}

}  // namespace
