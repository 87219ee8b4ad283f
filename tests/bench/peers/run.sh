#!/usr/bin/env bash
# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the peers (Debian packages), has bench_peers write its made-up data and figures, has each peer compute
# the same figures from the same data, and prints them side by side. Fails where a value differs.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)

"$root/packaging/dependencies.sh" --bench
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$root/build/bench/bin/bench_peers" "$folder"
# Debian's packages belong to Debian's Python, which need not be the first of the path.
python=/usr/bin/python3
export PYTHONDONTWRITEBYTECODE=1
for peer in "$here"/with_*.py; do
    "$python" "$peer" "$folder" >>"$folder/peers.tsv"
done
Rscript --vanilla "$here/with_psych.R" "$folder" >>"$folder/peers.tsv"
"$python" "$here/compare.py" "$folder"
