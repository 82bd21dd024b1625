// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/bench/frames.h"

#include <string.h>

namespace bench {

namespace {

const size_t kBufferSize = 64 * 1024;

}  // namespace

FrameReader::FrameReader()
    : buffer_(new char[kBufferSize]), capacity_(kBufferSize) {}

bool FrameReader::Next(const char** data, size_t* size) {
  const size_t available = end_ - begin_;
  FrameHeader header;
  size_t wanted = sizeof(header);
  if (available >= wanted) {
    memcpy(&header, buffer_.get() + begin_, sizeof(header));
    wanted += header.size;
    if (available >= wanted) {
      *data = buffer_.get() + begin_ + sizeof(header);
      *size = header.size;
      begin_ += wanted;
      return true;
    }
  }
  if (begin_ == end_)
    begin_ = end_ = 0;
  if (begin_ + wanted > capacity_)
    MakeRoom(wanted);
  return false;
}

void FrameReader::MakeRoom(size_t size) {
  const size_t kept = end_ - begin_;
  if (size > capacity_) {
    std::unique_ptr<char[]> larger(new char[size]);
    memcpy(larger.get(), buffer_.get() + begin_, kept);
    buffer_ = std::move(larger);
    capacity_ = size;
  } else {
    memmove(buffer_.get(), buffer_.get() + begin_, kept);
  }
  begin_ = 0;
  end_ = kept;
}

}  // namespace bench
