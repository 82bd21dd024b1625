// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/report.h"

#include <stdio.h>

#include <algorithm>
#include <string>

#include "base/strings/stringprintf.h"

namespace {

const char* DescribeOutcome(PageOutcome outcome) {
  switch (outcome) {
    case OUTCOME_DONE:
      return "done";
    case OUTCOME_REFUSED:
      return "refused and killed";
    case OUTCOME_CRASHED:
      return "crashed";
    case OUTCOME_TOO_LATE:
      return "killed at the deadline";
    case OUTCOME_FAILED:
      return "failed";
  }
  return "";
}

std::string Row(const PageReport& report) {
  const Traffic& traffic = report.traffic;
  std::string size;
  if (report.size.height > 0)
    size = base::StringPrintf("%d x %d", report.size.width, report.size.height);
  std::string row = base::StringPrintf(
      "%7d %5d %5d %9lld %9lld %12s %6lld ms  %s", static_cast<int>(report.pid),
      traffic.messages_sent, traffic.messages_received,
      static_cast<long long>(traffic.bytes_sent),
      static_cast<long long>(traffic.bytes_received), size.c_str(),
      static_cast<long long>(report.time.InMilliseconds()),
      DescribeOutcome(report.outcome));
  if (!report.detail.empty())
    row += ": " + report.detail;
  if (report.outcome != report.expected)
    row += "  << NOT AS EXPECTED";
  return row;
}

// The last characters of a label that is too long say more than the first.
std::string Shortened(const std::string& label, size_t width) {
  if (label.size() <= width)
    return label;
  return "..." + label.substr(label.size() - width + 3);
}

}  // namespace

void PrintReports(const std::vector<PageReport>& reports) {
  size_t width = 4;
  for (const PageReport& report : reports)
    width = std::max(width, report.label.size());
  width = std::min<size_t>(width, 36);
  const int columns = static_cast<int>(width);

  printf("%-*s          messages             bytes\n", columns, "");
  printf(
      "%-*s     pid    to  from        to      from      picture"
      "      time  outcome\n",
      columns, "page");
  for (const PageReport& report : reports) {
    printf("%-*s %s\n", columns, Shortened(report.label, width).c_str(),
           Row(report).c_str());
  }
}

bool AllAsExpected(const std::vector<PageReport>& reports) {
  return std::all_of(reports.begin(), reports.end(),
                     [](const PageReport& report) {
                       return report.outcome == report.expected;
                     });
}
