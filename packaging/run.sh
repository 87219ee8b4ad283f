#!/usr/bin/env bash
# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the release and starts it with the arguments given; without any, with the sample
# project. What the program prints is alone on stdout: everything before it goes to stderr.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$root/build/release/bin/sidejudge

[ $# -gt 0 ] || set -- demo

"$root/packaging/dependencies.sh"
(
    cd "$root"
    [ -f build/release/build.ninja ] || cmake --preset release
    cmake --build build/release --target sidejudge
) >&2

opensWindow() {
    local argument
    [ "$1" = demo ] || [ -e "$1" ] || return 1
    for argument in "$@"; do
        case $argument in --no-window | --help | -h) return 1 ;; esac
    done
}
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ -z "${QT_QPA_PLATFORM:-}" ] && opensWindow "$@"; then
    {
        echo "sidejudge: there is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window can be opened."
        echo "The command line needs none; for example: packaging/run.sh demo --no-window. The verbs:"
        "$program" --help
    } >&2
    exit 2
fi
exec "$program" "$@"
