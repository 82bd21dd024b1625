#!/bin/bash
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
#
# usage: examples/run.sh [mingw] [ARGUMENT...]
#
# Installs what is missing, builds the browser example and runs it: on its own
# pages, or with the arguments given. Those are files or folders of pages and
# switches such as --evil. With mingw first it is built for Windows and runs
# under Wine.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../cmake/bootstrap.sh
source "$root/cmake/bootstrap.sh"

preset=release
packages=("${build_packages[@]}")
browser=("$root/build/release/examples/browser/browser")
if (($# > 0)) && [[ $1 == mingw ]]; then
  shift
  preset=mingw
  packages=("${mingw_packages[@]}")
  browser=("$root/cmake/wine.sh" "$root/build/mingw/examples/browser/browser.exe")
  # What begins with a slash is a switch to a Windows program. Wine has our file
  # system as drive Z.
  set -- "${@/#\//Z:/}"
fi
install_missing "${packages[@]}"

(
  cd "$root"
  if [[ $preset == mingw ]]; then
    cmake/mingw_sysroot.sh
  fi
  cmake --preset "$preset"
  cmake --build --preset "$preset" -j "$(nproc)" --target browser
)
# In the caller's folder, so that relative names mean what the caller means.
exec "${browser[@]}" "$@"
