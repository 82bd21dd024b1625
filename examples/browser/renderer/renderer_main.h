// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_RENDERER_RENDERER_MAIN_H_
#define EXAMPLES_BROWSER_RENDERER_RENDERER_MAIN_H_

namespace base {
class CommandLine;
}

// Runs a renderer until the browser closes the channel; returns the process's
// exit code.
int RendererMain(const base::CommandLine& command_line);

#endif  // EXAMPLES_BROWSER_RENDERER_RENDERER_MAIN_H_
