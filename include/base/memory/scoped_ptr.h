// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// scoped_ptr<T> and scoped_ptr<T[]> own one object or one array. They move,
// by Pass() or std::move, and convert from Derived to Base like
// std::unique_ptr.

#ifndef BASE_MEMORY_SCOPED_PTR_H_
#define BASE_MEMORY_SCOPED_PTR_H_

#include <stddef.h>
#include <stdlib.h>

#include <memory>
#include <type_traits>
#include <utility>

#include "base/basictypes.h"
#include "base/compiler_specific.h"
#include "base/internal/check.h"
#include "base/move.h"
#include "base/template_util.h"

namespace base {

namespace subtle {
class RefCountedBase;
class RefCountedThreadSafeBase;
}  // namespace subtle

template <class T>
struct DefaultDeleter {
  DefaultDeleter() {}
  template <typename U,
            typename = std::enable_if_t<std::is_convertible<U*, T*>::value>>
  DefaultDeleter(const DefaultDeleter<U>&) {}

  void operator()(T* object) const {
    static_assert(sizeof(T) > 0, "the type must be complete to be deleted");
    static_assert(
        !std::is_convertible<T*, subtle::RefCountedBase*>::value &&
            !std::is_convertible<T*, subtle::RefCountedThreadSafeBase*>::value,
        "hold a ref-counted object by scoped_refptr");
    delete object;
  }
};

template <class T>
struct DefaultDeleter<T[]> {
  void operator()(T* array) const {
    static_assert(sizeof(T) > 0, "the type must be complete to be deleted");
    delete[] array;
  }

  // An array of Derived is no array of Base.
  template <typename U>
  void operator()(U* array) const = delete;
};

template <class T, size_t n>
struct DefaultDeleter<T[n]> {
  static_assert(sizeof(T) == 0, "use DefaultDeleter<T[]>");
};

// For memory of malloc().
struct FreeDeleter {
  void operator()(void* memory) const { free(memory); }
};

namespace internal {

// True for a deleter that says "typedef void AllowSelfReset".
template <typename D, typename = void>
struct AllowsSelfReset : std::false_type {};
template <typename D>
struct AllowsSelfReset<D, std::void_t<typename D::AllowSelfReset>>
    : std::true_type {};

// What both forms of scoped_ptr share. unique_ptr gives an empty deleter no
// room.
template <class Element, class D>
class ScopedPtrStorage {
 public:
  explicit ScopedPtrStorage(Element* object) : data_(object, D()) {}
  ScopedPtrStorage(Element* object, const D& deleter)
      : data_(object, deleter) {}
  ScopedPtrStorage(Element* object, D&& deleter)
      : data_(object, std::move(deleter)) {}
  ScopedPtrStorage(ScopedPtrStorage&& other) noexcept = default;

  Element* get() const { return data_.get(); }
  D& get_deleter() { return data_.get_deleter(); }
  const D& get_deleter() const { return data_.get_deleter(); }
  Element* release() { return data_.release(); }
  void swap(ScopedPtrStorage& other) { data_.swap(other.data_); }

  // Null while the old object's destructor runs.
  void reset(Element* object) {
    CLASSIC_IPC_CHECK(!object || object != data_.get() ||
                      AllowsSelfReset<D>::value);
    if (Element* const old = data_.release())
      data_.get_deleter()(old);
    data_.reset(object);
  }

 private:
  std::unique_ptr<Element, D> data_;
};

}  // namespace internal
}  // namespace base

template <class T, class D = base::DefaultDeleter<T>>
class scoped_ptr {
  MOVE_ONLY_TYPE_WITH_MOVE_CONSTRUCTOR_FOR_CPP_03(scoped_ptr)

 public:
  typedef T element_type;
  typedef D deleter_type;

  scoped_ptr() : impl_(nullptr) {}
  explicit scoped_ptr(T* object) : impl_(object) {}
  scoped_ptr(T* object, const D& deleter) : impl_(object, deleter) {}
  // A template, so that scoped_ptr<T>(NULL) means the one for T*.
  template <typename = void>
  scoped_ptr(decltype(nullptr)) : impl_(nullptr) {}
  scoped_ptr(scoped_ptr&& other) noexcept = default;
  template <typename U,
            typename E,
            typename = std::enable_if_t<!std::is_array<U>::value &&
                                        std::is_convertible<U*, T*>::value &&
                                        std::is_convertible<E, D>::value>>
  scoped_ptr(scoped_ptr<U, E>&& other)
      : impl_(other.release(), std::forward<E>(other.get_deleter())) {}

