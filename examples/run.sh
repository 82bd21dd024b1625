#!/bin/bash
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
#
# usage: examples/run.sh [ARGUMENT...]
#
# Installs what is missing, builds the browser example and runs it: on its own
# pages, or with the arguments given. Those are files or folders of pages and
# switches such as --evil.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../cmake/bootstrap.sh
source "$root/cmake/bootstrap.sh"
install_missing "${build_packages[@]}"

(
  cd "$root"
  cmake --preset release
  cmake --build --preset release -j "$(nproc)" --target browser
)
# In the caller's folder, so that relative names mean what the caller means.
exec "$root/build/release/examples/browser/browser" "$@"
