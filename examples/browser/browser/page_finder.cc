// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "examples/browser/browser/page_finder.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <system_error>

#include "base/files/file_path.h"
#include "examples/browser/browser/open_beneath.h"

namespace {

namespace fs = std::filesystem;

const size_t kMaxFilesInFolder = 100000;

PageKind KindOf(const std::string& name) {
  std::string extension = fs::u8path(name).extension().u8string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml")
    return PAGE_KIND_HTML;
  return extension == ".txt" ? PAGE_KIND_PLAIN_TEXT : PAGE_KIND_UNKNOWN;
}

scoped_refptr<DocumentFolder> OpenFolder(const fs::path& path) {
  return new DocumentFolder(base::FilePath(path.native()));
}

PageJob MakeJob(const scoped_refptr<DocumentFolder>& folder,
                const std::string& name) {
  PageJob job;
  job.label = name;
  job.folder = folder;
  job.name = name;
  job.kind = KindOf(name);
  return job;
}

// Names relative to the folder, in UTF-8 and with slashes, in order; folders
// are not entered by links.
std::vector<std::string> PagesBelow(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  fs::recursive_directory_iterator it(
      folder, fs::directory_options::skip_permission_denied, error);
  for (size_t seen = 0; !error && it != fs::recursive_directory_iterator() &&
                        seen < kMaxFilesInFolder;
       it.increment(error), ++seen) {
    if (IsLinkToElsewhere(base::FilePath(it->path().native())))
      it.disable_recursion_pending();
    std::error_code ignored;
    const std::string name =
        it->path().lexically_relative(folder).generic_u8string();
    if (it->is_regular_file(ignored) && KindOf(name) != PAGE_KIND_UNKNOWN)
      names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

bool FindPages(const std::vector<base::FilePath>& paths,
               size_t limit,
               std::vector<PageJob>* jobs,
               std::string* error) {
  for (const base::FilePath& path : paths) {
    std::error_code ignored;
    // Who names a link means what it leads to.
    const fs::path real = fs::canonical(path.value(), ignored);
    std::vector<std::string> names;
    fs::path folder = real;
    if (fs::is_directory(real, ignored)) {
      names = PagesBelow(real);
    } else if (fs::is_regular_file(real, ignored)) {
      folder = real.parent_path();
      names.push_back(real.filename().u8string());
    } else {
      *error = path.AsUTF8Unsafe() + " is neither a file nor a folder.";
      return false;
    }
    const scoped_refptr<DocumentFolder> opened = OpenFolder(folder);
    if (!opened->IsValid()) {
      *error = folder.u8string() + " cannot be opened.";
      return false;
    }
    for (const std::string& name : names) {
      if (jobs->size() == limit)
        return true;
      // A link that leads out of the folder is no page of it.
      if (folder == real && !opened->Open(name).IsValid())
        continue;
      jobs->push_back(MakeJob(opened, name));
    }
  }
  return true;
}
