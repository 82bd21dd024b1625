// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef SRC_IPCX_OPEN_BENEATH_H_
#define SRC_IPCX_OPEN_BENEATH_H_

#include <string>

#include "base/files/file.h"
#include "base/files/file_path.h"

namespace ipcx {
namespace internal {

// What ipcx::OpenBeneath() does with a name that was found to be in order. With
// a single component a link is the only way out of the folder. The file may be
// of any kind.
base::File OpenInFolder(const base::FilePath& folder,
                        const std::string& name,
                        uint32 flags);

}  // namespace internal
}  // namespace ipcx

#endif  // SRC_IPCX_OPEN_BENEATH_H_
