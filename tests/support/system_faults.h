// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef TESTS_SUPPORT_SYSTEM_FAULTS_H_
#define TESTS_SUPPORT_SYSTEM_FAULTS_H_

namespace test_support {

// While it lives, calls that would accept a connection, or send to a socket,
// fail with |error| in the whole process. One at a time.
class AcceptFault {
 public:
  explicit AcceptFault(int error);
  AcceptFault(const AcceptFault&) = delete;
  AcceptFault& operator=(const AcceptFault&) = delete;
  ~AcceptFault();

  // How often it struck.
  int count() const;
};

class SendFault {
 public:
  explicit SendFault(int error);
  SendFault(const SendFault&) = delete;
  SendFault& operator=(const SendFault&) = delete;
  ~SendFault();

  int count() const;
};

}  // namespace test_support

#endif  // TESTS_SUPPORT_SYSTEM_FAULTS_H_
