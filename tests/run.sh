#!/usr/bin/env bash
# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the development preset and runs every test without a display. Another preset with
# tests may be named: tests/run.sh asan. Ends with the summary of ctest and fails when a test fails.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=${1:-dev}

"$root/packaging/dependencies.sh" --tests
cd "$root"
[ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"
cmake --build "build/$preset"

# A session of its own, so that no test reads or writes anything of the person who runs it.
session=$(mktemp -d)
trap 'rm -rf "$session"' EXIT
mkdir -m 0700 "$session/runtime" "$session/config" "$session/data" "$session/state"
export XDG_RUNTIME_DIR=$session/runtime XDG_CONFIG_HOME=$session/config
export XDG_DATA_HOME=$session/data XDG_STATE_HOME=$session/state
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
unset DISPLAY WAYLAND_DISPLAY

if [ ! -d "${SIDEJUDGE_DATA:-../shared/data}" ]; then
    echo "Tests that read public data sets are skipped: SIDEJUDGE_DATA is not set and there is no ../shared/data."
fi
ctest --preset "$preset" --parallel "$(nproc)"
