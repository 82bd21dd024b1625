# A renderer that never answers is ended at the deadline; the page beside it is
# drawn.
include("${CMAKE_CURRENT_LIST_DIR}/run_browser.cmake")

run_browser(0 --hang --pages=1 --deadline=15 -- "${PAGES}")
expect_output("killed at the deadline")
expect_picture(01 1200 2600)
