// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/pickle.h"

#include <limits.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "src/base/block_cache.h"

bool PickleIterator::ReadBool(bool* result) {
  const char* byte = Take(1);
  if (!byte)
    return false;
  *result = *byte != 0;
  return true;
}

bool PickleIterator::ReadSizeT(size_t* result) {
  uint64 value;
  if (!ReadFixed(&value) || value > std::numeric_limits<size_t>::max())
    return false;
  *result = static_cast<size_t>(value);
  return true;
}

bool PickleIterator::ReadLength(int* result) {
  int length;
  if (!ReadFixed(&length) || length < 0)
    return false;
  *result = length;
  return true;
}

bool PickleIterator::ReadString(std::string* result) {
  return ReadUnits(result);
}

bool PickleIterator::ReadWString(std::wstring* result) {
  return ReadUnits(result);
}

bool PickleIterator::ReadString16(base::string16* result) {
  return ReadUnits(result);
}

// The bytes may be misaligned, so they are copied as bytes and not as units.
template <typename String>
bool PickleIterator::ReadUnits(String* result) {
  typedef typename String::value_type Unit;
  int count;
  if (!ReadFixed(&count))
    return false;
  const char* bytes = TakeElements(count, sizeof(Unit));
  if (!bytes)
    return false;
  result->resize(static_cast<size_t>(count));
  if (count > 0)
    memcpy(&(*result)[0], bytes, static_cast<size_t>(count) * sizeof(Unit));
  return true;
}

Pickle::Pickle() : Pickle(static_cast<int>(sizeof(Header))) {}

Pickle::Pickle(int header_size)
    : buffer_(nullptr),
      header_size_(AlignInt(static_cast<size_t>(header_size), sizeof(uint32))),
      capacity_after_header_(0),
      write_offset_(0),
      owns_buffer_(true) {
  CLASSIC_IPC_DCHECK(header_size >= static_cast<int>(sizeof(Header)));
  CLASSIC_IPC_DCHECK(header_size <= kPayloadUnit);
  static_assert(2 * kPayloadUnit <= kInlineSize, "");
  if (header_size_ <= size_t{kPayloadUnit}) {
    buffer_ = inline_buffer_;
    capacity_after_header_ = kPayloadUnit;
    memset(inline_buffer_, 0, kPayloadUnit);
  } else {
    Resize(kPayloadUnit);
    memset(buffer_, 0, header_size_);
  }
}

Pickle::Pickle(const char* data, int data_len)
    : buffer_(nullptr),
      header_size_(0),
      capacity_after_header_(0),
      write_offset_(0),
      owns_buffer_(false) {
  if (!data || data_len < static_cast<int>(sizeof(Header)))
    return;
  const size_t length = static_cast<size_t>(data_len);
  // Read once: what changes the bytes later does not move our bounds.
  uint32 payload_size;
  memcpy(&payload_size, data, sizeof(payload_size));
  if (payload_size > length - sizeof(Header))
    return;
  const size_t header_size = length - payload_size;
  if (header_size != AlignInt(header_size, sizeof(uint32)))
    return;
  // Never written to: every write goes through Grow() or checks the owner.
  buffer_ = const_cast<char*>(data);
  header_size_ = header_size;
  capacity_after_header_ = write_offset_ = payload_size;
}

Pickle::Pickle(const Pickle& other)
    : buffer_(nullptr),
      header_size_(0),
      capacity_after_header_(0),
      write_offset_(0),
      owns_buffer_(false) {
  BecomeCopyOf(other);
}

Pickle& Pickle::operator=(const Pickle& other) {
  if (this != &other)
    CopyFrom(other);
  return *this;
}

Pickle::Pickle(Pickle&& other) noexcept {
  TakeFrom(&other);
}

Pickle& Pickle::operator=(Pickle&& other) noexcept {
  if (this == &other)
    return *this;
  if (owns_heap_buffer())
    base::internal::ReturnBlock(buffer_, header_size_ + capacity_after_header_);
  TakeFrom(&other);
  return *this;
}

Pickle::~Pickle() {
  if (owns_heap_buffer())
    base::internal::ReturnBlock(buffer_, header_size_ + capacity_after_header_);
}

void Pickle::Reserve(size_t additional_capacity) {
  CLASSIC_IPC_CHECK(owns_buffer_);
  if (additional_capacity > capacity_after_header_ - write_offset_)
    Grow(additional_capacity);
}

bool Pickle::WriteString(const base::StringPiece& value) {
  return WriteUnits(value.data(), value.size(), sizeof(char));
}

bool Pickle::WriteWString(const std::wstring& value) {
  return WriteUnits(value.data(), value.size(), sizeof(wchar_t));
}

bool Pickle::WriteString16(const base::StringPiece16& value) {
  return WriteUnits(value.data(), value.size(), sizeof(base::char16));
}

bool Pickle::WriteData(const char* data, int length) {
  return length >= 0 && WriteUnits(data, static_cast<size_t>(length), 1);
}

bool Pickle::WriteBytes(const void* data, int length) {
  if (length < 0)
    return false;
  Append(data, static_cast<size_t>(length));
  return true;
}

