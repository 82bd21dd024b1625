// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_RAW_PEER_H_
#define TESTS_SUPPORT_RAW_PEER_H_

#include <stdint.h>
#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

#include "base/files/scoped_file.h"

namespace test_support {

// One message as bytes, with every header field at the test's will.
struct RawMessage {
  int32_t routing = 1;
  uint32_t type = 2;
  uint32_t flags = 2;
  uint16_t num_fds = 0;
  std::string payload;
  // Announced instead of payload.size() unless negative.
  int64_t payload_size = -1;

  std::string Bytes() const;
};

// Takes apart what RawPeer::ReceiveMessage() returned.
RawMessage Parse(const std::string& bytes);

// HELLO with |pid|.
RawMessage Hello(int pid);

// An integer as a payload carries it.
std::string IntBytes(int32_t value);

// The other end of a channel, spoken by hand: what a compromised process could
// send. It uses nothing of the library but the socket. Blocking calls give up
// after ten seconds and fail the test.
class RawPeer {
 public:
  // Takes the descriptor and makes it blocking.
  explicit RawPeer(base::ScopedFD socket);
  ~RawPeer();

  // Connects to the path that a named server listens on.
  static base::ScopedFD ConnectTo(const std::string& path);

  void Send(const std::string& bytes);
  void Send(const RawMessage& message) { Send(message.Bytes()); }
  // False, and nothing is sent, if the socket cannot take all of it.
  bool SendIfThereIsRoom(const std::string& bytes,
                         const std::vector<int>& descriptors = {});
  // One sendmsg() with descriptors, which stay the caller's.
  void SendWithDescriptors(const std::string& bytes,
                           const std::vector<int>& descriptors);

  // The next message, header and payload; empty at the end of the stream.
  // |while_waiting| is called over and over as long as there is nothing to
  // read: it may run the loop of the channel that sends.
  std::string ReceiveMessage(
      const std::function<void()>& while_waiting = nullptr);
  // Exactly that many bytes, or fewer at the end of the stream.
  std::string ReceiveBytes(size_t size);
  // Bytes, or the end of the stream.
  bool HasInput() const;
  // Descriptors that came with the bytes received so far.
  std::vector<base::ScopedFD>* descriptors() { return &descriptors_; }
  // Whether the channel has closed its end, after all that it sent was read.
  bool ReachesEnd();

  void Close() { socket_.reset(); }
  int fd() const { return socket_.get(); }
  base::ScopedFD TakeSocket() { return socket_.Pass(); }

 private:
  // What sendmsg() returns.
  ssize_t SendMessage(const std::string& bytes,
                      const std::vector<int>& descriptors,
                      int flags);
  bool ReceiveExactly(size_t size,
                      const std::function<void()>& while_waiting,
                      std::string* bytes);

  base::ScopedFD socket_;
  std::vector<base::ScopedFD> descriptors_;
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_RAW_PEER_H_
