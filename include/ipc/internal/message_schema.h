// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What a message class does with its parameters, and how a message map calls a
// handler. Included by ipc/ipc_message_utils.h.

#ifndef IPC_INTERNAL_MESSAGE_SCHEMA_H_
#define IPC_INTERNAL_MESSAGE_SCHEMA_H_

#include <stddef.h>

#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

#include "base/compiler_specific.h"
#include "base/tuple.h"
#include "ipc/internal/param_support.h"
#include "ipc/internal/param_traits_wrappers.h"
#include "ipc/ipc_sync_message.h"

namespace IPC {

// Record what a message log shows about replies; nothing in a build without
// message logging, or for a request that is not being logged.
#if defined(IPC_MESSAGE_LOG_ENABLED)

// Appends what LogReplyParamsToMessage() noted.
inline void AddOutputParamsToLog(const Message* msg, std::string* l) {
  const std::string& output_params = msg->output_params();
  if (!l->empty() && !output_params.empty())
    l->append(", ");
  l->append(output_params);
}

// |msg| was answered with |reply_params|.
template <class ReplyParamType>
inline void LogReplyParamsToMessage(const ReplyParamType& reply_params,
                                    const Message* msg) {
  if (msg->received_time() == 0)
    return;
  std::string output_params;
  LogParam(reply_params, &output_params);
  msg->set_output_params(output_params);
}

// |msg| will be answered by |reply|, and logged then.
IPC_EXPORT void ConnectMessageAndReply(const Message* msg, Message* reply);

#else

inline void AddOutputParamsToLog(const Message* msg, std::string* l) {}

template <class ReplyParamType>
inline void LogReplyParamsToMessage(const ReplyParamType& reply_params,
                                    const Message* msg) {}

inline void ConnectMessageAndReply(const Message* msg, Message* reply) {}

#endif

namespace internal {

// Refuses what CheckParamType() refuses where a message is declared.
template <class Params>
struct CheckParamTypes;
template <class... Ts>
struct CheckParamTypes<Tuple<Ts...>> {
  static constexpr bool value = ((CheckParamType<Ts>(), true) && ...);
};

// |msg| could not be parsed as a |class_name|: logs it. Always false.
bool LogParseFailure(const Message* msg, const char* class_name) IPC_MSG_COLD;

// The default of IPC_MESSAGE_UNHANDLED_ERROR().
void LogUnhandledMessage(const Message& msg);

// What Log() of a message class does first: sets |*name|, and tells whether
// the parameters can and shall be appended to |*l|. Those of a message with
// attachments are not read, because that would take them out.
bool BeginLog(std::string* name,
              const char* class_name,
              const Message* msg,
              std::string* l);

template <class T>
using HandlerArgument =
    decltype(base::internal::UnwrapElement(std::declval<const T&>()));

// Calls |func| with the elements of |p|, after the parameter of the message
// map if |func| takes that too.
template <class T, class P, class Method, class... Ts, size_t... Ns>
void CallHandler(T* obj,
                 P* parameter,
                 Method func,
                 const Tuple<Ts...>& p,
                 std::index_sequence<Ns...>) {
  static_cast<void>(parameter);
  if constexpr (std::is_invocable<Method, T*, P*,
                                  HandlerArgument<Ts>...>::value) {
    (obj->*func)(parameter, base::internal::UnwrapElement(::get<Ns>(p))...);
  } else {
    static_assert(std::is_invocable<Method, T*, HandlerArgument<Ts>...>::value,
                  "The handler does not take the parameters of this message");
    (obj->*func)(base::internal::UnwrapElement(::get<Ns>(p))...);
  }
}

// Stores a reply through the pointers that the sender of a sync message gave;
// null where it does not want a value.
template <class... Outs>
class ReplyToPointers : public MessageReplyDeserializer {
 public:
  explicit ReplyToPointers(Outs*... outs) : outs_(outs...) {}

 private:
  template <size_t N, class Out>
  static Out* Target(Out* out, std::tuple<Outs...>* unwanted) {
    return out ? out : &std::get<N>(*unwanted);
  }
  template <size_t... Ns>
  bool ReadInto(const Message& msg,
                PickleIterator* iter,
                std::index_sequence<Ns...>) {
    std::tuple<Outs...> unwanted;
    const bool ok =
        ReadFields(&msg, iter, Target<Ns>(std::get<Ns>(outs_), &unwanted)...);
    if (ok) {
      ((std::get<Ns>(outs_) ? static_cast<void>(0)
                            : DiscardParam(&std::get<Ns>(unwanted))),
       ...);
    }
    return ok;
  }

  bool SerializeOutputParameters(const Message& msg,
                                 PickleIterator iter) override {
    return ReadInto(msg, &iter, std::index_sequence_for<Outs...>());
  }

