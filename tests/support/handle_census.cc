// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/handle_census.h"

#include <set>
#include <sstream>

#include "base/strings/utf_string_conversions.h"
#include "src/win/system_function.h"
#include "tests/support/census.h"

namespace test_support {

namespace {

// Handles are small multiples of four, and the system takes free ones first.
// With Wine it does not tell how many there are.
const ULONG_PTR kFirst = 4;
const int kLongestGap = 256;

// As ntdll.dll tells it; the name follows in the same buffer.
struct TypeInformation {
  USHORT bytes;
  USHORT capacity;
  wchar_t* name;
};

std::string TypeOf(HANDLE handle) {
  typedef LONG(WINAPI * QueryObject)(HANDLE, int, void*, ULONG, ULONG*);
  static const QueryObject query_object =
      base::internal::SystemFunction<QueryObject>(L"ntdll.dll",
                                                  "NtQueryObject");
  const int kObjectTypeInformation = 2;
  alignas(TypeInformation) char buffer[1024];
  ULONG size = 0;
  if (query_object(handle, kObjectTypeInformation, buffer, sizeof(buffer),
                   &size) < 0) {
    return "unknown";
  }
  const TypeInformation* const type =
      reinterpret_cast<const TypeInformation*>(buffer);
  return base::WideToUTF8(
      std::wstring(type->name, type->bytes / sizeof(wchar_t)));
}

// Those of the process that it began with have other numbers after a test that
// captured them.
bool IsStandard(HANDLE handle) {
  return handle == GetStdHandle(STD_INPUT_HANDLE) ||
         handle == GetStdHandle(STD_OUTPUT_HANDLE) ||
         handle == GetStdHandle(STD_ERROR_HANDLE);
}

std::string DescribeLeft(const std::map<HANDLE, std::string>& before) {
  std::ostringstream left;
  for (const auto& [handle, type] : OpenHandles()) {
    const auto earlier = before.find(handle);
    if (earlier == before.end() || earlier->second != type)
      left << "Handle " << handle << " was left open, it is a " << type << "\n";
  }
  return left.str();
}

class HandleCensus : public testing::EmptyTestEventListener {
 public:
  void OnTestStart(const testing::TestInfo& test_info) override {
    before_ = OpenHandles();
  }

  void OnTestEnd(const testing::TestInfo& test_info) override {
    EXPECT_EQ(DescribeLeft(before_), "");
  }

 private:
  std::map<HANDLE, std::string> before_;
};

}  // namespace

std::map<HANDLE, std::string> OpenHandles() {
  // No events and semaphores: winpthreads makes them for a mutex when threads
  // first meet at it, and the system's thread pool for its first wait, and both
  // keep them. (Counted, they made 2 or 3 of 43 tests fail with Wine, not
  // always the same.) Timers and ports are the thread pool's, too.
  static const std::set<std::string> counted = {"File", "Job", "Process",
                                                "Section", "Thread"};
  std::map<HANDLE, std::string> open;
  int free_in_a_row = 0;
  for (ULONG_PTR value = kFirst; free_in_a_row < kLongestGap; value += 4) {
    const HANDLE handle = reinterpret_cast<HANDLE>(value);
    DWORD flags = 0;
    if (!GetHandleInformation(handle, &flags)) {
      ++free_in_a_row;
      continue;
    }
    free_in_a_row = 0;
    if (IsStandard(handle))
      continue;
    const std::string type = TypeOf(handle);
    // With winpthreads a thread has a handle to itself, which it closes at its
    // end; those of worker pools end some time after the pool.
    if (type == "Thread" && WaitForSingleObject(handle, 0) != WAIT_OBJECT_0)
      continue;
    if (counted.count(type) > 0)
      open[handle] = type;
  }
  return open;
}

bool IsWine() {
  return base::internal::SystemFunction<void (*)()>(
             L"ntdll.dll", "wine_get_version") != nullptr;
}

std::unique_ptr<testing::TestEventListener> MakeCensus() {
  // googletest watches every thread that it has data for, the main one from
  // the first trace or skipped test on.
  SCOPED_TRACE("Its handle is there from the start");
  return std::make_unique<HandleCensus>();
}

std::function<std::string()> StartCensus() {
  return [before = OpenHandles()] { return DescribeLeft(before); };
}

}  // namespace test_support
