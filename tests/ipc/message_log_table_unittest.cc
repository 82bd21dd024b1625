// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The stage that enters the loggers of all messages into a table.

#include <map>
#include <string>

#include "gtest/gtest.h"
#include "ipc/ipc_message.h"

typedef void (*LogFunction)(std::string* name,
                            const IPC::Message* msg,
                            std::string* params);

static std::map<uint32, LogFunction>& Table() {
  static std::map<uint32, LogFunction> table;
  return table;
}

#define IPC_MESSAGE_MACROS_LOG_ENABLED
#define IPC_LOG_TABLE_ADD_ENTRY(msg_id, logger) Table()[msg_id] = logger
#include "tests/ipc/paint_messages.h"

namespace {

TEST(MessageLogTableTest, KnowsEveryMessageByItsType) {
  EXPECT_EQ(Table().size(), 20u);
  const PaintMsg_SetTitle message(1, "a");
  std::string name;
  std::string params;
  ASSERT_EQ(Table().count(message.type()), 1u);
  Table()[message.type()](&name, &message, &params);
  EXPECT_EQ(name, "PaintMsg_SetTitle");
  EXPECT_EQ(params, "1, a");
}

}  // namespace
