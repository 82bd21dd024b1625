// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_FUZZ_ROUND_TRIP_H_
#define TESTS_FUZZ_ROUND_TRIP_H_

#include <map>
#include <string>
#include <type_traits>

#include "base/tuple.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_message_utils.h"
#include "tests/fuzz/fuzz.h"

namespace fuzz {

// Whether what was read may be written differently, so that only the lengths
// are compared: hash tables, and what is rounded on its way.
template <class Params>
struct HasManyForms : std::false_type {};

inline std::string PayloadOf(const IPC::Message& message) {
  return std::string(message.payload(), message.payload_size());
}

// What was read can be written, read to its end, and written as the same
// bytes, and has a text for people.
template <class Params>
void CheckRoundTrip(const Params& params) {
  std::string text;
  IPC::LogParam(params, &text);

  IPC::Message once(1, 2, IPC::Message::PRIORITY_NORMAL);
  IPC::WriteParam(&once, params);
  Params again;
  PickleIterator reader(once);
  FUZZ_CHECK(IPC::ReadParam(&once, &reader, &again));
  FUZZ_CHECK(!reader.SkipBytes(1));

  IPC::Message twice(1, 2, IPC::Message::PRIORITY_NORMAL);
  IPC::WriteParam(&twice, again);
  FUZZ_CHECK(once.payload_size() == twice.payload_size());
  if (!HasManyForms<Params>::value)
    FUZZ_CHECK(PayloadOf(once) == PayloadOf(twice));
}

// What a message class does with any bytes: one for each of its kinds.
template <class Params>
bool ReadRequest(const IPC::Message& message,
                 bool (*read)(const IPC::Message*, Params*)) {
  Params params;
  if (!read(&message, &params))
    return false;
  CheckRoundTrip(params);
  return true;
}

// Of the class |MessageClass|, which says by its typedefs what it has.
template <class MessageClass>
auto CheckMessage(const IPC::Message& message, int)
    -> decltype(static_cast<typename MessageClass::Param*>(nullptr), bool()) {
  return ReadRequest(message, &MessageClass::Read);
}
template <class MessageClass>
auto CheckMessage(const IPC::Message& message, int)
    -> decltype(static_cast<typename MessageClass::SendParam*>(nullptr),
                bool()) {
  return message.is_sync()
             ? ReadRequest(message, &MessageClass::ReadSendParam)
             : ReadRequest(message, &MessageClass::ReadReplyParam);
}
template <class MessageClass>
bool CheckMessage(const IPC::Message& message, ...) {
  return true;
}

// Logs |message| as message logging would, and reads it.
template <class MessageClass>
bool Check(const IPC::Message& message) {
  std::string name;
  std::string text;
  MessageClass::Log(&name, &message, &text);
  FUZZ_CHECK(!name.empty());
  return CheckMessage<MessageClass>(message, 0);
}

// Reads each message as what its type says, and checks what it got.
class RoundTripListener : public IPC::Listener {
 public:
  // False: the message cannot be read.
  typedef bool (*Check)(const IPC::Message& message);
  typedef std::map<uint32, Check> Checks;

  explicit RoundTripListener(const Checks& checks) : checks_(checks) {}

  bool OnMessageReceived(const IPC::Message& message) override {
    const auto check = checks_.find(message.type());
    if (check == checks_.end())
      return false;
    if (!check->second(message))
      message.set_dispatch_error();
    return true;
  }

 private:
  const Checks& checks_;
};

}  // namespace fuzz

#endif  // TESTS_FUZZ_ROUND_TRIP_H_
