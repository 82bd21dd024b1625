// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// usage: soak [--seconds=60] [--browsers=2] [--renderers=4] [--seed=1]
//
// Browsers that each have renderers, which are killed, crash, hang and lie all
// the time. Exits with 0 if nothing that was answered was lost or mixed up, no
// honest renderer ended, and neither descriptors nor memory grew.

#include <stdio.h>

#include <string>
#include <vector>

#include "base/at_exit.h"
#include "base/command_line.h"
#include "base/process/launch.h"
#include "base/process/process.h"
#include "base/strings/string_number_conversions.h"
#include "tests/soak/soak.h"

namespace soak {

const char kTypeSwitch[] = "type";
const char kSecondsSwitch[] = "seconds";
const char kRenderersSwitch[] = "renderers";
const char kSeedSwitch[] = "seed";

int NumberOf(const char* name, int otherwise) {
  const base::CommandLine& line = *base::CommandLine::ForCurrentProcess();
  int number = 0;
  return base::StringToInt(line.GetSwitchValueASCII(name), &number) ? number
                                                                    : otherwise;
}

namespace {

const char kBrowsersSwitch[] = "browsers";

int RunBrowsers() {
  const int seed = NumberOf(kSeedSwitch, 1);
  std::vector<base::Process> browsers;
  for (int i = 0; i < NumberOf(kBrowsersSwitch, 2); ++i) {
    base::CommandLine program(
        base::CommandLine::ForCurrentProcess()->GetProgram());
    program.AppendSwitchASCII(kTypeSwitch, "browser");
    program.AppendSwitchASCII(kSecondsSwitch,
                              base::IntToString(NumberOf(kSecondsSwitch, 60)));
    program.AppendSwitchASCII(kRenderersSwitch,
                              base::IntToString(NumberOf(kRenderersSwitch, 4)));
    program.AppendSwitchASCII(kSeedSwitch, base::IntToString(seed + i));
    browsers.push_back(base::LaunchProcess(program, base::LaunchOptions()));
  }
  int failures = 0;
  for (base::Process& browser : browsers) {
    int exit_code = -1;
    if (!browser.IsValid() || !browser.WaitForExit(&exit_code) || exit_code)
      ++failures;
  }
  printf("soak: %d browsers failed\n", failures);
  return failures ? 1 : 0;
}

}  // namespace

}  // namespace soak

int main(int argc, char** argv) {
  base::AtExitManager at_exit;
  base::CommandLine::Init(argc, argv);
  const std::string type =
      base::CommandLine::ForCurrentProcess()->GetSwitchValueASCII(
          soak::kTypeSwitch);
  if (type == "renderer")
    return soak::RunRenderer();
  return type == "browser" ? soak::RunBrowser() : soak::RunBrowsers();
}
