#!/bin/bash
# Copyright 2026 The classic_ipc Authors. BSD-3-Clause, see LICENSE.
#
# usage: cmake/mingw_sysroot.sh
#
# Builds what the mingw preset needs, into build/mingw: abseil, googletest and
# the libraries of the browser example for Windows, from Debian's sources, and a
# prefix for Wine. Does nothing when they are there. The packages it needs are
# mingw_packages of bootstrap.sh.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/mingw
sysroot=$build/sysroot
work=$build/sysroot-work

# debian_sources SUITE ARGUMENT...
# Debian's sources, by an apt of our own: the machine's may have no source
# entries, and stays as it is.
debian_sources() {
  local apt=$work/apt-$1
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
  local keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  echo "deb-src [signed-by=$keyring] http://deb.debian.org/debian $1 main" \
    >"$apt/sources.list"
  shift
  local options=(
    -qq
    -o "Dir::Etc::SourceList=$apt/sources.list"
    -o "Dir::Etc::SourceParts=/dev/null"
    -o "Dir::State::Lists=$apt/lists"
    -o "Dir::Cache=$apt/cache"
    -o "APT::Sandbox::User="
    -o "Acquire::Languages=none")
  apt-get "${options[@]}" update
  (cd "$work" && apt-get "${options[@]}" source "$@")
}

# fetch DIRECTORY PACKAGE
# Unpacks the source of a package, as this Debian has it, into $work/DIRECTORY.
fetch() {
  local directory=$1 package=$2
  rm -rf "${work:?}/$directory" "$work/$package"[-_]*
  debian_sources "$codename" "$package" &&
    mv "$work/$package"-*/ "$work/$directory"
}

# Not every mirror of Debian 12 serves the source of gumbo; then that of 13.
fetch_gumbo() {
  fetch gumbo-source gumbo-parser && return
  echo "Taking the source of gumbo from Debian 13"
  rm -rf "$work/gumbo-source" "$work"/gumbo-parser[-_]*
  debian_sources trixie --tar-only gumbo-parser
  mkdir "$work/gumbo-source"
  tar -xf "$work"/gumbo-parser_*.orig.tar.* -C "$work/gumbo-source" \
    --strip-components=1
}

# install_project NAME SOURCE OPTION...
install_project() {
  local name=$1 source=$2
  shift 2
  echo "Building $name for Windows"
  cmake -S "$source" -B "$work/$name" -G Ninja --log-level=WARNING \
    -Wno-dev --no-warn-unused-cli \
    -DCMAKE_C_FLAGS=-w \
    -DCMAKE_TOOLCHAIN_FILE="$root/cmake/toolchain-mingw64.cmake" \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$sysroot" \
    -DCMAKE_CXX_STANDARD=17 -DCMAKE_CXX_FLAGS="-D__USE_MINGW_ANSI_STDIO=1 -w" \
    "$@"
  cmake --build "$work/$name" -j "${JOBS:-$(nproc)}" -- --quiet
  cmake --install "$work/$name" >/dev/null
}

# install_archive NAME DIRECTORY HEADER... -- SOURCE...
# A small C library, without its own build: libNAME.a and its headers.
install_archive() {
  local name=$1 directory=$2 headers=()
  shift 2
  while [[ $1 != -- ]]; do
    headers+=("$1")
    shift
  done
  shift
  echo "Building $name for Windows"
  rm -rf "${work:?}/$name"
  mkdir -p "$work/$name" "$sysroot/include" "$sysroot/lib"
  (
    cd "$directory"
    # shellcheck disable=SC2016
    printf '%s\n' "$@" | xargs -P "${JOBS:-$(nproc)}" -I{} sh -c \
      'x86_64-w64-mingw32-gcc-posix -O2 -w -I. -I"$1/include" -c "$3" \
         -o "$2/$(basename "$3" .c).o"' sh "$sysroot" "$work/$name" {}
    cp "${headers[@]}" "$sysroot/include"
  )
  x86_64-w64-mingw32-ar rcs "$work/$name/lib$name.a" "$work/$name"/*.o
  # Last: what is there is complete.
  mv "$work/$name/lib$name.a" "$sysroot/lib"
}

codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
mkdir -p "$work"
if [[ ! -e $sysroot/lib/cmake/absl/abslConfig.cmake ]]; then
  fetch abseil-source abseil
  install_project abseil "$work/abseil-source" \
    -DABSL_PROPAGATE_CXX_STD=ON -DABSL_ENABLE_INSTALL=ON
fi
# This version names some of Windows' libraries as files, and dbghelp before the
# library that needs it.
sed -E -i 's/^(Libs:.*) "(\w+)"(.*)$/\1\3 -l\2/' "$sysroot"/lib/pkgconfig/absl_*.pc
if [[ ! -e $sysroot/lib/cmake/GTest/GTestConfig.cmake ]]; then
  install_project googletest /usr/src/googletest
fi

# Of the browser example.
if [[ ! -e $sysroot/lib/libz.a ]]; then
  fetch zlib-source zlib
  install_archive z "$work/zlib-source" zlib.h zconf.h -- \
    adler32.c compress.c crc32.c deflate.c inffast.c inflate.c inftrees.c \
    trees.c uncompr.c zutil.c
fi
if [[ ! -e $sysroot/lib/libpng16.a ]]; then
  fetch png-source libpng1.6
  cp "$work/png-source/scripts/pnglibconf.h.prebuilt" \
    "$work/png-source/pnglibconf.h"
  install_archive png16 "$work/png-source" png.h pngconf.h pnglibconf.h -- \
    png.c pngerror.c pngget.c pngmem.c pngpread.c pngread.c pngrio.c \
    pngrtran.c pngrutil.c pngset.c pngtrans.c pngwio.c pngwrite.c \
    pngwtran.c pngwutil.c
fi
if [[ ! -e $sysroot/lib/libgumbo.a ]]; then
  fetch_gumbo
  install_archive gumbo "$work/gumbo-source/src" gumbo.h tag_enum.h -- \
    attribute.c char_ref.c error.c parser.c string_buffer.c string_piece.c \
    tag.c tokenizer.c utf8.c util.c vector.c
fi
if [[ ! -e $sysroot/lib/libfreetype.a ]]; then
  fetch freetype-source freetype
  install_project freetype "$work/freetype-source" \
    -DFT_REQUIRE_ZLIB=ON -DFT_DISABLE_BZIP2=ON -DFT_DISABLE_PNG=ON \
    -DFT_DISABLE_HARFBUZZ=ON -DFT_DISABLE_BROTLI=ON
fi

if [[ ! -e $build/wine/system.reg ]]; then
  echo "Making a Wine prefix"
  "$root/cmake/wine.sh" cmd /c exit </dev/null
fi
