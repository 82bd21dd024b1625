// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/sealed_memory.h"

#include <string.h>

#include <utility>

namespace ipcx {

SealedMemory::Mapping::Mapping() : data_(nullptr), size_(0) {}

SealedMemory::Mapping::Mapping(Mapping&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)) {}

SealedMemory::Mapping& SealedMemory::Mapping::operator=(
    Mapping&& other) noexcept {
  // What was mapped here goes with |other|.
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

bool SealedMemory::Mapping::GetPart(uint64 offset,
                                    uint64 size,
                                    base::StringPiece* part) const {
  if (!IsValid() || offset > size_ || size > size_ - offset)
    return false;
  *part = base::StringPiece(data_ + offset, static_cast<size_t>(size));
  return true;
}

SealedMemory::SealedMemory() : size_(0) {}

SealedMemory::SealedMemory(SealedMemory&& other) noexcept
    : handle_(std::move(other.handle_)), size_(std::exchange(other.size_, 0)) {}

SealedMemory::~SealedMemory() = default;

SealedMemory& SealedMemory::operator=(SealedMemory&& other) noexcept {
  if (this != &other) {
    handle_ = std::move(other.handle_);
    size_ = std::exchange(other.size_, 0);
  }
  return *this;
}

// static
SealedMemory SealedMemory::Create(const base::StringPiece& contents) {
  return Create(contents.size(), [&contents](char* memory) {
    memcpy(memory, contents.data(), contents.size());
  });
}

}  // namespace ipcx
