// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Pointers that turn NULL when their object goes. A WeakPtr may be created,
// copied and handed to any thread; looking whether it is still valid, and
// invalidating it, belong to one thread, bound at first use (asserted with
// DCHECKs on).

#ifndef BASE_MEMORY_WEAK_PTR_H_
#define BASE_MEMORY_WEAK_PTR_H_

#include <atomic>
#include <type_traits>

#include "base/basictypes.h"
#include "base/internal/check.h"
#include "base/memory/ref_counted.h"

namespace base {

template <typename T>
class SupportsWeakPtr;
template <typename T>
class WeakPtrFactory;
template <typename T>
class WeakPtr;
template <typename Derived>
WeakPtr<Derived> AsWeakPtr(Derived* object);

namespace internal {

// Shared by an object's owner and all its weak pointers.
class WeakFlag : public RefCountedThreadSafe<WeakFlag> {
 public:
  WeakFlag();

  bool IsValid() const {
    CLASSIC_IPC_DCHECK(CalledOnValidThread());
    return valid_.load(std::memory_order_acquire);
  }
  void Invalidate();
  void DetachFromThread();

 private:
  friend class RefCountedThreadSafe<WeakFlag>;
  ~WeakFlag();

  // Binds to the calling thread if not bound yet.
  bool CalledOnValidThread() const;

  std::atomic<bool> valid_{true};
  mutable std::atomic<const void*> thread_{nullptr};
};

// The owner's end. Invalidates when destroyed.
class WeakReferenceOwner {
 public:
  WeakReferenceOwner();
  ~WeakReferenceOwner();

  const scoped_refptr<WeakFlag>& GetFlag() const;
  bool HasRefs() const { return flag_.get() && !flag_->HasOneRef(); }
  void Invalidate();

 private:
  mutable scoped_refptr<WeakFlag> flag_;

  DISALLOW_COPY_AND_ASSIGN(WeakReferenceOwner);
};

}  // namespace internal

template <typename T>
class WeakPtr {
 public:
  WeakPtr() {}
  template <typename U,
            typename = std::enable_if_t<std::is_convertible<U*, T*>::value>>
  WeakPtr(const WeakPtr<U>& other) : flag_(other.flag_), ptr_(other.ptr_) {}

  // NULL once the object is gone.
  T* get() const { return flag_.get() && flag_->IsValid() ? ptr_ : nullptr; }
  T& operator*() const {
    CLASSIC_IPC_DCHECK(get() != nullptr);
    return *get();
  }
  T* operator->() const {
    CLASSIC_IPC_DCHECK(get() != nullptr);
    return get();
  }
  void reset() {
    flag_ = nullptr;
    ptr_ = nullptr;
  }

 private:
  typedef T* WeakPtr::*Testable;

 public:
  operator Testable() const { return get() ? &WeakPtr::ptr_ : nullptr; }

  template <typename U>
  bool operator==(const WeakPtr<U>&) const = delete;
  template <typename U>
  bool operator!=(const WeakPtr<U>&) const = delete;

 private:
  template <typename U>
  friend class WeakPtr;
  friend class SupportsWeakPtr<T>;
  friend class WeakPtrFactory<T>;
  template <typename Derived>
  friend WeakPtr<Derived> AsWeakPtr(Derived* object);

  WeakPtr(const scoped_refptr<internal::WeakFlag>& flag, T* object)
      : flag_(flag), ptr_(object) {}

  scoped_refptr<internal::WeakFlag> flag_;
  // Meaningful only while the flag is valid.
  T* ptr_ = nullptr;
};

// A member of T, best the last one, so that the weak pointers are invalid
// before any other member is destroyed.
template <class T>
class WeakPtrFactory {
 public:
  explicit WeakPtrFactory(T* object) : ptr_(object) {}

  WeakPtr<T> GetWeakPtr() { return WeakPtr<T>(owner_.GetFlag(), ptr_); }
  // Those handed out; new ones may be had afterwards.
  void InvalidateWeakPtrs() { owner_.Invalidate(); }
  bool HasWeakPtrs() const { return owner_.HasRefs(); }

 private:
  internal::WeakReferenceOwner owner_;
  T* const ptr_;

  DISALLOW_IMPLICIT_CONSTRUCTORS(WeakPtrFactory);
};

namespace internal {

// What AsWeakPtr() can reach in any SupportsWeakPtr<...>.
class SupportsWeakPtrBase {
 protected:
  SupportsWeakPtrBase() {}
  ~SupportsWeakPtrBase() {}

  WeakReferenceOwner owner_;

 private:
  template <typename Derived>
  friend WeakPtr<Derived> base::AsWeakPtr(Derived* object);
  static const scoped_refptr<WeakFlag>& FlagOf(SupportsWeakPtrBase* object) {
    return object->owner_.GetFlag();
  }
};

}  // namespace internal

// A base class in place of a WeakPtrFactory. The weak pointers become invalid
// when this base is destroyed, that is after T's destructor.
template <class T>
class SupportsWeakPtr : public internal::SupportsWeakPtrBase {
 public:
  SupportsWeakPtr() {}

  WeakPtr<T> AsWeakPtr() {
    return WeakPtr<T>(owner_.GetFlag(), static_cast<T*>(this));
  }

 protected:
  ~SupportsWeakPtr() {}

 private:
  DISALLOW_COPY_AND_ASSIGN(SupportsWeakPtr);
};

// For a class whose base class is the one that supports weak pointers.
template <typename Derived>
WeakPtr<Derived> AsWeakPtr(Derived* object) {
  static_assert(
      std::is_convertible<Derived*, internal::SupportsWeakPtrBase*>::value,
      "AsWeakPtr needs a class derived from SupportsWeakPtr");
  return WeakPtr<Derived>(internal::SupportsWeakPtrBase::FlagOf(object),
                          object);
}

}  // namespace base

#endif  // BASE_MEMORY_WEAK_PTR_H_
