// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// ParamTraits of containers. Included by ipc/ipc_message_utils.h.
//
// Containers travel as an int count and then the elements in the order of
// iteration. Beyond what Chromium 42 has: std::array (the elements without a
// count), and the unordered containers (in no particular order).

#ifndef IPC_INTERNAL_PARAM_TRAITS_CONTAINERS_H_
#define IPC_INTERNAL_PARAM_TRAITS_CONTAINERS_H_

#include <limits.h>
#include <string.h>

#include <array>
#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/containers/small_map.h"
#include "base/internal/check.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/scoped_vector.h"
#include "ipc/internal/param_support.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_param_traits.h"

namespace IPC {

namespace internal {

// Numbers whose bytes on the wire are those in memory, without padding.
template <class P>
using TravelsAsMemory = std::integral_constant<
    bool,
    (std::is_same<P, int>::value || std::is_same<P, unsigned int>::value ||
     std::is_same<P, long>::value || std::is_same<P, unsigned long>::value ||
     std::is_same<P, long long>::value ||
     std::is_same<P, unsigned long long>::value ||
     std::is_same<P, float>::value || std::is_same<P, double>::value)>;

template <class Range>
void LogRange(const Range& range, std::string* l) {
  bool first = true;
  for (const auto& element : range) {
    if (!first)
      l->append(" ");
    first = false;
    LogParam(element, l);
  }
}

template <class Container>
void WriteElements(Message* m, const Container& p) {
  WriteElementCount(m, p.size());
  for (const auto& element : p)
    WriteParam(m, element);
}

// Inserts into |*r|, which is not cleared. Elements that hold descriptors are
// inserted when all are read.
template <class Set>
bool ReadSet(const Message* m, PickleIterator* iter, Set* r) {
  typedef typename Set::key_type Key;
  int count;
  size_t room;
  if (!ReadElementCount(iter, &count, &room))
    return false;
  if constexpr (NeedsDiscard<Key>()) {
    Set read;
    for (int i = 0; i < count; ++i) {
      Key key;
      const bool ok = ReadParam(m, iter, &key);
      if (ok && read.insert(key).second)
        continue;
      if (ok) {
        // Equal to an earlier one, and not the same.
        DiscardParam(&key);
        continue;
      }
      for (const Key& element : read)
        DiscardCopyOf(element);
      return false;
    }
    r->insert(read.begin(), read.end());
  } else {
    for (int i = 0; i < count; ++i) {
      Key key;
      if (!ReadParam(m, iter, &key))
        return false;
      r->insert(std::move(key));
    }
  }
  return true;
}

template <class Map>
void DiscardPairs(Map* p) {
  for (auto& entry : *p) {
    DiscardCopyOf(entry.first);
    DiscardParam(&entry.second);
  }
  p->clear();
}

// ReadMap() of what may hold descriptors: a key may come only once, and what
// was inserted before a failure is removed again.
template <class Map, class Key>
bool ReadMapOfResources(const Message* m,
                        PickleIterator* iter,
                        int count,
                        Map* r) {
  Map own_keys;
  const bool was_empty = r->empty();
  Map* const keys = was_empty ? r : &own_keys;
  for (int i = 0; i < count; ++i) {
    Key key;
    if (ReadParam(m, iter, &key)) {
      const size_t before = keys->size();
      (*keys)[key];
      if (keys->size() > before && ReadParam(m, iter, &(*r)[key]))
        continue;
    }
    for (const auto& entry : own_keys) {
      DiscardParam(&(*r)[entry.first]);
      r->erase(entry.first);
    }
    DiscardPairs(keys);
    return false;
  }
  return true;
}

// Inserts into |*r|, which is not cleared; later values of a key replace
// earlier ones.
template <class Map, class Key, class Value>
bool ReadMap(const Message* m, PickleIterator* iter, Map* r) {
  int count;
  size_t room;
  if (!ReadElementCount(iter, &count, &room))
    return false;
  if constexpr (NeedsDiscard<Key>() || NeedsDiscard<Value>()) {
    return ReadMapOfResources<Map, Key>(m, iter, count, r);
  } else {
    for (int i = 0; i < count; ++i) {
      Key key;
      if (!ReadParam(m, iter, &key))
        return false;
      Value& value = (*r)[std::move(key)];
      if (!ReadParam(m, iter, &value))
        return false;
    }
    return true;
  }
}

template <class Set>
struct SetTraits : BuiltInTraits {
  typedef Set param_type;
  typedef typename Set::key_type Key;
  static void Write(Message* m, const Set& p) { WriteElements(m, p); }
  static bool Read(const Message* m, PickleIterator* iter, Set* r) {
    return ReadSet(m, iter, r);
  }
  static void Discard(Set* p) {
    for (const Key& element : *p)
      DiscardCopyOf(element);
    p->clear();
  }
  static constexpr bool NeedsDiscard() { return internal::NeedsDiscard<Key>(); }
};

template <class Map, class Key, class Value>
struct MapTraits : BuiltInTraits {
  typedef Map param_type;
  static void Write(Message* m, const Map& p) {
    WriteElementCount(m, p.size());
    for (const auto& entry : p) {
      WriteParam(m, entry.first);
      WriteParam(m, entry.second);
    }
  }
  static bool Read(const Message* m, PickleIterator* iter, Map* r) {
    return ReadMap<Map, Key, Value>(m, iter, r);
  }
  static void Discard(Map* p) { DiscardPairs(p); }
  static constexpr bool NeedsDiscard() {
    return internal::NeedsDiscard<Key>() || internal::NeedsDiscard<Value>();
  }
};

}  // namespace internal

template <class P>
struct ParamTraits<std::vector<P>> : internal::BuiltInTraits {
  typedef std::vector<P> param_type;
  static void Write(Message* m, const param_type& p) {
    if constexpr (internal::TravelsAsMemory<P>::value) {
      CLASSIC_IPC_CHECK(p.size() <= INT_MAX / sizeof(P));
      internal::WriteElementCount(m, p.size());
      m->WriteBytes(p.data(), static_cast<int>(p.size() * sizeof(P)));
    } else {
      internal::WriteElements(m, p);
    }
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    int count;
    size_t room;
    if (!internal::ReadElementCount(iter, &count, &room) ||
        INT_MAX / sizeof(P) <= static_cast<size_t>(count)) {
      return false;
    }
    if constexpr (internal::TravelsAsMemory<P>::value) {
      const char* bytes;
      const int size = count * static_cast<int>(sizeof(P));
      if (!iter->ReadBytes(&bytes, size))
        return false;
      r->resize(static_cast<size_t>(count));
      if (size > 0)
        memcpy(r->data(), bytes, static_cast<size_t>(size));
    } else {
      r->clear();
      r->reserve(room);
      for (int i = 0; i < count; ++i) {
        r->emplace_back();
        if (ReadParam(m, iter, &r->back()))
          continue;
        r->pop_back();
        Discard(r);
        return false;
      }
    }
    return true;
  }
  static void Log(const param_type& p, std::string* l) {
    internal::LogRange(p, l);
  }
  static void Discard(param_type* p) {
    for (P& element : *p)
      internal::DiscardParam(&element);
    p->clear();
  }
  static constexpr bool NeedsDiscard() { return internal::NeedsDiscard<P>(); }
};

template <class P>
struct ParamTraits<std::set<P>> : internal::SetTraits<std::set<P>> {
  static void Log(const std::set<P>& p, std::string* l) {
    l->append("<std::set>");
  }
};

template <class P, class H, class E, class A>
struct ParamTraits<std::unordered_set<P, H, E, A>>
    : internal::SetTraits<std::unordered_set<P, H, E, A>> {
  static void Log(const std::unordered_set<P, H, E, A>& p, std::string* l) {
    l->append("<std::unordered_set>");
  }
};

template <class K, class V, class C, class A>
struct ParamTraits<std::map<K, V, C, A>>
    : internal::MapTraits<std::map<K, V, C, A>, K, V> {
  static void Log(const std::map<K, V, C, A>& p, std::string* l) {
    l->append("<std::map>");
  }
};

template <class K, class V, class H, class E, class A>
struct ParamTraits<std::unordered_map<K, V, H, E, A>>
    : internal::MapTraits<std::unordered_map<K, V, H, E, A>, K, V> {
  static void Log(const std::unordered_map<K, V, H, E, A>& p, std::string* l) {
    l->append("<std::unordered_map>");
  }
};

template <class Map, int kArraySize, class EqualKey, class MapInit>
struct ParamTraits<base::SmallMap<Map, kArraySize, EqualKey, MapInit>>
    : internal::MapTraits<base::SmallMap<Map, kArraySize, EqualKey, MapInit>,
                          typename Map::key_type,
                          typename Map::mapped_type> {
  static void Log(const base::SmallMap<Map, kArraySize, EqualKey, MapInit>& p,
                  std::string* l) {
    l->append("<base::SmallMap>");
  }
};

template <class P, size_t N>
struct ParamTraits<std::array<P, N>> : internal::BuiltInTraits {
  typedef std::array<P, N> param_type;
  static void Write(Message* m, const param_type& p) {
    for (const P& element : p)
      WriteParam(m, element);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    for (size_t i = 0; i < N; ++i) {
      if (ReadParam(m, iter, &(*r)[i]))
        continue;
      while (i > 0)
        internal::DiscardParam(&(*r)[--i]);
      return false;
    }
    return true;
  }
  static void Log(const param_type& p, std::string* l) {
    internal::LogRange(p, l);
  }
  static void Discard(param_type* p) {
    for (P& element : *p)
      internal::DiscardParam(&element);
  }
  static constexpr bool NeedsDiscard() { return internal::NeedsDiscard<P>(); }
};

// The vector is cleared first; there are no null elements.
template <class P>
struct ParamTraits<ScopedVector<P>> : internal::BuiltInTraits {
  typedef ScopedVector<P> param_type;
  static void Write(Message* m, const param_type& p) {
    internal::WriteElementCount(m, p.size());
    for (const P* element : p)
      WriteParam(m, *element);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    int count;
    size_t room;
    if (!internal::ReadElementCount(iter, &count, &room) ||
        INT_MAX / sizeof(P) <= static_cast<size_t>(count)) {
      return false;
    }
    r->clear();
    r->reserve(room);
    for (int i = 0; i < count; ++i) {
      scoped_ptr<P> element(new P());
      if (!ReadParam(m, iter, element.get())) {
        Discard(r);
        return false;
      }
      r->push_back(element.release());
    }
    return true;
  }
  static void Log(const param_type& p, std::string* l) {
    bool first = true;
    for (const P* element : p) {
      if (!first)
        l->append(" ");
      first = false;
      LogParam(*element, l);
    }
  }
  static void Discard(param_type* p) {
    for (P* element : *p)
      internal::DiscardParam(element);
    p->clear();
  }
  static constexpr bool NeedsDiscard() { return internal::NeedsDiscard<P>(); }
};

}  // namespace IPC

#endif  // IPC_INTERNAL_PARAM_TRAITS_CONTAINERS_H_
