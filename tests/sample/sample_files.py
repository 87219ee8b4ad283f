# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the sample project, as they are read.

A case is a comparison. A side is 1 for its first model, -1 for its second and
0 for a tie of any kind.
"""
from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

ANSWERS = ("answers-one.jsonl", "answers-two.jsonl", "answers-three.jsonl")
JUDGMENTS = ("judgments-large.jsonl", "judgments-small.jsonl")
LARGE, SMALL = "judge large", "judge small"


class Case(NamedTuple):
    """A comparison; the models in alphabetical order."""
    item: int
    turn: int
    one: str
    two: str

    def side(self, model: str) -> int:
        """1 for the first, -1 for the second, 0 for anything else."""
        return (model == self.one) - (model == self.two)


class Game(NamedTuple):
    """One verdict: its side is None where the reply had none."""
    first: int
    choice: int | None


@dataclass
class Sample:
    """Everything that the files say."""
    questions: dict[int, dict[str, Any]]
    answers: dict[str, dict[int, list[str]]]
    references: dict[int, list[str]]
    votes: list[dict[str, str]]
    mapping: dict[str, str]
    judgments: list[dict[str, Any]]

    def cases(self) -> list[Case]:
        return [Case(number, turn, *pair)
                for number, question in self.questions.items()
                for turn in range(1, len(question["turns"]) + 1)
                for pair in combinations(sorted(self.answers), 2)]

    def length_gap(self, case: Case) -> int:
        one, two = (sum(map(len, self.answers[m][case.item][:case.turn]))
                    for m in (case.one, case.two))
        return one - two


def read_lines(path: Path) -> list[dict[str, Any]]:
    text = path.read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def read_answers(path: Path) -> dict[int, list[str]]:
    return {row["question_id"]: row["choices"][0]["turns"]
            for row in read_lines(path)}


def read_votes(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_sample(folder: Path) -> Sample:
    answers = {read_lines(folder / name)[0]["model_id"]:
               read_answers(folder / name) for name in ANSWERS}
    mapping = (folder / "votes.map.json").read_text(encoding="utf-8")
    return Sample(
        {row["question_id"]: row
         for row in read_lines(folder / "questions.jsonl")},
        answers, read_answers(folder / "references.jsonl"),
        read_votes(folder / "votes.csv"), json.loads(mapping),
        [row for name in JUDGMENTS for row in read_lines(folder / name)])


def case_of_vote(vote: dict[str, str]) -> Case:
    one, two = sorted((vote["model_a"], vote["model_b"]))
    return Case(int(vote["item"]), int(vote["turn"]), one, two)


def case_of_judgment(row: dict[str, Any]) -> Case:
    one, two = sorted((row["model_1"], row["model_2"]))
    return Case(row["question_id"], row["turn"], one, two)


def side_of_vote(vote: dict[str, str]) -> int | None:
    if vote["vote"] == "cannot_judge":
        return None
    model = {"a": vote["model_a"], "b": vote["model_b"]}.get(vote["vote"], "")
    return case_of_vote(vote).side(model)


def games_of(row: dict[str, Any]) -> tuple[Game, Game]:
    case = case_of_judgment(row)

    def game(number: int) -> Game:
        first = case.side(row[f"model_{number}"])
        winner = row[f"g{number}_winner"]
        if winner == "error":
            return Game(first, None)
        return Game(first, case.side(row.get(winner, "")))
    return game(1), game(2)
