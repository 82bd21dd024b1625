// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// Bytes and attachments, in any portions, against a plain model. An input is
//   a byte that chooses the limits, 3 bits for the size of a message, 3 for
//   what is missing to 7 attachments;
//   a counted row of steps, which is gone through again and again: 5 bits say
//   how many bytes come next, 3 how many attachments come with them;
//   the bytes.

#include <string.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ipc/ipc_message_attachment_set.h"
#include "tests/fuzz/framer.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/wire_model.h"
#include "tests/support/numbered_attachment.h"

namespace {

using IPC::internal::FramedMessage;
using ipcx::DisconnectReason;
typedef IPC::internal::MessageFramer::Status Status;

const size_t kSizeLimits[] = {20,    24,    64,     4096,
                              65536, 65537, 100000, 134217728};
// The block in which small messages are received, and what one for large ones
// has beside them.
const size_t kStandardBlock = 80 * 1024;
const size_t kSpaceBehind = 4 * 1024;
// Steps beyond the sizes that need no explanation: a header, and its
// neighbours; a page; this many bytes out of thin air, for large messages.
const size_t kStepSizes[] = {16, 19, 20, 21,  23,  24,
                             25, 60, 64, 100, 256, 4096};
const uint8_t kFirstStepOutOfThinAir = 28;
const size_t kThinAir[] = {1000, 4095, 33000, 66000};
const size_t kMostThinAir = 300 * 1000;

class Test {
 public:
  explicit Test(const fuzz::Limits& limits)
      : limit_(limits.message_size), framer_(limits), model_(limits) {}

  void AttachmentsArrive(int count) {
    for (int i = 0; i < count; ++i) {
      framer_.AddAttachment(
          new test_support::NumberedAttachment(next_attachment_));
      model_.AddAttachment(next_attachment_++);
    }
  }

  void Receive(const std::string& bytes) {
    for (size_t at = 0; at < bytes.size();) {
      size_t space = 0;
      char* const to = framer_.PrepareSpace(&space);
      FUZZ_CHECK(space > 0);
      // For the message that comes, or one as large as any before it.
      FUZZ_CHECK(
          framer_.buffer_capacity() <=
          std::max(kStandardBlock,
                   std::max(std::min(model_.wanted(), limit_), largest_) +
                       kSpaceBehind));
      const size_t size = std::min(space, bytes.size() - at);
      memcpy(to, bytes.data() + at, size);
      framer_.DidReceive(size);
      model_.Add(bytes.data() + at, size);
      at += size;
      TakeMessages();
      if (broken())
        return;
    }
  }

  bool broken() const { return model_.reason() != DisconnectReason::kNone; }

  // What was handed out stays as it was while it is held.
  void CheckAll() const {
    for (size_t i = 0; i < received_.size(); ++i) {
      const FramedMessage& message = received_[i];
      const fuzz::WireModel::Message& expected = model_.messages()[i];
      FUZZ_CHECK(message.size == expected.bytes.size());
      FUZZ_CHECK(!memcmp(message.data, expected.bytes.data(), message.size));
    }
  }

  const fuzz::WireModel& model() const { return model_; }

 private:
  void TakeMessages() {
    for (;;) {
      FramedMessage framed;
      const Status status = framer_.Next(&framed);
      if (status == Status::kMessage) {
        FUZZ_CHECK(received_.size() < model_.messages().size());
        CheckOne(framed, model_.messages()[received_.size()]);
        received_.push_back(framed);
        largest_ = std::max(largest_, framed.size);
        continue;
      }
      FUZZ_CHECK(received_.size() == model_.messages().size());
      FUZZ_CHECK(framer_.reason() == model_.reason());
      FUZZ_CHECK((status == Status::kBroken) == broken());
      FUZZ_CHECK(framer_.buffered_bytes() == (broken() ? 0 : model_.left()));
      FUZZ_CHECK(framer_.unclaimed_attachments() ==
                 (broken() ? 0 : model_.attachments_left()));
      return;
    }
  }

  static void CheckOne(const FramedMessage& framed,
                       const fuzz::WireModel::Message& expected) {
    FUZZ_CHECK(reinterpret_cast<uintptr_t>(framed.data) % 4 == 0);
    FUZZ_CHECK(framed.size == expected.bytes.size());
    FUZZ_CHECK((framed.attachments.get() != nullptr) ==
               !expected.attachments.empty());
    for (size_t i = 0; i < expected.attachments.size(); ++i) {
      const scoped_refptr<IPC::MessageAttachment> attachment =
          framed.attachments->GetAttachmentAt(static_cast<unsigned>(i));
      FUZZ_CHECK(attachment.get());
      FUZZ_CHECK(
          static_cast<test_support::NumberedAttachment*>(attachment.get())
              ->number() == expected.attachments[i]);
    }
  }

  const size_t limit_;
  size_t largest_ = 0;  // Of the messages so far.
  fuzz::Framer framer_;
  fuzz::WireModel model_;
  std::vector<FramedMessage> received_;
  int next_attachment_ = 0;
};

// The bytes of each step.
struct Portion {
  int attachments;
  std::string bytes;
};

std::vector<Portion> Cut(const std::string& steps, fuzz::Input* input) {
  std::vector<Portion> portions;
  size_t thin_air = 0;
  for (size_t i = 0; input->left() > 0; ++i) {
    const uint8_t step =
        steps.empty() ? 31 : static_cast<uint8_t>(steps[i % steps.size()]);
    const uint8_t code = step & 31;
    Portion portion;
    portion.attachments = step >> 5;
    if (steps.empty()) {
      portion.attachments = 0;
      portion.bytes = input->Rest();
    } else if (code >= kFirstStepOutOfThinAir) {
      portion.bytes.assign(kThinAir[code - kFirstStepOutOfThinAir], 'a');
      thin_air += portion.bytes.size();
      if (thin_air > kMostThinAir)
        break;
      // Or else there might be no end.
      portion.bytes += input->Bytes(1);
    } else if (code >= 16) {
      portion.bytes = input->Bytes(kStepSizes[code - 16]);
    } else {
      portion.bytes = input->Bytes(code + 1u);
    }
    portions.push_back(portion);
  }
  return portions;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const bool quiet = (fuzz::BeQuiet(), true);
  static_cast<void>(quiet);
  fuzz::Input input(data, size);
  const uint8_t choice = input.Byte();
  const fuzz::Limits limits = {kSizeLimits[choice & 7], 7u - (choice >> 3 & 7)};
  const std::string steps = input.CountedBytes();
  const std::vector<Portion> portions = Cut(steps, &input);

  Test test(limits);
  std::string all;
  bool attachments = false;
  for (const Portion& portion : portions) {
    if (test.broken())
      break;
    attachments = attachments || portion.attachments > 0;
    test.AttachmentsArrive(portion.attachments);
    test.Receive(portion.bytes);
    all += portion.bytes;
  }
  test.CheckAll();
  if (attachments || portions.size() == 1)
    return 0;

  // Bytes alone mean the same in one piece.
  Test whole(limits);
  whole.Receive(all);
  whole.CheckAll();
  FUZZ_CHECK(whole.model().reason() == test.model().reason());
  FUZZ_CHECK(whole.model().messages().size() == test.model().messages().size());
  return 0;
}
