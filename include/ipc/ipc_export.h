// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_EXPORT_H_
#define IPC_IPC_EXPORT_H_

// Marks what a shared library would export. Empty for the static library that
// this is; a client who wraps it into a component defines COMPONENT_BUILD.
#if defined(COMPONENT_BUILD)
#if defined(_WIN32)
#if defined(IPC_IMPLEMENTATION)
#define IPC_EXPORT __declspec(dllexport)
#else
#define IPC_EXPORT __declspec(dllimport)
#endif
#elif defined(IPC_IMPLEMENTATION)
#define IPC_EXPORT __attribute__((visibility("default")))
#else
#define IPC_EXPORT
#endif
#else
#define IPC_EXPORT
#endif
#define IPC_MOJO_EXPORT IPC_EXPORT

#endif  // IPC_IPC_EXPORT_H_
