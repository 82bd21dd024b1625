// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef IPC_IPC_MESSAGE_UTILS_H_
#define IPC_IPC_MESSAGE_UTILS_H_

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include "base/compiler_specific.h"
#include "base/containers/small_map.h"
#include "base/files/file.h"
#include "base/format_macros.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/scoped_vector.h"
#include "base/strings/string16.h"
#include "base/strings/string_util.h"
#include "base/strings/stringprintf.h"
#include "base/tuple.h"
#include "ipc/internal/param_support.h"
#include "ipc/ipc_message_start.h"
#include "ipc/ipc_param_traits.h"
#include "ipc/ipc_sync_message.h"

namespace IPC {

// The parent of an IPC_STRUCT that names none.
struct NoParams {};

// What a message log shows of one message. Times as base::Time's internal
// values.
struct IPC_EXPORT LogData {
  LogData();
  ~LogData();

  std::string channel;
  int32 routing_id;
  uint32 type;
  std::string flags;
  int64 sent;
  int64 receive;
  int64 dispatch;
  std::string message_name;
  std::string params;
};

// Appends |p| to the payload of |m|.
template <class P>
inline void WriteParam(Message* m, const P& p) {
  internal::CheckParamType<P>();
  typedef typename SimilarTypeTraits<P>::Type Type;
  ParamTraits<Type>::Write(m, static_cast<const Type&>(p));
}

// Reads what WriteParam() wrote. False if the bytes are no P: |*p| may then be
// partly changed, but holds no descriptor that it did not hold before. Types
// that contain themselves are read down to 100 levels.
template <class P>
inline bool ReadParam(const Message* m, PickleIterator* iter, P* p) {
  internal::CheckParamType<P>();
  typedef typename SimilarTypeTraits<P>::Type Type;
  if constexpr (std::is_same<P, Type>::value) {
    if constexpr (internal::MayContainItself<P>::value) {
      internal::NestingGuard guard;
      return guard.ok() && ParamTraits<P>::Read(m, iter, p);
    } else {
      return ParamTraits<P>::Read(m, iter, p);
    }
  } else if constexpr (std::is_base_of<Type, P>::value) {
    return ParamTraits<Type>::Read(m, iter, p);
  } else {
    Type value;
    if (!ParamTraits<Type>::Read(m, iter, &value))
      return false;
    *p = static_cast<P>(value);
    return true;
  }
}

// Appends a text for people to |l|.
template <class P>
inline void LogParam(const P& p, std::string* l) {
  internal::CheckParamType<P>();
  typedef typename SimilarTypeTraits<P>::Type Type;
  ParamTraits<Type>::Log(static_cast<const Type&>(p), l);
}

#if defined(IPC_MESSAGE_LOG_ENABLED)
// Fills |data| with what a message log shows of |message|, which came over
// |channel|; without the text of its parameters unless |get_params|. Of a
// delayed reply it shows the request with both.
IPC_EXPORT void GenerateLogData(const std::string& channel,
                                const Message& message,
                                LogData* data,
                                bool get_params);
#endif

}  // namespace IPC

#include "ipc/internal/message_schema.h"
#include "ipc/internal/param_traits_basic.h"
#include "ipc/internal/param_traits_containers.h"
#include "ipc/internal/param_traits_wrappers.h"

#endif  // IPC_IPC_MESSAGE_UTILS_H_
