// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/font_files.h"

#include <utility>

namespace {

const char* const kFolders[] = {
    "/usr/share/fonts/truetype/dejavu",  // Debian
    "/usr/share/fonts/dejavu",
    "/usr/share/fonts/dejavu-sans-fonts",  // Fedora
    "/usr/share/fonts/TTF",                // Arch
    "/usr/local/share/fonts/dejavu",       // BSD
    "C:/Windows/Fonts",
};

const char* const kNames[] = {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf",
                              "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"};

std::vector<base::File> OpenAll(const base::FilePath& folder) {
  std::vector<base::File> files;
  for (const char* name : kNames) {
    base::File file(folder.AppendASCII(name),
                    base::File::FLAG_OPEN | base::File::FLAG_READ);
    if (!file.IsValid())
      return std::vector<base::File>();
    files.push_back(std::move(file));
  }
  return files;
}

}  // namespace

bool FontFiles::Open(const base::FilePath& folder) {
  if (!folder.empty()) {
    files_ = OpenAll(folder);
    return !files_.empty();
  }
  for (const char* known : kFolders) {
    files_ = OpenAll(base::FilePath::FromUTF8Unsafe(known));
    if (!files_.empty())
      return true;
  }
  return false;
}

std::vector<IPC::PlatformFileForTransit> FontFiles::DuplicateFor(
    base::ProcessHandle renderer) const {
  std::vector<IPC::PlatformFileForTransit> duplicates;
  for (const base::File& file : files_) {
    duplicates.push_back(
        IPC::GetFileHandleForProcess(file.GetPlatformFile(), renderer, false));
  }
  return duplicates;
}
