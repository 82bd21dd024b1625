#!/bin/bash
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
#
# usage: tests/run.sh [PRESET] [-- CTEST_ARGUMENT...]
#
# Installs what is missing, builds PRESET (release unless said otherwise) and
# runs its tests. For example, one group of tests under ThreadSanitizer:
#   tests/run.sh tsan -- -R ipc_unittests
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../cmake/bootstrap.sh
source "$root/cmake/bootstrap.sh"
cd "$root"

usage() {
  sed -n 's/^# \{0,1\}//; 4,8p' "${BASH_SOURCE[0]}"
}

preset=release
if (($# > 0)) && [[ $1 != -- ]]; then
  if [[ $1 == -h || $1 == --help ]]; then
    usage
    exit 0
  fi
  preset=$1
  shift
fi
if (($# > 0)); then
  if [[ $1 != -- ]]; then
    echo "tests/run.sh: ctest's arguments go after --, not '$1'" >&2
    exit 2
  fi
  shift
fi

packages=("${build_packages[@]}")
case $preset in
  clang | asan) packages+=("${clang_packages[@]}") ;;
  mingw) packages=("${mingw_packages[@]}") ;;
esac
install_missing "${packages[@]}"

if ! cmake --list-presets=test | grep -q "^ *\"$preset\""; then
  echo "tests/run.sh: there is no preset '$preset'. The presets:" >&2
  cmake --list-presets=test | sed 1d >&2
  exit 2
fi

if [[ $preset == mingw ]]; then
  cmake/mingw_sysroot.sh
fi

# ThreadSanitizer of gcc 12 does not know the address layout of newer kernels.
runner=()
if [[ $preset == tsan ]] && setarch -R true 2>/dev/null; then
  runner=(setarch -R)
fi

# Tests wait more than they compute.
jobs=$(nproc)
cmake --preset "$preset"
"${runner[@]}" cmake --build --preset "$preset" -j "$jobs"
"${runner[@]}" ctest --preset "$preset" -j "$((2 * jobs))" "$@"
