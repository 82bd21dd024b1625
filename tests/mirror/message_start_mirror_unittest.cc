// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Contract, section 11.6: the message classes, which are on the wire.

#include "ipc/ipc_message_start.h"

#include "tests/mirror/mirror.h"

MIRROR_FIELD(::AutomationMsgStart, ::IPCMessageStart);
MIRROR_VALUE(::AutomationMsgStart, 0);
MIRROR_VALUE(::FrameMsgStart, 1);
MIRROR_VALUE(::ViewMsgStart, 2);
MIRROR_VALUE(::InputMsgStart, 3);
MIRROR_VALUE(::PluginMsgStart, 4);
MIRROR_VALUE(::PluginProcessMsgStart, 5);
MIRROR_VALUE(::ProfileImportMsgStart, 6);
MIRROR_VALUE(::TestMsgStart, 7);
MIRROR_VALUE(::DevToolsMsgStart, 8);
MIRROR_VALUE(::WorkerMsgStart, 9);
MIRROR_VALUE(::NaClMsgStart, 10);
MIRROR_VALUE(::UtilityMsgStart, 11);
MIRROR_VALUE(::GpuMsgStart, 12);
MIRROR_VALUE(::ServiceMsgStart, 13);
MIRROR_VALUE(::PpapiMsgStart, 14);
MIRROR_VALUE(::FirefoxImporterUnittestMsgStart, 15);
MIRROR_VALUE(::FileUtilitiesMsgStart, 16);
MIRROR_VALUE(::MimeRegistryMsgStart, 17);
MIRROR_VALUE(::DatabaseMsgStart, 18);
MIRROR_VALUE(::DOMStorageMsgStart, 19);
MIRROR_VALUE(::IndexedDBMsgStart, 20);
MIRROR_VALUE(::SpeechRecognitionMsgStart, 21);
MIRROR_VALUE(::PepperMsgStart, 22);
MIRROR_VALUE(::AutofillMsgStart, 23);
MIRROR_VALUE(::SafeBrowsingMsgStart, 24);
MIRROR_VALUE(::P2PMsgStart, 25);
MIRROR_VALUE(::ResourceMsgStart, 26);
MIRROR_VALUE(::FileSystemMsgStart, 27);
MIRROR_VALUE(::ChildProcessMsgStart, 28);
MIRROR_VALUE(::ClipboardMsgStart, 29);
MIRROR_VALUE(::BlobMsgStart, 30);
MIRROR_VALUE(::AppCacheMsgStart, 31);
MIRROR_VALUE(::DeviceLightMsgStart, 32);
MIRROR_VALUE(::DeviceMotionMsgStart, 33);
MIRROR_VALUE(::DeviceOrientationMsgStart, 34);
MIRROR_VALUE(::AudioMsgStart, 35);
MIRROR_VALUE(::MidiMsgStart, 36);
MIRROR_VALUE(::ChromeMsgStart, 37);
MIRROR_VALUE(::DragMsgStart, 38);
MIRROR_VALUE(::PrintMsgStart, 39);
MIRROR_VALUE(::SpellCheckMsgStart, 40);
MIRROR_VALUE(::ExtensionMsgStart, 41);
MIRROR_VALUE(::VideoCaptureMsgStart, 42);
MIRROR_VALUE(::QuotaMsgStart, 43);
MIRROR_VALUE(::ImageMsgStart, 44);
MIRROR_VALUE(::TextInputClientMsgStart, 45);
MIRROR_VALUE(::ChromeUtilityMsgStart, 46);
MIRROR_VALUE(::MediaStreamMsgStart, 47);
MIRROR_VALUE(::ChromeBenchmarkingMsgStart, 48);
MIRROR_VALUE(::JavaBridgeMsgStart, 49);
MIRROR_VALUE(::GamepadMsgStart, 50);
MIRROR_VALUE(::ShellMsgStart, 51);
MIRROR_VALUE(::AccessibilityMsgStart, 52);
MIRROR_VALUE(::PrefetchMsgStart, 53);
MIRROR_VALUE(::PrerenderMsgStart, 54);
MIRROR_VALUE(::ChromotingMsgStart, 55);
MIRROR_VALUE(::BrowserPluginMsgStart, 56);
MIRROR_VALUE(::AndroidWebViewMsgStart, 57);
MIRROR_VALUE(::MetroViewerMsgStart, 58);
MIRROR_VALUE(::CCMsgStart, 59);
MIRROR_VALUE(::MediaPlayerMsgStart, 60);
MIRROR_VALUE(::TracingMsgStart, 61);
MIRROR_VALUE(::PeerConnectionTrackerMsgStart, 62);
MIRROR_VALUE(::VisitedLinkMsgStart, 63);
MIRROR_VALUE(::AppShimMsgStart, 64);
MIRROR_VALUE(::WebRtcLoggingMsgStart, 65);
MIRROR_VALUE(::TtsMsgStart, 66);
MIRROR_VALUE(::MemoryBenchmarkMsgStart, 67);
MIRROR_VALUE(::WebSocketMsgStart, 68);
MIRROR_VALUE(::NaClHostMsgStart, 69);
MIRROR_VALUE(::WebRTCIdentityMsgStart, 70);
MIRROR_VALUE(::LocalDiscoveryMsgStart, 71);
MIRROR_VALUE(::PowerMonitorMsgStart, 72);
MIRROR_VALUE(::EncryptedMediaMsgStart, 73);
MIRROR_VALUE(::ServiceWorkerMsgStart, 74);
MIRROR_VALUE(::MessagePortMsgStart, 75);
MIRROR_VALUE(::EmbeddedWorkerMsgStart, 76);
MIRROR_VALUE(::EmbeddedWorkerContextMsgStart, 77);
MIRROR_VALUE(::CastMsgStart, 78);
MIRROR_VALUE(::CdmMsgStart, 79);
MIRROR_VALUE(::ScreenOrientationMsgStart, 80);
MIRROR_VALUE(::MediaStreamTrackMetricsHostMsgStart, 81);
MIRROR_VALUE(::ChromeExtensionMsgStart, 82);
MIRROR_VALUE(::MojoMsgStart, 83);
MIRROR_VALUE(::TranslateMsgStart, 84);
MIRROR_VALUE(::CldDataProviderMsgStart, 85);
MIRROR_VALUE(::PushMessagingMsgStart, 86);
MIRROR_VALUE(::GinJavaBridgeMsgStart, 87);
MIRROR_VALUE(::ChromeUtilityPrintingMsgStart, 88);
MIRROR_VALUE(::AecDumpMsgStart, 89);
MIRROR_VALUE(::OzoneGpuMsgStart, 90);
MIRROR_VALUE(::ChromeUtilityExtensionsMsgStart, 91);
MIRROR_VALUE(::PlatformNotificationMsgStart, 92);
MIRROR_VALUE(::CredentialManagerMsgStart, 93);
MIRROR_VALUE(::PDFMsgStart, 94);
MIRROR_VALUE(::WebCacheMsgStart, 95);
MIRROR_VALUE(::ManifestManagerMsgStart, 96);
MIRROR_VALUE(::ExtensionUtilityMsgStart, 97);
MIRROR_VALUE(::GeofencingMsgStart, 98);
MIRROR_VALUE(::LayoutTestMsgStart, 99);
MIRROR_VALUE(::NetworkHintsMsgStart, 100);
MIRROR_VALUE(::BluetoothMsgStart, 101);
MIRROR_VALUE(::NavigatorConnectMsgStart, 102);
MIRROR_VALUE(::CastMediaMsgStart, 103);
MIRROR_VALUE(::AwMessagePortMsgStart, 104);
MIRROR_VALUE(::GuestViewMsgStart, 105);
MIRROR_VALUE(::LastIPCMsgStart, 106);

namespace {

TEST(MessageStartMirror, TheLastIsTheNumberOfClasses) {
  EXPECT_EQ(LastIPCMsgStart, 106);
}

}  // namespace
