// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_SECURITY_TEST_UTIL_H_
#define IPC_IPC_SECURITY_TEST_UTIL_H_

#include "base/basictypes.h"

namespace IPC {

class ChannelProxy;
class Message;

class IpcSecurityTestUtil {
 public:
  // Makes |channel| receive |message| as if its peer had been taken over and
  // had sent it: filters on the I/O thread first. Runs the message loop of this
  // thread, the proxy's, until the listener would have got it.
  static void PwnMessageReceived(ChannelProxy* channel, const Message& message);

 private:
  IpcSecurityTestUtil();

  DISALLOW_COPY_AND_ASSIGN(IpcSecurityTestUtil);
};

}  // namespace IPC

#endif  // IPC_IPC_SECURITY_TEST_UTIL_H_
