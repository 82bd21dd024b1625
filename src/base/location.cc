// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/location.h"

#include <functional>

#include "base/compiler_specific.h"

#if defined(COMPILER_MSVC)
#include <intrin.h>
#define CLASSIC_IPC_RETURN_ADDRESS() _ReturnAddress()
#else
#define CLASSIC_IPC_RETURN_ADDRESS() __builtin_return_address(0)
#endif

namespace tracked_objects {

Location::Location(const char* function_name,
                   const char* file_name,
                   int line_number,
                   const void* program_counter)
    : function_name_(function_name),
      file_name_(file_name),
      line_number_(line_number),
      program_counter_(program_counter) {}

Location::Location() : Location("Unknown", "Unknown", -1, nullptr) {}

bool Location::operator<(const Location& other) const {
  if (line_number_ != other.line_number_)
    return line_number_ < other.line_number_;
  const std::less<const char*> less;
  if (file_name_ != other.file_name_)
    return less(file_name_, other.file_name_);
  return less(function_name_, other.function_name_);
}

std::string Location::ToString() const {
  return std::string(function_name_) + "@" + file_name_ + ":" +
         std::to_string(line_number_);
}

void Location::Write(bool display_filename,
                     bool display_function_name,
                     std::string* output) const {
  if (display_function_name)
    *output += function_name_;
  if (display_function_name && display_filename)
    *output += '@';
  if (display_filename)
    *output += file_name_;
  *output += '[' + std::to_string(line_number_) + ']';
}

NOINLINE const void* GetProgramCounter() {
  return CLASSIC_IPC_RETURN_ADDRESS();
}

}  // namespace tracked_objects
