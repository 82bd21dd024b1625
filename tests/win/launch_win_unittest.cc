// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/process/launch.h"

#include <stdio.h>

#include <string>
#include <vector>

#include "base/command_line.h"
#include "base/logging.h"
#include "base/process/kill.h"
#include "base/strings/string_number_conversions.h"
#include "base/strings/utf_string_conversions.h"
#include "base/test/multiprocess_test.h"
#include "base/win/scoped_handle.h"
#include "gtest/gtest.h"
#include "testing/multiprocess_func_list.h"
#include "tests/support/handle_census.h"

namespace base {
namespace {

const char kHandleSwitch[] = "handle";
const char kOtherHandleSwitch[] = "other-handle";

CommandLine Child(const std::string& child_main) {
  CommandLine line(CommandLine::ForCurrentProcess()->GetProgram());
  line.AppendSwitchASCII("test-child-process", child_main);
  return line;
}

int ExitCodeOf(const Process& process) {
  int exit_code = -1;
  EXPECT_TRUE(process.IsValid());
  EXPECT_TRUE(WaitForExitCodeWithTimeout(process.Handle(), &exit_code,
                                         TimeDelta::FromSeconds(30)));
  return exit_code;
}

win::ScopedHandle NewEvent(bool inheritable) {
  SECURITY_ATTRIBUTES attributes = {sizeof(attributes), nullptr, inheritable};
  return win::ScopedHandle(CreateEventW(&attributes, TRUE, FALSE, nullptr));
}

// The handle that a parent gave by its number.
HANDLE HandleFrom(const char* name) {
  uint64 number = 0;
  StringToUint64(CommandLine::ForCurrentProcess()->GetSwitchValueASCII(name),
                 &number);
  return reinterpret_cast<HANDLE>(static_cast<ULONG_PTR>(number));
}

void AppendHandle(CommandLine* line, const char* name, HANDLE handle) {
  line->AppendSwitchASCII(name,
                          Uint64ToString(reinterpret_cast<ULONG_PTR>(handle)));
}

// 1: has the first handle, 2: has the other one.
MULTIPROCESS_TEST_MAIN(LaunchWinTestHandles) {
  return (SetEvent(HandleFrom(kHandleSwitch)) ? 1 : 0) +
         (SetEvent(HandleFrom(kOtherHandleSwitch)) ? 2 : 0);
}

MULTIPROCESS_TEST_MAIN(LaunchWinTestArguments) {
  for (const std::wstring& argument :
       CommandLine::ForCurrentProcess()->GetArgs()) {
    printf("%s|", WideToUTF8(argument).c_str());
  }
  fflush(stdout);
  return 0;
}

MULTIPROCESS_TEST_MAIN(LaunchWinTestFails) {
  printf("before it failed");
  fflush(stdout);
  return 7;
}

MULTIPROCESS_TEST_MAIN(LaunchWinTestEcho) {
  char text[64] = "";
  if (!fgets(text, sizeof(text), stdin))
    return 1;
  printf("out %s", text);
  fprintf(stderr, "err %s", text);
  fflush(nullptr);
  return 0;
}

MULTIPROCESS_TEST_MAIN(LaunchWinTestWaits) {
  Sleep(INFINITE);
  return 0;
}

TEST(LaunchWinTest, ArgumentsArriveAsTheyWere) {
  CommandLine line = Child("LaunchWinTestArguments");
  const std::vector<std::string> arguments = {
      "plain",      "with space", "",     "\"quoted\"",          "back\\slash",
      "ends in \\", "\\\"",       "a\tb", "\xC3\xA9\xE2\x82\xAC"};
  std::string expected;
  line.AppendArg("--");
  for (const std::string& argument : arguments) {
    line.AppendArg(argument);
    expected += argument + "|";
  }
  std::string output;
  ASSERT_TRUE(GetAppOutput(line, &output));
  EXPECT_EQ(expected, output);
}

TEST(LaunchWinTest, OutputOfAProgramThatFailsIsStillThere) {
  std::string output;
  EXPECT_FALSE(GetAppOutput(Child("LaunchWinTestFails"), &output));
  EXPECT_EQ("before it failed", output);
}

TEST(LaunchWinTest, AProgramThatIsNotThereIsNotLaunched) {
  std::string output;
  EXPECT_FALSE(LaunchProcess(CommandLine(FilePath(L"no such program.exe")),
                             LaunchOptions())
                   .IsValid());
  EXPECT_FALSE(
      GetAppOutput(CommandLine(FilePath(L"no such program.exe")), &output));
}

std::string& Logged() {
  static std::string logged;
  return logged;
}

// Among the arguments may be a channel's secret.
TEST(LaunchWinTest, AFailureIsLoggedWithTheProgramAlone) {
  Logged().clear();
  logging::SetLogMessageHandler(
      [](int, const char*, int, size_t, const std::string& text) {
        Logged() += text;
        return true;
      });
  for (const wchar_t* program : {L"no_such_program.exe", L"no such.exe"}) {
    CommandLine line((FilePath(program)));
    line.AppendSwitchASCII("channel", "id\\12345");
    EXPECT_FALSE(LaunchProcess(line, LaunchOptions()).IsValid());
  }
  logging::SetLogMessageHandler(nullptr);
  EXPECT_NE(std::string::npos, Logged().find("cannot launch no_such_program"));
  EXPECT_NE(std::string::npos, Logged().find("cannot launch no such.exe"));
  EXPECT_EQ(std::string::npos, Logged().find("12345"));
}

TEST(LaunchWinTest, AChildGetsNoHandleUnlessTold) {
  const win::ScopedHandle inheritable = NewEvent(true);
  CommandLine line = Child("LaunchWinTestHandles");
  AppendHandle(&line, kHandleSwitch, inheritable.Get());
  ExitCodeOf(LaunchProcess(line, LaunchOptions()));
  // The number may mean another event there.
  EXPECT_EQ(static_cast<DWORD>(WAIT_TIMEOUT),
            WaitForSingleObject(inheritable.Get(), 0));
}

TEST(LaunchWinTest, AChildGetsTheListedHandlesAndNoOthers) {
  const win::ScopedHandle listed = NewEvent(true);
  const win::ScopedHandle unlisted = NewEvent(true);
  CommandLine line = Child("LaunchWinTestHandles");
  AppendHandle(&line, kHandleSwitch, listed.Get());
  AppendHandle(&line, kOtherHandleSwitch, unlisted.Get());
  // Twice: the system refuses such a list.
  HandlesToInheritVector handles = {listed.Get(), listed.Get()};
  LaunchOptions options;
  options.handles_to_inherit = &handles;
  EXPECT_EQ(1, ExitCodeOf(LaunchProcess(line, options)) & 1);
  EXPECT_EQ(static_cast<DWORD>(WAIT_OBJECT_0),
            WaitForSingleObject(listed.Get(), 0));
  EXPECT_EQ(static_cast<DWORD>(WAIT_TIMEOUT),
            WaitForSingleObject(unlisted.Get(), 0));
}

TEST(LaunchWinTest, AllHandlesOrOnlySomeButNotBoth) {
  const win::ScopedHandle event = NewEvent(true);
  HandlesToInheritVector handles = {event.Get()};
  LaunchOptions options;
  options.handles_to_inherit = &handles;
  options.inherit_handles = true;
  EXPECT_FALSE(LaunchProcess(Child("LaunchWinTestHandles"), options).IsValid());
}

TEST(LaunchWinTest, InheritHandlesGivesAllThatAreInheritable) {
  const win::ScopedHandle inheritable = NewEvent(true);
  const win::ScopedHandle own = NewEvent(false);
  CommandLine line = Child("LaunchWinTestHandles");
  AppendHandle(&line, kHandleSwitch, inheritable.Get());
  AppendHandle(&line, kOtherHandleSwitch, own.Get());
  LaunchOptions options;
  options.inherit_handles = true;
  ExitCodeOf(LaunchProcess(line, options));
  EXPECT_EQ(static_cast<DWORD>(WAIT_OBJECT_0),
            WaitForSingleObject(inheritable.Get(), 0));
  EXPECT_EQ(static_cast<DWORD>(WAIT_TIMEOUT),
            WaitForSingleObject(own.Get(), 0));
}

// A pipe whose ends can be inherited.
struct Pipe {
  Pipe() {
    SECURITY_ATTRIBUTES attributes = {sizeof(attributes), nullptr, TRUE};
    HANDLE ends[2];
    EXPECT_TRUE(CreatePipe(&ends[0], &ends[1], &attributes, 0));
    read.Set(ends[0]);
    write.Set(ends[1]);
  }

