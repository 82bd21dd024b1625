// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_SYSTEM_FAULTS_H_
#define TESTS_SUPPORT_SYSTEM_FAULTS_H_

namespace test_support {

enum class SystemCall {
  kAccept,
  kConnect,
  kEpollControl,
  kEpollCreate,
  kEpollWait,
  kEventfd,
  kExec,
  kFork,
  kFstat,
  kFtruncate,
  kMemfdCreate,
  kMmap,
  kPipe,
  kRecvmsg,
  kSendmsg,  // And send().
  kSetsockopt,
  kSocket,
  kSocketpair,
  kCount
};

// Not under sanitizers, which map memory before they can run such a check.
bool MmapCanFail();

// While it lives, the |nth| call of that kind in the whole process fails with
// |error|, and every later one too if it |stays|. One of a kind at a time.
class SystemFault {
 public:
  SystemFault(SystemCall call, int error, int nth = 1, bool stays = true);
  SystemFault(const SystemFault&) = delete;
  SystemFault& operator=(const SystemFault&) = delete;
  ~SystemFault();

  // The system is well again; count() is kept.
  void End();

  // How often it struck.
  int count() const;

 private:
  const SystemCall call_;
};

// How often the whole process has made such a call so far, one of epoll_ctl,
// epoll_wait, recvmsg and sendmsg; and how often in vain: it failed with
// EAGAIN.
int CallCount(SystemCall call);
int FutileCallCount(SystemCall call);

// The same of write(); always 0 under sanitizers, which have to see it.
int WriteCallCount();

class AcceptFault : public SystemFault {
 public:
  explicit AcceptFault(int error) : SystemFault(SystemCall::kAccept, error) {}
};

class SendFault : public SystemFault {
 public:
  explicit SendFault(int error) : SystemFault(SystemCall::kSendmsg, error) {}
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_SYSTEM_FAULTS_H_
