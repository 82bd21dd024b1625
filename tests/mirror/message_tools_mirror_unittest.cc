// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 11.5 and security.md 6.8: what tools such as listers and
// fuzzers do with message files.

#include <stddef.h>
#include <string.h>

#include <string>
#include <vector>

#include "tests/mirror/mirror.h"
#include "tests/mirror/mirror_messages.h"

using IPC::Message;

// A list of messages, included into an array.
#include "ipc/ipc_message_null_macros.h"
#undef IPC_MESSAGE_DECL
#define IPC_MESSAGE_DECL(kind, type, name, in, out, ilist, olist) \
  {#kind, #type, #name, name::ID, in, out},
namespace {

struct Entry {
  const char* kind;
  const char* type;
  const char* name;
  uint32 id;
  int in;
  int out;
};
const Entry kEntries[] = {
#include "tests/mirror/mirror_messages.h"
};

}  // namespace

// A function for each message, by token pasting; included into a namespace.
// The types are taken out of the lists as tuples.
#undef IPC_MESSAGE_DECL
#define IPC_MESSAGE_DECL(kind, type, name, in, out, ilist, olist) \
  TOOL_##kind##_##type(name, in, out, ilist, olist)

#define TOOL_EMPTY_CONTROL(name, in, out, ilist, olist) \
  Message* Make_##name() {                              \
    return new name();                                  \
  }
#define TOOL_EMPTY_ROUTED(name, in, out, ilist, olist) \
  Message* Make_##name() {                             \
    return new name(5);                                \
  }
#define TOOL_ASYNC_CONTROL(name, in, out, ilist, olist) \
  Message* Make_##name() {                              \
    IPC_TUPLE_IN_##in ilist p;                          \
    return new name(TOOL_MEMBERS_##in(p));              \
  }
#define TOOL_ASYNC_ROUTED(name, in, out, ilist, olist)      \
  Message* Make_##name() {                                  \
    IPC_TUPLE_IN_##in ilist p;                              \
    return new name(5 IPC_COMMA_##in TOOL_MEMBERS_##in(p)); \
  }
#define TOOL_SYNC_CONTROL(name, in, out, ilist, olist)      \
  Message* Make_##name() {                                  \
    IPC_TUPLE_IN_##in ilist p;                              \
    static_cast<void>(p);                                   \
    return new name(TOOL_MEMBERS_##in(p)IPC_COMMA_AND_##in( \
        IPC_COMMA_##out)TOOL_NULLS_##out);                  \
  }
#define TOOL_SYNC_ROUTED(name, in, out, ilist, olist)                      \
  Message* Make_##name() {                                                 \
    IPC_TUPLE_IN_##in ilist p;                                             \
    static_cast<void>(p);                                                  \
    return new name(5 IPC_COMMA_OR_##in(IPC_COMMA_##out)TOOL_MEMBERS_##in( \
        p)IPC_COMMA_AND_##in(IPC_COMMA_##out)TOOL_NULLS_##out);            \
  }
#define TOOL_MEMBERS_0(p)
#define TOOL_MEMBERS_1(p) get<0>(p)
#define TOOL_MEMBERS_2(p) TOOL_MEMBERS_1(p), get<1>(p)
#define TOOL_MEMBERS_3(p) TOOL_MEMBERS_2(p), get<2>(p)
#define TOOL_MEMBERS_4(p) TOOL_MEMBERS_3(p), get<3>(p)
#define TOOL_MEMBERS_5(p) TOOL_MEMBERS_4(p), get<4>(p)
#define TOOL_NULLS_0
#define TOOL_NULLS_1 NULL
#define TOOL_NULLS_2 NULL, NULL
#define TOOL_NULLS_3 NULL, NULL, NULL
#define TOOL_NULLS_4 NULL, NULL, NULL, NULL
namespace maker {
#include "tests/mirror/mirror_messages.h"
}  // namespace maker

// Their readers; included into an array of functions.
#undef IPC_MESSAGE_DECL
#define IPC_MESSAGE_DECL(kind, type, name, in, out, ilist, olist) \
  READER_##kind(name, IPC_TUPLE_IN_##in ilist)
#define READER_EMPTY(name, tuple) \
  {&maker::Make_##name, [](const Message* message) { return true; }},
#define READER_ASYNC(name, ...)                      \
  {&maker::Make_##name, [](const Message* message) { \
     __VA_ARGS__ p;                                  \
     return name::Read(message, &p);                 \
   }},
#define READER_SYNC(name, ...)                       \
  {&maker::Make_##name, [](const Message* message) { \
     __VA_ARGS__ p;                                  \
     return name::ReadSendParam(message, &p);        \
   }},
namespace {

struct Tool {
  Message* (*make)();
  bool (*read)(const Message*);
};
const Tool kTools[] = {
#include "tests/mirror/mirror_messages.h"
};

}  // namespace

