// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/document_folder.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/posix/eintr_wrapper.h"
#include "examples/browser/browser/open_beneath.h"
#include "examples/browser/page_types.h"

DocumentFolder::DocumentFolder(const base::FilePath& path)
    : folder_(HANDLE_EINTR(
          open(path.value().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))) {}

DocumentFolder::~DocumentFolder() {}

base::File DocumentFolder::Open(const std::string& name) const {
  if (!folder_.is_valid() || !IsPlainDocumentName(name))
    return base::File(base::File::FILE_ERROR_SECURITY);
  base::ScopedFD file(OpenBeneath(folder_.get(), name));
  struct stat info;
  if (!file.is_valid() || fstat(file.get(), &info) != 0)
    return base::File(base::File::OSErrorToFileError(errno));
  if (!S_ISREG(info.st_mode))
    return base::File(base::File::FILE_ERROR_NOT_A_FILE);
  return base::File(file.release());
}
