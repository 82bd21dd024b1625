// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The names of Chromium 42's strings.

#include <iterator>
#include <string>
#include <vector>

#include "base/strings/nullable_string16.h"
#include "base/strings/string16.h"
#include "base/strings/string_number_conversions.h"
#include "base/strings/string_piece.h"
#include "base/strings/string_split.h"
#include "base/strings/string_tokenizer.h"
#include "base/strings/string_util.h"
#include "base/strings/stringprintf.h"
#include "base/strings/sys_string_conversions.h"
#include "base/strings/utf_string_conversions.h"
#include "tests/support/surface.h"

namespace base {

using test_support::Exists;
using test_support::Function;
using test_support::Method;

typedef const std::string& Narrow;
typedef const string16& Wide16;
typedef const StringPiece& Piece;
typedef const StringPiece16& Piece16;
typedef std::vector<std::string> Strings;
typedef std::vector<string16> Strings16;

TEST(SurfaceTest, StringPiece) {
  typedef StringPiece P;
  const std::string text("text");
  Exists(P(text.begin(), text.end()) == P("text", 4) && P("a") < P("b"));
  Method<const char* (P::*)() const>(&P::data);
  Method<size_t (P::*)() const>(&P::size);
  Method<size_t (P::*)() const>(&P::length);
  Method<bool (P::*)() const>(&P::empty);
  Method<void (P::*)(const char*, size_t)>(&P::set);
  Method<void (P::*)()>(&P::clear);
  Method<void (P::*)(size_t)>(&P::remove_prefix);
  Method<void (P::*)(size_t)>(&P::remove_suffix);
  Method<int (P::*)(const P&) const>(&P::compare);
  Method<std::string (P::*)() const>(&P::as_string);
  Method<void (P::*)(std::string*) const>(&P::CopyToString);
  Method<void (P::*)(std::string*) const>(&P::AppendToString);
  Method<size_t (P::*)(char*, size_t, size_t) const>(&P::copy);
  Method<bool (P::*)(const P&) const>(&P::starts_with);
  Method<bool (P::*)(const P&) const>(&P::ends_with);
  Method<size_t (P::*)(const P&, size_t) const>(&P::find);
  Method<size_t (P::*)(char, size_t) const>(&P::find);
  Method<size_t (P::*)(const P&, size_t) const>(&P::rfind);
  Method<size_t (P::*)(const P&, size_t) const>(&P::find_first_of);
  Method<size_t (P::*)(const P&, size_t) const>(&P::find_first_not_of);
  Method<size_t (P::*)(const P&, size_t) const>(&P::find_last_of);
  Method<size_t (P::*)(const P&, size_t) const>(&P::find_last_not_of);
  Method<P (P::*)(size_t, size_t) const>(&P::substr);
  Method<P::const_iterator (P::*)() const>(&P::begin);
  Method<P::const_reverse_iterator (P::*)() const>(&P::rend);
  Exists(P::npos == static_cast<size_t>(-1) && StringPiece16().empty());
}

TEST(SurfaceTest, Formats) {
  Function<std::string(const char*, va_list)>(StringPrintV);
  Function<void(std::string*, const char*, va_list)>(StringAppendV);
  Function<std::string(const char*, ...)>(StringPrintf);
  Function<const std::string&(std::string*, const char*, ...)>(SStringPrintf);
  Function<void(std::string*, const char*, ...)>(StringAppendF);
}

TEST(SurfaceTest, UnicodeConversions) {
  Function<bool(const wchar_t*, size_t, std::string*)>(WideToUTF8);
  Function<std::string(const std::wstring&)>(WideToUTF8);
  Function<bool(const char*, size_t, std::wstring*)>(UTF8ToWide);
  Function<std::wstring(Piece)>(UTF8ToWide);
  Function<bool(const wchar_t*, size_t, string16*)>(WideToUTF16);
  Function<string16(const std::wstring&)>(WideToUTF16);
  Function<bool(const char16*, size_t, std::wstring*)>(UTF16ToWide);
  Function<std::wstring(Wide16)>(UTF16ToWide);
  Function<bool(const char*, size_t, string16*)>(UTF8ToUTF16);
  Function<string16(Piece)>(UTF8ToUTF16);
  Function<bool(const char16*, size_t, std::string*)>(UTF16ToUTF8);
  Function<std::string(Wide16)>(UTF16ToUTF8);
  Function<string16(Piece)>(ASCIIToUTF16);
  Function<std::string(Wide16)>(UTF16ToASCII);
  Function<std::string(const std::wstring&)>(SysWideToUTF8);
  Function<std::wstring(Piece)>(SysUTF8ToWide);
  Function<std::string(const std::wstring&)>(SysWideToNativeMB);
  Function<std::wstring(Piece)>(SysNativeMBToWide);
}

TEST(SurfaceTest, Numbers) {
  Function<std::string(int)>(IntToString);
  Function<string16(int)>(IntToString16);
  Function<std::string(unsigned)>(UintToString);
  Function<string16(unsigned)>(UintToString16);
  Function<std::string(int64)>(Int64ToString);
  Function<string16(int64)>(Int64ToString16);
  Function<std::string(uint64)>(Uint64ToString);
  Function<string16(uint64)>(Uint64ToString16);
  Function<std::string(size_t)>(SizeTToString);
  Function<string16(size_t)>(SizeTToString16);
  Function<std::string(double)>(DoubleToString);
  Function<bool(Piece, int*)>(StringToInt);
  Function<bool(Piece16, int*)>(StringToInt);
  Function<bool(Piece, unsigned*)>(StringToUint);
  Function<bool(Piece16, unsigned*)>(StringToUint);
  Function<bool(Piece, int64*)>(StringToInt64);
  Function<bool(Piece16, int64*)>(StringToInt64);
  Function<bool(Piece, uint64*)>(StringToUint64);
  Function<bool(Piece16, uint64*)>(StringToUint64);
  Function<bool(Piece, size_t*)>(StringToSizeT);
  Function<bool(Piece16, size_t*)>(StringToSizeT);
  Function<bool(Narrow, double*)>(StringToDouble);
  Function<std::string(const void*, size_t)>(HexEncode);
  Function<bool(Piece, int*)>(HexStringToInt);
  Function<bool(Piece, uint32*)>(HexStringToUInt);
  Function<bool(Piece, int64*)>(HexStringToInt64);
  Function<bool(Piece, uint64*)>(HexStringToUInt64);
  Function<bool(Narrow, std::vector<uint8>*)>(HexStringToBytes);
}

TEST(SurfaceTest, StringUtilInBase) {
  Function<int(const char*, const char*)>(base::strcasecmp);
  Function<int(const char*, const char*, size_t)>(base::strncasecmp);
  Function<int(const char16*, const char16*, size_t)>(base::strncmp16);
  Function<int(char*, size_t, const char*, ...)>(base::snprintf);
  Function<int(char*, size_t, const char*, va_list)>(base::vsnprintf);
  Function<size_t(char*, const char*, size_t)>(base::strlcpy);
  Function<size_t(wchar_t*, const wchar_t*, size_t)>(base::wcslcpy);
  Function<char(char)>(ToLowerASCII<char>);
  Function<char(char)>(ToUpperASCII<char>);
  Function<Narrow()>(EmptyString);
  Function<Wide16()>(EmptyString16);
  Exists(kWhitespaceASCII[0] && kWhitespaceWide[0] && kWhitespaceUTF16[0] &&
         kUtf8ByteOrderMark[0]);
  Function<bool(Wide16, Piece16, string16*)>(RemoveChars);
  Function<bool(Narrow, Piece, std::string*)>(RemoveChars);
  Function<bool(Wide16, Piece16, Wide16, string16*)>(ReplaceChars);
  Function<bool(Narrow, Piece, Narrow, std::string*)>(ReplaceChars);
  Function<bool(Wide16, Piece16, string16*)>(TrimString);
  Function<bool(Narrow, Piece, std::string*)>(TrimString);
  static_assert(TRIM_NONE == 0 && TRIM_LEADING == 1 && TRIM_TRAILING == 2 &&
                    TRIM_ALL == 3,
                "");
  Function<TrimPositions(Wide16, TrimPositions, string16*)>(TrimWhitespace);
  Function<TrimPositions(Narrow, TrimPositions, std::string*)>(TrimWhitespace);
  Function<TrimPositions(Narrow, TrimPositions, std::string*)>(
      TrimWhitespaceASCII);
  Function<string16(Wide16, bool)>(CollapseWhitespace);
  Function<std::string(Narrow, bool)>(CollapseWhitespaceASCII);
  Function<bool(Piece, Piece)>(ContainsOnlyChars);
  Function<bool(Piece16, Piece16)>(ContainsOnlyChars);
  Function<bool(Piece)>(IsStringUTF8);
  Function<bool(Piece)>(IsStringASCII);
  Function<bool(Wide16)>(IsStringASCII);
  Function<std::string(Narrow)>(StringToLowerASCII<std::string>);
  Function<void(std::string*)>(StringToLowerASCII<std::string>);
  Function<void(Narrow, size_t, std::string*)>(TruncateUTF8ToByteSize);
}

TEST(SurfaceTest, StringUtilOutsideBase) {
  Function<std::string(Narrow)>(::StringToUpperASCII<std::string>);
  Function<void(std::string*)>(::StringToUpperASCII<std::string>);
  Function<bool(Narrow, const char*)>(::LowerCaseEqualsASCII);
  Function<bool(Wide16, const char*)>(::LowerCaseEqualsASCII);
  Function<bool(Wide16, Piece)>(::EqualsASCII);
  Function<bool(Narrow, Narrow, bool)>(::StartsWithASCII);
  Function<bool(Wide16, Wide16, bool)>(::StartsWith);
  Function<bool(Narrow, Narrow, bool)>(::EndsWith);
  Function<bool(Wide16, Wide16, bool)>(::EndsWith);
  Function<bool(char)>(::IsAsciiWhitespace<char>);
  Function<bool(char)>(::IsAsciiAlpha<char>);
  Function<bool(char)>(::IsAsciiDigit<char>);
  Function<bool(char)>(::IsHexDigit<char>);
  Function<char(char)>(::HexDigitToInt<char>);
  Function<string16(int64)>(::FormatBytesUnlocalized);
  Function<void(string16*, size_t, Wide16, Wide16)>(
      ::ReplaceFirstSubstringAfterOffset);
  Function<void(std::string*, size_t, Narrow, Narrow)>(
      ::ReplaceFirstSubstringAfterOffset);
  Function<void(string16*, size_t, Wide16, Wide16)>(
      ::ReplaceSubstringsAfterOffset);
  Function<void(std::string*, size_t, Narrow, Narrow)>(
      ::ReplaceSubstringsAfterOffset);
  Function<char*(std::string*, size_t)>(::WriteInto<std::string>);
  Function<size_t(Wide16, Wide16, Strings16*)>(::Tokenize);
  Function<size_t(Narrow, Narrow, Strings*)>(::Tokenize);
  Function<size_t(Piece, Piece, std::vector<StringPiece>*)>(::Tokenize);
  Function<string16(const Strings16&, char16)>(::JoinString);
  Function<std::string(const Strings&, char)>(::JoinString);
  Function<std::string(const Strings&, Narrow)>(::JoinString);
  Function<string16(const Strings16&, Wide16)>(::JoinString);
  Function<string16(Wide16, const Strings16&, std::vector<size_t>*)>(
      ::ReplaceStringPlaceholders);
  Function<std::string(Piece, const Strings&, std::vector<size_t>*)>(
      ::ReplaceStringPlaceholders);
  Function<string16(Wide16, Wide16, size_t*)>(::ReplaceStringPlaceholders);
  Function<bool(Piece, Piece)>(::MatchPattern);
  Function<bool(Wide16, Wide16)>(::MatchPattern);
}

TEST(SurfaceTest, StringSplit) {
  Function<void(Wide16, char16, Strings16*)>(SplitString);
  Function<void(Narrow, char, Strings*)>(SplitString);
  Function<void(Wide16, char16, Strings16*)>(SplitStringDontTrim);
  Function<void(Narrow, char, Strings*)>(SplitStringDontTrim);
  Function<void(Wide16, Wide16, Strings16*)>(SplitStringUsingSubstr);
  Function<void(Narrow, Narrow, Strings*)>(SplitStringUsingSubstr);
  Function<void(Wide16, Strings16*)>(SplitStringAlongWhitespace);
  Function<void(Narrow, Strings*)>(SplitStringAlongWhitespace);
  Function<bool(Narrow, char, char, StringPairs*)>(
      SplitStringIntoKeyValuePairs);
  typedef StringTokenizer T;
  Method<bool (T::*)()>(&T::GetNext);
  Method<std::string (T::*)() const>(&T::token);
  Method<bool (T::*)() const>(&T::token_is_delim);
}

TEST(SurfaceTest, NullableString16) {
  typedef NullableString16 N;
  Exists(N().is_null() && N() != N(string16(), false));
  Method<Wide16 (N::*)() const>(&N::string);
  Function<std::ostream&(std::ostream&, const N&)>(base::operator<<);
}

}  // namespace base
