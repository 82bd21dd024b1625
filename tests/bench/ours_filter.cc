// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A stream that a filter of the receiving proxy takes, on the I/O thread.

#include <algorithm>

#include "base/bind.h"
#include "base/message_loop/message_loop.h"
#include "base/synchronization/waitable_event.h"
#include "base/threading/thread.h"
#include "ipc/ipc_channel_proxy.h"
#include "ipc/message_filter.h"
#include "tests/bench/ours.h"

namespace bench {

namespace {

// How many bytes it confirms at once: well within a window.
const size_t kConfirmedBytes = 64 * 1024;

class DrainFilter : public IPC::MessageFilter {
 public:
  DrainFilter() : done_(false, false) {}

  // Blocks until |count| more messages have come.
  void Drain(size_t size, int count, base::Thread* io) {
    io->task_runner()->PostTask(
        FROM_HERE, base::Bind(&DrainFilter::Expect, this, size, count));
    done_.Wait();
  }

  // IPC::MessageFilter:
  void OnFilterAdded(IPC::Sender* sender) override { sender_ = sender; }
  bool OnMessageReceived(const IPC::Message& message) override {
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(DrainFilter, message)
      IPC_MESSAGE_HANDLER(BenchMsg_Data, OnData)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }

 private:
  ~DrainFilter() override {}

  void Expect(size_t size, int count) {
    size_ = size;
    wanted_ += count;
    ConfirmIfDone();
  }

  void OnData(const Bytes& bytes) {
    // The first of a workload may be faster than its announcement.
    if (size_ > 0)
      CheckMessage(bytes.view.data(), bytes.view.size(), size_);
    ++received_;
    ++unconfirmed_;
    unconfirmed_bytes_ += std::max(bytes.view.size(), size_t{64});
    if (unconfirmed_bytes_ >= kConfirmedBytes)
      Confirm();
    ConfirmIfDone();
  }

  void ConfirmIfDone() {
    if (received_ != wanted_)
      return;
    Confirm();
    done_.Signal();
  }

  void Confirm() {
    if (unconfirmed_ > 0)
      sender_->Send(new BenchMsg_Received(unconfirmed_));
    unconfirmed_ = 0;
    unconfirmed_bytes_ = 0;
  }

  base::WaitableEvent done_;
  IPC::Sender* sender_ = nullptr;
  size_t size_ = 0;
  int wanted_ = 0;
  int received_ = 0;
  int unconfirmed_ = 0;
  size_t unconfirmed_bytes_ = 0;
};

class FilterPeer : public Endpoint {
 public:
  explicit FilterPeer(const Setup& setup)
      : io_("io"), filter_(new DrainFilter) {
    io_.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
    proxy_ = IPC::ChannelProxy::Create(OursEndpoint::HandleOf(setup.fd),
                                       IPC::Channel::MODE_CLIENT, nullptr,
                                       io_.task_runner());
    proxy_->AddFilter(filter_.get());
  }

  // Endpoint:
  void Drain(size_t size, int count) override {
    filter_->Drain(size, count, &io_);
  }

 private:
  base::AtExitManager at_exit_;
  base::MessageLoop loop_;
  base::Thread io_;
  const scoped_refptr<DrainFilter> filter_;
  scoped_ptr<IPC::ChannelProxy> proxy_;
};

std::unique_ptr<Endpoint> MakeFilter(const Setup& setup, Role role) {
  if (role == Role::kPeer)
    return std::unique_ptr<Endpoint>(new FilterPeer(setup));
  return Transport("proxy")->factory(setup, role);
}

const Registration kRegistration("proxy_to_filter", kStream, MakeFilter);

}  // namespace

}  // namespace bench
