// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Boost.Interprocess: a queue in shared memory for each direction, whose reader
// waits for a condition.

#include <algorithm>
#include <boost/interprocess/ipc/message_queue.hpp>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/send_receive.h"

namespace bench {

namespace {

using boost::interprocess::message_queue;

const size_t kQueueBytes = 4 * 1024 * 1024;
const size_t kMaxMessages = 4096;

class BoostQueue : public SendReceiveEndpoint {
 public:
  BoostQueue(const Setup& setup, Role role) : name_(setup.path), role_(role) {
    std::replace(name_.begin(), name_.end(), '/', '_');
  }
  ~BoostQueue() override {
    message_queue::remove((name_ + "0").c_str());
    message_queue::remove((name_ + "1").c_str());
  }

 private:
  // SendReceiveEndpoint:
  void Prepare(size_t size) override {
    if (outgoing_)
      return;
    outgoing_ = Open(role_ == Role::kDriver ? "0" : "1", size);
    incoming_ = Open(role_ == Role::kDriver ? "1" : "0", size);
    received_.resize(std::max(size, size_t{1}));
  }
  void Send(const char* data, size_t size) override {
    outgoing_->send(data, size, 0);
  }
  Received Receive() override {
    message_queue::size_type size = 0;
    unsigned int priority = 0;
    incoming_->receive(received_.data(), received_.size(), size, priority);
    Received received;
    received.data = received_.data();
    received.size = size;
    return received;
  }

  std::unique_ptr<message_queue> Open(const char* suffix, size_t size) {
    const size_t max_size = std::max(size, size_t{1});
    const size_t count =
        std::max(std::min(kQueueBytes / max_size, kMaxMessages), size_t{4});
    return std::unique_ptr<message_queue>(
        new message_queue(boost::interprocess::open_or_create,
                          (name_ + suffix).c_str(), count, max_size));
  }

  std::string name_;
  const Role role_;
  std::unique_ptr<message_queue> outgoing_;
  std::unique_ptr<message_queue> incoming_;
  std::vector<char> received_;
};

const Registration kRegistration("boost_queue", kBoth, Make<BoostQueue>);

}  // namespace

}  // namespace bench
