# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Krippendorff's nominal alpha of 100 raters."""
import nltk
from nltk.metrics.agreement import AnnotationTask

from peer import column, note

votes = list(zip(column("votes.rater", "int32").tolist(), column("votes.unit", "int32").tolist(),
                 column("votes.category", "int8").tolist()))
note("krippendorff_alpha", f"nltk {nltk.__version__}", 1, lambda: [AnnotationTask(votes).alpha()])
