// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 7: filters and their router. SyncMessageFilter has a file
// of its own.

#include <stddef.h>

#include <vector>

#include "base/message_loop/message_loop.h"
#include "ipc/ipc_forwarding_message_filter.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_sender.h"
#include "ipc/message_filter.h"
#include "ipc/message_filter_router.h"
#include "tests/mirror/mirror.h"

using IPC::ForwardingMessageFilter;
using IPC::Message;
using IPC::MessageFilter;
using IPC::MessageFilterRouter;

// message_filter.h
static_assert(
    mirror::PubliclyDerives<MessageFilter,
                            base::RefCountedThreadSafe<MessageFilter>>(),
    "");
static_assert(!std::is_destructible<MessageFilter>::value, "protected");
MIRROR(&MessageFilter::OnFilterAdded, void (MessageFilter::*)(IPC::Sender*));
MIRROR(&MessageFilter::OnFilterRemoved, void (MessageFilter::*)());
MIRROR(&MessageFilter::OnChannelConnected, void (MessageFilter::*)(int32));
MIRROR(&MessageFilter::OnChannelError, void (MessageFilter::*)());
MIRROR(&MessageFilter::OnChannelClosing, void (MessageFilter::*)());
MIRROR(&MessageFilter::OnMessageReceived,
       bool (MessageFilter::*)(const Message&));
MIRROR(&MessageFilter::GetSupportedMessageClasses,
       bool (MessageFilter::*)(std::vector<uint32>*) const);

// message_filter_router.h
MIRROR_TYPE(MessageFilterRouter::MessageFilters, std::vector<MessageFilter*>);
static_assert(std::is_default_constructible<MessageFilterRouter>::value, "");
MIRROR(&MessageFilterRouter::AddFilter,
       void (MessageFilterRouter::*)(MessageFilter*));
MIRROR(&MessageFilterRouter::RemoveFilter,
       void (MessageFilterRouter::*)(MessageFilter*));
MIRROR(&MessageFilterRouter::TryFilters,
       bool (MessageFilterRouter::*)(const Message&));
MIRROR(&MessageFilterRouter::Clear, void (MessageFilterRouter::*)());

// ipc_forwarding_message_filter.h
static_assert(mirror::PubliclyDerives<ForwardingMessageFilter, MessageFilter>(),
              "");
static_assert(mirror::IsNotCopyable<ForwardingMessageFilter>(), "");
MIRROR_TYPE(ForwardingMessageFilter::Handler,
            base::Callback<void(const Message&)>);
MIRROR_TYPE(
    decltype(new ForwardingMessageFilter(static_cast<const uint32*>(NULL),
                                         size_t(),
                                         static_cast<base::TaskRunner*>(NULL))),
    ForwardingMessageFilter*);
MIRROR(
    &ForwardingMessageFilter::AddRoute,
    void (ForwardingMessageFilter::*)(int,
                                      const ForwardingMessageFilter::Handler&));
MIRROR(&ForwardingMessageFilter::RemoveRoute,
       void (ForwardingMessageFilter::*)(int));
MIRROR(&ForwardingMessageFilter::OnMessageReceived,
       bool (ForwardingMessageFilter::*)(const Message&));

namespace {

// Has nothing of its own, because nothing is pure virtual.
class LeastFilter : public MessageFilter {
 private:
  ~LeastFilter() override {}
};

class WholeFilter : public MessageFilter {
 public:
  void OnFilterAdded(IPC::Sender* sender) override {}
  void OnFilterRemoved() override {}
  void OnChannelConnected(int32 peer_pid) override {}
  void OnChannelError() override {}
  void OnChannelClosing() override {}
  bool OnMessageReceived(const Message& message) override { return true; }
  bool GetSupportedMessageClasses(
      std::vector<uint32>* supported_message_classes) const override {
    supported_message_classes->push_back(TestMsgStart);
    return true;
  }

 protected:
  ~WholeFilter() override {}
};

void IgnoreMessage(const Message& message) {}

Message OfClass(uint32 message_class) {
  return Message(1, message_class << 16, Message::PRIORITY_NORMAL);
}

TEST(MessageFilterMirror, TakesNothingUnlessItSaysSo) {
  const scoped_refptr<MessageFilter> filter(new LeastFilter);
  std::vector<uint32> classes;
  EXPECT_FALSE(filter->OnMessageReceived(Message()));
  EXPECT_FALSE(filter->GetSupportedMessageClasses(&classes));
  filter->OnFilterAdded(NULL);
  filter->OnChannelConnected(1);
  filter->OnChannelError();
  filter->OnChannelClosing();
  filter->OnFilterRemoved();
}

TEST(MessageFilterRouterMirror, OffersTheClassesThatAFilterWants) {
  MessageFilterRouter router;
  const scoped_refptr<MessageFilter> filter(new WholeFilter);
  router.AddFilter(filter.get());
  EXPECT_TRUE(router.TryFilters(OfClass(TestMsgStart)));
  EXPECT_FALSE(router.TryFilters(OfClass(ViewMsgStart)));
  router.RemoveFilter(filter.get());
  EXPECT_FALSE(router.TryFilters(OfClass(TestMsgStart)));
  router.Clear();
}

TEST(ForwardingMessageFilterMirror, TakesOnlyItsTypesAndRoutes) {
  base::MessageLoop loop;
  const uint32 types[] = {5};
  const scoped_refptr<ForwardingMessageFilter> filter(
      new ForwardingMessageFilter(types, 1, loop.task_runner().get()));
  filter->AddRoute(1, base::Bind(&IgnoreMessage));
  filter->RemoveRoute(1);
  EXPECT_FALSE(
      filter->OnMessageReceived(Message(1, 5, Message::PRIORITY_NORMAL)));
}

}  // namespace
