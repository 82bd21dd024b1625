// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/untrusted_path.h"

#include <algorithm>
#include <utility>

#include "base/logging.h"
#include "base/strings/string_util.h"
#include "src/ipcx/file_checks.h"
#include "src/ipcx/open_beneath.h"

namespace ipcx {

namespace {

const size_t kMaxNameLength = 255;

bool IsForbidden(char c) {
  const unsigned char byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f ||
         base::StringPiece("<>:\"|?*").find(c) != base::StringPiece::npos;
}

// Windows finds these devices in every folder, whatever extension follows and
// with spaces before it. COM and LPT also count by superscript 1, 2 and 3.
bool IsDeviceName(const base::StringPiece& name) {
  const base::StringPiece stem = name.substr(0, name.find('.'));
  const std::string upper = StringToUpperASCII(
      std::string(stem.data(), stem.find_last_not_of(' ') + 1));
  for (const char* device : {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}) {
    if (upper == device)
      return true;
  }
  if (!StartsWithASCII(upper, "COM", true) &&
      !StartsWithASCII(upper, "LPT", true)) {
    return false;
  }
  const std::string number = upper.substr(3);
  return (number.size() == 1 && IsAsciiDigit(number[0])) ||
         number == "\xC2\xB9" || number == "\xC2\xB2" || number == "\xC2\xB3";
}

}  // namespace

const char* NameProblemName(NameProblem problem) {
  switch (problem) {
    case NameProblem::kNone:
      return "None";
    case NameProblem::kEmpty:
      return "Empty";
    case NameProblem::kTooLong:
      return "TooLong";
    case NameProblem::kNotUtf8:
      return "NotUtf8";
    case NameProblem::kSeparator:
      return "Separator";
    case NameProblem::kDots:
      return "Dots";
    case NameProblem::kForbiddenCharacter:
      return "ForbiddenCharacter";
    case NameProblem::kTrailingDotOrSpace:
      return "TrailingDotOrSpace";
    case NameProblem::kDeviceName:
      return "DeviceName";
    case NameProblem::kLeadingDash:
      return "LeadingDash";
    case NameProblem::kHidden:
      return "Hidden";
    case NameProblem::kNotMatching:
      return "NotMatching";
  }
  return "Unknown";
}

NameProblem CheckUntrustedName(const base::StringPiece& name,
                               const base::StringPiece& pattern) {
  if (name.empty())
    return NameProblem::kEmpty;
  if (name.size() > kMaxNameLength)
    return NameProblem::kTooLong;
  if (!base::IsStringUTF8(name))
    return NameProblem::kNotUtf8;
  if (name.find_first_of("/\\") != base::StringPiece::npos)
    return NameProblem::kSeparator;
  if (name == "." || name == "..")
    return NameProblem::kDots;
  if (std::any_of(name.begin(), name.end(), IsForbidden))
    return NameProblem::kForbiddenCharacter;
  const char last = name[name.size() - 1];
  if (last == '.' || last == ' ')
    return NameProblem::kTrailingDotOrSpace;
  if (IsDeviceName(name))
    return NameProblem::kDeviceName;
  if (name[0] == '-')
    return NameProblem::kLeadingDash;
  if (name[0] == '.' && !pattern.starts_with("."))
    return NameProblem::kHidden;
  return MatchPattern(name, pattern) ? NameProblem::kNone
                                     : NameProblem::kNotMatching;
}

base::FilePath JoinUntrustedName(const base::FilePath& folder,
                                 const base::StringPiece& name,
                                 const base::StringPiece& pattern) {
  const NameProblem problem = CheckUntrustedName(name, pattern);
  if (problem == NameProblem::kNone)
    return folder.Append(base::FilePath::FromUTF8Unsafe(name.as_string()));
  LOG(ERROR) << "Refused the name of a file: " << NameProblemName(problem);
  return base::FilePath();
}

base::File OpenBeneath(const base::FilePath& folder,
                       const base::StringPiece& name,
                       const base::StringPiece& pattern,
                       uint32 flags) {
  const NameProblem problem = CheckUntrustedName(name, pattern);
  if (problem != NameProblem::kNone) {
    LOG(ERROR) << "Refused the name of a file: " << NameProblemName(problem);
    return base::File(base::File::FILE_ERROR_SECURITY);
  }
  base::File file = internal::OpenInFolder(folder, name.as_string(), flags);
  if (!file.IsValid())
    return file;
  if (const char* why = internal::RegularFileProblem(file.GetPlatformFile())) {
    LOG(ERROR) << "Refused what lies at the name of a file: " << why;
    return base::File(base::File::FILE_ERROR_NOT_A_FILE);
  }
  return file;
}

}  // namespace ipcx
