// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// usage: fuzz_record_indexer FOLDER
//
// Runs the program of tests/dropin with a real indexer process, and writes what
// the process says into FOLDER: seeds for indexer_host_fuzzer.cc.

#include <stdio.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "base/at_exit.h"
#include "base/bind.h"
#include "base/command_line.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/threading/thread.h"
#include "indexer_child.h"
#include "indexer_host.h"
#include "indexer_message_filter.h"
#include "indexer_messages.h"
#include "indexer_switches.h"
#include "ipc/ipc_message.h"

namespace {

const char kChildSwitch[] = "indexer-child";

// Sees each message first, on the I/O thread.
class Recorder : public indexer::IndexerMessageFilter {
 public:
  Recorder(const scoped_refptr<base::SingleThreadTaskRunner>& main,
           const scoped_refptr<base::SingleThreadTaskRunner>& file,
           const std::string& folder)
      : IndexerMessageFilter(main, file, base::Bind(&IgnoreNote)),
        folder_(folder) {}

  base::TaskRunner* OverrideTaskRunnerForMessage(
      const IPC::Message& message) override {
    const std::string bytes(static_cast<const char*>(message.data()),
                            message.size());
    Write("whole", bytes);
    // The first of each kind, alone.
    const std::string name = "type-" + std::to_string(message.type());
    if (++counts_[name] == 1)
      Write(name, bytes);
    return IndexerMessageFilter::OverrideTaskRunnerForMessage(message);
  }

 private:
  ~Recorder() override {}

  static void IgnoreNote(const std::string& text) {}

  void Write(const std::string& name, const std::string& bytes) {
    std::ofstream file(folder_ + "/" + name, std::ios::binary | std::ios::app);
    file << bytes;
  }

  const std::string folder_;
  std::map<std::string, int> counts_;
};

class Program : public indexer::IndexerHost::Client {
 public:
  explicit Program(const std::string& folder) : io_("io"), file_("file") {
    io_.StartWithOptions(base::Thread::Options(base::MessageLoop::TYPE_IO, 0));
    file_.Start();
    host_ = indexer::IndexerHost::Create(this, io_.message_loop_proxy());
    host_->AddFilter(new Recorder(loop_.message_loop_proxy(),
                                  file_.message_loop_proxy(), folder));
  }

  // False if the process could not be started.
  bool Run() {
    base::CommandLine command_line(
        base::CommandLine::ForCurrentProcess()->GetProgram());
    command_line.AppendSwitch(kChildSwitch);
    command_line.AppendSwitchASCII(switches::kIndexerName, "recorded");
    if (!host_->Launch(command_line))
      return false;
    run_loop_.Run();
    host_.reset();
    io_.Stop();
    file_.Stop();
    base::RunLoop().RunUntilIdle();
    return ready_;
  }

 private:
  void OnIndexerReady(indexer::IndexerHost* host,
                      base::ProcessId pid) override {
    ready_ = true;
    IndexerMsg_Configure_Params config;
    config.stop_words.push_back("the");
    host->Send(new IndexerMsg_Configure(config));
    const int32 scanner = host->CreateScanner(indexer::FILE_KIND_TEXT);
    host->ScanText(scanner, "the words of a text and the words",
                   base::Bind(&IgnoreWords));
    const base::FilePath program =
        base::CommandLine::ForCurrentProcess()->GetProgram();
    host->AllowReading(program.BaseName(), 1000);
    host->ScanFile(scanner, program, indexer::ByteRange(0, 99),
                   base::Bind(&IgnoreWords));
    host->CloseScanner(scanner);
    host->Send(new IndexerMsg_FinishAndExit);
  }
  void OnIndexerGone(indexer::IndexerHost* host, bool bad_message) override {
    run_loop_.Quit();
  }
  static void IgnoreWords(const indexer::WordCounts& words) {}

  base::MessageLoop loop_;
  base::RunLoop run_loop_;
  base::Thread io_;
  base::Thread file_;
  scoped_ptr<indexer::IndexerHost> host_;
  bool ready_ = false;
};

}  // namespace

int main(int argc, char** argv) {
  const base::AtExitManager at_exit;
  base::CommandLine::Init(argc, argv);
  if (base::CommandLine::ForCurrentProcess()->HasSwitch(kChildSwitch))
    return indexer::IndexerMain();
  if (argc != 2) {
    fputs("usage: fuzz_record_indexer FOLDER\n", stderr);
    return 2;
  }
  std::filesystem::remove_all(argv[1]);
  std::filesystem::create_directories(argv[1]);
  Program program(argv[1]);
  return program.Run() ? 0 : 1;
}
