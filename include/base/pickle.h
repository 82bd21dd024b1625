// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_PICKLE_H_
#define BASE_PICKLE_H_

#include <stddef.h>
#include <string.h>

#include <string>

#include "base/basictypes.h"
#include "base/compiler_specific.h"
#include "base/internal/check.h"
#include "base/strings/string16.h"
#include "base/strings/string_piece.h"

class Pickle;

// Reads the items of a Pickle in the order in which they were written. Every
// Read… returns false, and leaves its result alone, when the bytes do not hold
// such an item; after running out of bytes all further reads fail too. Nothing
// about the bytes is trusted. The pickle must outlive the iterator.
class PickleIterator {
 public:
  // Has nothing to read.
  PickleIterator() : position_(nullptr), end_(nullptr) {}
  explicit PickleIterator(const Pickle& pickle);

  // Any byte other than 0 is true.
  bool ReadBool(bool* result) WARN_UNUSED_RESULT;
  bool ReadInt(int* result) WARN_UNUSED_RESULT { return ReadFixed(result); }
  bool ReadLong(long* result) WARN_UNUSED_RESULT { return ReadFixed(result); }
  bool ReadUInt16(uint16* result) WARN_UNUSED_RESULT {
    return ReadFixed(result);
  }
  bool ReadUInt32(uint32* result) WARN_UNUSED_RESULT {
    return ReadFixed(result);
  }
  bool ReadInt64(int64* result) WARN_UNUSED_RESULT { return ReadFixed(result); }
  bool ReadUInt64(uint64* result) WARN_UNUSED_RESULT {
    return ReadFixed(result);
  }
  // Fails for a value that this process cannot represent.
  bool ReadSizeT(size_t* result) WARN_UNUSED_RESULT;
  bool ReadFloat(float* result) WARN_UNUSED_RESULT { return ReadFixed(result); }
  bool ReadDouble(double* result) WARN_UNUSED_RESULT {
    return ReadFixed(result);
  }
  bool ReadString(std::string* result) WARN_UNUSED_RESULT;
  bool ReadWString(std::wstring* result) WARN_UNUSED_RESULT;
  bool ReadString16(base::string16* result) WARN_UNUSED_RESULT;

  // What WriteData wrote. |*data| points into the pickle, at any alignment.
  bool ReadData(const char** data, int* length) WARN_UNUSED_RESULT {
    int announced;
    if (!ReadFixed(&announced) || !ReadBytes(data, announced))
      return false;
    *length = announced;
    return true;
  }
  // What WriteBytes wrote: the reader has to know the length.
  bool ReadBytes(const char** data, int length) WARN_UNUSED_RESULT {
    const char* bytes = TakeBytes(length);
    if (UNLIKELY(!bytes))
      return false;
    *data = bytes;
    return true;
  }

  // An int that is not negative. It is NOT compared with what is left.
  bool ReadLength(int* result) WARN_UNUSED_RESULT;

  bool SkipBytes(int num_bytes) WARN_UNUSED_RESULT {
    return TakeBytes(num_bytes) != nullptr;
  }

 private:
  // Steps over |num_bytes| and their padding, and returns where they start.
  // If there are fewer, moves to the end and returns NULL. The padding may be
  // missing at the very end.
  const char* Take(size_t num_bytes) {
    const size_t left = static_cast<size_t>(end_ - position_);
    if (UNLIKELY(left < num_bytes)) {
      position_ = end_;
      return nullptr;
    }
    const char* bytes = position_;
    const size_t padded = (num_bytes + 3) & ~static_cast<size_t>(3);
    position_ += padded < left ? padded : left;
    return bytes;
  }
  // The same for a length or a count that comes from the bytes themselves.
  const char* TakeBytes(int num_bytes) { return TakeElements(num_bytes, 1); }
  const char* TakeElements(int count, size_t element_size) {
    const uint64 num_bytes = static_cast<uint64>(count) * element_size;
    if (UNLIKELY(count < 0 || num_bytes > static_cast<uint64>(kint32max))) {
      position_ = end_;
      return nullptr;
    }
    return Take(static_cast<size_t>(num_bytes));
  }

  template <typename T>
  bool ReadFixed(T* result) {
    const char* bytes = Take(sizeof(T));
    if (UNLIKELY(!bytes))
      return false;
    memcpy(result, bytes, sizeof(T));
    return true;
  }
  template <typename String>
  bool ReadUnits(String* result);

  const char* position_;
  const char* end_;
};

// A growing sequence of bytes with a header in front, in one piece: within the
// object as long as it is small, so data() changes when a pickle moves. Writes
// append; each item is padded with zeros to a multiple of 4 bytes, in the byte
// order of the machine. Not thread-safe. Running out of memory and writing to a
// read-only pickle end the process.
class Pickle {
 public:
  struct Header {
    uint32 payload_size;  // Without the header.
  };

  Pickle();

  // Has a header of |header_size| bytes, rounded up to a multiple of 4: a
  // struct derived from Header, zeroed except for payload_size.
  explicit Pickle(int header_size);

  // A read-only view of |data|, which must outlive it; allocates nothing. The
  // header is what the announced payload leaves of |data_len|. If that makes
  // no sense, the pickle is empty and has no header: data() is NULL.
  Pickle(const char* data, int data_len);

  // Copies header and payload. A copy of a view owns its bytes.
  Pickle(const Pickle& other);
  Pickle& operator=(const Pickle& other);

  // Leaves |other| empty, without header, and good for assignment only.
  Pickle(Pickle&& other) noexcept;
  Pickle& operator=(Pickle&& other) noexcept;

