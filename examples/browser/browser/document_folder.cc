// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/document_folder.h"

#include "examples/browser/browser/open_beneath.h"
#include "examples/browser/page_types.h"

DocumentFolder::DocumentFolder(const base::FilePath& path)
    : folder_(OpenFolder(path)) {}

DocumentFolder::~DocumentFolder() {}

base::File DocumentFolder::Open(const std::string& name) const {
  if (!folder_.IsValid() || !IsPlainDocumentName(name))
    return base::File(base::File::FILE_ERROR_SECURITY);
  return OpenBeneath(folder_, name);
}
