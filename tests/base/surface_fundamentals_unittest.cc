// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The names of Chromium 42 that every other header builds on.

#include <string>

#include "base/atomic_sequence_num.h"
#include "base/auto_reset.h"
#include "base/base_switches.h"
#include "base/basictypes.h"
#include "base/compiler_specific.h"
#include "base/debug/alias.h"
#include "base/format_macros.h"
#include "base/gtest_prod_util.h"
#include "base/location.h"
#include "base/macros.h"
#include "base/move.h"
#include "base/numerics/safe_conversions.h"
#include "base/numerics/safe_math.h"
#include "base/profiler/scoped_profile.h"
#include "base/template_util.h"
#include "build/build_config.h"
#include "tests/support/surface.h"

namespace base {

using test_support::Exists;
using test_support::Function;
using test_support::Method;

#if !defined(OS_POSIX) && !defined(OS_WIN)
#error "no system"
#endif
#if !defined(COMPILER_GCC) && !defined(COMPILER_MSVC)
#error "no compiler"
#endif
#if !defined(ARCH_CPU_32_BITS) && !defined(ARCH_CPU_64_BITS)
#error "no processor"
#endif
#if !defined(WCHAR_T_IS_UTF16) && !defined(WCHAR_T_IS_UTF32)
#error "no wchar_t"
#endif
#if !defined(PRIuS) || !defined(PRId64) || !defined(WidePRId64) || \
    !defined(WidePRIu64) || !defined(WidePRIx64)
#error "no formats"
#endif
#if !defined(MSVC_SUPPRESS_WARNING) || !defined(MSVC_PUSH_DISABLE_WARNING) || \
    !defined(MSVC_PUSH_WARNING_LEVEL) || !defined(MSVC_POP_WARNING) ||        \
    !defined(MSVC_DISABLE_OPTIMIZE) || !defined(MSVC_ENABLE_OPTIMIZE) ||      \
    !defined(MSAN_UNPOISON) || !defined(API_CALL) ||                          \
    !defined(STATIC_CONST_MEMBER_DEFINITION) || !defined(DISALLOW_COPY) ||    \
    !defined(DISALLOW_ASSIGN) || !defined(TRACK_RUN_IN_THIS_SCOPED_REGION)
#error "a macro is missing"
#endif

static_assert(sizeof(int8) + sizeof(int16) + sizeof(int32) + sizeof(int64) ==
                  15,
              "");
static_assert(kuint8max + 0u == 0xFFu && kuint16max + 0u == 0xFFFFu, "");
static_assert(kuint32max == GG_UINT64_C(0xFFFFFFFF), "");
static_assert(kuint64max == GG_ULONGLONG(0xFFFFFFFFFFFFFFFF), "");
static_assert(kint8min == -128 && kint8max == 127, "");
static_assert(kint16min == -32768 && kint16max == 32767, "");
static_assert(kint32max == GG_INT64_C(2147483647), "");
static_assert(kint32min == -kint32max - 1 && kint64min == -kint64max - 1, "");
static_assert(kint64max == GG_LONGLONG(9223372036854775807), "");
COMPILE_ASSERT(sizeof(uint64) == ALIGNOF(uint64), old_assertions_compile);

FORWARD_DECLARE_TEST(SurfaceTest, Macros);

class OldStyle {
 public:
  OldStyle() {}
  NOINLINE int CDECL Number() const { return UNLIKELY(number_ == 7) ? 7 : 8; }

 private:
  FRIEND_TEST_ALL_PREFIXES(SurfaceTest, Macros);

  int number_ = 7;
  ALIGNAS(16) char aligned_[16] = {};

  DISALLOW_EVIL_CONSTRUCTORS(OldStyle);
};

class OldMove {
  MOVE_ONLY_TYPE_WITH_MOVE_CONSTRUCTOR_FOR_CPP_03(OldMove)