  virtual ~Pickle();

  // Bytes of header and payload.
  size_t size() const { return header_size_ + write_offset_; }
  const void* data() const { return buffer_; }

  // The header as a T; NULL if there is none or if it has another size. A view
  // of misaligned bytes has a misaligned header.
  template <class T>
  T* headerT() {
    CLASSIC_IPC_DCHECK(!owns_buffer_ || header_size_ == sizeof(T));
    return header_size_ == sizeof(T) ? reinterpret_cast<T*>(buffer_) : nullptr;
  }
  template <class T>
  const T* headerT() const {
    return const_cast<Pickle*>(this)->headerT<T>();
  }

  size_t payload_size() const { return write_offset_; }
  const char* payload() const {
    return buffer_ ? buffer_ + header_size_ : nullptr;
  }
  const char* end_of_payload() const {
    return buffer_ ? buffer_ + size() : nullptr;
  }

  // Makes room for |additional_capacity| more bytes.
  void Reserve(size_t additional_capacity);

  // These return true, except where said.
  bool WriteBool(bool value) { return WriteInt(value ? 1 : 0); }
  bool WriteInt(int value) { return WriteFixed(value); }
  // The length depends on the platform: never across machines.
  bool WriteLongUsingDangerousNonPortableLessPersistableForm(long value) {
    return WriteFixed(value);
  }
  bool WriteUInt16(uint16 value) { return WriteFixed(value); }
  bool WriteUInt32(uint32 value) { return WriteFixed(value); }
  bool WriteInt64(int64 value) { return WriteFixed(value); }
  bool WriteUInt64(uint64 value) { return WriteFixed(value); }
  bool WriteSizeT(size_t value) {
    return WriteFixed(static_cast<uint64>(value));
  }
  bool WriteFloat(float value) { return WriteFixed(value); }
  bool WriteDouble(double value) { return WriteFixed(value); }

  // These write the length as an int and then the units. A length that is
  // negative or over INT_MAX bytes writes nothing and returns false.
  bool WriteString(const base::StringPiece& value);
  bool WriteWString(const std::wstring& value);
  bool WriteString16(const base::StringPiece16& value);
  bool WriteData(const char* data, int length);

  // Writes no length. Writes nothing and returns false if it is negative.
  bool WriteBytes(const void* data, int length);

 protected:
  // The capacity after the header grows in multiples of this.
  static constexpr int kPayloadUnit = 64;

  // A read-only view of a header and a payload of that size behind it.
  Pickle(const char* data, size_t header_size, size_t payload_size)
      : buffer_(const_cast<char*>(data)),
        header_size_(header_size),
        capacity_after_header_(payload_size),
        write_offset_(payload_size),
        owns_buffer_(false) {}

  // False in a view, which must not be written to.
  bool is_writable() const { return owns_buffer_; }

  char* mutable_payload() {
    CLASSIC_IPC_CHECK(owns_buffer_);
    return buffer_ + header_size_;
  }
  size_t capacity_after_header() const { return capacity_after_header_; }

  // Makes the capacity |new_capacity|, rounded up; it holds the payload.
  void Resize(size_t new_capacity);

  // Rounds |i| up to a multiple of |alignment|, a power of two.
  static size_t AlignInt(size_t i, int alignment) {
    const size_t mask = static_cast<size_t>(alignment) - 1;
    return (i + mask) & ~mask;
  }

  // The end of the pickle that starts at |range_start|; NULL if it is not
  // complete before |range_end|.
  static const char* FindNext(size_t header_size,
                              const char* range_start,
                              const char* range_end);

 private:
  // Appends |padded_length| bytes, a multiple of 4 above 0, to be filled.
  char* Claim(size_t padded_length) {
    if (UNLIKELY(padded_length > capacity_after_header_ - write_offset_))
      Grow(padded_length);
    char* place = buffer_ + header_size_ + write_offset_;
    write_offset_ += padded_length;
    const uint32 payload_size = static_cast<uint32>(write_offset_);
    memcpy(buffer_, &payload_size, sizeof(payload_size));
    return place;
  }

  template <typename T>
  bool WriteFixed(T value) {
    const size_t padded = (sizeof(T) + 3) & ~static_cast<size_t>(3);
    char* place = Claim(padded);
    if (padded != sizeof(T))
      memset(place, 0, padded);
    memcpy(place, &value, sizeof(T));
    return true;
  }

  // Enough for two units behind the header of a message, or for one behind any.
  static constexpr size_t kInlineSize = 152;
  // What leaves room for two.
  static constexpr size_t kMostInlineHeader = 24;

  bool owns_heap_buffer() const {
    return owns_buffer_ && buffer_ != inline_buffer_;
  }

  void Grow(size_t additional_capacity);
  void Append(const void* data, size_t length);
  bool WriteUnits(const void* data, size_t count, size_t unit_size);
  void BecomeCopyOf(const Pickle& other);
  void CopyFrom(const Pickle& other);
  void TakeFrom(Pickle* other);

  char* buffer_;  // Header and payload; NULL without a header.
  size_t header_size_;
  size_t capacity_after_header_;  // Equal to the payload's size in a view.
  size_t write_offset_;           // The payload's size.
  bool owns_buffer_;
  // What a small pickle owns; a view leaves it alone.
  alignas(8) char inline_buffer_[kInlineSize];
};

inline PickleIterator::PickleIterator(const Pickle& pickle)
    : position_(pickle.payload()), end_(pickle.end_of_payload()) {}

namespace base {
using ::Pickle;
using ::PickleIterator;
}  // namespace base

#endif  // BASE_PICKLE_H_
