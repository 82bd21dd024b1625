// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_BENCH_SOCKETS_H_
#define TESTS_BENCH_SOCKETS_H_

#include <sys/socket.h>

#include <utility>

namespace bench {

// A pair of blocking stream sockets, closed on exec.
std::pair<int, int> MakePair();

// A control message of descriptors, for sendmsg() and recvmsg().
class DescriptorSpace {
 public:
  static const int kMax = 16;

  // |message| carries |count| times |fd|.
  void Fill(int fd, int count, msghdr* message);
  // |message| may receive some.
  void Offer(msghdr* message);
  // Closes those that |message| received, but for |kept|, which may be null.
  static void Take(msghdr* message, int* kept);

 private:
  alignas(cmsghdr) char space_[CMSG_SPACE(kMax * sizeof(int))];
};

// One descriptor, by a blocking socket.
void SendDescriptor(int socket, int fd);
int ReceiveDescriptor(int socket);

}  // namespace bench

#endif  // TESTS_BENCH_SOCKETS_H_
