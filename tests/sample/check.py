# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the text files of the sample project, and what is planted in them.

    check.py DIR

Everything in the sample is made up: items, answers, people, votes, judges and
their replies. Two leanings of "judge large" (to the longer answer and to its
kin, "model three") and one of "judge small" (to the answer shown first) are
planted. This reads only the files and recounts: they must be whole, what is
planted must show, and what is not planted must not. Status 1 if not.

figures.py tells what the figures are.
"""
from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from figures import Figure, agreement, at_equal_length, length
from figures import people_agreement, position, self_preference
from form import faults_of_form
from sample_files import LARGE, SMALL, Sample, read_sample

Measure = Callable[[Sample, str], list[Figure]]


def placed(sample: Sample, judge: str) -> list[Figure]:
    return [position(sample, judge)]


def own(sample: Sample, judge: str) -> list[Figure]:
    return (self_preference(sample, judge)
            + at_equal_length(sample, judge)[:1])


def sized(sample: Sample, judge: str) -> list[Figure]:
    return length(sample, judge) + at_equal_length(sample, judge)[1:]


EXPECTED: list[tuple[str, Measure, bool]] = [
    (SMALL, placed, True), (LARGE, placed, False),
    (LARGE, sized, True), (SMALL, sized, False),
    (LARGE, own, True), (SMALL, own, False),
]


def line(who: str, figure: Figure, remark: str = "") -> str:
    return (f"{who:<12} {figure.what:<25} n {figure.n:>4}  "
            f"{figure.value:+.3f}  [{figure.low:+.3f}, {figure.high:+.3f}]  "
            f"{remark:<21} {figure.detail}").rstrip()


def report_figures(sample: Sample) -> bool:
    """Prints the table; whether everything is as it must be."""
    print(line("people", people_agreement(sample)))
    for judge in (LARGE, SMALL):
        print(line(judge, agreement(sample, judge)))
    is_well = True
    for judge, measure, is_planted in EXPECTED:
        for figure in measure(sample, judge):
            remark = "planted" if is_planted else "innocent"
            if figure.is_off == is_planted:
                remark += ", ok"
            else:
                remark += ", FAILED"
                is_well = False
            print(line(judge, figure, remark))
    return is_well


def report_form(sample: Sample) -> bool:
    faults = faults_of_form(sample)
    for fault in faults:
        print(f"FAILED {fault}")
    errors = sum(row[f"g{number}_winner"] == "error"
                 for row in sample.judgments for number in (1, 2))
    two = sum(len(row["turns"]) == 2 for row in sample.questions.values())
    print(f"{len(sample.questions)} items, {two} with two turns, "
          f"{len(sample.cases())} comparisons, {len(sample.votes)} votes, "
          f"{2 * len(sample.judgments)} replies, {errors} without a verdict; "
          f"{len(faults)} faults of form")
    return not faults


def main() -> int:
    parser = argparse.ArgumentParser(
        description="Checks the text files of the sample project.")
    parser.add_argument("folder", type=Path, help="where the files are")
    folder = parser.parse_args().folder
    try:
        sample = read_sample(folder)
    except (OSError, ValueError, LookupError) as fault:
        print(f"FAILED a file cannot be read: {fault}")
        return 1
    is_well = report_form(sample) and report_figures(sample)
    sys.stdout.flush()
    return 0 if is_well else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        # The reader went away: nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
