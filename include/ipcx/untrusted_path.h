// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Names of files that come from a process that is not trusted. Such a process
// chooses among the files of one folder, by a name that can only mean a file
// right in that folder, on this system and on any it may be copied to:
//
//   base::File file = ipcx::OpenBeneath(downloads_, name, "*.pdf",
//                                       base::File::FLAG_OPEN |
//                                       base::File::FLAG_READ);

#ifndef IPCX_UNTRUSTED_PATH_H_
#define IPCX_UNTRUSTED_PATH_H_

#include <string>

#include "base/basictypes.h"
#include "base/files/file.h"
#include "base/files/file_path.h"
#include "base/strings/string_piece.h"
#include "ipc/ipc_export.h"

namespace ipcx {

// Why a name was refused. The values are stable: they may be stored and
// compared between versions.
enum class NameProblem {
  kNone = 0,
  kEmpty = 1,
  kTooLong = 2,  // More than 255 bytes.
  kNotUtf8 = 3,
  kSeparator = 4,           // Has '/' or '\'.
  kDots = 5,                // "." or "..".
  kForbiddenCharacter = 6,  // A control character, NUL, or one of <>:"|?*.
  kTrailingDotOrSpace = 7,  // Windows drops those.
  kDeviceName = 8,          // "NUL", "com1.txt" and the like.
  kLeadingDash = 9,         // Programs would take it for an option.
  kHidden = 10,             // Begins with a dot, and the pattern does not.
  kNotMatching = 11,        // The pattern's.
};

// The enumerator's name without the k, for log lines; never null.
IPC_EXPORT const char* NameProblemName(NameProblem problem);

// Looks at |name|, which is UTF-8, alone; no file is looked for. |pattern| is
// our own: '*' stands for any characters, '?' for one or none, a backslash
// takes the meaning from either; case matters.
IPC_EXPORT NameProblem CheckUntrustedName(const base::StringPiece& name,
                                          const base::StringPiece& pattern);

// The path of |name| in |folder|; empty, and the log tells why, if the name is
// refused. Opening it follows a link of that name: prefer OpenBeneath().
IPC_EXPORT base::FilePath JoinUntrustedName(const base::FilePath& folder,
                                            const base::StringPiece& name,
                                            const base::StringPiece& pattern);

// Opens or creates |name| in |folder|, which is trusted, with base::File's
// |flags|. Follows no link, so that nothing outside of the folder is reached,
// and opens regular files only, without waiting. Invalid on failure;
// error_details() is FILE_ERROR_SECURITY for a refused name and
// FILE_ERROR_NOT_A_FILE for what is no regular file. created() tells nothing.
// For threads that may block.
IPC_EXPORT base::File OpenBeneath(const base::FilePath& folder,
                                  const base::StringPiece& name,
                                  const base::StringPiece& pattern,
                                  uint32 flags);

}  // namespace ipcx

#endif  // IPCX_UNTRUSTED_PATH_H_
