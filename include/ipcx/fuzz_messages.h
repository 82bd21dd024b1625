// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Makes a libFuzzer target out of a message file and the listener that handles
// its messages. Part of classic_ipc::test_support. The whole of foo_fuzzer.cc:
//
//   #include "foo/foo_host.h"
//   #include "foo/foo_message_generator.h"
//   #define IPC_FUZZ_MESSAGES "foo/foo_message_generator.h"
//   #include "ipcx/fuzz_messages.h"
//   IPC_FUZZ_LISTENER(new FooHost(sender))
//
// The messages must have been declared before, and are implemented in another
// file of the program. This header comes last, because it leaves the macros of
// message files redefined.
//
// An input is a row of messages as they travel, so that whatever was recorded
// (the bytes from data() to data() + size() of one IPC::Message after another)
// is a seed. Everything is taken as it stands, with these exceptions, which
// leave no input without use: a type that is not declared becomes one that is,
// with the flags and the routing id that suit it; a payload ends where the
// input does; and a message has as many of the announced descriptors as one may
// have, each of them /dev/null.

#ifndef IPCX_FUZZ_MESSAGES_H_
#define IPCX_FUZZ_MESSAGES_H_

#include <stddef.h>
#include <stdint.h>

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/macros.h"
#include "ipc/ipc_listener.h"
#include "ipc/ipc_sender.h"

namespace ipcx {

// A declaration in a message file.
struct FuzzedMessageClass {
  uint32_t type;
  bool is_sync;
  bool is_routed;
};

// What a listener lives in while it handles one input: a message loop, a
// process-wide AtExitManager, and a peer that never answers. A thread that has
// a message loop already keeps its own, and the program its AtExitManager.
// Logs nothing, unless CLASSIC_IPC_FUZZ_LOG is set in the environment.
class FuzzSession {
 public:
  FuzzSession();
  // Runs what the listener left to the message loop when it was destroyed.
  ~FuzzSession();

  // Takes any message. A sync one fails at once, for want of an answer.
  IPC::Sender* sender() { return &sink_; }

  // Gives the messages in |data| to |listener|, and runs the message loop
  // until it is idle after each. Ends early with a message that the listener
  // cannot parse, after OnBadMessageReceived().
  void Run(const std::vector<FuzzedMessageClass>& classes,
           const uint8_t* data,
           size_t size,
           IPC::Listener* listener);

 private:
  class Sink : public IPC::Sender {
   public:
    bool Send(IPC::Message* message) override;
  };

  Sink sink_;

  DISALLOW_COPY_AND_ASSIGN(FuzzSession);
};

namespace internal {

// Owns what IPC_FUZZ_LISTENER() is given: a new object, or a smart pointer.
template <class T>
std::unique_ptr<T> OwnListener(T* listener) {
  return std::unique_ptr<T>(listener);
}
template <class Owner>
std::enable_if_t<!std::is_pointer<std::decay_t<Owner>>::value,
                 std::decay_t<Owner>>
OwnListener(Owner&& owner) {
  return std::forward<Owner>(owner);
}

}  // namespace internal
}  // namespace ipcx

#endif  // IPCX_FUZZ_MESSAGES_H_

#if defined(IPC_FUZZ_MESSAGES)

// Structs and enums become nothing, messages an element of a list.
#include "ipc/ipc_message_null_macros.h"
#undef IPC_MESSAGE_DECL
#define IPC_MESSAGE_DECL(sync, kind, msg_class, in_cnt, out_cnt, in_list, \
                         out_list)                                        \
  {msg_class::ID, IPC_INTERNAL_FUZZ_##sync, IPC_INTERNAL_FUZZ_##kind},
#define IPC_INTERNAL_FUZZ_EMPTY false
#define IPC_INTERNAL_FUZZ_ASYNC false
#define IPC_INTERNAL_FUZZ_SYNC true
#define IPC_INTERNAL_FUZZ_CONTROL false
#define IPC_INTERNAL_FUZZ_ROUTED true

// The messages of the file.
static const std::vector<ipcx::FuzzedMessageClass>& IpcFuzzedMessageClasses() {
  static const std::vector<ipcx::FuzzedMessageClass>* const classes =
      new std::vector<ipcx::FuzzedMessageClass>{
#include IPC_FUZZ_MESSAGES
      };
  return *classes;
}

// Defines the function that libFuzzer calls. The argument is an expression for
// the listener, new for each input, in which |sender| is an IPC::Sender* to its
// peer. It is deleted after the input.
#define IPC_FUZZ_LISTENER(...)                                              \
  extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);  \
  extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { \
    ipcx::FuzzSession session;                                              \
    IPC::Sender* const sender = session.sender();                           \
    static_cast<void>(sender);                                              \
    auto listener = ipcx::internal::OwnListener(__VA_ARGS__);               \
    session.Run(IpcFuzzedMessageClasses(), data, size, &*listener);         \
    return 0;                                                               \
  }

#endif
