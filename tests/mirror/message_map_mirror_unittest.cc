// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 11.3: message maps. How they behave is for
// tests/ipc/message_map_unittest.cc.

#include <string>

#include "tests/mirror/mirror.h"
#include "tests/mirror/mirror_messages.h"

#ifndef IPC_BEGIN_MESSAGE_MAP
#error IPC_BEGIN_MESSAGE_MAP
#endif
#ifndef IPC_BEGIN_MESSAGE_MAP_WITH_PARAM
#error IPC_BEGIN_MESSAGE_MAP_WITH_PARAM
#endif
#ifndef IPC_MESSAGE_HANDLER
#error IPC_MESSAGE_HANDLER
#endif
#ifndef IPC_MESSAGE_FORWARD
#error IPC_MESSAGE_FORWARD
#endif
#ifndef IPC_MESSAGE_HANDLER_DELAY_REPLY
#error IPC_MESSAGE_HANDLER_DELAY_REPLY
#endif
#ifndef IPC_MESSAGE_FORWARD_DELAY_REPLY
#error IPC_MESSAGE_FORWARD_DELAY_REPLY
#endif
#ifndef IPC_MESSAGE_HANDLER_GENERIC
#error IPC_MESSAGE_HANDLER_GENERIC
#endif
#ifndef IPC_REPLY_HANDLER
#error IPC_REPLY_HANDLER
#endif
#ifndef IPC_MESSAGE_UNHANDLED
#error IPC_MESSAGE_UNHANDLED
#endif
#ifndef IPC_MESSAGE_UNHANDLED_ERROR
#error IPC_MESSAGE_UNHANDLED_ERROR
#endif
#ifndef IPC_END_MESSAGE_MAP
#error IPC_END_MESSAGE_MAP
#endif
#ifndef TRACK_RUN_IN_THIS_SCOPED_REGION
#error TRACK_RUN_IN_THIS_SCOPED_REGION
#endif

using IPC::Message;

namespace {

class Helper {
 public:
  bool Send(Message* message) {
    delete message;
    return true;
  }
  void OnForwarded(bool flag) { story += "forwarded "; }
  void OnForwardedLater(Message* reply) {
    story += "forwarded-later ";
    delete reply;
  }

  std::string story;
};

class Map {
 public:
  bool Send(Message* message) {
    delete message;
    return true;
  }

  bool OnMessageReceived(const Message& message) {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(Map, message)
      IPC_MESSAGE_HANDLER(MirrorMsg_Control0, OnEmpty)
      IPC_MESSAGE_HANDLER(MirrorMsg_SyncControl0_1, OnSync)
      IPC_MESSAGE_FORWARD(MirrorMsg_Control1, &helper, Helper::OnForwarded)
      IPC_MESSAGE_HANDLER_DELAY_REPLY(MirrorMsg_SyncControl0_0, OnLater)
      IPC_MESSAGE_FORWARD_DELAY_REPLY(MirrorMsg_SyncControl0_2, &helper,
                                      Helper::OnForwardedLater)
      IPC_MESSAGE_HANDLER_GENERIC(MirrorMsg_Control2, story += "generic ")
      IPC_REPLY_HANDLER(OnReply)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }

  bool OnMessageReceivedWithParam(const Message& message, Helper* target) {
    IPC_BEGIN_MESSAGE_MAP_WITH_PARAM(Map, message, target)
      IPC_MESSAGE_HANDLER(MirrorMsg_Control0, OnEmptyWithParam)
      IPC_MESSAGE_HANDLER(MirrorMsg_Control1, OnOneWithParam)
      IPC_MESSAGE_UNHANDLED_ERROR()
    IPC_END_MESSAGE_MAP()
    return true;
  }

  // The names that the macros declare are known to code inside of a map.
  bool UsesTheNamesOfAMap(const Message& message) {
    IPC_BEGIN_MESSAGE_MAP(Map, message)
      case MirrorMsg_Control3::ID:
        _IpcMessageHandlerClass::Note(ipc_message__.type() == message.type());
        Note(param__ == NULL);
        break;
    IPC_END_MESSAGE_MAP()
    return story == "true true ";
  }

  Helper helper;
  std::string story;

 private:
  void Note(bool fact) { story += fact ? "true " : "false "; }
  void OnEmpty() { story += "empty "; }
  void OnSync(int* answer) { story += "sync "; }
  void OnLater(Message* reply) {
    story += "later ";
    Send(reply);
  }
  void OnReply(const Message& reply) { story += "reply "; }
  void OnEmptyWithParam(Helper* target) { target->story += "empty-param "; }
  void OnOneWithParam(Helper* target, bool flag) {
    target->story += "one-param ";
  }
};

TEST(MessageMapMirror, EveryKindOfLineCompilesAndRuns) {
  Map map;
  EXPECT_TRUE(map.OnMessageReceived(MirrorMsg_Control0()));
  EXPECT_TRUE(map.OnMessageReceived(MirrorMsg_SyncControl0_1(NULL)));
  EXPECT_TRUE(map.OnMessageReceived(MirrorMsg_Control1(true)));
  EXPECT_TRUE(map.OnMessageReceived(MirrorMsg_SyncControl0_0()));
  EXPECT_TRUE(map.OnMessageReceived(MirrorMsg_SyncControl0_2(NULL, NULL)));
  EXPECT_TRUE(map.OnMessageReceived(MirrorMsg_Control2(true, 1)));
  EXPECT_TRUE(map.OnMessageReceived(
      Message(1, IPC_REPLY_ID, Message::PRIORITY_NORMAL)));
  EXPECT_FALSE(map.OnMessageReceived(MirrorMsg_Control3(true, 1, "")));
  EXPECT_EQ(map.story, "empty sync later generic reply ");
  EXPECT_EQ(map.helper.story, "forwarded forwarded-later ");
}

TEST(MessageMapMirror, AParameterReachesHandlers) {
  Map map;
  Helper target;
  map.OnMessageReceivedWithParam(MirrorMsg_Control0(), &target);
  map.OnMessageReceivedWithParam(MirrorMsg_Control1(true), &target);
  EXPECT_EQ(target.story, "empty-param one-param ");
}

TEST(MessageMapMirror, ItsVariablesHaveTheirNames) {
  EXPECT_TRUE(Map().UsesTheNamesOfAMap(MirrorMsg_Control3(true, 1, "")));
}

}  // namespace
