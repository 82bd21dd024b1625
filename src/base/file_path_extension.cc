// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <algorithm>

#include "base/files/file_path.h"
#include "base/strings/string_util.h"

namespace base {

namespace {

typedef FilePath::StringType StringType;
typedef FilePath::CharType CharType;

// What compresses another format: its extension belongs to the one before it.
const CharType* const kCompressed[] = {
    FILE_PATH_LITERAL("gz"), FILE_PATH_LITERAL("z"), FILE_PATH_LITERAL("bz2"),
    FILE_PATH_LITERAL("bz")};
const CharType kUserScript[] = FILE_PATH_LITERAL("user.js");
const size_t kMaxInnerExtension = 4;

bool IsSpecialName(const StringType& name) {
  return name.empty() || name == FilePath::kCurrentDirectory ||
         name == FilePath::kParentDirectory;
}

bool IsOneOfCompressed(const StringType& extension) {
  return std::any_of(std::begin(kCompressed), std::end(kCompressed),
                     [&extension](const CharType* known) {
                       return FilePath::CompareEqualIgnoreCase(extension,
                                                               known);
                     });
}

// Where the last extension of |path| begins, or npos. The last component must
// have a dot unless it is special.
size_t FinalDot(const StringType& path) {
  return IsSpecialName(FilePath(path).BaseName().value())
             ? StringType::npos
             : path.rfind(FilePath::kExtensionSeparator);
}

// The same, for a double extension as well.
size_t Dot(const StringType& path) {
  const size_t last = FinalDot(path);
  if (last == StringType::npos || last == 0)
    return last;
  const size_t previous = path.rfind(FilePath::kExtensionSeparator, last - 1);
  const size_t separator = path.find_last_of(FilePath::kSeparators, last - 1);
  if (previous == StringType::npos ||
      (separator != StringType::npos && previous < separator)) {
    return last;
  }
  if (FilePath::CompareEqualIgnoreCase(path.substr(previous + 1), kUserScript))
    return previous;
  const size_t inner = last - previous - 1;
  if (inner >= 1 && inner <= kMaxInnerExtension &&
      IsOneOfCompressed(path.substr(last + 1))) {
    return previous;
  }
  return last;
}

bool NamesNoExtension(const StringType& extension) {
  return extension.empty() ||
         extension == StringType(1, FilePath::kExtensionSeparator);
}

StringType From(const StringType& name, size_t dot) {
  return dot == StringType::npos ? StringType() : name.substr(dot);
}

}  // namespace

StringType FilePath::Extension() const {
  const StringType name = BaseName().value();
  return From(name, Dot(name));
}

StringType FilePath::FinalExtension() const {
  const StringType name = BaseName().value();
  return From(name, FinalDot(name));
}

FilePath FilePath::RemoveExtension() const {
  if (Extension().empty())
    return *this;
  const StringType path = StripTrailingSeparators().value();
  return FilePath(path.substr(0, Dot(path)));
}

FilePath FilePath::RemoveFinalExtension() const {
  if (FinalExtension().empty())
    return *this;
  const StringType path = StripTrailingSeparators().value();
  return FilePath(path.substr(0, FinalDot(path)));
}

FilePath FilePath::InsertBeforeExtension(const StringType& suffix) const {
  if (suffix.empty())
    return *this;
  if (IsSpecialName(BaseName().value()))
    return FilePath();
  return FilePath(RemoveExtension().value() + suffix + Extension());
}

FilePath FilePath::InsertBeforeExtensionASCII(const StringPiece& suffix) const {
  return InsertBeforeExtension(StringType(suffix.begin(), suffix.end()));
}

FilePath FilePath::AddExtension(const StringType& extension) const {
  if (IsSpecialName(BaseName().value()))
    return FilePath();
  if (NamesNoExtension(extension))
    return *this;
  StringType result = path_;
  if (extension[0] != kExtensionSeparator &&
      result.back() != kExtensionSeparator) {
    result.push_back(kExtensionSeparator);
  }
  return FilePath(result + extension);
}

FilePath FilePath::ReplaceExtension(const StringType& extension) const {
  if (IsSpecialName(BaseName().value()))
    return FilePath();
  FilePath stem = RemoveExtension();
  if (NamesNoExtension(extension))
    return stem;
  StringType result = stem.value();
  if (extension[0] != kExtensionSeparator)
    result.push_back(kExtensionSeparator);
  return FilePath(result + extension);
}

bool FilePath::MatchesExtension(const StringType& extension) const {
  return CompareEqualIgnoreCase(Extension(), extension);
}

// static
int FilePath::CompareIgnoreCase(const StringType& string1,
                                const StringType& string2) {
  return StringToLowerASCII(string1).compare(StringToLowerASCII(string2));
}

// static
bool FilePath::CompareEqualIgnoreCase(const StringType& string1,
                                      const StringType& string2) {
  return CompareIgnoreCase(string1, string2) == 0;
}

// static
bool FilePath::CompareLessIgnoreCase(const StringType& string1,
                                     const StringType& string2) {
  return CompareIgnoreCase(string1, string2) < 0;
}

}  // namespace base
