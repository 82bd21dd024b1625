// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A program of reads over bytes that nobody wrote, against a plain model; then
// what was read is written and read again. An input is a counted row of reads,
// one a byte, and the payload.

#include <limits.h>
#include <string.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/pickle.h"
#include "base/strings/string16.h"
#include "tests/fuzz/fuzz.h"

namespace {

// Where the iterator must be.
class Model {
 public:
  explicit Model(const std::string& payload) : payload_(payload) {}

  // The next |size| bytes and their padding; false, and at the end, if there
  // are not as many.
  bool Take(uint64_t size, std::string* bytes) {
    const size_t left = payload_.size() - position_;
    if (size > left) {
      position_ = payload_.size();
      return false;
    }
    *bytes = payload_.substr(position_, static_cast<size_t>(size));
    const size_t padded = (static_cast<size_t>(size) + 3) / 4 * 4;
    position_ += std::min(padded, left);
    return true;
  }

  // A count, and as many units of |unit_size| bytes.
  bool TakeCounted(size_t unit_size, std::string* bytes) {
    int count;
    return TakeValue(&count) && TakeUnits(count, unit_size, bytes);
  }

  bool TakeUnits(int64_t count, size_t unit_size, std::string* bytes) {
    const bool sane =
        count >= 0 && count * static_cast<int64_t>(unit_size) <= INT_MAX;
    const uint64_t nowhere = UINT64_MAX;
    return Take(sane ? static_cast<uint64_t>(count) * unit_size : nowhere,
                bytes);
  }

  template <class T>
  bool TakeValue(T* value) {
    std::string bytes;
    if (!Take(sizeof(T), &bytes))
      return false;
    memcpy(value, bytes.data(), sizeof(T));
    return true;
  }

  bool at_end() const { return position_ == payload_.size(); }

 private:
  const std::string payload_;
  size_t position_ = 0;
};

// Reads, writes and compares one item after another.
class Run {
 public:
  Run(const Pickle& pickle, const std::string& payload)
      : iterator_(pickle), model_(payload) {}

  // One read. What came out is appended to |*copy|.
  void Step(uint8_t what, Pickle* copy) {
    switch (what % kReads) {
      case 0:
        return ReadBool(copy);
      case 1:
        return Read<int>(&PickleIterator::ReadInt, &Pickle::WriteInt, copy);
      case 2:
        return Read<long>(
            &PickleIterator::ReadLong,
            &Pickle::WriteLongUsingDangerousNonPortableLessPersistableForm,
            copy);
      case 3:
        return Read<uint16>(&PickleIterator::ReadUInt16, &Pickle::WriteUInt16,
                            copy);
      case 4:
        return Read<uint32>(&PickleIterator::ReadUInt32, &Pickle::WriteUInt32,
                            copy);
      case 5:
        return Read<int64>(&PickleIterator::ReadInt64, &Pickle::WriteInt64,
                           copy);
      case 6:
        return Read<uint64>(&PickleIterator::ReadUInt64, &Pickle::WriteUInt64,
                            copy);
      case 7:
        return Read<float>(&PickleIterator::ReadFloat, &Pickle::WriteFloat,
                           copy);
      case 8:
        return Read<double>(&PickleIterator::ReadDouble, &Pickle::WriteDouble,
                            copy);
      case 9:
        return ReadSizeT(copy);
      case 10:
        return ReadUnits<std::string>(&PickleIterator::ReadString, copy);
      case 11:
        return ReadUnits<std::wstring>(&PickleIterator::ReadWString, copy);
      case 12:
        return ReadUnits<base::string16>(&PickleIterator::ReadString16, copy);
      case 13:
        return ReadData(copy);
      case 14:
        return ReadLength(copy);
      default:
        return ReadBytes(static_cast<int8_t>(what), copy);
    }
  }
  static const int kReads = 16;

  // Whether all reads found what they asked for.
  bool all_read() const { return all_read_; }

  void CheckEnd() {
    if (model_.at_end())
      FUZZ_CHECK(!iterator_.SkipBytes(1));
  }

 private:
  template <class T>
  void Read(bool (PickleIterator::*read)(T*),
            bool (Pickle::*write)(T),
            Pickle* copy) {
    T untouched;
    memset(&untouched, 0x5a, sizeof(untouched));
    T value = untouched;
    T expected = untouched;
    const bool ok = (iterator_.*read)(&value);
    FUZZ_CHECK(ok == model_.TakeValue(&expected));
    FUZZ_CHECK(!memcmp(&value, &expected, sizeof(T)));
    if (Succeeded(ok))
      FUZZ_CHECK((copy->*write)(value));
  }

  void ReadBool(Pickle* copy) {
    bool value = true;
    std::string byte;
    const bool ok = iterator_.ReadBool(&value);
    FUZZ_CHECK(ok == model_.Take(1, &byte));
    if (!Succeeded(ok))
      return;
    FUZZ_CHECK(value == (byte[0] != 0));
    copy->WriteBool(value);
  }

  void ReadSizeT(Pickle* copy) {
    size_t value = 77;
    uint64_t expected = 77;
    const bool ok = iterator_.ReadSizeT(&value);
    const bool there = model_.TakeValue(&expected);
    FUZZ_CHECK(ok == (there && expected <= SIZE_MAX));
    FUZZ_CHECK(value == (ok ? expected : 77));
    if (Succeeded(ok))
      copy->WriteSizeT(value);
  }

