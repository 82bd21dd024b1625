// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_FILES_FILE_PATH_H_
#define BASE_FILES_FILE_PATH_H_

#include <stddef.h>

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "base/basictypes.h"
#include "base/compiler_specific.h"
#include "base/strings/string16.h"
#include "base/strings/string_piece.h"
#include "build/build_config.h"

// On Windows both '/' and '\\' separate, and a path may start with "C:".
#if defined(OS_WIN)
#define FILE_PATH_USES_DRIVE_LETTERS
#define FILE_PATH_USES_WIN_SEPARATORS
#endif

// A literal of FilePath::CharType, and how printf() prints such a string.
#if defined(OS_WIN)
#define FILE_PATH_LITERAL(x) L##x
#define PRFilePath "ls"
#define PRFilePathLiteral L"%ls"
#else
#define FILE_PATH_LITERAL(x) x
#define PRFilePath "s"
#define PRFilePathLiteral "%s"
#endif

class Pickle;
class PickleIterator;

namespace base {

// The name of a file as the system wants it: bytes on POSIX, UTF-16 on Windows.
// Nothing here looks at the disk, and nothing resolves "..".
class FilePath {
 public:
#if defined(OS_WIN)
  typedef std::wstring StringType;
#else
  typedef std::string StringType;
#endif
  typedef BasicStringPiece<StringType> StringPieceType;
  typedef StringType::value_type CharType;

#if defined(FILE_PATH_USES_WIN_SEPARATORS)
  static constexpr CharType kSeparators[] = FILE_PATH_LITERAL("\\/");
#else
  static constexpr CharType kSeparators[] = FILE_PATH_LITERAL("/");
#endif
  // Counts the terminating NUL.
  static constexpr size_t kSeparatorsLength =
      sizeof(kSeparators) / sizeof(kSeparators[0]);
#if defined(FILE_PATH_USES_DRIVE_LETTERS)
  static constexpr bool kUsesDriveLetters = true;
#else
  static constexpr bool kUsesDriveLetters = false;
#endif
  static constexpr CharType kCurrentDirectory[] = FILE_PATH_LITERAL(".");
  static constexpr CharType kParentDirectory[] = FILE_PATH_LITERAL("..");
  static constexpr CharType kExtensionSeparator = FILE_PATH_LITERAL('.');

  FilePath();
  FilePath(const FilePath& that);
  FilePath(FilePath&& that) noexcept;
  // Ends at the first NUL of |path|.
  explicit FilePath(const StringType& path);
  ~FilePath();
  FilePath& operator=(const FilePath& that);
  FilePath& operator=(FilePath&& that) noexcept;

  // Letter for letter, but a drive letter has no case.
  bool operator==(const FilePath& that) const;
  bool operator!=(const FilePath& that) const {
    return !(*this == that);
  }
  bool operator<(const FilePath& that) const {
    return path_ < that.path_;
  }

  const StringType& value() const {
    return path_;
  }
  bool empty() const {
    return path_.empty();
  }
  void clear() {
    path_.clear();
  }

  static bool IsSeparator(CharType character);

  // Replaces |*components|: "/a//b/" has "/", "a" and "b". A "." that
  // comes first is left out.
  void GetComponents(std::vector<StringType>* components) const;

  // Whether |child| lies below this directory, going by the names alone.
  bool IsParent(const FilePath& child) const;
  // If so, also appends to |path|, unless NULL, what leads from here to there.
  bool AppendRelativePath(const FilePath& child, FilePath* path) const;

  // "." if this names no directory. A root is its own directory; two leading
  // separators are a root of their own, three are one.
  FilePath DirName() const WARN_UNUSED_RESULT;
  // The last component; a root's is the root.
  FilePath BaseName() const WARN_UNUSED_RESULT;

  // The extension with its dot, or nothing. ".tar.gz" is one extension, so are
  // up to four letters before .gz, .z, .bz2 or .bz, and ".user.js". The Final
  // forms know single extensions only.
  StringType Extension() const;
  StringType FinalExtension() const;
  FilePath RemoveExtension() const WARN_UNUSED_RESULT;
  FilePath RemoveFinalExtension() const WARN_UNUSED_RESULT;

  // These return an empty path if the base name is empty, "." or "..".
  // "a.txt" and "-1" make "a-1.txt".
  FilePath InsertBeforeExtension(const StringType& suffix) const
      WARN_UNUSED_RESULT;
  FilePath InsertBeforeExtensionASCII(const StringPiece& suffix) const
      WARN_UNUSED_RESULT;
  // |extension| with or without its dot. Empty or "." adds nothing, and
  // replaces by nothing.
  FilePath AddExtension(const StringType& extension) const WARN_UNUSED_RESULT;
  FilePath ReplaceExtension(const StringType& extension) const
      WARN_UNUSED_RESULT;

  // |extension| has its dot or is empty. ASCII case does not matter.
  bool MatchesExtension(const StringType& extension) const;

  // Adds a component, with a separator where there is none. |component| must be
  // relative and ends at its first NUL. Appended to ".", it is the result.
  FilePath Append(const StringType& component) const WARN_UNUSED_RESULT;
  FilePath Append(const FilePath& component) const WARN_UNUSED_RESULT;
  FilePath AppendASCII(const StringPiece& component) const WARN_UNUSED_RESULT;

  bool IsAbsolute() const;
  bool EndsWithSeparator() const WARN_UNUSED_RESULT;
  FilePath AsEndingWithSeparator() const WARN_UNUSED_RESULT;
  // A root keeps its own.
  FilePath StripTrailingSeparators() const WARN_UNUSED_RESULT;

  // Whether a component is "..", or is nothing but dots and spaces with a ".."
  // in it, which some systems take for the same.
  bool ReferencesParent() const;

  // For people to read; it may not lead back to the file.
  string16 LossyDisplayName() const;
  // Empty if there is something other than ASCII in the path.
  std::string MaybeAsASCII() const;
  // A POSIX path in another encoding loses: what is not UTF-8 becomes U+FFFD
  // in UTF-16, and stays as it is in "UTF-8".
  std::string AsUTF8Unsafe() const;
  string16 AsUTF16Unsafe() const;
  static FilePath FromUTF8Unsafe(const std::string& utf8);
  static FilePath FromUTF16Unsafe(const string16& utf16);

  void WriteToPickle(Pickle* pickle) const;
  // Fails if the string has a NUL in it.
  bool ReadFromPickle(PickleIterator* iter);

  // Turns all separators into the preferred one, or into |separator|.
  FilePath NormalizePathSeparators() const;
  FilePath NormalizePathSeparatorsTo(CharType separator) const;

  // These fold the case of ASCII letters only.
  static int CompareIgnoreCase(const StringType& string1,
                               const StringType& string2);
  static bool CompareEqualIgnoreCase(const StringType& string1,
                                     const StringType& string2);
  static bool CompareLessIgnoreCase(const StringType& string1,
                                    const StringType& string2);

 private:
  StringType path_;
};

// For messages of googletest.
void PrintTo(const FilePath& path, std::ostream* out);

}  // namespace base

template <>
struct std::hash<base::FilePath> {
  std::size_t operator()(const base::FilePath& path) const {
    return std::hash<base::FilePath::StringType>()(path.value());
  }
};

#endif  // BASE_FILES_FILE_PATH_H_
