# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the text files of the sample project, and what is planted in them.

    check.py DIR

Everything in the sample is made up: items, answers, people, votes, judges and
their replies. Two leanings of "judge large" (to the longer answer and to its
kin, "model three") and one of "judge small" (to the answer shown first) are
planted. This reads only the files and recounts: they must be whole, what is
planted must show, and what is not planted must not. Status 1 if not.

Words: the majority is the strict plurality of a, b and tie (all kinds of tie
are one) among the people who could judge, else tie. A ruling is what both
orders say, else tie; without two valid verdicts there is none.

Position
    (pairs that flip to the first shown - pairs that flip to the second) / n
    over the pairs with two valid verdicts.
Length against people
    Majority and ruling decided, lengths over turns 1 to t more than 30 code
    points apart. b: people took the shorter, the judge the longer; c: the
    mirror. The share b / (b + c) against 1/2, and (b - c) / n.
Self-preference
    For a model m: D(m) = share of wins by the judge - share of wins by the
    majority, over the comparisons of m that both decided. The plain figure is
    D(own). As one model's gain is another's loss, and as a decisive judge
    moves all models, the net figure is D(own) minus the mean of D over the
    other models. Both could still be the work of length alone. So a
    regression without a constant explains the difference (judge's choice -
    people's choice, -1, 0 or 1) by own model (1 if the first, -1 if the
    second, else 0) and by the difference in length (in standard deviations):
    own model at equal length, and length at equal kinship.
    Standard errors are clustered by item: contributions are summed in an item
    before they are squared.
