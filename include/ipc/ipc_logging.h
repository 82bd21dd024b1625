// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A log of every message: where from, what, its parameters, and the times of
// sending, receipt and end of handling. Needs a library that was built with the
// option CLASSIC_IPC_MESSAGE_LOG, which defines IPC_MESSAGE_LOG_ENABLED for all
// of its clients, and both peers to have logging enabled.

#ifndef IPC_IPC_LOGGING_H_
#define IPC_IPC_LOGGING_H_

#include "ipc/ipc_message.h"

#if defined(IPC_MESSAGE_LOG_ENABLED)

#include <atomic>
#include <string>
#include <vector>

#include "base/containers/hash_tables.h"
#include "base/memory/ref_counted.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/singleton.h"
#include "base/message_loop/message_loop.h"
#include "base/single_thread_task_runner.h"
#include "base/synchronization/lock.h"
#include "ipc/ipc_export.h"

// Log() of a message class, see ipc/ipc_message_macros.h, and these by type.
typedef void (*LogFunction)(std::string* name,
                            const IPC::Message* msg,
                            std::string* params);
typedef base::hash_map<uint32, LogFunction> LogFunctionMap;

namespace IPC {

struct LogData;
class Sender;

// Messages are logged when a ChannelProxy's listener or filter has handled
// them, and delayed replies when they are sent. Logs are delivered on the
// thread that first called GetInstance() with a message loop, "its thread"; if
// that loop ends, the next such caller's takes over.
//
// With CHROME_IPC_LOGGING in the environment, logging is enabled from the start
// and shown on stderr as well; with the value "color", in colours.
class IPC_EXPORT Logging : private base::MessageLoop::DestructionObserver {
 public:
  // Gets the logs of this process and those it received from others.
  class Consumer {
   public:
    virtual void Log(const LogData& data) = 0;

   protected:
    virtual ~Consumer() {}
  };

  // Any thread; call it on the main thread first. Never deleted.
  static Logging* GetInstance();

  // On its thread. Not owned; NULL ends it.
  void SetConsumer(Consumer* consumer);

  // Any thread. While disabled, messages are sent without time and not logged.
  void Enable();
  void Disable();
  bool Enabled() const;

  // On its thread. Without a consumer, logs go through |sender| every 100 ms,
  // to the process that has one. Not owned; NULL ends it.
  void SetIPCSender(Sender* sender);

  // What channels and proxies call. The first is for what SetIPCSender() of
  // another process sent, and sets dispatch_error() if it cannot be read.
  void OnReceivedLoggingMessage(const Message& message);
  void OnSendMessage(Message* message, const std::string& channel_id);
  void OnPreDispatchMessage(const Message& message);
  void OnPostDispatchMessage(const Message& message,
                             const std::string& channel_id);

  // Any thread. The name of the message type, and the parameters of |message|.
  // |name| and |params| may be NULL, and stay untouched without a function map.
  static void GetMessageText(uint32 type,
                             std::string* name,
                             const Message* message,
                             std::string* params);

  // How to log each type of message. Not owned; must not change any more. One
  // file of a program enters its messages:
  //
  //   #define IPC_MESSAGE_MACROS_LOG_ENABLED
  //   #define IPC_LOG_TABLE_ADD_ENTRY(msg_id, logger) AddLogger(msg_id, logger)
  //   #include "foo_message_generator.h"
  static void set_log_function_map(LogFunctionMap* functions);
  static LogFunctionMap* log_function_map();

 private:
  friend struct DefaultSingletonTraits<Logging>;

  Logging();
  ~Logging() override;

  // base::MessageLoop::DestructionObserver:
  void WillDestroyCurrentMessageLoop() override;

  // Makes this thread the one that logs, if there is none.
  void AdoptThread();
  scoped_refptr<base::SingleThreadTaskRunner> task_runner();

  // On any thread:
  void LogOnItsThread(const LogData& data);

  // On its thread:
  void Log(const LogData& data);
  void Queue(const LogData& data);
  void SendQueued();
  void Print(const LogData& data) const;

  static std::atomic<LogFunctionMap*> log_function_map_;

  bool on_stderr_ = false;
  bool in_colour_ = false;

  base::Lock task_runner_lock_;
  scoped_refptr<base::SingleThreadTaskRunner> task_runner_;

  Consumer* consumer_ = nullptr;
  Sender* sender_ = nullptr;
  std::vector<LogData> queued_;
  bool will_send_queued_ = false;

  DISALLOW_COPY_AND_ASSIGN(Logging);
};

}  // namespace IPC

#endif  // defined(IPC_MESSAGE_LOG_ENABLED)

#endif  // IPC_IPC_LOGGING_H_
