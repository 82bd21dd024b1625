// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_WIN_SCOPED_HANDLE_H_
#define BASE_WIN_SCOPED_HANDLE_H_

#include <utility>

#include "base/basictypes.h"
#include "base/compiler_specific.h"
#include "base/win/include_windows.h"

namespace base {
namespace win {

// Owns a handle of a kind that Traits describes. Move-only, by std::move() or
// Pass().
//   typedef ... Handle;
//   static bool CloseHandle(Handle);
//   static bool IsHandleValid(Handle);
//   static Handle NullHandle();
// Verifier::StartTracking() and StopTracking() hear of each handle that is
// taken and given up.
template <class Traits, class Verifier>
class GenericScopedHandle {
 public:
  typedef typename Traits::Handle Handle;
  typedef void MoveOnlyTypeForCPP03;

  GenericScopedHandle() : handle_(Traits::NullHandle()) {}
  explicit GenericScopedHandle(Handle handle) : handle_(Traits::NullHandle()) {
    Set(handle);
  }
  GenericScopedHandle(GenericScopedHandle&& other) noexcept
      : handle_(Traits::NullHandle()) {
    Set(other.Take());
  }
  GenericScopedHandle(const GenericScopedHandle&) = delete;
  ~GenericScopedHandle() { Close(); }

  GenericScopedHandle& operator=(GenericScopedHandle&& other) noexcept {
    if (this != &other)
      Set(other.Take());
    return *this;
  }
  GenericScopedHandle& operator=(const GenericScopedHandle&) = delete;

  GenericScopedHandle Pass() { return GenericScopedHandle(std::move(*this)); }

  // Whether there is a handle; not whether it can be used.
  bool IsValid() const { return Traits::IsHandleValid(handle_); }

  // Closes the handle owned so far. An invalid |handle| is not kept.
  void Set(Handle handle) {
    if (handle_ == handle)
      return;
    Close();
    if (!Traits::IsHandleValid(handle))
      return;
    handle_ = handle;
    Verifier::StartTracking(handle, this, nullptr, nullptr);
  }

  Handle Get() const { return handle_; }

  // The caller owns it from now on.
  Handle Take() WARN_UNUSED_RESULT {
    const Handle handle = handle_;
    if (Traits::IsHandleValid(handle))
      Verifier::StopTracking(handle, this, nullptr, nullptr);
    handle_ = Traits::NullHandle();
    return handle;
  }

  // GetLastError() survives it.
  void Close() {
    if (IsValid())
      Traits::CloseHandle(Take());
  }

 private:
  Handle handle_;
};

// Handles of the kernel. Neither NULL nor INVALID_HANDLE_VALUE is one.
class HandleTraits {
 public:
  typedef HANDLE Handle;

  // Ends the process if the handle is not open: somebody else closed ours, and
  // the next such close would hit an innocent one.
  static bool CloseHandle(HANDLE handle);

  static bool IsHandleValid(HANDLE handle) {
    return handle != nullptr && handle != INVALID_HANDLE_VALUE;
  }
  static HANDLE NullHandle() { return nullptr; }

 private:
  DISALLOW_IMPLICIT_CONSTRUCTORS(HandleTraits);
};

// Does nothing.
class DummyVerifierTraits {
 public:
  typedef HANDLE Handle;

  static void StartTracking(HANDLE handle,
                            const void* owner,
                            const void* pc1,
                            const void* pc2) {}
  static void StopTracking(HANDLE handle,
                           const void* owner,
                           const void* pc1,
                           const void* pc2) {}

 private:
  DISALLOW_IMPLICIT_CONSTRUCTORS(DummyVerifierTraits);
};

typedef DummyVerifierTraits VerifierTraits;
typedef GenericScopedHandle<HandleTraits, VerifierTraits> ScopedHandle;

}  // namespace win
}  // namespace base

#endif  // BASE_WIN_SCOPED_HANDLE_H_
