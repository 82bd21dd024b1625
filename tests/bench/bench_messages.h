// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What the two processes say to each other through channels of ours.

#ifndef TESTS_BENCH_BENCH_MESSAGES_H_
#define TESTS_BENCH_BENCH_MESSAGES_H_

#include <string>
#include <vector>

#include "base/file_descriptor_posix.h"
#include "base/strings/string_piece.h"
#include "ipc/ipc_message_macros.h"
#include "ipc/ipc_message_utils.h"

namespace bench {

// Bytes that are written from where the application has them, and that a
// handler reads where the message has them.
struct Bytes {
  base::StringPiece view;
};

}  // namespace bench

namespace IPC {

template <>
struct ParamTraits<bench::Bytes> {
  typedef bench::Bytes param_type;
  static void Write(Message* m, const param_type& p) {
    m->WriteData(p.view.data(), static_cast<int>(p.view.size()));
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    const char* data = nullptr;
    int size = 0;
    if (!iter->ReadData(&data, &size))
      return false;
    r->view = base::StringPiece(data, static_cast<size_t>(size));
    return true;
  }
  static void Log(const param_type& p, std::string* l) { l->append("<bytes>"); }
};

}  // namespace IPC

#define IPC_MESSAGE_START TestMsgStart

// A ping-pong, and one of sync calls.
IPC_MESSAGE_CONTROL1(BenchMsg_Ping, bench::Bytes)
IPC_MESSAGE_CONTROL1(BenchMsg_Pong, bench::Bytes)
IPC_SYNC_MESSAGE_CONTROL1_1(BenchMsg_Call, bench::Bytes, std::string)

// A stream, whose receiver tells now and then how many it has had.
IPC_MESSAGE_CONTROL1(BenchMsg_Data, bench::Bytes)
IPC_MESSAGE_CONTROL1(BenchMsg_Received, int)
IPC_MESSAGE_CONTROL2(BenchMsg_Files,
                     std::vector<base::FileDescriptor>,
                     bench::Bytes)

#endif  // TESTS_BENCH_BENCH_MESSAGES_H_
