# What lies outside a page's folder stays there, whatever the page or a link in
# the folder says.
include("${CMAKE_CURRENT_LIST_DIR}/run_browser.cmake")

# A page whose picture is more than 2000 pixels tall if its image is drawn.
function(write_page name source)
  file(WRITE "${folder}/${name}.html"
    "<p>A page</p><img src='${source}' width='600' height='2000'>")
endfunction()

set(outside "${OUT}-outside")
set(folder "${outside}/folder")
file(REMOVE_RECURSE "${outside}")
file(MAKE_DIRECTORY "${folder}/inside")

# Any PNG file will do: the browser makes one.
file(WRITE "${outside}/secret.html" "<p>Secret</p>")
run_browser(0 -- "${outside}/secret.html")
file(COPY_FILE "${OUT}/01-secret.png" "${outside}/secret.png")
file(COPY_FILE "${OUT}/01-secret.png" "${folder}/inside/image.png")

file(CREATE_LINK "inside/image.png" "${folder}/link-in.png"
  RESULT refused SYMBOLIC)
set(behind_link 2000 2400)
if(refused)
  # Windows lets not every user make links.
  message("Without links: ${refused}")
  set(behind_link 1 400)
else()
  file(CREATE_LINK "../secret.html" "${folder}/link.html" SYMBOLIC)
  file(CREATE_LINK "../secret.png" "${folder}/link-out.png" SYMBOLIC)
  file(CREATE_LINK ".." "${folder}/0-round" SYMBOLIC)
endif()
write_page(1-plain "inside/image.png")
write_page(2-link-in "link-in.png")
write_page(3-link-out "link-out.png")
write_page(4-parent "../secret.png")
write_page(5-absolute "${outside}/secret.png")
write_page(6-escaped "%2e%2e/secret.png")
write_page(7-backslash "..\\\\secret.png")

# link.html leads out, and is no page of the folder. No page is found again
# through 0-round.
run_browser(0 -- "${folder}")
expect_picture(01 2000 2400)
expect_picture(02 ${behind_link})
foreach(number 03 04 05 06 07)
  expect_picture(${number} 1 400)
endforeach()
file(GLOB pictures "${OUT}/*.png")
list(LENGTH pictures count)
if(NOT count EQUAL 7)
  message(SEND_ERROR "${count} pictures instead of 7.")
endif()