void Pickle::Resize(size_t new_capacity) {
  CLASSIC_IPC_CHECK(owns_buffer_);
  CLASSIC_IPC_CHECK(new_capacity >= write_offset_);
  // Leaves room for rounding up and for the header, also with 32-bit sizes.
  CLASSIC_IPC_CHECK(new_capacity <= std::numeric_limits<size_t>::max() -
                                        2 * kPayloadUnit - header_size_);
  const size_t capacity = AlignInt(new_capacity, kPayloadUnit);
  const size_t new_size = header_size_ + capacity;
  if (!buffer_ || buffer_ == inline_buffer_) {
    char* buffer = inline_buffer_;
    if (new_size > kInlineSize) {
      buffer = static_cast<char*>(base::internal::TakeBlock(new_size));
      if (buffer_)
        memcpy(buffer, buffer_, size());
    }
    buffer_ = buffer;
  } else {
    buffer_ = static_cast<char*>(base::internal::ResizeBlock(
        buffer_, header_size_ + capacity_after_header_, new_size, size()));
  }
  capacity_after_header_ = capacity;
}

// static
const char* Pickle::FindNext(size_t header_size,
                             const char* range_start,
                             const char* range_end) {
  CLASSIC_IPC_DCHECK(header_size == AlignInt(header_size, sizeof(uint32)));
  CLASSIC_IPC_DCHECK(header_size >= sizeof(Header));
  CLASSIC_IPC_DCHECK(header_size <= static_cast<size_t>(kPayloadUnit));
  const uintptr_t start = reinterpret_cast<uintptr_t>(range_start);
  const uintptr_t end = reinterpret_cast<uintptr_t>(range_end);
  if (start > end || end - start < header_size)
    return nullptr;
  uint32 payload_size;
  memcpy(&payload_size, range_start, sizeof(payload_size));
  if (end - start - header_size < payload_size)
    return nullptr;
  return range_start + header_size + payload_size;
}

// Doubling keeps the total work of many writes linear.
void Pickle::Grow(size_t additional_capacity) {
  CLASSIC_IPC_CHECK(owns_buffer_);
  CLASSIC_IPC_CHECK(additional_capacity <= kuint32max - write_offset_);
  const size_t needed = write_offset_ + additional_capacity;
  static_assert(2 * kPayloadUnit + kMostInlineHeader <= kInlineSize, "");
  if (buffer_ == inline_buffer_ && needed <= 2 * kPayloadUnit &&
      header_size_ <= kMostInlineHeader) {
    capacity_after_header_ = 2 * kPayloadUnit;
    return;
  }
  const size_t doubled = std::min<uint64>(
      2 * static_cast<uint64>(capacity_after_header_), kuint32max);
  Resize(std::max(doubled, needed));
}

void Pickle::Append(const void* data, size_t length) {
  if (length == 0) {
    CLASSIC_IPC_CHECK(owns_buffer_);
    return;
  }
  const size_t padded = AlignInt(length, sizeof(uint32));
  char* place = Claim(padded);
  memset(place + padded - sizeof(uint32), 0, sizeof(uint32));
  memcpy(place, data, length);
}

bool Pickle::WriteUnits(const void* data, size_t count, size_t unit_size) {
  if (count > INT_MAX || static_cast<uint64>(count) * unit_size > INT_MAX)
    return false;
  const size_t length = count * unit_size;
  const size_t padded = AlignInt(length, sizeof(uint32));
  char* place = Claim(sizeof(uint32) + padded);
  // The last word, for its padding; without units it is the first one.
  memset(place + padded, 0, sizeof(uint32));
  const uint32 written_count = static_cast<uint32>(count);
  memcpy(place, &written_count, sizeof(written_count));
  if (length > 0)
    memcpy(place + sizeof(written_count), data, length);
  return true;
}

// For a pickle that has nothing yet.
void Pickle::BecomeCopyOf(const Pickle& other) {
  if (!other.buffer_)
    return;
  owns_buffer_ = true;
  header_size_ = other.header_size_;
  Resize(std::max<size_t>(other.write_offset_, kPayloadUnit));
  write_offset_ = other.write_offset_;
  memcpy(buffer_, other.buffer_, other.size());
}

// Keeps the buffer that is there if the bytes fit. |other| may be a view of it.
void Pickle::CopyFrom(const Pickle& other) {
  if (owns_buffer_ && header_size_ == other.header_size_ &&
      capacity_after_header_ >= other.write_offset_) {
    write_offset_ = other.write_offset_;
    memmove(buffer_, other.buffer_, other.size());
    return;
  }
  Pickle copy(other);
  *this = std::move(copy);
}

void Pickle::TakeFrom(Pickle* other) {
  buffer_ = other->buffer_;
  header_size_ = other->header_size_;
  capacity_after_header_ = other->capacity_after_header_;
  write_offset_ = other->write_offset_;
  owns_buffer_ = other->owns_buffer_;
  if (other->owns_buffer_ && !other->owns_heap_buffer()) {
    memcpy(inline_buffer_, other->inline_buffer_, size());
    buffer_ = inline_buffer_;
  }
  other->buffer_ = nullptr;
  other->header_size_ = 0;
  other->capacity_after_header_ = 0;
  other->write_offset_ = 0;
  other->owns_buffer_ = false;
}
