# Renderers that do wrong are ended, each for its reason, and harm nobody else.
include("${CMAKE_CURRENT_LIST_DIR}/run_browser.cmake")

run_browser(0 --evil --crash --deadline=240 -- "${PAGES}")
foreach(reason
    "refused and killed: asked for \"../../etc/passwd\""
    "refused and killed: sent a malformed RequestDocument"
    "refused and killed: sent a malformed DidLayout"
    "refused and killed: asked for a bitmap of 800 x 1000000000 pixels"
    "crash before it connects[^\n]* crashed: ${CRASH}"
    "crash\\)[^\n]* crashed: ${CRASH}")
  expect_output("${reason}")
endforeach()
file(GLOB pictures "${OUT}/*.png")
list(LENGTH pictures count)
if(NOT count EQUAL 7)
  message(SEND_ERROR "${count} pictures instead of 7.")
endif()
