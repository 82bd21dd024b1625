// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_JSON_JSON_WRITER_H_
#define BASE_JSON_JSON_WRITER_H_

#include <stddef.h>

#include <string>

#include "base/basictypes.h"

namespace base {

class Value;

// Values to JSON, in ASCII and UTF-8. What is not UTF-8 in a string becomes
// U+FFFD. '<', U+2028 and U+2029 are escaped, for text that goes into a page.
class JSONWriter {
 public:
  enum Options {
    // Leaves binary values out.
    OPTIONS_OMIT_BINARY_VALUES = 1 << 0,
    // Writes the double 1.0 as 1, which reads back as an integer.
    OPTIONS_OMIT_DOUBLE_TYPE_PRESERVATION = 1 << 1,
    OPTIONS_PRETTY_PRINT = 1 << 2,
  };

  // Replace |*json|. False if something could not be written, with null in its
  // place: a binary value, or what lies under more than 100 containers.
  static bool Write(const Value* const node, std::string* json);
  static bool WriteWithOptions(const Value* const node,
                               int options,
                               std::string* json);

 private:
  DISALLOW_IMPLICIT_CONSTRUCTORS(JSONWriter);
};

}  // namespace base

#endif  // BASE_JSON_JSON_WRITER_H_
