// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_CHANNEL_TEST_H_
#define TESTS_SUPPORT_CHANNEL_TEST_H_

#include <ostream>
#include <string>

#include "base/files/scoped_file.h"
#include "base/message_loop/message_loop.h"
#include "build/build_config.h"
#include "gtest/gtest.h"
#include "ipcx/channel_policy.h"
#include "ipcx/disconnect_reason.h"
#include "tests/support/raw_peer.h"
#include "tests/support/recording_listener.h"
#include "tests/support/run_until.h"

#if defined(OS_WIN)
#include "ipc/ipc_channel_win.h"
#else
#include "ipc/ipc_channel_posix.h"
#endif

namespace ipcx {

// For googletest.
inline void PrintTo(DisconnectReason reason, std::ostream* out) {
  *out << DisconnectReasonName(reason);
}

}  // namespace ipcx

namespace test_support {

#if defined(OS_WIN)
typedef IPC::ChannelWin PlatformChannel;
#else
typedef IPC::ChannelPosix PlatformChannel;
#endif

// A channel under test on this thread's MessageLoopForIO. Its peer is either
// another channel on the same thread or a RawPeer.
class ChannelTest : public testing::Test {
 protected:
  ChannelTest();
  ~ChannelTest() override;

  // For the channels that are made from here on; default ones before.
  void UsePolicy(const ipcx::ChannelPolicy& policy);

  // Runs the loop until |listener| has noted |event| |count| times.
  void RunUntilEvent(const RecordingListener& listener,
                     const std::string& event,
                     int count = 1);
  // Until there is nothing to do: everything that lies in a pipe is read.
  void RunUntilIdle();

  // A channel over a pipe's end, which is the server's or the client's.
  scoped_ptr<PlatformChannel> ChannelOver(PipeEnd end,
                                          IPC::Channel::Mode mode,
                                          IPC::Listener* listener);
  // A channel over one end of a new pipe. The other end is returned.
  scoped_ptr<PlatformChannel> MakeChannel(IPC::Channel::Mode mode,
                                          IPC::Listener* listener,
                                          PipeEnd* other_end);
  // The same, connected, with a raw peer that has not said HELLO.
  scoped_ptr<PlatformChannel> ConnectToRawPeer(IPC::Listener* listener,
                                               scoped_ptr<RawPeer>* peer);
  // The same, and HELLO was exchanged: |peer| claims the pid of this process.
  scoped_ptr<PlatformChannel> MeetRawPeer(RecordingListener* listener,
                                          scoped_ptr<RawPeer>* peer);

  // Two channels over one pipe that have met.
  void MakeConnectedPair(RecordingListener* server_listener,
                         scoped_ptr<PlatformChannel>* server,
                         RecordingListener* client_listener,
                         scoped_ptr<PlatformChannel>* client);

  // Waits for OnChannelError, which must tell |reason|.
  void ExpectEnd(const RecordingListener& listener,
                 const PlatformChannel& channel,
                 ipcx::DisconnectReason reason);

  // A message of |type| with |number| as payload.
  static IPC::Message* NewMessage(uint32 type, int number = 0);
  // A message with |size| bytes of payload.
  static IPC::Message* NewLargeMessage(uint32 type, size_t size);
  // The number that NewMessage() put into a message; -1 if there is none.
  static int NumberIn(const IPC::Message& message);

#if defined(OS_POSIX)
  // A path for a socket, in a folder of this test that is deleted afterwards.
  std::string SocketPath(const std::string& name);
#endif

  base::MessageLoopForIO loop_;

 private:
  ipcx::ChannelPolicy PolicyFor(IPC::Channel::Mode mode) const;

  scoped_ptr<ipcx::ChannelPolicy> policy_;
#if defined(OS_POSIX)
  std::string folder_;
#endif
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_CHANNEL_TEST_H_
