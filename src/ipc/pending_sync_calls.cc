// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/pending_sync_calls.h"

#include <algorithm>
#include <utility>

#include "base/logging.h"

namespace IPC {
namespace internal {

PendingSyncCall::PendingSyncCall(SyncMessage* message)
    : PendingSyncMsg(SyncMessage::GetMessageId(*message),
                     message->GetReplyDeserializer(),
                     &over_event),
      over_event(true, false) {}

PendingSyncCall::~PendingSyncCall() {
  delete deserializer;
}

bool PendingSyncCall::Store(const Message& answer) const {
  return !deserializer || deserializer->SerializeOutputParameters(answer);
}

PendingSyncCalls::PendingSyncCalls(Parse where) : where_(where) {}

PendingSyncCalls::~PendingSyncCalls() = default;

PendingSyncCall* PendingSyncCalls::Add(SyncMessage* message) {
  std::unique_ptr<PendingSyncCall> owned(new PendingSyncCall(message));
  PendingSyncCall* const call = owned.get();
  base::AutoLock locked(lock_);
  calls_.push_back(std::move(owned));
  if (closed_)
    End(call);
  return call;
}

bool PendingSyncCalls::Finish(PendingSyncCall* call,
                              scoped_ptr<Message>* malformed_reply) {
  std::unique_ptr<PendingSyncCall> finished;
  {
    base::AutoLock locked(lock_);
    const auto found =
        std::find_if(calls_.begin(), calls_.end(),
                     [call](const std::unique_ptr<PendingSyncCall>& candidate) {
                       return candidate.get() == call;
                     });
    CHECK(found != calls_.end());
    finished = std::move(*found);
    calls_.erase(found);
    // A caller may come back by itself, from a nested loop that was quit.
    if (!finished->over || finished->reply_may_come)
      given_up_.insert(finished->id);
  }
  if (!finished->reply)
    return finished->send_result;
  if (!finished->Store(*finished->reply)) {
    *malformed_reply = std::move(finished->reply);
    return false;
  }
  return true;
}

PendingSyncCalls::Match PendingSyncCalls::OnReply(const Message& reply) {
  const int id = SyncMessage::GetMessageId(reply);
  base::AutoLock locked(lock_);
  PendingSyncCall* const call = Find(id);
  // A reply too short for an id is none, although GetMessageId() says 0.
  if (!SyncMessage::IsMessageReplyTo(reply, id))
    return Match::kUnknown;
  if (!call)
    return given_up_.erase(id) ? Match::kLate : Match::kUnknown;
  if (call->over) {
    if (!call->reply_may_come)
      return Match::kUnknown;
    call->reply_may_come = false;
    return Match::kLate;
  }
  if (!reply.is_reply_error())
    Accept(reply, call);
  End(call);
  return Match::kAwaited;
}

void PendingSyncCalls::Accept(const Message& reply, PendingSyncCall* call) {
  if (where_ == Parse::kInFinish) {
    call->reply.reset(new Message(reply));
    return;
  }
  call->send_result = call->Store(reply);
  if (!call->send_result)
    reply.set_dispatch_error();
}

bool PendingSyncCalls::IsAwaited(int id) {
  base::AutoLock locked(lock_);
  const PendingSyncCall* const call = Find(id);
  return call && !call->over;
}

void PendingSyncCalls::CancelUnsent(int id) {
  base::AutoLock locked(lock_);
  given_up_.erase(id);
  if (PendingSyncCall* const call = Find(id)) {
    End(call);
    call->reply_may_come = false;
  }
}

void PendingSyncCalls::GiveUpAll() {
  base::AutoLock locked(lock_);
  EndAll(true);
}

void PendingSyncCalls::ForgetAll() {
  base::AutoLock locked(lock_);
  EndAll(false);
  given_up_.clear();
}

void PendingSyncCalls::Close() {
  base::AutoLock locked(lock_);
  EndAll(true);
  closed_ = true;
}

PendingSyncCall* PendingSyncCalls::Find(int id) {
  lock_.AssertAcquired();
  for (const std::unique_ptr<PendingSyncCall>& call : calls_) {
    if (call->id == id)
      return call.get();
  }
  return nullptr;
}

void PendingSyncCalls::EndAll(bool reply_may_come) {
  lock_.AssertAcquired();
  for (const std::unique_ptr<PendingSyncCall>& call : calls_) {
    if (!call->over) {
      call->reply_may_come = reply_may_come;
      End(call.get());
    } else if (!reply_may_come) {
      call->reply_may_come = false;
    }
  }
}

// static
void PendingSyncCalls::End(PendingSyncCall* call) {
  if (call->over)
    return;
  call->over = true;
  call->over_event.Signal();
}

}  // namespace internal
}  // namespace IPC
