// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string>

#include "base/memory/scoped_ptr.h"
#include "base/strings/utf_string_conversions.h"
#include "base/tuple.h"
#include "indexer_messages.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_message_utils.h"
#include "media_messages.h"
#include "testing/gtest/include/gtest/gtest.h"

namespace indexer {

namespace {

template <class T>
std::string LogOf(const T& value) {
  std::string text;
  IPC::LogParam(value, &text);
  return text;
}

MediaEntry MakeMediaEntry() {
  MediaEntry entry;
  entry.path = base::FilePath(FILE_PATH_LITERAL("song"));
  entry.size = GG_INT64_C(5000000000);
  entry.kind = FILE_KIND_AUDIO;
  entry.modified = base::Time::FromInternalValue(12);
  entry.duration = base::TimeDelta::FromSeconds(3);
  entry.title = base::UTF8ToUTF16("Song");
  entry.peaks.push_back(1.5f);
  entry.codec = CODEC_OTHER;
  entry.subtitles = ENCODING_UTF8;
  return entry;
}

}  // namespace

TEST(IndexerMessagesTest, IdsAreOfTheirFiles) {
  EXPECT_EQ(UtilityMsgStart, IPC_MESSAGE_ID_CLASS(IndexerMsg_Configure::ID));
  EXPECT_EQ(MediaPlayerMsgStart, IPC_MESSAGE_ID_CLASS(MediaMsg_Decode::ID));
  IndexerMsg_Cancel cancel(5);
  EXPECT_EQ(UtilityMsgStart, static_cast<int>(IPC_MESSAGE_CLASS(cancel)));
}

TEST(IndexerMessagesTest, EntriesTravelWithTheirParents) {
  IndexerEntryMap entries;
  entries["a"].size = 1;
  std::vector<MediaEntry> media(2, MakeMediaEntry());
  IndexerHostMsg_Entries message(7, 9, entries, std::make_pair(3, VERDICT_SKIP),
                                 media);
  IndexerHostMsg_Entries::Param param;
  ASSERT_TRUE(IndexerHostMsg_Entries::Read(&message, &param));
  EXPECT_EQ(9, get<0>(param));
  EXPECT_EQ(1, get<1>(param)["a"].size);
  EXPECT_EQ(VERDICT_SKIP, get<2>(param).second);
  ASSERT_EQ(2u, get<3>(param).size());
  const MediaEntry& entry = get<3>(param)[1];
  EXPECT_EQ(FILE_PATH_LITERAL("song"), entry.path.value());
  EXPECT_EQ(GG_INT64_C(5000000000), entry.size);
  EXPECT_EQ(3, entry.duration.InSeconds());
  EXPECT_EQ(base::ASCIIToUTF16("Song"), entry.title);
  EXPECT_EQ(1.5f, entry.peaks[0]);
  EXPECT_EQ(CODEC_OTHER, entry.codec);
  EXPECT_EQ(ENCODING_UTF8, entry.subtitles);
}

TEST(IndexerMessagesTest, ParamsStartWithTheirDefaults) {
  IndexerMsg_ScanRange_Params params;
  EXPECT_EQ(-1, params.request_id);
  EXPECT_FALSE(IPC::PlatformFileForTransitToFile(params.file).IsValid());
  EXPECT_EQ(1000, params.max_words) << "of the parent";
  EXPECT_FALSE(params.ignore_case);
}

TEST(IndexerMessagesTest, HandWrittenTraitsRefuse) {
  IPC::Message message;
  IPC::WriteParam(&message, ByteRange(5, 9));
  IPC::WriteParam(&message, ByteRange(9, 5));
  PickleIterator iter(message);
  ByteRange range;
  EXPECT_TRUE(IPC::ReadParam(&message, &iter, &range));
  EXPECT_EQ(9, range.last());
  EXPECT_FALSE(IPC::ReadParam(&message, &iter, &range));
}

TEST(IndexerMessagesTest, BlobsTravelByValue) {
  scoped_refptr<Blob> blob(new Blob("bytes"));
  IndexerMsg_ScanBlob message(1, 2, blob, MinMax<int>(3, 4));
  IndexerMsg_ScanBlob::Param param;
  ASSERT_TRUE(IndexerMsg_ScanBlob::Read(&message, &param));
  EXPECT_NE(blob, get<1>(param));
  EXPECT_EQ("bytes", get<1>(param)->bytes());
  EXPECT_EQ(4, get<2>(param).max);

  IndexerMsg_ScanBlob without(1, 2, NULL, MinMax<int>());
  ASSERT_TRUE(IndexerMsg_ScanBlob::Read(&without, &param));
  EXPECT_TRUE(get<1>(param).get() == NULL);
}

TEST(IndexerMessagesTest, EnumsAreChecked) {
  IPC::Message message;
  message.WriteInt(FILE_KIND_LAST + 1);
  message.WriteInt(4);
  message.WriteInt(3);
  message.WriteInt(12345);
  PickleIterator iter(message);
  FileKind kind;
  EXPECT_FALSE(IPC::ReadParam(&message, &iter, &kind));
  ScanFlags flags;
  EXPECT_FALSE(IPC::ReadParam(&message, &iter, &flags));
  Stage stage;
  EXPECT_FALSE(IPC::ReadParam(&message, &iter, &stage));
  CodecId codec;
  EXPECT_TRUE(IPC::ReadParam(&message, &iter, &codec));
  EXPECT_EQ(12345, static_cast<int>(codec));
}

TEST(IndexerMessagesTest, SyncParametersGoBothWays) {
  FileKind kind = FILE_KIND_UNKNOWN;
  std::string text;
  int number = 0;
  scoped_ptr<IPC::SyncMessage> message(new IndexerHostMsg_Mix(
      true, 1, "two", 3.0, FILE_KIND_TEXT, &kind, &text, &number));
  Tuple<bool, int, std::string, double, FileKind> sent;
  ASSERT_TRUE(IndexerHostMsg_Mix::ReadSendParam(message.get(), &sent));
  EXPECT_EQ("two", get<2>(sent));
  EXPECT_EQ(FILE_KIND_TEXT, get<4>(sent));

  scoped_ptr<IPC::Message> reply(
      IPC::SyncMessage::GenerateReply(message.get()));
  IndexerHostMsg_Mix::WriteReplyParams(reply.get(), FILE_KIND_AUDIO,
                                       std::string("out"), 4);
  scoped_ptr<IPC::MessageReplyDeserializer> deserializer(
      message->GetReplyDeserializer());
  EXPECT_TRUE(deserializer->SerializeOutputParameters(*reply));
  EXPECT_EQ(FILE_KIND_AUDIO, kind);
  EXPECT_EQ("out", text);
  EXPECT_EQ(4, number);
}

TEST(IndexerMessagesTest, LogsShowTheTypesOfTheClient) {
  EXPECT_EQ("5-9", LogOf(ByteRange(5, 9)));
  EXPECT_EQ("[1..2]", LogOf(MinMax<int>(1, 2)));
  EXPECT_EQ("<none>", LogOf(scoped_refptr<Blob>()));
  EXPECT_EQ("106", LogOf(ENCODING_UTF8));

  std::string name;
  std::string params;
  IndexerMsg_ScanText message(5, 6, "text");
  IndexerMsg_ScanText::Log(&name, &message, &params);
  EXPECT_EQ("IndexerMsg_ScanText", name);
  EXPECT_EQ("6, text", params);
}

TEST(MediaMessagesTest, FramesTravelInVectors) {
  std::vector<MediaMsg_Frame> frames(3);
  frames[1].data.assign(5, 0xAB);
  std::vector<bool> key_frames(3, true);
  key_frames[2] = false;
  MediaHostMsg_Decoded message(1, frames, key_frames);
  MediaHostMsg_Decoded::Param param;
  ASSERT_TRUE(MediaHostMsg_Decoded::Read(&message, &param));
  EXPECT_EQ(frames[1].data, get<0>(param)[1].data);
  EXPECT_EQ(key_frames, get<1>(param));
}

}  // namespace indexer
