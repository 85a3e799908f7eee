# Rscript tests/goldens/survival.R > tests/goldens/survival.csv
# Kaplan-Meier curves, their quantiles and restricted means by survival::survfit, tests of groups by survival::survdiff (3.5-3).
# Conventions, as survfit has them:
# - who leaves at t (event or not) is at risk at t; who enters at t is at risk only after t; times are all exit times, sorted.
# - standardErrorOfLog is Greenwood's sqrt(sum d / (n (n - d))): of log S, which is Inf once S is 0.
# - limits log: exp(log S -+ z se), cut at 1; logLog: S^exp(-+ z se / log S); plain: S -+ z S se, cut to 0 and 1.
#   At S = 0 none of the three has limits, at S = 1 logLog has none: NA (R gives NaN in the plain form; written NA here).
# - quantile p: least time with S <= 1 - p; with S = 1 - p on a whole step (to 1.5e-8), the middle of that step, which ends at the
#   next fall of S or, if S never falls again, at the last time. Its limits are the same rule on the curves of the limits.
#   NA: never reached. summaryMedian and its limits are those of the table of summary(): there a flat end counts from its beginning.
# - restricted mean: area under S from 0 to the horizon, S going on flat after the last time;
#   (a horizon before the first time is refused by survfit: none here);
#   variance sum over the events of (area from there to the horizon)^2 d / (n (n - d)), a term with n = d left out.
source("tests/goldens/emit.R")
suppressPackageStartupMessages(library(survival))
header()
blank <- function(x) { x <- as.numeric(x); x[is.nan(x)] <- NA; x }
probabilities <- c(0.1, 0.25, 0.5, 0.75, 0.9)
# The rule again in plain R, because quantile() does not keep to it where a curve of limits rises again (aml, log, upper limit of the
# median: quantile() gives 48, the table of summary() 45, and 45 is the least time). There the rule is written, if summary() has it too.
limits <- function(time, s, got, summary = NA) {
    q <- sapply(probabilities, function(p) {
        y <- s - (1 - p); i <- which(y < 1.5e-8)[1]
        if (is.na(i)) return(NA)
        if (abs(y[i]) >= 1.5e-8) return(time[i])
        j <- which(s < s[i] - 1.5e-8); j <- j[j > i][1]
        (time[i] + (if (is.na(j)) time[length(time)] else time[j])) / 2
    })
    off <- !mapply(identical, as.numeric(q), as.numeric(unname(got)))
    stopifnot(!any(off[-3]), !off[3] || identical(q[3], unname(summary)))
    q
}
curve <- function(id, time, event, entry = NULL, horizons, level = 0.95) {
    y <- if (is.null(entry)) Surv(time, event) else Surv(entry, time, event)
    fit <- function(type) survfit(y ~ 1, conf.type = type, conf.int = level)
    f <- fit("log")
    expected <- list(times = f$time, atRisk = f$n.risk, events = f$n.event, censored = f$n.censor, survival = f$surv, standardErrorOfLog = blank(f$std.err),
        cumulativeHazard = f$cumhaz)
    for (type in c("log", "log-log", "plain")) {
        g <- fit(type); name <- c(log = "Log", "log-log" = "LogLog", plain = "Plain")[type]
        expected[[paste0("lower", name)]] <- blank(g$lower); expected[[paste0("upper", name)]] <- blank(g$upper)
        q <- quantile(g, probabilities)
        table <- summary(g)$table; bounds <- table[grep("LCL|UCL", names(table))]
        if (type == "log") { expected$quantiles <- limits(g$time, g$surv, q$quantile); expected$summaryMedian <- table["median"] }
        expected[[paste0("quantilesLower", name)]] <- limits(g$time, g$lower, q$lower, bounds[1])
        expected[[paste0("quantilesUpper", name)]] <- limits(g$time, g$upper, q$upper, bounds[2])
        expected[[paste0("summaryMedianLimits", name)]] <- blank(bounds)
    }
    means <- sapply(horizons, function(h) summary(f, rmean = h)$table[c("rmean", "se(rmean)")])
    expected <- c(expected, list(restrictedMeans = means[1, ], restrictedMeanStandardErrors = means[2, ]))
    case(id, "kaplanMeier", c(if (!is.null(entry)) list(entry = entry), list(time = time, event = as.integer(event), confidence = level, probabilities = probabilities, horizons = horizons)), expected)
}
m <- aml[aml$x == "Maintained", ]; n <- aml[aml$x != "Maintained", ]
curve("curve-aml", aml$time, aml$status, horizons = c(5, 12, 28, 40, 161, 200))
curve("curve-aml-maintained", m$time, m$status, horizons = c(9, 31, 48, 60, 161))
curve("curve-aml-maintained-90", m$time, m$status, horizons = 50, level = 0.9)
curve("curve-aml-not-maintained", n$time, n$status, horizons = c(20, 45, 50))
curve("curve-lung", lung$time, lung$status - 1, horizons = c(365, 1000, 1022))
curve("curve-lung-men", lung$time[lung$sex == 1], lung$status[lung$sex == 1] - 1, horizons = c(365.25, 500), level = 0.99)
curve("curve-heavy-ties", 1 + ((1:80) * 37) %% 5, ((1:80) * 29) %% 7 > 2, horizons = c(1, 3, 4.5, 5))
curve("curve-all-censored", c(3, 8, 8, 12, 20), c(0, 0, 0, 0, 0), horizons = c(10, 25))
curve("curve-none-censored", c(2, 5, 1, 9, 7, 12, 4, 15, 20, 11), rep(1, 10), horizons = c(4, 10, 20, 30))
curve("curve-censored-first", c(1, 2, 3, 4, 5, 6), c(0, 0, 1, 0, 1, 0), horizons = c(2.5, 6))
curve("curve-half-to-the-end", c(1, 2, 3, 4), c(1, 1, 0, 0), horizons = c(3, 4))
curve("curve-half-then-falls", c(1, 2, 3, 4, 5, 6, 7, 8), c(1, 1, 1, 1, 0, 0, 1, 1), horizons = c(6, 8))
curve("curve-one-event", 5, 1, horizons = c(5, 6))
curve("curve-one-censored", 5, 0, horizons = c(5, 6))
curve("curve-zero-times", c(0, 0, 0, 1.5, 2.25, 4, 4), c(1, 0, 1, 1, 0, 1, 0), horizons = c(2, 4))
i <- 1:60; entry <- pmax(0, (i * 7) %% 23 - 9); time <- entry + 1 + (i * 13) %% 31
curve("curve-late-entry", time, i %% 3 != 0, entry, horizons = c(5, 20, 45))
curve("curve-late-entry-heart", heart$stop, heart$event, heart$start, horizons = c(30, 365, 1500))
curve("curve-late-gap", c(2, 3, 3, 9, 10, 12), c(1, 1, 0, 1, 0, 1), c(0, 0, 1, 5, 5, 7), horizons = c(4, 11))
curve("curve-late-zero-early", c(2, 6, 7, 9, 11), c(1, 1, 0, 1, 0), c(0, 2, 3, 3, 4), horizons = c(2, 8))

