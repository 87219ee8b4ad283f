# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Python peers share: reading a column of bench_peers, and noting a figure with its time."""
import sys
import time

import numpy


def column(name, kind):
    """A column that bench_peers wrote into the folder of the first argument."""
    return numpy.fromfile(f"{sys.argv[1]}/{name}", dtype=kind)


def note(figure, tool, part, compute):
    """Prints a line: figure, tool, the part of the whole work that was done, seconds by the clock and of the
    processor, values."""
    clock, processor = time.perf_counter(), time.process_time()
    values = compute()
    times = [time.perf_counter() - clock, time.process_time() - processor]
    fields = [figure, tool, *(repr(float(number)) for number in [part, *times, *values])]
    print("\t".join(fields), flush=True)
