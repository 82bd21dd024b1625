// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// ParamTraits of pairs and tuples, and of what may be missing. Included by
// ipc/ipc_message_utils.h.
//
// Owning pointers and std::optional travel as a bool and then the value, if
// there is one. Only scoped_ptr is from Chromium 42.

#ifndef IPC_INTERNAL_PARAM_TRAITS_WRAPPERS_H_
#define IPC_INTERNAL_PARAM_TRAITS_WRAPPERS_H_

#include <stddef.h>

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "base/memory/scoped_ptr.h"
#include "base/tuple.h"
#include "ipc/internal/param_support.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_param_traits.h"

namespace IPC {

namespace internal {

template <class... Ts, size_t... Ns>
void WriteTuple(Message* m, const Tuple<Ts...>& p, std::index_sequence<Ns...>) {
  static_cast<void>(m);
  static_cast<void>(p);
  (WriteParam(m, ::get<Ns>(p)), ...);
}

template <class... Ts, size_t... Ns>
bool ReadTuple(const Message* m,
               PickleIterator* iter,
               Tuple<Ts...>* r,
               std::index_sequence<Ns...>) {
  static_cast<void>(r);
  return ReadFields(m, iter, &::get<Ns>(*r)...);
}

template <class... Ts, size_t... Ns>
void LogTuple(const Tuple<Ts...>& p,
              std::string* l,
              std::index_sequence<Ns...>) {
  static_cast<void>(p);
  static_cast<void>(l);
  ((l->append(Ns == 0 ? "" : ", "), LogParam(::get<Ns>(p), l)), ...);
}

// A pointer that owns what it points to, or std::optional.
template <class Pointer>
void WriteIfAny(Message* m, const Pointer& p) {
  const bool has_value = static_cast<bool>(p);
  WriteParam(m, has_value);
  if (has_value)
    WriteParam(m, *p);
}

template <class Pointer>
void LogIfAny(const Pointer& p, std::string* l) {
  if (p)
    LogParam(*p, l);
  else
    l->append("NULL");
}

template <class Pointer>
struct OwnerTraits : BuiltInTraits {
  typedef Pointer param_type;
  typedef typename Pointer::element_type P;
  static void Write(Message* m, const param_type& p) { WriteIfAny(m, p); }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    bool has_value;
    if (!ReadParam(m, iter, &has_value))
      return false;
    Pointer value(has_value ? new P() : nullptr);
    if (has_value && !ReadParam(m, iter, value.get()))
      return false;
    *r = std::move(value);
    return true;
  }
  static void Log(const param_type& p, std::string* l) { LogIfAny(p, l); }
  static void Discard(param_type* p) {
    if (*p)
      DiscardParam(p->get());
    p->reset();
  }
  static constexpr bool NeedsDiscard() { return internal::NeedsDiscard<P>(); }
};

}  // namespace internal

template <class A, class B>
struct ParamTraits<std::pair<A, B>> : internal::BuiltInTraits {
  typedef std::pair<A, B> param_type;
  static void Write(Message* m, const param_type& p) {
    WriteParam(m, p.first);
    WriteParam(m, p.second);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return internal::ReadFields(m, iter, &r->first, &r->second);
  }
  static void Log(const param_type& p, std::string* l) {
    l->append("(");
    LogParam(p.first, l);
    l->append(", ");
    LogParam(p.second, l);
    l->append(")");
  }
  static void Discard(param_type* p) { Read(NULL, NULL, p); }
  static constexpr bool NeedsDiscard() {
    return internal::NeedsDiscard<A>() || internal::NeedsDiscard<B>();
  }
};

template <class... Ts>
struct ParamTraits<Tuple<Ts...>> : internal::BuiltInTraits {
  typedef Tuple<Ts...> param_type;
  static void Write(Message* m, const param_type& p) {
    internal::WriteTuple(m, p, std::index_sequence_for<Ts...>());
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return internal::ReadTuple(m, iter, r, std::index_sequence_for<Ts...>());
  }
  static void Log(const param_type& p, std::string* l) {
    internal::LogTuple(p, l, std::index_sequence_for<Ts...>());
  }
  static void Discard(param_type* p) { Read(NULL, NULL, p); }
  static constexpr bool NeedsDiscard() {
    return (internal::NeedsDiscard<std::remove_reference_t<Ts>>() || ...);
  }
};

template <class P>
struct ParamTraits<scoped_ptr<P>> : internal::OwnerTraits<scoped_ptr<P>> {};

template <class P>
struct ParamTraits<std::unique_ptr<P>>
    : internal::OwnerTraits<std::unique_ptr<P>> {};

template <class P>
struct ParamTraits<std::optional<P>> : internal::BuiltInTraits {
  typedef std::optional<P> param_type;
  static void Write(Message* m, const param_type& p) {
    internal::WriteIfAny(m, p);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    bool has_value;
    if (!ReadParam(m, iter, &has_value))
      return false;
    r->reset();
    if (!has_value)
      return true;
    r->emplace();
    if (ReadParam(m, iter, &**r))
      return true;
    r->reset();
    return false;
  }
  static void Log(const param_type& p, std::string* l) {
    internal::LogIfAny(p, l);
  }
  static void Discard(param_type* p) {
    if (*p)
      internal::DiscardParam(&**p);
    p->reset();
  }
  static constexpr bool NeedsDiscard() { return internal::NeedsDiscard<P>(); }
};

}  // namespace IPC

#endif  // IPC_INTERNAL_PARAM_TRAITS_WRAPPERS_H_
