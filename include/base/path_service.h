// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_PATH_SERVICE_H_
#define BASE_PATH_SERVICE_H_

#include "base/base_paths.h"
#include "base/files/file_path.h"
#include "build/build_config.h"

// Well-known places by number; the keys of base_paths.h and those of registered
// providers. Any thread.
class PathService {
 public:
  // Stores the path for a key of its range, or returns false.
  typedef bool (*ProviderFunc)(int, base::FilePath*);

  PathService() = delete;

  // False if nobody knows |key|. Answers are remembered.
  static bool Get(int key, base::FilePath* path);

  // Replaces the answer for |key| from now on. Makes a relative |path| absolute
  // and creates the directory if it does not exist.
  static bool Override(int key, const base::FilePath& path);

  // |is_absolute|: |path| is taken as it is. |create|: makes the directory.
  static bool OverrideAndCreateIfNeeded(int key,
                                        const base::FilePath& path,
                                        bool is_absolute,
                                        bool create);

  // For keys from |path_start| on and below |path_end|; ranges do not overlap.
  static void RegisterProvider(ProviderFunc provider,
                               int path_start,
                               int path_end);
};

#endif  // BASE_PATH_SERVICE_H_
