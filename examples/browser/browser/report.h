// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_REPORT_H_
#define EXAMPLES_BROWSER_BROWSER_REPORT_H_

#include <vector>

#include "examples/browser/browser/page_job.h"

// Prints a table of all pages to standard output.
void PrintReports(const std::vector<PageReport>& reports);

// Whether each page came to the end that it was expected to.
bool AllAsExpected(const std::vector<PageReport>& reports);

#endif  // EXAMPLES_BROWSER_BROWSER_REPORT_H_
