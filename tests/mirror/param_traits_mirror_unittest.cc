// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 10: which types travel, and the schemas. What they look
// like on the wire is for tests/ipc/vectors_unittest.cc.

#include <deque>
#include <list>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/containers/small_map.h"
#include "base/files/file.h"
#include "base/files/file_path.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/scoped_vector.h"
#include "base/strings/nullable_string16.h"
#include "base/strings/string16.h"
#include "base/time/time.h"
#include "base/tuple.h"
#include "base/values.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_utils.h"
#include "ipc/ipc_message_utils_impl.h"
#include "tests/mirror/mirror.h"

#if defined(OS_POSIX)
#include "base/file_descriptor_posix.h"
#elif defined(OS_WIN)
#include "base/win/include_windows.h"
#endif

using IPC::Message;
using IPC::ParamTraits;

// The three functions by which everything travels.
MIRROR(&IPC::WriteParam<int>, void (*)(Message*, const int&));
MIRROR(&IPC::ReadParam<int>, bool (*)(const Message*, PickleIterator*, int*));
MIRROR(&IPC::LogParam<int>, void (*)(const int&, std::string*));
static_assert(std::is_empty<IPC::NoParams>::value, "");
#ifndef IPC_MSG_NOINLINE
#error IPC_MSG_NOINLINE
#endif

// A client has a type of its own: by traits, or as a similar type.
struct Bare {};
static_assert(std::is_empty<ParamTraits<Bare>>::value, "");
MIRROR_TYPE(IPC::SimilarTypeTraits<Bare>::Type, Bare);

namespace {

template <class T>
constexpr bool Travels() {
  typedef ParamTraits<T> Traits;
  return std::is_same<typename Traits::param_type, T>::value &&
         mirror::Is<void (*)(Message*, const T&)>(&Traits::Write) &&
         mirror::Is<bool (*)(const Message*, PickleIterator*, T*)>(
             &Traits::Read) &&
         mirror::Is<void (*)(const T&, std::string*)>(&Traits::Log);
}

}  // namespace

static_assert(Travels<bool>(), "");
static_assert(Travels<unsigned char>(), "");
static_assert(Travels<unsigned short>(), "");
static_assert(Travels<int>(), "");
static_assert(Travels<unsigned int>(), "");
static_assert(Travels<long>(), "");
static_assert(Travels<unsigned long>(), "");
static_assert(Travels<long long>(), "");
static_assert(Travels<unsigned long long>(), "");
static_assert(Travels<float>(), "");
static_assert(Travels<double>(), "");
static_assert(Travels<std::string>(), "");
static_assert(Travels<std::wstring>(), "");
static_assert(Travels<base::string16>(), "");
static_assert(Travels<std::vector<char>>(), "");
static_assert(Travels<std::vector<unsigned char>>(), "");
static_assert(Travels<std::vector<bool>>(), "");
static_assert(Travels<std::vector<int>>(), "");
static_assert(Travels<std::vector<std::vector<std::string>>>(), "");
static_assert(Travels<std::set<int>>(), "");
static_assert(Travels<std::map<int, std::string>>(), "");
static_assert(Travels<std::map<int, std::string, std::greater<int>>>(), "");
static_assert(Travels<std::pair<int, std::string>>(), "");
static_assert(Travels<Tuple<>>(), "");
static_assert(Travels<Tuple<int>>(), "");
static_assert(Travels<Tuple<int, int>>(), "");
static_assert(Travels<Tuple<int, int, int>>(), "");
static_assert(Travels<Tuple<int, int, int, int>>(), "");
static_assert(Travels<Tuple<int, int, int, int, int>>(), "");
static_assert(Travels<ScopedVector<std::string>>(), "");
static_assert(Travels<base::SmallMap<std::map<int, std::string>>>(), "");
static_assert(Travels<scoped_ptr<std::string>>(), "");
static_assert(Travels<base::DictionaryValue>(), "");
static_assert(Travels<base::ListValue>(), "");
#if defined(OS_POSIX)
static_assert(Travels<base::FileDescriptor>(), "");
#elif defined(OS_WIN)
static_assert(Travels<HANDLE>(), "");
static_assert(Travels<HWND>(), "");
static_assert(Travels<LOGFONTW>(), "");
static_assert(Travels<MSG>(), "");
#endif
static_assert(Travels<base::FilePath>(), "");
static_assert(Travels<base::NullableString16>(), "");
static_assert(Travels<base::File::Info>(), "");
MIRROR_TYPE(IPC::SimilarTypeTraits<base::File::Error>::Type, int);
static_assert(Travels<base::Time>(), "");
static_assert(Travels<base::TimeDelta>(), "");
static_assert(Travels<base::TimeTicks>(), "");
static_assert(Travels<IPC::ChannelHandle>(), "");
static_assert(Travels<IPC::LogData>(), "");
static_assert(Travels<Message>(), "");