"""
from __future__ import annotations

import argparse
import csv
import json
import math
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

Z = 1.959964
OWN = "model three"
LARGE, SMALL = "judge large", "judge small"
ANSWERS = ("answers-one.jsonl", "answers-two.jsonl", "answers-three.jsonl")
JUDGMENTS = ("judgments-large.jsonl", "judgments-small.jsonl")
WITH_REFERENCE = {"math", "reasoning", "coding", "extraction"}
CHOICES = {"a", "b", "both_good", "both_bad", "cannot_judge"}
LENGTH_GAP = 30
HANGUL = re.compile("[가-힣]")
CONTENTS = {
    "code fences": re.compile(r"^ *```\w+$", re.M),
    "tables": re.compile(r"^ *\|[ :|-]+\| *$", re.M),
    "TeX": re.compile(r"\$[^$\n]*[\\^_][^$\n]*\$|\\\(|\\\["),
    "Hangul": HANGUL,
}
TAG = re.compile(r"\[\[([ABC])\]\]")


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


Rulings = dict[Case, int]


@dataclass
class Sample:
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


# Reading -------------------------------------------------------------------

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


# Form ----------------------------------------------------------------------

def wrong_questions(sample: Sample) -> Iterator[str]:
    rows = sample.questions
    if list(rows) != list(range(1, len(rows) + 1)) or len(rows) < 64:
        yield "questions: not 64 or more, numbered from 1"
    counts = Counter(row["category"] for row in rows.values())
    if len(counts) != 8 or set(counts.values()) != {8}:
        yield f"questions: not 8 in each of 8 categories: {dict(counts)}"
    if sum(len(row["turns"]) == 2 for row in rows.values()) < 16:
        yield "questions: fewer than 16 with two turns"
    for number, row in rows.items():
        if "made up" not in row["source"] or not all(row["turns"]):
            yield f"question {number}: an empty turn, or not said made up"


def wrong_turns(what: str, sample: Sample, texts: dict[int, list[str]],
                numbers: Iterable[int]) -> Iterator[str]:
    for number in numbers:
        turns = texts.get(number, [])
        if (len(turns) != len(sample.questions[number]["turns"])
                or not all(turn.strip() for turn in turns)):
            yield f"{what} {number}: a turn is missing or empty"


def wrong_texts(sample: Sample) -> Iterator[str]:
    if len(sample.answers) != 3:
        yield "answers: not of three models"
    for model, texts in sample.answers.items():
        yield from wrong_turns(model, sample, texts, sample.questions)
    needed = [number for number, row in sample.questions.items()
              if row["category"] in WITH_REFERENCE]
    yield from wrong_turns("reference", sample, sample.references, needed)
    whole = [turn for texts in sample.answers.values()
             for turns in texts.values() for turn in turns]
    for name, pattern in CONTENTS.items():
        if not any(map(pattern.search, whole)):
            yield f"answers: no {name}"


def wrong_vote(vote: dict[str, str]) -> Iterator[str]:
    try:
        time = datetime.fromisoformat(vote["time"].replace("Z", "+00:00"))
        is_time = time.year == 2026 and time.utcoffset() == timedelta(0)
    except ValueError:
        is_time = False
    if (not is_time or vote["vote"] not in CHOICES
            or vote["left"] not in ("a", "b")):
        yield f"votes: cannot be read: {vote}"


def wrong_coverage(sample: Sample) -> Iterator[str]:
    voters, able = Counter[Case](), Counter[Case]()
    for vote in sample.votes:
        voters[case_of_vote(vote)] += 1
        able[case_of_vote(vote)] += vote["vote"] != "cannot_judge"
    cases = sample.cases()
    if set(voters) != set(cases) or min(able.values()) < 2:
        yield "votes: a comparison without two people who could judge"
    own = Counter(vote["rater"] for vote in sample.votes)
    if len(own) != 4 or own["mina"] > 0.7 * len(cases):
        yield f"votes: not four people, or nothing left for mina: {own}"


def wrong_votes(sample: Sample) -> Iterator[str]:
    columns = list(sample.votes[0])
    if not set(sample.mapping.values()) - {"human"} <= set(columns):
        yield "votes.map.json: names a column that is not there"
    lefts: dict[tuple[object, ...], str] = {}
    seen: set[tuple[object, ...]] = set()
    for vote in sample.votes:
        yield from wrong_vote(vote)
        case = case_of_vote(vote)
        if (case, vote["rater"]) in seen:
            yield f"votes: {vote['rater']} votes twice on {case}"
        seen.add((case, vote["rater"]))
        left = vote["model_" + vote["left"]]
        pair = (vote["rater"], case.item, case.one, case.two)
        if lefts.setdefault(pair, left) != left:
            yield f"votes: sides change between the turns of {pair}"
    if not any(HANGUL.search(vote["comment"]) for vote in sample.votes):
        yield "votes: no Korean comment"
    yield from wrong_coverage(sample)


def wrong_reply(row: dict[str, Any], number: int) -> Iterator[str]:
    winner, reply = row[f"g{number}_winner"], row[f"g{number}_judgment"]
    place = f"{row['judge'][0]}, {case_of_judgment(row)}, game {number}"
    said = TAG.findall(reply)
    shown = ("model_1", "model_2") if number == 1 else ("model_2", "model_1")
    words = {shown[0]: ["A"], shown[1]: ["B"], "tie": ["C"], "error": []}
    if winner not in words or said != words[winner] or not reply:
        yield f"{place}: {winner} does not fit the reply: {reply!r}"
    if "made-up" not in row[f"g{number}_user_prompt"]:
        yield f"{place}: the prompt is not said made up"


def wrong_judgments(sample: Sample) -> Iterator[str]:
    judged: dict[str, list[Case]] = defaultdict(list)
    for row in sample.judgments:
        judged[row["judge"][0]].append(case_of_judgment(row))
        for number in (1, 2):
            yield from wrong_reply(row, number)
        if datetime.fromtimestamp(row["tstamp"], timezone.utc).year != 2026:
            yield f"{row['judge'][0]}: a time outside 2026"
    cases = sorted(sample.cases())
    if set(judged) != {LARGE, SMALL}:
        yield f"judgments: not of two judges: {list(judged)}"
    for judge, own in judged.items():
        if sorted(own) != cases:
            yield f"{judge}: not every comparison once"
        if judge not in (row["judge"][0] for row in sample.judgments
                         if "error" in (row["g1_winner"], row["g2_winner"])):
            yield f"{judge}: every reply could be read"


def faults_of_form(sample: Sample) -> list[str]:
    return [fault for find in (wrong_questions, wrong_texts, wrong_votes,
                               wrong_judgments) for fault in find(sample)]


# Figures -------------------------------------------------------------------

class Figure(NamedTuple):
    what: str
    value: float
    low: float
    high: float
    n: int
    detail: str = ""
    null: float = 0.0

    @property
    def is_off(self) -> bool:
        """Whether the interval leaves out what no leaning would give."""
        return not self.low <= self.null <= self.high


def normal(what: str, value: float, se: float, n: int,
           detail: str = "") -> Figure:
    return Figure(what, value, value - Z * se, value + Z * se, n, detail)


def wilson(what: str, hits: int, n: int, detail: str = "",
           null: float = 0.5) -> Figure:
    if not n:
        return Figure(what, null, 0.0, 1.0, 0, detail, null)
    share = hits / n
    middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = (Z * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
            / (1 + Z * Z / n))
    return Figure(what, share, middle - half, middle + half, n, detail, null)


def signed_share(what: str, plus: int, minus: int, n: int,
                 detail: str) -> Figure:
    """(plus - minus) / n with the multinomial standard error."""
    value = (plus - minus) / n
    se = math.sqrt(((plus + minus) / n - value * value) / n)
    return normal(what, value, se, n, detail)


def plurality(sides: Iterable[int]) -> int:
    ranked = Counter(sides).most_common()
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return 0
    return ranked[0][0]


def majorities(sample: Sample) -> Rulings:
    said: dict[Case, list[int]] = defaultdict(list)
    for vote in sample.votes:
        side = side_of_vote(vote)
        if side is not None:
            said[case_of_vote(vote)].append(side)
    return {case: plurality(sides) for case, sides in said.items()}


def pairs_of(sample: Sample, judge: str) -> dict[Case, tuple[Game, Game]]:
    """Both games of each comparison that has two valid verdicts."""
    games = {case_of_judgment(row): games_of(row)
             for row in sample.judgments if row["judge"][0] == judge}
    return {case: pair for case, pair in games.items()
            if all(game.choice is not None for game in pair)}


def rulings_of(sample: Sample, judge: str) -> Rulings:
    return {case: (one.choice or 0) if one.choice == two.choice else 0
            for case, (one, two) in pairs_of(sample, judge).items()}


def position(sample: Sample, judge: str) -> Figure:
    pairs = pairs_of(sample, judge).values()
    first = sum(all(g.choice == g.first for g in pair) for pair in pairs)
    second = sum(all(g.choice == -g.first for g in pair) for pair in pairs)
    return signed_share("position", first, second, len(pairs),
                        f"{first} flip to first, {second} to second")


def decided(sample: Sample, judge: str) -> dict[Case, tuple[int, int]]:
    """(the judge's side, the people's side) where both took one."""
    people = majorities(sample)
    return {case: (side, people[case])
            for case, side in rulings_of(sample, judge).items()
            if side and people[case]}


def length(sample: Sample, judge: str) -> list[Figure]:
    longer = shorter = n = 0
    for case, (judged, people) in decided(sample, judge).items():
        gap = sample.length_gap(case)
        if abs(gap) <= LENGTH_GAP:
            continue
        n += 1
        longer += judged != people and judged * gap > 0
        shorter += judged != people and judged * gap < 0
    detail = f"{longer} to the longer, {shorter} to the shorter"
    return [wilson("length: share to longer", longer, longer + shorter,
                   detail),
            signed_share("length: surplus", longer, shorter, n, detail)]


Parts = dict[int, float]


def gain(sample: Sample, judge: str, model: str) -> tuple[float, Parts, int]:
    """D(model), each item's contribution to its error, and n."""
    moves = [(case.item, (judged - people) * case.side(model) / 2)
             for case, (judged, people) in decided(sample, judge).items()
             if case.side(model)]
    mean = sum(move for _, move in moves) / len(moves)
    parts: Parts = defaultdict(float)
    for item, move in moves:
        parts[item] += (move - mean) / len(moves)
    return mean, parts, len(moves)


