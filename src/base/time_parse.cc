// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Dates and times as people and protocols write them.

#include <stddef.h>

#include <cstring>
#include <string>

#include "base/strings/string_util.h"
#include "base/time/time.h"

namespace base {

namespace {

const char* const kMonths[] = {"january",   "february", "march",    "april",
                               "may",       "june",     "july",     "august",
                               "september", "october",  "november", "december"};
const char* const kDaysOfWeek[] = {"monday",   "tuesday", "wednesday",
                                   "thursday", "friday",  "saturday",
                                   "sunday"};

struct Zone {
  const char* name;
  int hours;
};
const Zone kZones[] = {{"gmt", 0},  {"utc", 0},  {"ut", 0},   {"z", 0},
                       {"est", -5}, {"edt", -4}, {"cst", -6}, {"cdt", -5},
                       {"mst", -7}, {"mdt", -6}, {"pst", -8}, {"pdt", -7}};

// The index of the name that |word| abbreviates to three letters or more.
template <size_t N>
int FindName(const char* const (&names)[N], const std::string& word) {
  for (size_t i = 0; i < N; ++i) {
    if (word.size() >= 3 &&
        std::strncmp(names[i], word.c_str(), word.size()) == 0)
      return static_cast<int>(i);
  }
  return -1;
}

// Reads the parts in whatever order they come.
class Parser {
 public:
  explicit Parser(const char* text) : next_(text) {}

  bool Parse(bool is_local, Time* result) {
    while (*next_) {
      if (!ParsePart())
        return false;
    }
    if (year_ < 0 || month_ < 1 || month_ > 12 || day_ < 1 || day_ > 31)
      return false;
    if (half_of_day_ >= 0) {
      if (hour_ < 1 || hour_ > 12)
        return false;
      hour_ = hour_ % 12 + 12 * half_of_day_;
    }
    Time::Exploded exploded = {};
    exploded.year = year_;
    exploded.month = month_;
    exploded.day_of_month = day_;
    exploded.hour = has_time_ ? hour_ : 0;
    exploded.minute = minute_;
    exploded.second = second_;
    if (!exploded.HasValidValues())
      return false;
    *result = (is_local && !has_zone_ ? Time::FromLocalExploded(exploded)
                                      : Time::FromUTCExploded(exploded)) +
              fraction_ - offset_;
    return true;
  }

 private:
  bool ParsePart() {
    if (IsAsciiDigit(*next_))
      return ParseNumber();
    if (IsAsciiAlpha(*next_))
      return ParseWord();
    if (*next_ == '(') {  // A comment.
      next_ = std::strchr(next_, ')');
      return next_ && *next_++;
    }
    if ((*next_ == '+' || *next_ == '-') && IsAsciiDigit(next_[1]) && has_time_)
      return ParseOffset();
    return *next_ && std::strchr(" \t\r\n,-", *next_++) != nullptr;
  }

  // At most |max_digits|; more make the date invalid.
  bool ReadDigits(int max_digits, int* value, int* digits) {
    *value = 0;
    for (*digits = 0; IsAsciiDigit(*next_); ++*digits, ++next_) {
      if (*digits == max_digits)
        return false;
      *value = *value * 10 + (*next_ - '0');
    }
    return *digits > 0;
  }

  bool ParseNumber() {
    int value;
    int digits;
    if (!ReadDigits(5, &value, &digits))
      return false;
    if (*next_ == ':')
      return digits <= 2 && ParseTime(value);
    if ((*next_ == '/' || *next_ == '-') && IsAsciiDigit(next_[1]) &&
        year_ < 0 && day_ < 0 && month_ < 0)
      return ParseNumericDate(value, digits, *next_);
    if (day_ < 0 && digits <= 2) {
      day_ = value;
      return true;
    }
    return SetYear(value, digits);
  }

  bool SetYear(int value, int digits) {
    if (year_ >= 0 || digits == 1 || digits == 3)
      return false;
    year_ = digits > 2 ? value : value + (value < 70 ? 2000 : 1900);
    return true;
  }

  // Year first if it has four digits, else last; month before day, unless it
  // can be no month.
  bool ParseNumericDate(int first, int first_digits, char separator) {
    int second;
    int third;
    int digits;
    ++next_;
    if (!ReadDigits(2, &second, &digits) || *next_++ != separator ||
        !ReadDigits(5, &third, &digits))
      return false;
    if (first_digits >= 4) {
      month_ = second;
      day_ = third;
      return digits <= 2 && SetYear(first, first_digits);
    }
    month_ = first > 12 ? second : first;
    day_ = first > 12 ? first : second;
    return SetYear(third, digits);
  }

  bool ParseTime(int hour) {
    if (has_time_)
      return false;
    has_time_ = true;
    hour_ = hour;
    int digits;
    ++next_;
    if (!ReadDigits(2, &minute_, &digits))
      return false;
    if (*next_ != ':')
      return true;
    ++next_;
    if (!ReadDigits(2, &second_, &digits))
      return false;
    if (*next_ != '.')
      return true;
    ++next_;
    int64 unit = Time::kMicrosecondsPerSecond;
    for (; IsAsciiDigit(*next_); ++next_)
      fraction_ += TimeDelta::FromMicroseconds((unit /= 10) * (*next_ - '0'));
    return true;
  }

  bool ParseOffset() {
    const bool is_west = *next_++ == '-';
    int hours;
    int minutes = 0;
    int digits;
    if (!ReadDigits(4, &hours, &digits))
      return false;
    if (*next_ == ':' && digits <= 2) {
      ++next_;
      if (!ReadDigits(2, &minutes, &digits))
        return false;
    } else if (digits > 2) {
      minutes = hours % 100;
      hours /= 100;
    }
    const TimeDelta east =
        TimeDelta::FromHours(hours) + TimeDelta::FromMinutes(minutes);
    offset_ = is_west ? -east : east;
    has_zone_ = true;
    return minutes < 60;
  }

  bool ParseWord() {
    std::string word;
    for (; IsAsciiAlpha(*next_); ++next_)
      word += ToLowerASCII(*next_);
    const int month = FindName(kMonths, word);
    if (month >= 0) {
      if (month_ >= 0)
        return false;
      month_ = month + 1;
      return true;
    }
    for (const Zone& zone : kZones) {
      if (word == zone.name) {
        offset_ = TimeDelta::FromHours(zone.hours);
        has_zone_ = true;
        return has_time_;
      }
    }
    if (word == "am" || word == "pm") {
      half_of_day_ = word == "pm" ? 1 : 0;
      return has_time_;
    }
    // ISO 8601 has a "T" between date and time.
    return (word == "t" && year_ >= 0 && !has_time_ && IsAsciiDigit(*next_)) ||
           FindName(kDaysOfWeek, word) >= 0;
  }

  const char* next_;
  int year_ = -1;
  int month_ = -1;
  int day_ = -1;
  bool has_time_ = false;
  int hour_ = 0;
  int minute_ = 0;
  int second_ = 0;
  TimeDelta fraction_;
  int half_of_day_ = -1;
  bool has_zone_ = false;
  TimeDelta offset_;
};

}  // namespace

// static
bool Time::FromString(const char* time_string, Time* parsed_time) {
  return Parser(time_string).Parse(true, parsed_time);
}

// static
bool Time::FromUTCString(const char* time_string, Time* parsed_time) {
  return Parser(time_string).Parse(false, parsed_time);
}

}  // namespace base
