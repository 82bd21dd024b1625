// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_BROWSER_H_
#define EXAMPLES_BROWSER_BROWSER_BROWSER_H_

#include <stddef.h>

#include <map>
#include <memory>
#include <vector>

#include "base/callback.h"
#include "base/macros.h"
#include "base/memory/weak_ptr.h"
#include "examples/browser/browser/page_job.h"
#include "examples/browser/browser/renderer_host.h"

// Works through a list of pages, with several renderers at a time.
class Browser {
 public:
  Browser(const std::vector<PageJob>& jobs,
          size_t max_renderers,
          const BrowserContext& context);
  ~Browser();

  // Runs `all_done` when the last renderer has ended.
  void Start(const base::Closure& all_done);

  // In the order of the jobs.
  const std::vector<PageReport>& reports() const { return reports_; }

 private:
  void StartRenderers();
  void OnPageDone(size_t index, const PageReport& report);
  void DeleteHost(size_t index);

  const std::vector<PageJob> jobs_;
  const size_t max_renderers_;
  const BrowserContext context_;
  base::Closure all_done_;

  size_t next_job_ = 0;
  std::map<size_t, std::unique_ptr<RendererHost>> hosts_;  // By job.
  std::vector<PageReport> reports_;

  base::WeakPtrFactory<Browser> weak_factory_;

  DISALLOW_COPY_AND_ASSIGN(Browser);
};

#endif  // EXAMPLES_BROWSER_BROWSER_BROWSER_H_
