// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/fuzz_messages.h"

#include <stdlib.h>
#include <string.h>

#include <algorithm>

#include "base/at_exit.h"
#include "base/logging.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_message_attachment_set.h"
#include "src/testing/fuzz_attachments.h"

namespace ipcx {

namespace {

// For the whole process, and reachable, so that they are no leak.
struct Environment {
  base::AtExitManager at_exit;
  base::MessageLoopForIO loop;
};

void PrepareEnvironment() {
  if (base::MessageLoop::current())
    return;
  static Environment* const environment = new Environment;
  static_cast<void>(environment);
  if (!getenv("CLASSIC_IPC_FUZZ_LOG"))
    logging::SetMinLogLevel(logging::LOG_NUM_SEVERITIES);
}

// Where bytes become a message, as they do in a channel.
class FuzzedMessage : public IPC::Message {
 public:
  // What stands in a header.
  struct Fields {
    uint32_t payload_size;
    int32_t routing;
    uint32_t type;
    uint32_t flags;
  };
  static_assert(sizeof(Fields) == 16, "as on the wire");
  static constexpr size_t kHeaderSize = sizeof(Header);

  // |bytes| outlive it.
  FuzzedMessage(const char* bytes, size_t size)
      : Message(bytes, static_cast<int>(size)) {
    uint16_t announced = 0;
    if (sizeof(Header) > sizeof(Fields))
      memcpy(&announced, bytes + sizeof(Fields), sizeof(announced));
    internal::AddFuzzAttachments(
        std::min<size_t>(announced,
                         IPC::MessageAttachmentSet::kMaxDescriptorsPerMessage),
        announced ? attachment_set() : nullptr);
  }

  static uint32_t SyncFlags(uint32_t flags, bool is_sync) {
    return is_sync ? flags | SYNC_BIT : flags & ~uint32_t{SYNC_BIT};
  }
};

void ChooseClass(const std::vector<FuzzedMessageClass>& classes,
                 FuzzedMessage::Fields* header) {
  const bool is_declared = std::any_of(
      classes.begin(), classes.end(), [header](const FuzzedMessageClass& each) {
        return each.type == header->type;
      });
  if (is_declared || classes.empty())
    return;
  const FuzzedMessageClass& chosen = classes[header->type % classes.size()];
  header->type = chosen.type;
  header->flags = FuzzedMessage::SyncFlags(header->flags, chosen.is_sync);
  if (!chosen.is_routed)
    header->routing = MSG_ROUTING_CONTROL;
}

// False: the listener said that it is a bad one.
bool Dispatch(const IPC::Message& message, IPC::Listener* listener) {
  listener->OnMessageReceived(message);
  if (message.dispatch_error())
    listener->OnBadMessageReceived(message);
  base::RunLoop().RunUntilIdle();
  return !message.dispatch_error();
}

}  // namespace

FuzzSession::FuzzSession() {
  PrepareEnvironment();
}

FuzzSession::~FuzzSession() {
  base::RunLoop().RunUntilIdle();
}

void FuzzSession::Run(const std::vector<FuzzedMessageClass>& classes,
                      const uint8_t* data,
                      size_t size,
                      IPC::Listener* listener) {
  const size_t header_size = FuzzedMessage::kHeaderSize;
  bool ok = true;
  while (ok && size >= header_size) {
    FuzzedMessage::Fields header;
    memcpy(&header, data, sizeof(header));
    const size_t payload_size =
        std::min<size_t>(header.payload_size, size - header_size);
    header.payload_size = static_cast<uint32_t>(payload_size);
    ChooseClass(classes, &header);
    const size_t message_size = header_size + payload_size;
    // Not a byte more, so that a reader that goes too far is noticed.
    const std::unique_ptr<char[]> bytes(new char[message_size]);
    memcpy(bytes.get(), data, message_size);
    memcpy(bytes.get(), &header, sizeof(header));
    ok = Dispatch(FuzzedMessage(bytes.get(), message_size), listener);
    data += message_size;
    size -= message_size;
  }
}

bool FuzzSession::Sink::Send(IPC::Message* message) {
  const std::unique_ptr<IPC::Message> owned(message);
  return !owned->is_sync();
}

}  // namespace ipcx
