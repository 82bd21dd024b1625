// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A client compiled without CLASSIC_IPC_MESSAGE_LOG, linked to a library that
// has it: classes have the same layout for both.

#include <stdio.h>
#include <string.h>

#include <new>

#include "ipc/ipc_message.h"
#include "ipc/ipc_sync_message.h"

#if defined(IPC_MESSAGE_LOG_ENABLED)
#error This must not see the option.
#endif

namespace {

const int kUntouched = 0x5a;

// Whether all that the library's constructor writes lies in the object as this
// file knows it, up to its last 8 bytes.
template <class T, class... Args>
bool HasOurSize(Args... args) {
  struct alignas(T) Room {
    unsigned char object[sizeof(T)];
    unsigned char behind[64];
  } room;
  memset(&room, kUntouched, sizeof(room));
  T* const object = new (room.object) T(args...);
  bool is_untouched = true;
  for (const unsigned char byte : room.behind)
    is_untouched = is_untouched && byte == kUntouched;
  bool reaches_end = false;
  for (size_t i = sizeof(T) - 8; i < sizeof(T); ++i)
    reaches_end = reaches_end || room.object[i] != kUntouched;
  object->~T();
  return is_untouched && reaches_end;
}

// Members after the log's are where this file thinks they are.
bool MembersAreWhereWeSeeThem() {
  const IPC::SyncMessage call(1, 2, IPC::Message::PRIORITY_NORMAL, nullptr);
  if (call.reply_generated() || call.dispatch_error())
    return false;
  delete IPC::SyncMessage::GenerateReply(&call);
  return call.reply_generated() && !call.pump_messages_event();
}

}  // namespace

int main() {
  const bool ok = HasOurSize<IPC::Message>() &&
                  HasOurSize<IPC::SyncMessage>(
                      1, 2u, IPC::Message::PRIORITY_NORMAL, nullptr) &&
                  MembersAreWhereWeSeeThem();
  printf("%s\n", ok ? "same layout" : "the layout depends on the option");
  return ok ? 0 : 1;
}
