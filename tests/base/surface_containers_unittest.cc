// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The names of Chromium 42's containers, and of what code next to ipc calls of
// tracing, metrics and debugging.

#include <string>
#include <utility>

#include "base/containers/hash_tables.h"
#include "base/containers/scoped_ptr_hash_map.h"
#include "base/containers/small_map.h"
#include "base/debug/debugger.h"
#include "base/debug/leak_annotations.h"
#include "base/debug/stack_trace.h"
#include "base/id_map.h"
#include "base/metrics/field_trial.h"
#include "base/metrics/user_metrics.h"
#include "base/observer_list.h"
#include "base/sys_info.h"
#include "base/trace_event/trace_event.h"
#include "tests/support/surface.h"

namespace base {

using test_support::Exists;
using test_support::Function;
using test_support::Method;

TEST(SurfaceTest, HashTables) {
  hash_map<std::string, int> map;
  hash_multimap<int, int> multimap;
  hash_set<std::pair<int, int>> set;
  hash_multiset<int64> multiset;
  BASE_HASH_NAMESPACE::hash<int> hash;
  EXPECT_EQ(hash(3), hash(3));
  Function<size_t(uint32, uint32)>(HashInts32);
  Function<size_t(uint64, uint64)>(HashInts64);
  Function<size_t(int, int64)>(HashPair<int, int64>);
}

TEST(SurfaceTest, SmallMap) {
  typedef SmallMap<hash_map<std::string, int>> Map;
  Map map;
  map["a"] = 3;
  Exists(map.find("a") != map.end() &&
         map.insert(*map.begin()).second == false);
  EXPECT_EQ(1u, map.count("a") * map.size());
  Method<size_t (Map::*)(const std::string&)>(&Map::erase);
  Method<void (Map::*)()>(&Map::clear);
  Method<bool (Map::*)() const>(&Map::UsingFullMap);
}

TEST(SurfaceTest, ScopedPtrHashMap) {
  typedef ScopedPtrHashMap<int, std::string> Map;
  typedef scoped_ptr<std::string> Value;
  Method<std::pair<Map::iterator, bool> (Map::*)(const int&, Value)>(&Map::add);
  Method<Map::iterator (Map::*)(const int&, Value)>(&Map::set);
  Method<void (Map::*)(Map::iterator)>(&Map::erase);
  Method<size_t (Map::*)(const int&)>(&Map::erase);
  Method<Value (Map::*)(const int&)>(&Map::take);
  Method<Value (Map::*)(const int&)>(&Map::take_and_erase);
  Method<std::string* (Map::*)(const int&) const>(&Map::get);
  Method<bool (Map::*)(const int&) const>(&Map::contains);
  Method<void (Map::*)()>(&Map::clear);
  Method<Map::iterator (Map::*)(const int&)>(&Map::find);
}

TEST(SurfaceTest, ObserverList) {
  typedef ObserverList<int> List;
  List list(List::NOTIFY_EXISTING_ONLY);
  Method<void (List::*)(int*)>(&List::AddObserver);
  Method<void (List::*)(int*)>(&List::RemoveObserver);
  Method<bool (List::*)(const int*) const>(&List::HasObserver);
  Method<void (List::*)()>(&List::Clear);
  Method<bool (List::*)() const>(&List::might_have_observers);
  ObserverListBase<int>::Iterator walk(list);
  EXPECT_EQ(nullptr, walk.GetNext());
  ObserverList<std::string, true> checked(
      ObserverList<std::string, true>::NOTIFY_ALL);
  FOR_EACH_OBSERVER(std::string, checked, clear());
}

TEST(SurfaceTest, IDMap) {
  typedef IDMap<int, IDMapExternalPointer> Map;
  static_assert(std::is_same<Map::KeyType, int32>::value, "");
  Method<int32 (Map::*)(int*)>(&Map::Add);
  Method<void (Map::*)(int*, int32)>(&Map::AddWithID);
  Method<void (Map::*)(int32)>(&Map::Remove);
  Method<int* (Map::*)(int32, int*)>(&Map::Replace);
  Method<int* (Map::*)(int32) const>(&Map::Lookup);
  Method<void (Map::*)()>(&Map::Clear);
  Method<bool (Map::*)() const>(&Map::IsEmpty);
  Method<size_t (Map::*)() const>(&Map::size);
  Method<void (Map::*)(bool)>(&Map::set_check_on_null_data);
  Method<bool (Map::iterator::*)() const>(&Map::iterator::IsAtEnd);
  Method<int32 (Map::iterator::*)() const>(&Map::iterator::GetCurrentKey);
  Method<int* (Map::iterator::*)() const>(&Map::iterator::GetCurrentValue);
  Method<const int* (Map::const_iterator::*)() const>(
      &Map::const_iterator::GetCurrentValue);
  Method<void (Map::iterator::*)()>(&Map::iterator::Advance);
  IDMap<int, IDMapOwnPointer> owner;
}

TEST(SurfaceTest, Debugging) {
  Function<bool(int, bool)>(debug::WaitForDebugger);
  Function<bool()>(debug::BeingDebugged);
  Function<void()>(debug::BreakDebugger);
  Function<void(bool)>(debug::SetSuppressDebugUI);
  Function<bool()>(debug::IsDebugUISuppressed);
  typedef debug::StackTrace S;
  Method<const void* const* (S::*)(size_t*) const>(&S::Addresses);
  Method<void (S::*)() const>(&S::Print);
  Method<void (S::*)(std::ostream*) const>(&S::OutputToStream);
  Method<std::string (S::*)() const>(&S::ToString);
  ANNOTATE_SCOPED_MEMORY_LEAK;
  int* const leaked = new int;
  ANNOTATE_LEAKING_OBJECT_PTR(leaked);
}

TEST(SurfaceTest, SysInfo) {
  Function<int()>(SysInfo::NumberOfProcessors);
  Function<int64()>(SysInfo::AmountOfPhysicalMemory);
  Function<int64()>(SysInfo::AmountOfAvailablePhysicalMemory);
  Function<int64()>(SysInfo::AmountOfVirtualMemory);
  Function<int()>(SysInfo::AmountOfPhysicalMemoryMB);
  Function<int()>(SysInfo::AmountOfVirtualMemoryMB);
  Function<int64(const FilePath&)>(SysInfo::AmountOfFreeDiskSpace);
  Function<int64()>(SysInfo::Uptime);
  Function<std::string()>(SysInfo::OperatingSystemName);
  Function<std::string()>(SysInfo::OperatingSystemVersion);
  Function<void(int32*, int32*, int32*)>(
      SysInfo::OperatingSystemVersionNumbers);
  Function<std::string()>(SysInfo::OperatingSystemArchitecture);
  Function<std::string()>(SysInfo::CPUModelName);
  Function<size_t()>(SysInfo::VMAllocationGranularity);
  Function<bool()>(SysInfo::IsLowEndDevice);
}

TEST(SurfaceTest, MetricsAndTracing) {
  Function<std::string(const std::string&)>(FieldTrialList::FindFullName);
  Function<void(const UserMetricsAction&)>(RecordAction);
  Function<void(const std::string&)>(RecordComputedAction);
  Function<trace_event::TraceLog*()>(trace_event::TraceLog::GetInstance);
  Method<int (trace_event::TraceLog::*)() const>(
      &trace_event::TraceLog::process_id);
}

}  // namespace base
