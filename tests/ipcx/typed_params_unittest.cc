// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// How ipcx::ReadOnlyFile and ipcx::SealedMemory travel between honest peers.

#include <fcntl.h>

#include <string>
#include <utility>

#include "base/files/file_util.h"
#include "base/files/scoped_temp_dir.h"
#include "ipc/ipc_message_utils.h"
#include "tests/ipcx/typed_messages.h"
#include "tests/support/channel_test.h"
#include "tests/support/descriptors.h"

namespace test_support {

namespace {

using ipcx::ReadOnlyFile;
using ipcx::SealedMemory;

std::string Contents(base::File file) {
  char buffer[16];
  const int size = file.Read(0, buffer, sizeof(buffer));
  return size < 0 ? "unreadable"
                  : std::string(buffer, static_cast<size_t>(size));
}

template <class P>
bool Read(const IPC::Message& message, P* value) {
  PickleIterator iter(message);
  return IPC::ReadParam(&message, &iter, value);
}

class TypedParamsTest : public ChannelTest {
 protected:
  void SetUp() override {
    ASSERT_TRUE(folder_.CreateUniqueTempDir());
    path_ = folder_.path().Append("letter");
    ASSERT_EQ(base::WriteFile(path_, "dear", 4), 4);
  }

  base::ScopedTempDir folder_;
  base::FilePath path_;
};

// What a handler may do with its parameters.
class Handler : public RecordingListener {
 public:
  bool OnMessageReceived(const IPC::Message& message) override {
    RecordingListener::OnMessageReceived(message);
    bool handled = true;
    IPC_BEGIN_MESSAGE_MAP(Handler, message)
      IPC_MESSAGE_HANDLER(TypedMsg_File, OnFile)
      IPC_MESSAGE_HANDLER(TypedMsg_Memory, OnMemory)
      IPC_MESSAGE_UNHANDLED(handled = false)
    IPC_END_MESSAGE_MAP()
    return handled;
  }

  base::File file;
  SealedMemory::Mapping memory;

