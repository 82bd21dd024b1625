// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Objects that count their references, and scoped_refptr that holds one.

#ifndef BASE_MEMORY_REF_COUNTED_H_
#define BASE_MEMORY_REF_COUNTED_H_

#include <stddef.h>

#include <atomic>
#include <functional>
#include <type_traits>
#include <utility>

#include "base/basictypes.h"
#include "base/compiler_specific.h"
#include "base/internal/check.h"

namespace base {

namespace subtle {

// A count that no live object has: the last reference is gone.
const int kReferencesReleased = -0x40000000;

class RefCountedBase {
 public:
  bool HasOneRef() const { return ref_count_ == 1; }

 protected:
  RefCountedBase() {}
  ~RefCountedBase() {
    // Otherwise deleted by hand, without a Release().
    CLASSIC_IPC_DCHECK(ref_count_ == kReferencesReleased);
  }

  void AddRef() const {
    CLASSIC_IPC_DCHECK(ref_count_ >= 0);
    ++ref_count_;
  }
  // True if the caller has to delete the object.
  bool Release() const {
    CLASSIC_IPC_DCHECK(ref_count_ > 0);
    if (--ref_count_ != 0)
      return false;
    ref_count_ = kReferencesReleased;
    return true;
  }

 private:
  mutable int ref_count_ = 0;

  DISALLOW_COPY_AND_ASSIGN(RefCountedBase);
};

class RefCountedThreadSafeBase {
 public:
  bool HasOneRef() const {
    return ref_count_.load(std::memory_order_acquire) == 1;
  }

 protected:
  RefCountedThreadSafeBase() {}
  ~RefCountedThreadSafeBase() {
    CLASSIC_IPC_DCHECK(ref_count_.load(std::memory_order_relaxed) ==
                       kReferencesReleased);
  }

  void AddRef() const {
    const int before = ref_count_.fetch_add(1, std::memory_order_relaxed);
    CLASSIC_IPC_DCHECK(before >= 0);
    static_cast<void>(before);
  }
  bool Release() const {
    const int before = ref_count_.fetch_sub(1, std::memory_order_acq_rel);
    CLASSIC_IPC_DCHECK(before > 0);
    if (before != 1)
      return false;
    ref_count_.store(kReferencesReleased, std::memory_order_relaxed);
    return true;
  }

 private:
  mutable std::atomic<int> ref_count_{0};

  DISALLOW_COPY_AND_ASSIGN(RefCountedThreadSafeBase);
};

}  // namespace subtle

// For objects used on one thread. T's destructor should be private, with
// RefCounted<T> as a friend.
template <class T>
class RefCounted : public subtle::RefCountedBase {
 public:
  RefCounted() {}

  void AddRef() const { subtle::RefCountedBase::AddRef(); }
  void Release() const {
    if (subtle::RefCountedBase::Release())
      delete static_cast<const T*>(this);
  }

 protected:
  ~RefCounted() {}

 private:
  DISALLOW_COPY_AND_ASSIGN(RefCounted);
};

template <class T, typename Traits>
class RefCountedThreadSafe;

template <typename T>
struct DefaultRefCountedThreadSafeTraits {
  static void Destruct(const T* object) {
    RefCountedThreadSafe<T, DefaultRefCountedThreadSafeTraits>::DeleteInternal(
        object);
  }
};

// Any thread may add and release references; the last Release() calls
// Traits::Destruct() on its own thread.
template <class T, typename Traits = DefaultRefCountedThreadSafeTraits<T>>
class RefCountedThreadSafe : public subtle::RefCountedThreadSafeBase {
 public:
  RefCountedThreadSafe() {}

  void AddRef() const { subtle::RefCountedThreadSafeBase::AddRef(); }
  void Release() const {
    if (subtle::RefCountedThreadSafeBase::Release())
      Traits::Destruct(static_cast<const T*>(this));
  }

 protected:
  ~RefCountedThreadSafe() {}

 private:
  friend struct DefaultRefCountedThreadSafeTraits<T>;
  static void DeleteInternal(const T* object) { delete object; }

  DISALLOW_COPY_AND_ASSIGN(RefCountedThreadSafe);
};

// Any value, shared between threads.
template <typename T>
class RefCountedData : public RefCountedThreadSafe<RefCountedData<T>> {
 public:
  RefCountedData() : data() {}
  RefCountedData(const T& value) : data(value) {}
  RefCountedData(T&& value) : data(std::move(value)) {}

  T data;

