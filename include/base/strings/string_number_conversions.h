// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// Numbers to text and back, the same in every locale.

#ifndef BASE_STRINGS_STRING_NUMBER_CONVERSIONS_H_
#define BASE_STRINGS_STRING_NUMBER_CONVERSIONS_H_

#include <stddef.h>

#include <string>
#include <vector>

#include "base/basictypes.h"
#include "base/strings/string16.h"
#include "base/strings/string_piece.h"

namespace base {

std::string IntToString(int value);
string16 IntToString16(int value);
std::string UintToString(unsigned value);
string16 UintToString16(unsigned value);
std::string Int64ToString(int64 value);
string16 Int64ToString16(int64 value);
std::string Uint64ToString(uint64 value);
string16 Uint64ToString16(uint64 value);
std::string SizeTToString(size_t value);
string16 SizeTToString16(size_t value);

// The shortest text that reads back as |value|.
std::string DoubleToString(double value);

// These return true only if all of |input| is one number that fits: no spaces,
// nothing after it; '+' is fine, '-' only for signed types. |*output| is set in
// any case: to the nearest value that fits, or to what could be read up to the
// first stray character.
bool StringToInt(const StringPiece& input, int* output);
bool StringToInt(const StringPiece16& input, int* output);
bool StringToUint(const StringPiece& input, unsigned* output);
bool StringToUint(const StringPiece16& input, unsigned* output);
bool StringToInt64(const StringPiece& input, int64* output);
bool StringToInt64(const StringPiece16& input, int64* output);
bool StringToUint64(const StringPiece& input, uint64* output);
bool StringToUint64(const StringPiece16& input, uint64* output);
bool StringToSizeT(const StringPiece& input, size_t* output);
bool StringToSizeT(const StringPiece16& input, size_t* output);

// Decimal, with an optional exponent; neither "inf" nor "nan". An overflow
// gives an infinity and false.
bool StringToDouble(const std::string& input, double* output);

// Two upper-case digits a byte.
std::string HexEncode(const void* bytes, size_t size);

// As above, in base 16 with an optional "0x".
bool HexStringToInt(const StringPiece& input, int* output);
bool HexStringToUInt(const StringPiece& input, uint32* output);
bool HexStringToInt64(const StringPiece& input, int64* output);
bool HexStringToUInt64(const StringPiece& input, uint64* output);

// Appends the bytes. Fails on an odd or zero length and on other characters;
// then |*output| may hold a part.
bool HexStringToBytes(const std::string& input, std::vector<uint8>* output);

}  // namespace base

#endif  // BASE_STRINGS_STRING_NUMBER_CONVERSIONS_H_
