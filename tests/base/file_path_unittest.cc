// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "base/files/file_path.h"

#include <functional>
#include <string>
#include <vector>

#include "base/pickle.h"
#include "base/strings/utf_string_conversions.h"
#include "gtest/gtest.h"

#define FPL(x) FILE_PATH_LITERAL(x)

namespace base {
namespace {

typedef FilePath::StringType StringType;
typedef std::vector<StringType> Components;

FilePath P(const StringType& path) {
  return FilePath(path);
}

struct UnaryCase {
  const FilePath::CharType* input;
  const FilePath::CharType* expected;
};

struct BinaryCase {
  const FilePath::CharType* first;
  const FilePath::CharType* second;
  const FilePath::CharType* expected;
};

TEST(FilePathTest, EndsAtANul) {
  EXPECT_EQ(FPL("a"), P(StringType(FPL("a\0b"), 3)).value());
}

TEST(FilePathTest, Compares) {
  EXPECT_EQ(P(FPL("a")), P(FPL("a")));
  EXPECT_NE(P(FPL("a")), P(FPL("A")));
  EXPECT_NE(P(FPL("a")), P(FPL("a/")));
  EXPECT_LT(P(FPL("a")), P(FPL("b")));
  FilePath path(FPL("a"));
  EXPECT_FALSE(path.empty());
  path.clear();
  EXPECT_EQ(FilePath(), path);
  EXPECT_TRUE(path.empty());
  EXPECT_EQ(std::hash<FilePath>()(P(FPL("a"))),
            std::hash<FilePath>()(P(FPL("a"))));
}

TEST(FilePathTest, FindsTheDirectory) {
  const UnaryCase kCases[] = {
      {FPL(""), FPL(".")},
      {FPL("."), FPL(".")},
      {FPL(".."), FPL(".")},
      {FPL("aa"), FPL(".")},
      {FPL("aa/"), FPL(".")},
      {FPL("aa//"), FPL(".")},
      {FPL("aa/bb"), FPL("aa")},
      {FPL("aa//bb"), FPL("aa")},
      {FPL("aa//bb//"), FPL("aa")},
      {FPL("aa/bb/"), FPL("aa")},
      {FPL("/aa/bb/"), FPL("/aa")},
      {FPL("/aa/bb//"), FPL("/aa")},
      {FPL("/aa/bb/ccc"), FPL("/aa/bb")},
      {FPL("/aa"), FPL("/")},
      {FPL("/aa/"), FPL("/")},
      {FPL("/"), FPL("/")},
      {FPL("//"), FPL("//")},
      {FPL("///"), FPL("/")},
      {FPL("////"), FPL("/")},
      {FPL("//aa"), FPL("//")},
      {FPL("//aa/"), FPL("//")},
      {FPL("//aa/bb"), FPL("//aa")},
      {FPL("///aa"), FPL("/")},
      {FPL("/aa/.."), FPL("/aa")},
  };
  for (const UnaryCase& c : kCases)
    EXPECT_EQ(P(c.expected), P(c.input).DirName()) << P(c.input).value();
}

TEST(FilePathTest, FindsTheBaseName) {
  const UnaryCase kCases[] = {
      {FPL(""), FPL("")},           {FPL("aa"), FPL("aa")},
      {FPL("/aa/bb"), FPL("bb")},   {FPL("/aa/bb/"), FPL("bb")},
      {FPL("/aa/bb//"), FPL("bb")}, {FPL("/aa/bb/ccc"), FPL("ccc")},
      {FPL("/aa"), FPL("aa")},      {FPL("/"), FPL("/")},
      {FPL("//"), FPL("//")},       {FPL("///"), FPL("/")},
      {FPL("////"), FPL("/")},      {FPL("aa/"), FPL("aa")},
      {FPL("aa/bb"), FPL("bb")},    {FPL("//aa"), FPL("aa")},
      {FPL("//aa/bb"), FPL("bb")},  {FPL("."), FPL(".")},
      {FPL("aa/.."), FPL("..")},    {FPL("///aa//"), FPL("aa")},
  };
  for (const UnaryCase& c : kCases)
    EXPECT_EQ(P(c.expected), P(c.input).BaseName()) << P(c.input).value();
}

// With the system's favourite separators, which Append() inserts.
FilePath Normal(const FilePath& path) {
  return path.NormalizePathSeparators();
}

TEST(FilePathTest, Appends) {
  const BinaryCase kCases[] = {
      {FPL(""), FPL("cc"), FPL("cc")},
      {FPL("."), FPL("ff"), FPL("ff")},
      {FPL("."), FPL(""), FPL(".")},
      {FPL(".."), FPL("ff"), FPL("../ff")},
      {FPL("/"), FPL("cc"), FPL("/cc")},
      {FPL("/aa"), FPL(""), FPL("/aa")},
      {FPL("/aa/"), FPL(""), FPL("/aa")},
      {FPL("//aa"), FPL(""), FPL("//aa")},
      {FPL("//"), FPL("aa"), FPL("//aa")},
      {FPL("aa"), FPL("bb"), FPL("aa/bb")},
      {FPL("aa/"), FPL("bb"), FPL("aa/bb")},
      {FPL("/aa//"), FPL("bb/"), FPL("/aa/bb/")},
      {FPL("/aa"), FPL("bb/cc"), FPL("/aa/bb/cc")},
      {FPL("///"), FPL("aa"), FPL("/aa")},
  };
  for (const BinaryCase& c : kCases) {
    SCOPED_TRACE(P(c.first).value());
    const FilePath expected = Normal(P(c.expected));
    EXPECT_EQ(expected.value(), Normal(P(c.first).Append(c.second)).value());
    EXPECT_EQ(expected, Normal(P(c.first).Append(P(c.second))));
    EXPECT_EQ(expected,
              Normal(P(c.first).AppendASCII(P(c.second).MaybeAsASCII())));
  }
}

TEST(FilePathTest, AppendsUpToANul) {
  EXPECT_EQ(Normal(P(FPL("a/b"))),
            P(FPL("a")).Append(StringType(FPL("b\0c"), 3)));
}

TEST(FilePathTest, StripsTrailingSeparators) {
  const UnaryCase kCases[] = {
      {FPL(""), FPL("")},          {FPL("/"), FPL("/")},
      {FPL("//"), FPL("//")},      {FPL("///"), FPL("/")},
      {FPL("////"), FPL("/")},     {FPL("a/"), FPL("a")},
      {FPL("a//"), FPL("a")},      {FPL("a////"), FPL("a")},
      {FPL("/a/"), FPL("/a")},     {FPL("//a//"), FPL("//a")},
      {FPL("///a/"), FPL("///a")}, {FPL("a/b/"), FPL("a/b")},
  };
  for (const UnaryCase& c : kCases)
    EXPECT_EQ(P(c.expected), P(c.input).StripTrailingSeparators());
}

TEST(FilePathTest, EndsWithSeparators) {
  EXPECT_FALSE(P(FPL("")).EndsWithSeparator());
  EXPECT_FALSE(P(FPL("a")).EndsWithSeparator());
  EXPECT_TRUE(P(FPL("a/")).EndsWithSeparator());
  EXPECT_TRUE(P(FPL("/")).EndsWithSeparator());
  EXPECT_EQ(Normal(P(FPL("a/"))), P(FPL("a")).AsEndingWithSeparator());
  EXPECT_EQ(P(FPL("a/")), P(FPL("a/")).AsEndingWithSeparator());
  EXPECT_EQ(P(FPL("")), P(FPL("")).AsEndingWithSeparator());
}

TEST(FilePathTest, SplitsIntoComponents) {
  const struct {
    const FilePath::CharType* input;
    Components expected;
  } kCases[] = {
      {FPL(""), {}},
      {FPL("."), {}},
      {FPL("a"), {FPL("a")}},
      {FPL("./a"), {FPL("a")}},
      {FPL("a/./b"), {FPL("a"), FPL("."), FPL("b")}},
      {FPL("../a"), {FPL(".."), FPL("a")}},
      {FPL("/"), {FPL("/")}},
      {FPL("//a"), {FPL("//"), FPL("a")}},
      {FPL("///a"), {FPL("/"), FPL("a")}},
      {FPL("/a//b///c/"), {FPL("/"), FPL("a"), FPL("b"), FPL("c")}},
  };
  for (const auto& c : kCases) {
    Components components(1, FPL("old"));
    P(c.input).GetComponents(&components);
    EXPECT_EQ(c.expected, components) << P(c.input).value();
  }
}

TEST(FilePathTest, KnowsItsChildren) {
  const struct {
    const FilePath::CharType* parent;
    const FilePath::CharType* child;
    bool is_parent;
    const FilePath::CharType* rest;
  } kCases[] = {
      {FPL("/foo/bar"), FPL("/foo/bar/baz"), true, FPL("baz")},
      {FPL("/foo/bar/"), FPL("/foo/bar/baz/qux"), true, FPL("baz/qux")},
      {FPL("foo"), FPL("foo//bar"), true, FPL("bar")},
      {FPL("/"), FPL("/a"), true, FPL("a")},
      {FPL("./foo"), FPL("foo/bar"), true, FPL("bar")},
      {FPL("/foo/bar"), FPL("/foo/bar"), false, FPL("")},
      {FPL("/foo/bar"), FPL("/foo/barbaz"), false, FPL("")},
      {FPL("/foo/bar"), FPL("/foo"), false, FPL("")},
      {FPL("/foo"), FPL("foo/bar"), false, FPL("")},
      {FPL("foo"), FPL("FOO/bar"), false, FPL("")},
      {FPL(""), FPL("foo"), false, FPL("")},
      {FPL("/foo"), FPL("//foo/bar"), false, FPL("")},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(P(c.parent).value());
    FilePath rest;
    EXPECT_EQ(c.is_parent, P(c.parent).IsParent(P(c.child)));
    EXPECT_EQ(c.is_parent, P(c.parent).AppendRelativePath(P(c.child), &rest));
    EXPECT_EQ(Normal(P(c.rest)), Normal(rest));
  }
  FilePath base(FPL("base"));
  EXPECT_TRUE(P(FPL("a")).AppendRelativePath(P(FPL("a/b")), &base));
  EXPECT_EQ(Normal(P(FPL("base/b"))), base);
}

TEST(FilePathTest, FindsExtensions) {
  const struct {
    const FilePath::CharType* input;
    const FilePath::CharType* extension;
    const FilePath::CharType* final_extension;
    const FilePath::CharType* without;
    const FilePath::CharType* without_final;
  } kCases[] = {
      {FPL(""), FPL(""), FPL(""), FPL(""), FPL("")},
      {FPL("."), FPL(""), FPL(""), FPL("."), FPL(".")},
      {FPL(".."), FPL(""), FPL(""), FPL(".."), FPL("..")},
      {FPL("a/.."), FPL(""), FPL(""), FPL("a/.."), FPL("a/..")},
      {FPL("foo"), FPL(""), FPL(""), FPL("foo"), FPL("foo")},
      {FPL("foo."), FPL("."), FPL("."), FPL("foo"), FPL("foo")},
      {FPL("foo.txt"), FPL(".txt"), FPL(".txt"), FPL("foo"), FPL("foo")},
      {FPL("foo..txt"), FPL(".txt"), FPL(".txt"), FPL("foo."), FPL("foo.")},
      {FPL(".a"), FPL(".a"), FPL(".a"), FPL(""), FPL("")},
      {FPL("a.b/c"), FPL(""), FPL(""), FPL("a.b/c"), FPL("a.b/c")},
      {FPL("a.b/c.d"), FPL(".d"), FPL(".d"), FPL("a.b/c"), FPL("a.b/c")},
      {FPL("foo.txt/"), FPL(".txt"), FPL(".txt"), FPL("foo"), FPL("foo")},
      {FPL("f.tar.gz"), FPL(".tar.gz"), FPL(".gz"), FPL("f"), FPL("f.tar")},
      {FPL("f.tar.gz/"), FPL(".tar.gz"), FPL(".gz"), FPL("f"), FPL("f.tar")},
      {FPL("f.TAR.GZ"), FPL(".TAR.GZ"), FPL(".GZ"), FPL("f"), FPL("f.TAR")},
      {FPL("f.tar.z"), FPL(".tar.z"), FPL(".z"), FPL("f"), FPL("f.tar")},
      {FPL("f.tar.bz2"), FPL(".tar.bz2"), FPL(".bz2"), FPL("f"), FPL("f.tar")},
      {FPL("f.tar.bz"), FPL(".tar.bz"), FPL(".bz"), FPL("f"), FPL("f.tar")},
      {FPL("f.tar.xz"), FPL(".xz"), FPL(".xz"), FPL("f.tar"), FPL("f.tar")},
      {FPL("f.1234.gz"), FPL(".1234.gz"), FPL(".gz"), FPL("f"), FPL("f.1234")},
      {FPL("f.12345.gz"), FPL(".gz"), FPL(".gz"), FPL("f.12345"),
       FPL("f.12345")},
      {FPL("f..gz"), FPL(".gz"), FPL(".gz"), FPL("f."), FPL("f.")},
      {FPL("a.tar/f.gz"), FPL(".gz"), FPL(".gz"), FPL("a.tar/f"),
       FPL("a.tar/f")},
      {FPL("f.user.js"), FPL(".user.js"), FPL(".js"), FPL("f"), FPL("f.user")},
      {FPL("f.loser.js"), FPL(".js"), FPL(".js"), FPL("f.loser"),
       FPL("f.loser")},
  };
  for (const auto& c : kCases) {
    const FilePath path(c.input);
    SCOPED_TRACE(path.value());
    EXPECT_EQ(c.extension, path.Extension());
    EXPECT_EQ(c.final_extension, path.FinalExtension());
    EXPECT_EQ(P(c.without), path.RemoveExtension());
    EXPECT_EQ(P(c.without_final), path.RemoveFinalExtension());
  }
}

TEST(FilePathTest, InsertsBeforeTheExtension) {
  const BinaryCase kCases[] = {
      {FPL(""), FPL(""), FPL("")},
      {FPL(""), FPL("t"), FPL("")},
      {FPL("."), FPL("t"), FPL("")},
      {FPL(".."), FPL("t"), FPL("")},
      {FPL("foo.dll"), FPL("-1"), FPL("foo-1.dll")},
      {FPL("foo"), FPL("-1"), FPL("foo-1")},
      {FPL("foo."), FPL("-1"), FPL("foo-1.")},
      {FPL("a.b/foo"), FPL("-1"), FPL("a.b/foo-1")},
      {FPL("f.tar.gz"), FPL("-1"), FPL("f-1.tar.gz")},
      {FPL("foo.dll"), FPL(""), FPL("foo.dll")},
  };
  for (const BinaryCase& c : kCases) {
    EXPECT_EQ(P(c.expected), P(c.first).InsertBeforeExtension(c.second));
    EXPECT_EQ(P(c.expected), P(c.first).InsertBeforeExtensionASCII(
                                 P(c.second).MaybeAsASCII()));
  }
}

TEST(FilePathTest, AddsExtensions) {
  const BinaryCase kCases[] = {
      {FPL(""), FPL("txt"), FPL("")},
      {FPL("."), FPL("txt"), FPL("")},
      {FPL("foo"), FPL("txt"), FPL("foo.txt")},
      {FPL("foo"), FPL(".txt"), FPL("foo.txt")},
      {FPL("foo."), FPL("txt"), FPL("foo.txt")},
      {FPL("foo.dll"), FPL("txt"), FPL("foo.dll.txt")},
      {FPL("foo"), FPL(""), FPL("foo")},
      {FPL("foo"), FPL("."), FPL("foo")},
  };
  for (const BinaryCase& c : kCases)
    EXPECT_EQ(P(c.expected), P(c.first).AddExtension(c.second));
}

TEST(FilePathTest, ReplacesExtensions) {
  const BinaryCase kCases[] = {
      {FPL(""), FPL("txt"), FPL("")},
      {FPL(".."), FPL("txt"), FPL("")},
      {FPL("foo.dll"), FPL("txt"), FPL("foo.txt")},
      {FPL("foo.dll"), FPL(".txt"), FPL("foo.txt")},
      {FPL("foo"), FPL("txt"), FPL("foo.txt")},
      {FPL("foo.a.dll"), FPL("txt"), FPL("foo.a.txt")},
      {FPL("foo.dll"), FPL(""), FPL("foo")},
      {FPL("foo.dll"), FPL("."), FPL("foo")},
      {FPL("f.tar.gz"), FPL("zip"), FPL("f.zip")},
  };
  for (const BinaryCase& c : kCases)
    EXPECT_EQ(P(c.expected), P(c.first).ReplaceExtension(c.second));
}

TEST(FilePathTest, MatchesExtensions) {
  EXPECT_TRUE(P(FPL("foo")).MatchesExtension(FPL("")));
  EXPECT_TRUE(P(FPL("foo.txt")).MatchesExtension(FPL(".txt")));
  EXPECT_TRUE(P(FPL("foo.TXT")).MatchesExtension(FPL(".txt")));
  EXPECT_FALSE(P(FPL("foo.txt")).MatchesExtension(FPL("")));
  EXPECT_FALSE(P(FPL("foo.txt")).MatchesExtension(FPL(".dll")));
  EXPECT_FALSE(P(FPL("foo.txt")).MatchesExtension(FPL("txt")));
}

TEST(FilePathTest, SeesReferencesToParents) {
  const struct {
    const FilePath::CharType* path;
    bool references_parent;
  } kCases[] = {
      {FPL(".."), true},     {FPL(".. "), true},        {FPL(" .."), true},
      {FPL("..."), true},    {FPL("a/.."), true},       {FPL("../a"), true},
      {FPL("a/../b"), true}, {FPL("/.."), true},        {FPL("a/ .. /b"), true},
      {FPL("a/..\n"), true}, {FPL("a/\t..\r/b"), true}, {FPL(". . ."), false},
      {FPL("."), false},     {FPL("a"), false},         {FPL("a.."), false},
      {FPL("..a"), false},   {FPL("a/..b/c"), false},   {FPL(""), false},
      {FPL("a/./b"), false}, {FPL("/"), false},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(c.references_parent, P(c.path).ReferencesParent())
        << P(c.path).value();
  }
}

TEST(FilePathTest, ConvertsUTF8AndUTF16) {
  const std::string utf8 = "/a/\xC3\xA9\xF0\x9F\x98\x80";
  const FilePath path = FilePath::FromUTF8Unsafe(utf8);
  EXPECT_EQ(utf8, path.AsUTF8Unsafe());
  EXPECT_EQ(UTF8ToUTF16(utf8), path.AsUTF16Unsafe());
  EXPECT_EQ(UTF8ToUTF16(utf8), path.LossyDisplayName());
  EXPECT_EQ(path, FilePath::FromUTF16Unsafe(UTF8ToUTF16(utf8)));
  EXPECT_EQ("", path.MaybeAsASCII());
  EXPECT_EQ("/a", P(FPL("/a")).MaybeAsASCII());
  EXPECT_EQ("/a", testing::PrintToString(P(FPL("/a"))));
}

TEST(FilePathTest, TravelsInAPickle) {
  Pickle pickle;
  P(FPL("/a/b")).WriteToPickle(&pickle);
  PickleIterator iter(pickle);
  FilePath path;
  ASSERT_TRUE(path.ReadFromPickle(&iter));
  EXPECT_EQ(P(FPL("/a/b")), path);
  EXPECT_FALSE(path.ReadFromPickle(&iter));
  EXPECT_EQ(P(FPL("/a/b")), path) << "untouched by the failure";
}

TEST(FilePathTest, RefusesANulFromAPeer) {
  Pickle pickle;
  pickle.WriteString(std::string("/a\0b", 4));
  PickleIterator iter(pickle);
  FilePath path;
  EXPECT_FALSE(path.ReadFromPickle(&iter));
}

TEST(FilePathTest, ComparesIgnoringCase) {
  EXPECT_TRUE(FilePath::CompareEqualIgnoreCase(FPL("aBc"), FPL("AbC")));
  EXPECT_FALSE(FilePath::CompareEqualIgnoreCase(FPL("a"), FPL("ab")));
  EXPECT_TRUE(FilePath::CompareLessIgnoreCase(FPL("a"), FPL("B")));
  EXPECT_FALSE(FilePath::CompareLessIgnoreCase(FPL("b"), FPL("A")));
  EXPECT_GT(0, FilePath::CompareIgnoreCase(FPL("A"), FPL("b")));
}

#if !defined(FILE_PATH_USES_WIN_SEPARATORS)
TEST(FilePathTest, KnowsAbsolutePaths) {
  EXPECT_TRUE(P(FPL("/")).IsAbsolute());
  EXPECT_TRUE(P(FPL("//a")).IsAbsolute());
  EXPECT_TRUE(P(FPL("///a")).IsAbsolute());
  EXPECT_FALSE(P(FPL("")).IsAbsolute());
  EXPECT_FALSE(P(FPL("a/b")).IsAbsolute());
  EXPECT_FALSE(P(FPL("C:/a")).IsAbsolute());
}

TEST(FilePathTest, KeepsBytesThatAreNotUTF8) {
  const std::string latin1 = "/\xE9";
  EXPECT_EQ(latin1, P(latin1).AsUTF8Unsafe());
  EXPECT_EQ(P(latin1), FilePath::FromUTF8Unsafe(latin1));
}

TEST(FilePathTest, TakesBackslashesForLetters) {
  EXPECT_FALSE(FilePath::IsSeparator('\\'));
  EXPECT_EQ(P("a\\b"), P("a\\b").BaseName());
  EXPECT_EQ(P("a\\b/c"), P("a\\b/c").NormalizePathSeparators());
}
#else
TEST(FilePathTest, KnowsAbsolutePaths) {
  EXPECT_TRUE(P(L"C:\\").IsAbsolute());
  EXPECT_TRUE(P(L"c:/a").IsAbsolute());
  EXPECT_TRUE(P(L"\\\\server").IsAbsolute());
  EXPECT_FALSE(P(L"C:").IsAbsolute());
  EXPECT_FALSE(P(L"C:a").IsAbsolute());
  EXPECT_FALSE(P(L"\\a").IsAbsolute());
}

TEST(FilePathTest, KnowsDrives) {
  EXPECT_EQ(P(L"c:\\A"), P(L"C:\\A"));
  EXPECT_EQ(P(L"C:\\"), P(L"C:\\a").DirName());
  EXPECT_EQ(P(L"C:"), P(L"C:a").DirName());
  EXPECT_EQ(P(L"a"), P(L"C:a").BaseName());
  EXPECT_EQ(P(L"C:a"), P(L"C:").Append(L"a"));
  EXPECT_TRUE(P(L"c:\\a").IsParent(P(L"C:\\a\\b")));
  EXPECT_EQ(P(L"a\\b"), P(L"a/b").NormalizePathSeparators());
}
#endif

}  // namespace
}  // namespace base
