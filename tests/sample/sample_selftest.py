# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that check.py can fail.

    sample_selftest.py DIR WORK

A copy of the sample project DIR passes, and each fault planted into a copy is
refused with its name. WORK is a folder of its own, emptied first. Status 1 if
not.
"""
from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Plant = Callable[[Path], None]
CHECK = Path(__file__).with_name("check.py")


def break_line(folder: Path) -> None:
    path = folder / "answers-two.jsonl"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"turns": [', '"turns": ', 1), "utf-8")


def remove_judgment(folder: Path) -> None:
    path = folder / "judgments-large.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="utf-8")


def set_second_game(path: Path, wanted: dict[str, str]) -> None:
    """Gives every second game the winner that `wanted` has for the first
    game's, and its reply the letter that fits."""
    rows = [json.loads(line)
            for line in path.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        set_winner(row, wanted.get(row["g1_winner"], ""))
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n"
                            for row in rows), encoding="utf-8")


def set_winner(row: dict[str, Any], winner: str) -> None:
    letters = {"model_2": "[[A]]", "model_1": "[[B]]"}
    if winner in letters and row["g2_winner"] in letters:
        row["g2_judgment"] = row["g2_judgment"].replace(
            letters[row["g2_winner"]], letters[winner])
        row["g2_winner"] = winner


def agree_with_order(folder: Path) -> None:
    set_second_game(folder / "judgments-small.jsonl",
                    {"model_1": "model_1", "model_2": "model_2"})


def lean_to_first(folder: Path) -> None:
    set_second_game(folder / "judgments-large.jsonl", {"model_1": "model_2"})


FAULTS: list[tuple[Plant, str]] = [
    (break_line, "FAILED a file cannot be read: "),
    (remove_judgment, "FAILED judge large: not every comparison once"),
    (agree_with_order, "judge small +position .* planted, FAILED"),
    (lean_to_first, "judge large +position .* innocent, FAILED"),
]


def check(folder: Path) -> tuple[int, str]:
    done = subprocess.run([sys.executable, CHECK, folder], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding="utf-8")
    return done.returncode, done.stdout


def main(sample: Path, work: Path) -> int:
    shutil.rmtree(work, ignore_errors=True)
    whole = work / "whole"
    shutil.copytree(sample, whole)
    status, output = check(whole)
    is_well = status == 0
    if not is_well:
        print(f"a whole copy is refused:\n{output}")
    for plant, words in FAULTS:
        folder = work / plant.__name__
        shutil.copytree(sample, folder)
        plant(folder)
        status, output = check(folder)
        if status != 1 or not re.search(words, output):
            print(f"not refused: {plant.__name__}:\n{output}")
            is_well = False
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
