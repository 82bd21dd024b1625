// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// usage: fuzz_seeds VECTORS FOLDER
//
// Writes inputs for the fuzz targets, FOLDER/TARGET/NAME: the byte strings that
// Chromium 42 produced, and messages of ours.

#include <stdio.h>
#include <string.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/strings/utf_string_conversions.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_message_utils.h"
#include "tests/fuzz/param_messages.h"
#include "tests/support/raw_message.h"
#include "tests/support/vectors.h"

namespace {

typedef std::map<std::string, std::string> Vectors;

class Folder {
 public:
  Folder(const std::filesystem::path& parent, const char* target)
      : path_(parent / target) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }

  void Add(std::string name, const std::string& bytes) const {
    std::replace(name.begin(), name.end(), '/', '-');
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }

  // What ipcx/fuzz_messages.h reads.
  void Add(const std::string& name, const IPC::Message& message) const {
    Add(name,
        std::string(static_cast<const char*>(message.data()), message.size()));
  }

 private:
  const std::filesystem::path path_;
};

bool StartsWith(const std::string& text, const char* start) {
  return text.compare(0, strlen(start), start) == 0;
}

// Whole messages with their headers.
bool IsWire(const std::string& name) {
  return StartsWith(name, "message/") || StartsWith(name, "wire/") ||
         StartsWith(name, "described/");
}

void AddFramerSeeds(const Vectors& vectors, const Folder& folder) {
  const std::string any_size("\x07", 1);
  const std::string in_one_piece("\x00", 1);
  const std::string in_small_pieces("\x03\x00\x03\x13", 4);
  const std::string with_attachments("\x02\x1b\x3b", 3);
  const std::string among_thin_air("\x02\x1b\x1f", 3);
  std::string all;
  for (const auto& vector : vectors) {
    if (!IsWire(vector.first))
      continue;
    all += vector.second;
    folder.Add(vector.first, any_size + in_one_piece + vector.second);
  }
  folder.Add("all", any_size + in_one_piece + all);
  folder.Add("pieces", any_size + in_small_pieces + all);
  folder.Add("attachments", any_size + with_attachments + all);
  test_support::RawMessage large;
  large.payload_size = 60 * 1000;
  folder.Add("large", any_size + among_thin_air + large.Bytes() + all);
  folder.Add("over-the-limit",
             std::string("\x03", 1) + in_one_piece + large.Bytes());
}

void AddPickleSeeds(const Vectors& vectors, const Folder& folder) {
  const size_t header = 4;
  for (const auto& vector : vectors) {
    if (!StartsWith(vector.first, "pickle/") || vector.second.size() < header)
      continue;
    for (char read = 0; read < 16; ++read) {
      const std::string reads(3, read);
      folder.Add(vector.first + "-" + std::to_string(read),
                 "\x03" + reads + vector.second.substr(header));
    }
  }
}

void AddHelloSeeds(const Folder& folder) {
  const std::string pid = test_support::IntBytes(0x12345);
  test_support::RawMessage plain = test_support::Hello(0x12345);
  test_support::RawMessage with_secret = plain;
  with_secret.payload += test_support::IntBytes(0x5ec7e7);
  test_support::RawMessage message;
  message.payload = "payload!";
  test_support::RawMessage call = message;
  call.flags |= 4;
  for (char options = 0; options < 8; ++options) {
    const std::string name = std::to_string(options);
    const std::string row = (options & 1 ? with_secret : plain).Bytes() +
                            message.Bytes() + call.Bytes() + message.Bytes();
    const std::string start(1, options);
    folder.Add("plain-" + name, start + std::string("\x00\x00", 2) + row);
    folder.Add("pieces-" + name,
               start + std::string("\x01\x06\x02\x01\x01", 5) + row);
    folder.Add("repeated-" + name,
               start + std::string("\x00\x00", 2) + row + plain.Bytes());
    for (char deed = 1; deed < 8; ++deed) {
      folder.Add("deed-" + name + "-" + std::to_string(deed),
                 start + std::string("\x00\x03\x00", 3) + std::string(2, deed) +
                     row + row);
    }
  }
}

