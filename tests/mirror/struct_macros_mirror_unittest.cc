// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 11.4: structs and enums that travel.

#include <string>

#include "tests/mirror/mirror.h"
#include "tests/mirror/mirror_messages.h"

#ifndef IPC_STRUCT_BEGIN
#error IPC_STRUCT_BEGIN
#endif
#ifndef IPC_STRUCT_BEGIN_WITH_PARENT
#error IPC_STRUCT_BEGIN_WITH_PARENT
#endif
#ifndef IPC_STRUCT_MEMBER
#error IPC_STRUCT_MEMBER
#endif
#ifndef IPC_STRUCT_END
#error IPC_STRUCT_END
#endif
#ifndef IPC_STRUCT_TRAITS_BEGIN
#error IPC_STRUCT_TRAITS_BEGIN
#endif
#ifndef IPC_STRUCT_TRAITS_MEMBER
#error IPC_STRUCT_TRAITS_MEMBER
#endif
#ifndef IPC_STRUCT_TRAITS_PARENT
#error IPC_STRUCT_TRAITS_PARENT
#endif
#ifndef IPC_STRUCT_TRAITS_END
#error IPC_STRUCT_TRAITS_END
#endif
#ifndef IPC_ENUM_TRAITS
#error IPC_ENUM_TRAITS
#endif
#ifndef IPC_ENUM_TRAITS_MAX_VALUE
#error IPC_ENUM_TRAITS_MAX_VALUE
#endif
#ifndef IPC_ENUM_TRAITS_MIN_MAX_VALUE
#error IPC_ENUM_TRAITS_MIN_MAX_VALUE
#endif
#ifndef IPC_ENUM_TRAITS_VALIDATE
#error IPC_ENUM_TRAITS_VALIDATE
#endif

using IPC::Message;
using IPC::ParamTraits;

static_assert(mirror::PubliclyDerives<MirrorMsg_Plain, IPC::NoParams>(), "");
static_assert(mirror::PubliclyDerives<MirrorMsg_Child, mirror::Base>(), "");
static_assert(mirror::IsCopyable<MirrorMsg_Plain>(), "");
MIRROR_FIELD(MirrorMsg_Plain::zero, int);
MIRROR_FIELD(MirrorMsg_Plain::three_a, std::string);

#define TRAVELS(type)                                                 \
  MIRROR_TYPE(ParamTraits<type>::param_type, type);                   \
  MIRROR(&ParamTraits<type>::Write, void (*)(Message*, const type&)); \
  MIRROR(&ParamTraits<type>::Read,                                    \
         bool (*)(const Message*, PickleIterator*, type*));           \
  MIRROR(&ParamTraits<type>::Log, void (*)(const type&, std::string*))
TRAVELS(mirror::Any);
TRAVELS(mirror::UpToTwo);
TRAVELS(mirror::FromMinusOne);
TRAVELS(mirror::Even);
TRAVELS(mirror::Base);
TRAVELS(mirror::Derived);
TRAVELS(MirrorMsg_Plain);
TRAVELS(MirrorMsg_Child);

namespace {

// Whether an int on the wire is read as a T.
template <class T>
bool IsRead(int value) {
  Message message;
  message.WriteInt(value);
  PickleIterator iter(message);
  T ignored;
  return IPC::ReadParam(&message, &iter, &ignored);
}

template <class T>
std::string LogOf(const T& value) {
  std::string text;
  IPC::LogParam(value, &text);
  return text;
}

template <class T>
size_t BytesOf(const T& value) {
  Message message;
  IPC::WriteParam(&message, value);
  return message.payload_size();
}

TEST(StructMacrosMirror, MembersStartAsDeclared) {
  const MirrorMsg_Plain plain;
  EXPECT_EQ(plain.zero, 0);
  EXPECT_EQ(plain.seven, 7);
  EXPECT_EQ(plain.three_a, "aaa");
}

TEST(StructMacrosMirror, AListedParentTravelsAndAnInheritedOneDoesNot) {
  EXPECT_EQ(BytesOf(mirror::Derived()), 4u + 4u);
  EXPECT_EQ(BytesOf(MirrorMsg_Child()), 4u);
}

TEST(StructMacrosMirror, LogsAreInParentheses) {
  EXPECT_EQ(LogOf(MirrorMsg_Plain()), "(0, 7, aaa)");
  EXPECT_EQ(LogOf(mirror::Derived()), "((0), )");
  EXPECT_EQ(LogOf(mirror::FOUR), "4");
}

TEST(EnumMacrosMirror, OnlyTheRangeIsRead) {
  EXPECT_TRUE(IsRead<mirror::Any>(-12345));

  EXPECT_TRUE(IsRead<mirror::UpToTwo>(0));
  EXPECT_TRUE(IsRead<mirror::UpToTwo>(2));
  EXPECT_FALSE(IsRead<mirror::UpToTwo>(3));
  EXPECT_FALSE(IsRead<mirror::UpToTwo>(-1));

  EXPECT_TRUE(IsRead<mirror::FromMinusOne>(-1));
  EXPECT_TRUE(IsRead<mirror::FromMinusOne>(1));
  EXPECT_FALSE(IsRead<mirror::FromMinusOne>(-2));
  EXPECT_FALSE(IsRead<mirror::FromMinusOne>(2));

  EXPECT_TRUE(IsRead<mirror::Even>(4));
  EXPECT_FALSE(IsRead<mirror::Even>(3));
}

}  // namespace
