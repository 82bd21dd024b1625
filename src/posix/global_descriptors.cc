// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/posix/global_descriptors.h"

#include "base/logging.h"

namespace base {

GlobalDescriptors::Descriptor::Descriptor(Key key, int fd)
    : Descriptor(key, fd, MemoryMappedFile::Region::kWholeFile) {}

GlobalDescriptors::Descriptor::Descriptor(Key key,
                                          int fd,
                                          MemoryMappedFile::Region region)
    : key(key), fd(fd), region(region) {}

GlobalDescriptors::GlobalDescriptors() = default;
GlobalDescriptors::~GlobalDescriptors() = default;

// static
GlobalDescriptors* GlobalDescriptors::GetInstance() {
  static GlobalDescriptors* const instance = new GlobalDescriptors;
  return instance;
}

int GlobalDescriptors::Get(Key key) const {
  const int fd = MaybeGet(key);
  if (fd == -1)
    DLOG(FATAL) << "no global descriptor under key " << key;
  return fd;
}

int GlobalDescriptors::MaybeGet(Key key) const {
  const Descriptor* descriptor = Find(key);
  return descriptor ? descriptor->fd : -1;
}

MemoryMappedFile::Region GlobalDescriptors::GetRegion(Key key) const {
  const Descriptor* descriptor = Find(key);
  return descriptor ? descriptor->region : MemoryMappedFile::Region::kWholeFile;
}

void GlobalDescriptors::Set(Key key, int fd) {
  Set(key, fd, MemoryMappedFile::Region::kWholeFile);
}

void GlobalDescriptors::Set(Key key, int fd, MemoryMappedFile::Region region) {
  for (Descriptor& descriptor : descriptors_) {
    if (descriptor.key == key) {
      descriptor.fd = fd;
      descriptor.region = region;
      return;
    }
  }
  descriptors_.push_back(Descriptor(key, fd, region));
}

void GlobalDescriptors::Reset(const Mapping& mapping) {
  descriptors_ = mapping;
}

const GlobalDescriptors::Descriptor* GlobalDescriptors::Find(Key key) const {
  for (const Descriptor& descriptor : descriptors_) {
    if (descriptor.key == key)
      return &descriptor;
  }
  return nullptr;
}

}  // namespace base
