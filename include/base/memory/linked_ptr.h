// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Shared ownership without an allocation: the owners of an object form a
// ring. Not thread-safe. Copying walks the ring.

#ifndef BASE_MEMORY_LINKED_PTR_H_
#define BASE_MEMORY_LINKED_PTR_H_

#include <stddef.h>

#include <functional>

#include "base/internal/check.h"

namespace base {
namespace internal {

// One place in a ring; alone at first.
class LinkedPtrNode {
 public:
  LinkedPtrNode() : next_(this) {}
  LinkedPtrNode(const LinkedPtrNode&) = delete;
  LinkedPtrNode& operator=(const LinkedPtrNode&) = delete;

  void Join(const LinkedPtrNode* ring) {
    next_ = ring->next_;
    ring->next_ = this;
  }
  bool IsAlone() const { return next_ == this; }
  // True if this was the ring's last node.
  bool Leave() {
    if (IsAlone())
      return true;
    const LinkedPtrNode* node = next_;
    while (node->next_ != this)
      node = node->next_;
    node->next_ = next_;
    next_ = this;
    return false;
  }

 private:
  mutable const LinkedPtrNode* next_;
};

}  // namespace internal
}  // namespace base

template <typename T>
class linked_ptr {
 public:
  typedef T element_type;

  explicit linked_ptr(T* object = nullptr) : object_(object) {}
  linked_ptr(const linked_ptr& other) : object_(other.object_) {
    if (object_)
      node_.Join(&other.node_);
  }
  template <typename U>
  linked_ptr(const linked_ptr<U>& other) : object_(other.object_) {
    if (object_)
      node_.Join(&other.node_);
  }
  ~linked_ptr() { Depart(); }

  linked_ptr& operator=(const linked_ptr& other) {
    if (&other != this) {
      linked_ptr keep_alive(other);
      Depart();
      Share(keep_alive);
    }
    return *this;
  }
  template <typename U>
  linked_ptr& operator=(const linked_ptr<U>& other) {
    return *this = linked_ptr(other);
  }

  void reset(T* object = nullptr) {
    Depart();
    object_ = object;
  }
  // Only the last owner may give the object up.
  T* release() {
    CLASSIC_IPC_CHECK(node_.IsAlone());
    T* const object = object_;
    object_ = nullptr;
    return object;
  }

  T* get() const { return object_; }
  T& operator*() const { return *object_; }
  T* operator->() const { return object_; }

  bool operator==(T* object) const { return object_ == object; }
  bool operator!=(T* object) const { return object_ != object; }
  template <typename U>
  bool operator==(const linked_ptr<U>& other) const {
    return object_ == other.get();
  }
  template <typename U>
  bool operator!=(const linked_ptr<U>& other) const {
    return object_ != other.get();
  }

 private:
  template <typename U>
  friend class linked_ptr;

  void Depart() {
    T* const object = object_;
    object_ = nullptr;
    if (node_.Leave())
      delete object;
  }
  void Share(const linked_ptr& other) {
    object_ = other.object_;
    if (object_)
      node_.Join(&other.node_);
  }

  T* object_;
  base::internal::LinkedPtrNode node_;
};

template <typename T>
bool operator==(T* object, const linked_ptr<T>& ptr) {
  return object == ptr.get();
}
template <typename T>
bool operator!=(T* object, const linked_ptr<T>& ptr) {
  return object != ptr.get();
}

template <typename T>
linked_ptr<T> make_linked_ptr(T* object) {
  return linked_ptr<T>(object);
}

#endif  // BASE_MEMORY_LINKED_PTR_H_
