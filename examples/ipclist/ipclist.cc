// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Lists the messages of a program by their ids, and checks their classes.

#include <stdio.h>
#include <string.h>

#include <algorithm>
#include <string>

#include "examples/ipclist/class_check.h"
#include "examples/ipclist/message_table.h"
#include "ipc/ipc_message_macros.h"

namespace {

const char kUsage[] =
    "usage: ipclist [--args] [--ids] [--no-check] [--filter PREFIX] [--comma]\n"
    "  --args      with the numbers of parameters\n"
    "  --ids       with id, class and line\n"
    "  --no-check  without checking the message classes\n"
    "  --filter    only names that begin with PREFIX\n"
    "  --comma     nothing but the ids, with commas between them\n";

struct Options {
  bool args = false;
  bool ids = false;
  bool check = true;
  bool comma = false;
  std::string prefix;
};

bool Parse(int argc, char** argv, Options* options) {
  for (int i = 1; i < argc; ++i) {
    const std::string option = argv[i];
    if (option == "--args")
      options->args = true;
    else if (option == "--ids")
      options->ids = true;
    else if (option == "--no-check")
      options->check = false;
    else if (option == "--comma")
      options->comma = true;
    else if (option == "--filter" && i + 1 < argc)
      options->prefix = argv[++i];
    else
      return false;
  }
  return true;
}

void PrintLine(const MessageInfo& message, const Options& options) {
  if (options.ids) {
    printf("%u %u,%u ", message.id,
           static_cast<unsigned>(IPC_MESSAGE_ID_CLASS(message.id)),
           static_cast<unsigned>(IPC_MESSAGE_ID_LINE(message.id)));
  }
  printf("%s", message.name);
  if (options.args)
    printf(" (%d IN, %d OUT)", message.in_count, message.out_count);
  printf("\n");
}

void Print(const MessageTable& table, const Options& options) {
  const char* separator = "";
  for (const MessageInfo& message : table.messages) {
    if (strncmp(message.name, options.prefix.c_str(), options.prefix.size()))
      continue;
    if (options.comma)
      printf("%s%u", separator, message.id);
    else
      PrintLine(message, options);
    separator = ",";
  }
  if (options.comma)
    printf("\n");
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  if (!Parse(argc, argv, &options)) {
    fputs(kUsage, stderr);
    return 1;
  }
  MessageTable table = GetMessageTable();
  std::stable_sort(
      table.messages.begin(), table.messages.end(),
      [](const MessageInfo& a, const MessageInfo& b) { return a.id < b.id; });
  if (options.check) {
    const std::vector<std::string> problems = CheckClasses(table);
    for (const std::string& problem : problems)
      fprintf(stderr, "ipclist: %s\n", problem.c_str());
    if (!problems.empty())
      return 1;
  }
  Print(table, options);
  return 0;
}
