// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// A map that keeps its first few pairs in an array inside itself and moves
// them into a NormalMap when there are more.

#ifndef BASE_CONTAINERS_SMALL_MAP_H_
#define BASE_CONTAINERS_SMALL_MAP_H_

#include <stddef.h>

#include <iterator>
#include <type_traits>
#include <utility>

#include "base/internal/check.h"
#include "base/memory/manual_constructor.h"

namespace base {

namespace internal {

// Equality of keys as the map itself has it: by its key_equal or by its order.
template <typename Map, typename = void>
struct SmallMapEqual {
  bool operator()(const typename Map::key_type& a,
                  const typename Map::key_type& b) const {
    const typename Map::key_compare less{};
    return !less(a, b) && !less(b, a);
  }
};
template <typename Map>
struct SmallMapEqual<Map, std::void_t<typename Map::key_equal>>
    : Map::key_equal {};

template <typename Map>
struct SmallMapDefaultInit {
  void operator()(ManualConstructor<Map>* map) const { map->Init(); }
};

}  // namespace internal

// In array mode it is iterated in the order of insertion, except that erasing
// moves the last pair into the gap; later in NormalMap's order. Inserting and
// erasing invalidate all iterators. It stays a NormalMap until cleared.
template <typename NormalMap,
          int kArraySize = 4,
          typename EqualKey = internal::SmallMapEqual<NormalMap>,
          typename MapInit = internal::SmallMapDefaultInit<NormalMap>>
class SmallMap {
  static_assert(kArraySize > 0, "an empty array is just a NormalMap");

  // Keys are const: pairs in the array are replaced, never assigned.
  typedef ManualConstructor<typename NormalMap::value_type> Slot;

  template <typename SlotPointer, typename MapIterator, typename Value>
  class Position {
   public:
    typedef std::forward_iterator_tag iterator_category;
    typedef typename NormalMap::value_type value_type;
    typedef typename NormalMap::difference_type difference_type;
    typedef Value* pointer;
    typedef Value& reference;

    Position() {}
    // From iterator to const_iterator.
    template <typename P, typename I, typename V>
    Position(const Position<P, I, V>& other)
        : slot_(other.slot_), in_map_(other.in_map_) {}

    Position& operator++() {
      if (slot_)
        ++slot_;
      else
        ++in_map_;
      return *this;
    }
    Position operator++(int) {
      const Position before = *this;
      ++*this;
      return before;
    }
    reference operator*() const { return slot_ ? **slot_ : *in_map_; }
    pointer operator->() const { return &**this; }

    template <typename P, typename I, typename V>
    bool operator==(const Position<P, I, V>& other) const {
      return slot_ ? slot_ == other.slot_
                   : !other.slot_ && in_map_ == other.in_map_;
    }
    template <typename P, typename I, typename V>
    bool operator!=(const Position<P, I, V>& other) const {
      return !(*this == other);
    }

   private:
    friend class SmallMap;
    template <typename P, typename I, typename V>
    friend class Position;

    explicit Position(SlotPointer slot) : slot_(slot) {}
    explicit Position(MapIterator in_map) : in_map_(in_map) {}

    // Either the array's or, if null, the map's.
    SlotPointer slot_ = nullptr;
    MapIterator in_map_{};
  };

 public:
  typedef typename NormalMap::key_type key_type;
  typedef typename NormalMap::mapped_type data_type;
  typedef typename NormalMap::mapped_type mapped_type;
  typedef typename NormalMap::value_type value_type;
  typedef EqualKey key_equal;
  typedef Position<Slot*, typename NormalMap::iterator, value_type> iterator;
  typedef Position<const Slot*,
                   typename NormalMap::const_iterator,
                   const value_type>
      const_iterator;

  SmallMap() : functor_(MapInit()) {}
  explicit SmallMap(const MapInit& functor) : functor_(functor) {}
  SmallMap(const SmallMap& other) : functor_(other.functor_) {
    CopyFrom(other);
  }
  SmallMap& operator=(const SmallMap& other) {
    if (this != &other) {
      clear();
      CopyFrom(other);
    }
    return *this;
  }
  ~SmallMap() { clear(); }

