// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// No include guard. In the stages that define ParamTraits, a struct of our own
// is the same as any struct with all of its members listed.

#undef IPC_STRUCT_BEGIN_WITH_PARENT
#undef IPC_STRUCT_MEMBER
#undef IPC_STRUCT_END

#define IPC_STRUCT_BEGIN_WITH_PARENT(struct_name, parent) \
  IPC_STRUCT_TRAITS_BEGIN(struct_name)
#define IPC_STRUCT_MEMBER(...) \
  IPC_INTERNAL_EXPAND(IPC_INTERNAL_MEMBER_TRAITS(__VA_ARGS__, ))
// clang-format off
#define IPC_STRUCT_END() IPC_STRUCT_TRAITS_END()
// clang-format on
