// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_MESSAGE_LOOP_MESSAGE_PUMP_WIN_H_
#define BASE_MESSAGE_LOOP_MESSAGE_PUMP_WIN_H_

#include "base/macros.h"
#include "base/memory/scoped_ptr.h"
#include "base/message_loop/message_pump.h"
#include "base/win/include_windows.h"

namespace base {

// The pump of MessageLoopForIO, through which it is used: tasks, timers and an
// I/O completion port. Everything but ScheduleWork() belongs to one thread.
class MessagePumpForIO : public MessagePump {
 public:
  struct IOContext;

  class IOHandler {
   public:
    virtual ~IOHandler() {}

    // An operation that was begun with |context| has ended, also if it ended
    // at once or was cancelled; |error| is 0 or what GetLastError() tells.
    // |context| is the handler's again. For a job object |bytes_transfered| is
    // the number of the message (JOB_OBJECT_MSG_...), and |context| the
    // process id cast to a pointer.
    virtual void OnIOCompleted(IOContext* context,
                               DWORD bytes_transfered,
                               DWORD error) = 0;
  };

  // Told around each call of a handler.
  class IOObserver {
   public:
    IOObserver() {}
    virtual void WillProcessIOEvent() = 0;
    virtual void DidProcessIOEvent() = 0;

   protected:
    virtual ~IOObserver() {}
  };

  // One operation. It must live until its completion. A handler that goes
  // away before sets |handler| to NULL in contexts that it has made with new:
  // the pump deletes them when they come.
  struct IOContext {
    OVERLAPPED overlapped;
    IOHandler* handler;
  };

  MessagePumpForIO();
  ~MessagePumpForIO() override;

  // Completions of operations on |file_handle|, which was opened for overlapped
  // use, go to |handler| from now on and as long as the handle is open. A file
  // has one handler in its life. Each operation's context names the same one.
  void RegisterIOHandler(HANDLE file_handle, IOHandler* handler);

  // Messages about the processes of a job. |handler| must live as long as this
  // pump or the job. False if the system refuses.
  bool RegisterJobObject(HANDLE job_handle, IOHandler* handler);

  // Waits at most |timeout| milliseconds (INFINITE: for ever) for one
  // completion and calls its handler. With a |filter| only that handler is
  // called; completions for others are kept for later. True if something came:
  // a completion, kept ones included, or ScheduleWork().
  bool WaitForIOCompletion(DWORD timeout, IOHandler* filter);

  void AddIOObserver(IOObserver* observer);
  void RemoveIOObserver(IOObserver* observer);

  // MessagePump:
  void Run(Delegate* delegate) override;
  void Quit() override;
  void ScheduleWork() override;
  void ScheduleDelayedWork(const TimeTicks& delayed_work_time) override;

 private:
  friend class MessagePumpForIOPeer;

  class Impl;

  const scoped_ptr<Impl> impl_;

  DISALLOW_COPY_AND_ASSIGN(MessagePumpForIO);
};

}  // namespace base

#endif  // BASE_MESSAGE_LOOP_MESSAGE_PUMP_WIN_H_
