// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_TEST_SINK_H_
#define IPC_IPC_TEST_SINK_H_

#include <stddef.h>

#include <vector>

#include "base/basictypes.h"
#include "base/compiler_specific.h"
#include "base/observer_list.h"
#include "build/build_config.h"
#include "ipc/ipc_channel.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_message.h"

namespace IPC {

// A channel to nowhere that keeps what is sent, for a test to look at:
//
//   IPC::TestSink sink;
//   object_under_test.set_sender(&sink);
//   object_under_test.GoBack();
//   const IPC::Message* message =
//       sink.GetUniqueMessageMatching(ViewHostMsg_GoBack::ID);
//   ASSERT_TRUE(message);
//
// Replies are kept under IPC_REPLY_ID. For one thread only. Messages that are
// handed out belong to the sink and die with ClearMessages().
class TestSink : public Channel {
 public:
  TestSink();
  ~TestSink() override;

  // Channel. Send() returns true, Connect() false; there is never a peer, a
  // process id or a descriptor.
  bool Send(Message* message) override;
  bool Connect() override WARN_UNUSED_RESULT;
  void Close() override;
  base::ProcessId GetPeerPID() const override;
  base::ProcessId GetSelfPID() const override;
#if defined(OS_POSIX) && !defined(OS_NACL)
  int GetClientFileDescriptor() const override;
  base::ScopedFD TakeClientFileDescriptor() override;
#endif

  // Offers the message to the filters in the order in which they were added,
  // and keeps a copy if none of them takes it. Always true.
  bool OnMessageReceived(const Message& msg);

  size_t message_count() const {
    return messages_.size();
  }
  void ClearMessages();

  // NULL if |index| is out of range.
  const Message* GetMessageAt(size_t index) const;

  // NULL if there is none.
  const Message* GetFirstMessageMatching(uint32 id) const;

  // NULL unless there is exactly one.
  const Message* GetUniqueMessageMatching(uint32 id) const;

  // The filter must outlive the sink or be removed.
  void AddFilter(Listener* filter);
  void RemoveFilter(Listener* filter);

 private:
  std::vector<Message> messages_;
  ObserverList<Listener> filter_list_;

  DISALLOW_COPY_AND_ASSIGN(TestSink);
};

}  // namespace IPC

#endif  // IPC_IPC_TEST_SINK_H_
