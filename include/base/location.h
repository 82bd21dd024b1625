// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_LOCATION_H_
#define BASE_LOCATION_H_

#include <string>

#include "base/basictypes.h"

namespace tracked_objects {

// A place in the source. Keeps the pointers it is given: the strings have to
// be literals.
class Location {
 public:
  Location(const char* function_name,
           const char* file_name,
           int line_number,
           const void* program_counter);
  // "Unknown".
  Location();

  // Orders places, not names: the same file included twice may differ.
  bool operator<(const Location& other) const;

  const char* function_name() const { return function_name_; }
  const char* file_name() const { return file_name_; }
  int line_number() const { return line_number_; }
  const void* program_counter() const { return program_counter_; }

  // "function@file:line".
  std::string ToString() const;
  // Appends "function@file[line]", without the parts not asked for.
  void Write(bool display_filename,
             bool display_function_name,
             std::string* output) const;

 private:
  const char* function_name_;
  const char* file_name_;
  int line_number_;
  const void* program_counter_;
};

// The address that follows the call.
const void* GetProgramCounter();

}  // namespace tracked_objects

#define FROM_HERE FROM_HERE_WITH_EXPLICIT_FUNCTION(__func__)
#define FROM_HERE_WITH_EXPLICIT_FUNCTION(function_name)          \
  ::tracked_objects::Location(function_name, __FILE__, __LINE__, \
                              ::tracked_objects::GetProgramCounter())

#endif  // BASE_LOCATION_H_
