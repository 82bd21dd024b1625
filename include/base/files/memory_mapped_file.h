// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_FILES_MEMORY_MAPPED_FILE_H_
#define BASE_FILES_MEMORY_MAPPED_FILE_H_

#include "base/basictypes.h"

namespace base {

// Only the byte range, which base::GlobalDescriptors hands on; classic_ipc
// itself maps memory through base::SharedMemory.
class MemoryMappedFile {
 public:
  struct Region {
    static const Region kWholeFile;

    constexpr Region() : offset(0), size(0) {}
    constexpr Region(int64 region_offset, int64 region_size)
        : offset(region_offset), size(region_size) {}

    bool operator==(const Region& other) const {
      return offset == other.offset && size == other.size;
    }

    int64 offset;
    int64 size;
  };

  MemoryMappedFile() = delete;
};

}  // namespace base

#endif  // BASE_FILES_MEMORY_MAPPED_FILE_H_