void AddSyncSeeds(const Folder& replies, const Folder& channel) {
  // Two calls; an answer to each, the right values and too few; their ends.
  const std::string values = test_support::IntBytes(7) +
                             test_support::IntBytes(2) +
                             std::string("ab\0\0", 4);
  const std::string answer = "\x08" + std::string(1, '\x0c') + values;
  for (char where = 0; where < 2; ++where) {
    const std::string start = std::string(1, where) + std::string(4, '\x01');
    const std::string name = std::to_string(where);
    replies.Add("answered-" + name, start + std::string("\x05\x00", 2) +
                                        answer +
                                        std::string("\x05\x01\x08", 3) +
                                        std::string("\x00\x0f\x00\x0f\x01", 5));
    for (char end = 10; end < 16; ++end) {
      const std::string step(1, end);
      replies.Add("ended-" + name + "-" + std::to_string(end),
                  start + step + std::string(1, '\0') +
                      std::string("\x05\x00", 2) + answer + step +
                      std::string("\x01\x0f\x00", 3));
    }
  }
  // Calls of which the peer answers the first, breaks the second, sends calls
  // and messages of its own during the third.
  for (char options = 0; options < 2; ++options) {
    const std::string start(1, options);
    const std::string name = std::to_string(options);
    channel.Add("calls-" + name, start + std::string("\x00\x00\x00\x04", 4));
    channel.Add("answer-" + name,
                start + std::string("\x00\x01\x06", 3) + answer);
    channel.Add("nested-" + name,
                start + std::string("\x00\x02\x06\x24\x00\x06\x20\x00", 8) +
                    std::string("\x01\x00\x00\x01\x00\x00", 6));
    channel.Add("error-" + name, start + std::string("\x00\x01\xff", 3));
    channel.Add("close-" + name,
                start + std::string("\x00\x01\x06\x24\x00\x01\xfc", 7));
    channel.Add("delete-" + name,
                start + std::string("\x00\x01\x06\x24\x00\x01\xfd", 7));
    channel.Add("shutdown-" + name, start + std::string("\xfb\x00\x00", 3));
    channel.Add("not-sent-" + name, start + std::string("\x00\xee", 2));
  }
}

void AddTextSeeds(const Folder& folder) {
  const char* const kTexts[] = {
      "{\"a\": [1, -2.5e-3, true, null, \"\\u20ac\\ud83d\\ude00\"], \"b\": {}}",
      "[1, 2, ]",
      "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
      "/* comment */ [0.1, 1e400, 2147483648, -2147483648]",
      "[[[[[[[[[[[[]]]]]]]]]]]]",
      "aGVsbG8gd29ybGQ=",
      "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80",
      "\xed\xa0\x80\xc0\x80\xf4\x90\x80\x80",
      "-9223372036854775808",
      "18446744073709551615",
      "+0.5e-300",
      "0xfFFF",
      "/folder/../file.tar.gz",
      "//a//./b/",
      "C:\\x\\..",
  };
  int number = 0;
  for (const char* text : kTexts) {
    for (char what = 0; what < 8; ++what) {
      folder.Add(std::to_string(number) + "-" + std::to_string(what),
                 std::string(1, what) + text);
    }
    ++number;
  }
}

