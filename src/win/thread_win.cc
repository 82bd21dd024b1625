// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/threading/thread.h"

#include <objbase.h>

#include "base/logging.h"

namespace base {

bool Thread::Start() {
  Options options;
  if (com_status_ == STA)
    options.message_loop_type = MessageLoop::TYPE_UI;
  return StartWithOptions(options);
}

void Thread::EnterPlatform() {
  if (com_status_ == NONE)
    return;
  const HRESULT result =
      CoInitializeEx(nullptr, com_status_ == STA ? COINIT_APARTMENTTHREADED
                                                 : COINIT_MULTITHREADED);
  CHECK(SUCCEEDED(result)) << "CoInitializeEx: " << result;
}

void Thread::LeavePlatform() {
  if (com_status_ != NONE)
    CoUninitialize();
}

}  // namespace base
