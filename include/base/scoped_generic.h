// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_SCOPED_GENERIC_H_
#define BASE_SCOPED_GENERIC_H_

#include <utility>

#include "base/compiler_specific.h"
#include "base/internal/check.h"

namespace base {

// Owns one resource of a plain type, such as a descriptor. Traits says how:
//   static T InvalidValue();       what "owns nothing" looks like
//   static void Free(T resource);  never called with InvalidValue()
// Move-only, by std::move() or Pass().
template <typename T, typename Traits>
class ScopedGeneric {
 public:
  typedef T element_type;
  typedef Traits traits_type;
  typedef void MoveOnlyTypeForCPP03;

  ScopedGeneric() : data_(Traits::InvalidValue(), Traits()) {}
  explicit ScopedGeneric(const element_type& value) : data_(value, Traits()) {}
  ScopedGeneric(const element_type& value, const Traits& traits)
      : data_(value, traits) {}
  ScopedGeneric(ScopedGeneric&& other) noexcept
      : data_(other.release(), other.get_traits()) {}
  ScopedGeneric(const ScopedGeneric&) = delete;
  ~ScopedGeneric() { FreeIfNecessary(); }

  ScopedGeneric& operator=(ScopedGeneric&& other) noexcept {
    if (this != &other) {
      reset(other.release());
      static_cast<Traits&>(data_) = other.get_traits();
    }
    return *this;
  }
  ScopedGeneric& operator=(const ScopedGeneric&) = delete;

  ScopedGeneric Pass() { return ScopedGeneric(std::move(*this)); }

  // Frees what is owned and takes |value|. Resetting to the very resource that
  // is owned already would free it under its new owner: that ends the process.
  void reset(const element_type& value = traits_type::InvalidValue()) {
    CLASSIC_IPC_CHECK(!is_valid() || data_.generic != value);
    const element_type next = value;  // |value| may be our own member.
    FreeIfNecessary();
    data_.generic = next;
  }

  void swap(ScopedGeneric& other) {
    using std::swap;
    swap(static_cast<Traits&>(data_), static_cast<Traits&>(other.data_));
    swap(data_.generic, other.data_.generic);
  }

  // Gives up ownership without freeing.
  element_type release() WARN_UNUSED_RESULT {
    element_type old_generic = data_.generic;
    data_.generic = traits_type::InvalidValue();
    return old_generic;
  }

  const element_type& get() const { return data_.generic; }
  bool is_valid() const { return data_.generic != traits_type::InvalidValue(); }

  bool operator==(const element_type& value) const {
    return data_.generic == value;
  }
  bool operator!=(const element_type& value) const {
    return data_.generic != value;
  }

  // Two owners of one resource are a bug, so owners do not compare.
  template <typename T2, typename Traits2>
  bool operator==(const ScopedGeneric<T2, Traits2>&) const = delete;
  template <typename T2, typename Traits2>
  bool operator!=(const ScopedGeneric<T2, Traits2>&) const = delete;

  Traits& get_traits() { return data_; }
  const Traits& get_traits() const { return data_; }

 private:
  // Derives from Traits so that an empty Traits takes no room.
  struct Data : public Traits {
    Data(const T& value, const Traits& traits)
        : Traits(traits), generic(value) {}
    T generic;
  };

  void FreeIfNecessary() {
    if (is_valid()) {
      data_.Free(data_.generic);
      data_.generic = traits_type::InvalidValue();
    }
  }

  Data data_;
};

template <class T, class Traits>
void swap(ScopedGeneric<T, Traits>& a, ScopedGeneric<T, Traits>& b) {
  a.swap(b);
}

template <class T, class Traits>
bool operator==(const T& value, const ScopedGeneric<T, Traits>& scoped) {
  return value == scoped.get();
}

template <class T, class Traits>
bool operator!=(const T& value, const ScopedGeneric<T, Traits>& scoped) {
  return value != scoped.get();
}

}  // namespace base

#endif  // BASE_SCOPED_GENERIC_H_
