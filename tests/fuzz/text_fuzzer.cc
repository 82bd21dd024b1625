// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Texts that a peer may have written: JSON, base64, Unicode, numbers, paths. An
// input is a byte that says which, and the text.

#include <math.h>
#include <string.h>

#include <string>
#include <vector>

#include "base/base64.h"
#include "base/files/file_path.h"
#include "base/json/json_reader.h"
#include "base/json/json_writer.h"
#include "base/memory/scoped_ptr.h"
#include "base/strings/string16.h"
#include "base/strings/string_number_conversions.h"
#include "base/strings/string_util.h"
#include "base/strings/utf_string_conversions.h"
#include "base/values.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_message_utils.h"
#include "tests/fuzz/fuzz.h"

namespace {

// What can be read can be written, sent, and read as the same.
void TestJson(const std::string& text, int options) {
  int error = base::JSONReader::JSON_NO_ERROR;
  std::string explanation;
  const scoped_ptr<base::Value> value(base::JSONReader::ReadAndReturnError(
      text, options, &error, &explanation));
  FUZZ_CHECK((value.get() == nullptr) ==
             (error != base::JSONReader::JSON_NO_ERROR));
  FUZZ_CHECK((value.get() == nullptr) == !explanation.empty());
  if (!value)
    return;
  for (int style : {0, int{base::JSONWriter::OPTIONS_PRETTY_PRINT}}) {
    std::string written;
    FUZZ_CHECK(
        base::JSONWriter::WriteWithOptions(value.get(), style, &written));
    const scoped_ptr<base::Value> again(base::JSONReader::Read(written));
    FUZZ_CHECK(again);
    FUZZ_CHECK(again->Equals(value.get()));
  }
  base::ListValue list;
  list.Append(value->DeepCopy());
  IPC::Message message(1, 2, IPC::Message::PRIORITY_NORMAL);
  IPC::WriteParam(&message, list);
  PickleIterator reader(message);
  base::ListValue received;
  FUZZ_CHECK(IPC::ReadParam(&message, &reader, &received));
  const base::Value* element = nullptr;
  FUZZ_CHECK(received.Get(0, &element));
  // The list around it makes it one level deeper, which may be one too many.
  if (text.find(std::string(90, '[')) == std::string::npos &&
      text.size() < 100) {
    FUZZ_CHECK(received.Equals(&list));
  }
}

void TestBase64(const std::string& text) {
  std::string encoded;
  base::Base64Encode(text, &encoded);
  std::string decoded;
  FUZZ_CHECK(base::Base64Decode(encoded, &decoded));
  FUZZ_CHECK(decoded == text);
  if (!base::Base64Decode(text, &decoded))
    return;
  base::Base64Encode(decoded, &encoded);
  std::string again;
  FUZZ_CHECK(base::Base64Decode(encoded, &again));
  FUZZ_CHECK(again == decoded);
}

void TestUtf8(const std::string& text) {
  base::string16 wide16;
  const bool ok = base::UTF8ToUTF16(text.data(), text.size(), &wide16);
  FUZZ_CHECK(ok || !base::IsStringUTF8(text));
  std::string back;
  // What could not be read was replaced: the result is always good.
  FUZZ_CHECK(base::UTF16ToUTF8(wide16.data(), wide16.size(), &back));
  FUZZ_CHECK(!ok || back == text);
  std::wstring wide;
  FUZZ_CHECK(base::UTF8ToWide(text.data(), text.size(), &wide) == ok);
  FUZZ_CHECK(base::WideToUTF8(wide) == back);
  FUZZ_CHECK(base::UTF16ToWide(wide16) == wide);
  FUZZ_CHECK(base::WideToUTF16(wide) == wide16);
}

void TestUtf16(const std::string& bytes) {
  base::string16 text(bytes.size() / sizeof(base::char16), 0);
  if (!text.empty())
    memcpy(&text[0], bytes.data(), text.size() * sizeof(base::char16));
  std::string utf8;
  const bool ok = base::UTF16ToUTF8(text.data(), text.size(), &utf8);
  base::string16 back;
  FUZZ_CHECK(base::UTF8ToUTF16(utf8.data(), utf8.size(), &back));
  FUZZ_CHECK(!ok || back == text);

  std::wstring wide(bytes.size() / sizeof(wchar_t), 0);
  if (!wide.empty())
    memcpy(&wide[0], bytes.data(), wide.size() * sizeof(wchar_t));
  std::string from_wide;
  const bool wide_ok = base::WideToUTF8(wide.data(), wide.size(), &from_wide);
  std::wstring wide_back;
  FUZZ_CHECK(base::UTF8ToWide(from_wide.data(), from_wide.size(), &wide_back));
  FUZZ_CHECK(!wide_ok || wide_back == wide);
}

template <class T>
void TestNumber(const std::string& text,
                bool (*parse)(const base::StringPiece&, T*),
                std::string (*print)(T)) {
  T value;
  if (!parse(text, &value))
    return;
  T again;
  FUZZ_CHECK(parse(print(value), &again));
  FUZZ_CHECK(again == value);
}

void TestNumbers(const std::string& text) {
  TestNumber<int>(text, &base::StringToInt, &base::IntToString);
  TestNumber<unsigned>(text, &base::StringToUint, &base::UintToString);
  TestNumber<int64>(text, &base::StringToInt64, &base::Int64ToString);
  TestNumber<uint64>(text, &base::StringToUint64, &base::Uint64ToString);
  double value;
  double again;
  if (base::StringToDouble(text, &value) && !isnan(value)) {
    FUZZ_CHECK(base::StringToDouble(base::DoubleToString(value), &again));
    FUZZ_CHECK(again == value);
  }
  int number;
  static_cast<void>(base::HexStringToInt(text, &number));
  std::vector<uint8> bytes;
  if (base::HexStringToBytes(text, &bytes)) {
    const std::string encoded = base::HexEncode(bytes.data(), bytes.size());
    FUZZ_CHECK(base::StringToLowerASCII(encoded) ==
               base::StringToLowerASCII(text));
  }
}

void TestPath(const std::string& text) {
  const base::FilePath path = base::FilePath::FromUTF8Unsafe(text);
  std::vector<base::FilePath::StringType> components;
  path.GetComponents(&components);
  const base::FilePath base_name = path.BaseName();
  FUZZ_CHECK(base_name.BaseName() == base_name);
  FUZZ_CHECK(path.StripTrailingSeparators() ==
             path.StripTrailingSeparators().StripTrailingSeparators());
  bool has_parent = false;
  for (const base::FilePath::StringType& component : components)
    has_parent = has_parent || component == base::FilePath::kParentDirectory;
  FUZZ_CHECK(!has_parent || path.ReferencesParent());
  FUZZ_CHECK(path.DirName().value().size() <= path.value().size() + 1);
  // The root of Windows' current drive is not absolute.
  if (!base_name.IsAbsolute() && !base_name.EndsWithSeparator()) {
    const base::FilePath folder(FILE_PATH_LITERAL("folder"));
    FUZZ_CHECK(base_name.empty() ||
               folder.Append(base_name).BaseName() == base_name);
  }
  FUZZ_CHECK(path.RemoveExtension().value().size() <= path.value().size());
  FUZZ_CHECK(path.Extension().size() <= path.value().size());
  static_cast<void>(path.MaybeAsASCII());
  IPC::Message message(1, 2, IPC::Message::PRIORITY_NORMAL);
  IPC::WriteParam(&message, path);
  PickleIterator reader(message);
  base::FilePath received;
  const bool has_zero = path.value().find(FILE_PATH_LITERAL('\0')) !=
                        base::FilePath::StringType::npos;
  FUZZ_CHECK(IPC::ReadParam(&message, &reader, &received) == !has_zero);
  FUZZ_CHECK(has_zero || received == path);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const bool quiet = (fuzz::BeQuiet(), true);
  static_cast<void>(quiet);
  fuzz::Input input(data, size);
  const uint8_t what = input.Byte() % 8;
  const std::string text = input.Rest();
  switch (what) {
    case 0:
    case 1:
      TestJson(text, base::JSON_PARSE_RFC);
      break;
    case 2:
      TestJson(text, base::JSON_ALLOW_TRAILING_COMMAS);
      break;
    case 3:
      TestBase64(text);
      break;
    case 4:
      TestUtf8(text);
      break;
    case 5:
      TestUtf16(text);
      break;
    case 6:
      TestNumbers(text);
      break;
    case 7:
      TestPath(text);
      break;
  }
  return 0;
}
