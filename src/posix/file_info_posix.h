// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Between struct stat and base::File::Info.

#ifndef SRC_POSIX_FILE_INFO_POSIX_H_
#define SRC_POSIX_FILE_INFO_POSIX_H_

#include <sys/stat.h>
#include <time.h>

#include "base/files/file.h"
#include "base/time/time.h"

namespace base {
namespace internal {

File::Info FileInfoFromStat(const struct stat& stat_info);

struct timespec TimeToTimeSpec(Time time);

}  // namespace internal
}  // namespace base

#endif  // SRC_POSIX_FILE_INFO_POSIX_H_
