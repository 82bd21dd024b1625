// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What all ParamTraits lean on: refusal of types that must not travel, bounds
// on what a peer can make a reader do, and the rule that a failed Read() gives
// no descriptor away. Included by ipc/ipc_message_utils.h.

#ifndef IPC_INTERNAL_PARAM_SUPPORT_H_
#define IPC_INTERNAL_PARAM_SUPPORT_H_

#include <stddef.h>

#include <string>
#include <type_traits>
#include <utility>

#include "base/compiler_specific.h"
#include "base/pickle.h"
#include "ipc/ipc_param_traits.h"

// For functions that are instantiated often and run rarely.
#if defined(COMPILER_GCC)
#define IPC_MSG_NOINLINE __attribute__((noinline))
#define IPC_MSG_COLD __attribute__((noinline, cold))
#else
#define IPC_MSG_NOINLINE
#define IPC_MSG_COLD
#endif

namespace IPC {

class Message;

// See ipc/ipc_message_utils.h.
template <class P>
void WriteParam(Message* m, const P& p);
template <class P>
bool ReadParam(const Message* m, PickleIterator* iter, P* p) WARN_UNUSED_RESULT;
template <class P>
void LogParam(const P& p, std::string* l);

namespace internal {

template <class P, class = void>
struct HasParamTraits : std::false_type {};
template <class P>
struct HasParamTraits<
    P,
    std::void_t<decltype(ParamTraits<P>::Write(
        static_cast<Message*>(nullptr),
        std::declval<const typename SimilarTypeTraits<P>::Type&>()))>>
    : std::true_type {};

// Does not compile for a P that means something else, or nothing, in another
// process.
template <class P>
constexpr void CheckParamType() {
  typedef typename SimilarTypeTraits<P>::Type Type;
  static_assert(!std::is_reference<P>::value,
                "A message carries values: declare the parameter without '&'");
  // Handles of the system are pointers for some, and have ParamTraits.
  if constexpr (std::is_pointer<Type>::value) {
    static_assert(HasParamTraits<Type>::value,
                  "A pointer means nothing in another process: pass the value, "
                  "or a std::unique_ptr if it may be missing");
  }
  static_assert(!std::is_array<P>::value,
                "Pass a std::string, std::vector or std::array");
  static_assert(!std::is_same<Type, long double>::value,
                "long double differs between platforms: use double");
  static_assert(!std::is_same<Type, wchar_t>::value,
                "wchar_t differs between platforms: use base::char16 or "
                "base::string16");
}

// The base of ParamTraits that recurse no further than their type says.
struct BuiltInTraits {};

// Whether reading a P may lead to reading another P inside of it. True of
// classes that we know nothing about.
template <class P>
using MayContainItself = std::integral_constant<
    bool,
    std::is_class<P>::value &&
        !std::is_base_of<BuiltInTraits, ParamTraits<P>>::value>;

// Counts the levels of such types on this thread's stack.
class NestingGuard {
 public:
  NestingGuard() : depth_(Depth()) { ++depth_; }
  ~NestingGuard() { --depth_; }
  NestingGuard(const NestingGuard&) = delete;
  NestingGuard& operator=(const NestingGuard&) = delete;

  bool ok() const { return depth_ <= kMaxDepth; }

 private:
  static const int kMaxDepth = 100;
  static int& Depth();

  int& depth_;
};

// The count in front of the elements of a container. Ends the process if it
// does not fit into an int.
void WriteElementCount(Message* m, size_t count);

// Reads it back. |*room| tells for how many elements to reserve memory: all of
// them if the bytes that are left can hold them. False if they cannot, unless
// the elements are so few that they may be of a kind that needs no bytes.
bool ReadElementCount(PickleIterator* iter, int* count, size_t* room);

// Values that may hold a descriptor have Discard() in their ParamTraits, which
// closes what a successful Read() put there. It runs when the rest of the
// message turns out to be unreadable. A container says by NeedsDiscard()
// whether its elements are such values.
template <class P, class = void>
struct HasDiscard : std::false_type {};
template <class P>
struct HasDiscard<
    P,
    std::void_t<decltype(ParamTraits<P>::Discard(static_cast<P*>(nullptr)))>>
    : std::true_type {};

template <class P, class = void>
struct SaysNeedsDiscard : std::false_type {};
template <class P>
struct SaysNeedsDiscard<P,
                        std::void_t<decltype(ParamTraits<P>::NeedsDiscard())>>
    : std::true_type {};

template <class P>
constexpr bool NeedsDiscard() {
  if constexpr (SaysNeedsDiscard<P>::value)
    return ParamTraits<P>::NeedsDiscard();
  else
    return HasDiscard<P>::value;
}

template <class P>
void DiscardParam(P* p) {
  if constexpr (NeedsDiscard<P>())
    ParamTraits<P>::Discard(p);
}

// For elements of sets and keys of maps.
template <class P>
void DiscardCopyOf(const P& p) {
  if constexpr (NeedsDiscard<P>()) {
    P copy(p);
    DiscardParam(&copy);
  }
}

// Reads |fields| in their order. If one cannot be read, discards those before
// it. With a null |m|: discards them all.
template <class... Fields>
bool ReadFields(const Message* m, PickleIterator* iter, Fields*... fields) {
  size_t read = 0;
  static_cast<void>(iter);  // In case there is no field.
  if (m) {
    if (((ReadParam(m, iter, fields) && ++read) && ...))
      return true;
  } else {
    read = sizeof...(Fields);
  }
  if constexpr ((NeedsDiscard<Fields>() || ...)) {
    size_t index = 0;
    ((index++ < read ? DiscardParam(fields) : static_cast<void>(0)), ...);
  }
  return false;
}

}  // namespace internal
}  // namespace IPC

#endif  // IPC_INTERNAL_PARAM_SUPPORT_H_
