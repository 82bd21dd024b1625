// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Does not compile, for the reason that REFUSE names: see CMakeLists.txt.

#include <map>
#include <memory>
#include <string>
#include <vector>

#if defined(REFUSE_NO_WAIVED_ENUM)
#define CLASSIC_IPC_REFUSE_UNCHECKED_ENUMS
#endif

#define IPC_MESSAGE_IMPL
#include "ipc/ipc_message_macros.h"

#define IPC_MESSAGE_START TestMsgStart

typedef std::map<wchar_t, int> MapByWideCharacter;

#if defined(REFUSE_NOTHING)
IPC_MESSAGE_CONTROL1(RefusedMsg, std::unique_ptr<int>)
#elif defined(REFUSE_POINTER)
IPC_MESSAGE_CONTROL1(RefusedMsg, int*)
#elif defined(REFUSE_POINTER_IN_VECTOR)
IPC_MESSAGE_CONTROL1(RefusedMsg, std::vector<std::string*>)
#elif defined(REFUSE_POINTER_REPLY)
IPC_SYNC_MESSAGE_CONTROL0_1(RefusedMsg, const char*)
#elif defined(REFUSE_REFERENCE)
IPC_MESSAGE_CONTROL1(RefusedMsg, int&)
#elif defined(REFUSE_LONG_DOUBLE)
IPC_MESSAGE_ROUTED1(RefusedMsg, long double)
#elif defined(REFUSE_WCHAR_T)
IPC_MESSAGE_CONTROL1(RefusedMsg, MapByWideCharacter)
#elif defined(REFUSE_ARRAY)
void Refused(IPC::Message* message) {
  IPC::WriteParam(message, "text");
}
#elif defined(REFUSE_NO_WAIVED_ENUM)
enum Unchecked { UNCHECKED };
IPC_ENUM_TRAITS_UNCHECKED_OK(Unchecked)
#elif defined(CLASSIC_IPC_REFUSE_UNCHECKED_ENUMS)
enum Unchecked { UNCHECKED };
IPC_ENUM_TRAITS(Unchecked)
#endif
