#!/bin/bash
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
#
# usage: tests/bench/run.sh [--quick] [--growth] [--check] [--json=FILE]
#                           [--chart=FILE.svg] [--only=REGEX] [--cases=REGEX]
#                           [--help]
#
# Installs what is missing, rivals included, builds the preset "bench" and
# measures; tests/bench/README.md tells what. --quick takes two or three
# minutes, all of it half an hour. --check fails if a bar is missed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../../cmake/bootstrap.sh
source "$root/cmake/bootstrap.sh"
install_missing "${build_packages[@]}" "${rival_packages[@]}"
cd "$root"
cmake --preset bench
cmake --build --preset bench -j "$(nproc)"
exec tests/bench/session.py "$@"
