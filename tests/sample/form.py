# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the files of the sample project are whole and fit each other.

The functions called wrong_ yield a sentence for every fault that they find.
"""
from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

from sample_files import LARGE, SMALL, Case, Sample
from sample_files import case_of_judgment, case_of_vote

WITH_REFERENCE = {"math", "reasoning", "coding", "extraction"}
CHOICES = {"a", "b", "both_good", "both_bad", "cannot_judge"}
HANGUL = re.compile("[가-힣]")
CONTENTS = {
    "code fences": re.compile(r"^ *```\w+$", re.M),
    "tables": re.compile(r"^ *\|[ :|-]+\| *$", re.M),
    "TeX": re.compile(r"\$[^$\n]*[\\^_][^$\n]*\$|\\\(|\\\["),
    "Hangul": HANGUL,
}
TAG = re.compile(r"\[\[([ABC])\]\]")


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
