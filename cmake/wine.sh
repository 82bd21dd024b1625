#!/bin/bash
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
#
# usage: cmake/wine.sh PROGRAM.exe [ARGUMENT...]
#
# Runs a Windows program under Wine, in a prefix of the build tree, without a
# display. CMake runs the tests of the mingw preset with it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export WINEPREFIX=${WINEPREFIX:-$root/build/mingw/wine}
export WINEDEBUG=${WINEDEBUG:--all}
# No .NET, no HTML, no desktop menus; and without a debugger a crash costs one
# line instead of seconds. An explorer, which Wine starts for the first window,
# would keep the output of the program open for as long as any other one runs.
export WINEDLLOVERRIDES="mscoree,mshtml=;winemenubuilder.exe,winedbg.exe,explorer.exe=d"

# Wine's server and services stay for a while after the last program. Started
# from here, they hold no pipe of the caller's open, who might wait for its end.
if wineserver -p60 </dev/null &>/dev/null; then
  wine cmd /c exit </dev/null &>/dev/null
fi
# A program that runs away must not take the machine's memory: at most 4 GiB.
ulimit -d $((4 << 20))
# Where the system puts things at random, one start of Wine 8 in some 1500 finds
# the place of its shared data taken, and ends.
fixed_addresses=()
if setarch -R true 2>/dev/null; then
  fixed_addresses=(setarch -R)
fi
exec "${fixed_addresses[@]}" wine "$@"
