// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "tests/support/vectors.h"

#include <stdlib.h>

#include <fstream>
#include <sstream>

#include "gtest/gtest.h"

namespace test_support {

namespace {

// Reads just what such a file holds: an array of objects of strings.
class Reader {
 public:
  explicit Reader(const std::string& text) : text_(text) {}

  bool Skip(char expected) {
    while (position_ < text_.size() && isspace(Byte()))
      ++position_;
    if (position_ == text_.size() || text_[position_] != expected)
      return false;
    ++position_;
    return true;
  }

  bool ReadString(std::string* result) {
    result->clear();
    if (!Skip('"'))
      return false;
    while (position_ < text_.size()) {
      char c = text_[position_++];
      if (c == '"')
        return true;
      if (c == '\\' && position_ < text_.size())
        c = text_[position_++];
      result->push_back(c);
    }
    return false;
  }

  bool ReadObject(std::map<std::string, std::string>* result) {
    if (!Skip('{'))
      return false;
    do {
      std::string key;
      if (!ReadString(&key) || !Skip(':') || !ReadString(&(*result)[key]))
        return false;
    } while (Skip(','));
    return Skip('}');
  }

 private:
  int Byte() const { return static_cast<unsigned char>(text_[position_]); }

  const std::string text_;
  size_t position_ = 0;
};

std::string FromHex(const std::string& hex) {
  std::string bytes;
  for (size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(
        static_cast<char>(strtol(hex.substr(i, 2).c_str(), NULL, 16)));
  }
  return bytes;
}

}  // namespace

std::map<std::string, std::string> LoadVectors(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  Reader reader(text.str());
  std::map<std::string, std::string> vectors;
  bool ok = reader.Skip('[');
  while (ok) {
    std::map<std::string, std::string> object;
    ok = reader.ReadObject(&object);
    vectors[object["name"]] = FromHex(object["hex"]);
    if (!reader.Skip(','))
      break;
  }
  if (ok && reader.Skip(']'))
    return vectors;
  ADD_FAILURE() << "Cannot read " << path;
  return std::map<std::string, std::string>();
}

std::string ToHex(const std::string& bytes) {
  static const char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (unsigned char byte : bytes) {
    hex.push_back(kDigits[byte >> 4]);
    hex.push_back(kDigits[byte & 15]);
  }
  return hex;
}

}  // namespace test_support
