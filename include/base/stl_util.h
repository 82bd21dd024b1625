// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Small helpers for containers, above all for containers of owned pointers.

#ifndef BASE_STL_UTIL_H_
#define BASE_STL_UTIL_H_

#include <stddef.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "base/basictypes.h"
#include "base/internal/check.h"

// Empties |object| and gives its memory back.
template <class T>
void STLClearObject(T* object) {
  T empty;
  empty.swap(*object);
}

// Deletes what the iterators point at. The container is left with dangling
// pointers. An iterator is advanced before its element's destructor runs.
template <class ForwardIterator>
void STLDeleteContainerPointers(ForwardIterator begin, ForwardIterator end) {
  while (begin != end) {
    const ForwardIterator doomed = begin++;
    delete *doomed;
  }
}

template <class ForwardIterator>
void STLDeleteContainerPairPointers(ForwardIterator begin,
                                    ForwardIterator end) {
  while (begin != end) {
    const ForwardIterator doomed = begin++;
    delete doomed->first;
    delete doomed->second;
  }
}

template <class ForwardIterator>
void STLDeleteContainerPairFirstPointers(ForwardIterator begin,
                                         ForwardIterator end) {
  while (begin != end) {
    const ForwardIterator doomed = begin++;
    delete doomed->first;
  }
}

template <class ForwardIterator>
void STLDeleteContainerPairSecondPointers(ForwardIterator begin,
                                          ForwardIterator end) {
  while (begin != end) {
    const ForwardIterator doomed = begin++;
    delete doomed->second;
  }
}

// Deletes the elements and empties the container; NULL is allowed.
template <class T>
void STLDeleteElements(T* container) {
  if (!container)
    return;
  STLDeleteContainerPointers(container->begin(), container->end());
  container->clear();
}

// The same for the values of a map.
template <class T>
void STLDeleteValues(T* container) {
  if (!container)
    return;
  STLDeleteContainerPairSecondPointers(container->begin(), container->end());
  container->clear();
}

// These do it at the end of a scope. The container must outlive them.
template <class T>
class STLElementDeleter {
 public:
  explicit STLElementDeleter(T* container) : container_(container) {}
  ~STLElementDeleter() { STLDeleteElements(container_); }

 private:
  T* const container_;

  DISALLOW_COPY_AND_ASSIGN(STLElementDeleter);
};

template <class T>
class STLValueDeleter {
 public:
  explicit STLValueDeleter(T* container) : container_(container) {}
  ~STLValueDeleter() { STLDeleteValues(container_); }

 private:
  T* const container_;

  DISALLOW_COPY_AND_ASSIGN(STLValueDeleter);
};

// The elements as a plain array; NULL if there are none.
template <typename T>
T* vector_as_array(std::vector<T>* v) {
  return v->empty() ? nullptr : v->data();
}
template <typename T>
const T* vector_as_array(const std::vector<T>* v) {
  return v->empty() ? nullptr : v->data();
}
inline char* string_as_array(std::string* s) {
  return s->empty() ? nullptr : &(*s)[0];
}

template <typename Collection, typename Key>
bool ContainsKey(const Collection& collection, const Key& key) {
  return collection.find(key) != collection.end();
}

namespace base {

// True if every element is greater than the one before it.
template <typename Container>
bool STLIsSorted(const Container& container) {
  return std::adjacent_find(container.begin(), container.end(),
                            std::greater_equal<>()) == container.end();
}

// These take sorted containers without duplicates.
template <typename ResultType, typename Arg1, typename Arg2>
ResultType STLSetDifference(const Arg1& a, const Arg2& b) {
  CLASSIC_IPC_DCHECK(STLIsSorted(a));
  CLASSIC_IPC_DCHECK(STLIsSorted(b));
  ResultType result;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(),
                      std::inserter(result, result.end()));
  return result;
}

template <typename ResultType, typename Arg1, typename Arg2>
ResultType STLSetUnion(const Arg1& a, const Arg2& b) {
  CLASSIC_IPC_DCHECK(STLIsSorted(a));
  CLASSIC_IPC_DCHECK(STLIsSorted(b));
  ResultType result;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(),
                 std::inserter(result, result.end()));
  return result;
}

template <typename ResultType, typename Arg1, typename Arg2>
ResultType STLSetIntersection(const Arg1& a, const Arg2& b) {
  CLASSIC_IPC_DCHECK(STLIsSorted(a));
  CLASSIC_IPC_DCHECK(STLIsSorted(b));
  ResultType result;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::inserter(result, result.end()));
  return result;
}

// True if |a| holds every element of |b|.
template <typename Arg1, typename Arg2>
bool STLIncludes(const Arg1& a, const Arg2& b) {
  CLASSIC_IPC_DCHECK(STLIsSorted(a));
  CLASSIC_IPC_DCHECK(STLIsSorted(b));
  return std::includes(a.begin(), a.end(), b.begin(), b.end());
}

}  // namespace base

#endif  // BASE_STL_UTIL_H_
