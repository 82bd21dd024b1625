// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#include "indexer_types.h"

namespace indexer {

FileEntry::FileEntry() : size(0), kind(FILE_KIND_UNKNOWN) {}

FileEntry::~FileEntry() {}

MediaEntry::MediaEntry() : codec(CODEC_NONE), subtitles(ENCODING_NONE) {}

MediaEntry::~MediaEntry() {}

}  // namespace indexer
