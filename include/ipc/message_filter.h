// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_MESSAGE_FILTER_H_
#define IPC_MESSAGE_FILTER_H_

#include <vector>

#include "base/basictypes.h"
#include "base/memory/ref_counted.h"
#include "ipc/ipc_export.h"

namespace IPC {

class Message;
class Sender;

// Sees messages on the IPC thread before the listener of a ChannelProxy does.
// All methods are called on that thread; the last reference may be dropped on
// any thread.
class IPC_EXPORT MessageFilter
    : public base::RefCountedThreadSafe<MessageFilter> {
 public:
  MessageFilter();

  // |sender| is the channel itself: for the IPC thread only, and only until
  // OnFilterRemoved() or OnChannelClosing().
  virtual void OnFilterAdded(Sender* sender);
  virtual void OnFilterRemoved();

  virtual void OnChannelConnected(int32 peer_pid);
  virtual void OnChannelError();
  virtual void OnChannelClosing();

  // True keeps |message| from later filters and from the listener.
  virtual bool OnMessageReceived(const Message& message);

  // To see only messages of certain classes (see ipc_message_start.h) append
  // them and return true. False: every message.
  virtual bool GetSupportedMessageClasses(
      std::vector<uint32>* supported_message_classes) const;

 protected:
  virtual ~MessageFilter();

 private:
  friend class base::RefCountedThreadSafe<MessageFilter>;
};

}  // namespace IPC

#endif  // IPC_MESSAGE_FILTER_H_
