// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
//
// A file from a process that is not trusted, or for one. As the parameter of a
// message it says in the declaration what may arrive, and what arrives is
// checked before a handler sees it:
//
//   IPC_MESSAGE_CONTROL1(ViewHostMsg_Upload, ipcx::ReadOnlyFile)
//   void Host::OnUpload(const ipcx::ReadOnlyFile& upload) {
//     base::File file = upload.Duplicate();
//
// On POSIX it travels as a base::FileDescriptor does. A directory, a pipe, a
// socket, a device, an O_PATH descriptor or a file that is open for writing is
// a bad message. One that may be missing is a std::optional.
//
// On Windows messages carry no handles, see ipcx/handle_transfer_win.h: send
// IPC::GetFileHandleForProcess(file.GetPlatformFile(), process, false), and
// give what TakeHandleFromProcess() returns to FromFile().

#ifndef IPCX_READ_ONLY_FILE_H_
#define IPCX_READ_ONLY_FILE_H_

#include <string>

#include "base/files/file.h"
#include "base/files/file_path.h"
#include "base/files/scoped_file.h"
#include "build/build_config.h"
#include "ipc/internal/param_support.h"
#include "ipc/ipc_export.h"
#include "ipc/ipc_param_traits.h"

#if defined(OS_WIN)
#include "base/win/scoped_handle.h"
#endif

namespace ipcx {

// Owns a regular file that is open for reading only; or none. What it is and
// how it is open is certain; the rest is up to its sender. It may be of any
// size, may change and shrink at any time (read it, do not map it) and may be
// on a file system that answers late: for threads that may block. The position
// in it is shared with the sender: use File::Read() with an offset.
//
// The other way round: a receiver that runs as the same user and sees /proc can
// open the file once more, for writing, if the file's permissions let it.
class ReadOnlyFile {
 public:
  ReadOnlyFile();
  ReadOnlyFile(ReadOnlyFile&& other) noexcept;
  ~ReadOnlyFile();
  ReadOnlyFile& operator=(ReadOnlyFile&& other) noexcept;

  // None, and the log tells why, if it cannot be read or is no regular file.
  // Never waits for the other end of a pipe.
  static ReadOnlyFile Open(const base::FilePath& path);
  // The same for an open file, which also must not be open for writing. It is
  // closed if it is refused.
  static ReadOnlyFile FromFile(base::File file);

  bool IsValid() const;
  // Stays owned by this object.
  base::PlatformFile GetPlatformFile() const;

  // What a handler keeps. Invalid if this process has too many files open.
  base::File Duplicate() const;
  base::File TakeFile();

 private:
#if defined(OS_WIN)
  typedef base::win::ScopedHandle ScopedFile;
#else
  typedef base::ScopedFD ScopedFile;
  friend struct IPC::ParamTraits<ReadOnlyFile>;
#endif
  static ReadOnlyFile FromScoped(ScopedFile file);

  ScopedFile file_;
};

}  // namespace ipcx

#if defined(OS_POSIX)
namespace IPC {

// The sender keeps its file and the message owns a duplicate from the moment it
// is made. Without a file, or a descriptor to spare, it will not be sent.
template <>
struct IPC_EXPORT ParamTraits<ipcx::ReadOnlyFile> : internal::BuiltInTraits {
  typedef ipcx::ReadOnlyFile param_type;
  static void Write(Message* m, const param_type& p);
  static bool Read(const Message* m, PickleIterator* iter, param_type* r);
  static void Log(const param_type& p, std::string* l);
};

}  // namespace IPC
#endif

#endif  // IPCX_READ_ONLY_FILE_H_
