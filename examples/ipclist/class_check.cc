// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/ipclist/class_check.h"

#include <algorithm>
#include <map>
#include <set>

#include "ipc/ipc_message_macros.h"

std::vector<std::string> CheckClasses(const MessageTable& table) {
  std::vector<std::string> problems;
  std::map<uint32_t, std::set<std::string>> files_of_class;
  std::map<uint32_t, std::string> name_of_id;
  for (const MessageInfo& message : table.messages) {
    const uint32_t message_class = IPC_MESSAGE_ID_CLASS(message.id);
    if (message_class < table.first_class || message_class >= table.end_class) {
      problems.push_back(std::string(message.name) + " of " + message.file +
                         " has class " + std::to_string(message_class) +
                         ", which is outside of " +
                         std::to_string(table.first_class) + " to " +
                         std::to_string(table.end_class - 1));
    }
    files_of_class[message_class].insert(message.file);
    const auto inserted = name_of_id.insert({message.id, message.name});
    if (!inserted.second) {
      problems.push_back("id " + std::to_string(message.id) + " is that of " +
                         inserted.first->second + " and of " + message.name);
    }
  }
  for (const auto& used : files_of_class) {
    std::string files;
    for (const std::string& file : used.second)
      files += (files.empty() ? "" : " and by ") + file;
    if (used.second.size() > 1) {
      problems.push_back("class " + std::to_string(used.first) +
                         " is used by " + files);
    }
  }
  for (uint32_t i = table.first_class; i < table.end_class; ++i) {
    if (files_of_class.count(i) == 0 &&
        std::count(table.unused_classes.begin(), table.unused_classes.end(),
                   i) == 0) {
      problems.push_back("class " + std::to_string(i) + " has no messages");
    }
  }
  return problems;
}