  iterator begin() {
    return UsingFullMap() ? iterator(map_->begin()) : iterator(array_);
  }
  const_iterator begin() const {
    return UsingFullMap() ? const_iterator(map_->begin())
                          : const_iterator(array_);
  }
  iterator end() {
    return UsingFullMap() ? iterator(map_->end()) : iterator(array_ + size_);
  }
  const_iterator end() const {
    return UsingFullMap() ? const_iterator(map_->end())
                          : const_iterator(array_ + size_);
  }

  iterator find(const key_type& key) {
    if (UsingFullMap())
      return iterator(map_->find(key));
    return iterator(array_ + IndexOf(key));
  }
  const_iterator find(const key_type& key) const {
    if (UsingFullMap()) {
      const NormalMap& map = *map_;
      return const_iterator(map.find(key));
    }
    return const_iterator(array_ + IndexOf(key));
  }
  size_t count(const key_type& key) const { return find(key) == end() ? 0 : 1; }

  data_type& operator[](const key_type& key) {
    if (!UsingFullMap()) {
      const int i = IndexOf(key);
      if (i < size_)
        return array_[i]->second;
    }
    return insert(value_type(key, data_type())).first->second;
  }

  std::pair<iterator, bool> insert(const value_type& pair) {
    if (!UsingFullMap()) {
      const int i = IndexOf(pair.first);
      if (i < size_)
        return std::make_pair(iterator(array_ + i), false);
      if (size_ < kArraySize) {
        array_[size_].Init(pair);
        return std::make_pair(iterator(array_ + size_++), true);
      }
      ConvertToFullMap();
    }
    const auto result = map_->insert(pair);
    return std::make_pair(iterator(result.first), result.second);
  }
  template <class InputIterator>
  void insert(InputIterator first, InputIterator last) {
    for (; first != last; ++first)
      insert(*first);
  }

  void erase(const iterator& position) {
    if (position.slot_)
      EraseSlot(static_cast<int>(position.slot_ - array_));
    else
      map_->erase(position.in_map_);
  }
  size_t erase(const key_type& key) {
    const iterator position = find(key);
    if (position == end())
      return 0;
    erase(position);
    return 1;
  }

  void clear() {
    if (UsingFullMap()) {
      map_.Destroy();
    } else {
      for (int i = 0; i < size_; ++i)
        array_[i].Destroy();
    }
    size_ = 0;
  }

  size_t size() const {
    return UsingFullMap() ? map_->size() : static_cast<size_t>(size_);
  }
  bool empty() const { return size() == 0; }

  bool UsingFullMap() const { return size_ == kUsingFullMap; }
  // Only while UsingFullMap().
  NormalMap* map() {
    CLASSIC_IPC_CHECK(UsingFullMap());
    return map_.get();
  }
  const NormalMap* map() const {
    CLASSIC_IPC_CHECK(UsingFullMap());
    return map_.get();
  }

 private:
  static const int kUsingFullMap = -1;

  // |size_| if the key is not in the array.
  int IndexOf(const key_type& key) const {
    const EqualKey equal{};
    int i = 0;
    while (i < size_ && !equal(array_[i]->first, key))
      ++i;
    return i;
  }

  void EraseSlot(int i) {
    array_[i].Destroy();
    --size_;
    if (i != size_) {
      array_[i].Init(std::move(*array_[size_]));
      array_[size_].Destroy();
    }
  }

  void ConvertToFullMap() {
    functor_(&map_);
    for (int i = 0; i < size_; ++i) {
      map_->insert(std::move(*array_[i]));
      array_[i].Destroy();
    }
    size_ = kUsingFullMap;
  }

  void CopyFrom(const SmallMap& other) {
    if (other.UsingFullMap()) {
      map_.Init(*other.map_);
    } else {
      for (int i = 0; i < other.size_; ++i)
        array_[i].Init(*other.array_[i]);
    }
    size_ = other.size_;
  }

  int size_ = 0;  // Of the array, or kUsingFullMap.
  MapInit functor_;
  Slot array_[kArraySize];
  ManualConstructor<NormalMap> map_;
};

}  // namespace base

#endif  // BASE_CONTAINERS_SMALL_MAP_H_
