// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// How base::Bind is told to treat an argument in another way than by value.

#ifndef BASE_BIND_HELPERS_H_
#define BASE_BIND_HELPERS_H_

#include <type_traits>
#include <utility>

#include "base/basictypes.h"
#include "base/callback.h"
#include "base/internal/check.h"
#include "base/memory/ref_counted.h"
#include "base/memory/weak_ptr.h"

namespace base {
namespace internal {

template <typename T>
class UnretainedWrapper {
 public:
  explicit UnretainedWrapper(T* object) : object_(object) {}
  T* get() const { return object_; }

 private:
  T* object_;
};

template <typename T>
class ConstRefWrapper {
 public:
  explicit ConstRefWrapper(const T& object) : object_(&object) {}
  const T& get() const { return *object_; }

 private:
  const T* object_;
};

template <typename T>
class OwnedWrapper {
 public:
  explicit OwnedWrapper(T* object) : object_(object) {}
  OwnedWrapper(OwnedWrapper&& other) noexcept : object_(other.object_) {
    other.object_ = nullptr;
  }
  OwnedWrapper& operator=(OwnedWrapper&&) = delete;
  ~OwnedWrapper() { delete object_; }
  T* get() const { return object_; }

 private:
  T* object_;
};

template <typename T>
class PassedWrapper {
 public:
  explicit PassedWrapper(T&& scoper) : scoper_(std::move(scoper)) {}
  PassedWrapper(const PassedWrapper&) = delete;
  PassedWrapper(PassedWrapper&& other) noexcept
      : is_valid_(other.is_valid_), scoper_(std::move(other.scoper_)) {
    other.is_valid_ = false;
  }
  PassedWrapper& operator=(PassedWrapper&&) = delete;

  // Once only: a callback with a passed argument runs once.
  T Take() const {
    CLASSIC_IPC_CHECK(is_valid_);
    is_valid_ = false;
    return T(std::move(scoper_));
  }

 private:
  mutable bool is_valid_ = true;
  mutable T scoper_;
};

template <typename Functor>
struct IgnoreResultHelper {
  explicit IgnoreResultHelper(Functor ignored) : functor(std::move(ignored)) {}
  Functor functor;
};

// From what is stored to what the function gets.
template <typename T>
struct UnwrapTraits {
  typedef const T& ForwardType;
  static ForwardType Unwrap(const T& value) { return value; }
};
template <typename T>
struct UnwrapTraits<UnretainedWrapper<T>> {
  typedef T* ForwardType;
  static T* Unwrap(const UnretainedWrapper<T>& wrapper) {
    return wrapper.get();
  }
};
template <typename T>
struct UnwrapTraits<ConstRefWrapper<T>> {
  typedef const T& ForwardType;
  static const T& Unwrap(const ConstRefWrapper<T>& wrapper) {
    return wrapper.get();
  }
};
template <typename T>
struct UnwrapTraits<scoped_refptr<T>> {
  typedef T* ForwardType;
  static T* Unwrap(const scoped_refptr<T>& object) { return object.get(); }
};
template <typename T>
struct UnwrapTraits<OwnedWrapper<T>> {
  typedef T* ForwardType;
  static T* Unwrap(const OwnedWrapper<T>& wrapper) { return wrapper.get(); }
};
template <typename T>
struct UnwrapTraits<PassedWrapper<T>> {
  typedef T ForwardType;
  static T Unwrap(const PassedWrapper<T>& wrapper) { return wrapper.Take(); }
};

}  // namespace internal

// The caller vouches that |object| outlives the callback.
template <typename T>
internal::UnretainedWrapper<T> Unretained(T* object) {
  return internal::UnretainedWrapper<T>(object);
}

// Bound by reference; the caller vouches that |object| outlives the callback.
template <typename T>
internal::ConstRefWrapper<T> ConstRef(const T& object) {
  return internal::ConstRefWrapper<T>(object);
}

// The callback deletes |object| when its last copy goes.
template <typename T>
internal::OwnedWrapper<T> Owned(T* object) {
  return internal::OwnedWrapper<T>(object);
}

// Moves an owner, such as a scoped_ptr, through the callback into the
// function. The callback can run once; a second run ends the process.
template <typename T,
          typename = std::enable_if_t<!std::is_lvalue_reference<T>::value &&
                                      !std::is_pointer<T>::value>>
internal::PassedWrapper<T> Passed(T&& scoper) {
  return internal::PassedWrapper<T>(std::forward<T>(scoper));
}
template <typename T>
internal::PassedWrapper<T> Passed(T* scoper) {
  return internal::PassedWrapper<T>(std::move(*scoper));
}

// A functor that returns nothing. A method with a WeakPtr receiver needs it.
template <typename Functor>
internal::IgnoreResultHelper<Functor> IgnoreResult(Functor functor) {
  return internal::IgnoreResultHelper<Functor>(std::move(functor));
}

void DoNothing();

template <typename T>
void DeletePointer(T* object) {
  delete object;
}

}  // namespace base

#endif  // BASE_BIND_HELPERS_H_
