// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// How a client fuzzes a listener of its own: here the program's end of
// tests/dropin, which its indexer processes talk to.

#include "base/bind.h"
#include "base/message_loop/message_loop.h"
#include "indexer_host.h"
#include "indexer_message_generator.h"

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

// A host in the middle of its work. It is not connected.
scoped_ptr<indexer::IndexerHost> CreateHost() {
  static Client* const client = new Client;
  scoped_ptr<indexer::IndexerHost> host = indexer::IndexerHost::Create(
      client, base::MessageLoop::current()->message_loop_proxy());
  host->set_suggest_callback(base::Bind(&Suggest));
  host->AllowReading(base::FilePath(FILE_PATH_LITERAL("allowed")), 10);
  for (int i = 0; i < 3; ++i)
    host->ScanText(1, "text", base::Bind(&IgnoreWords));
  return host;
}

}  // namespace

#define IPC_FUZZ_MESSAGES "indexer_message_generator.h"
#include "ipcx/fuzz_messages.h"
IPC_FUZZ_LISTENER(CreateHost())
