// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// The vectors come from Linux. Two describe what Windows said.

#include <initializer_list>

#include "ipc/ipc_message_utils.h"
#include "src/ipc/handshake.h"
#include "tests/ipc/message_vector_adder.h"
#include "tests/ipc/vector_table.h"

namespace {

const int kPid = 0x12345;
const uint32 kSecret = 6210791;

scoped_ptr<IPC::Message> HelloWithSecret() {
  scoped_ptr<IPC::Message> hello = IPC::internal::CreateHello(kPid);
  hello->WriteUInt32(kSecret);
  return hello;
}

void AddHellos(VectorTable* table) {
  MessageVectorAdder adder(table);
  adder.Add(
      "described/hello_windows_no_secret", ReferenceNumber(),
      [] { return IPC::internal::CreateHello(kPid); },
      [](const IPC::Message& message) {
        PickleIterator iter(message);
        int pid = 0;
        uint32 secret = 0;
        return iter.ReadInt(&pid) && pid == kPid && !iter.ReadUInt32(&secret);
      });
  adder.Add("described/hello_windows_client_secret", ReferenceNumber(),
            &HelloWithSecret, [](const IPC::Message& message) {
              PickleIterator iter(message);
              int pid = 0;
              uint32 secret = 0;
              return iter.ReadInt(&pid) && pid == kPid &&
                     iter.ReadUInt32(&secret) && secret == kSecret;
            });
}

}  // namespace

void AddPlatformVectors(VectorTable* table, ReasonTable* reasons) {
  AddHellos(table);
  const auto except = [reasons](const char* reason,
                                std::initializer_list<const char*> names) {
    for (const char* name : names)
      (*reasons)[name] = reason;
  };
  except("a long has 4 bytes", {"pickle/long_pattern", "pickle/long_minus1",
                                "param/long_pattern", "param/long_minus1"});
  except("a wchar_t has 2 bytes",
         {"pickle/wstring_nonbmp", "param/wstring_ab"});
  except("a path is of wchar_t", {"param/filepath_posix"});
  except("there are no descriptors",
         {"message/fd/valid", "message/fd/valid_auto_close",
          "wire/routed_fd_invalid", "param/channel_handle_fd"});
  except("a ChannelHandle is sent by its name alone",
         {"param/channel_handle_name", "message/decl/routed_channel_handle"});
}
