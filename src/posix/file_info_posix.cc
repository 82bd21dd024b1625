// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/posix/file_info_posix.h"

namespace base {
namespace internal {

namespace {

Time TimeFromTimeSpec(const struct timespec& spec) {
  return Time::UnixEpoch() +
         TimeDelta::FromSeconds(static_cast<int64>(spec.tv_sec)) +
         TimeDelta::FromMicroseconds(spec.tv_nsec / 1000);
}

}  // namespace

File::Info FileInfoFromStat(const struct stat& stat_info) {
  File::Info info;
  info.is_directory = S_ISDIR(stat_info.st_mode);
  info.is_symbolic_link = S_ISLNK(stat_info.st_mode);
  info.size = stat_info.st_size;
#if defined(OS_MACOSX)
  info.last_modified = TimeFromTimeSpec(stat_info.st_mtimespec);
  info.last_accessed = TimeFromTimeSpec(stat_info.st_atimespec);
  info.creation_time = TimeFromTimeSpec(stat_info.st_ctimespec);
#else
  info.last_modified = TimeFromTimeSpec(stat_info.st_mtim);
  info.last_accessed = TimeFromTimeSpec(stat_info.st_atim);
  info.creation_time = TimeFromTimeSpec(stat_info.st_ctim);
#endif
  return info;
}

struct timespec TimeToTimeSpec(Time time) {
  const int64 microseconds = (time - Time::UnixEpoch()).InMicroseconds();
  int64 seconds = microseconds / Time::kMicrosecondsPerSecond;
  int64 rest = microseconds % Time::kMicrosecondsPerSecond;
  if (rest < 0) {  // Before 1970: the fraction counts upwards all the same.
    rest += Time::kMicrosecondsPerSecond;
    --seconds;
  }
  struct timespec spec = {};
  spec.tv_sec = static_cast<time_t>(seconds);
  spec.tv_nsec = static_cast<long>(rest * 1000);
  return spec;
}

}  // namespace internal
}  // namespace base