// Chromium's parameters, in the messages that carry just these.
void AddParamVectors(const Vectors& vectors, const Folder& folder) {
  const std::pair<const char*, uint32_t> kMessages[] = {
      {"param/bool_false", FuzzMsg_Bool::ID},
      {"param/uchar_ff", FuzzMsg_UChar::ID},
      {"param/string_nul", FuzzMsg_String::ID},
      {"param/wstring_ab", FuzzMsg_WString::ID},
      {"param/vector_char_5", FuzzMsg_Chars::ID},
      {"param/vector_uchar_3", FuzzMsg_UChars::ID},
      {"param/vector_bool_empty", FuzzMsg_Bools::ID},
      {"param/vector_string_3", FuzzMsg_Strings::ID},
      {"param/set_int_3", FuzzMsg_HashSet::ID},
      {"param/map_int_string", FuzzMsg_Map::ID},
      {"param/pair_int_string", FuzzMsg_Pair::ID},
      {"param/scoped_vector_string", FuzzMsg_ScopedVector::ID},
      {"param/small_map", FuzzMsg_SmallMap::ID},
      {"param/filepath_posix", FuzzMsg_FilePath::ID},
      {"param/file_info", FuzzMsg_FileInfo::ID},
      {"param/nullable_string16_null", FuzzMsg_NullableString16::ID},
      {"param/nullable_string16_value", FuzzMsg_NullableString16::ID},
      {"param/dictvalue_empty", FuzzMsg_Dictionary::ID},
      {"param/listvalue_all_types", FuzzMsg_List::ID},
      {"param/logdata", FuzzMsg_LogData::ID},
      {"param/message_nested", FuzzMsg_Message::ID},
      {"param/tuple3", FuzzMsg_Tuples::ID},
      {"param/enum_min_max_value", FuzzMsg_Colour::ID},
  };
  for (const auto& each : kMessages) {
    test_support::RawMessage message;
    message.type = each.second;
    message.payload = vectors.at(each.first);
    folder.Add(each.first, message.Bytes());
  }
}

fuzz::Tree MakeTree(int depth) {
  fuzz::Tree tree;
  tree.id = depth;
  if (depth > 0)
    tree.branches.assign(2, MakeTree(depth - 1));
  return tree;
}

void AddParamMessages(const Folder& folder) {
  const std::string text("text\0with a zero", 16);
  folder.Add("ints", FuzzMsg_Ints(-2, 4000000000u));
  folder.Add("longs", FuzzMsg_Longs(-1, 77));
  folder.Add("longlongs", FuzzMsg_LongLongs(-1, 77));
  folder.Add("floats",
             FuzzMsg_Floats(1.5f, std::numeric_limits<double>::quiet_NaN()));
  folder.Add("five", FuzzMsg_Five(1, 2, 3, 4, true));
  folder.Add("ushort", FuzzMsg_UShort(65535));
  folder.Add("string16", FuzzMsg_String16(base::UTF8ToUTF16("\xe2\x82\xac x")));
  folder.Add("bools", FuzzMsg_Bools({true, false, true}));
  folder.Add("times", FuzzMsg_Times(base::Time::FromInternalValue(5),
                                    base::TimeDelta::FromSeconds(-3),
                                    base::TimeTicks()));
  folder.Add("vectors", FuzzMsg_Vectors({1, 2, 3}, {0.5}));
  folder.Add("ushorts", FuzzMsg_UShorts({1, 2}));
  folder.Add("cube", FuzzMsg_Cube({{{1, 2, 3}, {}}, {}, {{4}}}));
  folder.Add("nothings", FuzzMsg_Nothings(std::vector<fuzz::NoneOfThem>(5)));
  folder.Add("empties", FuzzMsg_Empties(std::vector<fuzz::Empty>(5)));
  folder.Add("arrays", FuzzMsg_Arrays({{1, 2, 3}}, {{"a", text}}));
  folder.Add("sets", FuzzMsg_Sets({1, 2}, {"a", "b"}));
  folder.Add("set-of-vectors", FuzzMsg_SetOfVectors({{1}, {2, 3}}));
  folder.Add("maps",
             FuzzMsg_Maps({{"a", {{1, "b"}}}}, {{{1, true}, MakeTree(1)}}));
  folder.Add("hash-map", FuzzMsg_HashMap({{"a", 1}, {"b", 2}}));
  folder.Add("messages",
             FuzzMsg_Messages({FuzzMsg_Bool(true), FuzzMsg_String(text)}));
  scoped_ptr<std::string> owned(new std::string(text));
  std::unique_ptr<fuzz::Tree> tree(new fuzz::Tree(MakeTree(2)));
  folder.Add("owned", FuzzMsg_Owned(owned, tree));
  folder.Add("optional", FuzzMsg_Optional(fuzz::Base()));
  folder.Add("colour", FuzzMsg_Colour(fuzz::BLUE));
  folder.Add("derived", FuzzMsg_Derived(fuzz::Derived()));
  FuzzMsg_Many_Params many;
  many.colours.assign(2, fuzz::GREEN);
  many.border.reset(new int(3));
  folder.Add("many", FuzzMsg_Many(many));
  folder.Add("tree", FuzzMsg_Tree(MakeTree(4)));
  folder.Add("routed", FuzzMsg_Routed4(5, 1, text, true, 2.5));
  base::ListValue list;
  list.AppendString(text);
  list.Append(base::BinaryValue::CreateWithCopiedBuffer("bin", 3));
  list.Append(new base::ListValue);
  base::DictionaryValue dictionary;
  dictionary.SetDouble("a.b", 1e300);
  dictionary.Set("list", list.DeepCopy());
  folder.Add("list", FuzzMsg_List(list));
  folder.Add("dictionary", FuzzMsg_Dictionary(dictionary));

  std::vector<int> ints;
  folder.Add("sync", FuzzMsg_Sync1_1(text, &ints));
  FuzzMsg_Sync2_2 call(5, 1, {{1, text}}, nullptr, nullptr);
  folder.Add("sync-routed", call);
  scoped_ptr<IPC::Message> reply(IPC::SyncMessage::GenerateReply(&call));
  FuzzMsg_Sync2_2::WriteReplyParams(reply.get(), MakeTree(1),
                                    scoped_ptr<int>(new int(4)));
  // Replies have a type of their own; here it says how they are to be read.
  test_support::RawMessage typed_reply;
  typed_reply.type = FuzzMsg_Sync2_2::ID;
  typed_reply.flags = reply->flags();
  typed_reply.payload.assign(reply->payload(), reply->payload_size());
  folder.Add("reply", typed_reply.Bytes());
}

