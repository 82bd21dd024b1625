# ipclist(<target> MESSAGES <header> FIRST_CLASS <n> END_CLASS <n>
#         [UNUSED_CLASSES <n>...] [INCLUDE_DIRECTORIES <dir>...]
#         [LIBRARIES <target>...])
#
# A program that lists the messages that <header> declares: a message file, or
# a file that includes several. The classes are constant expressions in terms of
# what <header> includes, such as enumerators: all from FIRST_CLASS to before
# END_CLASS must have messages, except for UNUSED_CLASSES. LIBRARIES are what
# the types in the messages need.
set(_ipclist_dir "${CMAKE_CURRENT_LIST_DIR}")
cmake_path(GET _ipclist_dir PARENT_PATH _ipclist_root)
cmake_path(GET _ipclist_root PARENT_PATH _ipclist_root)

function(ipclist target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "MESSAGES;FIRST_CLASS;END_CLASS"
    "UNUSED_CLASSES;INCLUDE_DIRECTORIES;LIBRARIES")
  list(JOIN arg_UNUSED_CLASSES "," unused)
  add_executable(${target}
    "${_ipclist_dir}/class_check.cc"
    "${_ipclist_dir}/ipclist.cc"
    "${_ipclist_dir}/message_table.cc")
  target_compile_definitions(${target} PRIVATE
    "IPCLIST_MESSAGES=\"${arg_MESSAGES}\""
    "IPCLIST_FIRST_CLASS=${arg_FIRST_CLASS}"
    "IPCLIST_END_CLASS=${arg_END_CLASS}"
    "IPCLIST_UNUSED_CLASSES=${unused}")
  # Our own headers are spelled from the root of the repository.
  target_include_directories(${target} PRIVATE
    "${_ipclist_root}" ${arg_INCLUDE_DIRECTORIES})
  target_link_libraries(${target} PRIVATE
    classic_ipc::classic_ipc ${arg_LIBRARIES})
endfunction()
