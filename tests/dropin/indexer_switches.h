// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef INDEXER_INDEXER_SWITCHES_H_
#define INDEXER_INDEXER_SWITCHES_H_

namespace switches {

extern const char kIndexerName[];
extern const char kIndexerVerbose[];

}  // namespace switches

#endif  // INDEXER_INDEXER_SWITCHES_H_
