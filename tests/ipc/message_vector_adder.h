// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_IPC_MESSAGE_VECTOR_ADDER_H_
#define TESTS_IPC_MESSAGE_VECTOR_ADDER_H_

#include <functional>
#include <string>
#include <vector>

#include "base/memory/scoped_ptr.h"
#include "ipc/ipc_message.h"
#include "tests/ipc/vector_table.h"

// Adds whole messages to a table.
class MessageVectorAdder {
 public:
  typedef std::function<scoped_ptr<IPC::Message>()> Make;
  typedef std::function<bool(const IPC::Message&)> Read;

  explicit MessageVectorAdder(VectorTable* table) : table_(table) {}

  // |read| gets the vector as a received message.
  void Add(const std::string& name,
           const std::vector<size_t>& masked,
           const Make& make,
           const Read& read) {
    VectorCheck& check = (*table_)[name];
    check.masked = masked;
    check.write = [make] {
      const scoped_ptr<IPC::Message> message = make();
      return std::string(static_cast<const char*>(message->data()),
                         message->size());
    };
    check.read = [make, read](const std::string& bytes) {
      const IPC::Message message(bytes.data(), static_cast<int>(bytes.size()));
      const scoped_ptr<IPC::Message> ours = make();
      return message.type() == ours->type() &&
             message.routing_id() == ours->routing_id() &&
             (message.flags() & 0xff) == (ours->flags() & 0xff) &&
             read(message);
    };
  }

  void AddHeader(const std::string& name, const Make& make) {
    Add("message/header/" + name, std::vector<size_t>(), make,
        [](const IPC::Message& message) {
          return message.payload_size() == 0;
        });
  }
  void AddHeader(const std::string& name,
                 int32 routing,
                 uint32 type,
                 uint32 flags) {
    AddHeader(name, [=] { return WithHeader(routing, type, flags); });
  }

  static scoped_ptr<IPC::Message> WithHeader(int32 routing,
                                             uint32 type,
                                             uint32 flags) {
    scoped_ptr<IPC::Message> message(new IPC::Message);
    message->SetHeaderValues(routing, type, flags);
    return message;
  }

  template <class MessageClass, class... Args>
  static Make New(const Args&... args) {
    return [=] { return scoped_ptr<IPC::Message>(new MessageClass(args...)); };
  }

 private:
  VectorTable* const table_;
};

// The upper 24 bits of the flags, which are a message's number.
inline std::vector<size_t> ReferenceNumber() {
  return {13, 14, 15};
}

#endif  // TESTS_IPC_MESSAGE_VECTOR_ADDER_H_
