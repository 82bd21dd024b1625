# Finds libevent and defines libevent::core and libevent::pthreads. Takes
# libevent's own package config where it is installed, and the pkg-config files
# otherwise (Debian ships only those). Installed beside our package config.
find_package(Libevent CONFIG QUIET COMPONENTS core pthreads)
if(TARGET libevent::core AND TARGET libevent::pthreads)
  set(Libevent_FOUND TRUE)
  return()
endif()

find_package(PkgConfig QUIET)
foreach(_component core pthreads)
  if(PKG_CONFIG_FOUND)
    pkg_check_modules(_libevent_${_component} QUIET libevent_${_component})
  endif()
  find_library(Libevent_${_component}_LIBRARY event_${_component}
    HINTS ${_libevent_${_component}_LIBRARY_DIRS})
endforeach()
find_path(Libevent_INCLUDE_DIR event2/event.h
  HINTS ${_libevent_core_INCLUDE_DIRS})
mark_as_advanced(Libevent_core_LIBRARY Libevent_pthreads_LIBRARY
  Libevent_INCLUDE_DIR)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Libevent
  REQUIRED_VARS Libevent_core_LIBRARY Libevent_pthreads_LIBRARY
                Libevent_INCLUDE_DIR
  VERSION_VAR _libevent_core_VERSION)

if(Libevent_FOUND)
  foreach(_component core pthreads)
    if(NOT TARGET libevent::${_component})
      add_library(libevent::${_component} UNKNOWN IMPORTED)
      set_target_properties(libevent::${_component} PROPERTIES
        IMPORTED_LOCATION "${Libevent_${_component}_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${Libevent_INCLUDE_DIR}")
    endif()
  endforeach()
  set_property(TARGET libevent::pthreads APPEND PROPERTY
    INTERFACE_LINK_LIBRARIES libevent::core)
endif()
