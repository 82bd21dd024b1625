// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// In builds with message logging.

#include <string>

#include "ipc/ipc_message.h"
#include "tests/ipc/vector_table.h"

void AddLogVectors(VectorTable* table, ReasonTable*) {
  const int64 kTime = 0x0102030405060708;
  VectorCheck& check = (*table)["message/header/set_sent_time"];
  check.write = [=] {
    IPC::Message message;
    message.SetHeaderValues(1, 1, IPC::Message::PRIORITY_NORMAL);
    message.WriteInt(5);
    message.set_sent_time(kTime);
    return std::string(static_cast<const char*>(message.data()),
                       message.size());
  };
  check.read = [=](const std::string& bytes) {
    const IPC::Message message(bytes.data(), static_cast<int>(bytes.size()));
    int number;
    return PickleIterator(message).ReadInt(&number) && number == 5 &&
           message.sent_time() == kTime;
  };
}
