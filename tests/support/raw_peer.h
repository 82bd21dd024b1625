// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_RAW_PEER_H_
#define TESTS_SUPPORT_RAW_PEER_H_

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

#include "base/files/scoped_file.h"
#include "build/build_config.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_channel_handle.h"
#include "tests/support/raw_message.h"

#if defined(OS_WIN)
#include "base/win/scoped_handle.h"
#endif

namespace test_support {

// One end of what a channel talks over.
#if defined(OS_WIN)
typedef base::win::ScopedHandle PipeEnd;
#else
typedef base::ScopedFD PipeEnd;
#endif

// Two ends that are connected, with a buffer for about as much as a socket
// has. On Windows the first is the server's.
void MakePipeEnds(PipeEnd* first, PipeEnd* second);
// The same: one for a channel of |mode|, and its peer's.
void MakePipeEnds(IPC::Channel::Mode mode,
                  PipeEnd* channel_end,
                  PipeEnd* peer_end);

// For a channel over |end|, which has to live until that channel is made. What
// is left of it then is nobody's but its owner's.
IPC::ChannelHandle HandleOver(PipeEnd* end);

// The other end of a channel, spoken by hand: what a compromised process could
// send. It uses nothing of the library but the pipe. Blocking calls give up
// after kPatience and fail the test.
class RawPeer {
 public:
  // On POSIX it makes the descriptor blocking.
  explicit RawPeer(PipeEnd end);
  ~RawPeer();

  void Send(const std::string& bytes);
  void Send(const RawMessage& message) { Send(message.Bytes()); }
  // False, and nothing is sent, if the pipe cannot take all of it.
  bool SendIfThereIsRoom(const std::string& bytes);

  // The next message, header and payload; empty at the end of the stream.
  // |while_waiting| is called over and over as long as there is nothing to
  // read: it may run the loop of the channel that sends.
  std::string ReceiveMessage(
      const std::function<void()>& while_waiting = nullptr);
  // Exactly that many bytes, or fewer at the end of the stream.
  std::string ReceiveBytes(size_t size);
  // Bytes, or the end of the stream.
  bool HasInput() const;
  // Whether the channel has closed its end, after all that it sent was read.
  bool ReachesEnd();

  void Close() { end_ = PipeEnd(); }
  PipeEnd TakeEnd() { return end_.Pass(); }

#if defined(OS_POSIX)
  // Connects to the path that a named server listens on.
  static base::ScopedFD ConnectTo(const std::string& path);

  bool SendIfThereIsRoom(const std::string& bytes,
                         const std::vector<int>& descriptors);
  // One sendmsg() with descriptors, which stay the caller's.
  void SendWithDescriptors(const std::string& bytes,
                           const std::vector<int>& descriptors);
  // Descriptors that came with the bytes received so far.
  std::vector<base::ScopedFD>* descriptors() {
    return &descriptors_;
  }

  int fd() const {
    return end_.get();
  }
  base::ScopedFD TakeSocket() {
    return end_.Pass();
  }
#endif

 private:
  // At least one byte; 0 at the end of the stream.
  size_t ReadSome(char* buffer, size_t size);
  bool ReceiveExactly(size_t size,
                      const std::function<void()>& while_waiting,
                      std::string* bytes);

  PipeEnd end_;
#if defined(OS_POSIX)
  // What sendmsg() returns.
  ssize_t SendMessage(const std::string& bytes,
                      const std::vector<int>& descriptors,
                      int flags);

  std::vector<base::ScopedFD> descriptors_;
#endif
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_RAW_PEER_H_
