// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SOAK_SOAK_H_
#define TESTS_SOAK_SOAK_H_

#include <stdint.h>

#include <string>

namespace soak {

// What a renderer may be told to do. The first two are what an honest one does.
enum Order {
  kCallBack,  // A sync call to the browser; a wrong answer ends it with 9.
  kChatter,   // A thousand small messages.
  kAbort,
  kExit,  // With code 7.
  kHang,  // Reads nothing any more.
  kLie,   // A message that cannot be parsed.
  kOrderCount
};

const int kExitCode = 7;

// By which a renderer shows that it has read a load.
inline int Fingerprint(int number, const std::string& load) {
  uint32_t hash = 2166136261u + static_cast<uint32_t>(number);
  for (char byte : load)
    hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  return static_cast<int>(hash & 0x7FFFFFFF);
}

extern const char kTypeSwitch[];
extern const char kSecondsSwitch[];
extern const char kRenderersSwitch[];
extern const char kSeedSwitch[];

// The value of a switch of this process.
int NumberOf(const char* name, int otherwise);

// 0 if nothing was lost, leaked or hung.
int RunBrowser();
int RunRenderer();

}  // namespace soak

#endif  // TESTS_SOAK_SOAK_H_
