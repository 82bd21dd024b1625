// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_CONTAINERS_SCOPED_PTR_HASH_MAP_H_
#define BASE_CONTAINERS_SCOPED_PTR_HASH_MAP_H_

#include <stddef.h>

#include <utility>

#include "base/basictypes.h"
#include "base/containers/hash_tables.h"
#include "base/internal/check.h"
#include "base/memory/scoped_ptr.h"

namespace base {

// A hash map that owns its values, which are pointers in it.
template <typename Key, typename Value>
class ScopedPtrHashMap {
  typedef hash_map<Key, Value*> Container;

 public:
  typedef typename Container::key_type key_type;
  typedef typename Container::mapped_type mapped_type;
  typedef typename Container::value_type value_type;
  typedef typename Container::iterator iterator;
  typedef typename Container::const_iterator const_iterator;

  ScopedPtrHashMap() {}
  ~ScopedPtrHashMap() { clear(); }

  void swap(ScopedPtrHashMap& other) { data_.swap(other.data_); }

  // Replaces, and deletes, what was there.
  iterator set(const Key& key, scoped_ptr<Value> data) {
    const std::pair<iterator, bool> result = add(key, std::move(data), &data);
    if (!result.second) {
      const scoped_ptr<Value> old(result.first->second);
      result.first->second = data.release();
    }
    return result.first;
  }
  // False, and |data| is deleted, if there was something.
  std::pair<iterator, bool> add(const Key& key, scoped_ptr<Value> data) {
    scoped_ptr<Value> left_over;
    return add(key, std::move(data), &left_over);
  }

  void erase(iterator it) {
    const scoped_ptr<Value> doomed(it->second);
    data_.erase(it);
  }
  size_t erase(const Key& key) {
    const iterator it = data_.find(key);
    if (it == data_.end())
      return 0;
    erase(it);
    return 1;
  }

  // Leave the key with NULL.
  scoped_ptr<Value> take(iterator it) {
    CLASSIC_IPC_DCHECK(it != data_.end());
    return scoped_ptr<Value>(std::exchange(it->second, nullptr));
  }
  scoped_ptr<Value> take(const Key& key) {
    const iterator it = data_.find(key);
    return it == data_.end() ? scoped_ptr<Value>() : take(it);
  }

  // Leave nothing.
  scoped_ptr<Value> take_and_erase(iterator it) {
    scoped_ptr<Value> result = take(it);
    data_.erase(it);
    return result;
  }
  scoped_ptr<Value> take_and_erase(const Key& key) {
    const iterator it = data_.find(key);
    return it == data_.end() ? scoped_ptr<Value>() : take_and_erase(it);
  }

  // NULL if there is nothing.
  Value* get(const Key& key) const {
    const const_iterator it = data_.find(key);
    return it == data_.end() ? nullptr : it->second;
  }
  bool contains(const Key& key) const { return data_.count(key) > 0; }

  void clear() {
    while (!data_.empty())
      erase(data_.begin());
  }

  iterator find(const Key& key) { return data_.find(key); }
  const_iterator find(const Key& key) const { return data_.find(key); }
  size_t count(const Key& key) const { return data_.count(key); }
  std::pair<const_iterator, const_iterator> equal_range(const Key& key) const {
    return data_.equal_range(key);
  }
  std::pair<iterator, iterator> equal_range(const Key& key) {
    return data_.equal_range(key);
  }

  bool empty() const { return data_.empty(); }
  size_t size() const { return data_.size(); }
  size_t max_size() const { return data_.max_size(); }

  iterator begin() { return data_.begin(); }
  const_iterator begin() const { return data_.begin(); }
  iterator end() { return data_.end(); }
  const_iterator end() const { return data_.end(); }

 private:
  // |*left_over| is |data| if that was not added.
  std::pair<iterator, bool> add(const Key& key,
                                scoped_ptr<Value> data,
                                scoped_ptr<Value>* left_over) {
    const std::pair<iterator, bool> result =
        data_.insert(value_type(key, data.get()));
    if (result.second) {
      Value* const owned = data.release();
      static_cast<void>(owned);
    }
    *left_over = std::move(data);
    return result;
  }

  Container data_;

  DISALLOW_COPY_AND_ASSIGN(ScopedPtrHashMap);
};

}  // namespace base

#endif  // BASE_CONTAINERS_SCOPED_PTR_HASH_MAP_H_