 public:
  OldMove() {}
  OldMove(OldMove&&) {}
};

class Derived : NON_EXPORTED_BASE(public OldStyle) {};

TEST(SurfaceTest, Macros) {
  OldStyle old_style;
  EXPECT_EQ(7, old_style.Number() + old_style.aligned_[0]);
  OldMove moved;
  OldMove other(moved.Pass());
  static_assert(is_same<void, OldMove::MoveOnlyTypeForCPP03>::value, "");
  const int three[3] = {};
  static_assert(arraysize(three) == 3, "");
  EXPECT_EQ(5.0, implicit_cast<double>(5));
  EXPECT_EQ(0u, bit_cast<uint32>(0.0f));
  ignore_result(other);
  const int unused = 0;
  ALLOW_UNUSED_LOCAL(unused);
  CR_DEFINE_STATIC_LOCAL(std::string, text, ("text"));
  EXPECT_EQ("text", text);
  EXPECT_EQ(LINKER_INITIALIZED, LinkerInitialized());
}

TEST(SurfaceTest, TemplateUtil) {
  static_assert(integral_constant<int, 3>::value == 3, "");
  static_assert(true_type::value && !false_type::value, "");
  static_assert(is_pointer<int*>::value && is_array<int[]>::value, "");
  static_assert(is_convertible<int, long>::value, "");
  static_assert(is_class<OldStyle>::value && is_const<const int>::value, "");
  static_assert(is_same<enable_if<true, int>::type, int>::value, "");
  static_assert(sizeof(internal::YesType) < sizeof(internal::NoType), "");
}

TEST(SurfaceTest, Location) {
  typedef tracked_objects::Location Location;
  Location(__func__, __FILE__, __LINE__, static_cast<const void*>(nullptr));
  Method<const char* (Location::*)() const>(&Location::function_name);
  Method<const char* (Location::*)() const>(&Location::file_name);
  Method<int (Location::*)() const>(&Location::line_number);
  Method<const void* (Location::*)() const>(&Location::program_counter);
  Method<std::string (Location::*)() const>(&Location::ToString);
  Method<void (Location::*)(bool, bool, std::string*) const>(&Location::Write);
  Method<bool (Location::*)(const Location&) const>(&Location::operator<);
  Function<const void*()>(tracked_objects::GetProgramCounter);
  Exists(FROM_HERE_WITH_EXPLICIT_FUNCTION("f").function_name() != nullptr);
  TRACK_RUN_IN_THIS_SCOPED_REGION(Location);
  tracked_objects::ScopedProfile profile(
      FROM_HERE, tracked_objects::ScopedProfile::DISABLED);
}

TEST(SurfaceTest, SmallThings) {
  Function<void(const void*)>(debug::Alias);
  Method<int (StaticAtomicSequenceNumber::*)()>(
      &StaticAtomicSequenceNumber::GetNext);
  Method<int (AtomicSequenceNumber::*)()>(&AtomicSequenceNumber::GetNext);
  int number = 0;
  AutoReset<int> reset(&number, 1);
}

TEST(SurfaceTest, BaseSwitches) {
  EXPECT_STREQ("test-child-process", switches::kTestChildProcess);
  EXPECT_STREQ("v", switches::kV);
  EXPECT_STREQ("vmodule", switches::kVModule);
  EXPECT_STREQ("wait-for-debugger", switches::kWaitForDebugger);
  EXPECT_STREQ("noerrdialogs", switches::kNoErrorDialogs);
  EXPECT_STREQ("enable-crash-reporter", switches::kEnableCrashReporter);
  EXPECT_STREQ("disable-breakpad", switches::kDisableBreakpad);
  EXPECT_STREQ("full-memory-crash-report", switches::kFullMemoryCrashReport);
  EXPECT_STREQ("trace-to-file", switches::kTraceToFile);
  EXPECT_STREQ("trace-to-console", switches::kTraceToConsole);
  EXPECT_STREQ("profiler-timing", switches::kProfilerTiming);
}

TEST(SurfaceTest, SafeConversions) {
  Exists(IsValueInRangeForNumericType<int8>(100));
  EXPECT_EQ(3, checked_cast<int8>(3));
  EXPECT_EQ(127, saturated_cast<int8>(300));
}

TEST(SurfaceTest, SafeMath) {
  typedef CheckedNumeric<int> Number;
  Method<bool (Number::*)() const>(&Number::IsValid);
  Method<int (Number::*)() const>(&Number::ValueOrDie);
  Method<int (Number::*)(int) const>(&Number::ValueOrDefault);
  Method<int (Number::*)() const>(&Number::ValueUnsafe);
  Method<Number (Number::*)() const>(&Number::Abs);
  EXPECT_EQ(1.0, CheckedNumeric<double>(1.0).ValueFloating());
  EXPECT_EQ(internal::RANGE_VALID, Number(3).validity());
  Number number = -Number::cast(3) + 4 - 1 * Number(6) / 2 % 3;
  number += 1;
  number -= 1;
  number *= 2;
  number /= 2;
  number %= 2;
  EXPECT_EQ(1, (++number).ValueOrDie() - (number--).ValueOrDie() + 1);
}

}  // namespace base