  static void Write(const std::string& value, Pickle* copy) {
    FUZZ_CHECK(copy->WriteString(value));
  }
  static void Write(const std::wstring& value, Pickle* copy) {
    FUZZ_CHECK(copy->WriteWString(value));
  }
#if !defined(WCHAR_T_IS_UTF16)
  static void Write(const base::string16& value, Pickle* copy) {
    FUZZ_CHECK(copy->WriteString16(value));
  }
#endif

  template <class String>
  void ReadUnits(bool (PickleIterator::*read)(String*), Pickle* copy) {
    const size_t unit = sizeof(typename String::value_type);
    const String untouched(3, 'u');
    String value = untouched;
    std::string expected;
    const bool ok = (iterator_.*read)(&value);
    FUZZ_CHECK(ok == model_.TakeCounted(unit, &expected));
    if (!Succeeded(ok)) {
      FUZZ_CHECK(value == untouched);
      return;
    }
    FUZZ_CHECK(value.size() * unit == expected.size());
    FUZZ_CHECK(!memcmp(value.data(), expected.data(), expected.size()));
    Write(value, copy);
  }

  void ReadData(Pickle* copy) {
    const char* data = nullptr;
    int length = 0;
    std::string expected;
    const bool ok = iterator_.ReadData(&data, &length);
    FUZZ_CHECK(ok == model_.TakeCounted(1, &expected));
    FUZZ_CHECK(std::string(data, static_cast<size_t>(length)) == expected);
    if (Succeeded(ok))
      FUZZ_CHECK(copy->WriteData(data, length));
  }

  void ReadBytes(int length, Pickle* copy) {
    const char* data = nullptr;
    std::string expected;
    const bool ok = iterator_.ReadBytes(&data, length);
    FUZZ_CHECK(ok == model_.TakeUnits(length, 1, &expected));
    if (!Succeeded(ok))
      return;
    FUZZ_CHECK(std::string(data, static_cast<size_t>(length)) == expected);
    FUZZ_CHECK(copy->WriteBytes(data, length));
  }

  void ReadLength(Pickle* copy) {
    int length = 77;
    int expected = 77;
    const bool ok = iterator_.ReadLength(&length);
    const bool there = model_.TakeValue(&expected);
    FUZZ_CHECK(ok == (there && expected >= 0));
    FUZZ_CHECK(length == (ok ? expected : 77));
    if (Succeeded(ok))
      copy->WriteInt(length);
  }

  bool Succeeded(bool ok) {
    all_read_ = all_read_ && ok;
    return ok;
  }

  PickleIterator iterator_;
  Model model_;
  bool all_read_ = true;
};

// |bytes| with the header that a pickle has.
std::string WithHeader(const std::string& payload) {
  const uint32_t size = static_cast<uint32_t>(payload.size());
  std::string bytes(sizeof(size), '\0');
  memcpy(&bytes[0], &size, sizeof(size));
  return bytes + payload;
}

// A pickle out of any bytes at any address is a part of them, or empty.
void CheckView(const char* bytes, size_t size) {
  const Pickle view(bytes, static_cast<int>(size));
  FUZZ_CHECK(view.size() == 0 ? view.data() == nullptr
                              : view.data() == bytes && view.size() == size);
  FUZZ_CHECK(view.payload_size() <= size);
  Pickle copy(view);
  FUZZ_CHECK(copy.size() == view.size());
  FUZZ_CHECK(view.size() == 0 || !memcmp(copy.data(), bytes, size));
  Pickle assigned;
  assigned = view;
  FUZZ_CHECK(assigned.payload_size() == view.payload_size());
  const Pickle moved(static_cast<Pickle&&>(copy));
  FUZZ_CHECK(moved.size() == view.size());
}

std::string PayloadOf(const Pickle& pickle) {
  return std::string(pickle.payload(), pickle.payload_size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  fuzz::Input input(data, size);
  const std::string reads = input.CountedBytes();
  const std::string payload = input.Rest();

  // Exactly as long as it is, at an odd address if the reads say so.
  const std::string bytes = WithHeader(payload);
  const size_t shift = reads.size() % 4;
  const std::unique_ptr<char[]> block(new char[shift + bytes.size()]);
  memcpy(block.get() + shift, bytes.data(), bytes.size());
  const Pickle pickle(block.get() + shift, static_cast<int>(bytes.size()));
  FUZZ_CHECK(pickle.payload_size() == payload.size());

  Pickle first;
  Run run(pickle, payload);
  for (char read : reads)
    run.Step(static_cast<uint8_t>(read), &first);
  run.CheckEnd();

  CheckView(block.get() + shift, bytes.size());
  if (payload.size() >= 4) {
    const std::unique_ptr<char[]> raw(new char[payload.size()]);
    memcpy(raw.get(), payload.data(), payload.size());
    CheckView(raw.get(), payload.size());
  }

  // What was read and written is read as the same, to the last byte.
  if (!run.all_read())
    return 0;
  Pickle second;
  Run again(first, PayloadOf(first));
  for (char read : reads)
    again.Step(static_cast<uint8_t>(read), &second);
  FUZZ_CHECK(again.all_read());
  again.CheckEnd();
  FUZZ_CHECK(PayloadOf(second) == PayloadOf(first));
  return 0;
}
