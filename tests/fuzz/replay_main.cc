// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// usage: fuzz_replay_TARGET [--random=COUNT] [FILE|FOLDER]...
//
// Does without libFuzzer: runs a fuzz target once for each file, and then, of
// those that are short, for every truncation and for every byte inverted. With
// --random also for COUNT inputs that are made of the files by chance, the same
// ones each time. An input that ends the program is left in replay-crash.

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz.h"

namespace {

const size_t kLongestToVary = 160;
const char kRandomOption[] = "--random=";

int runs = 0;
const std::string* current = nullptr;

void SaveInput(int signal_number) {
  if (FILE* const file = fopen("replay-crash", "wb")) {
    fwrite(current->data(), 1, current->size(), file);
    fclose(file);
  }
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

// From memory of just that size, so that reading past it is noticed.
void Run(const std::string& input) {
  current = &input;
  const std::vector<uint8_t> bytes(input.begin(), input.end());
  const uint8_t none[1] = {};
  LLVMFuzzerTestOneInput(bytes.empty() ? none : bytes.data(), bytes.size());
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

class Mutator {
 public:
  explicit Mutator(const std::vector<std::string>& inputs) : inputs_(inputs) {}

  std::string Next() {
    std::string input = inputs_[Below(inputs_.size())];
    const size_t changes = 1 + Below(6);
    for (size_t i = 0; i < changes; ++i)
      Change(&input);
    return input;
  }

 private:
  size_t Below(size_t end) { return random_() % end; }
  char Byte() {
    static const char kOftenMeant[] = {0, 1, 2, 4, 7, 8, -1, -2, 127, -128};
    return Below(2) ? kOftenMeant[Below(sizeof(kOftenMeant))]
                    : static_cast<char>(random_());
  }

  void Change(std::string* input) {
    const size_t at = Below(input->size() + 1);
    const size_t count = std::min(Below(16) + 1, input->size() - at);
    switch (Below(6)) {
      case 0:
        input->insert(at, 1, Byte());
        break;
      case 1:
        input->erase(at, count);
        break;
      case 2:
        input->insert(at, input->substr(Below(input->size() + 1), count));
        break;
      case 3: {
        const std::string& other = inputs_[Below(inputs_.size())];
        *input = input->substr(0, at) + other.substr(Below(other.size() + 1));
        break;
      }
      default:
        if (at < input->size())
          (*input)[at] =
              Below(2) ? Byte()
                       : static_cast<char>((*input)[at] ^ (1 << Below(8)));
    }
  }

  const std::vector<std::string>& inputs_;
  std::minstd_rand random_;
};

std::vector<std::filesystem::path> FilesIn(const std::string& name) {
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
  long random_runs = 0;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument.compare(0, strlen(kRandomOption), kRandomOption) == 0) {
      random_runs = atol(argv[i] + strlen(kRandomOption));
      continue;
    }
    const std::vector<std::filesystem::path> found = FilesIn(argument);
    files.insert(files.end(), found.begin(), found.end());
  }
  signal(SIGABRT, &SaveInput);
  signal(SIGSEGV, &SaveInput);
  std::vector<std::string> inputs(1);
  Run(inputs[0]);
  for (const std::filesystem::path& file : files) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
      fprintf(stderr, "cannot read %s\n", file.string().c_str());
      return 1;
    }
    inputs.push_back(std::string((std::istreambuf_iterator<char>(stream)),
                                 std::istreambuf_iterator<char>()));
    // Last words, should it end here.
    printf("%s\n", file.string().c_str());
    fflush(stdout);
    Run(inputs.back());
    RunVariations(inputs.back());
  }
  Mutator mutator(inputs);
  for (long i = 0; i < random_runs; ++i)
    Run(mutator.Next());
  printf("%d runs of %d files\n", runs, static_cast<int>(files.size()));
  return 0;
}
