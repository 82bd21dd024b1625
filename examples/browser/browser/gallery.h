// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_GALLERY_H_
#define EXAMPLES_BROWSER_BROWSER_GALLERY_H_

#include <string>
#include <vector>

#include "base/callback.h"
#include "base/files/file_path.h"
#include "base/macros.h"
#include "base/memory/scoped_ptr.h"
#include "base/memory/shared_memory.h"
#include "base/threading/thread.h"
#include "examples/browser/browser/page_job.h"
#include "examples/browser/page_types.h"

// The folder that pictures and texts are written to. Encoding a picture takes
// longer than all messages of its page: it has a thread of its own.
class Gallery {
 public:
  typedef base::Callback<void(bool success)> WrittenCallback;

  Gallery();
  ~Gallery();

  // Makes the folder if it does not exist; an empty path means a new one among
  // the system's temporary files.
  bool Open(const base::FilePath& folder);

  const base::FilePath& folder() const { return folder_; }

  // A file name without extension for a page: "07-life-of-a-message".
  static std::string NameFor(int page_id, const std::string& document_name);

  // Writes name.png from a mapped bitmap and name.txt, then answers on the
  // calling thread.
  void Write(const std::string& name,
             scoped_ptr<base::SharedMemory> bitmap,
             const PageSize& size,
             const std::string& text,
             const WrittenCallback& callback);

  // Writes index.html, which shows all pictures.
  bool WriteIndex(const std::vector<PageReport>& reports) const;

 private:
  base::FilePath folder_;
  base::Thread thread_;

  DISALLOW_COPY_AND_ASSIGN(Gallery);
};

#endif  // EXAMPLES_BROWSER_BROWSER_GALLERY_H_
