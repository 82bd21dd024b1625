# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
# shellcheck shell=bash disable=SC2034
#
# The Debian packages this project needs, and their installation. Sourced by
# examples/run.sh, tests/run.sh, tests/bench/run.sh and .ci/run.

build_packages=(
  cmake g++ ninja-build pkg-config python3
  libabsl-dev libevent-dev libgtest-dev libgmock-dev
  libpng-dev libgumbo-dev libfreetype-dev fonts-dejavu-core)
clang_packages=(clang libclang-rt-dev)
# What builds and runs tests and examples for Windows, and sources it needs.
mingw_packages=(
  cmake g++ ninja-build g++-mingw-w64-x86-64-posix wine wine64
  googletest dpkg-dev fonts-dejavu-core)
# What tests/bench measures ours against.
rival_packages=(
  libzmq3-dev libnng-dev libcapnp-dev capnproto libsystemd-dev libboost-dev
  libasio-dev libgrpc++-dev protobuf-compiler-grpc libprotobuf-dev)
check_packages=(clang-format clang-tidy git)

# Installs those of the named packages that are missing. Ends the script with
# status 2 where that takes rights that we do not have.
install_missing() {
  if ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian system: install the equivalents of: $*" >&2
    return
  fi
  local missing=() package
  for package in "$@"; do
    if [[ $(dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null) \
        != *installed* ]]; then
      missing+=("$package")
    fi
  done
  if ((${#missing[@]} == 0)); then
    return
  fi

  local as_root=()
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null || ! sudo_works; then
      echo "These Debian packages are missing, and installing them takes" \
        "root or sudo:" >&2
      echo "  apt-get install ${missing[*]}" >&2
      exit 2
    fi
    as_root=(sudo)
  fi

  echo "Installing Debian packages: ${missing[*]}"
  for package in "${missing[@]}"; do
    if ! apt-cache show "$package" &>/dev/null; then
      apt_get update
      break
    fi
  done
  # Lists that are too old name files that are gone.
  if ! apt_get install "${missing[@]}"; then
    apt_get update
    apt_get install "${missing[@]}"
  fi
}

# Whether sudo needs no password, or somebody is there to type it.
sudo_works() {
  sudo -n true 2>/dev/null || { [[ -t 0 ]] && sudo -v; }
}

apt_get() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y \
    --no-install-recommends -o DPkg::Lock::Timeout=300 \
    -o Dpkg::Use-Pty=0 "$@" </dev/null
}
