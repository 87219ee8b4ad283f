# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cohen's kappa of every two of 100 raters, pair by pair on the units that both voted on."""
import itertools

import numpy
import sklearn
from sklearn.metrics import cohen_kappa_score

from peer import column, note

unit, rater = column("votes.unit", "int32"), column("votes.rater", "int32")
category = column("votes.category", "int8")
votes = numpy.full((rater.max() + 1, unit.max() + 1), -1, dtype="int8")
votes[rater, unit] = category
voted = votes >= 0


def kappas():
    for one, other in itertools.combinations(range(len(votes)), 2):
        shared = voted[one] & voted[other]
        yield cohen_kappa_score(votes[one, shared], votes[other, shared])


note("cohen_kappa", f"scikit-learn {sklearn.__version__}", 1, lambda: list(kappas()))
