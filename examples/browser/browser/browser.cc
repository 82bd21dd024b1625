// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/browser.h"

#include "base/bind.h"
#include "base/location.h"
#include "base/single_thread_task_runner.h"
#include "base/thread_task_runner_handle.h"

Browser::Browser(const std::vector<PageJob>& jobs,
                 size_t max_renderers,
                 const BrowserContext& context)
    : jobs_(jobs),
      max_renderers_(max_renderers),
      context_(context),
      reports_(jobs.size()),
      weak_factory_(this) {}

Browser::~Browser() {}

void Browser::Start(const base::Closure& all_done) {
  all_done_ = all_done;
  StartRenderers();
}

void Browser::StartRenderers() {
  while (next_job_ < jobs_.size() && hosts_.size() < max_renderers_) {
    const size_t index = next_job_++;
    // A page's id is its routing id in messages: from 1 on.
    const int page_id = static_cast<int>(index) + 1;
    std::unique_ptr<RendererHost>& host = hosts_[index];
    host.reset(new RendererHost(page_id, jobs_[index], context_));
    host->Start(
        base::Bind(&Browser::OnPageDone, weak_factory_.GetWeakPtr(), index));
  }
  if (hosts_.empty())
    all_done_.Run();
}

void Browser::OnPageDone(size_t index, const PageReport& report) {
  reports_[index] = report;
  // The host is calling us: it goes when it is not.
  base::ThreadTaskRunnerHandle::Get()->PostTask(
      FROM_HERE,
      base::Bind(&Browser::DeleteHost, weak_factory_.GetWeakPtr(), index));
}

void Browser::DeleteHost(size_t index) {
  hosts_.erase(index);
  StartRenderers();
}
