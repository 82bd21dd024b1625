// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// What the fuzz targets share.

#ifndef TESTS_FUZZ_FUZZ_H_
#define TESTS_FUZZ_FUZZ_H_

#include <stddef.h>
#include <stdint.h>

#include <string>

// Ends the process unless |condition| holds, in every build.
#define FUZZ_CHECK(condition)         \
  ((condition) ? static_cast<void>(0) \
               : fuzz::Fail(#condition, __FILE__, __LINE__))

// What libFuzzer and replay_main.cc call.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace fuzz {

[[noreturn]] void Fail(const char* condition, const char* file, int line);

// Nothing below FATAL is logged from now on: the library reports each thing
// that it refuses, and refuses most of what a fuzzer makes.
void BeQuiet();

// Takes an input apart from its front. Behind the end there are zeros.
class Input {
 public:
  Input(const uint8_t* data, size_t size) : data_(data), size_(size) {}

  size_t left() const { return size_; }

  uint8_t Byte() {
    if (size_ == 0)
      return 0;
    --size_;
    return *data_++;
  }

  // Of 4 bytes, the least first.
  uint32_t Number() {
    uint32_t number = 0;
    for (int shift = 0; shift < 32; shift += 8)
      number |= uint32_t{Byte()} << shift;
    return number;
  }

  // At most |count|: what there is.
  std::string Bytes(size_t count) {
    const size_t taken = count < size_ ? count : size_;
    const std::string bytes(reinterpret_cast<const char*>(data_), taken);
    data_ += taken;
    size_ -= taken;
    return bytes;
  }

  // A byte that says how many, and these.
  std::string CountedBytes() { return Bytes(Byte()); }
  std::string Rest() { return Bytes(size_); }

 private:
  const uint8_t* data_;
  size_t size_;
};

}  // namespace fuzz

#endif  // TESTS_FUZZ_FUZZ_H_
