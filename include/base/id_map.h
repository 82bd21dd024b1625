// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Objects by number, numbered from 1 unless the caller chooses.

#ifndef BASE_ID_MAP_H_
#define BASE_ID_MAP_H_

#include <stddef.h>

#include <map>
#include <set>
#include <type_traits>
#include <utility>

#include "base/basictypes.h"
#include "base/internal/check.h"
#include "base/memory/scoped_ptr.h"
#include "base/threading/non_thread_safe.h"

enum IDMapOwnershipSemantics {
  IDMapExternalPointer,  // The caller's objects.
  IDMapOwnPointer        // Deleted by the map.
};

// For one thread: the first that uses it after construction. The map may be
// changed while it is iterated: what is removed then is gone from every lookup
// and iterator at once, but is deleted only when the last iterator goes.
template <typename T, IDMapOwnershipSemantics OS = IDMapExternalPointer>
class IDMap : public base::NonThreadSafe {
 public:
  typedef int32 KeyType;

  IDMap() { DetachFromThread(); }
  ~IDMap() {
    // May be destroyed on another thread than the one that used it.
    DetachFromThread();
    Clear();
  }

  // Whether adding NULL is an error (asserted with DCHECKs on).
  void set_check_on_null_data(bool value) { check_on_null_data_ = value; }

  // Returns the number of |data|.
  KeyType Add(T* data) {
    CLASSIC_IPC_DCHECK(CalledOnValidThread());
    CLASSIC_IPC_DCHECK(!check_on_null_data_ || data);
    const KeyType id = next_id_++;
    CLASSIC_IPC_DCHECK(data_.find(id) == data_.end());
    data_[id] = data;
    return id;
  }

  // |id| is free. Not to be mixed with Add(), which may come to |id|.
  void AddWithID(T* data, KeyType id) {
    CLASSIC_IPC_DCHECK(CalledOnValidThread());
    CLASSIC_IPC_DCHECK(!check_on_null_data_ || data);
    CLASSIC_IPC_DCHECK(!IsPresent(id));
    if (removed_ids_.erase(id) > 0)
      Dispose(data_[id]);
    data_[id] = data;
  }

  void Remove(KeyType id) {
    CLASSIC_IPC_DCHECK(CalledOnValidThread());
    CLASSIC_IPC_DCHECK(IsPresent(id));
    if (!IsPresent(id))
      return;
    if (iteration_depth_ > 0)
      removed_ids_.insert(id);
    else
      Erase(id);
  }

  // Returns what |id|, which is taken, stood for; the caller owns that now.
  // NULL, and nothing is stored, if |id| is free.
  T* Replace(KeyType id, T* new_data) {
    CLASSIC_IPC_DCHECK(CalledOnValidThread());
    CLASSIC_IPC_DCHECK(!check_on_null_data_ || new_data);
    CLASSIC_IPC_DCHECK(IsPresent(id));
    if (!IsPresent(id))
      return nullptr;
    return std::exchange(data_[id], new_data);
  }

  void Clear() {
    CLASSIC_IPC_DCHECK(CalledOnValidThread());
    if (iteration_depth_ > 0) {
      for (const auto& entry : data_)
        removed_ids_.insert(entry.first);
      return;
    }
    while (!data_.empty())
      Erase(data_.begin()->first);
  }

  bool IsEmpty() const { return size() == 0; }
  size_t size() const {
    CLASSIC_IPC_DCHECK(CalledOnValidThread());
    return data_.size() - removed_ids_.size();
  }

  // NULL if |id| is free.
  T* Lookup(KeyType id) const {
    CLASSIC_IPC_DCHECK(CalledOnValidThread());
    return IsPresent(id) ? data_.find(id)->second : nullptr;
  }

  // Goes through the map in the order of the numbers. The map must outlive it.
  template <class ReturnType>
  class Iterator {
   public:
    typedef std::
        conditional_t<std::is_const<ReturnType>::value, const IDMap, IDMap>
            MapType;

    explicit Iterator(MapType* map) : map_(map), position_(map->data_.begin()) {
      ++map_->iteration_depth_;
      SkipRemoved();
    }
    Iterator(const Iterator& other)
        : map_(other.map_), position_(other.position_) {
      ++map_->iteration_depth_;
    }
    // Both go through the same map.
    const Iterator& operator=(const Iterator& other) {
      CLASSIC_IPC_DCHECK(map_ == other.map_);
      position_ = other.position_;
      return *this;
    }
    ~Iterator() {
      if (--map_->iteration_depth_ == 0)
        map_->EraseRemoved();
    }

    bool IsAtEnd() const { return position_ == map_->data_.end(); }
    KeyType GetCurrentKey() const { return position_->first; }
    // Still there if it was removed since it became current.
    ReturnType* GetCurrentValue() const { return position_->second; }
    void Advance() {
      ++position_;
      SkipRemoved();
    }

   private:
    void SkipRemoved() {
      while (!IsAtEnd() && map_->removed_ids_.count(position_->first) > 0)
        ++position_;
    }

    MapType* const map_;
    typename std::map<KeyType, T*>::const_iterator position_;
  };

  typedef Iterator<T> iterator;
  typedef Iterator<const T> const_iterator;

 private:
  bool IsPresent(KeyType id) const {
    return data_.find(id) != data_.end() && removed_ids_.count(id) == 0;
  }

  static void Dispose(T* data) {
    if (OS == IDMapOwnPointer)
      delete data;
  }

  // Erased first, as a destructor may use the map.
  void Erase(KeyType id) const {
    const auto found = data_.find(id);
    T* const data = found->second;
    data_.erase(found);
    Dispose(data);
  }
  void EraseRemoved() const {
    while (iteration_depth_ == 0 && !removed_ids_.empty()) {
      const KeyType id = *removed_ids_.begin();
      removed_ids_.erase(removed_ids_.begin());
      Erase(id);
    }
  }

  // Mutable, as going through a const map may end removals from it.
  mutable int iteration_depth_ = 0;
  mutable std::set<KeyType> removed_ids_;  // Among the keys of |data_|.
  mutable std::map<KeyType, T*> data_;
  KeyType next_id_ = 1;
  bool check_on_null_data_ = false;

  DISALLOW_COPY_AND_ASSIGN(IDMap);
};

#endif  // BASE_ID_MAP_H_
