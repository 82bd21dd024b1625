// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/rand_util.h"

#include "base/internal/check.h"

namespace base {

uint64 RandUint64() {
  uint64 number;
  RandBytes(&number, sizeof(number));
  return number;
}

int RandInt(int min, int max) {
  CLASSIC_IPC_CHECK(min <= max);
  const uint64 range = static_cast<uint64>(static_cast<int64>(max) - min) + 1;
  return static_cast<int>(min + static_cast<int64>(RandGenerator(range)));
}

uint64 RandGenerator(uint64 range) {
  CLASSIC_IPC_CHECK(range > 0);
  // 2^64 is no multiple of most ranges. The rest of the division is how many
  // of the lowest numbers would be drawn once too often: draw again for those.
  const uint64 surplus = (kuint64max - range + 1) % range;
  uint64 number;
  do {
    number = RandUint64();
  } while (number < surplus);
  return number % range;
}

double RandDouble() {
  return BitsToOpenEndedUnitInterval(RandUint64());
}

double BitsToOpenEndedUnitInterval(uint64 bits) {
  return static_cast<double>(bits >> 11) / static_cast<double>(1ULL << 53);
}

std::string RandBytesAsString(size_t length) {
  std::string result(length, '\0');
  RandBytes(&result[0], length);
  return result;
}

}  // namespace base
