// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPCX_MESSAGE_ROUTER_H_
#define IPCX_MESSAGE_ROUTER_H_

#include <map>

#include "base/basictypes.h"
#include "base/macros.h"
#include "ipc/ipc_listener.h"

namespace ipcx {

// Gives each message to the listener of its routing id. For one thread. What
// belongs to nobody is not handled, so that a channel answers the caller of a
// sync message with an error: let the result of OnMessageReceived() be yours.
class IPC_EXPORT MessageRouter : public IPC::Listener {
 public:
  MessageRouter();
  ~MessageRouter() override;

  // False if |routing_id| has a listener, or is one of the SpecialRoutingIDs.
  // The listener, not owned, must remove its route before it goes.
  bool AddRoute(int32 routing_id, IPC::Listener* listener);

  // Does nothing if there is no such route. Any route may be removed while a
  // message is dispatched, and the router deleted.
  void RemoveRoute(int32 routing_id);

  // Null if there is none.
  IPC::Listener* GetRoute(int32 routing_id) const;

  // IPC::Listener:
  bool OnMessageReceived(const IPC::Message& message) override;

 protected:
  // Messages for MSG_ROUTING_CONTROL. Not handled by default.
  virtual bool OnControlMessageReceived(const IPC::Message& message);

 private:
  std::map<int32, IPC::Listener*> routes_;

  DISALLOW_COPY_AND_ASSIGN(MessageRouter);
};

}  // namespace ipcx

#endif  // IPCX_MESSAGE_ROUTER_H_
