// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "indexer_param_traits.h"

#include "base/strings/stringprintf.h"

namespace IPC {

void ParamTraits<indexer::ByteRange>::Write(Message* m, const param_type& p) {
  m->WriteInt64(p.first());
  m->WriteInt64(p.last());
}

bool ParamTraits<indexer::ByteRange>::Read(const Message* m,
                                           PickleIterator* iter,
                                           param_type* r) {
  int64 first = 0;
  int64 last = 0;
  if (!iter->ReadInt64(&first) || !iter->ReadInt64(&last))
    return false;
  *r = indexer::ByteRange(first, last);
  return r->IsValid();
}

void ParamTraits<indexer::ByteRange>::Log(const param_type& p, std::string* l) {
  l->append(base::StringPrintf("%" PRId64 "-%" PRId64, p.first(), p.last()));
}

void ParamTraits<scoped_refptr<indexer::Blob>>::Write(Message* m,
                                                      const param_type& p) {
  WriteParam(m, p.get() != NULL);
  if (p.get()) {
    m->WriteData(p->bytes().data(), static_cast<int>(p->bytes().size()));
  }
}

bool ParamTraits<scoped_refptr<indexer::Blob>>::Read(const Message* m,
                                                     PickleIterator* iter,
                                                     param_type* r) {
  bool has_object;
  if (!ReadParam(m, iter, &has_object))
    return false;
  if (!has_object) {
    *r = NULL;
    return true;
  }
  const char* data = NULL;
  int length = 0;
  if (!iter->ReadData(&data, &length))
    return false;
  *r = new indexer::Blob(std::string(data, length));
  return true;
}

void ParamTraits<scoped_refptr<indexer::Blob>>::Log(const param_type& p,
                                                    std::string* l) {
  if (p.get())
    base::StringAppendF(l, "<%" PRIuS " bytes>", p->bytes().size());
  else
    l->append("<none>");
}

}  // namespace IPC
