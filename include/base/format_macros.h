// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_FORMAT_MACROS_H_
#define BASE_FORMAT_MACROS_H_

#include "build/build_config.h"

#if !defined(__STDC_FORMAT_MACROS)
#define __STDC_FORMAT_MACROS
#endif
#include <inttypes.h>

#if defined(COMPILER_MSVC)
#define PRIuS "Iu"
#else
#define PRIuS "zu"
#endif

#if defined(OS_WIN)
#define WidePRId64 L"I64d"
#define WidePRIu64 L"I64u"
#define WidePRIx64 L"I64x"
#else
#define WidePRId64 L"ld"
#define WidePRIu64 L"lu"
#define WidePRIx64 L"lx"
#endif

#endif  // BASE_FORMAT_MACROS_H_
