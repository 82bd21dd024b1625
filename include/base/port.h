// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_PORT_H_
#define BASE_PORT_H_

#include <stdarg.h>
#include <stdint.h>

#include "build/build_config.h"

#define GG_LONGLONG(x) x##LL
#define GG_ULONGLONG(x) x##ULL
#define GG_INT64_C(x) INT64_C(x)
#define GG_UINT64_C(x) UINT64_C(x)

#if defined(OS_WIN)
#define API_CALL __stdcall
#else
#define API_CALL
#endif

#endif  // BASE_PORT_H_
