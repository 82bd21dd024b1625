// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A vector of pointers that deletes what it holds.

#ifndef BASE_MEMORY_SCOPED_VECTOR_H_
#define BASE_MEMORY_SCOPED_VECTOR_H_

#include <stddef.h>

#include <utility>
#include <vector>

#include "base/basictypes.h"
#include "base/internal/check.h"
#include "base/memory/scoped_ptr.h"
#include "base/move.h"

template <class T>
class ScopedVector {
  MOVE_ONLY_TYPE_WITH_MOVE_CONSTRUCTOR_FOR_CPP_03(ScopedVector)

 public:
  typedef typename std::vector<T*>::allocator_type allocator_type;
  typedef typename std::vector<T*>::size_type size_type;
  typedef typename std::vector<T*>::difference_type difference_type;
  typedef typename std::vector<T*>::pointer pointer;
  typedef typename std::vector<T*>::const_pointer const_pointer;
  typedef typename std::vector<T*>::reference reference;
  typedef typename std::vector<T*>::const_reference const_reference;
  typedef typename std::vector<T*>::value_type value_type;
  typedef typename std::vector<T*>::iterator iterator;
  typedef typename std::vector<T*>::const_iterator const_iterator;
  typedef typename std::vector<T*>::reverse_iterator reverse_iterator;
  typedef
      typename std::vector<T*>::const_reverse_iterator const_reverse_iterator;

  ScopedVector() {}
  ~ScopedVector() { clear(); }
  ScopedVector(ScopedVector&& other) noexcept { swap(other); }
  ScopedVector& operator=(ScopedVector&& other) noexcept {
    ScopedVector(std::move(other)).swap(*this);
    return *this;
  }

  reference operator[](size_t index) { return v_[index]; }
  const_reference operator[](size_t index) const { return v_[index]; }

  bool empty() const { return v_.empty(); }
  size_t size() const { return v_.size(); }
  size_t capacity() const { return v_.capacity(); }
  void reserve(size_t capacity) { v_.reserve(capacity); }

  reference front() { return v_.front(); }
  const_reference front() const { return v_.front(); }
  reference back() { return v_.back(); }
  const_reference back() const { return v_.back(); }

  iterator begin() { return v_.begin(); }
  const_iterator begin() const { return v_.begin(); }
  iterator end() { return v_.end(); }
  const_iterator end() const { return v_.end(); }
  reverse_iterator rbegin() { return v_.rbegin(); }
  const_reverse_iterator rbegin() const { return v_.rbegin(); }
  reverse_iterator rend() { return v_.rend(); }
  const_reverse_iterator rend() const { return v_.rend(); }

  // Takes ownership, as every way of putting a T* in does.
  void push_back(T* element) { push_back(scoped_ptr<T>(element)); }
  void push_back(scoped_ptr<T> element) {
    v_.push_back(element.get());
    T* const owned = element.release();
    static_cast<void>(owned);
  }
  void pop_back() {
    CLASSIC_IPC_DCHECK(!empty());
    const scoped_ptr<T> last(v_.back());
    v_.pop_back();
  }

  iterator insert(iterator position, T* element) {
    return insert(position, scoped_ptr<T>(element));
  }
  iterator insert(iterator position, scoped_ptr<T> element) {
    const iterator inserted = v_.insert(position, element.get());
    T* const owned = element.release();
    static_cast<void>(owned);
    return inserted;
  }
  template <typename InputIterator>
  void insert(iterator position, InputIterator first, InputIterator last) {
    v_.insert(position, first, last);
  }
  // Deletes what was held before.
  template <typename InputIterator>
  void assign(InputIterator first, InputIterator last) {
    clear();
    v_.assign(first, last);
  }

  // Shrinking deletes the tail, growing appends NULL.
  void resize(size_t size) {
    if (size < v_.size())
      erase(begin() + static_cast<difference_type>(size), end());
    else
      v_.resize(size);
  }

  void clear() {
    // Emptied before any destructor runs.
    std::vector<T*> doomed;
    doomed.swap(v_);
    DeleteAll(doomed.begin(), doomed.end());
    doomed.clear();
    if (v_.empty())
      v_.swap(doomed);
  }
  iterator erase(iterator position) { return erase(position, position + 1); }
  iterator erase(iterator first, iterator last) {
    const std::vector<T*> doomed(first, last);
    const iterator next = v_.erase(first, last);
    DeleteAll(doomed.begin(), doomed.end());
    return next;
  }

  // These give the elements up without deleting them.
  void weak_clear() { v_.clear(); }
  iterator weak_erase(iterator position) { return v_.erase(position); }
  iterator weak_erase(iterator first, iterator last) {
    return v_.erase(first, last);
  }
  // Overwrites |*out|.
  void release(std::vector<T*>* out) {
    out->clear();
    out->swap(v_);
  }

  const std::vector<T*>& get() const { return v_; }
  void swap(std::vector<T*>& other) { v_.swap(other); }
  void swap(ScopedVector& other) { v_.swap(other.v_); }

 private:
  template <typename Iterator>
  static void DeleteAll(Iterator first, Iterator last) {
    for (; first != last; ++first)
      scoped_ptr<T> doomed(*first);
  }

  std::vector<T*> v_;
};

#endif  // BASE_MEMORY_SCOPED_VECTOR_H_
