// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_SWITCHES_H_
#define EXAMPLES_BROWSER_SWITCHES_H_

// The command line, of the browser and of the renderers that it starts.
namespace switches {

// The browser's.
const char kCrash[] = "crash";
const char kDeadline[] = "deadline";
const char kEvil[] = "evil";
const char kFonts[] = "fonts";
const char kHang[] = "hang";
const char kHelp[] = "help";
const char kJobs[] = "jobs";
const char kOut[] = "out";
const char kPages[] = "pages";

// Which process this is; none is the browser.
const char kType[] = "type";
const char kRendererType[] = "renderer";

// What a renderer is to do wrong, to show what happens then.
const char kMisbehave[] = "misbehave";
const char kMisbehaveCrash[] = "crash";
const char kMisbehaveEnum[] = "enum";
const char kMisbehaveEscape[] = "escape";
const char kMisbehaveHang[] = "hang";
const char kMisbehaveSize[] = "size";
const char kMisbehaveStillborn[] = "stillborn";
const char kMisbehaveTruncated[] = "truncated";

}  // namespace switches

#endif  // EXAMPLES_BROWSER_SWITCHES_H_
