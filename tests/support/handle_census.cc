// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/handle_census.h"

#include <set>
#include <sstream>

#include "base/strings/utf_string_conversions.h"
#include "src/win/system_function.h"
#include "tests/support/census.h"

namespace test_support {

namespace {

// Handles are small multiples of four.
const ULONG_PTR kFirst = 4;
const ULONG_PTR kLast = 4 * 4096;

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
  // The system's thread pool makes threads, events, timers and ports, and the
  // C library mutexes.
  static const std::set<std::string> counted = {"File", "Job", "Process",
                                                "Section"};
  std::map<HANDLE, std::string> open;
  DWORD left = 0;
  EXPECT_TRUE(GetProcessHandleCount(GetCurrentProcess(), &left));
  for (ULONG_PTR value = kFirst; value <= kLast && left > 0; value += 4) {
    const HANDLE handle = reinterpret_cast<HANDLE>(value);
    DWORD flags = 0;
    if (!GetHandleInformation(handle, &flags))
      continue;
    --left;
    const std::string type = TypeOf(handle);
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
  return std::make_unique<HandleCensus>();
}

std::function<std::string()> StartCensus() {
  return [before = OpenHandles()] { return DescribeLeft(before); };
}

}  // namespace test_support
