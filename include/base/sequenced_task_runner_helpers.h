// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_SEQUENCED_TASK_RUNNER_HELPERS_H_
#define BASE_SEQUENCED_TASK_RUNNER_HELPERS_H_

#include "base/basictypes.h"

namespace tracked_objects {
class Location;
}  // namespace tracked_objects

namespace base {

namespace subtle {
template <class T, class R>
class DeleteHelperInternal;
template <class T, class R>
class ReleaseHelperInternal;
}  // namespace subtle

// A class with a private destructor befriends DeleteHelper<itself> to be
// deletable by DeleteSoon().
template <class T>
class DeleteHelper {
 private:
  template <class T2, class R>
  friend class subtle::DeleteHelperInternal;

  static void DoDelete(const void* object) {
    delete static_cast<const T*>(object);
  }

  DISALLOW_COPY_AND_ASSIGN(DeleteHelper);
};

// The same for ReleaseSoon() and a private Release().
template <class T>
class ReleaseHelper {
 private:
  template <class T2, class R>
  friend class subtle::ReleaseHelperInternal;

  static void DoRelease(const void* object) {
    static_cast<const T*>(object)->Release();
  }

  DISALLOW_COPY_AND_ASSIGN(ReleaseHelper);
};

namespace subtle {

// Names the helper's function without being T's friend itself.
template <class T, class ReturnType>
class DeleteHelperInternal {
 public:
  template <class Poster>
  static ReturnType DeleteViaSequencedTaskRunner(
      Poster* poster,
      const tracked_objects::Location& from_here,
      const T* object) {
    return poster->DeleteSoonInternal(from_here, &DeleteHelper<T>::DoDelete,
                                      object);
  }

 private:
  DISALLOW_COPY_AND_ASSIGN(DeleteHelperInternal);
};

template <class T, class ReturnType>
class ReleaseHelperInternal {
 public:
  template <class Poster>
  static ReturnType ReleaseViaSequencedTaskRunner(
      Poster* poster,
      const tracked_objects::Location& from_here,
      const T* object) {
    return poster->ReleaseSoonInternal(from_here, &ReleaseHelper<T>::DoRelease,
                                       object);
  }

 private:
  DISALLOW_COPY_AND_ASSIGN(ReleaseHelperInternal);
};

}  // namespace subtle

}  // namespace base

#endif  // BASE_SEQUENCED_TASK_RUNNER_HELPERS_H_
