// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPC_SHARED_WRITER_H_
#define SRC_IPC_SHARED_WRITER_H_

#include "base/basictypes.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "ipc/ipc_message.h"

namespace IPC {
namespace internal {

// The outgoing messages of a channel, as far as threads other than the
// channel's may add to them. Outlives the channel for the sake of these.
// A platform need not have one.
class SharedWriter : public base::RefCountedThreadSafe<SharedWriter> {
 public:
  // Which connection a message would go out by now; 0 if there is none yet that
  // may be told of messages on any thread. Any thread.
  virtual uint32 connection() const = 0;

  // Takes |*message|, which follows what was sent before. It goes out without
  // any more help, at once or as soon as the channel's thread comes to it.
  // False, and |*message| is left: that is not |connection| any more, or the
  // message is one of those that are refused or that break the connection. Any
  // thread; never blocks for the peer.
  virtual bool TrySend(uint32 connection, scoped_ptr<Message>* message) = 0;

 protected:
  friend class base::RefCountedThreadSafe<SharedWriter>;
  virtual ~SharedWriter() {}
};

}  // namespace internal
}  // namespace IPC

#endif  // SRC_IPC_SHARED_WRITER_H_
