// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// No include guard. Makes the macros of message files expand to nothing: where
// every stage of generation starts.

#undef IPC_STRUCT_BEGIN_WITH_PARENT
#undef IPC_STRUCT_MEMBER
#undef IPC_STRUCT_END
#undef IPC_STRUCT_TRAITS_BEGIN
#undef IPC_STRUCT_TRAITS_MEMBER
#undef IPC_STRUCT_TRAITS_PARENT
#undef IPC_STRUCT_TRAITS_END
#undef IPC_ENUM_TRAITS_VALIDATE
#undef IPC_MESSAGE_DECL

#define IPC_STRUCT_BEGIN_WITH_PARENT(struct_name, parent)
#define IPC_STRUCT_MEMBER(...)
#define IPC_STRUCT_END()
#define IPC_STRUCT_TRAITS_BEGIN(struct_name)
#define IPC_STRUCT_TRAITS_MEMBER(name)
#define IPC_STRUCT_TRAITS_PARENT(type)
#define IPC_STRUCT_TRAITS_END()
#define IPC_ENUM_TRAITS_VALIDATE(enum_name, validation_expression)
#define IPC_MESSAGE_DECL(sync, kind, msg_class, in_cnt, out_cnt, in_list, \
                         out_list)