  scoped_ptr& operator=(scoped_ptr&& other) noexcept {
    // Moving into itself leaves it as it is.
    if (this != &other) {
      reset(other.release());
      get_deleter() = std::forward<D>(other.get_deleter());
    }
    return *this;
  }
  template <typename U,
            typename E,
            typename = std::enable_if_t<!std::is_array<U>::value &&
                                        std::is_convertible<U*, T*>::value &&
                                        std::is_assignable<D&, E&&>::value>>
  scoped_ptr& operator=(scoped_ptr<U, E>&& other) {
    reset(other.release());
    get_deleter() = std::forward<E>(other.get_deleter());
    return *this;
  }
  scoped_ptr& operator=(decltype(nullptr)) {
    reset();
    return *this;
  }

  void reset(T* object = nullptr) { impl_.reset(object); }
  T* release() WARN_UNUSED_RESULT { return impl_.release(); }
  T* get() const { return impl_.get(); }
  D& get_deleter() { return impl_.get_deleter(); }
  const D& get_deleter() const { return impl_.get_deleter(); }
  void swap(scoped_ptr& other) { impl_.swap(other.impl_); }

  std::add_lvalue_reference_t<T> operator*() const {
    CLASSIC_IPC_DCHECK(get() != nullptr);
    return *get();
  }
  T* operator->() const {
    CLASSIC_IPC_DCHECK(get() != nullptr);
    return get();
  }

 private:
  typedef base::internal::ScopedPtrStorage<T, D> Storage;
  typedef Storage scoped_ptr::*Testable;

 public:
  // Implicit, so that a function returning bool may return a scoped_ptr.
  operator Testable() const { return get() ? &scoped_ptr::impl_ : nullptr; }

  bool operator==(const T* object) const { return get() == object; }
  bool operator!=(const T* object) const { return get() != object; }
  template <typename U, typename E>
  bool operator==(const scoped_ptr<U, E>&) const = delete;
  template <typename U, typename E>
  bool operator!=(const scoped_ptr<U, E>&) const = delete;

 private:
  Storage impl_;
};

template <class T, class D>
class scoped_ptr<T[], D> {
  MOVE_ONLY_TYPE_WITH_MOVE_CONSTRUCTOR_FOR_CPP_03(scoped_ptr)

 public:
  typedef T element_type;
  typedef D deleter_type;

  scoped_ptr() : impl_(nullptr) {}
  explicit scoped_ptr(T* array) : impl_(array) {}
  template <typename = void>
  scoped_ptr(decltype(nullptr)) : impl_(nullptr) {}
  scoped_ptr(scoped_ptr&& other) noexcept = default;
  // An array of another type: its elements would be deleted wrongly.
  template <typename U, typename = std::enable_if_t<std::is_pointer<U>::value>>
  explicit scoped_ptr(U array) = delete;

  scoped_ptr& operator=(scoped_ptr&& other) noexcept {
    if (this != &other) {
      reset(other.release());
      get_deleter() = std::forward<D>(other.get_deleter());
    }
    return *this;
  }
  scoped_ptr& operator=(decltype(nullptr)) {
    reset();
    return *this;
  }

  void reset(T* array = nullptr) { impl_.reset(array); }
  T* release() WARN_UNUSED_RESULT { return impl_.release(); }
  T* get() const { return impl_.get(); }
  D& get_deleter() { return impl_.get_deleter(); }
  const D& get_deleter() const { return impl_.get_deleter(); }
  void swap(scoped_ptr& other) { impl_.swap(other.impl_); }

  T& operator[](size_t i) const {
    CLASSIC_IPC_DCHECK(get() != nullptr);
    return get()[i];
  }

 private:
  typedef base::internal::ScopedPtrStorage<T, D> Storage;
  typedef Storage scoped_ptr::*Testable;

 public:
  operator Testable() const { return get() ? &scoped_ptr::impl_ : nullptr; }

  bool operator==(const T* array) const { return get() == array; }
  bool operator!=(const T* array) const { return get() != array; }
  template <typename U, typename E>
  bool operator==(const scoped_ptr<U, E>&) const = delete;
  template <typename U, typename E>
  bool operator!=(const scoped_ptr<U, E>&) const = delete;

 private:
  Storage impl_;
};

template <class T, class D>
void swap(scoped_ptr<T, D>& a, scoped_ptr<T, D>& b) {
  a.swap(b);
}

template <class T, class D>
bool operator==(const typename scoped_ptr<T, D>::element_type* a,
                const scoped_ptr<T, D>& b) {
  return a == b.get();
}
template <class T, class D>
bool operator!=(const typename scoped_ptr<T, D>::element_type* a,
                const scoped_ptr<T, D>& b) {
  return a != b.get();
}

template <typename T>
scoped_ptr<T> make_scoped_ptr(T* object) {
  return scoped_ptr<T>(object);
}

#endif  // BASE_MEMORY_SCOPED_PTR_H_
