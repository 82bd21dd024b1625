// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_RECORDING_FILTER_H_
#define TESTS_SUPPORT_RECORDING_FILTER_H_

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/synchronization/lock.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_sender.h"
#include "ipc/message_filter.h"

namespace test_support {

// Notes every callback as a word, like RecordingListener: "added",
// "connected:42", "message:7", "error", "closing", "removed". The notes can be
// read on any thread while the filter runs on the I/O thread.
class RecordingFilter : public IPC::MessageFilter {
 public:
  // Several filters may write into one diary, each with a name before its
  // words: the order between them becomes visible.
  class Diary {
   public:
    void Note(const std::string& event);
    std::string story() const;
    bool Has(const std::string& event) const;

   private:
    mutable base::Lock lock_;
    std::vector<std::string> events_;
  };

  explicit RecordingFilter(Diary* diary, const std::string& name = "");

  // Before the filter is added: the types it takes, the classes it wants (none
  // means all), and what else it does with a message or the sender.
  void Take(uint32 type) { taken_.insert(type); }
  void WantClass(uint32 message_class) { classes_.push_back(message_class); }
  void OnMessageDo(std::function<void(const IPC::Message&)> reaction) {
    on_message_ = std::move(reaction);
  }
  void OnAddedDo(std::function<void(IPC::Sender*)> reaction) {
    on_added_ = std::move(reaction);
  }

  // IPC::MessageFilter:
  void OnFilterAdded(IPC::Sender* sender) override;
  void OnFilterRemoved() override;
  void OnChannelConnected(int32 peer_pid) override;
  void OnChannelError() override;
  void OnChannelClosing() override;
  bool OnMessageReceived(const IPC::Message& message) override;
  bool GetSupportedMessageClasses(
      std::vector<uint32>* supported_message_classes) const override;

 private:
  ~RecordingFilter() override;

  Diary* const diary_;
  const std::string prefix_;
  std::set<uint32> taken_;
  std::vector<uint32> classes_;
  std::function<void(const IPC::Message&)> on_message_;
  std::function<void(IPC::Sender*)> on_added_;
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_RECORDING_FILTER_H_