 private:
  friend class RefCountedThreadSafe<RefCountedData<T>>;
  ~RefCountedData() {}
};

}  // namespace base

// Holds one reference to a T, which needs AddRef() and Release() only. T may
// be incomplete where no member function is used.
template <class T>
class scoped_refptr {
 public:
  typedef T element_type;

  scoped_refptr() {}
  scoped_refptr(T* object) : ptr_(object) {
    if (ptr_)
      ptr_->AddRef();
  }
  scoped_refptr(const scoped_refptr& other) : scoped_refptr(other.ptr_) {}
  scoped_refptr(scoped_refptr&& other) noexcept : ptr_(other.ptr_) {
    other.ptr_ = nullptr;
  }
  template <typename U,
            typename = std::enable_if_t<std::is_convertible<U*, T*>::value>>
  scoped_refptr(const scoped_refptr<U>& other) : scoped_refptr(other.get()) {}
  template <typename U,
            typename = std::enable_if_t<std::is_convertible<U*, T*>::value>>
  scoped_refptr(scoped_refptr<U>&& other) noexcept : ptr_(other.ptr_) {
    other.ptr_ = nullptr;
  }
  ~scoped_refptr() {
    if (ptr_)
      ptr_->Release();
  }

  scoped_refptr& operator=(T* object) {
    // The new reference first, for the old object may own the new one.
    scoped_refptr(object).swap(*this);
    return *this;
  }
  scoped_refptr& operator=(const scoped_refptr& other) {
    scoped_refptr(other).swap(*this);
    return *this;
  }
  scoped_refptr& operator=(scoped_refptr&& other) noexcept {
    scoped_refptr(std::move(other)).swap(*this);
    return *this;
  }
  template <typename U>
  scoped_refptr& operator=(const scoped_refptr<U>& other) {
    return *this = other.get();
  }
  template <typename U>
  scoped_refptr& operator=(scoped_refptr<U>&& other) noexcept {
    scoped_refptr(std::move(other)).swap(*this);
    return *this;
  }

  T* get() const { return ptr_; }
  T& operator*() const {
    CLASSIC_IPC_DCHECK(ptr_ != nullptr);
    return *ptr_;
  }
  T* operator->() const {
    CLASSIC_IPC_DCHECK(ptr_ != nullptr);
    return ptr_;
  }

  void swap(T** object) { std::swap(ptr_, *object); }
  void swap(scoped_refptr& other) { std::swap(ptr_, other.ptr_); }

 private:
  typedef T* scoped_refptr::*Testable;

 public:
  // Implicit, so that a function returning bool may return a scoped_refptr.
  operator Testable() const { return ptr_ ? &scoped_refptr::ptr_ : nullptr; }

 private:
  template <typename U>
  friend class scoped_refptr;

  T* ptr_ = nullptr;
};

template <typename T, typename U>
bool operator==(const scoped_refptr<T>& a, const scoped_refptr<U>& b) {
  return a.get() == b.get();
}
template <typename T, typename U>
bool operator!=(const scoped_refptr<T>& a, const scoped_refptr<U>& b) {
  return a.get() != b.get();
}
template <typename T, typename U>
bool operator==(const scoped_refptr<T>& a, const U* b) {
  return a.get() == b;
}
template <typename T, typename U>
bool operator!=(const scoped_refptr<T>& a, const U* b) {
  return a.get() != b;
}
template <typename T, typename U>
bool operator==(const T* a, const scoped_refptr<U>& b) {
  return a == b.get();
}
template <typename T, typename U>
bool operator!=(const T* a, const scoped_refptr<U>& b) {
  return a != b.get();
}
template <typename T>
bool operator==(const scoped_refptr<T>& a, decltype(nullptr)) {
  return a.get() == nullptr;
}
template <typename T>
bool operator!=(const scoped_refptr<T>& a, decltype(nullptr)) {
  return a.get() != nullptr;
}
template <typename T>
bool operator==(decltype(nullptr), const scoped_refptr<T>& a) {
  return a.get() == nullptr;
}
template <typename T>
bool operator!=(decltype(nullptr), const scoped_refptr<T>& a) {
  return a.get() != nullptr;
}
template <typename T, typename U>
bool operator<(const scoped_refptr<T>& a, const scoped_refptr<U>& b) {
  return std::less<const volatile void*>()(a.get(), b.get());
}

template <typename T>
scoped_refptr<T> make_scoped_refptr(T* object) {
  return scoped_refptr<T>(object);
}

#endif  // BASE_MEMORY_REF_COUNTED_H_
