// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/renderer/misbehavior.h"

#include <stdlib.h>

#include "base/threading/platform_thread.h"
#include "base/time/time.h"
#include "examples/browser/renderer_messages.h"
#include "examples/browser/switches.h"
#include "ipc/ipc_sender.h"

namespace {

// A file that is none of a renderer's business.
IPC::Message* AskForPasswords(int routing_id) {
  ShellHostMsg_RequestDocument_Params params;
  params.key = DOCUMENT_BY_NAME;
  params.name = "../../etc/passwd";
  return new ShellHostMsg_RequestDocument(routing_id, params);
}

// The generated constructors cannot write a value that is out of range: this
// is the message as an attacker writes it, by hand. A filter reads it.
IPC::Message* SendEnumOutOfRange(int routing_id) {
  IPC::Message* const message =
      new IPC::Message(routing_id, ShellHostMsg_RequestDocument::ID,
                       IPC::Message::PRIORITY_NORMAL);
  message->WriteInt(0);                         // request_id
  message->WriteInt(DOCUMENT_KEY_LAST + 1000);  // key
  message->WriteInt(routing_id);                // document_id
  message->WriteString(std::string());          // name
  return message;
}

// A title that claims 4096 bytes and has none of them. A listener reads it.
IPC::Message* SendTruncated(int routing_id) {
  IPC::Message* const message = new IPC::Message(
      routing_id, ShellHostMsg_DidLayout::ID, IPC::Message::PRIORITY_NORMAL);
  message->WriteInt(4096);
  return message;
}

// A well-formed message with a lie in it.
IPC::Message* AskForHugeBitmap(int routing_id) {
  ShellHostMsg_DidLayout_Params params;
  params.size.width = kPageWidth;
  params.size.height = 1000 * 1000 * 1000;
  return new ShellHostMsg_DidLayout(routing_id, params);
}

}  // namespace

void Misbehave(const std::string& what, int routing_id, IPC::Sender* sender) {
  if (what == switches::kMisbehaveEscape)
    sender->Send(AskForPasswords(routing_id));
  else if (what == switches::kMisbehaveEnum)
    sender->Send(SendEnumOutOfRange(routing_id));
  else if (what == switches::kMisbehaveTruncated)
    sender->Send(SendTruncated(routing_id));
  else if (what == switches::kMisbehaveSize)
    sender->Send(AskForHugeBitmap(routing_id));
  else if (what == switches::kMisbehaveHang)
    base::PlatformThread::Sleep(base::TimeDelta::FromDays(1));
  else
    abort();
}
