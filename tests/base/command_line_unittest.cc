// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/command_line.h"

#include <string>
#include <vector>

#include "base/base_switches.h"
#include "gtest/gtest.h"

#define FPL(x) FILE_PATH_LITERAL(x)

namespace base {
namespace {

typedef CommandLine::StringType StringType;
typedef CommandLine::StringVector StringVector;

CommandLine Parse(const StringVector& arguments) {
  StringVector argv(1, FPL("program"));
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  return CommandLine(argv);
}

TEST(CommandLineTest, HasAProgram) {
  EXPECT_EQ(FilePath(FPL("program")), Parse({}).GetProgram());
  const FilePath::CharType* argv[] = {FPL("p"), FPL("--a"), FPL("b")};
  const CommandLine line(3, argv);
  EXPECT_EQ(FilePath(FPL("p")), line.GetProgram());
  EXPECT_TRUE(line.HasSwitch("a"));
  EXPECT_EQ(StringVector(1, FPL("b")), line.GetArgs());
  EXPECT_TRUE(CommandLine(CommandLine::NO_PROGRAM).GetProgram().empty());
  EXPECT_TRUE(CommandLine(StringVector()).GetProgram().empty());
}

TEST(CommandLineTest, ReadsSwitches) {
  const CommandLine line =
      Parse({FPL("--empty"), FPL("--key=value"), FPL("-short=1"),
             FPL("--equals=a=b"), FPL("--nothing="), FPL("argument")});
  EXPECT_TRUE(line.HasSwitch("empty"));
  EXPECT_EQ("", line.GetSwitchValueASCII("empty"));
  EXPECT_EQ("value", line.GetSwitchValueASCII("key"));
  EXPECT_EQ(FilePath(FPL("value")), line.GetSwitchValuePath("key"));
  EXPECT_EQ(FPL("value"), line.GetSwitchValueNative("key"));
  EXPECT_EQ("1", line.GetSwitchValueASCII("short"));
  EXPECT_EQ("a=b", line.GetSwitchValueASCII("equals"));
  EXPECT_TRUE(line.HasSwitch("nothing"));
  EXPECT_EQ("", line.GetSwitchValueASCII("nothing"));
  EXPECT_FALSE(line.HasSwitch("argument"));
  EXPECT_FALSE(line.HasSwitch("other"));
  EXPECT_EQ("", line.GetSwitchValueASCII("other"));
  EXPECT_EQ(5u, line.GetSwitches().size());
}

TEST(CommandLineTest, TakesTheLastOfSeveralValues) {
  EXPECT_EQ("2", Parse({FPL("--a=1"), FPL("--a=2")}).GetSwitchValueASCII("a"));
}

TEST(CommandLineTest, PutsSwitchesBeforeArguments) {
  const CommandLine line =
      Parse({FPL("one"), FPL("--a"), FPL("two"), FPL("-b=1"), FPL("-")});
  EXPECT_EQ((StringVector{FPL("program"), FPL("--a"), FPL("-b=1"), FPL("one"),
                          FPL("two"), FPL("-")}),
            line.argv());
  EXPECT_EQ((StringVector{FPL("one"), FPL("two"), FPL("-")}), line.GetArgs());
}

TEST(CommandLineTest, EndsSwitchesAtTwoDashes) {
  const CommandLine line =
      Parse({FPL("--a"), FPL("--"), FPL("--b"), FPL("--"), FPL("c")});
  EXPECT_TRUE(line.HasSwitch("a"));
  EXPECT_FALSE(line.HasSwitch("b"));
  EXPECT_EQ((StringVector{FPL("--b"), FPL("--"), FPL("c")}), line.GetArgs());
}

TEST(CommandLineTest, KeepsArgumentsAsTheyAre) {
  const StringVector arguments = {FPL(""), FPL(" a "), FPL("a b"), FPL("\"")};
  EXPECT_EQ(arguments, Parse(arguments).GetArgs());
}

TEST(CommandLineTest, AppendsSwitches) {
  CommandLine line(FilePath(FPL("p")));
  line.AppendArg("argument");
  line.AppendSwitch("a");
  line.AppendSwitchASCII("b", "1");
  line.AppendSwitchPath("c", FilePath(FPL("/x")));
  line.AppendSwitchNative("-d", FPL("2"));
  line.AppendArgPath(FilePath(FPL("/y")));
  line.AppendArgNative(FPL("z"));
  EXPECT_EQ((StringVector{FPL("p"), FPL("--a"), FPL("--b=1"), FPL("--c=/x"),
                          FPL("-d=2"), FPL("argument"), FPL("/y"), FPL("z")}),
            line.argv());
  EXPECT_EQ("2", line.GetSwitchValueASCII("d"));
}

TEST(CommandLineTest, ReadsBackItsOwnArgv) {
  CommandLine line(FilePath(FPL("p")));
  line.AppendSwitchASCII("a", "x y=\"z\"");
  line.AppendArg("-");
  const CommandLine copy(line.argv());
  EXPECT_EQ(line.argv(), copy.argv());
  EXPECT_EQ(line.GetSwitches(), copy.GetSwitches());
  line.InitFromArgv(line.argv());
  EXPECT_EQ(copy.argv(), line.argv());
}

TEST(CommandLineTest, HidesValuesThatAreNotASCII) {
  CommandLine line(CommandLine::NO_PROGRAM);
  line.AppendSwitchPath("a", FilePath::FromUTF8Unsafe("\xC3\xA9"));
  EXPECT_TRUE(line.HasSwitch("a"));
  EXPECT_EQ("", line.GetSwitchValueASCII("a"));
  EXPECT_FALSE(line.GetSwitchValueNative("a").empty());
}

TEST(CommandLineTest, CopiesSwitches) {
  const CommandLine source = Parse({FPL("--a=1"), FPL("--b"), FPL("--c=3")});
  CommandLine line(CommandLine::NO_PROGRAM);
  const char* const kNames[] = {"a", "b", "x"};
  line.CopySwitchesFrom(source, kNames, 3);
  EXPECT_EQ("1", line.GetSwitchValueASCII("a"));
  EXPECT_TRUE(line.HasSwitch("b"));
  EXPECT_FALSE(line.HasSwitch("c"));
  EXPECT_FALSE(line.HasSwitch("x"));
}

TEST(CommandLineTest, AppendsAnotherLine) {
  const CommandLine other = Parse({FPL("--b"), FPL("two")});
  CommandLine line(FilePath(FPL("p")));
  line.AppendSwitch("a");
  line.AppendArg("one");
  line.AppendArguments(other, false);
  EXPECT_EQ(
      (StringVector{FPL("p"), FPL("--a"), FPL("--b"), FPL("one"), FPL("two")}),
      line.argv());
  line.AppendArguments(other, true);
  EXPECT_EQ(FilePath(FPL("program")), line.GetProgram());
  line.AppendArguments(line, false);
  EXPECT_TRUE(line.HasSwitch("b"));
}

TEST(CommandLineTest, PrependsAWrapper) {
  CommandLine line = Parse({FPL("--a"), FPL("one")});
  line.PrependWrapper(FPL("wrapper  --foo"));
  EXPECT_EQ(FilePath(FPL("wrapper")), line.GetProgram());
  EXPECT_TRUE(line.HasSwitch("a"));
  EXPECT_FALSE(line.HasSwitch("foo"));
  line.AppendSwitch("b");
  EXPECT_EQ((StringVector{FPL("wrapper"), FPL("--foo"), FPL("program"),
                          FPL("--a"), FPL("--b"), FPL("one")}),
            line.argv());
}

TEST(CommandLineTest, JoinsToAString) {
  const CommandLine line = Parse({FPL("--a=1"), FPL("one")});
  EXPECT_EQ(FPL("program --a=1 one"), line.GetCommandLineString());
  EXPECT_EQ(FPL("--a=1 one"), line.GetArgumentsString());
}

TEST(CommandLineTest, ReplacesTheProgram) {
  CommandLine line = Parse({FPL("--a")});
  line.SetProgram(FilePath(FPL("/other")));
  EXPECT_EQ(FilePath(FPL("/other")), line.GetProgram());
  EXPECT_TRUE(line.HasSwitch("a"));
}

TEST(CommandLineTest, IsInitializedOnce) {
  ASSERT_TRUE(CommandLine::InitializedForCurrentProcess());
  const StringVector argv = CommandLine::ForCurrentProcess()->argv();
  const char* other[] = {"other"};
  EXPECT_FALSE(CommandLine::Init(1, other));
  EXPECT_EQ(argv, CommandLine::ForCurrentProcess()->argv());
}

TEST(CommandLineTest, CanBeForgottenByTests) {
  const CommandLine saved(*CommandLine::ForCurrentProcess());
  CommandLine::Reset();
  EXPECT_FALSE(CommandLine::InitializedForCurrentProcess());
  const char* argv[] = {"program", "--test-child-process=x"};
  EXPECT_TRUE(CommandLine::Init(2, argv));
  *CommandLine::ForCurrentProcess() = saved;
}

#if !defined(OS_WIN)
TEST(CommandLineTest, MindsCase) {
  const CommandLine line = Parse({"--Name=1", "/slash"});
  EXPECT_TRUE(line.HasSwitch("Name"));
  EXPECT_FALSE(line.HasSwitch("name"));
  EXPECT_EQ(StringVector(1, "/slash"), line.GetArgs());
}
#else
TEST(CommandLineTest, DoesNotMindCase) {
  const CommandLine line = Parse({L"--Name=1", L"/slash=2"});
  EXPECT_EQ("1", line.GetSwitchValueASCII("name"));
  EXPECT_EQ("2", line.GetSwitchValueASCII("slash"));
}

TEST(CommandLineTest, Quotes) {
  const CommandLine line = Parse({L"a b", L"", L"c\\", L"d\"e\\"});
  EXPECT_EQ(L"\"a b\" \"\" \"c\\\\\" \"d\\\"e\\\\\"",
            line.GetArgumentsString());
}
#endif

TEST(BaseSwitchesTest, NamesTheChild) {
  EXPECT_STREQ("test-child-process", switches::kTestChildProcess);
  EXPECT_STREQ("v", switches::kV);
  EXPECT_STREQ("vmodule", switches::kVModule);
}

}  // namespace
}  // namespace base
