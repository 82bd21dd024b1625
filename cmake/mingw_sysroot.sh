#!/bin/bash
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
#
# usage: cmake/mingw_sysroot.sh
#
# Builds what the mingw preset needs, into build/mingw: abseil and googletest
# for Windows, from Debian's sources, and a prefix for Wine. Does nothing when
# they are there. The packages it needs are mingw_packages of bootstrap.sh.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/mingw
sysroot=$build/sysroot
work=$build/sysroot-work

# Debian's source of abseil, by an apt of our own: the machine's may have no
# source entries, and stays as it is.
fetch_abseil() {
  local apt=$work/apt codename
  codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
  local keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  echo "deb-src [signed-by=$keyring] http://deb.debian.org/debian $codename main" \
    >"$apt/sources.list"
  local options=(
    -qq
    -o "Dir::Etc::SourceList=$apt/sources.list"
    -o "Dir::Etc::SourceParts=/dev/null"
    -o "Dir::State::Lists=$apt/lists"
    -o "Dir::Cache=$apt/cache"
    -o "APT::Sandbox::User="
    -o "Acquire::Languages=none")
  apt-get "${options[@]}" update
  (cd "$work" && rm -rf abseil-* && apt-get "${options[@]}" source abseil)
}

# install_project NAME SOURCE OPTION...
install_project() {
  local name=$1 source=$2
  shift 2
  echo "Building $name for Windows"
  cmake -S "$source" -B "$work/$name" -G Ninja --log-level=WARNING -Wno-dev \
    -DCMAKE_TOOLCHAIN_FILE="$root/cmake/toolchain-mingw64.cmake" \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$sysroot" \
    -DCMAKE_CXX_STANDARD=17 -DCMAKE_CXX_FLAGS="-D__USE_MINGW_ANSI_STDIO=1 -w" \
    "$@"
  cmake --build "$work/$name" -j "${JOBS:-$(nproc)}" -- --quiet
  cmake --install "$work/$name" >/dev/null
}

mkdir -p "$work"
if [[ ! -e $sysroot/lib/cmake/absl/abslConfig.cmake ]]; then
  fetch_abseil
  install_project abseil "$(echo "$work"/abseil-*/)" \
    -DABSL_PROPAGATE_CXX_STD=ON -DABSL_ENABLE_INSTALL=ON
fi
if [[ ! -e $sysroot/lib/cmake/GTest/GTestConfig.cmake ]]; then
  install_project googletest /usr/src/googletest
fi
if [[ ! -e $build/wine/system.reg ]]; then
  echo "Making a Wine prefix"
  "$root/cmake/wine.sh" cmd /c exit </dev/null
fi
