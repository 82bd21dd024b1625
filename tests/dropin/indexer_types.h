// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef INDEXER_INDEXER_TYPES_H_
#define INDEXER_INDEXER_TYPES_H_

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/basictypes.h"
#include "base/files/file_path.h"
#include "base/memory/ref_counted.h"
#include "base/strings/string16.h"
#include "base/time/time.h"

namespace indexer {

enum FileKind {
  FILE_KIND_UNKNOWN,
  FILE_KIND_TEXT,
  FILE_KIND_IMAGE,
  FILE_KIND_AUDIO,
  FILE_KIND_LAST = FILE_KIND_AUDIO
};

enum Verdict { VERDICT_SKIP = -1, VERDICT_UNDECIDED = 0, VERDICT_INDEX = 1 };

// A mask.
enum ScanFlags {
  SCAN_DEFAULT = 0,
  SCAN_RECURSIVE = 1 << 0,
  SCAN_HIDDEN = 1 << 1,
  SCAN_ALL = SCAN_RECURSIVE | SCAN_HIDDEN
};

enum class Stage { QUEUED, RUNNING, DONE };

// Values that come from libraries, which may add some.
enum CodecId { CODEC_NONE = 0, CODEC_OTHER = 9000 };
enum TextEncoding { ENCODING_NONE = 0, ENCODING_UTF8 = 106 };

struct FileEntry {
  FileEntry();
  ~FileEntry();

  base::FilePath path;
  int64 size;
  FileKind kind;
  base::Time modified;
};

struct MediaEntry : public FileEntry {
  MediaEntry();
  ~MediaEntry();

  base::TimeDelta duration;
  base::string16 title;
  std::vector<float> peaks;
  CodecId codec;
  TextEncoding subtitles;
};

// A range of bytes. Travels by traits that were written by hand, because its
// members are private and it has a rule of its own.
class ByteRange {
 public:
  ByteRange() : first_(0), last_(-1) {}
  ByteRange(int64 first, int64 last) : first_(first), last_(last) {}

  int64 first() const { return first_; }
  int64 last() const { return last_; }
  bool IsValid() const { return first_ >= 0 && last_ >= first_ - 1; }

 private:
  int64 first_;
  int64 last_;
};

// What the parts of a program share of a file's contents. Travels as a copy.
class Blob : public base::RefCountedThreadSafe<Blob> {
 public:
  Blob() {}
  explicit Blob(const std::string& bytes) : bytes_(bytes) {}

  const std::string& bytes() const { return bytes_; }
  std::string* mutable_bytes() { return &bytes_; }

 private:
  friend class base::RefCountedThreadSafe<Blob>;
  ~Blob() {}

  std::string bytes_;

  DISALLOW_COPY_AND_ASSIGN(Blob);
};

template <class T>
struct MinMax {
  MinMax() : min(), max() {}
  MinMax(const T& lower, const T& upper) : min(lower), max(upper) {}

  T min;
  T max;
};

typedef std::map<std::string, int> WordCounts;
typedef std::pair<std::string, std::vector<base::string16>> Suggestion;

}  // namespace indexer

#endif  // INDEXER_INDEXER_TYPES_H_