// Walks over the members of structs, and borrows the checks of enums.
#undef IPC_MESSAGE_DECL
#define IPC_MESSAGE_DECL(kind, type, name, in, out, ilist, olist)
#undef IPC_STRUCT_BEGIN_WITH_PARENT
#undef IPC_STRUCT_MEMBER
#undef IPC_STRUCT_END
#define IPC_STRUCT_BEGIN_WITH_PARENT(struct_name, parent) \
  std::string MembersOf(const struct_name&) {             \
    std::string names;
#define IPC_STRUCT_MEMBER(...) names += TOOL_MEMBER_NAME(__VA_ARGS__, );
#define TOOL_MEMBER_NAME(type, name, ...) #name " "
#define IPC_STRUCT_END() \
  return names;          \
  }
#undef IPC_STRUCT_TRAITS_BEGIN
#undef IPC_STRUCT_TRAITS_MEMBER
#undef IPC_STRUCT_TRAITS_PARENT
#undef IPC_STRUCT_TRAITS_END
#define IPC_STRUCT_TRAITS_BEGIN(struct_name)    \
  std::string MembersOf(const struct_name& p) { \
    std::string names;
#define IPC_STRUCT_TRAITS_MEMBER(name) names += #name " ";
#define IPC_STRUCT_TRAITS_PARENT(type) \
  names += MembersOf(static_cast<const type&>(p));
#define IPC_STRUCT_TRAITS_END() \
  return names;                 \
  }
#undef IPC_ENUM_TRAITS_VALIDATE
#define IPC_ENUM_TRAITS_VALIDATE(enum_name, validation_expression) \
  bool IsValid(enum_name, int value) {                             \
    return (validation_expression);                                \
  }
namespace {

// Some of what is generated has no use here.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#endif
#include "tests/mirror/mirror_messages.h"
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

// A tool that builds messages from bytes of its own.
class RawMessage : public Message {
 public:
  RawMessage(uint32 type, const std::string& payload)
      : Message(1, type, PRIORITY_NORMAL) {
    WriteBytes(payload.data(), static_cast<int>(payload.size()));
    header()->flags |= SYNC_BIT;
  }
  void SetMessageId(int id) { memcpy(mutable_payload(), &id, sizeof(id)); }
};

TEST(MessageToolsMirror, MessagesAreListedWithTheirNumbersOfParameters) {
  ASSERT_EQ(arraysize(kEntries), 2u * 6 + 2u * 29);
  EXPECT_STREQ(kEntries[0].kind, "EMPTY");
  EXPECT_STREQ(kEntries[0].type, "CONTROL");
  EXPECT_STREQ(kEntries[0].name, "MirrorMsg_Control0");
  EXPECT_EQ(kEntries[0].id, MirrorMsg_Control0::ID);
  const Entry& last = kEntries[arraysize(kEntries) - 1];
  EXPECT_STREQ(last.kind, "SYNC");
  EXPECT_STREQ(last.type, "ROUTED");
  EXPECT_EQ(last.in, 5);
  EXPECT_EQ(last.out, 3);
}

TEST(MessageToolsMirror, EachIsMadeAndReadFromItsTypes) {
  ASSERT_EQ(arraysize(kTools), arraysize(kEntries));
  for (size_t i = 0; i < arraysize(kTools); ++i) {
    SCOPED_TRACE(kEntries[i].name);
    const scoped_ptr<Message> message(kTools[i].make());
    EXPECT_EQ(message->type(), kEntries[i].id);
    EXPECT_EQ(message->is_sync(), strcmp(kEntries[i].kind, "SYNC") == 0);
    EXPECT_TRUE(kTools[i].read(message.get()));
    const char* const start = static_cast<const char*>(message->data());
    EXPECT_EQ(Message::FindNext(start, start + message->size()),
              start + message->size());
    EXPECT_EQ(Message::FindNext(start, start + message->size() - 1),
              static_cast<const char*>(NULL));
  }
}

TEST(MessageToolsMirror, StructsAreWalkedMemberByMember) {
  EXPECT_EQ(MembersOf(MirrorMsg_Plain()), "zero seven three_a ");
  EXPECT_EQ(MembersOf(mirror::Derived()), "number text ");
}

TEST(MessageToolsMirror, ChecksOfEnumsAreExpressionsOfValue) {
  EXPECT_TRUE(IsValid(mirror::TWO, 6));
  EXPECT_FALSE(IsValid(mirror::TWO, 7));
  EXPECT_FALSE(IsValid(mirror::ZERO, 3));
}

TEST(MessageToolsMirror, ASyncIdIsTheFirstFourBytes) {
  const int nothing = 0;
  RawMessage message(
      5, std::string(reinterpret_cast<const char*>(&nothing), sizeof(nothing)));
  message.SetMessageId(77);
  EXPECT_EQ(IPC::SyncMessage::GetMessageId(message), 77);
}

}  // namespace
