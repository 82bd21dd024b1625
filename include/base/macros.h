// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_MACROS_H_
#define BASE_MACROS_H_

#include <stddef.h>
#include <string.h>

#include <type_traits>

// Declared and not deleted, because older code befriends or defines them. Put
// these into a private section.
#define DISALLOW_COPY(TypeName) TypeName(const TypeName&)
#define DISALLOW_ASSIGN(TypeName) void operator=(const TypeName&)
#define DISALLOW_COPY_AND_ASSIGN(TypeName) \
  TypeName(const TypeName&);               \
  void operator=(const TypeName&)
#define DISALLOW_EVIL_CONSTRUCTORS(TypeName) DISALLOW_COPY_AND_ASSIGN(TypeName)
#define DISALLOW_IMPLICIT_CONSTRUCTORS(TypeName) \
  TypeName();                                    \
  DISALLOW_COPY_AND_ASSIGN(TypeName)

// Number of elements of an array; does not compile for a pointer.
template <typename T, size_t N>
char (&ArraySizeHelper(T (&array)[N]))[N];
#define arraysize(array) (sizeof(ArraySizeHelper(array)))

#define COMPILE_ASSERT(expr, msg) static_assert(expr, #msg)

// A conversion that the compiler would do by itself, spelled out.
template <typename To, typename From>
inline To implicit_cast(From const& from) {
  return from;
}

// Reinterprets the object representation; both types have the same size.
template <class Dest, class Source>
inline Dest bit_cast(const Source& source) {
  static_assert(sizeof(Dest) == sizeof(Source), "bit_cast needs equal sizes");
  static_assert(std::is_trivially_copyable<Dest>::value &&
                    std::is_trivially_copyable<Source>::value,
                "bit_cast needs trivially copyable types");
  Dest dest;
  memcpy(&dest, &source, sizeof(dest));
  return dest;
}

template <typename T>
inline void ignore_result(const T&) {}

namespace base {

// Tag of constructors that leave a zero-initialised static object alone.
enum LinkerInitialized { LINKER_INITIALIZED };

}  // namespace base

// A function-local static that is never destroyed.
#define CR_DEFINE_STATIC_LOCAL(type, name, arguments) \
  static type& name = *new type arguments

#endif  // BASE_MACROS_H_
