// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/child_end.h"

#include "base/strings/stringprintf.h"

namespace ipcx {

namespace {

std::string DescribeCause(const ChildEnd& end) {
  switch (end.cause) {
    case ChildEndCause::kNotStarted:
      return "not started";
    case ChildEndCause::kExited:
      return base::StringPrintf("exit code %d", end.code);
    case ChildEndCause::kSignalled:
      // The exceptions of Windows are negative as an int.
      return end.code < 0 ? base::StringPrintf("exception 0x%08x",
                                               static_cast<unsigned>(end.code))
                          : base::StringPrintf("signal %d", end.code);
    case ChildEndCause::kTerminated:
      return "terminated";
  }
  return "unknown";
}

}  // namespace

std::string DescribeChildEnd(const ChildEnd& end) {
  std::string text = DescribeCause(end);
  if (end.reason != DisconnectReason::kNone)
    base::StringAppendF(&text, ", %s", DisconnectReasonName(end.reason));
  if (end.bad_message_type != 0) {
    base::StringAppendF(&text, " of type %u",
                        static_cast<unsigned>(end.bad_message_type));
  }
  return text;
}

}  // namespace ipcx
