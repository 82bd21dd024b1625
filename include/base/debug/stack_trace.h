// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_DEBUG_STACK_TRACE_H_
#define BASE_DEBUG_STACK_TRACE_H_

#include <stddef.h>

#include <iosfwd>
#include <string>

namespace base {
namespace debug {

// The calls that led to a place, innermost first, at most 62 of them. There is
// no EnableInProcessStackDumping(): this library installs no signal handlers.
class StackTrace {
 public:
  // Of the calling thread, from the caller on.
  StackTrace();
  // From return addresses that somebody collected.
  StackTrace(const void* const* trace, size_t count);
  ~StackTrace();

  // Valid as long as this object.
  const void* const* Addresses(size_t* count) const;

  // Each call is a line "#0 0x... symbol". Print() writes to stderr. For the
  // names the files of the program are opened, and they stay open.
  void Print() const;
  void OutputToStream(std::ostream* os) const;
  std::string ToString() const;

 private:
  static constexpr int kMaxTraces = 62;

  void* trace_[kMaxTraces];
  size_t count_;
};

}  // namespace debug
}  // namespace base

#endif  // BASE_DEBUG_STACK_TRACE_H_
