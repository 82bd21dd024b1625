// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include <string.h>

#include <atomic>
#include <string>
#include <utility>

#include "base/win/include_windows.h"
#include "gtest/gtest.h"
#include "tests/support/patience.h"
#include "tests/support/raw_peer.h"

namespace test_support {

namespace {

const DWORD kBufferSize = 256 * 1024;
const DWORD kLimitMs =
    static_cast<DWORD>(std::chrono::milliseconds(kPatience).count());

bool IsEnd(DWORD error) {
  return error == ERROR_BROKEN_PIPE || error == ERROR_NO_DATA ||
         error == ERROR_PIPE_NOT_CONNECTED;
}

// An operation that the caller waits for.
class Blocking {
 public:
  Blocking() : event_(CreateEventW(NULL, TRUE, FALSE, NULL)) {
    memset(&overlapped_, 0, sizeof(overlapped_));
    overlapped_.hEvent = event_.Get();
  }

  OVERLAPPED* overlapped() { return &overlapped_; }

  // |begun| is what the call that began it returned. Cancels it after |limit|.
  // Returns 0 or an error.
  DWORD Finish(HANDLE file, BOOL begun, DWORD limit, DWORD* bytes) {
    if (!begun && GetLastError() != ERROR_IO_PENDING)
      return GetLastError();
    if (WaitForSingleObject(event_.Get(), limit) != WAIT_OBJECT_0)
      CancelIoEx(file, &overlapped_);
    return GetOverlappedResult(file, &overlapped_, bytes, TRUE)
               ? ERROR_SUCCESS
               : GetLastError();
  }

 private:
  const base::win::ScopedHandle event_;
  OVERLAPPED overlapped_;
};

}  // namespace

void MakePipeEnds(PipeEnd* first, PipeEnd* second) {
  static std::atomic<int> number{0};
  const std::wstring name = L"\\\\.\\pipe\\classic_ipc_test." +
                            std::to_wstring(GetCurrentProcessId()) + L"." +
                            std::to_wstring(++number);
  first->Set(
      CreateNamedPipeW(name.c_str(), PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED,
                       PIPE_TYPE_BYTE, 1, kBufferSize, kBufferSize, 0, NULL));
  EXPECT_TRUE(first->IsValid()) << GetLastError();
  second->Set(CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, 0, NULL,
                          OPEN_EXISTING, FILE_FLAG_OVERLAPPED, NULL));
  EXPECT_TRUE(second->IsValid()) << GetLastError();
}

// The channel makes a handle of its own.
IPC::ChannelHandle HandleOver(PipeEnd* end) {
  return IPC::ChannelHandle(end->Get());
}

RawPeer::RawPeer(PipeEnd end) : end_(std::move(end)) {
  EXPECT_TRUE(end_.IsValid());
}

RawPeer::~RawPeer() = default;

void RawPeer::Send(const std::string& bytes) {
  Blocking write;
  DWORD sent = 0;
  const BOOL begun =
      WriteFile(end_.Get(), bytes.data(), static_cast<DWORD>(bytes.size()),
                NULL, write.overlapped());
  const DWORD error = write.Finish(end_.Get(), begun, kLimitMs, &sent);
  // The victim may hang up in the middle of an attack.
  EXPECT_TRUE(IsEnd(error) || (error == 0 && sent == bytes.size())) << error;
}

bool RawPeer::SendIfThereIsRoom(const std::string& bytes) {
  Blocking write;
  DWORD sent = 0;
  const BOOL begun =
      WriteFile(end_.Get(), bytes.data(), static_cast<DWORD>(bytes.size()),
                NULL, write.overlapped());
  const DWORD error = write.Finish(end_.Get(), begun, 0, &sent);
  EXPECT_TRUE(error == ERROR_OPERATION_ABORTED || error == 0) << error;
  EXPECT_EQ(sent, error ? 0 : bytes.size());
  return error == 0;
}

bool RawPeer::HasInput() const {
  DWORD available = 0;
  return !PeekNamedPipe(end_.Get(), NULL, 0, NULL, &available, NULL) ||
         available > 0;
}

size_t RawPeer::ReadSome(char* buffer, size_t size) {
  Blocking read;
  DWORD received = 0;
  const BOOL begun = ReadFile(end_.Get(), buffer, static_cast<DWORD>(size),
                              NULL, read.overlapped());
  const DWORD error = read.Finish(end_.Get(), begun, kLimitMs, &received);
  EXPECT_TRUE(error == 0 || IsEnd(error)) << error;
  return error ? 0 : received;
}

}  // namespace test_support
