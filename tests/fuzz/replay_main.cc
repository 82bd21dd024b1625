// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// usage: fuzz_replay_TARGET [FILE|FOLDER]...
//
// Does without libFuzzer: runs a fuzz target once for each file, and then, of
// those that are short, for every truncation and for every byte inverted.

#include <stdio.h>
#include <string.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz.h"

namespace {

const size_t kLongestToVary = 160;
int runs = 0;

// From memory of just that size, so that reading past it is noticed.
void Run(const std::string& input) {
  const std::unique_ptr<uint8_t[]> bytes(new uint8_t[input.size()]);
  if (!input.empty())
    memcpy(bytes.get(), input.data(), input.size());
  LLVMFuzzerTestOneInput(bytes.get(), input.size());
  ++runs;
}

void RunVariations(const std::string& input) {
  if (input.size() > kLongestToVary)
    return;
  for (size_t i = 0; i < input.size(); ++i) {
    Run(input.substr(0, i));
    std::string inverted(input);
    inverted[i] = static_cast<char>(~inverted[i]);
    Run(inverted);
  }
}

std::vector<std::filesystem::path> FilesIn(const char* name) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(name)) {
    files.push_back(name);
    return files;
  }
  for (const auto& entry : std::filesystem::directory_iterator(name)) {
    if (entry.is_regular_file())
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < argc; ++i) {
    const std::vector<std::filesystem::path> found = FilesIn(argv[i]);
    files.insert(files.end(), found.begin(), found.end());
  }
  Run(std::string());
  for (const std::filesystem::path& file : files) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
      fprintf(stderr, "cannot read %s\n", file.string().c_str());
      return 1;
    }
    const std::string input((std::istreambuf_iterator<char>(stream)),
                            std::istreambuf_iterator<char>());
    // Last words, should it end here.
    printf("%s\n", file.string().c_str());
    fflush(stdout);
    Run(input);
    RunVariations(input);
  }
  printf("%d runs of %d files\n", runs, static_cast<int>(files.size()));
  return 0;
}
