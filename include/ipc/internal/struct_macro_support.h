// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What the stages of generation hand the members of a struct to. Included by
// ipc/param_traits_macros.h and the stages.

#ifndef IPC_INTERNAL_STRUCT_MACRO_SUPPORT_H_
#define IPC_INTERNAL_STRUCT_MACRO_SUPPORT_H_

#include <stddef.h>

#include <string>

#include "base/internal/check.h"
#include "ipc/ipc_message_utils.h"

// Takes IPC_STRUCT_MEMBER's arguments apart, which may be two or more; a call
// without anything for "..." is no standard C++17. EXPAND is for Visual C++,
// which hands __VA_ARGS__ on as one argument.
#define IPC_INTERNAL_EXPAND(x) x
#define IPC_INTERNAL_MEMBER_DECL(type, name, ...) type name;
#define IPC_INTERNAL_MEMBER_TRAITS(type, name, ...) \
  IPC_STRUCT_TRAITS_MEMBER(name)

// The initialiser of the member in a constructor.
#define IPC_INTERNAL_MEMBER_INIT(...)                                         \
  IPC_INTERNAL_EXPAND(IPC_INTERNAL_TENTH(                                     \
      __VA_ARGS__, IPC_INTERNAL_INIT_WITH, IPC_INTERNAL_INIT_WITH,            \
      IPC_INTERNAL_INIT_WITH, IPC_INTERNAL_INIT_WITH, IPC_INTERNAL_INIT_WITH, \
      IPC_INTERNAL_INIT_WITH, IPC_INTERNAL_INIT_WITH, IPC_INTERNAL_INIT_ZERO, \
      IPC_INTERNAL_INIT_ZERO, )(__VA_ARGS__))
#define IPC_INTERNAL_TENTH(a1, a2, a3, a4, a5, a6, a7, a8, a9, tenth, ...) tenth
#define IPC_INTERNAL_INIT_ZERO(type, name) name()
#define IPC_INTERNAL_INIT_WITH(type, name, ...) name(__VA_ARGS__)

namespace IPC {
namespace internal {

template <class... Fields>
void WriteFields(Message* m, const Fields&... fields) {
  static_cast<void>(m);
  (WriteParam(m, fields), ...);
}

template <class... Fields>
void LogFields(std::string* l, const Fields&... fields) {
  l->append("(");
  bool first = true;
  static_cast<void>(first);
  ((l->append(first ? "" : ", "), first = false, LogParam(fields, l)), ...);
  l->append(")");
}

template <class Parent>
const Parent& AsParent(const Parent& p) {
  return p;
}
template <class Parent>
Parent* AsParent(Parent* p) {
  return p;
}

// What IPC_ENUM_TRAITS_VALIDATE checks its expression on: |value| is our own
// when it is written, and the peer's when it is read.
inline void CheckEnumBeforeWriting(bool is_valid) {
  CLASSIC_IPC_DCHECK(is_valid);
  static_cast<void>(is_valid);
}

}  // namespace internal
}  // namespace IPC

#endif  // IPC_INTERNAL_STRUCT_MACRO_SUPPORT_H_
