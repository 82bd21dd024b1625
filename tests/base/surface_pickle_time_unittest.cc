// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The names of Chromium 42's Pickle, its times and timers.

#include <string>

#include "base/pickle.h"
#include "base/time/time.h"
#include "base/timer/timer.h"
#include "tests/support/surface.h"

namespace base {

using test_support::Exists;
using test_support::Function;
using test_support::Method;

class OpenPickle : public ::Pickle {
 public:
  OpenPickle() : Pickle(static_cast<int>(sizeof(Header))) {}
  using Pickle::capacity_after_header;
  using Pickle::FindNext;
  using Pickle::kPayloadUnit;
  using Pickle::mutable_payload;
  using Pickle::Resize;
};

TEST(SurfaceTest, PickleWrites) {
  typedef ::Pickle P;
  static_assert(sizeof(P::Header) == 4 && OpenPickle::kPayloadUnit == 64, "");
  Method<size_t (P::*)() const>(&P::size);
  Method<const void* (P::*)() const>(&P::data);
  Method<const char* (P::*)() const>(&P::payload);
  Method<const char* (P::*)() const>(&P::end_of_payload);
  Method<size_t (P::*)() const>(&P::payload_size);
  Method<void (P::*)(size_t)>(&P::Reserve);
  Method<P::Header* (P::*)()>(&P::headerT<P::Header>);
  Method<const P::Header* (P::*)() const>(&P::headerT<P::Header>);
  Method<bool (P::*)(bool)>(&P::WriteBool);
  Method<bool (P::*)(int)>(&P::WriteInt);
  Method<bool (P::*)(long)>(
      &P::WriteLongUsingDangerousNonPortableLessPersistableForm);
  Method<bool (P::*)(uint16)>(&P::WriteUInt16);
  Method<bool (P::*)(uint32)>(&P::WriteUInt32);
  Method<bool (P::*)(int64)>(&P::WriteInt64);
  Method<bool (P::*)(uint64)>(&P::WriteUInt64);
  Method<bool (P::*)(size_t)>(&P::WriteSizeT);
  Method<bool (P::*)(float)>(&P::WriteFloat);
  Method<bool (P::*)(double)>(&P::WriteDouble);
  Exists(P().WriteString("") && P().WriteString16(string16()));
  Method<bool (P::*)(const std::wstring&)>(&P::WriteWString);
  Method<bool (P::*)(const char*, int)>(&P::WriteData);
  Method<bool (P::*)(const void*, int)>(&P::WriteBytes);
  Method<void (OpenPickle::*)(size_t)>(&OpenPickle::Resize);
  Function<const char*(size_t, const char*, const char*)>(OpenPickle::FindNext);
}

TEST(SurfaceTest, PickleReads) {
  typedef ::PickleIterator I;
  I iterator;
  Method<bool (I::*)(bool*)>(&I::ReadBool);
  Method<bool (I::*)(int*)>(&I::ReadInt);
  Method<bool (I::*)(long*)>(&I::ReadLong);
  Method<bool (I::*)(uint16*)>(&I::ReadUInt16);
  Method<bool (I::*)(uint32*)>(&I::ReadUInt32);
  Method<bool (I::*)(int64*)>(&I::ReadInt64);
  Method<bool (I::*)(uint64*)>(&I::ReadUInt64);
  Method<bool (I::*)(size_t*)>(&I::ReadSizeT);
  Method<bool (I::*)(float*)>(&I::ReadFloat);
  Method<bool (I::*)(double*)>(&I::ReadDouble);
  Method<bool (I::*)(std::string*)>(&I::ReadString);
  Method<bool (I::*)(std::wstring*)>(&I::ReadWString);
  Method<bool (I::*)(string16*)>(&I::ReadString16);
  Method<bool (I::*)(const char**, int*)>(&I::ReadData);
  Method<bool (I::*)(const char**, int)>(&I::ReadBytes);
  Method<bool (I::*)(int*)>(&I::ReadLength);
  Method<bool (I::*)(int)>(&I::SkipBytes);
}

TEST(SurfaceTest, TimeDelta) {
  typedef TimeDelta D;
  Function<D(int)>(D::FromDays);
  Function<D(int)>(D::FromHours);
  Function<D(int)>(D::FromMinutes);
  Function<D(int64)>(D::FromSeconds);
  Function<D(int64)>(D::FromMilliseconds);
  Function<D(int64)>(D::FromMicroseconds);
  Function<D(double)>(D::FromSecondsD);
  Function<D(double)>(D::FromMillisecondsD);
  Function<D(int64)>(D::FromInternalValue);
  Function<D()>(D::Max);
  Method<int64 (D::*)() const>(&D::ToInternalValue);
  Method<D (D::*)() const>(&D::magnitude);
  Method<bool (D::*)() const>(&D::is_max);
  Method<int (D::*)() const>(&D::InDays);
  Method<int (D::*)() const>(&D::InHours);
  Method<int (D::*)() const>(&D::InMinutes);
  Method<double (D::*)() const>(&D::InSecondsF);
  Method<int64 (D::*)() const>(&D::InSeconds);
  Method<double (D::*)() const>(&D::InMillisecondsF);
  Method<int64 (D::*)() const>(&D::InMilliseconds);
  Method<int64 (D::*)() const>(&D::InMillisecondsRoundedUp);
  Method<int64 (D::*)() const>(&D::InMicroseconds);
  Exists(D::FromDays(1).multiply_by(2.0).divide_by(2.0) == D::FromDays(1));
  Exists(2 * D::FromDays(1) / 2 - D::FromHours(24) == -D());
  EXPECT_EQ(24, D::FromDays(1) / D::FromHours(1));
}

TEST(SurfaceTest, Time) {
  Function<Time()>(Time::Now);
  Function<Time()>(Time::NowFromSystemTime);
  Function<Time()>(Time::UnixEpoch);
  Function<Time()>(Time::Max);
  Function<Time(time_t)>(Time::FromTimeT);
  Function<Time(double)>(Time::FromDoubleT);
  Function<Time(double)>(Time::FromJsTime);
  Function<Time(int64)>(Time::FromInternalValue);
  Function<Time(const Time::Exploded&)>(Time::FromUTCExploded);
  Function<Time(const Time::Exploded&)>(Time::FromLocalExploded);
  Function<bool(const char*, Time*)>(Time::FromString);
  Function<bool(const char*, Time*)>(Time::FromUTCString);
  Method<bool (Time::*)() const>(&Time::is_null);
  Method<bool (Time::*)() const>(&Time::is_max);
  Method<time_t (Time::*)() const>(&Time::ToTimeT);
  Method<double (Time::*)() const>(&Time::ToDoubleT);
  Method<double (Time::*)() const>(&Time::ToJsTime);
  Method<int64 (Time::*)() const>(&Time::ToJavaTime);
  Method<int64 (Time::*)() const>(&Time::ToInternalValue);
  Method<void (Time::*)(Time::Exploded*) const>(&Time::UTCExplode);
  Method<void (Time::*)(Time::Exploded*) const>(&Time::LocalExplode);
  Method<Time (Time::*)() const>(&Time::LocalMidnight);
  Method<bool (Time::Exploded::*)() const>(&Time::Exploded::HasValidValues);
  static_assert(
      Time::kTimeTToMicrosecondsOffset == GG_INT64_C(11644473600000000), "");
  static_assert(Time::kMillisecondsPerSecond == 1000 &&
                    Time::kMicrosecondsPerMillisecond == 1000 &&
                    Time::kMicrosecondsPerSecond == 1000000 &&
                    Time::kMicrosecondsPerMinute == 60000000 &&
                    Time::kNanosecondsPerMicrosecond == 1000 &&
                    Time::kNanosecondsPerSecond == 1000000000,
                "");
}

TEST(SurfaceTest, TimeTicks) {
  Function<TimeTicks()>(TimeTicks::Now);
  Function<TimeTicks()>(TimeTicks::ThreadNow);
  Function<bool()>(TimeTicks::IsThreadNowSupported);
  Function<TimeTicks()>(TimeTicks::NowFromSystemTraceTime);
  Function<TimeTicks(int64)>(TimeTicks::FromInternalValue);
  Method<bool (TimeTicks::*)() const>(&TimeTicks::is_null);
  Method<int64 (TimeTicks::*)() const>(&TimeTicks::ToInternalValue);
  TimeTicks ticks = TimeTicks() + TimeDelta() - TimeDelta();
  ticks += TimeDelta();
  ticks -= TimeDelta();
  Exists(ticks - ticks == TimeDelta() && ticks <= ticks && ticks >= ticks);
}

struct Receiver {
  void Called() {}
};

TEST(SurfaceTest, Timers) {
  typedef tracked_objects::Location Location;
  Timer timer(false, false);
  Method<void (Timer::*)(const Location&, TimeDelta, const Closure&)>(
      &Timer::Start);
  Method<void (Timer::*)()>(&Timer::Stop);
  Method<void (Timer::*)()>(&Timer::Reset);
  Method<bool (Timer::*)() const>(&Timer::IsRunning);
  Method<TimeDelta (Timer::*)() const>(&Timer::GetCurrentDelay);
  Method<void (Timer::*)(scoped_refptr<SingleThreadTaskRunner>)>(
      &Timer::SetTaskRunner);
  typedef OneShotTimer<Receiver> OneShot;
  typedef RepeatingTimer<Receiver> Repeating;
  Method<void (OneShot::*)(const Location&, TimeDelta, Receiver*,
                           void (Receiver::*)())>(&OneShot::Start);
  Method<void (Repeating::*)(const Location&, TimeDelta, Receiver*,
                             void (Receiver::*)())>(&Repeating::Start);
  Receiver receiver;
  DelayTimer<Receiver> delay(FROM_HERE, TimeDelta(), &receiver,
                             &Receiver::Called);
  Method<void (DelayTimer<Receiver>::*)()>(&DelayTimer<Receiver>::Reset);
}

}  // namespace base