  std::string ReadToEnd() {
    write.Close();
    std::string text;
    char buffer[64];
    DWORD size = 0;
    while (ReadFile(read.Get(), buffer, sizeof(buffer), &size, nullptr) &&
           size > 0) {
      text.append(buffer, size);
    }
    return text;
  }

  win::ScopedHandle read;
  win::ScopedHandle write;
};

TEST(LaunchWinTest, StandardHandlesAreRedirected) {
  Pipe in, out, err;
  DWORD written = 0;
  ASSERT_TRUE(WriteFile(in.write.Get(), "hello\n", 6, &written, nullptr));
  LaunchOptions options;
  options.stdin_handle = in.read.Get();
  options.stdout_handle = out.write.Get();
  options.stderr_handle = err.write.Get();
  const Process child = LaunchProcess(Child("LaunchWinTestEcho"), options);
  EXPECT_EQ(0, ExitCodeOf(child));
  EXPECT_EQ("out hello\r\n", out.ReadToEnd());
  EXPECT_EQ("err hello\r\n", err.ReadToEnd());
}

TEST(LaunchWinTest, WaitReturnsOnlyAtTheEndOfTheChild) {
  LaunchOptions options;
  options.wait = true;
  const Process child = LaunchProcess(Child("LaunchWinTestArguments"), options);
  EXPECT_TRUE(WaitForSingleProcess(child.Handle(), TimeDelta()));
}

TEST(LaunchWinTest, AChildDiesWithItsJob) {
  win::ScopedHandle job(CreateJobObjectW(nullptr, nullptr));
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
  ASSERT_TRUE(SetInformationJobObject(
      job.Get(), JobObjectExtendedLimitInformation, &limits, sizeof(limits)));
  LaunchOptions options;
  options.job_handle = job.Get();
  const Process child = LaunchProcess(Child("LaunchWinTestWaits"), options);
  ASSERT_TRUE(child.IsValid());
  BOOL in_job = FALSE;
  EXPECT_TRUE(IsProcessInJob(child.Handle(), job.Get(), &in_job));
  EXPECT_TRUE(in_job);
  job.Close();
  EXPECT_TRUE(WaitForSingleProcess(child.Handle(), TimeDelta::FromSeconds(30)));
}

TEST(LaunchWinTest, WithoutItsJobAChildDoesNotRun) {
  const win::ScopedHandle no_job = NewEvent(false);
  LaunchOptions options;
  options.job_handle = no_job.Get();
  EXPECT_FALSE(LaunchProcess(Child("LaunchWinTestWaits"), options).IsValid());
}

}  // namespace
}  // namespace base
