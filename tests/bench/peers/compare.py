# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare.py FOLDER: holds the peers' values against ours and prints a table of times. Fails where a value
differs by more than 1e-9 or a figure of ours was compared with nobody's."""
import pathlib
import sys

TOLERANCE = 1e-9
folder = pathlib.Path(sys.argv[1])


def rows(name):
    for line in (folder / name).read_text().splitlines():
        yield line.split("\t")


ours = {name: [float(number) for number in numbers] for name, *numbers in rows("ours.tsv")}
compared, failed = set(), False
print("| figure | peer | values compared | greatest difference | peer, clock | processor | here, clock |"
      " processor | ratio of processor times |\n|---|---|---|---|---|---|---|---|---|")
for figure, tool, *texts in rows("peers.tsv"):
    part, clock, processor, *values = (float(text) for text in texts)
    own_clock, own_processor, *own = ours[figure]
    # A part of the work has the first of the values.
    difference = max(abs(one - other) for one, other in zip(values, own))
    complete = len(values) == (len(own) if part == 1 else round(part * len(own)))
    fine = complete and all(abs(one - other) <= TOLERANCE for one, other in zip(values, own))
    failed |= not fine
    compared.add(figure)
    scaled = f", {part:.3g} of the work, scaled" if part != 1 else ""
    print(f"| {figure} | {tool}{scaled} | {len(values)} of {len(own)} | {difference:.1g}"
          f"{'' if fine else ' **differs**'} | {clock / part:.3g} s | {processor / part:.3g} s |"
          f" {own_clock * 1000:.3g} ms | {own_processor * 1000:.3g} ms |"
          f" {processor / part / own_processor:.3g} |")
for figure in ours.keys() - compared:
    print(f"{figure}: no peer")
    failed = True
sys.exit(1 if failed else 0)