// For descriptor_traits_fuzzer.cc, whose messages are chosen by number here: a
// type that is not declared will do. A descriptor is a bool and its index.
void AddDescriptorMessages(const Folder& folder) {
  const int kPayloads[][8] = {
      {1, 0, 0, 0, 0, 0, 0, 0}, {1, 0, 0, 1, 1, 0, 0, 0},
      {0, 1, 0, 0, 0, 0, 0, 0}, {1, 1, 0, 9, 1, 0, 0, 0},
      {2, 1, 0, 1, 1, 0, 0, 0}, {5, 1, 0, 1, 1, 1, 0, 0},
      {2, 5, 1, 0, 6, 1, 1, 0}, {5, 1, 0, 2, 1, 1, 1, 2},
      {1, 7, 1, 0, 1, 1, 1, 0}, {0, 0, 1, 0, 0, 0, 0, 0},
  };
  const uint32_t kClasses = 16;
  for (uint32_t type = 0; type < kClasses; ++type) {
    uint16_t number = 0;
    for (const auto& payload : kPayloads) {
      test_support::RawMessage message;
      message.type = type;
      message.num_fds = 1 + number % 3;
      for (int value : payload)
        message.payload += test_support::IntBytes(value);
      folder.Add(std::to_string(type) + "-" + std::to_string(number++),
                 message.Bytes());
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fputs("usage: fuzz_seeds VECTORS FOLDER\n", stderr);
    return 2;
  }
  const Vectors vectors = test_support::LoadVectors(argv[1]);
  if (vectors.empty())
    return 1;
  const std::filesystem::path parent(argv[2]);
  AddFramerSeeds(vectors, Folder(parent, "message_framer"));
  AddPickleSeeds(vectors, Folder(parent, "pickle_iterator"));
  AddHelloSeeds(Folder(parent, "hello"));
  AddSyncSeeds(Folder(parent, "sync_replies"), Folder(parent, "sync_channel"));
  AddTextSeeds(Folder(parent, "text"));
  const Folder params(parent, "param_traits");
  AddParamVectors(vectors, params);
  AddParamMessages(params);
  AddDescriptorMessages(Folder(parent, "descriptor_traits"));
  return 0;
}
