// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_POSIX_UNIX_DOMAIN_SOCKET_LINUX_H_
#define BASE_POSIX_UNIX_DOMAIN_SOCKET_LINUX_H_

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include <vector>

#include "base/files/scoped_file.h"
#include "base/memory/scoped_vector.h"
#include "base/process/process_handle.h"

class Pickle;

// Messages with descriptors over UNIX sockets of the caller's, blocking unless
// the socket is not. -1 and false leave the reason in errno.
class UnixDomainSocket {
 public:
  // What a message may bring; one with more is refused by the receiver.
  static constexpr size_t kMaxFileDescriptors = 16;

  // Needed on the receiving socket, before the message is sent, for
  // RecvMsgWithPid(). Only Linux knows the pid of a sender.
  static bool EnableReceiveProcessId(int fd);

  // Whether all |length| bytes went, in one message. |fds| stay the caller's;
  // there is no SIGPIPE.
  static bool SendMsg(int fd,
                      const void* msg,
                      size_t length,
                      const std::vector<int>& fds);

  // The length of the next message, 0 at the end, or -1. |*fds| is overwritten
  // with what came along, close-on-exec. A message that does not fit |length|
  // or kMaxFileDescriptors is lost with all its descriptors: -1 and EMSGSIZE.
  static ssize_t RecvMsg(int fd,
                         void* msg,
                         size_t length,
                         ScopedVector<base::ScopedFD>* fds);
  // |*pid| is the sender in this process' pid namespace, as the kernel says; -1
  // if that is not known.
  static ssize_t RecvMsgWithPid(int fd,
                                void* msg,
                                size_t length,
                                ScopedVector<base::ScopedFD>* fds,
                                base::ProcessId* pid);

  // Sends |request| with one end of a new SOCK_SEQPACKET pair and waits for the
  // reply on the other: its length or -1. |*result_fd|, the caller's then, is
  // the descriptor in the reply or -1. A reply with more of them, or with one
  // while |result_fd| is NULL, fails with EBADMSG.
  static ssize_t SendRecvMsg(int fd,
                             uint8_t* reply,
                             unsigned reply_len,
                             int* result_fd,
                             const Pickle& request);
  // |recvmsg_flags| are for the wait, MSG_DONTWAIT say.
  static ssize_t SendRecvMsgWithFlags(int fd,
                                      uint8_t* reply,
                                      unsigned reply_len,
                                      int recvmsg_flags,
                                      int* result_fd,
                                      const Pickle& request);
};

#endif  // BASE_POSIX_UNIX_DOMAIN_SOCKET_LINUX_H_
