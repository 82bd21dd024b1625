// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_COMPILER_SPECIFIC_H_
#define BASE_COMPILER_SPECIFIC_H_

#include "build/build_config.h"

#if defined(COMPILER_MSVC)

#define MSVC_SUPPRESS_WARNING(n) __pragma(warning(suppress : n))
#define MSVC_PUSH_DISABLE_WARNING(n) \
  __pragma(warning(push)) __pragma(warning(disable : n))
#define MSVC_PUSH_WARNING_LEVEL(n) __pragma(warning(push, n))
#define MSVC_POP_WARNING() __pragma(warning(pop))
#define MSVC_DISABLE_OPTIMIZE() __pragma(optimize("", off))
#define MSVC_ENABLE_OPTIMIZE() __pragma(optimize("", on))
#define NON_EXPORTED_BASE(code) \
  MSVC_SUPPRESS_WARNING(4275)   \
  code
#define NOINLINE __declspec(noinline)
#define CDECL __cdecl
#define PRINTF_FORMAT(format_param, dots_param)
#define STATIC_CONST_MEMBER_DEFINITION __declspec(selectany)
#define UNLIKELY(x) (x)
#define WARN_UNUSED_RESULT
#define ALLOW_UNUSED_TYPE

#else

#define MSVC_SUPPRESS_WARNING(n)
#define MSVC_PUSH_DISABLE_WARNING(n)
#define MSVC_PUSH_WARNING_LEVEL(n)
#define MSVC_POP_WARNING()
#define MSVC_DISABLE_OPTIMIZE()
#define MSVC_ENABLE_OPTIMIZE()
#define NON_EXPORTED_BASE(code) code
#define NOINLINE __attribute__((noinline))
#define CDECL
#if defined(__MINGW32__)
#define PRINTF_FORMAT(format_param, dots_param) \
  __attribute__((format(gnu_printf, format_param, dots_param)))
#else
#define PRINTF_FORMAT(format_param, dots_param) \
  __attribute__((format(printf, format_param, dots_param)))
#endif
#define STATIC_CONST_MEMBER_DEFINITION
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#define WARN_UNUSED_RESULT __attribute__((warn_unused_result))
#define ALLOW_UNUSED_TYPE __attribute__((unused))

#endif

#define WPRINTF_FORMAT(format_param, dots_param)
#define ALIGNAS(byte_alignment) alignas(byte_alignment)
#define ALIGNOF(type) alignof(type)
#define ALLOW_UNUSED_LOCAL(x) false ? (void)x : (void)0

#if defined(__has_feature)
#if __has_feature(memory_sanitizer)
extern "C" void __msan_unpoison(const volatile void* p, unsigned long size);
#define MSAN_UNPOISON(p, size) __msan_unpoison(p, size)
#endif
#endif
#if !defined(MSAN_UNPOISON)
#define MSAN_UNPOISON(p, size)
#endif

#endif  // BASE_COMPILER_SPECIFIC_H_
