// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 7: ipc/ipc_sync_message_filter.h.

#include "ipc/ipc_sync_message_filter.h"

#include "base/message_loop/message_loop.h"
#include "base/synchronization/waitable_event.h"
#include "tests/mirror/mirror.h"

using IPC::Message;
using IPC::MessageFilter;
using IPC::SyncMessageFilter;

static_assert(mirror::PubliclyDerives<SyncMessageFilter, MessageFilter>(), "");
static_assert(mirror::PubliclyDerives<SyncMessageFilter, IPC::Sender>(), "");
static_assert(mirror::IsNotCopyable<SyncMessageFilter>(), "");
static_assert(!std::is_convertible<base::WaitableEvent*,
                                   scoped_refptr<SyncMessageFilter>>::value,
              "");
MIRROR(&SyncMessageFilter::Send, bool (SyncMessageFilter::*)(Message*));
MIRROR(&SyncMessageFilter::OnFilterAdded,
       void (SyncMessageFilter::*)(IPC::Sender*));
MIRROR(&SyncMessageFilter::OnChannelError, void (SyncMessageFilter::*)());
MIRROR(&SyncMessageFilter::OnChannelClosing, void (SyncMessageFilter::*)());
MIRROR(&SyncMessageFilter::OnMessageReceived,
       bool (SyncMessageFilter::*)(const Message&));

namespace {

// As the child threads of content/ extended it.
class OpenFilter : public SyncMessageFilter {
 public:
  explicit OpenFilter(base::WaitableEvent* shutdown_event)
      : SyncMessageFilter(shutdown_event) {}

 protected:
  ~OpenFilter() override {}
};

TEST(SyncMessageFilterMirror, IsAFilterAndASender) {
  base::MessageLoop loop;
  base::WaitableEvent shutdown(true, false);
  const scoped_refptr<SyncMessageFilter> filter(new OpenFilter(&shutdown));
  IPC::Sender* const sender = filter.get();
  EXPECT_NE(sender, static_cast<IPC::Sender*>(NULL));
}

}  // namespace