 private:
  void OnFile(const ReadOnlyFile& received) { file = received.Duplicate(); }
  void OnMemory(const SealedMemory& received) { memory = received.Map(); }
};

TEST_F(TypedParamsTest, ArriveThroughAChannel) {
  RecordingListener listener;
  Handler handler;
  scoped_ptr<PlatformChannel> server;
  scoped_ptr<PlatformChannel> client;
  MakeConnectedPair(&handler, &server, &listener, &client);
  {
    const ReadOnlyFile file = ReadOnlyFile::Open(path_);
    const SealedMemory memory = SealedMemory::Create("picture");
    EXPECT_TRUE(client->Send(new TypedMsg_File(file)));
    EXPECT_TRUE(client->Send(new TypedMsg_Memory(memory)));
  }
  RunUntilEvent(handler, "message:" + std::to_string(int{TypedMsg_Memory::ID}));
  EXPECT_EQ(Contents(std::move(handler.file)), "dear");
  EXPECT_EQ(handler.memory.bytes(), "picture");
}

TEST_F(TypedParamsTest, TravelAsDescriptorsDo) {
  IPC::Message message;
  IPC::WriteParam(&message, SealedMemory::Create("picture"));
  base::FileDescriptor read;
  ASSERT_TRUE(Read(message, &read));
  const base::ScopedFD owner(read.fd);
  EXPECT_TRUE(IsCloseOnExec(owner.get()));
}

TEST_F(TypedParamsTest, WithoutOneTheMessageIsNotSent) {
  RecordingListener listener;
  scoped_ptr<RawPeer> peer;
  scoped_ptr<PlatformChannel> channel = MeetRawPeer(&listener, &peer);
  EXPECT_FALSE(channel->Send(new TypedMsg_File(ReadOnlyFile())));
  EXPECT_FALSE(channel->Send(new TypedMsg_Memory(SealedMemory())));
  RunUntilIdle();
  EXPECT_FALSE(peer->HasInput());
}

TEST_F(TypedParamsTest, WithoutADescriptorToSpareTheMessageIsNotSent) {
  RecordingListener listener;
  scoped_ptr<RawPeer> peer;
  scoped_ptr<PlatformChannel> channel = MeetRawPeer(&listener, &peer);
  const ReadOnlyFile file = ReadOnlyFile::Open(path_);
  {
    DescriptorShortage shortage;
    EXPECT_FALSE(channel->Send(new TypedMsg_File(file)));
  }
  EXPECT_TRUE(channel->Send(new TypedMsg_File(file)));
}

TEST_F(TypedParamsTest, MayBeMissingIfDeclaredSo) {
  Tuple<std::optional<ReadOnlyFile>, std::optional<SealedMemory>> read;
  const TypedMsg_Maybe none(std::nullopt, std::nullopt);
  ASSERT_TRUE(TypedMsg_Maybe::Read(&none, &read));
  EXPECT_FALSE(get<0>(read).has_value());
  EXPECT_FALSE(get<1>(read).has_value());
  const TypedMsg_Maybe memory(std::nullopt, SealedMemory::Create("picture"));
  ASSERT_TRUE(TypedMsg_Maybe::Read(&memory, &read));
  EXPECT_EQ(get<1>(read)->size(), 7u);
}

TEST_F(TypedParamsTest, FitIntoStructsAndVectors) {
  TypedMsg_Upload upload;
  upload.name = "a";
  upload.file = ReadOnlyFile::Open(path_);
  std::vector<ReadOnlyFile> files(2);
  files[0] = ReadOnlyFile::Open(path_);
  files[1] = ReadOnlyFile::Open(path_);
  const TypedMsg_Many message(upload, files, SealedMemory::Create("picture"));
  Tuple<TypedMsg_Upload, std::vector<ReadOnlyFile>, SealedMemory> read;
  ASSERT_TRUE(TypedMsg_Many::Read(&message, &read));
  EXPECT_EQ(get<0>(read).name, "a");
  EXPECT_EQ(Contents(get<0>(read).file.TakeFile()), "dear");
  ASSERT_EQ(get<1>(read).size(), 2u);
  EXPECT_EQ(Contents(get<1>(read)[1].TakeFile()), "dear");
  EXPECT_EQ(get<2>(read).Map().bytes(), "picture");
}

TEST_F(TypedParamsTest, ComeBackInReplies) {
  class Answerer : public IPC::Sender {
   public:
    void OnAsk(int, ReadOnlyFile* file, SealedMemory* memory) {
      *file = ReadOnlyFile::Open(path);
      *memory = SealedMemory::Create("picture");
    }
    bool Send(IPC::Message* message) override {
      reply.reset(message);
      return true;
    }
    base::FilePath path;
    scoped_ptr<IPC::Message> reply;
  };
  ReadOnlyFile file;
  SealedMemory memory;
  TypedMsg_Ask ask(1, &file, &memory);
  Answerer answerer;
  answerer.path = path_;
  ASSERT_TRUE(TypedMsg_Ask::Dispatch(&ask, &answerer, &answerer,
                                     static_cast<void*>(nullptr),
                                     &Answerer::OnAsk));
  scoped_ptr<IPC::MessageReplyDeserializer> reader(ask.GetReplyDeserializer());
  ASSERT_TRUE(reader->SerializeOutputParameters(*answerer.reply));
  EXPECT_EQ(Contents(file.TakeFile()), "dear");
  EXPECT_EQ(memory.Map().bytes(), "picture");
}

TEST_F(TypedParamsTest, AreLogged) {
  std::string text;
  IPC::LogParam(SealedMemory::Create("picture"), &text);
  IPC::LogParam(ReadOnlyFile(), &text);
  EXPECT_EQ(text, "SealedMemory(7 bytes)ReadOnlyFile(-1)");
}

}  // namespace

}  // namespace test_support