# chi-square, O and E of each group in the order of the group numbers; rho 0 is the log-rank test, rho 1 weighs by S just before t
# (Peto and Peto), and then O and E are weighted too. A group with E = 0 does not count for the degrees of freedom.
test <- function(id, time, event, group) for (rho in 0:1) {
    r <- survdiff(Surv(time, event) ~ group, rho = rho); df <- sum(r$exp > 0) - 1
    l <- pchisq(r$chisq, df, lower.tail = FALSE, log.p = TRUE)
    if (r$pvalue > 1e-290) same(exp(l), r$pvalue, 1e-10)
    case(paste0(id, "-rho-", rho), "logRank", list(time = time, event = as.integer(event), group = as.integer(group), rho = rho),
        list(chiSquare = r$chisq, df = df, logP = l, observed = r$obs, expected = r$exp))
}
test("test-aml", aml$time, aml$status, ifelse(aml$x == "Maintained", 1, 2))
test("test-lung-sex", lung$time, lung$status - 1, lung$sex)
k <- !is.na(lung$ph.ecog) & lung$ph.ecog < 3
test("test-lung-ecog", lung$time[k], lung$status[k] - 1, lung$ph.ecog[k] + 1)
test("test-heavy-ties-two", 1 + ((1:80) * 37) %% 5, ((1:80) * 29) %% 7 > 2, 1 + ((1:80) * 11) %% 2)
test("test-heavy-ties-three", 1 + ((1:90) * 37) %% 6, ((1:90) * 29) %% 7 > 1, 1 + ((1:90)^2 * 3 + (1:90) %/% 4) %% 3)
test("test-none-censored", c(2, 5, 1, 9, 7, 12, 4, 15, 20, 11), rep(1, 10), rep(1:2, 5))
test("test-one-group-gone-early", c(1, 1, 2, 5, 6, 7, 8, 9, 10, 11), c(0, 0, 0, 1, 1, 0, 1, 1, 1, 0), c(3, 3, 3, 1, 2, 1, 2, 1, 2, 2))
test("test-no-events-in-one", c(4, 5, 6, 7, 8, 9, 10, 11), c(1, 1, 0, 1, 0, 0, 0, 0), c(1, 1, 1, 1, 2, 2, 2, 2))
test("test-extreme", 1 + ((1:3000) * 37) %% 97 + ifelse((1:3000) %% 2 == 0, 0, 140), (1:3000) %% 5 != 0, 1 + (1:3000) %% 2)
