// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_POSIX_GLOBAL_DESCRIPTORS_H_
#define BASE_POSIX_GLOBAL_DESCRIPTORS_H_

#include <stdint.h>

#include <utility>
#include <vector>

#include "base/files/memory_mapped_file.h"
#include "build/build_config.h"

namespace base {

// Which descriptor a child process finds what in: a table from well-known keys
// to descriptors. The launching side puts key k at kBaseDescriptor + k. Owns
// no descriptor. Not locked: fill it before threads start to read it.
class GlobalDescriptors {
 public:
  typedef uint32_t Key;

  struct Descriptor {
    Descriptor(Key key, int fd);
    Descriptor(Key key, int fd, MemoryMappedFile::Region region);

    Key key;
    int fd;
    MemoryMappedFile::Region region;
  };

  typedef std::vector<Descriptor> Mapping;

#if defined(OS_ANDROID)
  static constexpr int kBaseDescriptor = 4;
#else
  static constexpr int kBaseDescriptor = 3;
#endif

  // Never destroyed.
  static GlobalDescriptors* GetInstance();

  GlobalDescriptors(const GlobalDescriptors&) = delete;
  GlobalDescriptors& operator=(const GlobalDescriptors&) = delete;

  // For a key that must be there: a missing one is fatal in debug builds and
  // gives -1 otherwise.
  int Get(Key key) const;

  // -1 if the key is missing.
  int MaybeGet(Key key) const;

  // kWholeFile if the key is missing or came without a region.
  MemoryMappedFile::Region GetRegion(Key key) const;

  // Replaces what the key had before.
  void Set(Key key, int fd);
  void Set(Key key, int fd, MemoryMappedFile::Region region);

  void Reset(const Mapping& mapping);

 private:
  GlobalDescriptors();
  ~GlobalDescriptors();

  const Descriptor* Find(Key key) const;

  Mapping descriptors_;
};

}  // namespace base

#endif  // BASE_POSIX_GLOBAL_DESCRIPTORS_H_
