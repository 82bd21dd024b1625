// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Large messages through memory that both processes have mapped for good, and
// notes about it on a socket. The receiver copies a message out before anyone
// looks at it, because its sender could still change it there. A way that the
// library might go: nothing here is defended against a hostile peer.

#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <deque>
#include <memory>

#include "tests/bench/bench.h"
#include "tests/bench/send_receive.h"
#include "tests/bench/sockets.h"

namespace bench {

namespace {

// How large, and whether the receiver has new memory for each message, as a
// message object has, or keeps it, as the other hand-written rivals do.
struct Layout {
  int slots;
  size_t slot_size;
  bool fresh_memory;
};

constexpr size_t kKib = 1024;
// A message is in one piece: the copies follow each other.
constexpr Layout kWhole = {1, 64 * kKib* kKib, false};
// In pieces, so that one process copies in what the other copies out.
constexpr Layout kPieces = {8, 256 * kKib, false};
constexpr Layout kPiecesFresh = {8, 256 * kKib, true};

enum class Kind : uint32_t { kArea, kFilled, kEmptied };

struct Note {
  Kind kind;
  uint32_t slot;
  uint64_t size;  // Of the message.
};

// One direction, as the process that writes it or reads it has it.
class Area {
 public:
  Area(int fd, size_t size) : size_(size) {
    void* const memory =
        mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    Require(memory != MAP_FAILED, "mmap");
    memory_ = static_cast<char*>(memory);
  }
  ~Area() { munmap(memory_, size_); }

  char* at(size_t offset) { return memory_ + offset; }

 private:
  const size_t size_;
  char* memory_;
};

template <const Layout& layout>
class SharedArea : public SendReceiveEndpoint {
 public:
  SharedArea(const Setup& setup, Role) : socket_(setup.fd) {}
  ~SharedArea() override { close(socket_); }

 private:
  static constexpr size_t kAreaSize = layout.slots * layout.slot_size;

  void Send(const char* data, size_t size) override {
    if (!outgoing_)
      MakeArea();
    size_t sent = 0;
    do {
      while (empty_.empty())
        Require(Read().kind == Kind::kEmptied, "an empty slot");
      const uint32_t slot = empty_.front();
      empty_.pop_front();
      const size_t part = std::min(size - sent, layout.slot_size);
      memcpy(outgoing_->at(slot * layout.slot_size), data + sent, part);
      Write({Kind::kFilled, slot, size});
      sent += part;
    } while (sent < size);
  }

  Received Receive() override {
    size_t received = 0;
    for (;;) {
      const Note note = Read();
      if (note.kind != Kind::kFilled)
        continue;
      if (received == 0 && (layout.fresh_memory || capacity_ < note.size)) {
        buffer_.reset();
        buffer_.reset(new char[note.size]);
        capacity_ = note.size;
      }
      const size_t part = std::min(note.size - received, layout.slot_size);
      memcpy(buffer_.get() + received,
             incoming_->at(note.slot * layout.slot_size), part);
      Write({Kind::kEmptied, note.slot, 0});
      received += part;
      if (received == note.size)
        return {buffer_.get(), received};
    }
  }

  void MakeArea() {
    const int fd = memfd_create("bench", MFD_CLOEXEC);
    Require(fd >= 0 && ftruncate(fd, kAreaSize) == 0, "memfd_create");
    outgoing_.reset(new Area(fd, kAreaSize));
    Write({Kind::kArea, 0, 0});
    SendDescriptor(socket_, fd);
    close(fd);
    for (int i = 0; i < layout.slots; ++i)
      empty_.push_back(static_cast<uint32_t>(i));
  }

  Note Read() {
    Note note;
    Require(recv(socket_, &note, sizeof(note), MSG_WAITALL) == sizeof(note),
            "recv");
    if (note.kind == Kind::kArea) {
      const int fd = ReceiveDescriptor(socket_);
      incoming_.reset(new Area(fd, kAreaSize));
      close(fd);
    } else if (note.kind == Kind::kEmptied) {
      empty_.push_back(note.slot);
    }
    return note;
  }

  void Write(const Note& note) {
    Require(send(socket_, &note, sizeof(note), MSG_NOSIGNAL) == sizeof(note),
            "send");
  }

  const int socket_;
  std::unique_ptr<Area> outgoing_;
  std::unique_ptr<Area> incoming_;
  std::deque<uint32_t> empty_;
  std::unique_ptr<char[]> buffer_;
  size_t capacity_ = 0;
};

const Registration kRegistrations[] = {
    {"shared_area_whole", kStream, Make<SharedArea<kWhole>>},
    {"shared_area", kStream, Make<SharedArea<kPieces>>},
    {"shared_area_fresh", kStream, Make<SharedArea<kPiecesFresh>>},
};

}  // namespace

}  // namespace bench
