#!/usr/bin/env bash
# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what building and running SideJudge needs on Debian 12, as root or through sudo; with --tests also what the
# tests and checks need, with --bench the tools beside which benches run. Says what it installs and is silent when all
# of it is there.
set -euo pipefail
export LC_ALL=C.UTF-8

build=(cmake ninja-build g++ ccache lld pkg-config
    qt6-base-dev qt6-svg-dev libqcustomplot-dev libqcustomplot2.1-qt6 qt6-wayland libgl-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libsqlitecpp-dev libsqlite3-dev nlohmann-json3-dev libsimdjson-dev libexpected-dev libcli11-dev
    libeigen3-dev libboost-dev libzip-dev libmd4c-dev libcurl4-openssl-dev qtkeychain-qt6-dev libsecret-1-0
    qt6-translations-l10n
    fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji)
tests=(git clang-14 clang clang-format clang-tidy libclang-rt-14-dev libbenchmark-dev libcpp-httplib-dev libssl-dev openssl curl binutils xvfb xauth zip unzip
    dbus-daemon gnome-keyring
    python3)
bench=(libbenchmark-dev python3-sklearn python3-statsmodels python3-nltk r-cran-psych)

wanted=("${build[@]}")
for argument in "$@"; do
    case $argument in
    --tests) wanted+=("${tests[@]}") ;;
    --bench) wanted+=("${bench[@]}") ;;
    *)
        echo "usage: ${0##*/} [--tests] [--bench]" >&2
        exit 2
        ;;
    esac
done

missing=()
for package in "${wanted[@]}"; do
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "SideJudge needs ${#missing[@]} more packages: ${missing[*]}" >&2
administrator=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Neither root nor sudo: please have an administrator install them with apt-get install, then start again." >&2
        exit 1
    fi
    administrator=(sudo)
fi
apt() { "${administrator[@]}" env LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive apt-get -q "$@" >&2; }
install() { apt install -y --no-install-recommends "${missing[@]}"; }

# A fresh container has no package lists, and lists that are too old name versions that are gone.
if ! apt-get --simulate install "${missing[@]}" >/dev/null 2>&1 || ! install; then
    apt update
    install
fi
