# Installation: libraries, headers under include/classic_ipc, package config
# and pkg-config file.
include(CMakePackageConfigHelpers)

set(_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/classic_ipc")

set(_installed_targets classic_ipc)
set(CLASSIC_IPC_INSTALLS_TEST_SUPPORT OFF)
if(TARGET classic_ipc_test_support)
  list(APPEND _installed_targets classic_ipc_test_support)
  set(CLASSIC_IPC_INSTALLS_TEST_SUPPORT ON)
endif()
install(TARGETS ${_installed_targets}
  EXPORT classic_ipcTargets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/classic_ipc")
install(EXPORT classic_ipcTargets
  NAMESPACE classic_ipc::
  DESTINATION "${_package_dir}")

configure_package_config_file(
  "${PROJECT_SOURCE_DIR}/cmake/classic_ipcConfig.cmake.in"
  "${PROJECT_BINARY_DIR}/classic_ipcConfig.cmake"
  INSTALL_DESTINATION "${_package_dir}"
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/classic_ipcConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/classic_ipcConfig.cmake"
  "${PROJECT_BINARY_DIR}/classic_ipcConfigVersion.cmake"
  ${CLASSIC_IPC_PLATFORM_FIND_MODULES}
  DESTINATION "${_package_dir}")

# The .pc file finds its prefix from where it lies, so that the tree can move.
set(_pkgconfig_dir "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
file(RELATIVE_PATH CLASSIC_IPC_PC_PREFIX
     "/prefix/${_pkgconfig_dir}" "/prefix")
string(REGEX REPLACE "/$" "" CLASSIC_IPC_PC_PREFIX "${CLASSIC_IPC_PC_PREFIX}")
list(TRANSFORM CLASSIC_IPC_ABSL PREPEND "absl_"
     OUTPUT_VARIABLE CLASSIC_IPC_PC_REQUIRES)
list(APPEND CLASSIC_IPC_PC_REQUIRES ${CLASSIC_IPC_PLATFORM_PC_REQUIRES})
list(JOIN CLASSIC_IPC_PC_REQUIRES " " CLASSIC_IPC_PC_REQUIRES)
if(CLASSIC_IPC_MESSAGE_LOG)
  set(CLASSIC_IPC_PC_CFLAGS " -DCLASSIC_IPC_MESSAGE_LOG")
endif()
configure_file("${PROJECT_SOURCE_DIR}/cmake/classic_ipc.pc.in"
               "${PROJECT_BINARY_DIR}/classic_ipc.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/classic_ipc.pc"
        DESTINATION "${_pkgconfig_dir}")
