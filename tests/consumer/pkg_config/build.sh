#!/bin/sh
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
#
# usage: build.sh COMPILER PROGRAM [EMULATOR]
#
# With PKG_CONFIG_PATH at an installation, builds the hello program without any
# build system and runs it.
set -eu
flags=$(pkg-config --static --cflags --libs classic_ipc)
# The flags are words.
# shellcheck disable=SC2086
"$1" -std=c++17 "$(dirname "$0")/../hello/hello.cc" $flags ${LDFLAGS-} -o "$2"
program=$2
shift 2
exec "$@" "$program"
