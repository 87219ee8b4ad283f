# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fleiss' kappa of 15 votes a unit, and Bradley-Terry as a logistic regression on one column a model."""
import numpy
import statsmodels
from statsmodels.discrete.discrete_model import Logit
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

from peer import column, note

tool = f"statsmodels {statsmodels.__version__}"
unit, category = column("votes.unit", "int32"), column("votes.category", "int8")
by_unit = category.reshape(unit.max() + 1, -1)
note("fleiss_kappa", tool, 1, lambda: [fleiss_kappa(aggregate_raters(by_unit)[0])])

a, b = column("battles.a", "int32"), column("battles.b", "int32")
outcome = column("battles.outcome", "int8")


def strengths():
    """Model 0 is the one that the others are told from; a tie is half a win."""
    places = numpy.arange(len(a))
    battles = numpy.zeros((len(a), max(a.max(), b.max()) + 1))
    battles[places, a] = 1
    battles[places, b] = -1
    credit = numpy.choose(outcome, [1.0, 0.0, 0.5])
    fit = Logit(credit, battles[:, 1:]).fit(method="newton", tol=1e-12, disp=False)
    return [*fit.params, *fit.bse]


note("bradley_terry", tool, 1, strengths)
