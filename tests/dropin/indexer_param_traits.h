// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Traits that no macro can write.

#ifndef INDEXER_INDEXER_PARAM_TRAITS_H_
#define INDEXER_INDEXER_PARAM_TRAITS_H_

#include <string>

#include "indexer_types.h"
#include "ipc/ipc_message_utils.h"

namespace IPC {

template <>
struct ParamTraits<indexer::ByteRange> {
  typedef indexer::ByteRange param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct ParamTraits<scoped_refptr<indexer::Blob>> {
  typedef scoped_refptr<indexer::Blob> param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <class T>
struct ParamTraits<indexer::MinMax<T>> {
  typedef indexer::MinMax<T> param_type;
  static void Write(Message* m, const param_type& p) {
    WriteParam(m, p.min);
    WriteParam(m, p.max);
  }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return ReadParam(m, iter, &r->min) && ReadParam(m, iter, &r->max);
  }
  static void Log(const param_type& p, std::string* l) {
    l->append("[");
    LogParam(p.min, l);
    l->append("..");
    LogParam(p.max, l);
    l->append("]");
  }
};

// Travels as an int.
template <>
struct SimilarTypeTraits<indexer::TextEncoding> {
  typedef int Type;
};

}  // namespace IPC

#endif  // INDEXER_INDEXER_PARAM_TRAITS_H_
