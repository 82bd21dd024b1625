# For the tests of the browser: runs it and looks at what it left behind.

# Runs BROWSER, a program and what runs it, with ARGN and OUT as its gallery; fails unless its exit code is
# `expected`. Sets `output` to what it printed.
function(run_browser expected)
  file(REMOVE_RECURSE "${OUT}")
  execute_process(
    COMMAND ${BROWSER} "--out=${OUT}" ${ARGN}
    RESULT_VARIABLE result
    OUTPUT_VARIABLE printed
    ERROR_VARIABLE printed
    TIMEOUT 280)
  message("${printed}")
  if(NOT result STREQUAL expected)
    message(SEND_ERROR "The browser ended with ${result}, not ${expected}.")
  endif()
  set(output "${printed}" PARENT_SCOPE)
endfunction()

# Fails unless a picture with this number is a PNG file, 800 pixels wide, and
# its height, in pixels, lies within the bounds.
function(expect_picture number low high)
  file(GLOB picture "${OUT}/${number}-*.png")
  if(NOT picture)
    message(SEND_ERROR "There is no picture ${number}.")
    return()
  endif()
  file(READ "${picture}" header LIMIT 24 HEX)
  if(NOT header MATCHES
     "^89504e470d0a1a0a0000000d49484452(........)(........)$")
    message(SEND_ERROR "${picture} is no PNG file.")
    return()
  endif()
  math(EXPR width "0x${CMAKE_MATCH_1}")
  math(EXPR height "0x${CMAKE_MATCH_2}")
  if(NOT width EQUAL 800 OR height LESS low OR height GREATER high)
    message(SEND_ERROR "${picture} has ${width} x ${height} pixels.")
  endif()
  # A blank page compresses to next to nothing.
  file(SIZE "${picture}" bytes)
  math(EXPR least "${height} * 8")
  if(bytes LESS least)
    message(SEND_ERROR "${picture} has only ${bytes} bytes.")
  endif()
endfunction()

# Fails unless the text of a page contains what it should.
function(expect_text number what)
  file(GLOB text_file "${OUT}/${number}-*.txt")
  file(READ "${text_file}" text)
  string(FIND "${text}" "${what}" position)
  if(position EQUAL -1)
    message(SEND_ERROR "\"${what}\" is not in ${text_file}.")
  endif()
endfunction()

function(expect_output pattern)
  if(NOT output MATCHES "${pattern}")
    message(SEND_ERROR "The browser did not print ${pattern}.")
  endif()
endfunction()
