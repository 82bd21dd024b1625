// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// <windows.h> without the macros min and max, which break the standard library,
// and without the parts that are seldom needed. Our headers include it this
// way.

#ifndef BASE_WIN_INCLUDE_WINDOWS_H_
#define BASE_WIN_INCLUDE_WINDOWS_H_

#if !defined(NOMINMAX)
#define NOMINMAX
#endif
#if !defined(WIN32_LEAN_AND_MEAN)
#define WIN32_LEAN_AND_MEAN
#endif

#include <windows.h>

#endif  // BASE_WIN_INCLUDE_WINDOWS_H_
