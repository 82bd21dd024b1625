// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// ParamTraits of numbers, strings, and types of base/ and ipc/. Included by
// ipc/ipc_message_utils.h.

#ifndef IPC_INTERNAL_PARAM_TRAITS_BASIC_H_
#define IPC_INTERNAL_PARAM_TRAITS_BASIC_H_

#include <string>
#include <vector>

#include "base/basictypes.h"
#include "base/files/file.h"
#include "base/strings/string16.h"
#include "base/time/time.h"
#include "build/build_config.h"
#include "ipc/internal/param_support.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_param_traits.h"

#if defined(OS_WIN)
#include "base/win/include_windows.h"
#endif

namespace base {
class DictionaryValue;
class FilePath;
class ListValue;
class NullableString16;
struct FileDescriptor;
}  // namespace base

namespace IPC {

struct ChannelHandle;
struct LogData;

namespace internal {

// A time travels as its internal value, an int64.
template <class P>
struct TimeTraits : BuiltInTraits {
  typedef P param_type;
  static void Write(Message* m, const P& p) {
    m->WriteInt64(p.ToInternalValue());
  }
  static bool Read(const Message* m, PickleIterator* iter, P* r) {
    int64 value;
    if (!iter->ReadInt64(&value))
      return false;
    *r = P::FromInternalValue(value);
    return true;
  }
  static void Log(const P& p, std::string* l) {
    LogParam(p.ToInternalValue(), l);
  }
};

}  // namespace internal

template <>
struct ParamTraits<bool> : internal::BuiltInTraits {
  typedef bool param_type;
  static void Write(Message* m, const param_type& p) { m->WriteBool(p); }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return iter->ReadBool(r);
  }
  IPC_EXPORT static void Log(const param_type& p, std::string* l);
};

template <>
struct IPC_EXPORT ParamTraits<unsigned char> : internal::BuiltInTraits {
  typedef unsigned char param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct IPC_EXPORT ParamTraits<unsigned short> : internal::BuiltInTraits {
  typedef unsigned short param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct ParamTraits<int> : internal::BuiltInTraits {
  typedef int param_type;
  static void Write(Message* m, const param_type& p) { m->WriteInt(p); }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return iter->ReadInt(r);
  }
  IPC_EXPORT static void Log(const param_type& p, std::string* l);
};

template <>
struct ParamTraits<unsigned int> : internal::BuiltInTraits {
  typedef unsigned int param_type;
  static void Write(Message* m, const param_type& p) { m->WriteUInt32(p); }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return iter->ReadUInt32(r);
  }
  IPC_EXPORT static void Log(const param_type& p, std::string* l);
};

