// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_BROWSER_MAIN_H_
#define EXAMPLES_BROWSER_BROWSER_BROWSER_MAIN_H_

namespace base {
class CommandLine;
}

// Runs the browser; returns the exit code of the program: 0 if every page came
// to the end it was expected to, 1 if not, 2 for a wrong command line.
int BrowserMain(const base::CommandLine& command_line);

#endif  // EXAMPLES_BROWSER_BROWSER_BROWSER_MAIN_H_
