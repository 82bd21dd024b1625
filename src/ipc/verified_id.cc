// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "src/ipc/verified_id.h"

#include "base/logging.h"
#include "base/rand_util.h"
#include "base/strings/string_number_conversions.h"

namespace IPC {
namespace internal {

namespace {

const char kSeparator = '\\';

}  // namespace

bool ParseVerifiedId(const std::string& id, VerifiedId* parsed) {
  const size_t separator = id.find(kSeparator);
  parsed->name = id.substr(0, separator);
  parsed->secret = 0;
  if (separator == std::string::npos)
    return true;
  int secret;
  if (!base::StringToInt(id.substr(separator + 1), &secret) || secret <= 0)
    return false;
  parsed->secret = static_cast<uint32>(secret);
  return true;
}

std::string AppendSecret(const std::string& name) {
  DCHECK_EQ(name.find(kSeparator), std::string::npos);
  return name + kSeparator + base::IntToString(base::RandInt(1, kint32max));
}

bool IsSameSecret(uint32 a, uint32 b) {
  return (a ^ b) == 0;
}

}  // namespace internal
}  // namespace IPC
