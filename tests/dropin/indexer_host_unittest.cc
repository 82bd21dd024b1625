// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "indexer_host.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/base_switches.h"
#include "base/bind.h"
#include "base/callback.h"
#include "base/command_line.h"
#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "base/message_loop/message_loop.h"
#include "base/message_loop/message_loop_proxy.h"
#include "base/run_loop.h"
#include "base/strings/utf_string_conversions.h"
#include "base/threading/thread.h"
#include "indexer_child.h"
#include "indexer_message_filter.h"
#include "indexer_messages.h"
#include "indexer_switches.h"
#include "testing/gtest/include/gtest/gtest.h"
#include "testing/multiprocess_func_list.h"

MULTIPROCESS_TEST_MAIN(IndexerProcess) {
  return indexer::IndexerMain();
}

namespace indexer {

namespace {

void StoreWords(WordCounts* out,
                const base::Closure& quit,
                const WordCounts& words) {
  *out = words;
  quit.Run();
}

void IgnoreWords(const WordCounts& words) {}

void SuggestNow(const std::string& word,
                const base::Callback<void(const Suggestion&)>& callback) {
  Suggestion suggestion(word, std::vector<base::string16>());
  suggestion.second.push_back(base::ASCIIToUTF16(word + "s"));
  callback.Run(suggestion);
}

void SuggestLater(const std::string& word,
                  const base::Callback<void(const Suggestion&)>& callback) {
  base::MessageLoop::current()->PostTask(
      FROM_HERE, base::Bind(&SuggestNow, word, callback));
}

void NeverSuggest(base::Callback<void(const Suggestion&)>* kept,
                  const base::Closure& quit,
                  const std::string& word,
                  const base::Callback<void(const Suggestion&)>& callback) {
  *kept = callback;
  quit.Run();
}

}  // namespace

class IndexerHostTest : public testing::Test, public IndexerHost::Client {
 public:
  IndexerHostTest()
      : io_thread_("io"),
        file_thread_("file"),
        ready_(false),
        answered_(false),
        gone_(false),
        bad_message_(false),
        delete_when_gone_(false),
        ready_pid_(base::kNullProcessId),
        finished_stages_(0) {}

  void SetUp() override {
    ASSERT_TRUE(io_thread_.StartWithOptions(
        base::Thread::Options(base::MessageLoop::TYPE_IO, 0)));
    ASSERT_TRUE(file_thread_.Start());
    filter_ = new IndexerMessageFilter(
        main_loop_.message_loop_proxy(), file_thread_.message_loop_proxy(),
        base::Bind(&IndexerHostTest::OnNote, base::Unretained(this)));
    host_ = IndexerHost::Create(this, io_thread_.message_loop_proxy());
    host_->AddFilter(filter_.get());
  }

  void TearDown() override {
    base::Process process = StopHost();
    if (process.IsValid()) {
      int exit_code = -1;
      process.WaitForExit(&exit_code);
    }
    filter_ = NULL;
    io_thread_.Stop();
    file_thread_.Stop();
    base::RunLoop().RunUntilIdle();
  }

  // IndexerHost::Client implementation.
  void OnIndexerReady(IndexerHost* host, base::ProcessId pid) override {
    ready_ = true;
    ready_pid_ = pid;
    Quit();
  }

  void OnProgress(int request_id, int64 bytes, double fraction) override {
    progress_.insert(std::make_pair(request_id, bytes));
  }

  void OnStageChanged(int32 scanner, Stage stage) override {
    if (stage == Stage::DONE) {
      ++finished_stages_;
      Quit();
    }
  }

  void OnIndexerGone(IndexerHost* host, bool bad_message) override {
    EXPECT_EQ(host_.get(), host);
    gone_ = true;
    bad_message_ = bad_message;
    if (delete_when_gone_)
      last_process_ = StopHost();
    Quit();
  }

 protected:
  void Launch() {
    base::CommandLine command_line(
        base::CommandLine::ForCurrentProcess()->GetProgram());
    command_line.AppendSwitchASCII(switches::kTestChildProcess,
                                   "IndexerProcess");
    command_line.AppendSwitchASCII(switches::kIndexerName, "dropin");
    command_line.AppendSwitch(switches::kIndexerVerbose);
    ASSERT_TRUE(host_->Launch(command_line));
    while (!ready_ && !gone_)
      RunUntilQuit();
    ASSERT_TRUE(ready_);
  }

  void LaunchWithConfig(const IndexerMsg_Configure_Params& config) {
    Launch();
    host_->Send(new IndexerMsg_Configure(config));
  }

  // Runs until one of the callbacks.
  void RunUntilQuit() {
    base::RunLoop run_loop;
    quit_closure_ = run_loop.QuitClosure();
    run_loop.Run();
    quit_closure_.Reset();
  }

  void Quit() {
    if (!quit_closure_.is_null())
      quit_closure_.Run();
  }

  WordCounts CountWords(int32 scanner, const std::string& text) {
    WordCounts words;
    host_->ScanText(scanner, text, base::Bind(&StoreWords, &words, MakeQuit()));
    RunUntilAnswered();
    return words;
  }

