// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/command_line.h"

#include <algorithm>

#include "base/internal/check.h"
#include "base/strings/string_util.h"

namespace base {

namespace {

typedef CommandLine::StringType StringType;
typedef CommandLine::CharType CharType;

CommandLine* g_current_process = nullptr;

const CharType kSwitchTerminator[] = FILE_PATH_LITERAL("--");
const CharType kSwitchValueSeparator = FILE_PATH_LITERAL('=');

StringType Native(const std::string& utf8) {
  return FilePath::FromUTF8Unsafe(utf8).value();
}

}  // namespace

CommandLine::CommandLine(NoProgram no_program) : argv_(1), begin_args_(1) {}

CommandLine::CommandLine(const FilePath& program) : argv_(1), begin_args_(1) {
  SetProgram(program);
}

CommandLine::CommandLine(int argc, const CharType* const* argv) {
  InitFromArgv(argc, argv);
}

CommandLine::CommandLine(const StringVector& argv) {
  InitFromArgv(argv);
}

CommandLine::CommandLine(const CommandLine& other) = default;

CommandLine& CommandLine::operator=(const CommandLine& other) = default;

CommandLine::~CommandLine() {}

// static
bool CommandLine::Init(int argc, const char* const* argv) {
  if (g_current_process)
    return false;
  g_current_process = new CommandLine(ArgumentsOfProcess(argc, argv));
  return true;
}

// static
void CommandLine::Reset() {
  delete g_current_process;
  g_current_process = nullptr;
}

// static
CommandLine* CommandLine::ForCurrentProcess() {
  CLASSIC_IPC_CHECK(g_current_process);
  return g_current_process;
}

// static
bool CommandLine::InitializedForCurrentProcess() {
  return g_current_process != nullptr;
}

void CommandLine::InitFromArgv(int argc, const CharType* const* argv) {
  InitFromArgv(StringVector(argv, argv + argc));
}

void CommandLine::InitFromArgv(const StringVector& argv) {
  // It may be our own.
  // NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
  const StringVector source(argv);
  argv_.assign(1, source.empty() ? StringType() : source[0]);
  switches_.clear();
  begin_args_ = 1;
  AppendSwitchesAndArguments(source);
}

CommandLine::StringType CommandLine::GetCommandLineString() const {
  return Joined(0);
}

CommandLine::StringType CommandLine::GetArgumentsString() const {
  return Joined(1);
}

FilePath CommandLine::GetProgram() const {
  return FilePath(argv_[0]);
}

void CommandLine::SetProgram(const FilePath& program) {
  argv_[0] = program.value();
}

bool CommandLine::HasSwitch(const std::string& switch_string) const {
  return switches_.count(SwitchKey(switch_string)) > 0;
}

std::string CommandLine::GetSwitchValueASCII(
    const std::string& switch_string) const {
  return GetSwitchValuePath(switch_string).MaybeAsASCII();
}

FilePath CommandLine::GetSwitchValuePath(
    const std::string& switch_string) const {
  return FilePath(GetSwitchValueNative(switch_string));
}

CommandLine::StringType CommandLine::GetSwitchValueNative(
    const std::string& switch_string) const {
  const SwitchMap::const_iterator found =
      switches_.find(SwitchKey(switch_string));
  return found == switches_.end() ? StringType() : found->second;
}

void CommandLine::AppendSwitch(const std::string& switch_string) {
  AppendSwitchNative(switch_string, StringType());
}

void CommandLine::AppendSwitchPath(const std::string& switch_string,
                                   const FilePath& path) {
  AppendSwitchNative(switch_string, path.value());
}

void CommandLine::AppendSwitchNative(const std::string& switch_string,
                                     const StringType& value) {
  StringType argument = Native(switch_string);
  const size_t prefix = PrefixLength(argument);
  switches_[SwitchKey(switch_string.substr(prefix))] = value;
  if (prefix == 0)
    argument.insert(0, kSwitchTerminator);
  if (!value.empty())
    argument += kSwitchValueSeparator + value;
  argv_.insert(argv_.begin() + static_cast<ptrdiff_t>(begin_args_++), argument);
}

void CommandLine::AppendSwitchASCII(const std::string& switch_string,
                                    const std::string& value) {
  AppendSwitchNative(switch_string, Native(value));
}

void CommandLine::CopySwitchesFrom(const CommandLine& source,
                                   const char* const switches[],
                                   size_t count) {
  for (size_t i = 0; i < count; ++i) {
    if (source.HasSwitch(switches[i]))
      AppendSwitchNative(switches[i], source.GetSwitchValueNative(switches[i]));
  }
}

CommandLine::StringVector CommandLine::GetArgs() const {
  StringVector args(argv_.begin() + static_cast<ptrdiff_t>(begin_args_),
                    argv_.end());
  const StringVector::iterator terminator =
      std::find(args.begin(), args.end(), kSwitchTerminator);
  if (terminator != args.end())
    args.erase(terminator);
  return args;
}

void CommandLine::AppendArg(const std::string& value) {
  AppendArgNative(Native(value));
}

void CommandLine::AppendArgPath(const FilePath& value) {
  AppendArgNative(value.value());
}

void CommandLine::AppendArgNative(const StringType& value) {
  argv_.push_back(value);
}

void CommandLine::AppendArguments(const CommandLine& other,
                                  bool include_program) {
  if (include_program)
    SetProgram(other.GetProgram());
  AppendSwitchesAndArguments(StringVector(other.argv_));
}

void CommandLine::PrependWrapper(const StringType& wrapper) {
  StringVector words;
  Tokenize(wrapper, StringType(1, ' '), &words);
  argv_.insert(argv_.begin(), words.begin(), words.end());
  begin_args_ += words.size();
}

// static
size_t CommandLine::PrefixLength(const StringType& argument) {
  if (argument.compare(0, 2, kSwitchTerminator) == 0)
    return 2;
  if (argument.empty())
    return 0;
  return argument[0] == '-' || (kWindowsSyntax && argument[0] == '/') ? 1 : 0;
}

// static
std::string CommandLine::SwitchKey(const std::string& name) {
  return kWindowsSyntax ? StringToLowerASCII(name) : name;
}

// By the rules of CommandLineToArgvW(): backslashes are literal unless a quote
// follows them.
// static
CommandLine::StringType CommandLine::Quoted(const StringType& argument) {
  static const CharType kSpecial[] = FILE_PATH_LITERAL(" \t\\\"");
  if (!kWindowsSyntax ||
      (!argument.empty() && argument.find_first_of(kSpecial) == argument.npos))
    return argument;
  StringType result(1, '"');
  size_t backslashes = 0;
  for (CharType c : argument) {
    if (c == '\\') {
      ++backslashes;
    } else {
      if (c == '"')
        result.append(backslashes + 1, '\\');
      backslashes = 0;
    }
    result.push_back(c);
  }
  result.append(backslashes, '\\');
  result.push_back('"');
  return result;
}

CommandLine::StringType CommandLine::Joined(size_t first) const {
  StringType result;
  for (size_t i = first; i < argv_.size(); ++i) {
    if (i > first)
      result.push_back(' ');
    result += Quoted(argv_[i]);
  }
  return result;
}

void CommandLine::AppendSwitchesAndArguments(const StringVector& argv) {
  bool parse_switches = true;
  for (size_t i = 1; i < argv.size(); ++i) {
    const StringType& argument = argv[i];
    parse_switches = parse_switches && argument != kSwitchTerminator;
    const size_t prefix = PrefixLength(argument);
    if (!parse_switches || prefix == 0 || prefix == argument.size()) {
      AppendArgNative(argument);
      continue;
    }
    const size_t separator = argument.find(kSwitchValueSeparator);
    const StringType name = argument.substr(0, separator);
    AppendSwitchNative(FilePath(name).AsUTF8Unsafe(),
                       separator == StringType::npos
                           ? StringType()
                           : argument.substr(separator + 1));
  }
}

}  // namespace base
