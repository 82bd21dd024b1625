// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Bytes, too many for a message, that nobody can change any more: what the
// receiver has checked stays as it was checked. As the parameter of a message:
//
//   IPC_MESSAGE_CONTROL2(ViewHostMsg_Picture, gfx::Size, ipcx::SealedMemory)
//   void Host::OnPicture(const gfx::Size& size, const ipcx::SealedMemory& m) {
//     const ipcx::SealedMemory::Mapping pixels = m.Map();
//
// On Linux and FreeBSD the kernel's seals hold that, against the sender too: of
// what arrives the seals and the size are looked at before a handler sees it.
// Memory that can still be written to, shrink or grow, and whatever is no such
// memory, is a bad message. Systems without seals can neither make nor receive
// it. One that may be missing is a std::optional.
//
// Windows cannot tell whether somebody else still has the memory mapped for
// writing, and its messages carry no handles. There it serves a receiver that
// trusts the sender: send ForProcess() and size(), and give them to
// FromHandle() in the other process. From a peer that is not trusted take a
// base::SharedMemory, and copy what is in it before checking it.

#ifndef IPCX_SEALED_MEMORY_H_
#define IPCX_SEALED_MEMORY_H_

#include <stddef.h>

#include <functional>
#include <string>

#include "base/basictypes.h"
#include "base/files/scoped_file.h"
#include "base/memory/shared_memory.h"
#include "base/process/process_handle.h"
#include "base/strings/string_piece.h"
#include "build/build_config.h"
#include "ipc/internal/param_support.h"
#include "ipc/ipc_export.h"
#include "ipc/ipc_param_traits.h"

#if defined(OS_WIN)
#include "base/win/scoped_handle.h"
#endif

namespace ipcx {

// Owns the memory, as one of many in many processes, or none. From 1 to INT_MAX
// bytes: of received memory it is the sender who chose, and pages that it never
// wrote to are paid for by whoever reads them first.
class SealedMemory {
 public:
  // The bytes, for reading, for as long as this lives; the SealedMemory need
  // not. Or none.
  class Mapping {
   public:
    Mapping();
    Mapping(Mapping&& other) noexcept;
    ~Mapping();
    Mapping& operator=(Mapping&& other) noexcept;

    bool IsValid() const { return data_ != nullptr; }
    base::StringPiece bytes() const { return base::StringPiece(data_, size_); }
    // |size| bytes from |offset| on; both may be what a peer claims. False if
    // not all of them are there.
    bool GetPart(uint64 offset, uint64 size, base::StringPiece* part) const;

   private:
    friend class SealedMemory;
    Mapping(const char* data, size_t size) : data_(data), size_(size) {}

    const char* data_;
    size_t size_;
  };

  SealedMemory();
  SealedMemory(SealedMemory&& other) noexcept;
  ~SealedMemory();
  SealedMemory& operator=(SealedMemory&& other) noexcept;

  // None, and the log tells why, on failure. |fill| is called once with |size|
  // zero bytes that are writable until it returns.
  static SealedMemory Create(const base::StringPiece& contents);
  static SealedMemory Create(size_t size,
                             const std::function<void(char* memory)>& fill);
  // Takes |handle|, which came from another process, over. None, and the log
  // tells why, if it is not what this class promises or has not |size| bytes.
  static SealedMemory FromHandle(base::SharedMemoryHandle handle, size_t size);

  bool IsValid() const { return size_ > 0; }
  size_t size() const { return size_; }

  // Invalid if there is none, or no room in this process for it.
  Mapping Map() const;

  // A handle for |process|, to be sent there, or invalid. POSIX: any process.
  base::SharedMemoryHandle ForProcess(base::ProcessHandle process) const;

 private:
#if defined(OS_WIN)
  base::win::ScopedHandle handle_;
#else
  friend struct IPC::ParamTraits<SealedMemory>;
  // The size is that of the memory.
  static SealedMemory FromDescriptor(base::ScopedFD fd);

  base::ScopedFD handle_;
#endif
  size_t size_;
};

}  // namespace ipcx

#if defined(OS_POSIX)
namespace IPC {

// The sender keeps its memory. Without memory, or a descriptor to spare, the
// message will not be sent.
template <>
struct IPC_EXPORT ParamTraits<ipcx::SealedMemory> : internal::BuiltInTraits {
  typedef ipcx::SealedMemory param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

}  // namespace IPC
#endif

#endif  // IPCX_SEALED_MEMORY_H_
