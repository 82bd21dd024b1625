// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "ipcx/untrusted_path.h"

#include <ostream>
#include <string>

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "gtest/gtest.h"

namespace ipcx {

// For googletest.
static void PrintTo(NameProblem problem, std::ostream* out) {
  *out << NameProblemName(problem);
}

namespace {

using base::File;

NameProblem Check(const base::StringPiece& name) {
  return CheckUntrustedName(name, "*");
}

TEST(UntrustedNameTest, OrdinaryNamesPass) {
  for (const char* name :
       {"a", "letter.txt", "two words", "archive.tar.gz",
        "b\xC3\xBC"
        "cher",
        "console", "com10", "nul2.txt", "a-b", "x..y", "com", "aux_"}) {
    EXPECT_EQ(Check(name), NameProblem::kNone) << name;
  }
}

TEST(UntrustedNameTest, NothingLeadsOutOfTheFolder) {
  EXPECT_EQ(Check(""), NameProblem::kEmpty);
  EXPECT_EQ(Check("."), NameProblem::kDots);
  EXPECT_EQ(Check(".."), NameProblem::kDots);
  for (const char* name : {"/", "/etc/passwd", "../x", "..\\x", "a/b", "a\\b",
                           "a/", "\\\\host\\share", "//host/share"}) {
    EXPECT_EQ(Check(name), NameProblem::kSeparator) << name;
  }
  EXPECT_EQ(Check("C:x"), NameProblem::kForbiddenCharacter);
}

TEST(UntrustedNameTest, SomeCharactersMeanSomethingElseSomewhere) {
  EXPECT_EQ(Check(base::StringPiece("a\0b", 3)),
            NameProblem::kForbiddenCharacter);
  for (const char* name : {"file:stream", "a\nb", "a\x1b[2J", "a\x7f", "a*",
                           "a?", "a|b", "<a", ">a", "\"a"}) {
    EXPECT_EQ(Check(name), NameProblem::kForbiddenCharacter) << name;
  }
}

TEST(UntrustedNameTest, WhatWindowsWouldDropIsRefused) {
  for (const char* name : {"a.", "a ", "a. .", "...", " "})
    EXPECT_EQ(Check(name), NameProblem::kTrailingDotOrSpace) << name;
}

TEST(UntrustedNameTest, DevicesOfWindowsAreRefused) {
  for (const char* name :
       {"NUL", "nul", "Con", "aux.txt", "prn.tar.gz", "COM1", "com9.x", "lpt0",
        "COM\xC2\xB2", "CONIN$", "conout$.txt", "con .txt", "NUL  .a"}) {
    EXPECT_EQ(Check(name), NameProblem::kDeviceName) << name;
  }
}

TEST(UntrustedNameTest, ALeadingDashIsRefused) {
  EXPECT_EQ(Check("-rf"), NameProblem::kLeadingDash);
}

TEST(UntrustedNameTest, OnlyUtf8IsAName) {
  for (const char* name : {"\xFF",
                           "a\xC0\xAF"
                           "b",
                           "\xED\xA0\x80", "\xC3"})
    EXPECT_EQ(Check(name), NameProblem::kNotUtf8) << name;
}

TEST(UntrustedNameTest, ALongNameIsRefused) {
  EXPECT_EQ(Check(std::string(255, 'a')), NameProblem::kNone);
  EXPECT_EQ(Check(std::string(256, 'a')), NameProblem::kTooLong);
  EXPECT_EQ(Check(std::string(1 << 20, '/')), NameProblem::kTooLong);
}

TEST(UntrustedNameTest, AHiddenFileHasToBeAskedFor) {
  EXPECT_EQ(Check(".profile"), NameProblem::kHidden);
  EXPECT_EQ(CheckUntrustedName(".profile", ".*"), NameProblem::kNone);
}

TEST(UntrustedNameTest, ThePatternDecides) {
  EXPECT_EQ(CheckUntrustedName("a.pdf", "*.pdf"), NameProblem::kNone);
  EXPECT_EQ(CheckUntrustedName("a.exe", "*.pdf"), NameProblem::kNotMatching);
  EXPECT_EQ(CheckUntrustedName("a.PDF", "*.pdf"), NameProblem::kNotMatching);
  EXPECT_EQ(CheckUntrustedName("a.pdf.exe", "*.pdf"),
            NameProblem::kNotMatching);
  EXPECT_EQ(CheckUntrustedName("a", ""), NameProblem::kNotMatching);
}

TEST(UntrustedNameTest, AnAcceptedNameIsInTheFolder) {
  const base::FilePath folder(FILE_PATH_LITERAL("folder"));
  EXPECT_EQ(JoinUntrustedName(folder, "a.pdf", "*.pdf"),
            folder.AppendASCII("a.pdf"));
  EXPECT_TRUE(JoinUntrustedName(folder, "../a.pdf", "*.pdf").empty());
}

class OpenBeneathTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(folder_.CreateUniqueTempDir());
    ASSERT_EQ(base::WriteFile(folder_.path().AppendASCII("a.pdf"), "dear", 4),
              4);
  }

  File Open(const char* name,
            uint32 flags = File::FLAG_OPEN | File::FLAG_READ) {
    return OpenBeneath(folder_.path(), name, "*.pdf", flags);
  }

  base::ScopedTempDir folder_;
};

TEST_F(OpenBeneathTest, OpensAFileOfTheFolder) {
  File file = Open("a.pdf");
  ASSERT_TRUE(file.IsValid());
  char buffer[5] = {};
  EXPECT_EQ(file.Read(0, buffer, 4), 4);
  EXPECT_STREQ(buffer, "dear");
}

TEST_F(OpenBeneathTest, CreatesAFileInTheFolder) {
  EXPECT_TRUE(Open("b.pdf", File::FLAG_CREATE | File::FLAG_WRITE).IsValid());
  EXPECT_TRUE(base::PathExists(folder_.path().AppendASCII("b.pdf")));
  EXPECT_EQ(Open("a.pdf", File::FLAG_CREATE | File::FLAG_WRITE).error_details(),
            File::FILE_ERROR_EXISTS);
}

TEST_F(OpenBeneathTest, AMissingFileIsNotFound) {
  EXPECT_EQ(Open("c.pdf").error_details(), File::FILE_ERROR_NOT_FOUND);
}

TEST_F(OpenBeneathTest, ARefusedNameIsNotLookedFor) {
  EXPECT_EQ(Open("../a.pdf").error_details(), File::FILE_ERROR_SECURITY);
  EXPECT_EQ(Open("a.exe").error_details(), File::FILE_ERROR_SECURITY);
}

TEST_F(OpenBeneathTest, AFolderIsNoFile) {
  ASSERT_TRUE(base::CreateDirectory(folder_.path().AppendASCII("d.pdf")));
  EXPECT_FALSE(Open("d.pdf").IsValid());
}

}  // namespace

}  // namespace ipcx
