// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "testing/perf/perf_test.h"

#include <stdio.h>

#include "base/strings/stringprintf.h"

namespace perf_test {

namespace {

// |open| and |close| stand around the value.
std::string ResultLine(const std::string& measurement,
                       const std::string& modifier,
                       const std::string& trace,
                       const char* open,
                       const std::string& value,
                       const char* close,
                       const std::string& units,
                       bool important) {
  return base::StringPrintf("%sRESULT %s%s: %s= %s%s%s %s\n",
                            important ? "*" : "", measurement.c_str(),
                            modifier.c_str(), trace.c_str(), open,
                            value.c_str(), close, units.c_str());
}

void Print(const std::string& line) {
  fwrite(line.data(), 1, line.size(), stdout);
  fflush(stdout);
}

}  // namespace

void PrintResult(const std::string& measurement,
                 const std::string& modifier,
                 const std::string& trace,
                 size_t value,
                 const std::string& units,
                 bool important) {
  PrintResult(measurement, modifier, trace, std::to_string(value), units,
              important);
}

void PrintResult(const std::string& measurement,
                 const std::string& modifier,
                 const std::string& trace,
                 const std::string& value,
                 const std::string& units,
                 bool important) {
  Print(ResultLine(measurement, modifier, trace, "", value, "", units,
                   important));
}

void AppendResult(std::string& output,
                  const std::string& measurement,
                  const std::string& modifier,
                  const std::string& trace,
                  size_t value,
                  const std::string& units,
                  bool important) {
  AppendResult(output, measurement, modifier, trace, std::to_string(value),
               units, important);
}

void AppendResult(std::string& output,
                  const std::string& measurement,
                  const std::string& modifier,
                  const std::string& trace,
                  const std::string& value,
                  const std::string& units,
                  bool important) {
  output +=
      ResultLine(measurement, modifier, trace, "", value, "", units, important);
}

void PrintResultMeanAndError(const std::string& measurement,
                             const std::string& modifier,
                             const std::string& trace,
                             const std::string& mean_and_error,
                             const std::string& units,
                             bool important) {
  Print(ResultLine(measurement, modifier, trace, "{", mean_and_error, "}",
                   units, important));
}

void AppendResultMeanAndError(std::string& output,
                              const std::string& measurement,
                              const std::string& modifier,
                              const std::string& trace,
                              const std::string& mean_and_error,
                              const std::string& units,
                              bool important) {
  output += ResultLine(measurement, modifier, trace, "{", mean_and_error, "}",
                       units, important);
}

void PrintResultList(const std::string& measurement,
                     const std::string& modifier,
                     const std::string& trace,
                     const std::string& values,
                     const std::string& units,
                     bool important) {
  Print(ResultLine(measurement, modifier, trace, "[", values, "]", units,
                   important));
}

void AppendResultList(std::string& output,
                      const std::string& measurement,
                      const std::string& modifier,
                      const std::string& trace,
                      const std::string& values,
                      const std::string& units,
                      bool important) {
  output += ResultLine(measurement, modifier, trace, "[", values, "]", units,
                       important);
}

}  // namespace perf_test
