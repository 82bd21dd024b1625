// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/ipc/storm_file.h"

#include <utility>

#include "base/process/process.h"

namespace storm {

IPC::PlatformFileForTransit FileOf(uint64 token, base::ProcessId receiver) {
  base::File read_end;
  base::File write_end;
  const int size = sizeof(token);
  if (!MakeFilePipe(&read_end, &write_end) ||
      write_end.WriteAtCurrentPos(reinterpret_cast<const char*>(&token),
                                  size) != size)
    return IPC::InvalidPlatformFileForTransit();
  const base::Process process = base::Process::OpenWithExtraPriviles(receiver);
  return IPC::TakeFileHandleForProcess(std::move(read_end), process.Handle());
}

bool IsFileOf(uint64 token, base::File* file) {
  uint64 written = ~token;
  const int size = sizeof(written);
  return file->IsValid() &&
         file->ReadAtCurrentPos(reinterpret_cast<char*>(&written), size) ==
             size &&
         written == token;
}

}  // namespace storm
