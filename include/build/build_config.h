// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Names the system, compiler and processor from what the compiler predefines:
//   system:    OS_WIN, or OS_POSIX together with one of OS_LINUX, OS_ANDROID,
//              OS_MACOSX (and OS_IOS), OS_FREEBSD, OS_OPENBSD, OS_SOLARIS,
//              OS_QNX; OS_BSD for any BSD
//   compiler:  COMPILER_GCC (clang too) or COMPILER_MSVC
//   processor: ARCH_CPU_X86_64 and so on, ARCH_CPU_{32,64}_BITS,
//              ARCH_CPU_LITTLE_ENDIAN
//   wchar_t:   WCHAR_T_IS_UTF16 or WCHAR_T_IS_UTF32

#ifndef BUILD_BUILD_CONFIG_H_
#define BUILD_BUILD_CONFIG_H_

#include <limits.h>
#include <wchar.h>

#if defined(_WIN32)
#define OS_WIN 1
#elif defined(__ANDROID__)
#define OS_ANDROID 1
#elif defined(__APPLE__)
#define OS_MACOSX 1
#include <TargetConditionals.h>
#if TARGET_OS_IPHONE
#define OS_IOS 1
#endif
#elif defined(__linux__)
#define OS_LINUX 1
#elif defined(__FreeBSD__)
#define OS_FREEBSD 1
#elif defined(__OpenBSD__)
#define OS_OPENBSD 1
#elif defined(__sun)
#define OS_SOLARIS 1
#elif defined(__QNXNTO__)
#define OS_QNX 1
#else
#error "classic_ipc does not know this operating system"
#endif

#if defined(OS_FREEBSD) || defined(OS_OPENBSD)
#define OS_BSD 1
#endif

#if !defined(OS_WIN)
#define OS_POSIX 1
#endif

#if defined(__GNUC__)
#define COMPILER_GCC 1
#elif defined(_MSC_VER)
#define COMPILER_MSVC 1
#else
#error "classic_ipc does not know this compiler"
#endif

#if defined(__x86_64__) || defined(_M_X64)
#define ARCH_CPU_X86_FAMILY 1
#define ARCH_CPU_X86_64 1
#define ARCH_CPU_64_BITS 1
#define ARCH_CPU_LITTLE_ENDIAN 1
#elif defined(__i386__) || defined(_M_IX86)
#define ARCH_CPU_X86_FAMILY 1
#define ARCH_CPU_X86 1
#define ARCH_CPU_32_BITS 1
#define ARCH_CPU_LITTLE_ENDIAN 1
#elif defined(__aarch64__) || defined(_M_ARM64)
#define ARCH_CPU_ARM_FAMILY 1
#define ARCH_CPU_ARM64 1
#define ARCH_CPU_64_BITS 1
#define ARCH_CPU_LITTLE_ENDIAN 1
#elif defined(__ARMEL__)
#define ARCH_CPU_ARM_FAMILY 1
#define ARCH_CPU_ARMEL 1
#define ARCH_CPU_32_BITS 1
#define ARCH_CPU_LITTLE_ENDIAN 1
#elif defined(__riscv) && __riscv_xlen == 64
#define ARCH_CPU_RISCV64 1
#define ARCH_CPU_64_BITS 1
#define ARCH_CPU_LITTLE_ENDIAN 1
#elif defined(__MIPSEL__)
#define ARCH_CPU_MIPS_FAMILY 1
#define ARCH_CPU_LITTLE_ENDIAN 1
#if defined(__LP64__)
#define ARCH_CPU_MIPS64EL 1
#define ARCH_CPU_64_BITS 1
#else
#define ARCH_CPU_MIPSEL 1
#define ARCH_CPU_32_BITS 1
#endif
#else
#error "classic_ipc does not know this processor"
#endif

#if WCHAR_MAX == 0xffff || WCHAR_MAX == 0x7fff
#define WCHAR_T_IS_UTF16 1
#else
#define WCHAR_T_IS_UTF32 1
#endif

#endif  // BUILD_BUILD_CONFIG_H_
