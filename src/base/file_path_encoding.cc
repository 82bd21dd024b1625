// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// A path as text in other encodings and in a Pickle. What differs between
// platforms is chosen by the type of the string.

#include <ostream>

#include "base/files/file_path.h"
#include "base/pickle.h"
#include "base/strings/string_util.h"
#include "base/strings/utf_string_conversions.h"
#include "src/base/utf.h"

namespace base {

namespace {

typedef FilePath::StringType StringType;

// Copies where the encoding is the same, so that nothing is lost.
template <typename To, typename From>
To Converted(const From& from) {
  To result;
  if constexpr (sizeof(typename From::value_type) ==
                sizeof(typename To::value_type)) {
    result.assign(from.begin(), from.end());
  } else {
    internal::Transcode(from.data(), from.size(), &result);
  }
  return result;
}

// A path of 16-bit units is pickled as a string16, another as a string.
template <typename String>
void Write(Pickle* pickle, const String& path) {
  if constexpr (sizeof(typename String::value_type) == sizeof(char16))
    pickle->WriteString16(path);
  else
    pickle->WriteString(path);
}

template <typename String>
bool Read(PickleIterator* iter, String* path) {
  if constexpr (sizeof(typename String::value_type) == sizeof(char16))
    return iter->ReadString16(path);
  else
    return iter->ReadString(path);
}

}  // namespace

string16 FilePath::LossyDisplayName() const {
  return AsUTF16Unsafe();
}

std::string FilePath::MaybeAsASCII() const {
  for (CharType c : path_) {
    if (static_cast<uint32>(c) > 0x7F)
      return std::string();
  }
  return std::string(path_.begin(), path_.end());
}

std::string FilePath::AsUTF8Unsafe() const {
  return Converted<std::string>(path_);
}

string16 FilePath::AsUTF16Unsafe() const {
  return Converted<string16>(path_);
}

// static
FilePath FilePath::FromUTF8Unsafe(const std::string& utf8) {
  return FilePath(Converted<StringType>(utf8));
}

// static
FilePath FilePath::FromUTF16Unsafe(const string16& utf16) {
  return FilePath(Converted<StringType>(utf16));
}

void FilePath::WriteToPickle(Pickle* pickle) const {
  Write(pickle, path_);
}

bool FilePath::ReadFromPickle(PickleIterator* iter) {
  StringType path;
  if (!Read(iter, &path) || path.find(CharType()) != StringType::npos)
    return false;
  path_.swap(path);
  return true;
}

void PrintTo(const FilePath& path, std::ostream* out) {
  *out << path.AsUTF8Unsafe();
}

}  // namespace base