def clustered_se(parts: Parts) -> float:
    groups = len(parts)
    return math.sqrt(groups / (groups - 1)
                     * sum(part * part for part in parts.values()))


def self_preference(sample: Sample, judge: str) -> list[Figure]:
    gains = {model: gain(sample, judge, model) for model in sample.answers}
    own, parts, n = gains.pop(OWN)
    others = [mean for mean, _, _ in gains.values()]
    net: Parts = defaultdict(float, parts)
    for _, part, _ in gains.values():
        for item, value in part.items():
            net[item] -= value / len(gains)
    detail = ", ".join(f"{model} {mean:+.3f}"
                       for model, (mean, _, _) in gains.items())
    return [normal("self: own model", own, clustered_se(parts), n),
            normal("self: net of others", own - sum(others) / len(others),
                   clustered_se(net), n, detail)]


def at_equal_length(sample: Sample, judge: str) -> list[Figure]:
    """The regression of the module's docstring, solved by hand."""
    both = decided(sample, judge)
    gaps = {case: sample.length_gap(case) for case in both}
    unit = math.sqrt(sum(gap * gap for gap in gaps.values()) / len(gaps))
    rows = [(case.item, case.side(OWN), gaps[case] / unit,
             (judged - people) / 2)
            for case, (judged, people) in both.items()]
    kk = sum(k * k for _, k, _, _ in rows)
    kz = sum(k * z for _, k, z, _ in rows)
    zz = sum(z * z for _, _, z, _ in rows)
    ky = sum(k * y for _, k, _, y in rows)
    zy = sum(z * y for _, _, z, y in rows)
    scale = kk * zz - kz * kz
    kin, size = (zz * ky - kz * zy) / scale, (kk * zy - kz * ky) / scale
    kin_parts: Parts = defaultdict(float)
    size_parts: Parts = defaultdict(float)
    for item, k, z, y in rows:
        rest = y - kin * k - size * z
        kin_parts[item] += (zz * k - kz * z) * rest / scale
        size_parts[item] += (kk * z - kz * k) * rest / scale
    return [normal("self: at equal length", kin, clustered_se(kin_parts),
                   len(rows)),
            normal("length: at equal kinship", size, clustered_se(size_parts),
                   len(rows), f"per {unit:.0f} code points")]


def agreement(sample: Sample, judge: str) -> Figure:
    people, own = majorities(sample), rulings_of(sample, judge)
    same = sum(people.get(case) == side for case, side in own.items())
    return wilson("agrees with majority", same, len(own), "ties kept")


def people_agreement(sample: Sample) -> Figure:
    said: dict[Case, list[int]] = defaultdict(list)
    for vote in sample.votes:
        side = side_of_vote(vote)
        if side is not None:
            said[case_of_vote(vote)].append(side)
    pairs = [one == two for sides in said.values()
             for one, two in combinations(sides, 2)]
    split = sum({1, -1} <= set(sides) for sides in said.values())
    return wilson("agree with each other", sum(pairs), len(pairs),
                  f"both sides taken in {split} of {len(said)} comparisons")


# What must show, and what must not -----------------------------------------

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
