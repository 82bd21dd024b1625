// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// A pointer and a length that stand for a string somebody else owns; take it
// by value or const reference where any kind of string will do.

#ifndef BASE_STRINGS_STRING_PIECE_H_
#define BASE_STRINGS_STRING_PIECE_H_

#include <stddef.h>

#include <functional>
#include <iosfwd>
#include <iterator>
#include <string>
#include <string_view>

#include "base/basictypes.h"
#include "base/strings/string16.h"

namespace base {

// The bytes need no terminating NUL and may contain some: data() is no C
// string.
template <typename STRING_TYPE>
class BasicStringPiece {
 public:
  typedef size_t size_type;
  typedef typename STRING_TYPE::value_type value_type;
  typedef const value_type* pointer;
  typedef const value_type& reference;
  typedef const value_type& const_reference;
  typedef ptrdiff_t difference_type;
  typedef const value_type* const_iterator;
  typedef std::reverse_iterator<const_iterator> const_reverse_iterator;

  static const size_type npos = static_cast<size_type>(-1);

  // Implicit, so that literals and strings can be passed for a piece. A nullptr
  // pointer is an empty piece.
  BasicStringPiece() : ptr_(nullptr), length_(0) {}
  BasicStringPiece(const value_type* str)
      : ptr_(str), length_(str ? Traits::length(str) : 0) {}
  BasicStringPiece(const STRING_TYPE& str)
      : ptr_(str.data()), length_(str.size()) {}
  BasicStringPiece(const value_type* offset, size_type len)
      : ptr_(offset), length_(len) {}
  BasicStringPiece(const typename STRING_TYPE::const_iterator& begin,
                   const typename STRING_TYPE::const_iterator& end)
      : ptr_(end > begin ? &*begin : nullptr),
        length_(end > begin ? static_cast<size_type>(end - begin) : 0) {}

  const value_type* data() const { return ptr_; }
  size_type size() const { return length_; }
  size_type length() const { return length_; }
  bool empty() const { return length_ == 0; }
  size_type max_size() const { return length_; }
  size_type capacity() const { return length_; }
  value_type operator[](size_type i) const { return ptr_[i]; }

  void clear() { set(nullptr, 0); }
  void set(const value_type* data, size_type len) {
    ptr_ = data;
    length_ = len;
  }
  void set(const value_type* str) { *this = BasicStringPiece(str); }

  // |n| must not exceed the length.
  void remove_prefix(size_type n) {
    ptr_ += n;
    length_ -= n;
  }
  void remove_suffix(size_type n) { length_ -= n; }

  // Below 0, 0 or above 0, in the order of the unsigned units.
  int compare(const BasicStringPiece& x) const {
    return view().compare(x.view());
  }

  STRING_TYPE as_string() const {
    return empty() ? STRING_TYPE() : STRING_TYPE(ptr_, length_);
  }
  void CopyToString(STRING_TYPE* target) const { *target = as_string(); }
  void AppendToString(STRING_TYPE* target) const {
    if (!empty())
      target->append(ptr_, length_);
  }
  // Returns how many units it wrote to |buf|: at most |n|, from |pos| on.
  size_type copy(value_type* buf, size_type n, size_type pos = 0) const {
    return view().copy(buf, n, pos);
  }

  const_iterator begin() const { return ptr_; }
  const_iterator end() const { return ptr_ + length_; }
  const_reverse_iterator rbegin() const {
    return const_reverse_iterator(end());
  }
  const_reverse_iterator rend() const {
    return const_reverse_iterator(begin());
  }

  bool starts_with(const BasicStringPiece& x) const {
    return view().substr(0, x.length_) == x.view();
  }
  bool ends_with(const BasicStringPiece& x) const {
    return length_ >= x.length_ &&
           view().substr(length_ - x.length_) == x.view();
  }

  // These return npos when there is nothing to find, like std::string's.
  size_type find(const BasicStringPiece& s, size_type pos = 0) const {
    return view().find(s.view(), pos);
  }
  size_type find(value_type c, size_type pos = 0) const {
    return view().find(c, pos);
  }
  size_type rfind(const BasicStringPiece& s, size_type pos = npos) const {
    return view().rfind(s.view(), pos);
  }
  size_type rfind(value_type c, size_type pos = npos) const {
    return view().rfind(c, pos);
  }
  size_type find_first_of(const BasicStringPiece& s, size_type pos = 0) const {
    return view().find_first_of(s.view(), pos);
  }
  size_type find_first_of(value_type c, size_type pos = 0) const {
    return view().find_first_of(c, pos);
  }
  size_type find_first_not_of(const BasicStringPiece& s,
                              size_type pos = 0) const {
    return view().find_first_not_of(s.view(), pos);
  }
  size_type find_first_not_of(value_type c, size_type pos = 0) const {
    return view().find_first_not_of(c, pos);
  }
  size_type find_last_of(const BasicStringPiece& s,
                         size_type pos = npos) const {
    return view().find_last_of(s.view(), pos);
  }
  size_type find_last_of(value_type c, size_type pos = npos) const {
    return view().find_last_of(c, pos);
  }
  size_type find_last_not_of(const BasicStringPiece& s,
                             size_type pos = npos) const {
    return view().find_last_not_of(s.view(), pos);
  }
  size_type find_last_not_of(value_type c, size_type pos = npos) const {
    return view().find_last_not_of(c, pos);
  }

  // Never fails: what lies beyond the end is left out.
  BasicStringPiece substr(size_type pos, size_type n = npos) const {
    if (pos > length_)
      pos = length_;
    if (n > length_ - pos)
      n = length_ - pos;
    return BasicStringPiece(ptr_ + pos, n);
  }

  friend bool operator==(const BasicStringPiece& a, const BasicStringPiece& b) {
    return a.view() == b.view();
  }
  friend bool operator!=(const BasicStringPiece& a, const BasicStringPiece& b) {
    return a.view() != b.view();
  }
  friend bool operator<(const BasicStringPiece& a, const BasicStringPiece& b) {
    return a.view() < b.view();
  }
  friend bool operator>(const BasicStringPiece& a, const BasicStringPiece& b) {
    return a.view() > b.view();
  }
  friend bool operator<=(const BasicStringPiece& a, const BasicStringPiece& b) {
    return a.view() <= b.view();
  }
  friend bool operator>=(const BasicStringPiece& a, const BasicStringPiece& b) {
    return a.view() >= b.view();
  }

 private:
  typedef typename STRING_TYPE::traits_type Traits;
  typedef std::basic_string_view<value_type, Traits> View;

  View view() const { return View(ptr_, length_); }

  const value_type* ptr_;
  size_type length_;
};

template <typename STRING_TYPE>
const typename BasicStringPiece<STRING_TYPE>::size_type
    BasicStringPiece<STRING_TYPE>::npos;

typedef BasicStringPiece<std::string> StringPiece;
typedef BasicStringPiece<string16> StringPiece16;

std::ostream& operator<<(std::ostream& out, const StringPiece& piece);

}  // namespace base

template <typename STRING_TYPE>
struct std::hash<base::BasicStringPiece<STRING_TYPE>> {
  std::size_t operator()(
      const base::BasicStringPiece<STRING_TYPE>& piece) const {
    std::size_t result = 0;
    for (auto unit : piece)
      result = result * 131 + static_cast<std::size_t>(unit);
    return result;
  }
};

#endif  // BASE_STRINGS_STRING_PIECE_H_
