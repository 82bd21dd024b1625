// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_PARAM_TRAITS_H_
#define IPC_IPC_PARAM_TRAITS_H_

namespace IPC {

// How a type travels in a message. A specialisation offers
//   typedef P param_type;
//   static void Write(Message* m, const param_type& p);
//   static bool Read(const Message* m, PickleIterator* iter, param_type* r);
//   static void Log(const param_type& p, std::string* l);
// Read() must expect any bytes: false ends in OnBadMessageReceived(). A type
// that holds a base::FileDescriptor, which closes nothing by itself, also has
//   static void Discard(param_type* r);
// which closes it when the rest of the message turns out to be unreadable.
template <class P>
struct ParamTraits {};

// For a type that travels exactly as another one and converts to it and back.
template <class P>
struct SimilarTypeTraits {
  typedef P Type;
};

}  // namespace IPC

#endif  // IPC_IPC_PARAM_TRAITS_H_
