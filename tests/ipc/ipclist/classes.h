// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_IPC_IPCLIST_CLASSES_H_
#define TESTS_IPC_IPCLIST_CLASSES_H_

// A client's message classes.
enum { AlphaMsgStart = 200, BetaMsgStart, GammaMsgStart, LastListMsgStart };

#endif  // TESTS_IPC_IPCLIST_CLASSES_H_
