# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Cohen's kappa of the first 50 of 4,950 pairs of raters, and the six intraclass correlations of 300 items by 6
# raters (by analysis of variance, without lme4).
suppressMessages(library(psych))
folder <- commandArgs(trailingOnly = TRUE)[1]
tool <- paste("psych", packageVersion("psych"))

column <- function(name, what, size) {
    path <- file.path(folder, name)
    readBin(path, what, n = file.size(path) / size, size = size)
}
note <- function(figure, part, compute) {
    times <- system.time(values <- compute())
    numbers <- c(part, times[["elapsed"]], times[["user.self"]] + times[["sys.self"]], values)
    cat(figure, tool, sprintf("%.17g", numbers), sep = "\t")
    cat("\n")
}

raters <- 100
pairs <- 50
unit <- column("votes.unit", "integer", 4)
rater <- column("votes.rater", "integer", 4)
votes <- matrix(NA_integer_, max(unit) + 1, raters)
votes[cbind(unit + 1, rater + 1)] <- column("votes.category", "integer", 1)
note("cohen_kappa", pairs / choose(raters, 2), function() {
    sapply(seq_len(pairs), function(other) {
        both <- votes[, c(1, 1 + other)]
        cohen.kappa(both[complete.cases(both), ])$kappa
    })
})

scores <- matrix(column("scores", "double", 8), ncol = 6, byrow = TRUE)
note("icc", 1, function() ICC(scores, lmer = FALSE)$results$ICC)
