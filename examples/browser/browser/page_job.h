// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_PAGE_JOB_H_
#define EXAMPLES_BROWSER_BROWSER_PAGE_JOB_H_

#include <stdint.h>

#include <string>

#include "base/memory/ref_counted.h"
#include "base/process/process_handle.h"
#include "base/time/time.h"
#include "examples/browser/browser/document_folder.h"
#include "examples/browser/page_types.h"

enum PageOutcome {
  OUTCOME_DONE,      // The picture is written.
  OUTCOME_REFUSED,   // The renderer sent a bad message and was killed.
  OUTCOME_CRASHED,   // The renderer ended before its page was done.
  OUTCOME_TOO_LATE,  // The renderer was killed at the deadline.
  OUTCOME_FAILED     // It could not be started, or gave the page up.
};

// One page to be rendered.
struct PageJob {
  std::string label;  // For people.
  scoped_refptr<DocumentFolder> folder;
  std::string name;  // Of the document, inside the folder.
  PageKind kind = PAGE_KIND_UNKNOWN;
  std::string misbehavior;  // A value of --misbehave, or empty.
  PageOutcome expected = OUTCOME_DONE;
};

// Messages of one renderer as the browser counts them, headers included.
struct Traffic {
  int messages_sent = 0;
  int messages_received = 0;
  int64_t bytes_sent = 0;
  int64_t bytes_received = 0;
};

// What became of it.
struct PageReport {
  std::string label;
  base::ProcessId pid = base::kNullProcessId;
  Traffic traffic;
  PageSize size;
  base::TimeDelta time;  // Until the page was painted, or given up.
  PageOutcome outcome = OUTCOME_FAILED;
  PageOutcome expected = OUTCOME_DONE;
  std::string detail;   // The reason, or the name of the picture.
  std::string picture;  // File name in the gallery; empty without one.
  std::string title;
};

#endif  // EXAMPLES_BROWSER_BROWSER_PAGE_JOB_H_
