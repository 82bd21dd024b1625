# How our own code is compiled: warnings, and the sanitizers of a top-level
# build. Nothing here reaches the targets of a project that uses the library.

function(classic_ipc_warnings target)
  if(MSVC)
    # Without unused parameters, as below, and without advice to replace what
    # the standard library has by what only this compiler knows.
    target_compile_options(${target} PRIVATE
      /W4 /wd4100 /permissive- /utf-8 /Zc:__cplusplus)
    target_compile_definitions(${target} PRIVATE _CRT_SECURE_NO_WARNINGS)
    if(CLASSIC_IPC_WARNINGS_AS_ERRORS)
      target_compile_options(${target} PRIVATE /WX)
    endif()
    return()
  endif()
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wno-unused-parameter)
  if(CLASSIC_IPC_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()

if(PROJECT_IS_TOP_LEVEL AND CLASSIC_IPC_SANITIZE)
  add_compile_options(
    -fsanitize=${CLASSIC_IPC_SANITIZE} -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${CLASSIC_IPC_SANITIZE})
  if(CLASSIC_IPC_SANITIZE MATCHES undefined)
    # It opens a pipe to look at an object, and takes the object for broken when
    # it cannot: our tests fill the descriptor table.
    add_compile_options(-fno-sanitize=vptr)
  endif()
endif()

# What libFuzzer watches to find inputs that lead to new places, and runs a
# million times.
function(classic_ipc_fuzzed target)
  if(PROJECT_IS_TOP_LEVEL AND CLASSIC_IPC_BUILD_FUZZERS)
    target_compile_options(${target} PRIVATE -O1 -fsanitize=fuzzer-no-link)
  endif()
endfunction()
