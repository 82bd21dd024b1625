// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.

// For each header that another one must bring: a declaration that does not
// compile without it. Used by the files that header_includes.cmake generates,
// and so without any include.

#ifndef TESTS_MIRROR_HEADER_PROBES_H_
#define TESTS_MIRROR_HEADER_PROBES_H_

// |type| is complete, or |expression| valid.
#define PROBE_SIZE(...) static_assert(sizeof(__VA_ARGS__) != 0, "")

#define PROBE_algorithm PROBE_SIZE(std::max(1, 2))
#define PROBE_deque PROBE_SIZE(std::deque<int>)
#define PROBE_map PROBE_SIZE(std::map<int, int>)
#define PROBE_queue PROBE_SIZE(std::queue<int>)
#define PROBE_set PROBE_SIZE(std::set<int>)
#define PROBE_string PROBE_SIZE(std::string)
#define PROBE_vector PROBE_SIZE(std::vector<int>)
#define PROBE_sys_socket_h PROBE_SIZE(::sockaddr)
#define PROBE_sys_types_h PROBE_SIZE(::uid_t)
#define PROBE_windows_h PROBE_SIZE(::OVERLAPPED)
#define PROBE_base_basictypes PROBE_SIZE(::uint16)
#define PROBE_base_bind PROBE_SIZE(base::Bind(static_cast<void (*)()>(nullptr)))
#define PROBE_base_callback_forward \
  typedef base::Callback<void(int)> CallbackProbe
#define PROBE_base_compiler_specific int ResultProbe() WARN_UNUSED_RESULT
#define PROBE_base_containers_small_map \
  PROBE_SIZE(base::SmallMap<std::map<int, int>>)
#define PROBE_base_file_descriptor_posix PROBE_SIZE(base::FileDescriptor)
#define PROBE_base_files_file PROBE_SIZE(base::File)
#define PROBE_base_files_scoped_file PROBE_SIZE(base::ScopedFILE)
#define PROBE_base_format_macros PROBE_SIZE(PRIuS)
#define PROBE_base_macros                \
  class CopyProbe {                      \
    DISALLOW_COPY_AND_ASSIGN(CopyProbe); \
  }
#define PROBE_base_memory_ref_counted PROBE_SIZE(base::RefCounted<int>)
#define PROBE_base_memory_scoped_ptr PROBE_SIZE(scoped_ptr<int>)
#define PROBE_base_memory_scoped_vector PROBE_SIZE(ScopedVector<int>)
#define PROBE_base_memory_weak_ptr PROBE_SIZE(base::WeakPtr<int>)
#define PROBE_base_message_loop_message_loop PROBE_SIZE(base::MessageLoopForIO)
#define PROBE_base_pickle PROBE_SIZE(::PickleIterator)
#define PROBE_base_process_process PROBE_SIZE(base::Process)
#define PROBE_base_profiler_scoped_profile \
  inline void ProfileProbe() {             \
    TRACK_RUN_IN_THIS_SCOPED_REGION(0);    \
  }                                        \
  static_assert(true, "")
#define PROBE_base_strings_string16 PROBE_SIZE(base::string16)
#define PROBE_base_strings_string_util PROBE_SIZE(IsAsciiDigit('1'))
#define PROBE_base_strings_stringprintf PROBE_SIZE(base::StringPrintf("%d", 1))
#define PROBE_base_synchronization_lock PROBE_SIZE(base::AutoLock)
#define PROBE_base_synchronization_waitable_event_watcher \
  PROBE_SIZE(base::WaitableEventWatcher)
#define PROBE_base_task_runner PROBE_SIZE(base::TaskRunner)
#define PROBE_base_threading_non_thread_safe PROBE_SIZE(base::NonThreadSafe)
#define PROBE_base_trace_event_trace_event \
  PROBE_SIZE(base::trace_event::TraceLog)
#define PROBE_base_tuple PROBE_SIZE(::Tuple<int>)
#define PROBE_base_win_scoped_handle PROBE_SIZE(base::win::ScopedHandle)
#define PROBE_build_build_config static_assert(ARCH_CPU_LITTLE_ENDIAN == 1, "")
#define PROBE_ipc_ipc_channel PROBE_SIZE(IPC::Channel)
#define PROBE_ipc_ipc_channel_handle PROBE_SIZE(IPC::ChannelHandle)
#define PROBE_ipc_ipc_channel_proxy PROBE_SIZE(IPC::ChannelProxy)
#define PROBE_ipc_ipc_channel_reader PROBE_SIZE(IPC::internal::ChannelReader)
#define PROBE_ipc_ipc_export IPC_EXPORT void ExportProbe()
#define PROBE_ipc_ipc_listener PROBE_SIZE(IPC::Listener)
#define PROBE_ipc_ipc_message PROBE_SIZE(IPC::Message)
#define PROBE_ipc_ipc_message_attachment PROBE_SIZE(IPC::MessageAttachment)
#define PROBE_ipc_ipc_message_attachment_set \
  PROBE_SIZE(IPC::MessageAttachmentSet)
#define PROBE_ipc_ipc_message_start PROBE_SIZE(IPCMessageStart)
#define PROBE_ipc_ipc_message_utils PROBE_SIZE(IPC::LogData)
#define PROBE_ipc_ipc_param_traits PROBE_SIZE(IPC::ParamTraits<void>)
#define PROBE_ipc_ipc_sender PROBE_SIZE(IPC::Sender)
#define PROBE_ipc_ipc_sync_message PROBE_SIZE(IPC::SyncMessage)
#define PROBE_ipc_message_filter PROBE_SIZE(IPC::MessageFilter)
#define PROBE_ipc_param_traits_macros \
  enum ProbeEnum { PROBE_ENUM };      \
  IPC_ENUM_TRAITS_VALIDATE(ProbeEnum, true) static_assert(true, "")

// What ipc/ipc_logging.h brings in addition, if there is message logging.
#if defined(IPC_MESSAGE_LOG_ENABLED)
#define PROBE_when_logging                 \
  PROBE_vector;                            \
  PROBE_base_memory_scoped_ptr;            \
  PROBE_base_message_loop_message_loop;    \
  PROBE_SIZE(base::hash_map<int, int>);    \
  PROBE_SIZE(DefaultSingletonTraits<int>); \
  PROBE_ipc_ipc_export
#else
#define PROBE_when_logging static_assert(true, "")
#endif

#endif  // TESTS_MIRROR_HEADER_PROBES_H_