// Chromium 42 had no traits of these, so that clients may have some of their
// own: these must not clash with ours. (wchar_t is refused, D21. Ours has
// unordered_set and unordered_map, that is base::hash_set and base::hash_map;
// and a Tuple of more than five. A client with its own must drop them.)
#define OWN_TRAITS_OF(...)                                                    \
  struct ParamTraits<__VA_ARGS__> {                                           \
    typedef __VA_ARGS__ param_type;                                           \
    static void Write(Message* m, const param_type& p) { m->WriteInt(1); }    \
    static bool Read(const Message* m, PickleIterator* iter, param_type* p) { \
      int ignored;                                                            \
      return iter->ReadInt(&ignored);                                         \
    }                                                                         \
    static void Log(const param_type& p, std::string* l) { *l += "own"; }     \
  }
namespace IPC {
template <>
OWN_TRAITS_OF(char);
template <>
OWN_TRAITS_OF(signed char);
template <>
OWN_TRAITS_OF(short);
template <class P>
OWN_TRAITS_OF(std::list<P>);
template <class P>
OWN_TRAITS_OF(std::deque<P>);
template <>
OWN_TRAITS_OF(std::set<int, std::greater<int>>);
template <>
OWN_TRAITS_OF(base::File);
}  // namespace IPC

// Schemas.
typedef IPC::MessageSchema<Tuple<int, std::string>> Schema;
MIRROR_TYPE(Schema::Param, Tuple<int, std::string>);
MIRROR_TYPE(Schema::RefParam, Tuple<const int&, const std::string&>);
MIRROR(&Schema::Write, void (*)(Message*, const Schema::RefParam&));
MIRROR(&Schema::Read, bool (*)(const Message*, Schema::Param*));

typedef IPC::SyncMessageSchema<Tuple<int>, Tuple<bool&, std::string&>>
    SyncSchema;
MIRROR_TYPE(SyncSchema::SendParam, Tuple<int>);
MIRROR_TYPE(SyncSchema::RefSendParam, Tuple<const int&>);
MIRROR_TYPE(SyncSchema::ReplyParam, Tuple<bool&, std::string&>);
MIRROR(&SyncSchema::Write, void (*)(Message*, const SyncSchema::RefSendParam&));
MIRROR(&SyncSchema::ReadSendParam, bool (*)(const Message*, Tuple<int>*));
MIRROR(&SyncSchema::ReadReplyParam,
       bool (*)(const Message*, Tuple<bool, std::string>*));

typedef IPC::ParamDeserializer<Tuple<int&>> Deserializer;
static_assert(
    mirror::PubliclyDerives<Deserializer, IPC::MessageReplyDeserializer>(),
    "");
MIRROR_FIELD(Deserializer::out_, Tuple<int&>);
static_assert(!std::is_convertible<const Tuple<int&>&, Deserializer>::value,
              "explicit");
static_assert(std::is_constructible<Deserializer, const Tuple<int&>&>::value,
              "");

namespace {

// The object whose message map it is, and which sends the replies.
class Target {
 public:
  bool Send(Message* message) {
    reply.reset(message);
    return true;
  }
  void OnAsk(int question, bool* known, std::string* answer) {
    *known = question == 42;
    *answer = "answer";
  }
  void OnAskLater(int question, Message* delayed) { reply.reset(delayed); }

