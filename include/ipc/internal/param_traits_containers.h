// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// ParamTraits of containers, pointers and tuples. Included by
// ipc/ipc_message_utils.h.
//
// Containers travel as an int count and then the elements in the order of
// iteration. Beyond what Chromium 42 has: std::array (the elements without a
// count), std::optional and std::unique_ptr (like scoped_ptr), and the
// unordered containers (in no particular order).

#ifndef IPC_INTERNAL_PARAM_TRAITS_CONTAINERS_H_
#define IPC_INTERNAL_PARAM_TRAITS_CONTAINERS_H_

#include <limits.h>
#include <string.h>

#include <array>
#include <map>
#include <memory>
#include <optional>
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
#include "base/tuple.h"
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

template <class Map>
void WritePairs(Message* m, const Map& p) {
  WriteElementCount(m, p.size());
  for (const auto& entry : p) {
    WriteParam(m, entry.first);
    WriteParam(m, entry.second);
  }
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

// Inserts into |*r|, which is not cleared; later values of a key replace
// earlier ones. If there are descriptors, a key may come only once.
template <class Map, class Key, class Value>
bool ReadMap(const Message* m, PickleIterator* iter, Map* r) {
  int count;
  size_t room;
  if (!ReadElementCount(iter, &count, &room))
    return false;
  if constexpr (NeedsDiscard<Key>() || NeedsDiscard<Value>()) {
    std::vector<std::pair<Key, Value>> read;
    read.reserve(room);
    Map keys;
    for (int i = 0; i < count; ++i) {
      read.emplace_back();
      auto* entry = &read.back();
      if (ReadFields(m, iter, &entry->first, &entry->second)) {
        const size_t before = keys.size();
        keys[entry->first];
        if (keys.size() > before)
          continue;
      } else {
        read.pop_back();
      }
      for (auto& earlier : read)
        ReadFields(NULL, NULL, &earlier.first, &earlier.second);
      return false;
    }
    for (auto& entry : read)
      (*r)[entry.first] = std::move(entry.second);
  } else {
    for (int i = 0; i < count; ++i) {
      Key key;
      if (!ReadParam(m, iter, &key))
        return false;
      Value& value = (*r)[std::move(key)];
      if (!ReadParam(m, iter, &value))
        return false;
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
}

template <class... Ts, size_t... Ns>
void WriteTuple(Message* m, const Tuple<Ts...>& p, std::index_sequence<Ns...>) {
  static_cast<void>(m);
  static_cast<void>(p);
  (WriteParam(m, ::get<Ns>(p)), ...);
}

template <class... Ts, size_t... Ns>
bool ReadTuple(const Message* m,
               PickleIterator* iter,
               Tuple<Ts...>* r,
               std::index_sequence<Ns...>) {
  static_cast<void>(r);
  return ReadFields(m, iter, &::get<Ns>(*r)...);
}

template <class... Ts, size_t... Ns>
void LogTuple(const Tuple<Ts...>& p,
              std::string* l,
              std::index_sequence<Ns...>) {
  static_cast<void>(p);
  static_cast<void>(l);
  ((l->append(Ns == 0 ? "" : ", "), LogParam(::get<Ns>(p), l)), ...);
}

// A pointer that owns what it points to, or std::optional.
template <class Pointer>
void WriteIfAny(Message* m, const Pointer& p) {
  const bool has_value = static_cast<bool>(p);
  WriteParam(m, has_value);
  if (has_value)
    WriteParam(m, *p);
}

template <class Pointer>
void LogIfAny(const Pointer& p, std::string* l) {
  if (p)
    LogParam(*p, l);
  else
    l->append("NULL");
}

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
struct ParamTraits<std::set<P>> : internal::BuiltInTraits {
  typedef std::set<P> param_type;
  static void Write(Message* m, const param_type& p) {
    internal::WriteElements(m, p);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return internal::ReadSet(m, iter, r);
  }
  static void Log(const param_type& p, std::string* l) {
    l->append("<std::set>");
  }
  static void Discard(param_type* p) {
    for (const P& element : *p)
      internal::DiscardCopyOf(element);
    p->clear();
  }
  static constexpr bool NeedsDiscard() { return internal::NeedsDiscard<P>(); }
};

template <class P, class H, class E, class A>
struct ParamTraits<std::unordered_set<P, H, E, A>> : internal::BuiltInTraits {
  typedef std::unordered_set<P, H, E, A> param_type;
  static void Write(Message* m, const param_type& p) {
    internal::WriteElements(m, p);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return internal::ReadSet(m, iter, r);
  }
  static void Log(const param_type& p, std::string* l) {
    l->append("<std::unordered_set>");
  }
  static void Discard(param_type* p) {
    for (const P& element : *p)
      internal::DiscardCopyOf(element);
    p->clear();
  }
  static constexpr bool NeedsDiscard() { return internal::NeedsDiscard<P>(); }
};

template <class K, class V, class C, class A>
struct ParamTraits<std::map<K, V, C, A>> : internal::BuiltInTraits {
  typedef std::map<K, V, C, A> param_type;
  static void Write(Message* m, const param_type& p) {
    internal::WritePairs(m, p);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return internal::ReadMap<param_type, K, V>(m, iter, r);
  }
  static void Log(const param_type& p, std::string* l) {
    l->append("<std::map>");
  }
  static void Discard(param_type* p) {
    internal::DiscardPairs(p);
    p->clear();
  }
  static constexpr bool NeedsDiscard() {
    return internal::NeedsDiscard<K>() || internal::NeedsDiscard<V>();
  }
};

template <class K, class V, class H, class E, class A>
struct ParamTraits<std::unordered_map<K, V, H, E, A>>
    : internal::BuiltInTraits {
  typedef std::unordered_map<K, V, H, E, A> param_type;
  static void Write(Message* m, const param_type& p) {
    internal::WritePairs(m, p);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return internal::ReadMap<param_type, K, V>(m, iter, r);
  }
  static void Log(const param_type& p, std::string* l) {
    l->append("<std::unordered_map>");
  }
  static void Discard(param_type* p) {
    internal::DiscardPairs(p);
    p->clear();
  }
  static constexpr bool NeedsDiscard() {
    return internal::NeedsDiscard<K>() || internal::NeedsDiscard<V>();
  }
};

template <class NormalMap, int kArraySize, class EqualKey, class MapInit>
struct ParamTraits<base::SmallMap<NormalMap, kArraySize, EqualKey, MapInit>>
    : internal::BuiltInTraits {
  typedef base::SmallMap<NormalMap, kArraySize, EqualKey, MapInit> param_type;
  typedef typename NormalMap::key_type K;
  typedef typename NormalMap::mapped_type V;
  static void Write(Message* m, const param_type& p) {
    internal::WritePairs(m, p);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return internal::ReadMap<param_type, K, V>(m, iter, r);
  }
  static void Log(const param_type& p, std::string* l) {
    l->append("<base::SmallMap>");
  }
  static void Discard(param_type* p) {
    internal::DiscardPairs(p);
    p->clear();
  }
  static constexpr bool NeedsDiscard() {
    return internal::NeedsDiscard<K>() || internal::NeedsDiscard<V>();
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

template <class A, class B>
struct ParamTraits<std::pair<A, B>> : internal::BuiltInTraits {
  typedef std::pair<A, B> param_type;
  static void Write(Message* m, const param_type& p) {
    WriteParam(m, p.first);
    WriteParam(m, p.second);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return internal::ReadFields(m, iter, &r->first, &r->second);
  }
  static void Log(const param_type& p, std::string* l) {
    l->append("(");
    LogParam(p.first, l);
    l->append(", ");
    LogParam(p.second, l);
    l->append(")");
  }
  static void Discard(param_type* p) { Read(NULL, NULL, p); }
  static constexpr bool NeedsDiscard() {
    return internal::NeedsDiscard<A>() || internal::NeedsDiscard<B>();
  }
};

template <class... Ts>
struct ParamTraits<Tuple<Ts...>> : internal::BuiltInTraits {
  typedef Tuple<Ts...> param_type;
  static void Write(Message* m, const param_type& p) {
    internal::WriteTuple(m, p, std::index_sequence_for<Ts...>());
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return internal::ReadTuple(m, iter, r, std::index_sequence_for<Ts...>());
  }
  static void Log(const param_type& p, std::string* l) {
    internal::LogTuple(p, l, std::index_sequence_for<Ts...>());
  }
  static void Discard(param_type* p) { Read(NULL, NULL, p); }
  static constexpr bool NeedsDiscard() {
    return (internal::NeedsDiscard<std::remove_reference_t<Ts>>() || ...);
  }
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
    if (!internal::ReadElementCount(iter, &count, &room))
      return false;
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

template <class P>
struct ParamTraits<scoped_ptr<P>> : internal::BuiltInTraits {
  typedef scoped_ptr<P> param_type;
  static void Write(Message* m, const param_type& p) {
    internal::WriteIfAny(m, p);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    bool has_value;
    if (!ReadParam(m, iter, &has_value))
      return false;
    scoped_ptr<P> value(has_value ? new P() : NULL);
    if (has_value && !ReadParam(m, iter, value.get()))
      return false;
    *r = std::move(value);
    return true;
  }
  static void Log(const param_type& p, std::string* l) {
    internal::LogIfAny(p, l);
  }
  static void Discard(param_type* p) {
    if (*p)
      internal::DiscardParam(p->get());
    p->reset();
  }
  static constexpr bool NeedsDiscard() { return internal::NeedsDiscard<P>(); }
};

template <class P>
struct ParamTraits<std::unique_ptr<P>> : internal::BuiltInTraits {
  typedef std::unique_ptr<P> param_type;
  static void Write(Message* m, const param_type& p) {
    internal::WriteIfAny(m, p);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    bool has_value;
    if (!ReadParam(m, iter, &has_value))
      return false;
    std::unique_ptr<P> value(has_value ? new P() : nullptr);
    if (has_value && !ReadParam(m, iter, value.get()))
      return false;
    *r = std::move(value);
    return true;
  }
  static void Log(const param_type& p, std::string* l) {
    internal::LogIfAny(p, l);
  }
  static void Discard(param_type* p) {
    if (*p)
      internal::DiscardParam(p->get());
    p->reset();
  }
  static constexpr bool NeedsDiscard() { return internal::NeedsDiscard<P>(); }
};

template <class P>
struct ParamTraits<std::optional<P>> : internal::BuiltInTraits {
  typedef std::optional<P> param_type;
  static void Write(Message* m, const param_type& p) {
    internal::WriteIfAny(m, p);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    bool has_value;
    if (!ReadParam(m, iter, &has_value))
      return false;
    r->reset();
    if (!has_value)
      return true;
    r->emplace();
    if (ReadParam(m, iter, &**r))
      return true;
    r->reset();
    return false;
  }
  static void Log(const param_type& p, std::string* l) {
    internal::LogIfAny(p, l);
  }
  static void Discard(param_type* p) {
    if (*p)
      internal::DiscardParam(&**p);
    p->reset();
  }
  static constexpr bool NeedsDiscard() { return internal::NeedsDiscard<P>(); }
};

}  // namespace IPC

#endif  // IPC_INTERNAL_PARAM_TRAITS_CONTAINERS_H_
