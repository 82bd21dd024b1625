// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// One program, two kinds of process: started without --type it is the browser,
// which starts itself again with --type=renderer --channel=ID for every page.

#include <stdio.h>

#include <string>

#include "base/at_exit.h"
#include "base/command_line.h"
#include "examples/browser/browser/browser_main.h"
#include "examples/browser/renderer/renderer_main.h"
#include "examples/browser/switches.h"

int main(int argc, char** argv) {
  base::AtExitManager at_exit;
  base::CommandLine::Init(argc, argv);
  const base::CommandLine& command_line =
      *base::CommandLine::ForCurrentProcess();

  const std::string type = command_line.GetSwitchValueASCII(switches::kType);
  if (type == switches::kRendererType)
    return RendererMain(command_line);
  if (type.empty())
    return BrowserMain(command_line);
  fprintf(stderr, "No such type of process: %s\n", type.c_str());
  return 2;
}
