// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/rand_util.h"

#include "base/win/include_windows.h"

#include <bcrypt.h>
#include <limits.h>

#include <algorithm>

#include "base/logging.h"

namespace base {

void RandBytes(void* output, size_t output_length) {
  unsigned char* bytes = static_cast<unsigned char*>(output);
  while (output_length > 0) {
    const ULONG size = static_cast<ULONG>(
        std::min(output_length, static_cast<size_t>(INT_MAX)));
    const NTSTATUS status =
        BCryptGenRandom(nullptr, bytes, size, BCRYPT_USE_SYSTEM_PREFERRED_RNG);
    CHECK_GE(status, 0) << "BCryptGenRandom";
    bytes += size;
    output_length -= size;
  }
}

}  // namespace base
