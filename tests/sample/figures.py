# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The statistics of the sample project.

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

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

from sample_files import Case, Game, Sample
from sample_files import case_of_judgment, case_of_vote, games_of, side_of_vote

Z = 1.959964
OWN = "model three"
LENGTH_GAP = 30

Rulings = dict[Case, int]
Parts = dict[int, float]


class Figure(NamedTuple):
    """A value with its 95 % interval; null is what no leaning would give."""
    what: str
    value: float
    low: float
    high: float
    n: int
    detail: str = ""
    null: float = 0.0

    @property
    def is_off(self) -> bool:
        """Whether the interval leaves out null."""
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


def sides_said(sample: Sample) -> dict[Case, list[int]]:
    """What the people said who could judge."""
    said: dict[Case, list[int]] = defaultdict(list)
    for vote in sample.votes:
        side = side_of_vote(vote)
        if side is not None:
            said[case_of_vote(vote)].append(side)
    return said


def majorities(sample: Sample) -> Rulings:
    return {case: plurality(sides)
            for case, sides in sides_said(sample).items()}


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
    said = sides_said(sample)
    pairs = [one == two for sides in said.values()
             for one, two in combinations(sides, 2)]
    split = sum({1, -1} <= set(sides) for sides in said.values())
    return wilson("agree with each other", sum(pairs), len(pairs),
                  f"both sides taken in {split} of {len(said)} comparisons")
