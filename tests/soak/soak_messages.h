// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What the browsers and renderers of the soak say to each other.

#ifndef TESTS_SOAK_SOAK_MESSAGES_H_
#define TESTS_SOAK_SOAK_MESSAGES_H_

#include <string>

#include "ipc/ipc_message_macros.h"

#define IPC_MESSAGE_START TestMsgStart

// To the renderer, which answers each by Done with what Fingerprint() says.
IPC_MESSAGE_CONTROL2(SoakMsg_Work, int /* number */, std::string /* load */)
IPC_MESSAGE_CONTROL1(SoakMsg_Order, int /* a soak::Order */)

// To the browser.
IPC_MESSAGE_CONTROL2(SoakMsg_Done, int /* number */, int /* fingerprint */)
IPC_MESSAGE_CONTROL1(SoakMsg_Chatter, std::string /* noise */)
IPC_SYNC_MESSAGE_CONTROL2_1(SoakMsg_Add, int, int, int /* sum */)

#endif  // TESTS_SOAK_SOAK_MESSAGES_H_