  WordCounts CountWordsInFile(int32 scanner,
                              const base::FilePath& path,
                              const ByteRange& range) {
    WordCounts words;
    host_->ScanFile(scanner, path, range,
                    base::Bind(&StoreWords, &words, MakeQuit()));
    RunUntilAnswered();
    return words;
  }

  // Sets |answered_| when it runs.
  base::Closure MakeQuit() {
    answered_ = false;
    return base::Bind(&IndexerHostTest::OnAnswered, base::Unretained(this));
  }

  void OnAnswered() {
    answered_ = true;
    Quit();
  }

  void RunUntilAnswered() {
    while (!answered_ && !gone_)
      RunUntilQuit();
    EXPECT_TRUE(answered_);
  }

  int FinishAndWait() {
    host_->Send(new IndexerMsg_FinishAndExit);
    while (!gone_)
      RunUntilQuit();
    base::Process process = StopHost();
    int exit_code = -1;
    EXPECT_TRUE(process.WaitForExit(&exit_code));
    return exit_code;
  }

  // The channel closes, and what is on its way to the filter arrives.
  base::Process StopHost() {
    base::Process process =
        host_ ? host_->process().Duplicate() : base::Process();
    host_.reset();
    return process.Pass();
  }

  bool HasEvent(const std::string& event) {
    std::vector<std::string> events = filter_->TakeEvents();
    events_.insert(events.begin(), events.end());
    return events_.count(event) != 0;
  }

  void OnNote(const std::string& text) { note_ = text; }

  base::MessageLoop main_loop_;
  base::Thread io_thread_;
  base::Thread file_thread_;
  scoped_refptr<IndexerMessageFilter> filter_;
  scoped_ptr<IndexerHost> host_;

  bool ready_;
  bool answered_;
  bool gone_;
  bool bad_message_;
  bool delete_when_gone_;
  base::ProcessId ready_pid_;
  base::Process last_process_;
  int finished_stages_;
  std::set<std::pair<int, int64>> progress_;
  std::set<std::string> events_;
  std::string note_;
  base::Closure quit_closure_;

