#!/bin/bash
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
#
# usage: tests/fuzz/run.sh [SECONDS] [TARGET...]
#
# Installs what is missing, builds the preset "asan" and runs each TARGET (all
# unless some are named) for SECONDS (60), as many at once as there are
# processors. Prints how many inputs each has tried. Fails, and names the input,
# if one ends the program, takes longer than 10 s or more than 2 GiB.
#
# New inputs that lead to new places are kept in build/asan/fuzz/TARGET, and
# tried first the next time.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../../cmake/bootstrap.sh
source "$root/cmake/bootstrap.sh"
cd "$root"

seconds=60
if (($# > 0)) && [[ $1 =~ ^[0-9]+$ ]]; then
  seconds=$1
  shift
fi
targets=("$@")
if ((${#targets[@]} == 0)); then
  mapfile -t targets < <(
    sed -n 's/^ *classic_ipc_fuzz_target(\([a-z_]*\).*/\1/p' \
      tests/fuzz/CMakeLists.txt)
fi

install_missing "${build_packages[@]}" "${clang_packages[@]}"
jobs=$(nproc)
build=build/asan
cmake --preset asan >/dev/null
cmake --build --preset fuzz -j "$jobs"

"$build/tests/fuzz/fuzz_seeds" tests/data/m42_vectors.json "$build/fuzz/seeds"
"$build/tests/fuzz/fuzz_record_indexer" "$build/fuzz/seeds/indexer_host"

# Runs one target. Its last words are in $build/fuzz/TARGET.log.
fuzz() {
  local target=$1 name="fuzz_$1" folders=() folder
  local found="$build/fuzz/$target" log="$build/fuzz/$target.log"
  mkdir -p "$found"
  for folder in "tests/fuzz/corpus/$target" "$build/fuzz/seeds/$target"; do
    [[ -d $folder ]] && folders+=("$folder")
  done
  local status=0
  "$build/tests/fuzz/$name" "$found" "${folders[@]}" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4096 \
    -print_final_stats=1 -artifact_prefix="$found.failed-" \
    >"$log" 2>&1 || status=$?
  if ((status != 0)); then
    tail -n 60 "$log"
    echo "=== $target FAILED; inputs: $(ls "$found".failed-* 2>/dev/null)" >&2
    return 1
  fi
  sed -n "s/^stat::number_of_executed_units: */$(printf '%-18s' "$target")/p" \
    "$log"
}
export -f fuzz
export build seconds

export ASAN_OPTIONS="detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1"
export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1"
echo "Inputs tried in $seconds s:"
printf '%s\0' "${targets[@]}" |
  xargs -0 -P "$jobs" -I '{}' bash -c 'fuzz "$1"' _ '{}'
