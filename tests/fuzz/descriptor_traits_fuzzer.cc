// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The ParamTraits of descriptors, and who owns these. An input is a row of
// messages, see ipcx/fuzz_messages.h.

#include "base/files/file.h"
#include "base/files/file_path.h"
#include "tests/fuzz/descriptor_messages.h"
#include "tests/fuzz/round_trip.h"

#define IPC_FUZZ_MESSAGES "tests/fuzz/descriptor_messages.h"
#include "ipcx/fuzz_messages.h"

namespace fuzz {

template <>
struct HasManyForms<Tuple<FileHashMap>> : std::true_type {};

}  // namespace fuzz

#include "tests/fuzz/round_trip_checks.h"

namespace {

// The number that the system gives the next file: the lowest that is free.
int NextDescriptor() {
  const base::File file(base::FilePath("/dev/null"),
                        base::File::FLAG_OPEN | base::File::FLAG_READ);
  return file.GetPlatformFile();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  ipcx::FuzzSession session;
  const int before = NextDescriptor();
  fuzz::RoundTripListener listener(Checks());
  session.Run(IpcFuzzedMessageClasses(), data, size, &listener);
  // Nothing is leaked, and nothing that is another's was closed.
  FUZZ_CHECK(NextDescriptor() == before);
  return 0;
}