  DISALLOW_COPY_AND_ASSIGN(IndexerHostTest);
};

TEST_F(IndexerHostTest, AProcessStartsAndFinishes) {
  Launch();
  EXPECT_EQ(host_->process().Pid(), ready_pid_);
  EXPECT_EQ(0, FinishAndWait());
  EXPECT_FALSE(bad_message_);
  EXPECT_TRUE(HasEvent("scratch 10")) << "made on the file thread";
}

TEST_F(IndexerHostTest, WordsAreCountedElsewhere) {
  IndexerMsg_Configure_Params config;
  config.ignore_case = true;
  config.stop_words.push_back("the");
  LaunchWithConfig(config);
  WordCounts words = CountWords(host_->CreateScanner(FILE_KIND_TEXT),
                                "The cat, the other Cat.\nAnd the dog");
  EXPECT_EQ(4u, words.size());
  EXPECT_EQ(2, words["cat"]);
  EXPECT_EQ(1u, progress_.count(std::make_pair(1, GG_INT64_C(35))));
}

TEST_F(IndexerHostTest, SuggestionsMayComeNowOrLater) {
  Launch();
  int32 scanner = host_->CreateScanner(FILE_KIND_TEXT);
  EXPECT_EQ(0u, CountWords(scanner, "dog").count("dogs")) << "refused";
  host_->set_suggest_callback(base::Bind(&SuggestNow));
  EXPECT_EQ(1u, CountWords(scanner, "dog").count("dogs"));
  host_->set_suggest_callback(base::Bind(&SuggestLater));
  EXPECT_EQ(1u, CountWords(scanner, "cat").count("cats"));
}

TEST_F(IndexerHostTest, PartsOfFilesAreScannedIfAllowed) {
  base::ScopedTempDir dir;
  ASSERT_TRUE(dir.CreateUniqueTempDir());
  base::FilePath path = dir.path().AppendASCII("text");
  const char kText[] = "one two three four";
  ASSERT_EQ(static_cast<int>(arraysize(kText) - 1),
            base::WriteFile(path, kText, arraysize(kText) - 1));

  Launch();
  int32 scanner = host_->CreateScanner(FILE_KIND_TEXT);
  host_->AllowReading(path.BaseName(), 9);
  WordCounts words = CountWordsInFile(scanner, path, ByteRange(4, 100));
  EXPECT_EQ(2u, words.size());
  EXPECT_EQ(1u, words.count("two"));
  EXPECT_EQ(1u, words.count("three"));
}

TEST_F(IndexerHostTest, FailuresAreTold) {
  Launch();
  int32 scanner = host_->CreateScanner(FILE_KIND_TEXT);
  base::FilePath path(FILE_PATH_LITERAL("/no/such/file"));
  host_->ScanFile(scanner, path, ByteRange(0, 1), base::Bind(&IgnoreWords));
  host_->Send(new IndexerMsg_ScanBlob(scanner, 99, NULL, MinMax<int>()));
  EXPECT_EQ(1u, CountWords(scanner, "after").size());
  ASSERT_EQ(2u, host_->failures().size());
  EXPECT_EQ("file: cannot scan FILE_ERROR_NOT_FOUND", host_->failures()[0]);
  EXPECT_EQ(": cannot scan FILE_ERROR_NOT_A_FILE", host_->failures()[1]);
}

TEST_F(IndexerHostTest, MediaComeWithTheirTitles) {
  Launch();
  CountWords(host_->CreateScanner(FILE_KIND_AUDIO), "A Song");
  ASSERT_EQ(1u, host_->media().size());
  EXPECT_EQ(base::ASCIIToUTF16("A Song"), host_->media()[0].title);
  EXPECT_EQ(6, host_->media()[0].duration.InMilliseconds());
  EXPECT_EQ(ENCODING_UTF8, host_->media()[0].subtitles);
}

TEST_F(IndexerHostTest, AWorkerOfTheProcessMayAskToo) {
  Launch();
  WordCounts limits =
      CountWords(host_->CreateScanner(FILE_KIND_TEXT), "limits");
  EXPECT_EQ(100, limits["words"]);
  EXPECT_EQ(8, limits["gigabytes"]);
  EXPECT_EQ(5, limits["seconds"]);
  EXPECT_EQ(1, limits["range is valid"]);
}

TEST_F(IndexerHostTest, TheFilterHearsPastTheMainThread) {
  LaunchWithConfig(IndexerMsg_Configure_Params());
  CountWords(host_->CreateScanner(FILE_KIND_TEXT), "in order");
  EXPECT_TRUE(HasEvent("added"));
  EXPECT_TRUE(HasEvent("connected"));
  EXPECT_TRUE(HasEvent("trace case 1000"));
  EXPECT_EQ("configured", note_);
}

TEST_F(IndexerHostTest, TheFilterCanSendFromAnyThread) {
  Launch();
  int32 scanner = host_->CreateScanner(FILE_KIND_TEXT);
  file_thread_.message_loop_proxy()->PostTask(
      FROM_HERE,
      base::Bind(base::IgnoreResult(&ProcessMessageFilter::Send), filter_,
                 static_cast<IPC::Message*>(new IndexerMsg_Cancel(scanner))));
  RunUntilQuit();
  EXPECT_EQ(1, finished_stages_);
}

TEST_F(IndexerHostTest, AClosedScannerSaysGoodbye) {
  Launch();
  int32 scanner = host_->CreateScanner(FILE_KIND_IMAGE);
  host_->CloseScanner(scanner);
  RunUntilQuit();
  EXPECT_EQ(1, finished_stages_);
  // Nobody is there any more.
  host_->Send(new IndexerMsg_Cancel(scanner));
  EXPECT_EQ(0, FinishAndWait());
  EXPECT_EQ(1, finished_stages_);
}

TEST_F(IndexerHostTest, ABadMessageEndsTheProcess) {
  Launch();
  host_->Send(new IndexerMsg_MisbehaveForTest(1));
  while (!gone_)
    RunUntilQuit();
  EXPECT_TRUE(bad_message_);
}

TEST_F(IndexerHostTest, ACrashIsNoticedAndTheHostMayGo) {
  delete_when_gone_ = true;
  Launch();
  host_->Send(new IndexerMsg_MisbehaveForTest(0));
  while (!gone_)
    RunUntilQuit();
  EXPECT_FALSE(host_);
  EXPECT_FALSE(bad_message_);
  int exit_code = 0;
  EXPECT_TRUE(last_process_.WaitForExit(&exit_code));
  EXPECT_EQ(77, exit_code);
}

TEST_F(IndexerHostTest, ASuggestionAfterTheHostIsGone) {
  Launch();
  base::Callback<void(const Suggestion&)> kept;
  host_->set_suggest_callback(base::Bind(&NeverSuggest, &kept, MakeQuit()));
  host_->ScanText(host_->CreateScanner(FILE_KIND_TEXT), "word",
                  base::Bind(&IgnoreWords));
  RunUntilAnswered();
  base::WeakPtr<IndexerHost> weak_host = host_->AsWeakPtr();
  base::Process process = StopHost();
  EXPECT_FALSE(weak_host);
  kept.Run(Suggestion());
  int exit_code = -1;
  EXPECT_TRUE(process.WaitForExit(&exit_code));
  EXPECT_EQ(0, exit_code) << "it hears of the end and leaves";
}

TEST_F(IndexerHostTest, RequestIdsGoUp) {
  IndexerHost::WordsCallback callback =
      base::Bind(&StoreWords, static_cast<WordCounts*>(NULL), base::Closure());
  EXPECT_EQ(1, host_->AddRequest(callback));
  EXPECT_EQ(2, host_->AddRequest(callback));
  EXPECT_EQ(2u, host_->requests_.size());
}

TEST_F(IndexerHostTest, AnUnknownRequestIsIgnored) {
  int32 scanner = 1;
  host_->OnWords(&scanner, 12345, WordCounts());
  EXPECT_TRUE(host_->requests_.empty());
}

}  // namespace indexer
