// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef EXAMPLES_BROWSER_BROWSER_DOCUMENT_FOLDER_H_
#define EXAMPLES_BROWSER_BROWSER_DOCUMENT_FOLDER_H_

#include <string>

#include "base/files/file.h"
#include "base/files/file_path.h"
#include "base/macros.h"
#include "base/memory/ref_counted.h"

// The folder whose files the renderer of a page may read. It stays the same
// folder, whatever is renamed meanwhile. Any thread.
class DocumentFolder : public base::RefCountedThreadSafe<DocumentFolder> {
 public:
  explicit DocumentFolder(const base::FilePath& path);

  bool IsValid() const { return folder_.IsValid(); }

  // Opens a regular file for reading. `name` is an IsPlainDocumentName(); the
  // file is invalid if there is none, or if a link on the way leads out of the
  // folder.
  base::File Open(const std::string& name) const;

 private:
  friend class base::RefCountedThreadSafe<DocumentFolder>;
  ~DocumentFolder();

  base::File folder_;

  DISALLOW_COPY_AND_ASSIGN(DocumentFolder);
};

#endif  // EXAMPLES_BROWSER_BROWSER_DOCUMENT_FOLDER_H_