// long and unsigned long have 4 bytes on some platforms and 8 on others: for
// peers of one kind only. int64 and uint64 are safe.
template <>
struct IPC_EXPORT ParamTraits<long> : internal::BuiltInTraits {
  typedef long param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct IPC_EXPORT ParamTraits<unsigned long> : internal::BuiltInTraits {
  typedef unsigned long param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct IPC_EXPORT ParamTraits<long long> : internal::BuiltInTraits {
  typedef long long param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct IPC_EXPORT ParamTraits<unsigned long long> : internal::BuiltInTraits {
  typedef unsigned long long param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

// NaN and infinity arrive like any other value: a handler must expect them.
template <>
struct IPC_EXPORT ParamTraits<float> : internal::BuiltInTraits {
  typedef float param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct IPC_EXPORT ParamTraits<double> : internal::BuiltInTraits {
  typedef double param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct ParamTraits<std::string> : internal::BuiltInTraits {
  typedef std::string param_type;
  static void Write(Message* m, const param_type& p) { m->WriteString(p); }
  static bool Read(const Message* m, PickleIterator* iter, param_type* r) {
    return iter->ReadString(r);
  }
  IPC_EXPORT static void Log(const param_type& p, std::string* l);
};

template <>
struct IPC_EXPORT ParamTraits<std::wstring> : internal::BuiltInTraits {
  typedef std::wstring param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

// Where wchar_t has 16 bits, string16 is wstring.
#if !defined(WCHAR_T_IS_UTF16)
template <>
struct IPC_EXPORT ParamTraits<base::string16> : internal::BuiltInTraits {
  typedef base::string16 param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};
#endif

// Bytes travel as one block.
template <>
struct IPC_EXPORT ParamTraits<std::vector<char>> : internal::BuiltInTraits {
  typedef std::vector<char> param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct IPC_EXPORT ParamTraits<std::vector<unsigned char>>
    : internal::BuiltInTraits {
  typedef std::vector<unsigned char> param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct IPC_EXPORT ParamTraits<std::vector<bool>> : internal::BuiltInTraits {
  typedef std::vector<bool> param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

// A path with a NUL in it is not read.
template <>
struct IPC_EXPORT ParamTraits<base::FilePath> : internal::BuiltInTraits {
  typedef base::FilePath param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct IPC_EXPORT ParamTraits<base::NullableString16>
    : internal::BuiltInTraits {
  typedef base::NullableString16 param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

// is_symbolic_link does not travel.
template <>
struct IPC_EXPORT ParamTraits<base::File::Info> : internal::BuiltInTraits {
  typedef base::File::Info param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

// Not checked: any int arrives.
template <>
struct SimilarTypeTraits<base::File::Error> {
  typedef int Type;
};

template <>
struct ParamTraits<base::Time> : internal::TimeTraits<base::Time> {};

template <>
struct ParamTraits<base::TimeDelta> : internal::TimeTraits<base::TimeDelta> {};

template <>
struct ParamTraits<base::TimeTicks> : internal::TimeTraits<base::TimeTicks> {};

// Include base/values.h to use these. Values are written and read down to 100
// levels under the top: a container there that is not empty is logged as an
// error and arrives as null.
template <>
struct IPC_EXPORT ParamTraits<base::DictionaryValue> : internal::BuiltInTraits {
  typedef base::DictionaryValue param_type;
  static void Write(Message* m, const param_type& p);
  // Replaces what was in |*r|, and leaves it alone on failure.
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct IPC_EXPORT ParamTraits<base::ListValue> : internal::BuiltInTraits {
  typedef base::ListValue param_type;
  static void Write(Message* m, const param_type& p);
  // Replaces what was in |*r|, and leaves it alone on failure.
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

#if defined(OS_POSIX)
// Writing borrows the descriptor, or owns it if |auto_close| is set. The reader
// owns what it gets. An invalid one arrives as invalid.
template <>
struct IPC_EXPORT ParamTraits<base::FileDescriptor> : internal::BuiltInTraits {
  typedef base::FileDescriptor param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
  static void Discard(param_type* p);
};
#elif defined(OS_WIN)
// Only a number, which owns nothing. It is of use to a peer to which the handle
// belongs: see GetFileHandleForProcess() for giving it one. A number from a
// peer that is not trusted must not be used as a handle of this process; see
// ipcx/handle_transfer_win.h. Pseudo-handles are refused when read, except that
// INVALID_HANDLE_VALUE stands for no file.
template <>
struct IPC_EXPORT ParamTraits<HANDLE> : internal::BuiltInTraits {
  typedef HANDLE param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

// Windows belong to the session, so that their numbers mean the same to all.
template <>
struct IPC_EXPORT ParamTraits<HWND> : internal::BuiltInTraits {
  typedef HWND param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

// Clients with UNICODE know it as LOGFONT.
template <>
struct IPC_EXPORT ParamTraits<tagLOGFONTW> : internal::BuiltInTraits {
  typedef tagLOGFONTW param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

template <>
struct IPC_EXPORT ParamTraits<MSG> : internal::BuiltInTraits {
  typedef MSG param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};
#endif

template <>
struct IPC_EXPORT ParamTraits<ChannelHandle> : internal::BuiltInTraits {
  typedef ChannelHandle param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
  static void Discard(param_type* p);
};

template <>
struct IPC_EXPORT ParamTraits<LogData> : internal::BuiltInTraits {
  typedef LogData param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

// A message inside a message, without attachments. All its flags are what the
// peer says: clear those that it must not choose before sending it on.
template <>
struct IPC_EXPORT ParamTraits<Message> : internal::BuiltInTraits {
  typedef Message param_type;
  static void Write(Message* m, const param_type& p);
  // |*r| must have no payload.
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

}  // namespace IPC

#endif  // IPC_INTERNAL_PARAM_TRAITS_BASIC_H_
