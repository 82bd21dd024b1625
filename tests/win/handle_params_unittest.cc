// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Parameters that only Windows has.

#include <string.h>
#include <wchar.h>

#include <string>

#include "base/win/include_windows.h"
#include "gtest/gtest.h"
#include "ipc/ipc_channel_handle.h"
#include "ipc/ipc_message.h"
#include "ipc/ipc_message_utils.h"

namespace {

using IPC::LogParam;
using IPC::Message;
using IPC::ReadParam;
using IPC::WriteParam;

HANDLE Number(intptr_t number) {
  return reinterpret_cast<HANDLE>(number);
}

template <class T>
bool RoundTrip(const T& sent, T* received) {
  Message message;
  WriteParam(&message, sent);
  PickleIterator iter(message);
  return ReadParam(&message, &iter, received);
}

template <class T>
std::string Log(const T& value) {
  std::string text;
  LogParam(value, &text);
  return text;
}

TEST(HandleParamsTest, AHandleIsAnInt) {
  Message message;
  WriteParam(&message, Number(0x1234));
  EXPECT_EQ(message.payload_size(), 4u);
  int number = 0;
  PickleIterator iter(message);
  ASSERT_TRUE(iter.ReadInt(&number));
  EXPECT_EQ(number, 0x1234);
  HANDLE received = NULL;
  ASSERT_TRUE(RoundTrip(Number(0x1234), &received));
  EXPECT_EQ(received, Number(0x1234));
  EXPECT_EQ(Log(Number(0x1234)), "0x1234");
}

TEST(HandleParamsTest, NoHandleArrivesAsNone) {
  HANDLE received = Number(1);
  ASSERT_TRUE(RoundTrip(Number(0), &received));
  EXPECT_EQ(received, Number(0));
  ASSERT_TRUE(RoundTrip(INVALID_HANDLE_VALUE, &received));
  EXPECT_EQ(received, INVALID_HANDLE_VALUE);
}

TEST(HandleParamsTest, PseudoHandlesAreRefused) {
  for (intptr_t pseudo = -6; pseudo < -1; ++pseudo) {
    HANDLE received = NULL;
    EXPECT_FALSE(RoundTrip(Number(pseudo), &received)) << pseudo;
    EXPECT_EQ(received, HANDLE{NULL});
  }
}

TEST(HandleParamsTest, AHandleThatIsMissingIsNotRead) {
  Message message;
  PickleIterator iter(message);
  HANDLE received = NULL;
  EXPECT_FALSE(ReadParam(&message, &iter, &received));
}

TEST(HandleParamsTest, AWindowIsAnIntAndMayBeASpecialOne) {
  HWND received = NULL;
  ASSERT_TRUE(RoundTrip(HWND_NOTOPMOST, &received));
  EXPECT_EQ(received, HWND_NOTOPMOST);
  EXPECT_EQ(Log(HWND_BROADCAST), "0xFFFF");
}

TEST(HandleParamsTest, AFontMustHaveItsSizeAndAnEndOfItsName) {
  LOGFONTW font = {};
  font.lfHeight = 12;
  wcscpy(font.lfFaceName, L"Arial");
  LOGFONTW received = {};
  ASSERT_TRUE(RoundTrip(font, &received));
  EXPECT_EQ(memcmp(&font, &received, sizeof(font)), 0);
  EXPECT_EQ(Log(font), "<LOGFONT>");

  wmemset(font.lfFaceName, L'x', LF_FACESIZE);
  EXPECT_FALSE(RoundTrip(font, &received));

  Message message;
  message.WriteData(reinterpret_cast<const char*>(&font), sizeof(font) - 1);
  PickleIterator iter(message);
  EXPECT_FALSE(ReadParam(&message, &iter, &received));
}

TEST(HandleParamsTest, AWindowMessageMustHaveItsSize) {
  MSG event = {};
  event.message = WM_USER;
  MSG received = {};
  ASSERT_TRUE(RoundTrip(event, &received));
  EXPECT_EQ(received.message, UINT{WM_USER});
  EXPECT_EQ(Log(event), "<MSG>");

  Message message;
  message.WriteData("abc", 3);
  PickleIterator iter(message);
  EXPECT_FALSE(ReadParam(&message, &iter, &received));
}

// What lies between the members, or behind a name, is none of the peer's.
TEST(HandleParamsTest, NothingElseOfOurMemoryTravels) {
  LOGFONTW font;
  memset(&font, 0xAB, sizeof(font));
  font.lfHeight = font.lfWidth = font.lfEscapement = 0;
  font.lfOrientation = font.lfWeight = 0;
  font.lfItalic = font.lfUnderline = font.lfStrikeOut = font.lfCharSet = 0;
  font.lfOutPrecision = font.lfClipPrecision = 0;
  font.lfQuality = font.lfPitchAndFamily = 0;
  wcscpy(font.lfFaceName, L"Arial");
  MSG event;
  memset(&event, 0xAB, sizeof(event));
  event.hwnd = NULL;
  event.message = WM_USER;
  event.wParam = 0;
  event.lParam = 0;
  event.time = 0;
  event.pt.x = event.pt.y = 0;
  Message message;
  WriteParam(&message, font);
  WriteParam(&message, event);
  const std::string bytes(message.payload(), message.payload_size());
  EXPECT_EQ(bytes.find('\xAB'), std::string::npos);
}

TEST(HandleParamsTest, OfAChannelTheNameTravels) {
  IPC::ChannelHandle received;
  ASSERT_TRUE(RoundTrip(IPC::ChannelHandle("name"), &received));
  EXPECT_EQ(received.name, "name");
  EXPECT_EQ(received.pipe.handle, HANDLE{NULL});
  EXPECT_EQ(Log(received), "ChannelHandle(name)");
}

}  // namespace