  const std::tuple<Outs*...> outs_;
};

template <class... Outs>
MessageReplyDeserializer* NewReplyDeserializer(Outs*... outs) {
  return new ReplyToPointers<Outs...>(outs...);
}

}  // namespace internal

// Stores a reply in the variables that |out| refers to. If it cannot be parsed
// some of them may have changed.
template <class RefTuple>
class ParamDeserializer : public MessageReplyDeserializer {
 public:
  explicit ParamDeserializer(const RefTuple& out) : out_(out) {}

  bool SerializeOutputParameters(const Message& msg,
                                 PickleIterator iter) override {
    return ReadParam(&msg, &iter, &out_);
  }

  RefTuple out_;
};

// Parameters of an asynchronous message; |ParamType| is a Tuple. The bodies of
// Write() and Read() are in ipc/ipc_message_utils_impl.h, so that only the
// files that implement messages compile the ParamTraits.
template <class ParamType>
class MessageSchema {
 public:
  typedef ParamType Param;
  typedef typename TupleTypes<ParamType>::ParamTuple RefParam;

  static void Write(Message* msg, const RefParam& p) IPC_MSG_NOINLINE;
  static bool Read(const Message* msg, Param* p) IPC_MSG_NOINLINE;
  // Appends the parameters of |msg| to |l|.
  static void Log(const Message* msg, std::string* l) IPC_MSG_COLD;

  template <class T, class P, class Method>
  static void Call(T* obj, P* parameter, Method func, const Param& p) {
    internal::CallHandler(obj, parameter, func, p, Indices());
  }

 private:
  template <class Params>
  struct IndicesOf;
  template <class... Ts>
  struct IndicesOf<Tuple<Ts...>> {
    typedef std::index_sequence_for<Ts...> Type;
  };
  typedef typename IndicesOf<ParamType>::Type Indices;

  static_assert(internal::CheckParamTypes<ParamType>::value, "");
};

// Parameters of a sync message; |SendParamType| is a Tuple of values and
// |ReplyParamType| one of references.
template <class SendParamType, class ReplyParamType>
class SyncMessageSchema {
 public:
  typedef SendParamType SendParam;
  typedef typename TupleTypes<SendParam>::ParamTuple RefSendParam;
  typedef ReplyParamType ReplyParam;
  typedef typename TupleTypes<ReplyParam>::ValueTuple ReplyValues;

  static void Write(Message* msg, const RefSendParam& send) IPC_MSG_NOINLINE;
  static bool ReadSendParam(const Message* msg, SendParam* p) IPC_MSG_NOINLINE;
  static bool ReadReplyParam(const Message* msg,
                             ReplyValues* p) IPC_MSG_NOINLINE;
  // Appends the parameters of |msg|, a request or a reply, to |l|.
  static void Log(const Message* msg, std::string* l) IPC_MSG_COLD;

  // Calls the handler and sends the reply through |sender|; an error reply
  // without calling it if |ok| is false. Returns |ok|.
  template <class T, class S, class Method>
  static bool DispatchWithSendParams(bool ok,
                                     const SendParam& send_params,
                                     const Message* msg,
                                     T* obj,
                                     S* sender,
                                     Method func) {
    Message* reply = SyncMessage::GenerateReply(msg);
    if (ok) {
      ReplyValues reply_params;
      DispatchToMethod(obj, func, send_params, &reply_params);
      WriteParam(reply, reply_params);
      LogReplyParamsToMessage(reply_params, msg);
    } else {
      reply->set_reply_error();
    }
    sender->Send(reply);
    return ok;
  }

  // Gives the reply to the handler, which owns it; an error reply goes out
  // through |obj| if |ok| is false. Returns |ok|.
  template <class T, class Method>
  static bool DispatchDelayReplyWithSendParams(bool ok,
                                               const SendParam& send_params,
                                               const Message* msg,
                                               T* obj,
                                               Method func) {
    Message* reply = SyncMessage::GenerateReply(msg);
    if (ok) {
      Tuple<Message&> reply_argument(*reply);
      ConnectMessageAndReply(msg, reply);
      DispatchToMethod(obj, func, send_params, &reply_argument);
    } else {
      reply->set_reply_error();
      obj->Send(reply);
    }
    return ok;
  }

  // Completes a reply before it is sent.
  template <class... Outs>
  static void WriteReplyParams(Message* reply, const Outs&... outs) {
    WriteParam(reply, typename TupleTypes<ReplyValues>::ParamTuple(outs...));
  }

 private:
  static_assert(internal::CheckParamTypes<SendParam>::value, "");
  static_assert(internal::CheckParamTypes<ReplyValues>::value, "");
};

}  // namespace IPC

#endif  // IPC_INTERNAL_MESSAGE_SCHEMA_H_
