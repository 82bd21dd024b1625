// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/bench/sockets.h"

#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#include "tests/bench/bench.h"

namespace bench {

std::pair<int, int> MakePair() {
  int pair[2];
  Require(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) == 0,
          "socketpair");
  return {pair[0], pair[1]};
}

void DescriptorSpace::Fill(int fd, int count, msghdr* message) {
  if (count == 0)
    return;
  message->msg_control = space_;
  message->msg_controllen =
      CMSG_SPACE(static_cast<size_t>(count) * sizeof(int));
  cmsghdr* const header = CMSG_FIRSTHDR(message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(static_cast<size_t>(count) * sizeof(int));
  for (int i = 0; i < count; ++i)
    memcpy(CMSG_DATA(header) + i * sizeof(int), &fd, sizeof(fd));
}

void DescriptorSpace::Offer(msghdr* message) {
  message->msg_control = space_;
  message->msg_controllen = sizeof(space_);
}

// static
void DescriptorSpace::Take(msghdr* message, int* kept) {
  Require((message->msg_flags & MSG_CTRUNC) == 0, "truncated descriptors");
  for (cmsghdr* header = CMSG_FIRSTHDR(message); header;
       header = CMSG_NXTHDR(message, header)) {
    for (size_t offset = 0; offset < header->cmsg_len - CMSG_LEN(0);
         offset += sizeof(int)) {
      int fd = -1;
      memcpy(&fd, CMSG_DATA(header) + offset, sizeof(fd));
      if (kept)
        *kept = fd;
      else
        close(fd);
    }
  }
}

void SendDescriptor(int socket, int fd) {
  char byte = 0;
  iovec bytes = {&byte, 1};
  msghdr message = {};
  message.msg_iov = &bytes;
  message.msg_iovlen = 1;
  DescriptorSpace space;
  space.Fill(fd, 1, &message);
  Require(sendmsg(socket, &message, MSG_NOSIGNAL) == 1, "sendmsg");
}

int ReceiveDescriptor(int socket) {
  char byte = 0;
  iovec bytes = {&byte, 1};
  msghdr message = {};
  message.msg_iov = &bytes;
  message.msg_iovlen = 1;
  DescriptorSpace space;
  space.Offer(&message);
  Require(recvmsg(socket, &message, MSG_CMSG_CLOEXEC) == 1, "recvmsg");
  int fd = -1;
  DescriptorSpace::Take(&message, &fd);
  return fd;
}

}  // namespace bench
