// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 9: ipc/ipc_logging.h, and the logging part of
// ipc/ipc_message_utils.h. All of it exists with message logging only.

#include "ipc/ipc_logging.h"

#include <string>

#include "ipc/ipc_message_utils.h"
#include "tests/mirror/mirror.h"

// In every build.
MIRROR_FIELD(IPC::LogData::channel, std::string);
MIRROR_FIELD(IPC::LogData::routing_id, int32);
MIRROR_FIELD(IPC::LogData::type, uint32);
MIRROR_FIELD(IPC::LogData::flags, std::string);
MIRROR_FIELD(IPC::LogData::sent, int64);
MIRROR_FIELD(IPC::LogData::receive, int64);
MIRROR_FIELD(IPC::LogData::dispatch, int64);
MIRROR_FIELD(IPC::LogData::message_name, std::string);
MIRROR_FIELD(IPC::LogData::params, std::string);
static_assert(mirror::IsCopyable<IPC::LogData>(), "");

MIRROR(&IPC::AddOutputParamsToLog, void (*)(const IPC::Message*, std::string*));
MIRROR(&IPC::LogReplyParamsToMessage<Tuple<int>>,
       void (*)(const Tuple<int>&, const IPC::Message*));
MIRROR(&IPC::ConnectMessageAndReply,
       void (*)(const IPC::Message*, IPC::Message*));

#if defined(IPC_MESSAGE_LOG_ENABLED)

using IPC::Logging;
using IPC::Message;

MIRROR(&IPC::GenerateLogData,
       void (*)(const std::string&, const Message&, IPC::LogData*, bool));

MIRROR_TYPE(::LogFunction,
            void (*)(std::string*, const Message*, std::string*));
MIRROR_TYPE(::LogFunctionMap, base::hash_map<uint32, LogFunction>);
static_assert(std::is_abstract<Logging::Consumer>::value, "");
MIRROR(&Logging::Consumer::Log,
       void (Logging::Consumer::*)(const IPC::LogData&));
MIRROR(&Logging::GetInstance, Logging* (*)());
MIRROR(&Logging::SetConsumer, void (Logging::*)(Logging::Consumer*));
MIRROR(&Logging::Enable, void (Logging::*)());
MIRROR(&Logging::Disable, void (Logging::*)());
MIRROR(&Logging::Enabled, bool (Logging::*)() const);
MIRROR(&Logging::SetIPCSender, void (Logging::*)(IPC::Sender*));
MIRROR(&Logging::OnReceivedLoggingMessage, void (Logging::*)(const Message&));
MIRROR(&Logging::OnSendMessage,
       void (Logging::*)(Message*, const std::string&));
MIRROR(&Logging::OnPreDispatchMessage, void (Logging::*)(const Message&));
MIRROR(&Logging::OnPostDispatchMessage,
       void (Logging::*)(const Message&, const std::string&));
MIRROR(&Logging::GetMessageText,
       void (*)(uint32, std::string*, const Message*, std::string*));
MIRROR(&Logging::set_log_function_map, void (*)(LogFunctionMap*));
MIRROR(&Logging::log_function_map, LogFunctionMap* (*)());

namespace {

class WholeConsumer : public Logging::Consumer {
 public:
  virtual ~WholeConsumer() {}
  void Log(const IPC::LogData& data) override {}
};

TEST(LoggingMirror, HasOneInstanceAndTakesAConsumer) {
  WholeConsumer consumer;
  Logging* const logging = Logging::GetInstance();
  logging->SetConsumer(&consumer);
  logging->SetConsumer(NULL);
  EXPECT_EQ(logging, Logging::GetInstance());
}

}  // namespace

#endif  // defined(IPC_MESSAGE_LOG_ENABLED)

namespace {

TEST(LogDataMirror, StartsAtZero) {
  const IPC::LogData data;
  EXPECT_EQ(data.routing_id, 0);
  EXPECT_EQ(data.type, 0u);
  EXPECT_EQ(data.sent, 0);
  EXPECT_EQ(data.receive, 0);
  EXPECT_EQ(data.dispatch, 0);
}

}  // namespace
