# Contract, section 0: what each public header of ipc/ pulls in, because
# clients rely on it. For each header a source file is generated that includes
# this header alone and uses a name out of each header that it must bring; the
# names are in header_probes.h.
#
# Behind an @ is the platform that alone has a header or is brought one by it.
# The headers for NaCl and Mojo are left out.

set(CLASSIC_IPC_MIRROR_HEADERS
  "ipc/ipc_channel.h:
    string sys/types.h@posix base/compiler_specific base/files/scoped_file
    base/process/process ipc/ipc_channel_handle ipc/ipc_message
    ipc/ipc_sender"
  "ipc/ipc_channel_factory.h:
    string vector base/memory/scoped_ptr ipc/ipc_channel"
  "ipc/ipc_channel_handle.h:
    string build/build_config base/file_descriptor_posix@posix
    windows.h@win"
  "ipc/ipc_channel_posix.h@posix:
    ipc/ipc_channel sys/socket.h queue set string vector
    base/files/scoped_file base/message_loop/message_loop
    base/process/process ipc/ipc_channel_reader
    ipc/ipc_message_attachment_set"
  "ipc/ipc_channel_win.h@win:
    ipc/ipc_channel queue string base/memory/scoped_ptr base/memory/weak_ptr
    base/message_loop/message_loop base/win/scoped_handle
    ipc/ipc_channel_reader"
  "ipc/ipc_channel_proxy.h:
    vector base/memory/ref_counted base/memory/scoped_ptr
    base/synchronization/lock base/threading/non_thread_safe ipc/ipc_channel
    ipc/ipc_channel_handle ipc/ipc_listener ipc/ipc_sender"
  "ipc/ipc_channel_reader.h:
    base/basictypes ipc/ipc_channel ipc/ipc_export"
  "ipc/ipc_descriptors.h:"
  "ipc/ipc_export.h:
    ipc/ipc_export"
  "ipc/ipc_message_start.h:
    ipc/ipc_message_start"
  "ipc/ipc_param_traits.h:
    ipc/ipc_param_traits"
  "ipc/ipc_forwarding_message_filter.h:
    map set base/bind base/callback_forward base/synchronization/lock
    base/task_runner ipc/message_filter"
  "ipc/ipc_listener.h:
    base/basictypes build/build_config ipc/ipc_export"
  "ipc/ipc_logging.h:
    ipc/ipc_message when_logging"
  "ipc/ipc_message.h:
    string base/basictypes base/memory/ref_counted base/pickle
    base/trace_event/trace_event ipc/ipc_export"
  "ipc/ipc_message_attachment.h:
    base/files/file base/macros base/memory/ref_counted ipc/ipc_export"
  "ipc/ipc_message_attachment_set.h:
    vector base/basictypes base/memory/ref_counted base/memory/scoped_vector
    base/files/file@posix ipc/ipc_export"
  "ipc/ipc_message_macros.h:
    base/profiler/scoped_profile ipc/ipc_message_utils
    ipc/param_traits_macros"
  "ipc/ipc_message_utils.h:
    algorithm map set string vector base/containers/small_map base/files/file
    base/format_macros base/memory/scoped_ptr base/memory/scoped_vector
    base/strings/string16 base/strings/string_util base/strings/stringprintf
    base/tuple ipc/ipc_message_start ipc/ipc_param_traits
    ipc/ipc_sync_message"
  "ipc/ipc_platform_file.h:
    base/basictypes base/files/file base/process/process
    base/file_descriptor_posix@posix ipc/ipc_export"
  "ipc/ipc_platform_file_attachment_posix.h@posix:
    ipc/ipc_export ipc/ipc_message_attachment"
  "ipc/ipc_sender.h:
    ipc/ipc_export"
  "ipc/ipc_switches.h:
    ipc/ipc_export"
  "ipc/ipc_sync_channel.h:
    string deque base/basictypes base/memory/ref_counted
    base/synchronization/lock base/synchronization/waitable_event_watcher
    ipc/ipc_channel_handle ipc/ipc_channel_proxy ipc/ipc_sync_message"
  "ipc/ipc_sync_message.h:
    windows.h@win string base/basictypes base/memory/scoped_ptr
    ipc/ipc_message"
  "ipc/ipc_sync_message_filter.h:
    set base/basictypes base/memory/ref_counted base/synchronization/lock
    ipc/ipc_sender ipc/ipc_sync_message ipc/message_filter"
  "ipc/message_filter.h:
    vector base/memory/ref_counted ipc/ipc_export"
  "ipc/message_filter_router.h:
    vector ipc/ipc_message_start"
  "ipc/unix_domain_socket_util.h@posix:
    sys/types.h string ipc/ipc_export"
  "ipc/param_traits_macros.h:
    string ipc/ipc_message_utils"
  "ipc/ipc_message_utils_impl.h:
    ipc/ipc_message_utils"
  "ipc/ipc_message_null_macros.h:"
  "ipc/struct_constructor_macros.h:"
  "ipc/struct_destructor_macros.h:"
  "ipc/param_traits_write_macros.h:"
  "ipc/param_traits_read_macros.h:"
  "ipc/param_traits_log_macros.h:"
)

# Sets |out| to the generated files.
function(classic_ipc_mirror_headers out)
  set(files)
  foreach(row IN LISTS CLASSIC_IPC_MIRROR_HEADERS)
    string(REGEX MATCHALL "[^: \n]+" names "${row}")
    list(TRANSFORM names REPLACE "@${CLASSIC_IPC_PLATFORM}$" "")
    list(POP_FRONT names header)
    if(header MATCHES "@")
      continue()
    endif()
    list(FILTER names EXCLUDE REGEX "@")
    set(code "// Generated from tests/mirror/header_includes.cmake.\n\n")
    string(APPEND code "#include \"${header}\"\n")
    string(APPEND code "#include \"tests/mirror/header_probes.h\"\n\n")
    foreach(name IN LISTS names)
      string(MAKE_C_IDENTIFIER "${name}" name)
      string(APPEND code "PROBE_${name};\n")
    endforeach()
    string(MAKE_C_IDENTIFIER "${header}" name)
    set(file "${CMAKE_CURRENT_BINARY_DIR}/headers/${name}_alone.cc")
    file(CONFIGURE OUTPUT "${file}" CONTENT "${code}" @ONLY)
    list(APPEND files "${file}")
  endforeach()
  set(${out} "${files}" PARENT_SCOPE)
endfunction()
