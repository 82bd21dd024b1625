// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Descriptors in messages and parameters.

#define IPC_MESSAGE_IMPL
#include "tests/ipc/descriptor_vector_messages.h"

#include <string>
#include <vector>

#include "base/file_descriptor_posix.h"
#include "base/files/file.h"
#include "base/files/file_path.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message_utils.h"
#include "tests/ipc/message_vector_adder.h"
#include "tests/ipc/vector_table.h"
#include "tests/support/params.h"

namespace {

using IPC::Message;

// A read-only view has no attachments: the index in it cannot be resolved.
bool HasNoDescriptor(const Message& message) {
  PickleIterator iter(message);
  base::FileDescriptor fd;
  return !IPC::ReadParam(&message, &iter, &fd);
}

base::File OpenNullDevice() {
  return base::File(base::FilePath("/dev/null"),
                    base::File::FLAG_OPEN | base::File::FLAG_READ);
}

scoped_ptr<Message> WithDescriptor(bool auto_close) {
  scoped_ptr<Message> message = MessageVectorAdder::WithHeader(1, 2, 2);
  base::File file = OpenNullDevice();
  const int fd = auto_close ? file.TakePlatformFile() : file.GetPlatformFile();
  IPC::WriteParam(message.get(), base::FileDescriptor(fd, auto_close));
  return message;
}

}  // namespace

void AddPlatformVectors(VectorTable* table, ReasonTable* reasons) {
  MessageVectorAdder adder(table);
  adder.Add(
      "message/fd/valid", std::vector<size_t>(),
      [] { return WithDescriptor(false); }, HasNoDescriptor);
  adder.Add(
      "message/fd/valid_auto_close", std::vector<size_t>(),
      [] { return WithDescriptor(true); }, HasNoDescriptor);
  adder.Add("wire/routed_fd_invalid", ReferenceNumber(),
            MessageVectorAdder::New<VecMsg_RoutedFd>(9, base::FileDescriptor()),
            [](const Message& message) {
              VecMsg_RoutedFd::Param param;
              return VecMsg_RoutedFd::Read(&message, &param) &&
                     get<0>(param).fd == -1;
            });
  VectorCheck& handle = (*table)["param/channel_handle_fd"];
  handle.write = [] {
    return test_support::Written(IPC::ChannelHandle(
        "name",
        base::FileDescriptor(OpenNullDevice().TakePlatformFile(), true)));
  };
  handle.read = [](const std::string& bytes) {
    IPC::ChannelHandle read;
    return !test_support::ReadFrom(bytes, &read) && read.name == "name";
  };

  for (const char* name : {"described/hello_windows_no_secret",
                           "described/hello_windows_client_secret"})
    (*reasons)[name] = "Windows has another header";
}
