// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Memory that is not freed on purpose. They matter to LeakSanitizer only,
// which comes with AddressSanitizer, and do nothing without it.

#ifndef BASE_DEBUG_LEAK_ANNOTATIONS_H_
#define BASE_DEBUG_LEAK_ANNOTATIONS_H_

#include "base/basictypes.h"
#include "build/build_config.h"

#if defined(__SANITIZE_ADDRESS__)
#define CLASSIC_IPC_HAS_LEAK_CHECKER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CLASSIC_IPC_HAS_LEAK_CHECKER
#endif
#endif

#if defined(CLASSIC_IPC_HAS_LEAK_CHECKER) && defined(OS_LINUX)

#include <sanitizer/lsan_interface.h>

namespace base {
namespace internal {

class ScopedLeakDisabler {
 public:
  ScopedLeakDisabler() { __lsan_disable(); }
  ~ScopedLeakDisabler() { __lsan_enable(); }

 private:
  DISALLOW_COPY_AND_ASSIGN(ScopedLeakDisabler);
};

}  // namespace internal
}  // namespace base

// What is allocated from here to the end of the scope.
#define ANNOTATE_SCOPED_MEMORY_LEAK \
  ::base::internal::ScopedLeakDisabler leak_disabler
// The object |ptr| points to.
#define ANNOTATE_LEAKING_OBJECT_PTR(ptr) __lsan_ignore_object(ptr)

#else

#define ANNOTATE_SCOPED_MEMORY_LEAK static_cast<void>(0)
#define ANNOTATE_LEAKING_OBJECT_PTR(ptr) static_cast<void>(ptr)

#endif

#endif  // BASE_DEBUG_LEAK_ANNOTATIONS_H_
