// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/browser_main.h"

#include <stddef.h>
#include <stdio.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/command_line.h"
#include "base/files/file_path.h"
#include "base/message_loop/message_loop.h"
#include "base/run_loop.h"
#include "base/strings/string_number_conversions.h"
#include "base/threading/thread.h"
#include "examples/browser/browser/browser.h"
#include "examples/browser/browser/font_files.h"
#include "examples/browser/browser/gallery.h"
#include "examples/browser/browser/page_finder.h"
#include "examples/browser/browser/report.h"
#include "examples/browser/switches.h"

namespace {

const char kUsage[] =
    "usage: browser [SWITCH]... [FILE|FOLDER]...\n"
    "\n"
    "Renders every page in a process of its own and writes pictures of them.\n"
    "Without a file or folder: the pages of this project.\n"
    "\n"
    "  --out=FOLDER       where pictures go; default: a new temporary folder\n"
    "  --jobs=N           renderers at a time (4)\n"
    "  --pages=N          no more pages than this (100)\n"
    "  --deadline=SECONDS for each page (60)\n"
    "  --fonts=FOLDER     with the DejaVu fonts\n"
    "\n"
    "Renderers that do wrong are added, to see them ended and the others "
    "live:\n"
    "  --evil             ask for /etc/passwd, break messages, lie\n"
    "  --crash            crash\n"
    "  --hang             never answer; killed at the deadline\n";

// The number of a switch, kept within bounds.
bool GetNumber(const base::CommandLine& command_line,
               const char* name,
               int fallback,
               int max,
               int* number) {
  *number = fallback;
  if (!command_line.HasSwitch(name))
    return true;
  return base::StringToInt(command_line.GetSwitchValueASCII(name), number) &&
         *number >= 1 && *number <= max;
}

// What is to be rendered.
std::vector<base::FilePath> GetPaths(const base::CommandLine& command_line) {
  std::vector<base::FilePath> paths;
  for (const base::CommandLine::StringType& argument : command_line.GetArgs())
    paths.push_back(base::FilePath(argument));
  if (paths.empty()) {
    paths = {base::FilePath::FromUTF8Unsafe(BROWSER_BUNDLED_PAGES),
             base::FilePath::FromUTF8Unsafe(BROWSER_GENERATED_PAGES)};
  }
  return paths;
}

// Renderers that do wrong get a page like all others, the first one.
void AddWrongdoers(const base::CommandLine& command_line,
                   std::vector<PageJob>* jobs) {
  struct Wrongdoer {
    const char* enabling_switch;
    const char* misbehavior;
    const char* label;
    PageOutcome expected;
  };
  const Wrongdoer kWrongdoers[] = {
      {switches::kEvil, switches::kMisbehaveEscape, "(evil: foreign file)",
       OUTCOME_REFUSED},
      {switches::kEvil, switches::kMisbehaveEnum, "(evil: enum out of range)",
       OUTCOME_REFUSED},
      {switches::kEvil, switches::kMisbehaveTruncated,
       "(evil: truncated message)", OUTCOME_REFUSED},
      {switches::kEvil, switches::kMisbehaveSize, "(evil: lie about a size)",
       OUTCOME_REFUSED},
      {switches::kCrash, switches::kMisbehaveStillborn,
       "(crash before it connects)", OUTCOME_CRASHED},
      {switches::kCrash, switches::kMisbehaveCrash, "(crash)", OUTCOME_CRASHED},
      {switches::kHang, switches::kMisbehaveHang, "(hang)", OUTCOME_TOO_LATE},
  };
  size_t place = 0;
  for (const Wrongdoer& wrongdoer : kWrongdoers) {
    if (!command_line.HasSwitch(wrongdoer.enabling_switch) || jobs->empty())
      continue;
    PageJob job = jobs->front();
    job.label = wrongdoer.label;
    job.misbehavior = wrongdoer.misbehavior;
    job.expected = wrongdoer.expected;
    // Between the honest ones, so that they run side by side.
    place = std::min(place + 2, jobs->size());
    jobs->insert(jobs->begin() + static_cast<ptrdiff_t>(place), job);
  }
}

}  // namespace

int BrowserMain(const base::CommandLine& command_line) {
  int max_pages, max_renderers, deadline;
  if (command_line.HasSwitch(switches::kHelp) ||
      !GetNumber(command_line, switches::kPages, 100, 100000, &max_pages) ||
      !GetNumber(command_line, switches::kJobs, 4, 64, &max_renderers) ||
      !GetNumber(command_line, switches::kDeadline, 60, 3600, &deadline)) {
    fputs(kUsage, stderr);
    return 2;
  }

  std::vector<PageJob> jobs;
  std::string error;
  if (!FindPages(GetPaths(command_line), static_cast<size_t>(max_pages), &jobs,
                 &error)) {
    fprintf(stderr, "%s\n", error.c_str());
    return 2;
  }
  if (jobs.empty()) {
    fprintf(stderr, "There is no page.\n");
    return 2;
  }
  AddWrongdoers(command_line, &jobs);

  FontFiles fonts;
  Gallery gallery;
  if (!fonts.Open(command_line.GetSwitchValuePath(switches::kFonts))) {
    fprintf(stderr,
            "The DejaVu fonts are missing (Debian: fonts-dejavu-core); see "
            "--fonts.\n");
    return 2;
  }

  base::MessageLoop main_loop;
  base::Thread io_thread("browser I/O");
  if (!gallery.Open(command_line.GetSwitchValuePath(switches::kOut)) ||
      !io_thread.StartWithOptions(
          base::Thread::Options(base::MessageLoop::TYPE_IO, 0))) {
    fprintf(stderr, "The folder for pictures cannot be made.\n");
    return 2;
  }

  BrowserContext context;
  context.fonts = &fonts;
  context.gallery = &gallery;
  context.io_runner = io_thread.message_loop_proxy();
  context.deadline = base::TimeDelta::FromSeconds(deadline);
  Browser browser(jobs, static_cast<size_t>(max_renderers), context);
  base::RunLoop run_loop;
  browser.Start(run_loop.QuitClosure());
  run_loop.Run();

  PrintReports(browser.reports());
  gallery.WriteIndex(browser.reports());
  printf("Pictures and texts: %s\n", gallery.folder().AsUTF8Unsafe().c_str());
  return AllAsExpected(browser.reports()) ? 0 : 1;
}
