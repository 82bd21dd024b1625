#!/bin/bash
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
#
# usage: tests/soak/run.sh [SECONDS] [ARGUMENT...]
#
# Installs what is missing, builds the release preset's soak and runs it for
# that long, 60 seconds by default. Arguments are those of soak_main.cc.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../../cmake/bootstrap.sh
source "$root/cmake/bootstrap.sh"
install_missing "${build_packages[@]}"
cd "$root"
cmake --preset release
cmake --build --preset release -j "$(nproc)" --target soak
exec build/release/tests/soak/soak --seconds="${1:-60}" "${@:2}"
