#!/bin/bash
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
#
# usage: .ci/check_sources.sh format|license|floors|macros|readme|tests
#
# Rules of the house that a compiler does not know. Each prints what breaks it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mapfile -t sources < <(git ls-files '*.h' '*.cc')

# Fails if grep finds something, and shows it.
forbid() {
  local why=$1
  shift
  if grep -nE "$@"; then
    echo "^ $why" >&2
    return 1
  fi
}

check_format() {
  clang-format --version
  clang-format --dry-run -Werror "${sources[@]}"
}

check_license() {
  local line='// Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.'
  local file status=0
  for file in "${sources[@]}"; do
    if [[ $(head -n 1 "$file") != "$line" ]]; then
      echo "$file: the first line is not the licence line" >&2
      status=1
    fi
  done
  while read -r file; do
    if ! sed -n '1,3p' "$file" | grep -qF "${line#// }"; then
      echo "$file: no licence line at the top" >&2
      status=1
    fi
  done < <(git ls-files '*.sh' .ci/run)
  return $status
}

# Which floor may know what: base, ipc, ipcx from the ground; the operating
# system only in src/posix and src/win; abseil in no public header.
check_floors() {
  local status=0
  local portable=() public=() all_base=() all_ipc=()
  local file
  for file in "${sources[@]}"; do
    case $file in src/base/* | src/ipc/* | src/ipcx/*) portable+=("$file") ;; esac
    case $file in include/*) public+=("$file") ;; esac
    case $file in include/base/* | src/base/*) all_base+=("$file") ;; esac
    case $file in include/ipc/* | src/ipc/*) all_ipc+=("$file") ;; esac
  done
  forbid "operating-system header in portable code" \
    '^ *# *include *<((unistd|fcntl|poll|pthread|dirent|dlfcn|sched|semaphore|spawn|termios|pwd|grp|execinfo|windows|winsock2|io|process)\.h|(sys|netinet|arpa|linux|event2|net|asm)/)' \
    "${portable[@]}" || status=1
  forbid "operating-system conditional in portable code" \
    '^ *# *(if|ifdef|ifndef|elif).*\b(OS_[A-Z]+|_WIN32|WIN32|__linux__|__unix__|__APPLE__)\b' \
    "${portable[@]}" || status=1
  forbid "portable code includes platform code" \
    '^ *# *include *"src/(posix|win)/' "${portable[@]}" || status=1
  forbid "base includes a higher floor" \
    '^ *# *include *"(src/)?(ipc|ipcx)/' "${all_base[@]}" || status=1
  forbid "ipc includes ipcx code" \
    '^ *# *include *"src/ipcx/' "${all_ipc[@]}" || status=1
  forbid "abseil in a public header" 'absl' "${public[@]}" || status=1
  forbid "left for later" '\b(TODO|FIXME|XXX)\b' "${sources[@]}" || status=1
  return $status
}

# The macros of base/logging.h are opt-in: no other public header defines them,
# those of test_support excepted.
check_macros() {
  local names headers
  names=$(grep -oP '^ *# *define \K(D?P?D?P?V?LOG|D?P?CHECK|NOTREACHED|NOTIMPLEMENTED|DVLOG|DVPLOG|VPLOG)\w*' \
    include/base/logging.h | sort -u | paste -sd'|')
  mapfile -t headers < <(git ls-files 'include/base/*.h' 'include/ipc/*.h' \
    'include/ipcx/*.h' 'include/build/*.h' | grep -vxE \
    'include/base/(logging\.h|test/.*)|include/ipc/ipc_(test_|multiprocess_test|security_test_util|perftest_support).*')
  if [[ $(uname) == Linux ]]; then
    mapfile -t headers < <(printf '%s\n' "${headers[@]}" |
      grep -vE '_win\.h$|/win/')
  fi
  local header status=0
  for header in "${headers[@]}"; do
    if echo "#include \"${header#include/}\"" |
      g++ -std=c++17 -Iinclude -x c++ -E -dM - |
      grep -E "^#define ($names)\b"; then
      echo "^ $header defines macros of base/logging.h" >&2
      status=1
    fi
  done
  return $status
}

# The code in README is code of the hello program, which is compiled and run.
check_readme() {
  local line status=0
  while IFS= read -r line; do
    line=$(sed 's/^ *//; s/ *$//' <<<"$line")
    [[ -z $line || $line == //* ]] && continue
    if ! grep -qF -- "$line" tests/consumer/hello/*; then
      echo "README: not in tests/consumer/hello: $line" >&2
      status=1
    fi
  done < <(sed -n '/^```cpp/,/^```/p' README.md | grep -v '^```')
  return $status
}

# Every test that a document names exists, and what SECURITY.md says that a
# command prints is what it prints.
check_tests() {
  local name status=0 tests
  tests=$(git ls-files 'tests/*.cc' 'tests/*.h' | xargs perl -0777 -ne \
    'print "$1\n$1.$2\n" while
       /^(?:TEST|TEST_F|TEST_P|TYPED_TEST)\(\s*(\w+),\s*(\w+)\s*\)/mg' | sort -u)
  while read -r name; do
    if ! grep -qxF "$name" <<<"$tests"; then
      echo "named in a document, but no test: $name" >&2
      status=1
    fi
  done < <(sed 's/\*\././g' tests/README.md tests/hostile/README.md SECURITY.md |
    grep -oE '\b[A-Z][A-Za-z]+(Test|Attack)(\.[A-Z]\w+)?' | sort -u)
  while read -r name; do
    if ! grep -qF "classic_ipc_refusal_test(${name#refusal.}" \
      tests/ipc/CMakeLists.txt; then
      echo "named in a document, but no test: $name" >&2
      status=1
    fi
  done < <(grep -ohE '\brefusal\.[A-Z_]+' tests/README.md SECURITY.md | sort -u)

  local command expected printed
  while IFS= read -r command && IFS= read -r expected; do
    printed=$(bash -c "${command#\$ }" | xargs)
    if [[ $printed != "$expected" ]]; then
      echo "SECURITY.md says $expected, but $printed prints ${command#\$ }" >&2
      status=1
    fi
  done < <(sed -n '/^```console/,/^```/p' SECURITY.md | grep -v '^```')
  return $status
}

"check_$1"
