// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_SYNC_SOCKET_H_
#define BASE_SYNC_SOCKET_H_

#include "build/build_config.h"

#if defined(OS_WIN)
#include "base/win/include_windows.h"
#endif
#include <stddef.h>
#include <sys/types.h>

#include "base/basictypes.h"
#include "base/process/process_handle.h"
#include "base/synchronization/waitable_event.h"
#include "base/time/time.h"

#if defined(OS_POSIX)
#include "base/file_descriptor_posix.h"
#endif

namespace base {

// One end of a two-way byte stream that blocks its callers, for threads that
// cannot wait on a message loop. One thread may send while another receives.
// Lengths count bytes. A peer that is gone is a failure, never a signal.
class SyncSocket {
 public:
#if defined(OS_WIN)
  typedef HANDLE Handle;
  typedef Handle TransitDescriptor;
#else
  typedef int Handle;
  // What a message carries to give an end to another process.
  typedef FileDescriptor TransitDescriptor;
#endif
  static const Handle kInvalidHandle;

  SyncSocket();
  // Takes |handle| over.
  explicit SyncSocket(Handle handle);
  // Closes the handle.
  virtual ~SyncSocket();

  // Gives both sockets, which must hold nothing, the two ends of a new
  // connection. False if the system refuses; they stay as they were then.
  static bool CreatePair(SyncSocket* socket_a, SyncSocket* socket_b);

  // The handle in a descriptor that came with a message.
  static Handle UnwrapHandle(const TransitDescriptor& descriptor);

  // Fills |descriptor| for a message to that process. On POSIX the handle
  // stays with this object, which must keep it open until the message is
  // written.
  bool PrepareTransitDescriptor(ProcessHandle peer_process_handle,
                                TransitDescriptor* descriptor);

  // False if the system reported an error; the handle is gone all the same.
  // True if there was none.
  virtual bool Close();

  // Returns |length| once all bytes are written, 0 on failure.
  virtual size_t Send(const void* buffer, size_t length);

  // Returns |length| once that much has come, 0 if the peer left before or on
  // failure.
  virtual size_t Receive(void* buffer, size_t length);

  // Returns what has come when |length| is reached, |timeout| is over or the
  // peer is gone: possibly less, or 0.
  virtual size_t ReceiveWithTimeout(void* buffer,
                                    size_t length,
                                    TimeDelta timeout);

  // How many bytes Receive() could take without blocking.
  virtual size_t Peek();

  Handle handle() const {
    return handle_;
  }

 protected:
  Handle handle_;

 private:
  DISALLOW_COPY_AND_ASSIGN(SyncSocket);
};

// A socket whose blocked calls another thread can end.
class CancelableSyncSocket : public SyncSocket {
 public:
  CancelableSyncSocket();
  explicit CancelableSyncSocket(Handle handle);
  ~CancelableSyncSocket() override {}

  static bool CreatePair(CancelableSyncSocket* socket_a,
                         CancelableSyncSocket* socket_b);

  // Any thread. Ends the connection for both sides, blocked calls included;
  // only bytes that were sent before can still be received. On Windows the
  // peer notices no earlier than Close(), which follows anyway. False on
  // failure.
  bool Shutdown();

#if defined(OS_WIN)
  bool Close() override;
  size_t Receive(void* buffer, size_t length) override;
  size_t ReceiveWithTimeout(void* buffer,
                            size_t length,
                            TimeDelta timeout) override;
#endif

  // Never blocks. Returns how many bytes the connection took: |length|, or 0
  // if it is full or broken. A message too large for the room that is left may
  // go in part; then it is the number of bytes that went.
  size_t Send(const void* buffer, size_t length) override;

#if defined(OS_WIN)
 private:
  WaitableEvent shutdown_event_;
  WaitableEvent file_operation_;
#endif

 private:
  DISALLOW_COPY_AND_ASSIGN(CancelableSyncSocket);
};

}  // namespace base

#endif  // BASE_SYNC_SOCKET_H_
