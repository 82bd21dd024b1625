// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

#ifndef BASE_FILES_FILE_H_
#define BASE_FILES_FILE_H_

#include <string>

#include "base/basictypes.h"
#include "base/files/file_path.h"
#include "base/files/scoped_file.h"
#include "base/time/time.h"
#include "build/build_config.h"

#if defined(OS_WIN)
#include "base/win/scoped_handle.h"
#endif

namespace base {

#if defined(OS_WIN)
typedef void* PlatformFile;  // HANDLE
#elif defined(OS_POSIX)
typedef int PlatformFile;
#endif

// An open file, closed on destruction. Move-only, by std::move() or Pass().
// All of it blocks: not for threads that must not wait for the disk.
class File {
 public:
  // Exactly one of OPEN, CREATE, OPEN_ALWAYS, CREATE_ALWAYS, OPEN_TRUNCATED,
  // and what is to be done with the file. Flags that a system does not know
  // are ignored there.
  enum Flags {
    FLAG_OPEN = 1 << 0,            // Only a file that exists.
    FLAG_CREATE = 1 << 1,          // Only a file that does not exist.
    FLAG_OPEN_ALWAYS = 1 << 2,     // Creates the file if need be.
    FLAG_CREATE_ALWAYS = 1 << 3,   // Empties a file that exists.
    FLAG_OPEN_TRUNCATED = 1 << 4,  // Existing file, emptied; needs FLAG_WRITE.
    FLAG_READ = 1 << 5,
    FLAG_WRITE = 1 << 6,
    FLAG_APPEND = 1 << 7,
    FLAG_EXCLUSIVE_READ = 1 << 8,   // Windows.
    FLAG_EXCLUSIVE_WRITE = 1 << 9,  // Windows.
    FLAG_ASYNC = 1 << 10,
    FLAG_TEMPORARY = 1 << 11,  // Windows.
    FLAG_HIDDEN = 1 << 12,     // Windows.
    FLAG_DELETE_ON_CLOSE = 1 << 13,
    FLAG_WRITE_ATTRIBUTES = 1 << 14,  // Windows.
    FLAG_SHARE_DELETE = 1 << 15,      // Windows.
    FLAG_TERMINAL_DEVICE = 1 << 16,   // POSIX serial port.
    FLAG_BACKUP_SEMANTICS = 1 << 17,  // Windows.
    FLAG_EXECUTE = 1 << 18            // Windows.
  };

  // The numbers travel in messages: they never change.
  enum Error : int {
    FILE_OK = 0,
    FILE_ERROR_FAILED = -1,
    FILE_ERROR_IN_USE = -2,
    FILE_ERROR_EXISTS = -3,
    FILE_ERROR_NOT_FOUND = -4,
    FILE_ERROR_ACCESS_DENIED = -5,
    FILE_ERROR_TOO_MANY_OPENED = -6,
    FILE_ERROR_NO_MEMORY = -7,
    FILE_ERROR_NO_SPACE = -8,
    FILE_ERROR_NOT_A_DIRECTORY = -9,
    FILE_ERROR_INVALID_OPERATION = -10,
    FILE_ERROR_SECURITY = -11,
    FILE_ERROR_ABORT = -12,
    FILE_ERROR_NOT_A_FILE = -13,
    FILE_ERROR_NOT_EMPTY = -14,
    FILE_ERROR_INVALID_URL = -15,
    FILE_ERROR_IO = -16,
    FILE_ERROR_MAX = -17
  };

  enum Whence { FROM_BEGIN = 0, FROM_CURRENT = 1, FROM_END = 2 };

  struct Info {
    Info();
    ~Info();

    int64 size;
    bool is_directory;
    bool is_symbolic_link;
    Time last_modified;
    Time last_accessed;
    // Where the system keeps no creation time: of the last status change.
    Time creation_time;
  };

  typedef void MoveOnlyTypeForCPP03;

  File();
  // Same as File() and Initialize().
  File(const FilePath& path, uint32 flags);
  // Takes ownership of the open file.
  explicit File(PlatformFile platform_file);
  // An invalid file that carries |error_details|.
  explicit File(Error error_details);
  File(File&& other) noexcept;
  File(const File&) = delete;
  ~File();

  File& operator=(File&& other) noexcept;
  File& operator=(const File&) = delete;

  File Pass();

  // Takes ownership of a handle that was opened for overlapped use (Windows).
  static File CreateForAsyncHandle(PlatformFile platform_file);

  // Opens or creates |path|; see IsValid(), created() and error_details(). A
  // path with ".." in it is refused with FILE_ERROR_ACCESS_DENIED.
  void Initialize(const FilePath& path, uint32 flags);
  // The same for any path.
  void InitializeUnsafe(const FilePath& path, uint32 flags);

  bool IsValid() const;
  // Whether Initialize() made a new file (or emptied an existing one).
  bool created() const { return created_; }
  // Why Initialize() failed.
  Error error_details() const { return error_details_; }

  // Stays owned by this object.
  PlatformFile GetPlatformFile() const;
  // Hands ownership to the caller.
  PlatformFile TakePlatformFile();

  void Close();

  // The new position from the beginning of the file, or -1.
  int64 Seek(Whence whence, int64 offset);

  // All of these return the number of bytes done, or -1. Read() and Write()
  // go on until |size| is done, the file ends or an error comes; those with
  // NoBestEffort make one attempt. A Write() to a file opened with FLAG_APPEND
  // goes to its end whatever the offset. Those with an offset leave the file
  // position alone on POSIX and move it on Windows.
  int Read(int64 offset, char* data, int size);
  int ReadAtCurrentPos(char* data, int size);
  int ReadNoBestEffort(int64 offset, char* data, int size);
  int ReadAtCurrentPosNoBestEffort(char* data, int size);
  int Write(int64 offset, const char* data, int size);
  int WriteAtCurrentPos(const char* data, int size);
  int WriteAtCurrentPosNoBestEffort(const char* data, int size);

  // Size in bytes, or -1.
  int64 GetLength();
  // Cuts the file or extends it with zeros.
  bool SetLength(int64 length);
  // Returns once the data is on the device.
  bool Flush();

  bool SetTimes(Time last_access_time, Time last_modified_time);
  bool GetInfo(Info* info);

  // Exclusive access to the whole file, against other processes only. Fails at
  // once with FILE_ERROR_IN_USE or the like if another one holds it. On POSIX
  // closing *any* descriptor of the file in this process gives the lock up.
  Error Lock();
  Error Unlock();

  bool async() const { return async_; }

#if defined(OS_WIN)
  static Error OSErrorToFileError(unsigned long last_error);
#elif defined(OS_POSIX)
  static Error OSErrorToFileError(int saved_errno);
#endif

  // The enumerator's name.
  static std::string ErrorToString(Error error);

 private:
  void SetPlatformFile(PlatformFile file);
  // Opens the file, sets error_details_, created_ and async_.
  void DoInitialize(const FilePath& path, uint32 flags);

#if defined(OS_WIN)
  win::ScopedHandle file_;
#elif defined(OS_POSIX)
  ScopedFD file_;
#endif
  Error error_details_;
  bool created_;
  bool async_;
};

}  // namespace base

#endif  // BASE_FILES_FILE_H_
