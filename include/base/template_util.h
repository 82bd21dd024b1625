// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Type traits under the names that code older than <type_traits> uses.

#ifndef BASE_TEMPLATE_UTIL_H_
#define BASE_TEMPLATE_UTIL_H_

#include <stddef.h>

#include <type_traits>

namespace base {

using std::enable_if;
using std::false_type;
using std::integral_constant;
using std::is_array;
using std::is_class;
using std::is_const;
using std::is_convertible;
using std::is_pointer;
using std::is_same;
using std::true_type;

template <class T>
struct is_non_const_reference : false_type {};
template <class T>
struct is_non_const_reference<T&> : true_type {};
template <class T>
struct is_non_const_reference<const T&> : false_type {};

namespace internal {

// Told apart by sizeof.
typedef char YesType;
struct NoType {
  YesType bytes[2];
};

}  // namespace internal
}  // namespace base

#endif  // BASE_TEMPLATE_UTIL_H_
