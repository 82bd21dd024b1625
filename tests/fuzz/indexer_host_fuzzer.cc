// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// How a client fuzzes a listener of its own: here the program's end of
// tests/dropin, which its indexer processes talk to.

#include "base/bind.h"
#include "base/message_loop/message_loop.h"
#include "indexer_host.h"
#include "indexer_message_generator.h"
#include "ipc/ipc_listener.h"

namespace {

class Client : public indexer::IndexerHost::Client {
 public:
  void OnIndexerReady(indexer::IndexerHost* host,
                      base::ProcessId pid) override {}
  void OnIndexerGone(indexer::IndexerHost* host, bool bad_message) override {}
};

void Suggest(const std::string& word,
             const base::Callback<void(const indexer::Suggestion&)>& callback) {
  base::MessageLoop::current()->PostTask(
      FROM_HERE, base::Bind(callback, indexer::Suggestion(word, {})));
}

void IgnoreWords(const indexer::WordCounts& words) {}

// A host in the middle of its work. It has no process, so that it cannot be
// told to end that.
class HostWithoutProcess : public IPC::Listener {
 public:
  HostWithoutProcess()
      : host_(indexer::IndexerHost::Create(
            &client_,
            base::MessageLoop::current()->message_loop_proxy())) {
    host_->set_suggest_callback(base::Bind(&Suggest));
    host_->AllowReading(base::FilePath(FILE_PATH_LITERAL("allowed")), 10);
    for (int i = 0; i < 3; ++i)
      host_->ScanText(1, "text", base::Bind(&IgnoreWords));
  }

  bool OnMessageReceived(const IPC::Message& message) override {
    return host_->OnMessageReceived(message);
  }

 private:
  Client client_;
  const scoped_ptr<indexer::IndexerHost> host_;
};

}  // namespace

#define IPC_FUZZ_MESSAGES "indexer_message_generator.h"
#include "ipcx/fuzz_messages.h"
IPC_FUZZ_LISTENER(new HostWithoutProcess)
