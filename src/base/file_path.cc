// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// The structure of a path: roots, components, directories. The functions on
// names and extensions are in file_path_extension.cc, those on encodings in
// file_path_encoding.cc.

#include "base/files/file_path.h"

#include <algorithm>

#include "base/internal/check.h"
#include "base/strings/string_util.h"

namespace base {

namespace {

typedef FilePath::StringType StringType;

// Of a drive letter with its colon, or 0.
size_t DriveLength(const StringType& path) {
  return FilePath::kUsesDriveLetters && path.size() >= 2 && path[1] == ':' &&
                 IsAsciiAlpha(path[0])
             ? 2
             : 0;
}

// Of what stripping and DirName() leave alone: a drive, and then one separator
// or exactly two.
size_t RootLength(const StringType& path) {
  const size_t drive = DriveLength(path);
  size_t end = drive;
  while (end < path.size() && FilePath::IsSeparator(path[end]))
    ++end;
  return end - drive == 2 ? end : std::min(end, drive + 1);
}

// Where the separators before |end| begin, not going into the root.
size_t BeforeSeparators(const StringType& path, size_t end) {
  const size_t root = RootLength(path);
  while (end > root && FilePath::IsSeparator(path[end - 1]))
    --end;
  return end;
}

// Where the component that ends at |end| begins.
size_t BeforeComponent(const StringType& path, size_t end) {
  const size_t root = RootLength(path);
  while (end > root && !FilePath::IsSeparator(path[end - 1]))
    --end;
  return end;
}

bool SameDrive(const StringType& a, const StringType& b) {
  return DriveLength(a) == DriveLength(b) &&
         (DriveLength(a) == 0 || ToLowerASCII(a[0]) == ToLowerASCII(b[0]));
}

StringType UpToNul(const StringType& string) {
  return string.substr(0, string.find(StringType::value_type()));
}

bool IsAbsolutePath(const StringType& path) {
  const size_t separators = RootLength(path) - DriveLength(path);
  // On Windows a single separator leads to the root of whatever drive is
  // current.
  return FilePath::kUsesDriveLetters && DriveLength(path) == 0 ? separators == 2
                                                               : separators > 0;
}

bool LooksLikeParent(const StringType& component) {
  static const FilePath::CharType kBlank[] = FILE_PATH_LITERAL(". \n\r\t");
  return component.find(FilePath::kParentDirectory) != StringType::npos &&
         component.find_first_not_of(kBlank) == StringType::npos;
}

}  // namespace

FilePath::FilePath() {}

FilePath::FilePath(const FilePath& that) = default;

FilePath::FilePath(FilePath&& that) noexcept = default;

FilePath::FilePath(const StringType& path) : path_(UpToNul(path)) {}

FilePath::~FilePath() {}

FilePath& FilePath::operator=(const FilePath& that) = default;

FilePath& FilePath::operator=(FilePath&& that) noexcept = default;

bool FilePath::operator==(const FilePath& that) const {
  return SameDrive(path_, that.path_) &&
         path_.compare(DriveLength(path_), StringType::npos, that.path_,
                       DriveLength(that.path_), StringType::npos) == 0;
}

// static
bool FilePath::IsSeparator(CharType character) {
  const CharType* const end = kSeparators + kSeparatorsLength - 1;
  return std::find(kSeparators, end, character) != end;
}

void FilePath::GetComponents(std::vector<StringType>* components) const {
  components->clear();
  const size_t drive = DriveLength(path_);
  const size_t root = RootLength(path_);
  if (drive > 0)
    components->push_back(path_.substr(0, drive));
  if (root > drive)
    components->push_back(path_.substr(drive, root - drive));
  size_t begin = root;
  while (begin < path_.size()) {
    size_t end = begin;
    while (end < path_.size() && !IsSeparator(path_[end]))
      ++end;
    const bool leading_dot =
        begin == 0 && path_.compare(0, end, kCurrentDirectory) == 0;
    if (end > begin && !leading_dot)
      components->push_back(path_.substr(begin, end - begin));
    begin = end + 1;
  }
}

bool FilePath::IsParent(const FilePath& child) const {
  return AppendRelativePath(child, nullptr);
}

bool FilePath::AppendRelativePath(const FilePath& child, FilePath* path) const {
  std::vector<StringType> ours;
  std::vector<StringType> theirs;
  GetComponents(&ours);
  child.GetComponents(&theirs);
  if (ours.empty() || ours.size() >= theirs.size() ||
      !SameDrive(path_, child.path_)) {
    return false;
  }
  const size_t drives = DriveLength(path_) > 0 ? 1 : 0;
  if (!std::equal(ours.begin() + drives, ours.end(), theirs.begin() + drives))
    return false;
  if (path) {
    for (size_t i = ours.size(); i < theirs.size(); ++i)
      *path = path->Append(theirs[i]);
  }
  return true;
}

FilePath FilePath::DirName() const {
  const size_t begin =
      BeforeComponent(path_, BeforeSeparators(path_, path_.size()));
  const StringType dir = path_.substr(0, BeforeSeparators(path_, begin));
  return FilePath(dir.empty() ? StringType(kCurrentDirectory) : dir);
}

FilePath FilePath::BaseName() const {
  const size_t end = BeforeSeparators(path_, path_.size());
  const size_t begin = end == RootLength(path_) ? DriveLength(path_)
                                                : BeforeComponent(path_, end);
  return FilePath(path_.substr(begin, end - begin));
}

FilePath FilePath::Append(const StringType& component) const {
  const StringType appended = UpToNul(component);
  CLASSIC_IPC_DCHECK(!IsAbsolutePath(appended));
  if (appended.empty())
    return StripTrailingSeparators();
  if (path_.empty() || path_ == kCurrentDirectory)
    return FilePath(appended);
  StringType result = StripTrailingSeparators().path_;
  // "C:" and "a" make "C:a", which is relative to that drive's directory.
  if (!IsSeparator(result.back()) && result.size() != DriveLength(result))
    result.push_back(kSeparators[0]);
  return FilePath(result + appended);
}

FilePath FilePath::Append(const FilePath& component) const {
  return Append(component.value());
}

FilePath FilePath::AppendASCII(const StringPiece& component) const {
  CLASSIC_IPC_DCHECK(IsStringASCII(component));
  return Append(StringType(component.begin(), component.end()));
}

bool FilePath::IsAbsolute() const {
  return IsAbsolutePath(path_);
}

bool FilePath::EndsWithSeparator() const {
  return !path_.empty() && IsSeparator(path_.back());
}

FilePath FilePath::AsEndingWithSeparator() const {
  if (path_.empty() || EndsWithSeparator())
    return *this;
  return FilePath(path_ + kSeparators[0]);
}

FilePath FilePath::StripTrailingSeparators() const {
  return FilePath(path_.substr(0, BeforeSeparators(path_, path_.size())));
}

bool FilePath::ReferencesParent() const {
  std::vector<StringType> components;
  GetComponents(&components);
  return std::any_of(components.begin(), components.end(), LooksLikeParent);
}

FilePath FilePath::NormalizePathSeparators() const {
  return NormalizePathSeparatorsTo(kSeparators[0]);
}

FilePath FilePath::NormalizePathSeparatorsTo(CharType separator) const {
  CLASSIC_IPC_DCHECK(IsSeparator(separator));
  FilePath result(*this);
  std::replace_if(result.path_.begin(), result.path_.end(), IsSeparator,
                  separator);
  return result;
}

}  // namespace base
