// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>

#include "gtest/gtest.h"
#include "tests/ipc/paint_log_table.h"
#include "tests/ipc/paint_messages.h"

namespace {

TEST(MessageLogTableTest, KnowsEveryMessageByItsType) {
  PaintLogTable& table = *GetPaintLogTable();
  EXPECT_EQ(table.size(), 20u);
  const PaintMsg_SetTitle message(1, "a");
  std::string name;
  std::string params;
  ASSERT_EQ(table.count(message.type()), 1u);
  table[message.type()](&name, &message, &params);
  EXPECT_EQ(name, "PaintMsg_SetTitle");
  EXPECT_EQ(params, "1, a");
}

}  // namespace
