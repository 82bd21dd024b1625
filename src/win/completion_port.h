// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_WIN_COMPLETION_PORT_H_
#define SRC_WIN_COMPLETION_PORT_H_

#include <deque>

#include "base/macros.h"
#include "base/message_loop/message_pump_win.h"
#include "base/observer_list.h"
#include "base/time/time.h"
#include "base/win/scoped_handle.h"

namespace base {
namespace internal {

// An I/O completion port and what came out of it. Collecting completions and
// telling of them are two steps, so that a turn of the pump does a bounded
// amount of both and a wait for one handler can keep what belongs to others.
// For one thread, but for WakeUp().
class CompletionPort {
 public:
  typedef MessagePumpForIO::IOContext IOContext;
  typedef MessagePumpForIO::IOHandler IOHandler;

  CompletionPort();
  // Deletes contexts that nobody waits for and that have come.
  ~CompletionPort();

  // See MessagePumpForIO.
  bool AddFile(HANDLE file, IOHandler* handler);
  bool AddJob(HANDLE job, IOHandler* handler);

  // Waits for something at most |timeout| milliseconds, then collects what is
  // there, up to a limit. False if nothing came; WakeUp() counts.
  bool Collect(DWORD timeout);

  // Tells of what was collected until |keep_running| turns false; the rest
  // stays. Returns whether there was anything.
  bool Dispatch(const bool& keep_running);

  // Tells |filter|, or anyone if that is NULL, of the oldest completion that
  // was collected. False if there is none.
  bool DispatchOne(IOHandler* filter);

  // Any thread. Ends a Collect(), or the next one.
  void WakeUp();

  ObserverList<MessagePumpForIO::IOObserver>* io_observers() {
    return &io_observers_;
  }

 private:
  struct Completion {
    IOHandler* handler;
    IOContext* context;  // Of a job: a number.
    bool is_of_job;
    DWORD bytes;
    DWORD error;
  };

  // One step of Collect().
  bool CollectOne(DWORD timeout);
  void Tell(const Completion& completion);

  const win::ScopedHandle port_;
  std::deque<Completion> ready_;
  ObserverList<MessagePumpForIO::IOObserver> io_observers_;

  DISALLOW_COPY_AND_ASSIGN(CompletionPort);
};

}  // namespace internal
}  // namespace base

#endif  // SRC_WIN_COMPLETION_PORT_H_
