// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// A program, switches ("--name" or "--name=value") and arguments. "-name", and
// on Windows "/name", read as switches too. An argument of "--" ends the
// switches.

#ifndef BASE_COMMAND_LINE_H_
#define BASE_COMMAND_LINE_H_

#include <stddef.h>

#include <map>
#include <string>
#include <vector>

#include "base/basictypes.h"
#include "base/files/file_path.h"
#include "build/build_config.h"

namespace base {

// Names of switches are ASCII and given without "--"; on Windows their case
// does not matter. Values and arguments are what the system uses for paths.
class CommandLine {
 public:
  typedef FilePath::StringType StringType;
  typedef StringType::value_type CharType;
  typedef std::vector<StringType> StringVector;
  typedef std::map<std::string, StringType> SwitchMap;

  // For a command line of switches and arguments only.
  enum NoProgram { NO_PROGRAM };
  explicit CommandLine(NoProgram no_program);

  explicit CommandLine(const FilePath& program);
  CommandLine(int argc, const CharType* const* argv);
  explicit CommandLine(const StringVector& argv);
  CommandLine(const CommandLine& other);
  CommandLine& operator=(const CommandLine& other);
  ~CommandLine();

  // Sets the command line of this process, once: returns false if it is there
  // already. Windows asks the system and ignores the parameters. Not
  // thread-safe; call it early in main().
  static bool Init(int argc, const char* const* argv);
  // Forgets it again; for tests.
  static void Reset();
  // Requires Init().
  static CommandLine* ForCurrentProcess();
  static bool InitializedForCurrentProcess();

  void InitFromArgv(int argc, const CharType* const* argv);
  void InitFromArgv(const StringVector& argv);

  // Joined with spaces; Windows quotes what needs it. For people and for
  // CreateProcess(), not for a POSIX shell.
  StringType GetCommandLineString() const;
  // The same without the program.
  StringType GetArgumentsString() const;

  // The program, the switches, and then the arguments.
  const StringVector& argv() const { return argv_; }

  FilePath GetProgram() const;
  void SetProgram(const FilePath& program);

  // The value of a switch that is absent or has none is empty; of several
  // values the last counts. The ASCII form is also empty if there is anything
  // but ASCII in it.
  bool HasSwitch(const std::string& switch_string) const;
  std::string GetSwitchValueASCII(const std::string& switch_string) const;
  FilePath GetSwitchValuePath(const std::string& switch_string) const;
  StringType GetSwitchValueNative(const std::string& switch_string) const;
  const SwitchMap& GetSwitches() const { return switches_; }

  // Go behind the other switches and in front of all arguments. An empty value
  // adds a switch without one.
  void AppendSwitch(const std::string& switch_string);
  void AppendSwitchPath(const std::string& switch_string, const FilePath& path);
  void AppendSwitchNative(const std::string& switch_string,
                          const StringType& value);
  void AppendSwitchASCII(const std::string& switch_string,
                         const std::string& value);

  // Appends those of |switches| that |source| has, with their values.
  void CopySwitchesFrom(const CommandLine& source,
                        const char* const switches[],
                        size_t count);

  // Without the "--" that ended the switches.
  StringVector GetArgs() const;

  // |value| is UTF-8. Whoever reads the line takes an argument that looks like
  // a switch for one, unless a "--" goes before it.
  void AppendArg(const std::string& value);
  void AppendArgPath(const FilePath& value);
  void AppendArgNative(const StringType& value);

  void AppendArguments(const CommandLine& other, bool include_program);

  // Puts a program, which may have arguments behind spaces, before our own.
  void PrependWrapper(const StringType& wrapper);

 private:
#if defined(OS_WIN)
  static constexpr bool kWindowsSyntax = true;
#else
  static constexpr bool kWindowsSyntax = false;
#endif

  // Implemented by each platform.
  static StringVector ArgumentsOfProcess(int argc, const char* const* argv);

  static size_t PrefixLength(const StringType& argument);
  static std::string SwitchKey(const std::string& name);
  static StringType Quoted(const StringType& argument);
  StringType Joined(size_t first) const;
  void AppendSwitchesAndArguments(const StringVector& argv);

  StringVector argv_;
  SwitchMap switches_;
  // Where in |argv_| the arguments begin.
  size_t begin_args_;
};

}  // namespace base

#endif  // BASE_COMMAND_LINE_H_