  scoped_ptr<Message> reply;
};

class Request : public IPC::SyncMessage {
 public:
  Request() : SyncMessage(1, 2, PRIORITY_NORMAL, NULL) {}
};

TEST(SchemaMirror, AsyncParametersTravel) {
  Message message(1, 2, Message::PRIORITY_NORMAL);
  const int number = 7;
  const std::string text("seven");
  Schema::Write(&message, MakeRefTuple(number, text));
  Schema::Param read;
  ASSERT_TRUE(Schema::Read(&message, &read));
  EXPECT_EQ(get<0>(read), 7);
  EXPECT_EQ(get<1>(read), "seven");
}

TEST(SchemaMirror, ASyncHandlerAnswersThroughTheSender) {
  const Request request;
  Target target;
  EXPECT_TRUE(SyncSchema::DispatchWithSendParams(
      true, Tuple<int>(42), &request, &target, &target, &Target::OnAsk));
  Tuple<bool, std::string> answer;
  ASSERT_TRUE(SyncSchema::ReadReplyParam(target.reply.get(), &answer));
  EXPECT_TRUE(get<0>(answer));
  EXPECT_EQ(get<1>(answer), "answer");

  EXPECT_FALSE(SyncSchema::DispatchWithSendParams(
      false, Tuple<int>(0), &request, &target, &target, &Target::OnAsk));
  EXPECT_TRUE(target.reply->is_reply_error());
}

TEST(SchemaMirror, ADelayedReplyIsCompletedLater) {
  const Request request;
  Target target;
  EXPECT_TRUE(SyncSchema::DispatchDelayReplyWithSendParams(
      true, Tuple<int>(42), &request, &target, &Target::OnAskLater));
  SyncSchema::WriteReplyParams(target.reply.get(), true, std::string("later"));
  Tuple<bool, std::string> answer;
  ASSERT_TRUE(SyncSchema::ReadReplyParam(target.reply.get(), &answer));
  EXPECT_EQ(get<1>(answer), "later");

  EXPECT_FALSE(SyncSchema::DispatchDelayReplyWithSendParams(
      false, Tuple<int>(0), &request, &target, &Target::OnAskLater));
  EXPECT_TRUE(target.reply->is_reply_error());
}

TEST(SchemaMirror, RepliesHaveUpToFiveParameters) {
  Message reply(1, IPC_REPLY_ID, Message::PRIORITY_NORMAL);
  IPC::SyncMessageSchema<
      Tuple<>, Tuple<int&, int&, int&, int&, int&>>::WriteReplyParams(&reply, 1,
                                                                      2, 3, 4,
                                                                      5);
  EXPECT_EQ(reply.payload_size(), 20u);
}

TEST(ParamTraitsMirror, AClientsOwnTypesTravelInContainers) {
  Message message(1, 2, Message::PRIORITY_NORMAL);
  IPC::WriteParam(&message, std::list<int>{1, 2});
  IPC::WriteParam(&message, std::vector<short>{1, 2, 3});
  IPC::WriteParam(&message, std::set<int, std::greater<int>>{1});
  EXPECT_EQ(message.payload_size(), 4u + 4 + 3 * 4 + 4);
  std::string text;
  IPC::LogParam(std::make_pair('c', short{1}), &text);
  EXPECT_EQ(text, "(own, own)");
}

TEST(ParamTraitsMirror, ADeserializerReadsIntoVariables) {
  Message reply(1, IPC_REPLY_ID, Message::PRIORITY_NORMAL);
  reply.set_reply();
  reply.WriteInt(0);
  reply.WriteInt(5);
  int out = 0;
  Deserializer deserializer{Tuple<int&>(out)};
  EXPECT_TRUE(static_cast<IPC::MessageReplyDeserializer&>(deserializer)
                  .SerializeOutputParameters(reply));
  EXPECT_EQ(out, 5);
}

}  // namespace
